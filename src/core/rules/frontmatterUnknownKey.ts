import { meantKey, refusalsOf } from '../frontmatter/keys';
import { defineRule } from './rule';

export const frontmatterUnknownKey = defineRule({
  id: 'frontmatter-unknown-key',
  severity: 'error',
  scope: 'post',
  summary: 'Under a strict schema, the frontmatter has only the keys that the schema names.',
  why: 'A strict schema refuses all others, and the site does not build. Any other schema drops them without a word, and nothing is said of them here.',
  messages: { unknown: 'The site’s schema is strict, and has no key “{key}”.' },
  examples: [
    {
      name: 'a key that a strict schema does not name',
      schema: 'z.object({ title: z.string(), pubDate: z.coerce.date() }).strict()',
      bad: "---\ntitle: 'The port'\npubDate: 2025-06-30\n⟦mood⟧: 'grim'\n---\n",
      fixed: "---\ntitle: 'The port'\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    for (const { code, path } of refusalsOf(post)) {
      if (code !== 'unknown-key') continue;
      const key = String(path.at(-1));
      const entry = path.length === 1 ? post.frontmatter.get(key) : undefined;
      // Its own rule tells what was meant.
      if (entry && meantKey(post, entry) !== undefined) continue;
      const span = entry?.keySpan ?? post.frontmatter.spanOf(path);
      if (!span) continue;
      yield {
        message: 'unknown',
        data: { key: path.join('.') },
        ...span,
        ...(entry
          ? { fixes: [{ title: { text: 'Remove “{key}”', data: { key } }, trust: 'ask', edits: [{ ...entry.lines, text: '' }] }] }
          : {}),
      };
    }
  },
});
