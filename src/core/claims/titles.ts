import type { Block } from '../parse/body';
import type { Prose } from '../parse/prose';
import type { Span } from '../text/span';

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
  prose.marked.length > 0 &&
  prose.lineStarts.length === 0 &&
  prose.images.length === 0 &&
  after !== undefined &&
  after.kind !== 'heading' &&
  after.kind !== 'rule' &&
  isTitleOf(prose, { start: 0, end: prose.text.length });

/** Whether a stretch is a line of its own that is the title of the next. */
export const isTitleLine = (prose: Prose, { start, end }: Span): boolean =>
  prose.bold.length > 0 &&
  prose.lineStarts.length > 0 &&
  (start === 0 || prose.text[start - 1] === '\n') &&
  /^[ \t]*\n/.test(prose.text.slice(end, end + 80)) &&
  isTitleOf(prose, { start, end });
