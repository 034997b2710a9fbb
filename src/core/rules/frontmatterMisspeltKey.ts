import type { Fix } from '../findings/finding';
import { renameKey } from '../fixes/renameKey';
import { refusalsOf, schemaOf } from '../frontmatter/keys';
import { misspeltKeys } from '../frontmatter/misspelt';
import { nameOfPath } from '../frontmatter/objects';
import type { Sibling } from '../frontmatter/siblings';
import type { Post } from '../model/post';
import { singleQuoted } from '../text/quoting';
import { firstLineOf } from '../text/span';
import { defineRule } from './rule';

export const frontmatterMisspeltKey = defineRule({
  id: 'frontmatter-misspelt-key',
  severity: 'warning',
  scope: 'post',
  summary: 'Keys are spelt as the site knows them.',
  why: 'A key that the site does not know is dropped without a word, and the one that was meant counts as missing.',
  messages: {
    misspelt: '“{key}” is no key of this site. Did you mean “{meant}”?',
    blank: '“{meant}” is written with a blank here that is no plain one, which makes another key of it.',
    glued: 'A plain blank has to stand behind the colon of a key.',
    required: '“{key}” is no key of this site, and “{meant}”, which it requires, is missing.',
  },
  examples: [
    {
      name: 'two letters swapped',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\n⟦pudDate⟧: 2025-06-30\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a slip in an object of a list',
      schema: 'z.object({ title: z.string(), links: z.array(z.object({ url: z.string(), label: z.string() })) })',
      bad: "---\ntitle: 'The port'\nlinks:\n  - url: https://port.example\n    ⟦lable⟧: The port\n---\n",
      fixed: "---\ntitle: 'The port'\nlinks:\n  - url: https://port.example\n    label: The port\n---\n",
    },
  ],
  *check({ post, siblings }) {
    const refused = (path: readonly (string | number)[]): boolean =>
      refusalsOf(post).some((refusal) => refusal.path.join('\n') === path.join('\n'));
    const others = siblings?.get(post.place.collection?.name ?? '');
    for (const { path, keySpan, meant: name, glued } of misspeltKeys(post)) {
      // Where no schema was read, what the other posts have too is the site's habit.
      const isHabit = ({ path: other, data }: Sibling): boolean => other !== post.place.path && Object.hasOwn(data, String(path[0]));
      if (!schemaOf(post) && others?.some(isHabit)) continue;
      const meant = nameOfPath([...path.slice(0, -1), name]);
      const required = refused([...path.slice(0, -1), name]);
      if (glued !== undefined) {
        const severity = required || refused(path) ? 'error' : 'warning';
        yield {
          message: 'glued',
          severity,
          ...firstLineOf(post.text, { start: keySpan.start, end: post.text.length }),
          fixes: partGlued(post, glued),
        };
        continue;
      }
      yield {
        message: nameOfPath(path).replace(/[\u00A0\u202F]/g, '') === meant ? 'blank' : required ? 'required' : 'misspelt',
        severity: required || refused(path) ? 'error' : 'warning',
        data: { key: nameOfPath(path), meant },
        ...keySpan,
        fixes: [
          { title: { text: 'Rename it to “{meant}”', data: { meant: name } }, trust: 'ask', edits: [renameKey(post, keySpan, name)] },
        ],
      };
    }
  },
});

/** `title:Port : closed` → `title: 'Port : closed'`; what stands between quotes stays so. */
function partGlued({ text }: Post, start: number): Fix[] {
  const { end } = firstLineOf(text, { start, end: text.length });
  const value = text.slice(start, end).trimEnd();
  const isQuoted = /^["']/.test(value);
  // Whether that is a comment, only the author knows.
  if (!isQuoted && /\s#/.test(value)) return [];
  const edits = [{ start, end: start + value.length, text: ` ${isQuoted ? value : singleQuoted(value)}` }];
  return [{ title: { text: 'Put a blank behind the colon', data: {} }, trust: 'ask', edits }];
}
