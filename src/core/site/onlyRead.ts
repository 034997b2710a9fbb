import type { CallExpression, Node } from '@babel/types';
import { propertyName, unwrap } from '../module/configModule';

/** What Astro gives a loader whose methods may be called: they change what is stored, and not what the loader is given. */
const objectsGiven = new Set(['store', 'logger', 'meta', 'watcher']);

/** The functions that it gives. */
const functionsGiven = new Set(['parseData', 'renderMarkdown', 'generateDigest']);

/** More members than lead to anything of it. */
const deepest = 4;

/** A part of what was given: its path (empty: all of it), and where the name stands that leads to it. */
interface Part {
  readonly path: string;
  readonly from: Node;
}

/**
 * Whether what a name stands for, what Astro gave a loader, is surely as it was: its functions and the methods of its objects are called, something of it is compared, made a URL
 * of or taken out under a name of which the same holds, the collection's name goes anywhere, and one call hands all of it on. Nothing else is done with it.
 *
 * @param nodes all nodes of the loader but for the name itself
 * @param name a name that is no other's
 */
export function isOnlyRead(nodes: readonly Node[], name: string, call: CallExpression): boolean {
  const paths = new Map([[name, '']]);
  const harmless = new Set<Node>();
  for (const node of nodes) {
    const part = node.type === 'VariableDeclarator' && node.init ? partAt(node.init, new Map([[name, '']])) : undefined;
    const taken = part && node.type === 'VariableDeclarator' ? takenBy(node.id, part.path) : undefined;
    if (!part || !taken) continue;
    harmless.add(part.from);
    for (const [each, path] of taken) {
      harmless.add(each);
      paths.set(each.name, path);
    }
  }
  const allow = (node: Node, isAllowed: (path: string) => boolean): void => {
    const part = partAt(node, paths);
    if (part && isAllowed(part.path)) harmless.add(part.from);
  };
  for (const node of nodes) {
    if (node === call) for (const each of node.arguments) harmless.add(unwrap(each));
    else if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') {
      allow(node.callee, isCallable);
      for (const each of node.arguments) allow(each, isName);
    } else if (node.type === 'TemplateLiteral') for (const each of node.expressions) allow(each, isName);
    else if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'URL')
      for (const each of node.arguments) allow(each, isPart);
    else if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') allow(node.test, isPart);
    else if (node.type === 'UnaryExpression' && node.operator === '!') allow(node.argument, isPart);
    else if (node.type === 'BinaryExpression') for (const side of [node.left, node.right]) allow(side, isPart);
  }
  return nodes.every(
    (node) => node.type !== 'Identifier' || harmless.has(node) || !(paths.has(node.name) || /^(?:arguments|eval)$/.test(node.name)),
  );
}

/** The part that an expression is, by the names that are known to stand for some. */
function partAt(node: Node, paths: ReadonlyMap<string, string>): Part | undefined {
  const names: string[] = [];
  let from = unwrap(node);
  while (from.type === 'MemberExpression' || from.type === 'OptionalMemberExpression') {
    const name = propertyName({ computed: from.computed, key: from.property });
    if (name === undefined || names.length >= deepest) return undefined;
    names.unshift(name);
    from = unwrap(from.object);
  }
  const known = from.type === 'Identifier' ? paths.get(from.name) : undefined;
  return known === undefined ? undefined : { path: below(known, names.join('.')), from };
}

const below = (path: string, name: string): string => [path, name].filter(Boolean).join('.');

/** The names that a declaration gives to parts of a part, each with its path; nothing where that takes more than a look. */
function takenBy(id: Node, path: string): [Extract<Node, { type: 'Identifier' }>, string][] | undefined {
  if (id.type === 'Identifier') return path === '' ? undefined : [[id, path]];
  if (id.type !== 'ObjectPattern') return undefined;
  const taken: [Extract<Node, { type: 'Identifier' }>, string][] = [];
  for (const property of id.properties) {
    const name = property.type === 'ObjectProperty' ? propertyName(property) : undefined;
    if (name === undefined || property.type !== 'ObjectProperty' || property.value.type !== 'Identifier') return undefined;
    taken.push([property.value, below(path, name)]);
  }
  return taken;
}

const isName = (path: string): boolean => path === 'collection';

const isPart = (path: string): boolean => path !== '';

function isCallable(path: string): boolean {
  const [one = '', method, other] = path.split('.');
  if (method === undefined) return functionsGiven.has(one);
  return other === undefined && objectsGiven.has(one) && !method.startsWith('__');
}
