import type { Fix } from '../findings/finding';
import { keyAt } from '../frontmatter/caret';
import { nameOfPath } from '../frontmatter/objects';
import type { Post } from '../model/post';
import type { Entry } from '../parse/frontmatter';
import type { WrittenPair } from '../parse/writtenMap';
import { defineRule, type Report } from './rule';

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
    const nested = nestedDuplicate(post);
    if (nested) yield nested;
    const first = new Map<string, Entry>();
    for (const entry of post.frontmatter.entries) {
      // Behind a tab stands no key of the top, though a block with one is read so.
      if (post.text.slice(post.text.lastIndexOf('\n', entry.keySpan.start) + 1, entry.keySpan.start).includes('\t')) continue;
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

/** The key below the top that the site's reader stops at, for it is written twice in its object. */
export function nestedDuplicate(post: Post): Report<'duplicate'> | undefined {
  const { frontmatter, lines, text } = post;
  const { refusal } = frontmatter;
  if (!refusal || !isDuplicate(refusal)) return undefined;
  const { path = [], span } = keyAt(post, refusal.start) ?? {};
  const key = String(path.at(-1));
  const pairs = path.length > 1 ? (frontmatter.mapAt(path.slice(0, -1))?.pairs.filter((pair) => pair.key === key) ?? []) : [];
  const [earlier] = pairs;
  const later = pairs.find(({ keySpan }) => span && keySpan.start === span.start);
  if (!earlier || !later || earlier === later) return undefined;
  const remove = ({ keySpan, valueSpan }: WrittenPair, title: string): Fix[] => {
    const start = text.lastIndexOf('\n', keySpan.start - 1) + 1;
    const end = text.indexOf('\n', Math.max(valueSpan.end - 1, keySpan.end));
    // Behind a dash or a brace, more would go with it.
    if (text.slice(start, keySpan.start).trim() !== '' || end < 0) return [];
    return [{ title: { text: title, data: { key } }, trust: 'ask', edits: [{ start, end: end + 1, text: '' }] }];
  };
  return {
    message: 'duplicate',
    severity: post.place.site.kind === 'jekyll' ? 'warning' : 'error',
    data: { key: nameOfPath(path), line: lines.at(earlier.keySpan.start).line },
    ...later.keySpan,
    related: [{ ...earlier.keySpan, message: { text: 'First written here.', data: {} } }],
    fixes: [...remove(later, 'Remove this “{key}”'), ...remove(earlier, 'Remove the first “{key}”')],
  };
}

/** Whether the site's reader stops at a key that is there already, in its own words. */
const isDuplicate = ({ detail }: { readonly detail: string }): boolean => detail.startsWith('duplicated mapping key');
