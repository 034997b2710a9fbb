import type { Link, Prose } from '../parse/prose';
import type { Span } from '../text/span';
import { callsIn } from './references';

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
const opened = /[.!?…]["»”’]*\s*([([]\s*(?:(?:sources?|via)\s*:\s*)?)$/i;
const closed = /^\s*[)\]]\s?\.?/;
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
  for (const link of sources) {
    const { start, end } = link.words;
    const before = text.slice(Math.max(0, start - 24), start);
    const bracket = opened.exec(before)?.[1];
    const closing = bracket === undefined ? null : closed.exec(text.slice(end, end + 4));
    if (bracket !== undefined && closing) alone.push({ start: start - bracket.length, end: end + closing[0].trimEnd().length });
    else if (noteNumber.test(text.slice(start, end)) && afterStop.test(before)) notes.push(link.words);
    else if (citesBehind && isName(text, link) && /^(?:\s+["«“(]?[\p{Lu}\d]|[\s.]*$)/u.test(text.slice(end, end + 4))) {
      const point = link === last ? (/^\s?\./.exec(text.slice(end))?.[0].length ?? 0) : 0;
      alone.push({ start, end: end + point });
    }
  }
  return { alone, notes };
}

/** A few words behind a stop: who says so, as its author names sources. */
function isName(text: string, { words }: Link): boolean {
  const name = text.slice(words.start, words.end);
  return (
    name.length <= longestName &&
    /^["«“]?[\p{Lu}\d]/u.test(name) &&
    !/[.!?]\s/.test(name) &&
    name.split(/\s+/).length <= 4 &&
    afterStop.test(text.slice(Math.max(0, words.start - 6), words.start))
  );
}
