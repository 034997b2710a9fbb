import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import type { Edit } from '../text/span';

/** A line of a list: its indent, and what stands there in place of a hyphen and its blank; a mark without a blank is one of emphasis where another follows. */
const item = /^([ \t]*)(?:-[ \t]|(-(?=[^\s-])|\*(?!\*)[^\S\r\n]*(?=\S)|[•–—][^\S\r\n]*(?=\S)))/;

/** What a line begins with that is an item of a list, or was to be one; `wrong`: what stands for the hyphen and its blank, where that is another mark. */
export function itemMark(written: string): { readonly indent: string; readonly wrong: string | undefined } | undefined {
  const [all, indent = '', wrong] = item.exec(written) ?? [];
  return all === undefined ? undefined : { indent, wrong };
}

/** Gives the items on some lines their hyphens and blanks; nothing where one is none or stands elsewhere, or all have theirs. */
export function markItems({ text, lines }: Post, first: number, last: number): Fix | undefined {
  const edits: Edit[] = [];
  let indent: string | undefined;
  let isHyphen = true;
  for (let line = first; line <= last; line++) {
    const mark = itemMark(text.slice(lines.startOf(line), lines.startOf(line + 1)));
    indent ??= mark?.indent;
    if (!mark || mark.indent !== indent) return undefined;
    const { wrong } = mark;
    if (wrong === undefined) continue;
    isHyphen &&= wrong === '-';
    const start = lines.startOf(line) + indent.length;
    edits.push(wrong === '-' ? { start: start + 1, end: start + 1, text: ' ' } : { start, end: start + wrong.length, text: '- ' });
  }
  if (edits.length === 0) return undefined;
  return { title: { text: isHyphen ? 'Put a blank behind the hyphen' : 'Begin the items with hyphens', data: {} }, trust: 'ask', edits };
}
