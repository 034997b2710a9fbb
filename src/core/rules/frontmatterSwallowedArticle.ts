import { closeAt } from '../fixes/mendBlock';
import { topKeysOf, usualKeys } from '../frontmatter/keys';
import type { Post } from '../model/post';
import type { Entry } from '../parse/frontmatter';
import { defineRule } from './rule';

export const frontmatterSwallowedArticle = defineRule({
  id: 'frontmatter-swallowed-article',
  severity: 'warning',
  scope: 'post',
  summary: 'A frontmatter is closed before the article begins.',
  why: 'Where the closing line is forgotten, the first thematic break of the article closes the frontmatter. YAML takes headings for comments and a sentence with a colon for a key, so that the site may build, and publishes only what stands below the break.',
  messages: {
    swallowed: 'This reads like the article, and stands in the frontmatter: the site publishes what is below line {line} alone.',
  },
  examples: [
    {
      name: 'a heading and a sentence that YAML takes for a comment and a key',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n\n⟦## What was closed⟧\n\nThe port of the town : all of it, for nine days.\n\n---\n\nThe end.\n",
      fixed:
        "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n## What was closed\n\nThe port of the town : all of it, for nine days.\n\n---\n\nThe end.\n",
    },
  ],
  *check({ post }) {
    const { frontmatter, lines, text } = post;
    const cut = frontmatter.format === 'yaml' ? articleIn(post, topKeysOf(post)) : undefined;
    // What cannot be read is told as that.
    if (cut === undefined || !frontmatter.data) return;
    const [blank = ''] = /^\s*/.exec(text.slice(cut)) ?? [];
    const start = cut + blank.length;
    const [first = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
    yield {
      message: 'swallowed',
      data: { line: lines.at(frontmatter.content.end).line },
      start,
      end: start + first.trimEnd().length,
      // Closes the block above the article.
      fixes: () => [closeAt(post, cut)].filter((fix) => fix !== undefined),
    };
  },
});

/** Where an article begins that stands in a block: below a blank line, sentences that YAML takes for keys, and none that anybody knows for one. */
function articleIn({ frontmatter, text }: Post, known: ReadonlyMap<string, unknown> | undefined): number | undefined {
  const { entries } = frontmatter;
  const last = entries.findLastIndex(({ key }) => known?.has(key) === true || usualKeys.has(key));
  // Of a block that has none, all keys may be its own.
  for (let at = last + 1; last >= 0 && at < entries.length; at++) {
    const from = entries[at - 1]?.lines.end ?? 0;
    const gap = text.slice(from, entries[at]?.lines.start);
    if (/^[ \t]*\r?\n/m.test(gap)) return entries.slice(at).every((entry) => isSentence(entry, text, gap)) ? from : undefined;
  }
  return undefined;
}

/** A comment of YAML has one sign, and stands right above what it is about. */
const heading = /^#{2,6}[ \t]+\S.*\r?\n(?:[ \t]*\r?\n)+$/m;
/** What is enough above keys of several words. */
const headings = /^(?:#{2,6}[ \t]+\S|#[ \t]+\S.*\r?\n[ \t]*\r?\n)/m;

/** Whether a key and what stands behind it are words of an article. `gap`: the lines above the first of them. */
function isSentence({ key, keySpan, valueSpan, quote, value }: Entry, text: string, gap: string): boolean {
  const written = text.slice(keySpan.start, valueSpan.end);
  if (quote || /^["'?]/.test(written)) return false;
  const isWhole = typeof value === 'string' && /[.!?…][»”"’)]*$/.test(written);
  const words = written.split(/[\s:]+/).length;
  if (key.split(/\s+/).length >= 3) return headings.test(gap) || (isWhole && words >= 6);
  return isWhole && words >= 4 && /^\p{Lu}/u.test(key) && heading.test(gap);
}
