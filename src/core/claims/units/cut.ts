import { sourceWantedIn } from '../../model/markers';
import type { Prose } from '../../parse/prose';
import type { Span } from '../../text/span';
import type { Citations } from '../citing/citations';
import { leadsByTime } from '../evidence/dates';
import { sentences } from './sentences';

const directiveLine = /^:{3,}/;

/** The sentences of a paragraph; offsets in its visible text. */
export const sentencesOf = (prose: Prose, citations: Citations): Span[] => withDates(prose, cut(prose, citations));

/** Sentences, cut as well where a line that is all bold ends, for it is a label for what follows, around the marks of a directive, and around citations. */
function cut(prose: Prose, { alone, notes: numbers }: Citations): Span[] {
  // What asks for a source behind a stop belongs to the sentence before it, as the number of a note does.
  const wanted = sourceWantedIn(prose.text).filter(({ start }) => /[.!?…]["»”’)]*$/.test(prose.text.slice(Math.max(0, start - 4), start)));
  const notes = wanted.length > 0 ? [...numbers, ...wanted] : numbers;
  // The number of a note goes with the stop that it stands behind.
  const unbroken = [...prose.links.map((link) => link.words), ...prose.code, ...notes.map(({ start, end }) => ({ start: start - 2, end }))];
  if (prose.lineStarts.length === 0 && alone.length === 0 && notes.length === 0) return sentences(prose.text, unbroken);
  const found: Span[] = [];
  let start = 0;
  const directives = directiveLines(prose);
  let last = -1;
  const labels = prose.lineStarts.filter((lineStart, line) => {
    while ((prose.bold[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= lineStart) last++;
    const bold = prose.bold[last];
    return (
      directives.has(line) ||
      directives.has(line + 1) ||
      (bold !== undefined && /^[\s:]*$/.test(prose.text.slice(bold.end, lineStart)) && beginsLine(prose.text, bold.start))
    );
  });
  const citationEdges = [...alone.flatMap((citation) => [citation.start, citation.end]), ...notes.map((note) => note.end)];
  const inOrder = unbroken.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const end of [...new Set([...labels, ...citationEdges, prose.text.length])].sort((a, b) => a - b)) {
    // Each piece is handed its own, so that many of both cost no more than their number.
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const shifted: Span[] = [];
    for (let at = next; (inOrder[at]?.start ?? end) < end; at++) {
      const span = inOrder[at] as Span;
      shifted.push({ start: span.start - start, end: span.end - start });
    }
    for (const span of sentences(prose.text.slice(start, end), shifted)) found.push({ start: span.start + start, end: span.end + start });
    start = end;
  }
  return found;
}

/** Whether only blanks stand between the beginning of a line and a place in it. */
function beginsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - mostBlanks), at);
  return /\n\s*$/.test(before) || (at <= mostBlanks && before.trim() === '');
}

/** More than a line begins with. */
const mostBlanks = 80;

/** `**May 5, 2025.** The port was closed.`: a bold date belongs to what it stands before. */
function withDates(prose: Prose, spans: Span[]): Span[] {
  if (prose.bold.length === 0) return spans;
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && dateLead(prose, { start: before.start, end: span.end }) === span.start - before.start)
      joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** How long the bold date is that a stretch begins with, the blanks behind it included; 0 where it begins otherwise. */
export function dateLead({ bold, text }: Prose, { start, end }: Span): number {
  const label = bold.find((each) => each.start === start);
  if (!label || label.end - start > 40 || !leadsByTime(text.slice(start, label.end))) return 0;
  const words = text.slice(start, label.end).trimEnd();
  const stop = /[.:]$/.test(words) ? /^\s+/ : /^(?:[.:]\s+|[ \t]*\n\s*)/;
  const behind = stop.exec(text.slice(label.end, end));
  return behind ? label.end - start + behind[0].length : 0;
}

/** The lines of a prose, from 0, that only open or close a directive. */
function directiveLines({ text, lineStarts }: Prose): ReadonlySet<number> {
  const found = new Set<number>();
  if (!text.includes(':::')) return found;
  [0, ...lineStarts].forEach((start, line) => {
    if (directiveLine.test(text.slice(start, lineStarts[line]).trim())) found.add(line);
  });
  return found;
}
