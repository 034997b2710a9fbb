import type { Link, Prose } from '../../parse/prose';
import type { Span } from '../../text/span';
import { classesOfAll, word } from '../words/lexicon';
import { wordsOf } from '../words/words';
import { citingBrackets } from './brackets';
import { isLabelledLine } from './citingLine';
import { callsIn } from './references';

/** What of a prose only says where the sentence before it is from; offsets in its visible text. */
export interface Citations {
  /** Stretches that are nothing but a citation: `([Reuters](…), [BBC](…))`, `[BBC](…)`. */
  readonly alone: readonly Span[];
  /** Numbers of notes that hang on their sentence's full stop: `.[2](…)`. */
  readonly notes: readonly Span[];
}

const none: Citations = { alone: [], notes: [] };

/** A stop behind which a citation may stand. */
const afterStop = /[.!?…](?:\s?»)?["»”’)\]]*\s*$/;
const noteNumber = /^[[(]?[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]{1,4}[\])]?$/;
/** Longer words are a headline or a sentence rather than a name. */
const longestName = 40;
const mostWords = 4;
/** What may stand between two names. */
const between = /^\s*(?:[,;•·|/&]|,?\s*(?:and|et))\s*$/i;

/**
 * Finds the citations that stand behind the sentences of a prose rather than in them.
 *
 * @param labels what else than a number calls an entry of the list of sources
 */
export function citationsIn(prose: Prose, labels: ReadonlySet<string>): Citations {
  const { text, links, elements } = prose;
  if (links.length === 0 && elements.length === 0 && !text.includes('[')) return none;
  const sources = links.filter(({ isSource }) => isSource);
  if (sources.length > 0 && isLabelledLine(prose)) return { alone: [{ start: 0, end: text.length }], notes: [] };
  const hasCalls =
    elements.length > 0 ||
    (labels.size > 0 && text.includes('[')) ||
    (text.includes('[') && /[.!?…]["»”’)\]]?\s?\[\d/.test(text)) ||
    links.some(({ url }) => url.startsWith('#'));
  if (sources.length === 0 && !hasCalls) return none;
  const notes = hasCalls ? callsBehindStops(prose, labels) : [];
  if (sources.length === 0) return { alone: [], notes };
  const { brackets: alone, bracketed } = bracketsBehindStops(text, sources);
  // "It fell. [BBC](…) It rose. [CNN](…)" is told from "It fell. [Microsoft](…) Exchange was hit." by its end.
  const last = sources.at(-1) as Link;
  const citesBehind = isName(text, last) && /^[\s.]*$/.test(text.slice(last.words.end));
  for (let index = 0; index < sources.length; index++) {
    const link = sources[index] as Link;
    if (bracketed.has(link) || !isAfterStop(text, link.words.start)) continue;
    if (noteNumber.test(text.slice(link.words.start, link.words.end))) {
      notes.push(link.words);
      continue;
    }
    const from = link.words.start;
    // "[CERT](…), [Ledger](…)" is one citation.
    let end = link;
    let isNamed = isName(text, link);
    for (let next = sources[index + 1]; next && between.test(text.slice(end.words.end, next.words.start)); next = sources[++index + 1]) {
      end = next;
      isNamed &&= isName(text, next);
    }
    if (!isNamed) continue;
    const behind = text.slice(end.words.end, end.words.end + 4);
    const point = /^\s?\.(?=\s|$)/.exec(behind)?.[0].length ?? 0;
    if (point > 0 || /^\s*$/.test(text.slice(end.words.end)) || (citesBehind && /^\s+["«“(]?[\p{Lu}\d]/u.test(behind)))
      alone.push({ start: from, end: end.words.end + point });
  }
  return { alone: alone.sort((a, b) => a.start - b.start), notes };
}

/** The calls that hang on a stop; of several in a row, as one: `.[1][2]`, `. [S1], [S2]`. */
function callsBehindStops(prose: Prose, labels: ReadonlySet<string>): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of callsIn(prose, labels)) {
    const last = found.at(-1);
    if (last && start - last.end < longestGap && /^\s*,?\s*$/.test(prose.text.slice(last.end, start))) last.end = end;
    else if (isAfterStop(prose.text, start) && !pointing.test(prose.text.slice(Math.max(0, start - longestPointer), start)))
      found.push({ start, end });
  }
  return found;
}

/** A stop of its own has what points to a call: `(cf. [1])`, `l'art. [2]`, `Doe et al. [3]`. */
const pointing = /(?<!\p{L})(?:cf|vs?|réf|ref|art|pp?|ex|fig|vol|chap|al)\.\s*$/iu;
const longestPointer = 8;

/** More than stands between two calls in a row. */
const longestGap = 6;

const isAfterStop = (text: string, at: number): boolean => afterStop.test(text.slice(Math.max(0, at - 8), at));

/** The brackets behind a stop that only cite, with a stop of their own, and the links in them. */
function bracketsBehindStops(text: string, sources: readonly Link[]): { brackets: Span[]; bracketed: ReadonlySet<Link> } {
  const brackets: Span[] = [];
  const bracketed = new Set<Link>();
  for (const [index, link] of sources.entries()) {
    const found = bracketed.has(link) ? undefined : citingBrackets(text, sources, index);
    if (!found || !isAfterStop(text, found.start)) continue;
    const point = /^\s?\./.exec(text.slice(found.end, found.end + 2))?.[0].length ?? 0;
    brackets.push({ start: found.start, end: found.end + point });
    for (const each of found.links) bracketed.add(each);
  }
  return { brackets, bracketed };
}

/** A few words behind a stop: who says so, as its author names sources. Where one of them tells, they are a sentence. */
function isName(text: string, { words }: Link): boolean {
  const name = text.slice(words.start, words.end);
  if (name.length > longestName || !/^["«“]?[\p{Lu}\d]/u.test(name) || /[.!?]\s/.test(name)) return false;
  if (name.split(/\s+/).length > mostWords) return false;
  // `Wired` is a name.
  return (classesOfAll(wordsOf(name).slice(1)) & (word.past | word.auxiliary | word.story)) === 0;
}
