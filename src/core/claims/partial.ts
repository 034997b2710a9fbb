import { sourceLinks } from '../model/sources';
import type { Link } from '../parse/prose';
import { overlaps, type Span } from '../text/span';
import { isHard } from './evidence';
import type { Reason } from './signals';
import type { Part, Unit } from './units';

/** Where one clause ends and the next begins; a comma between digits is part of a number. */
const boundary = /[;:–—]|,(?!\d)|\s(?:et|and|mais|but|puis|then|tandis\s+que|alors\s+que|while|whereas)\s/gu;

/** A link over fewer words names its source (`[the report](…)`), and speaks for the whole sentence. */
const clauseWords = 4;

/**
 * Of a sentence whose link carries a clause, the first hard evidence in another clause: the link says what it backs, and that is not it.
 * A clause of a few words (`In 2021,`) belongs to its neighbour.
 */
export function unreachedEvidence(unit: Unit, reasons: readonly Reason[]): Span | undefined {
  if (!reasons.some(({ kind }) => isHard(kind))) return undefined;
  for (const part of unit.parts) {
    const links = sourceLinks(part.prose.links).filter(({ words }) => overlaps(words, part.visible));
    if (links.length === 0 || !links.every((link) => carriesClause(part, link, reasons))) continue;
    const clauses = clausesOf(part);
    const reached = links.flatMap(({ words }) => clauses.filter((clause) => overlaps(clause, words)));
    for (const reason of reasons) {
      if (!isHard(reason.kind)) continue;
      const clause = reason.part === part ? clauses.find((each) => overlaps(each, reason.visible)) : undefined;
      if (!clause || reached.some((each) => each.start === clause.start)) continue;
      const words = part.prose.text.slice(clause.start, clause.end).trim().split(/\s+/);
      if (words.length > clauseWords) return { start: reason.start, end: reason.end };
    }
  }
  return undefined;
}

/** The link is over a clause, or over the very value that it backs (`[$3 million](…)`). */
const carriesClause = ({ prose }: Part, { words, start, end }: Link, reasons: readonly Reason[]): boolean => {
  const isLong = prose.text.slice(words.start, words.end).trim().split(/\s+/).length >= clauseWords;
  return reasons.some((reason) => overlaps(reason, { start, end }) && (isLong || reason.kind === 'money' || reason.kind === 'figure'));
};

function clausesOf({ prose, visible }: Part): Span[] {
  const text = prose.text.slice(visible.start, visible.end);
  const clauses: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    clauses.push({ start: visible.start + start, end: visible.start + match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start: visible.start + start, end: visible.end });
  return clauses;
}
