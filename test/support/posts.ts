import { type CheckOptions, type CheckResult, check } from '../../src/core/check';
import { wordFinding } from '../../src/core/findings/message';
import { type Siblings, siblingOf } from '../../src/core/frontmatter/siblings';
import { defaultSettings } from '../../src/core/rules/settings';
import type { ZodVersion } from '../../src/core/schema/compile';
import { readContentConfig } from '../../src/core/site/astroConfig';
import { takes } from '../../src/core/site/place';
import type { Collection, Place } from '../../src/core/site/site';
import { baseName, parentOf } from '../../src/core/text/paths';
import { applyEdits, type Span } from '../../src/core/text/span';

/** The blog of a site whose config is Astro's starter's, or has another schema, as a config writes it. */
export function collectionUnder(schema: string, zod?: ZodVersion): Collection {
  const config = `import { defineCollection, reference, z } from 'astro:content';
    import { glob } from 'astro/loaders';
    const blog = defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }), schema: ${schema} });
    export const collections = { blog };`;
  return readContentConfig(config, 'src/content.config.ts', zod).collections[0] as Collection;
}

export const starterCollection: Collection = collectionUnder(`({ image }) => z.object({
  title: z.string(), description: z.string(), pubDate: z.coerce.date(), updatedDate: z.coerce.date().optional(), heroImage: image().optional(),
})`);

const placeIn = (collection: Collection): Place => ({
  path: 'src/content/blog/port.md',
  site: { kind: 'astro', collections: [collection] },
  collection,
  isPost: true,
});

/** A post of a starter blog. */
export const starterPlace: Place = placeIn(starterCollection);

/** A post of a blog with another schema. */
export const placeUnder = (schema: string | undefined, zod?: ZodVersion): Place =>
  schema === undefined ? starterPlace : placeIn(collectionUnder(schema, zod));

/** A file of an Astro site that is in no collection, and was asked for. */
export const placeOfFile = (path: string): Place => ({ path, site: { kind: 'astro', collections: [] }, isPost: true });

export const options: CheckOptions = { today: '2025-07-01', timeZone: 'Europe/Paris', settings: defaultSettings };

export const checkText = (text: string, place: Place = starterPlace, more: Partial<CheckOptions> = {}): CheckResult =>
  check(text, place, { ...options, ...more });

/** A text whose `⟦…⟧` marks are taken out, and where they stood. */
export function marked(text: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let clean = '';
  let start = -1;
  for (const character of text) {
    if (character === '⟦') start = clean.length;
    else if (character === '⟧') spans.push({ start, end: clean.length });
    else clean += character;
  }
  return { text: clean, spans };
}

/** A case study of a starter blog around a body; the head is without a fault. */
export const caseStudy = (body: string): string =>
  `---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\n---\n\n${body}\n`;

/** What stands below the head, and the words `before` that its body begins with, of a case study that was edited. */
export const bodyOf = (text: string, before = ''): string => text.slice(caseStudy(before).length - 1).trimEnd();

/** The tiers of the units of a body that stands in an account. */
export const tiersInAccount = (body: string): string[] =>
  checkText(caseStudy(`## The attack\n\n${body}`)).post.units.map(({ tier }) => tier);

/** `rule: words it stands at` of each finding, in order. */
export const told = ({ findings, post }: CheckResult): string[] =>
  findings.map(({ rule, start, end }) => `${rule}: ${post.text.slice(start, end)}`);

/** Files by the folders they are in. */
export function foldersOf(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>(['src/content/blog', 'src/pages/layouts'].map((folder) => [folder, []]));
  for (const file of files) folders.set(parentOf(file), [...(folders.get(parentOf(file)) ?? []), baseName(file)]);
  return folders;
}

/** Posts beside `starterPlace`'s, as a check is told of them. */
export const siblingsOf = (posts: Readonly<Record<string, string>>, ...collections: readonly Collection[]): Siblings =>
  new Map(
    [starterCollection, ...collections].map((collection) => [
      collection.name,
      Object.entries(posts).flatMap(([path, text]) => (takes(collection, path) ? siblingOf(collection, path, text) : [])),
    ]),
  );

/** What each fix makes of a block under a schema. */
export function fixedBlocks(block: string, schema: string, zod: ZodVersion = 4): string[] {
  const text = `---\n${block}\n---\n`;
  const { findings } = checkText(text, placeUnder(schema, zod));
  return findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => (edits.length > 0 ? [applyEdits(text, edits).slice(4, -5)] : [])));
}

/** What is said of a block under a schema. */
export const saidOf = (block: string, schema: string, zod: ZodVersion = 4): string[] =>
  checkText(`---\n${block}\n---\n`, placeUnder(schema, zod)).findings.map((finding) => wordFinding(finding, 'en'));

/** The evidence of each unsourced claim that is told of a body, in a case study that has a source elsewhere. */
export const warningsBeside = (body: string): string[] =>
  checkText(caseStudy(`[The port was attacked on 3 May 2025](https://cert.example/a).\n\n${body}`))
    .findings.filter(({ rule }) => rule === 'unsourced-claim')
    .map(({ data }) => JSON.stringify(data.reasons));
