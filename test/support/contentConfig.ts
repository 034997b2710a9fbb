import type { ZodVersion } from '../../src/core/schema/compile';
import { readContentConfig } from '../../src/core/site/astroConfig';
import { refused } from './collections';

const head = `import { defineCollection, reference, z } from 'astro:content';\nimport { glob, file } from 'astro/loaders';\n`;

/** What is refused of a post in the collection `blog` of a config, which needs no imports. */
export function refusedBy(
  config: string,
  block: string,
  zod: ZodVersion = 4.6,
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { collections } = readContentConfig(head + config, 'src/content.config.ts', zod, new Map(Object.entries(files)));
  const collection = collections.find(({ name }) => name === 'blog');
  if (!collection) throw new Error('There is no such collection.');
  return refused([collection], block);
}

/** The collection `blog` with a schema. */
export const blogWith = (schema: string): string =>
  `export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema: ${schema} }) };`;

/** What is refused of a post in that collection under a schema of zod 4, with what the config says before it. */
export const refusedUnder = (
  before: string,
  schema: string,
  block: string,
  files: Readonly<Record<string, string>> = {},
): readonly string[] => refusedBy(`${before}\n${blogWith(schema)}`, block, 4, files);

/** What is refused of a post in that collection whose schema has these keys, with what the config says before it. */
export const refusedWithKeys = (before: string, keys: string, block: string, zod: ZodVersion = 4.6): readonly string[] =>
  refusedBy(`${before}\n${blogWith(`z.object({ ${keys} })`)}`, block, zod);

/** Lines of a config, each made of its number. */
export const times = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('\n');
