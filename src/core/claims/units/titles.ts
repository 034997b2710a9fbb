import type { Block } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import type { Span } from '../../text/span';

/** A heading is no longer. */
const longestTitle = 120;

/** Whether a stretch of prose, all in emphasis and without a stop or a source, only names what stands below: `**How they got in**`. */
function isTitleOf(prose: Prose, { start, end }: Span): boolean {
  const words = prose.text.slice(start, end).trim();
  if (words === '' || words.length > longestTitle || /[.!?…»”"]$|^[«“"]/.test(words)) return false;
  const from = start + prose.text.slice(start, end).indexOf(words);
  const to = from + words.length;
  return (
    prose.marked.some((mark) => mark.words.start <= from && mark.words.end >= to) &&
    !prose.code.some((code) => code.start <= from && code.end >= to) &&
    !prose.links.some((link) => link.words.start < to && from < link.words.end) &&
    !prose.footnotes.some(({ at }) => at >= from && at <= to)
  );
}

/** Whether a paragraph is a heading in disguise: a line of its own, with what it is the title of below it. */
export const isTitle = ({ prose }: Block, after: Block | undefined): boolean =>
  prose !== undefined &&
  prose.lineStarts.length === 0 &&
  prose.images.length === 0 &&
  after !== undefined &&
  after.kind !== 'heading' &&
  after.kind !== 'rule' &&
  (prose.marked.length > 0 ? isTitleOf(prose, { start: 0, end: prose.text.length }) : isHeadline(prose));

/** Whether a line is written as English writes titles: no stop, and a capital at each word but the small ones. */
function isHeadline({ text, links, footnotes }: Prose): boolean {
  if (text.length > longestHeadline || links.length > 0 || footnotes.length > 0 || !/^\p{Lu}.*[\p{L}\d]$/u.test(text)) return false;
  const words = text.split(/\s+/);
  return (
    words.length > 2 && words.filter((each) => /^\p{Lu}\p{Ll}/u.test(each)).length > 2 && words.every((each) => headlineWord.test(each))
  );
}

const longestHeadline = 80;

const headlineWord =
  /^(?:[(“"]?[\p{Lu}\d].*|[&–—-]|a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|over|the|their|to|vs?\.?|was|were|with|without|its?|how|what|why)$/u;

/** Whether a stretch is a line of its own that is the title of the next. */
export const isTitleLine = (prose: Prose, { start, end }: Span): boolean =>
  prose.bold.length > 0 &&
  prose.lineStarts.length > 0 &&
  (start === 0 || prose.text[start - 1] === '\n') &&
  /^[ \t]*\n/.test(prose.text.slice(end, end + 80)) &&
  isTitleOf(prose, { start, end });
