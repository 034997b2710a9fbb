import type { Fix } from '../findings/finding';
import { removeKey } from '../fixes/removeKey';
import { renameDate } from '../fixes/renameKey';
import { refusalsOf } from '../frontmatter/keys';
import { misspeltKeys } from '../frontmatter/misspelt';
import { nameOfPath } from '../frontmatter/objects';
import { isKnownElsewhere } from '../frontmatter/views';
import { pairAt, placeAt } from '../frontmatter/written';
import type { Post } from '../model/post';
import { firstLineOf, type Span } from '../text/span';
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
    {
      name: 'one in braces',
      schema: 'z.object({ title: z.string(), hero: z.object({ src: z.string() }).strict() })',
      bad: "---\ntitle: 'The port'\nhero: { src: ./port.png, ⟦size⟧: 12 }\n---\n",
      fixed: "---\ntitle: 'The port'\nhero: { src: ./port.png }\n---\n",
    },
  ],
  *check({ post }) {
    const misspelt = new Set(misspeltKeys(post).map(({ path }) => path.join('\n')));
    for (const { code, path } of refusalsOf(post)) {
      // What was meant is told by a rule of its own.
      if (code !== 'unknown-key' || misspelt.has(path.join('\n'))) continue;
      const span = pairAt(post, path)?.keySpan ?? placeAt(post, path) ?? oddKey(post);
      yield {
        message: 'unknown',
        data: { key: nameOfPath(path) },
        ...firstLineOf(post.text, span),
        fixes: () => [...renaming(post, path), ...removing(post, path)],
      };
    }
  },
});

/** Where the key of the top stands that is no word (`? [a, b]`); the line that opens the block where none does, or several may. */
function oddKey({ text, frontmatter: { span, content } }: Post): Span {
  const all = [...text.slice(content.start, content.end).matchAll(/^\?[ \t]+[[{][^\r\n]*/gm)];
  const odd = all.length === 1 ? all[0] : undefined;
  const start = odd ? content.start + odd.index : (span?.start ?? 0);
  return { start, end: start + (odd?.[0].trimEnd().length ?? 3) };
}

/** Of the date of a post that another site calls so, what this one calls it. */
function renaming(post: Post, path: readonly (string | number)[]): Fix[] {
  const renamed = path.length === 1 ? renameDate(post, String(path[0])) : undefined;
  return renamed && renamed.entry.key === path[0] ? [renamed.fix] : [];
}

function removing(post: Post, path: readonly (string | number)[]): Fix[] {
  // What one collection refuses, another may be made of.
  const edit = isKnownElsewhere(post, path) ? undefined : removeKey(post, path);
  return edit ? [{ title: { text: 'Remove “{key}”', data: { key: nameOfPath(path) } }, trust: 'ask', edits: [edit] }] : [];
}
