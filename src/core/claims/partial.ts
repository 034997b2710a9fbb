import { sourceLinks } from '../model/sources';
import type { Link } from '../parse/prose';
import { overlaps, type Span } from '../text/span';
import { isHard } from './evidence';
import { word } from './lexicon';
import type { Reason } from './signals';
import type { Part, Unit } from './units';
import { wordsOf } from './words';

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
      const words = part.prose.text.slice(clause.start, clause.end).trim();
      if (words.split(/\s+/).length > clauseWords || (counts(reason) && tells(words))) return { start: reason.start, end: reason.end };
    }
    if (!links.every((link) => isValueAlone(link, part, reasons))) continue;
    const missed = reasons.find(
      (reason) => reason.part === part && counts(reason) && !links.some(({ words }) => overlaps(words, reason.visible)),
    );
    if (missed) return { start: missed.start, end: missed.end };
  }
  return undefined;
}

/** Whether a piece of evidence is a count or an amount. */
const counts = ({ kind }: Reason): boolean => kind === 'figure' || kind === 'money';

/** Whether a clause, however short, says what was done: "took 4,200 records". */
const tells = (clause: string): boolean => ((wordsOf(clause, 1)[0]?.classes ?? 0) & word.past) !== 0;

/** Whether a link is over a value and nothing else: other values have to be looked for. */
const isValueAlone = ({ words }: Link, part: Part, reasons: readonly Reason[]): boolean =>
  part.prose.text.slice(words.start, words.end).trim().split(/\s+/).length < clauseWords &&
  reasons.some((reason) => reason.part === part && counts(reason) && overlaps(reason.visible, words));

/** How the words of a link begin, or end, that says who said so: `, [a déclaré son PDG](…)`, `, [its CEO told CNBC](…)`. */
const saidBy =
  /^(?:selon|d['’]après|according\s+to|as\s+reported\s+by)(?!\p{L})|^(?:a|ont|avait)\s+(?:annoncé|déclaré|affirmé|indiqué|précisé|confirmé|révélé|reconnu|admis|estimé|assuré|expliqué|dit)(?!\p{L})|^(?:indique|précise|affirme|assure|explique|rapporte|déclare|estime|écrit|dit|said|told|reported|wrote|says|reports|writes)(?!\p{L})|(?<!\p{L})(?:said|told|reported|wrote|announced|says|reports|writes)(?:\s+(?:the\s+)?\p{Lu}\p{L}*)?(?:\s+(?:in|at|on|to)\s[^.,;]{1,40})?$/iu;

/** Whether a link behind what was said tells who said it, and so speaks for all of it. */
const attributes = ({ prose }: Part, { words }: Link): boolean =>
  /[,;–—»”"]\s*$/.test(prose.text.slice(Math.max(0, words.start - 3), words.start)) &&
  saidBy.test(prose.text.slice(words.start, words.end));

/** The link is over a clause, or over the very value that it backs (`[$3 million](…)`). */
const carriesClause = (part: Part, link: Link, reasons: readonly Reason[]): boolean => {
  const { prose } = part;
  const { words, start, end } = link;
  if (attributes(part, link)) return false;
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
