import { load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';

/** A longer file is not looked into, and of more entries the rest is left out. */
const longest = 500_000;
const mostEntries = 300;

/** By what names posts may refer to the entries of a data file, as Astro's `file` loader makes them. Never throws: a file that does not parse has none. */
export function entryIds(text: string, file: string): readonly string[] {
  const data = text.length > longest ? undefined : parsed(text.replace(/^\uFEFF/, ''), file);
  if (Array.isArray(data)) return data.slice(0, mostEntries).flatMap((item: unknown) => idOf(item) ?? []);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .filter(([id, item]) => !(id === '$schema' && typeof item === 'string'))
    .slice(0, mostEntries)
    .map(([id]) => id);
}

function idOf(item: unknown): string | undefined {
  const { id, slug } = (item ?? {}) as { readonly id?: unknown; readonly slug?: unknown };
  const name = id ?? slug;
  return (typeof name === 'string' && name !== '') || typeof name === 'number' ? String(name) : undefined;
}

function parsed(text: string, file: string): unknown {
  try {
    if (file.endsWith('.json')) return JSON.parse(text);
    if (/\.ya?ml$/.test(file)) return load(text);
    return file.endsWith('.toml') ? parseToml(text) : undefined;
  } catch {
    return undefined;
  }
}
