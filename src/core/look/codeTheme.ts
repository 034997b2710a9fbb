import { parse } from '@babel/parser';
import type { Node, ObjectExpression } from '@babel/types';
import { nodesIn } from '../module/walk';
import type { CodeTheme } from './readLook';

/** What Astro colours listings with unless its config says otherwise. */
export const defaultCodeTheme: CodeTheme = { light: 'github-dark', dark: 'github-dark' };

const configs = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((extension) => `astro.config.${extension}`);
const longest = 100_000;

/** The theme that `markdown.shikiConfig` of the site's Astro config names, as far as it is written out there. */
export async function codeThemeOf(read: (path: string) => Promise<string | undefined>): Promise<CodeTheme | undefined> {
  for (const config of configs) {
    const source = await read(config);
    if (source === undefined) continue;
    return source.length > longest ? undefined : readCodeTheme(source);
  }
  return undefined;
}

/** Never throws: a config that does not parse names no theme. */
export function readCodeTheme(source: string): CodeTheme | undefined {
  const options = shikiOptions(source);
  const theme = textOf(options && propertyOf(options, 'theme'));
  const themes = options && propertyOf(options, 'themes');
  if (themes?.type === 'ObjectExpression') {
    const [light, dark] = [textOf(propertyOf(themes, 'light')), textOf(propertyOf(themes, 'dark'))];
    if (light && dark) return { light, dark };
  }
  return theme === undefined ? undefined : { light: theme, dark: theme };
}

/** The object after `shikiConfig:`, wherever in the file it stands: what is around it may be anything. */
function shikiOptions(source: string): ObjectExpression | undefined {
  try {
    for (const node of nodesIn(parse(source, { sourceType: 'module', plugins: ['typescript'], errorRecovery: true }).program)) {
      const value = node.type === 'ObjectExpression' ? propertyOf(node, 'shikiConfig') : undefined;
      if (value?.type === 'ObjectExpression') return value;
    }
  } catch {
    // Half-typed.
  }
  return undefined;
}

function propertyOf(object: ObjectExpression, name: string): Node | undefined {
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty' || property.computed) continue;
    const { key } = property;
    if ((key.type === 'Identifier' && key.name === name) || (key.type === 'StringLiteral' && key.value === name)) return property.value;
  }
  return undefined;
}

const textOf = (node: Node | undefined): string | undefined => (node?.type === 'StringLiteral' ? node.value : undefined);
