import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits, type Edit } from '../text/span';
import { blockLine, fenceSlip, keyLine, mostLines } from './fenceSlip';
import { lineBreakOf } from './writing';

const codeFence = /^`{3,}(?:ya?ml|markdown|md)?[ \t]*$/;

/** What keeps a block at the head of a post from being one. */
export interface UnopenedBlock {
  readonly message: 'indented' | 'unopened' | 'marks';
  readonly fix: Fix;
}

/**
 * A block that is there, but for its opening line, which has blanks before it, is made of other marks or is missing; nothing where none is.
 *
 * @param isKey whether the site knows a key of that name
 */
export function unopenedBlock({ text, place }: Post, isKey: (name: string) => boolean): UnopenedBlock | undefined {
  const opens = (edits: readonly Edit[]): boolean => {
    const { span, data, entries } = parseFrontmatter(applyEdits(text, edits), place.site.kind);
    return span !== undefined && data !== undefined && entries.some(({ key }) => isKey(key));
  };
  const [before, blank, fence] = /^((?:[ \t]*\r?\n)*)([ \t]+)(---|\+\+\+)[ \t]*\r?\n/.exec(text)?.slice(1) ?? [];
  if (before !== undefined && blank !== undefined && fence !== undefined) {
    const start = before.length;
    const edits: Edit[] = [{ start, end: start + blank.length, text: '' }];
    const from = start + blank.length + fence.length;
    // The closing line stands as the opening one does, most likely.
    const closing = new RegExp(`\\n([ \\t]+)${fence.replaceAll('+', '\\+')}[ \\t]*(?:\\r?\\n|$)`).exec(text.slice(from));
    const at = from + (closing?.index ?? 0) + 1;
    const both = closing ? [...edits, { start: at, end: at + (closing[1]?.length ?? 0), text: '' }] : edits;
    const mended = [edits, both].find(opens);
    return (
      mended && { message: 'indented', fix: { title: { text: 'Take the blanks from before it', data: {} }, trust: 'ask', edits: mended } }
    );
  }
  const marks = otherMarks(text);
  if (marks && opens(marks))
    return { message: 'marks', fix: { title: { text: 'Write three hyphens', data: {} }, trust: 'ask', edits: marks } };
  // Only lines that read like keys and what belongs to them, right above a closing line, were meant to be one.
  const end = /^(?:---|\+\+\+)/m.exec(text)?.index ?? 0;
  const lines = text.slice(0, end).split(/\r?\n/).slice(0, -1);
  if (!keyLine.test(lines[0] ?? '') || !lines.at(-1)?.trim() || !lines.every((line) => blockLine.test(line))) return undefined;
  const edits = [{ start: 0, end: 0, text: `---${lineBreakOf(text)}` }];
  return opens(edits)
    ? { message: 'unopened', fix: { title: { text: 'Open the frontmatter', data: {} }, trust: 'ask', edits } }
    : undefined;
}

/** What makes three hyphens of the lines that open and close a block; nothing where others stand between them than keys and what belongs to them. */
function otherMarks(text: string): Edit[] | undefined {
  const isFence = (line: string): boolean => fenceSlip.test(line) || codeFence.test(line);
  const isCode = text.startsWith('`');
  const edits: Edit[] = [];
  let at = 0;
  let isBlank = true;
  for (const [index, whole] of text.split('\n', mostLines).entries()) {
    const line = whole.trimEnd();
    if (index === 0 ? !isFence(line) : isFence(line) || /^(?:---|\+\+\+)/.test(line)) {
      // What closes it may be three hyphens already; a block of code is closed by its own marks alone.
      if (index === 0 || isBlank || isCode !== /^`+$/.test(line)) return undefined;
      return /^---(?:[^-]|$)/.test(line) ? edits : [...edits, { start: at, end: at + line.length, text: '---' }];
    }
    if (index === 0) edits.push({ start: 0, end: line.length, text: '---' });
    else if (!(index === 1 ? keyLine : blockLine).test(line)) return undefined;
    isBlank = line === '';
    at += whole.length + 1;
  }
  return undefined;
}
