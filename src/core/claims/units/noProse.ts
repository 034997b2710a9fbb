import type { Link, Prose } from '../../parse/prose';
import { latin } from '../../text/latin';
import { overlaps, type Span } from '../../text/span';
import { leadsToCitation } from '../citing/leads';
import { classesOfAll, word } from '../words/lexicon';
import { wordsOf } from '../words/words';

const none: readonly Span[] = [];

/**
 * What is no prose in a stretch of text: code, bare addresses, formulas.
 *
 * @param visible where the text stands in its prose; the spans given back are offsets in the text
 */
export function silentIn(prose: Prose, visible: Span, text: string): readonly Span[] {
  const hasFormula = text.includes('$') && text.indexOf('$') < text.lastIndexOf('$');
  if (prose.code.length === 0 && prose.links.length === 0 && !hasFormula) return none;
  const links = prose.linksIn(visible).filter((link) => link.bare || citesWithDay(prose, link));
  const spans = [...prose.code.filter((span) => overlaps(span, visible)), ...links.map((link) => link.words)].map((span) => ({
    start: span.start - visible.start,
    end: span.end - visible.start,
  }));
  if (hasFormula) for (const { index, 0: written } of text.matchAll(formula)) spans.push({ start: index, end: index + written.length });
  return spans;
}

/** `Reuters, 5 May 2021`, `8-K of 5 October`: who says so and when, or which document. */
const datedName = latin(/^[("“«]?\s*(?:\p{Lu}|\d{1,2}-[KQ])[^.!?\n]{0,60}\d[^.!?\n]{0,12}$/u);
const reportedOn = /^(?:reported|said|wrote|announced|disclosed|rapporté|publié)\s+(?:it\s+)?(?:on|in|le|en)\s[^.!?\n]{1,30}$/iu;

/** Whether a link names its source with the day on which it was published, which is no day that the sentence tells of. */
export function citesWithDay({ text }: Prose, { words, isSource }: Link): boolean {
  const length = words.end - words.start;
  if (!isSource || length > 80 || length < 5) return false;
  const name = text.slice(words.start, words.end);
  if (!/\d/.test(name)) return false;
  if (reportedOn.test(name)) return true;
  const isEnclosed = name.startsWith('(') && name.endsWith(')');
  return (
    datedName.test(name) &&
    (isEnclosed || leadsToCitation.test(text.slice(Math.max(0, words.start - 16), words.start))) &&
    (classesOfAll(wordsOf(name)) & (word.past | word.story)) === 0
  );
}

/** TeX between dollars: what is no amount has a sign of it. */
const formula = /\$\$[^$]{1,500}\$\$|\$[^$\n]{0,200}[\\=^_{}<>][^$\n]{0,200}\$/g;
