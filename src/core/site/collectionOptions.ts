import { callOf } from '../module/calls';
import { propertyName } from '../module/configModule';
import { follow, type Placed } from '../module/functionBody';

/** Where `defineCollection` is from; the second is a path into the package that some write. */
export const contentModules = ['astro:content', 'astro/content/config'];

/** An object of options; `open`: it may say more. */
export interface Options {
  readonly members: ReadonlyMap<string, Placed>;
  readonly open: boolean;
}

/** What an object of options says, with what is spread into it, be it another collection. Nothing where it is no object. */
export function optionsOf(placed: Placed, depth = 0): Options | undefined {
  const { node, scope } = follow(placed.node, placed.scope);
  const collection = callOf(node, scope, 'defineCollection', contentModules)?.[0];
  if (collection && depth < 8) return optionsOf({ node: collection, scope }, depth + 1);
  if (node.type !== 'ObjectExpression' || depth >= 8) return undefined;
  const members = new Map<string, Placed>();
  let open = false;
  for (const property of node.properties) {
    const name = property.type === 'SpreadElement' ? undefined : propertyName(property);
    if (name !== undefined) members.set(name, { node: property.type === 'ObjectProperty' ? property.value : property, scope });
    else {
      const spread = property.type === 'SpreadElement' ? optionsOf({ node: property.argument, scope }, depth + 1) : undefined;
      // It may replace all that stands before it.
      if (!spread || spread.open) members.clear();
      open ||= !spread || spread.open;
      for (const [each, member] of spread?.members ?? []) members.set(each, member);
    }
  }
  return { members, open };
}
