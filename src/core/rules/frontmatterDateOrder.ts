import { siteDateOf } from '../parse/date';
import { defineRule } from './rule';

/** What site generators call the day of publication and that of the last change. */
const pairs: readonly (readonly [published: string, updated: string])[] = [
  ['pubDate', 'updatedDate'],
  ['publishDate', 'updatedDate'],
  ['date', 'lastmod'],
  ['date', 'updated'],
  ['date', 'last_modified_at'],
];

export const frontmatterDateOrder = defineRule({
  id: 'frontmatter-date-order',
  severity: 'warning',
  scope: 'post',
  summary: 'A post is not updated before it is published.',
  why: 'Readers take one of the two dates for wrong, and do not know which.',
  messages: { before: '“{updated}” is before “{published}”, on line {line}.' },
  examples: [
    {
      name: 'an update a year too early',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\nupdatedDate: ⟦2024-07-02⟧\n---\n",
    },
  ],
  *check({ post }) {
    const { frontmatter, lines } = post;
    for (const [published, updated] of pairs) {
      const [first, second] = [frontmatter.get(published), frontmatter.get(updated)];
      if (!first || !second) continue;
      const [from, to] = [first, second].map(({ key, value }) =>
        typeof value === 'string' ? siteDateOf(frontmatter.data?.[key] ?? value, value)?.written : undefined,
      );
      if (!from || !to || to >= from) continue;
      const line = lines.at(first.keySpan.start).line;
      yield {
        message: 'before',
        data: { published, updated, line },
        ...second.valueSpan,
        related: [{ ...first.valueSpan, message: { text: 'First published here.', data: {} } }],
      };
    }
  },
});
