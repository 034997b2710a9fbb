import type { Link, Prose } from '../parse/prose';
import type { Span } from '../text/span';
import { classesOfAll, word } from './lexicon';
import { callsIn } from './references';
import { wordsOf } from './words';

/** What of a prose only says where the sentence before it is from; offsets in its visible text. */
export interface Citations {
  /** Stretches that are nothing but a citation: `([Reuters](…))`, `[BBC](…)`. */
  readonly alone: readonly Span[];
  /** Numbers of notes that hang on their sentence's full stop: `.[2](…)`. */
  readonly notes: readonly Span[];
}

const none: Citations = { alone: [], notes: [] };

/** A stop behind which a citation may stand. */
const afterStop = /[.!?…]["»”’)\]]*\s*$/;
const noteNumber = /^[[(]?[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]{1,4}[\])]?$/;
const opened = /[.!?…]["»”’]*\s*([([]\s*(?:(?:(?:sources?|via|cf\.?|see|voir|see\s+also|voir\s+aussi)\s*:?\s*)?))$/i;
/** What else such a bracket holds between its links and behind them: few words, and none that tells. */
const closed = /^(?:[^()[\]\n.]|pp?\.|\.(?=\d)){0,40}[)\]]\s?\.?/;
const longestBracket = 300;
/** Longer words are a headline or a sentence rather than a name. */
const longestName = 40;

/** Finds the citations that stand behind the sentences of a prose rather than in them. */
export function citationsIn(prose: Prose): Citations {
  const { text, links, elements } = prose;
  const sources = links.filter(({ isSource }) => isSource);
  const hasCalls =
    elements.length > 0 || (text.includes('[') && /[.!?…]["»”’)\]]?\s?\[\d/.test(text)) || links.some(({ url }) => url.startsWith('#'));
  if (sources.length === 0 && !hasCalls) return none;
  const alone: Span[] = [];
  const notes: Span[] = (hasCalls ? callsIn(prose) : []).filter(({ start }) => afterStop.test(text.slice(Math.max(0, start - 3), start)));
  if (sources.length === 0) return { alone, notes };
  // "It fell. [BBC](…) It rose. [CNN](…)" is told from "It fell. [Microsoft](…) Exchange was hit." by its end.
  const last = sources.at(-1) as Link;
  const citesBehind = isName(text, last) && /^[\s.]*$/.test(text.slice(last.words.end));
  let from = 0;
  for (const [index, link] of sources.entries()) {
    const { start, end } = link.words;
    if (start < from) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const bracket = opened.exec(before)?.[1];
    const close = bracket === undefined ? undefined : endOfBracket(text, sources, index);
    if (bracket !== undefined && close !== undefined) {
      alone.push({ start: start - bracket.length, end: close });
      from = close;
    } else if (noteNumber.test(text.slice(start, end)) && afterStop.test(before)) notes.push(link.words);
    else if (citesBehind && isName(text, link) && /^(?:\s+["«“(]?[\p{Lu}\d]|[\s.]*$)/u.test(text.slice(end, end + 4))) {
      const point = link === last ? (/^\s?\./.exec(text.slice(end))?.[0].length ?? 0) : 0;
      alone.push({ start, end: end + point });
    }
  }
  return { alone, notes };
}

/** Where a bracket ends that holds nothing but links to sources, from one of a prose's on, and a few words that join them; undefined where it says more. */
function endOfBracket(text: string, sources: readonly Link[], from: number): number | undefined {
  const first = sources[from] as Link;
  for (let at = from; at < sources.length; at++) {
    const { words } = sources[at] as Link;
    if (words.start - first.words.start > longestBracket) return undefined;
    const close = closed.exec(text.slice(words.end, words.end + 48));
    const next = sources[at + 1];
    if (close && (!next || words.end + close[0].length <= next.words.start))
      return joins(close[0]) ? words.end + close[0].trimEnd().length : undefined;
    if (!next || next.words.start - words.end > 12 || !joins(text.slice(words.end, next.words.start))) return undefined;
  }
  return undefined;
}

/** Whether what stands by a link in a bracket joins it to another, or says when or where. */
const joins = (between: string): boolean => (classesOfAll(wordsOf(between)) & tells) === 0;

/** What tells something, in the words of a link or beside them: then they name no source. */
const tells = word.past | word.story | word.negation | word.weakness;

/** A few words behind a stop: who says so, as its author names sources. */
function isName(text: string, { words }: Link): boolean {
  const name = text.slice(words.start, words.end);
  return (
    name.length <= longestName &&
    /^["«“]?[\p{Lu}\d]/u.test(name) &&
    !/[.!?]\s/.test(name) &&
    name.split(/\s+/).length <= 4 &&
    !tellsSomething(name) &&
    afterStop.test(text.slice(Math.max(0, words.start - 6), words.start))
  );
}

/** `The company denied it`, `Une enquête est ouverte`: a sentence of its own, however short. */
function tellsSomething(name: string): boolean {
  const words = wordsOf(name);
  return (classesOfAll(words) & tells) !== 0 || (classesOfAll(words.slice(1)) & word.auxiliary) !== 0;
}
