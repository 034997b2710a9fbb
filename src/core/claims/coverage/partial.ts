import { sourceLinks } from '../../model/sources';
import type { Link } from '../../parse/prose';
import { latin } from '../../text/latin';
import { contains, overlaps, type Span } from '../../text/span';
import { citingBrackets } from '../citing/brackets';
import { namesDatedDocument } from '../citing/datedDocument';
import { sourceColumn } from '../citing/labels';
import { isDocument, leadsToSource } from '../citing/leads';
import { isVulnerability, namesThing } from '../citing/shownThings';
import { isHard } from '../evidence/evidence';
import type { Reason } from '../signals/signals';
import { citesWithDay } from '../units/noProse';
import type { Part, Unit } from '../units/units';
import { word } from '../words/lexicon';
import { hasPast } from '../words/pasts';
import { wordsOf } from '../words/words';
import { addedClauseAt, clauseKinds, evidenceBeyond } from './addedClause';

/** Where one clause ends and the next begins; a comma between digits is part of a number. */
const boundary = /[;:–—]|,(?!\d)|\s(?:et|and|mais|but|puis|then|tandis\s+que|alors\s+que|while|whereas)\s/gu;

/** A link over fewer words names its source (`[the report](…)`), and speaks for the whole sentence. */
const clauseWords = 4;

/**
 * Of a sentence whose link carries a clause, the first hard evidence in another clause: the link says what it backs, and that is not it.
 * A clause of a few words (`In 2021,`) belongs to its neighbour.
 */
export function unreachedEvidence(unit: Unit, reasons: readonly Reason[]): Span | undefined {
  if (!reasons.some(({ kind }) => isHard(kind) || clauseKinds.has(kind))) return undefined;
  let backed: boolean | undefined;
  for (const part of unit.parts) {
    const links = sourceLinks(part.prose.links).filter(({ words }) => overlaps(words, part.visible));
    const last = links.at(-1);
    if (!last) continue;
    const isLinkAlone = links.length === 1 && isAllLinked(part, last);
    if (isLinkAlone && unit.kind !== 'row') continue;
    const isThing = names(part, links);
    // In a row, a cell that is all link may be the name of whom the others tell.
    if (isLinkAlone && !isThing) continue;
    if (isThing) {
      const isLinked = ({ start, end }: Reason): boolean => links.some((link) => overlaps(link, { start, end }));
      // Asked once: a row may have many cells.
      backed ??= isBacked(unit);
      const missed = backed ? undefined : reasons.find((reason) => isBeyondThing(reason, links) && !isLinked(reason));
      if (missed) return { start: missed.start, end: missed.end };
      continue;
    }
    const brackets = citingBrackets(part.prose.text, links);
    const beyond = brackets && evidenceBeyond(part, brackets.end - 1, reasons);
    if (beyond) return beyond;
    const ofOthers = links.length === 1 && leadsWhole(part, last) ? ruledBehind(part, last, reasons) : undefined;
    if (ofOthers) return ofOthers;
    if (!links.every((link) => carriesClause(part, link, reasons))) continue;
    const other = evidenceBeyond(part, last.words.end, reasons, isClause(part, last));
    if (other) return other;
    const clauses = clausesOf(part);
    const reached = reachedOf(clauses, links);
    for (const reason of reasons) {
      if (!isHard(reason.kind)) continue;
      const clause = reason.part === part ? clauses.find((each) => overlaps(each, reason.visible)) : undefined;
      if (!clause || reached.has(clause)) continue;
      const words = part.prose.text.slice(clause.start, clause.end).trim();
      if (hasWords(words, clauseWords + 1) || (counts(reason) && tells(words))) return { start: reason.start, end: reason.end };
    }
    const listed = countsBehind(part, last, clauses, reasons);
    if (listed) return { start: listed.start, end: listed.end };
    if (!links.every((link) => isValueAlone(link, part, reasons))) continue;
    const missed = reasons.find(
      (reason) => reason.part === part && counts(reason) && !links.some(({ words }) => overlaps(words, reason.visible)),
    );
    if (missed) return { start: missed.start, end: missed.end };
  }
  return undefined;
}

/** Whether some links of a part show what they name, and no more. */
const names = ({ prose }: Pick<Part, 'prose'>, links: readonly Link[]): boolean =>
  links.every((link) => namesThing(link, prose.text.slice(link.words.start, link.words.end)));

/** Whether a cell of a row is its source: one with a link to a source, or any link in a column of sources. Other units are backed by a part of their own. */
function isBacked({ kind, parts, block, around }: Unit): boolean {
  if (kind !== 'row') return parts.length > 1;
  const heads = around.at(-1)?.children[0]?.children;
  return block.children.some(({ prose }, column) => {
    const links = prose ? sourceLinks(prose.links) : [];
    if (!prose || links.length === 0) return false;
    return !names({ prose }, links) || sourceColumn.test(heads?.[column]?.prose?.text ?? '');
  });
}

/** Whether all words of a part are those of one link, which is how many posts cite. */
const isAllLinked = ({ prose: { text }, visible }: Part, { words }: Link): boolean =>
  !holdsWord(text, visible.start, words.start) && !holdsWord(text, words.end, visible.end);

/** Whether a stretch of a text holds a letter or a number: most have none, or a stop. */
const holdsWord = (text: string, start: number, end: number): boolean =>
  start < end && !(end - start === 1 && text[start] === '.') && /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Whether a page that shows a thing cannot back a piece of evidence; that of a vulnerability tells when it was found and what it hits. */
const isBeyondThing = (reason: Reason, links: readonly Link[]): boolean =>
  links.some(({ url }) => isVulnerability(url)) ? counts(reason) || reason.kind === 'quotation' : isHard(reason.kind);

/** Whether a piece of evidence is a count or an amount. */
const counts = ({ kind }: Reason): boolean => kind === 'figure' || kind === 'money';

/** Whether a clause, however short, says what was done: "took 4,200 records". */
const tells = (clause: string): boolean => ((wordsOf(clause, 1)[0]?.classes ?? 0) & word.past) !== 0;

/** Whether a text has so many words: asked of each link, most of which have many. */
function hasWords(text: string, least: number): boolean {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const isBlank = blanks.includes(text.charAt(at));
    if (!isBlank && !isInWord && ++count >= least) return true;
    isInWord = !isBlank;
  }
  return false;
}

const blanks = ' \n\t\r\u00a0\u2009\u202f\u3000';

/** Whether a link is over a value and nothing else: other values have to be looked for. */
const isValueAlone = ({ words }: Link, part: Part, reasons: readonly Reason[]): boolean =>
  !hasWords(part.prose.text.slice(words.start, words.end), clauseWords) &&
  reasons.some((reason) => reason.part === part && counts(reason) && overlaps(reason.visible, words));

/** How the words of a link begin, or end, that says who said so: `, [a déclaré son PDG](…)`, `, [its CEO told CNBC](…)`. */
const saidBy = latin(
  /^(?:selon|d['’]après|according\s+to|as\s+reported\s+by)(?!\p{L})|^(?:a|ont|avait)\s+(?:annoncé|déclaré|affirmé|indiqué|précisé|confirmé|révélé|reconnu|admis|estimé|assuré|expliqué|dit)(?!\p{L})|^(?:indique|précise|affirme|assure|explique|rapporte|déclare|estime|écrit|dit|said|told|reported|wrote|says|reports|writes)(?!\p{L})|(?<!\p{L})(?:said|told|reported|wrote|announced|says|reports|writes)(?:\s+(?:the\s+)?\p{Lu}\p{L}*)?(?:\s+(?:in|at|on|to)\s[^.,;]{1,40})?$/iu,
);

/** Whether a link behind what was said tells who said it, and so speaks for all of it. */
const attributes = ({ prose }: Part, { words }: Link): boolean =>
  /[,;–—»”"]\s*$/.test(prose.text.slice(Math.max(0, words.start - 3), words.start)) &&
  saidBy.test(prose.text.slice(words.start, words.end));

/** Who said so before the verb that is linked: `, the firm [said in a statement](…)`, `, l'entreprise [l'a confirmé](…)`. */
const speakerBefore = latin(/[,;–—»”"]\s*((?:[\p{L}-]+(?:\s+|['’])){1,4})$/u);
const saidIn = latin(
  /^(?:(?:later|then|also|since|publicly)\s+)?(?:said|told|reported|wrote|announced|confirmed|stated|says|writes)(?!\p{L})|^(?:l['’])?(?:a|ont|avait)\s+(?:annoncé|déclaré|affirmé|indiqué|précisé|confirmé|révélé|reconnu|admis|expliqué|dit|écrit)(?!\p{L})/iu,
);

/** What leads to a document at the head of a sentence, and the same within its link. */
const leadIn = latin(/^(?:in|dans|according\s+to|selon|d['’]après)$/iu);
const leadingIn = latin(/^(?:according\s+to|selon|d['’]après|as\s+reported\s+by)(?!\p{L})/iu);

/** What no words have that only say who said so. */
const tellsWhat = latin(/[,;:]|(?<!\p{L})(?:that|que|qu['’])/u);

/** More words of a link than say who said so, or in what. */
const longestSpeaker = 80;

/** Whether a link at the head of a sentence, or behind who speaks, says where all of the sentence is from, and nothing of what it tells. */
function leadsWhole({ prose: { text }, visible }: Part, { words }: Link): boolean {
  if (words.end - words.start > longestSpeaker) return false;
  const linked = text.slice(words.start, words.end);
  if (tellsWhat.test(linked)) return false;
  const before = text.slice(Math.max(visible.start, words.start - longestSpeaker), words.start);
  const speaker = speakerBefore.exec(before)?.[1];
  if (speaker !== undefined) return saidIn.test(linked) && !hasPast(wordsOf(speaker));
  if (words.start - visible.start > longestSpeaker || !/^\s*,/.test(text.slice(words.end, visible.end))) return false;
  return (
    (before.trim() === '' && leadingIn.test(linked)) ||
    (leadIn.test(before.trim()) && wordsOf(linked, 5).some((each) => isDocument(each.text)))
  );
}

/** What adds a clause behind the one that somebody is said to have told, and tells of somebody else. */
const addingOther = /(?:[,;]\s(?:and|but|while|et|mais|tandis\sque)\s|;\s)(?!(?:it|he|she|they|that|il|elle|ils|elles|qu[e'’])(?!\p{L}))/u;

/** The legal act of such a clause: who told the one before did not tell of what a court did then. */
function ruledBehind({ prose: { text }, visible }: Part, { words }: Link, reasons: readonly Reason[]): Span | undefined {
  const behind = text.slice(words.end, visible.end).search(addingOther);
  if (behind < 0) return undefined;
  const act = reasons.find(({ kind, visible: at }) => kind === 'legal-act' && at.start > words.end + behind && at.end <= visible.end);
  return act && { start: act.start, end: act.end };
}

/** Whether a link is over more than a name or a value. */
const isClause = ({ prose }: Part, { words }: Link): boolean => hasWords(prose.text.slice(words.start, words.end), clauseWords);

/** The first of several counts in a row right behind a link that holds one too: `[The gang took 4,200 files](…), 12 boats, 20 cars`. A single one may say the same again: `, 75 bitcoins`. */
function countsBehind(part: Part, { words }: Link, clauses: readonly Span[], reasons: readonly Reason[]): Reason | undefined {
  const { text } = part.prose;
  const own = reasons.filter((reason) => reason.part === part && counts(reason));
  if (!own.some(({ visible }) => overlaps(visible, words))) return undefined;
  const at = clauses.findIndex(({ start }) => start >= words.end);
  if (at < 0 || text.slice(words.end, clauses[at]?.start) !== ',') return undefined;
  const isAlone = ({ start, end }: Span, { visible }: Reason): boolean =>
    contains({ start, end }, visible) && /^[\s.]*$/.test(text.slice(start, visible.start) + text.slice(visible.end, end));
  const [first, second] = clauses.slice(at, at + 2).map((clause) => own.find((reason) => isAlone(clause, reason)));
  return second && first;
}

/** Begins another clause. */
const adding = /;\s|,\s(?:and|but|while|et|mais|tandis)\s/;

/** The link is over a clause, or over the very value that it backs (`[$3 million](…)`). */
const carriesClause = (part: Part, link: Link, reasons: readonly Reason[]): boolean => {
  const { prose } = part;
  const { words, start, end } = link;
  if (attributes(part, link) || citesWithDay(prose, link)) return false;
  // What another clause tells behind it is not of the document.
  if (!adding.test(prose.text.slice(words.end, part.visible.end)) && namesDatedDocument(prose, link)) return false;
  const carriesCount = reasons.some((reason) => counts(reason) && overlaps(reason, { start, end }));
  if (!carriesCount && leadsWhole(part, link)) return false;
  const isLong = isClause(part, link);
  return (
    reasons.some((reason) => overlaps(reason, { start, end }) && (isLong || reason.kind === 'money' || reason.kind === 'figure')) ||
    (isLong &&
      addedClauseAt(part, words.end) !== undefined &&
      !leadsToSource.test(prose.text.slice(Math.max(0, words.start - 40), words.start)))
  );
};

/** The clauses that links touch: both are in their order, and gone through once. */
function reachedOf(clauses: readonly Span[], links: readonly Link[]): ReadonlySet<Span> {
  const reached = new Set<Span>();
  let at = 0;
  for (const { words } of links) {
    while ((clauses[at]?.end ?? words.start + 1) <= words.start) at++;
    for (let next = at; (clauses[next]?.start ?? words.end) < words.end; next++) reached.add(clauses[next] as Span);
  }
  return reached;
}

function clausesOf({ prose, visible }: Part): Span[] {
  const text = prose.text.slice(visible.start, visible.end);
  const clauses: Span[] = [];
  let start = 0;
  // Not `matchAll`, which copies the pattern for each text.
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    clauses.push({ start: visible.start + start, end: visible.start + match.index });
    start = boundary.lastIndex;
  }
  clauses.push({ start: visible.start + start, end: visible.end });
  return clauses;
}
