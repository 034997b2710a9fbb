import assert from 'node:assert/strict';
import { refusalsOf } from '../../src/core/frontmatter/keys';
import { readContentConfig } from '../../src/core/site/astroConfig';
import type { Collection } from '../../src/core/site/site';
import { checkText } from './posts';

/** What a content config begins with. */
export const configHead = `import { defineCollection, reference, z } from 'astro:content';\nimport { glob, file } from 'astro/loaders';\n`;

/** The collections of a config that goes on so, as Astro 5 or newer with zod 4 reads it. */
export const collectionsIn = (source: string, files: Readonly<Record<string, string>> = {}): readonly Collection[] =>
  readContentConfig(configHead + source, 'src/content.config.ts', 4, new Map(Object.entries(files))).collections;

/** Where entries are, and the keys of which nothing or something is known. */
export const summary = (collections: readonly Collection[]): unknown =>
  collections.map(({ name, base, patterns, schema }) => [
    name,
    base,
    patterns.join(),
    schema?.fields.map((each) => `${each.name}:${each.type}`).join(),
  ]);

/** What is refused of a post in the first collection. */
export const refused = ([collection]: readonly Collection[], block: string): readonly string[] => {
  assert.ok(collection);
  const place = {
    path: `${collection.base}/port.md`,
    site: { kind: 'astro' as const, collections: [collection] },
    collection,
    isPost: true,
  };
  return refusalsOf(checkText(`---\n${block}\n---\n`, place).post).map(({ path, code }) => `${path.join('.')} ${code}`);
};
