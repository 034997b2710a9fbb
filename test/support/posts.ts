import { type CheckOptions, type CheckResult, check } from '../../src/core/check';
import { defaultSettings } from '../../src/core/rules/settings';
import type { Collection, Place, Schema } from '../../src/core/site/site';
import type { Span } from '../../src/core/text/span';

/** The schema of Astro's starter blog. */
export const starterSchema: Schema = {
  file: 'src/content.config.ts',
  fields: [
    { name: 'title', type: 'string', required: true },
    { name: 'description', type: 'string', required: true },
    { name: 'pubDate', type: 'date', required: true },
    { name: 'updatedDate', type: 'date', required: false },
    { name: 'heroImage', type: 'image', required: false },
  ],
};

export const starterCollection: Collection = { name: 'blog', base: 'src/content/blog', patterns: ['**/*.{md,mdx}'], schema: starterSchema };

/** A post of a starter blog. */
export const starterPlace: Place = {
  path: 'src/content/blog/port.md',
  site: { kind: 'astro', collections: [starterCollection] },
  collection: starterCollection,
  isPost: true,
};

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

/** `rule: words it stands at` of each finding, in order. */
export const told = ({ findings, post }: CheckResult): string[] =>
  findings.map(({ rule, start, end }) => `${rule}: ${post.text.slice(start, end)}`);
