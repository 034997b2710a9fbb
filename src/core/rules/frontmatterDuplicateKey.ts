import type { Entry } from '../parse/frontmatter';
import { defineRule } from './rule';

export const frontmatterDuplicateKey = defineRule({
  id: 'frontmatter-duplicate-key',
  severity: 'error',
  scope: 'post',
  summary: 'Each key of the frontmatter is written once.',
  why: 'The site’s reader refuses a key that is there twice; where one does not, it is anybody’s guess which value wins.',
  messages: { duplicate: '“{key}” is written twice; the first is on line {line}.' },
  examples: [
    {
      name: 'two titles',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n⟦title⟧: 'The harbour'\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    const first = new Map<string, Entry>();
    for (const entry of post.frontmatter.entries) {
      const earlier = first.get(entry.key);
      if (!earlier) {
        first.set(entry.key, entry);
        continue;
      }
      yield {
        message: 'duplicate',
        // Jekyll's reader takes the last one; Astro's and Hugo's stop.
        severity: post.place.site.kind === 'jekyll' ? 'warning' : 'error',
        data: { key: entry.key, line: post.lines.at(earlier.keySpan.start).line },
        ...entry.keySpan,
        related: [{ ...earlier.keySpan, message: { text: 'First written here.', data: {} } }],
        fixes: [
          { title: { text: 'Remove this “{key}”', data: { key: entry.key } }, trust: 'ask', edits: [{ ...entry.lines, text: '' }] },
          { title: { text: 'Remove the first “{key}”', data: { key: entry.key } }, trust: 'ask', edits: [{ ...earlier.lines, text: '' }] },
        ],
      };
    }
  },
});
