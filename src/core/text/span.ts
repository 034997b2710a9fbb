/** A stretch of the decoded text without BOM: UTF-16 offsets, `end` exclusive. The only coordinates inside the core. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text that is written where its author fills something in: offsets in that text. `choices`: what may stand there instead. */
export interface Blank extends Span {
  readonly choices?: readonly string[];
}

/** Replaces the text of its span; an empty span inserts, an empty `text` deletes. */
export interface Edit extends Span {
  readonly text: string;
  /** Where an editor leads its author afterwards, in the order of the text. */
  readonly blanks?: readonly Blank[];
}

/**
 * Applies edits that were all made against the same text.
 * Edits may come in any order; at one offset they apply in the order given. Overlapping edits throw: a fix that makes them is wrong.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { edit } of sorted) {
    if (edit.start < position) throw new RangeError(`Overlapping edits at offset ${edit.start}`);
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** Of a span over several lines, what of it stands on the first. */
export function firstLineOf(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[ \t]*[\r\n]/);
  return { start, end: length > 0 ? start + length : end };
}

/** A span without the blanks on both its sides; of blanks alone, the place where they end. */
export function withoutBlanks(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  return { start: start + written.length - written.trimStart().length, end: start + written.trimEnd().length };
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether two spans overlap or meet: the span of a caret is empty, and touches what begins or ends at it. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** How many characters lie between two spans; 0 where they touch or overlap. */
export const distanceBetween = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
