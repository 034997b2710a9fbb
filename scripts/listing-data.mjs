import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the grammars and themes of Shiki that the preview colours listings with as data, for the hosts that export pages: a web extension is one file of
 * code, which they would more than double, and reads data where it needs it.
 * @param {string} folder
 */
export async function writeListingData(folder) {
  // What the preview knows, an exported page knows: the one list is the preview's.
  const preview = readFileSync('src/webview/highlighter.ts', 'utf8');
  const named = (/** @type {string} */ kind) =>
    [...preview.matchAll(new RegExp(`'(shiki/${kind}/[\\w-]+\\.mjs)'`, 'g'))].map((match) => match[1]);
  const load = (/** @type {string} */ kind) => Promise.all(named(kind).map(async (path) => (await import(`${path}`)).default));
  // Those that a grammar embeds come with it.
  const grammars = new Map((await load('langs')).flat().map((grammar) => [grammar.name, grammar]));
  const themes = (await load('themes')).map(({ name, type, tokenColors, settings, colors }) => ({
    name,
    type,
    ...(tokenColors ? { tokenColors } : { settings }),
    // The others are those of an editor's window.
    colors: { 'editor.foreground': colors?.['editor.foreground'], 'editor.background': colors?.['editor.background'] },
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'grammars.json'), JSON.stringify([...grammars.values()]));
  writeFileSync(join(folder, 'themes.json'), JSON.stringify(themes));
}
