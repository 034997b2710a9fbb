import { latin } from '../../text/latin';
import type { Span } from '../../text/span';

/**
 * Abbreviations after which a full stop ends nothing, French and English, in lower case: `Intl.Segmenter` breaks at most of them.
 * From CLDR's suppression lists for the two languages, with titles and reference words of this genre.
 */
const abbreviations = new Set(
  'm mm mme mlle mgr me dr pr prof st ste art al cf env p pp ex no n° nos v vs vol chap fig éd etc mr mrs ms inc ltd co corp llc jr sr gov sen rep gen jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc i.e e.g u.s u.k e.u a.m p.m approx dept est resp aff pt pts ft mt sect sec par paras fols ca ch d.c incl excl av bd blvd sté éts tél réf c pty bros b.v intl assoc temp auth config govt serv gend boul'.split(
    ' ',
  ),
);

/** Abbreviations that a sentence may well end with. */
const mayEnd: ReadonlySet<string> = new Set(['etc', 'a.m', 'p.m', 'd.c', 'j.-c']);

/** When or where, and nothing else: `By 5 p.m.`, `In Washington, D.C.` A sentence that so begins has more to say. */
const onlyPlaces = latin(
  /^\P{L}*(?:(?:And|But|Then|So|Mais|Et)\s+)?(?:[Bb]y|[Aa]t|[Ff]rom|[Aa]round|[Aa]bout|[Uu]ntil|[Bb]efore|[Aa]fter|[Ss]ince|[Bb]etween|[Oo]n|[Ii]n|[Nn]ear|[Ss]hortly|[Jj]ust|[Ee]n|[Vv]ers)(?:\s+(?:[\d:]+|at|about|around|nearly|almost|just|and|to|or|after|before|the|\p{Lu}[\p{L}.]*),?){0,6}?\s?(?:[ap]\.m|D\.C|(?:av|apr)\.\s?J\.-C)\.$/u,
);

/** Titles, which have a capital and stand before a name; written small, some are words. */
const titles: ReadonlySet<string> = new Set(['Capt', 'Col', 'Det', 'Hon', 'Insp', 'Lt', 'Maj', 'Sgt', 'Supt']);

/** Abbreviations that are words as well where they are written small: "it is clear to me." They stand before a number then; of an article, a letter may lead it: `art. L. 33`. */
const ordinary: ReadonlyMap<string, RegExp> = new Map([
  ['me', /^\d/],
  ['no', /^\d/],
  ['est', /^\d/],
  ['ca', /^\d/],
  ...['sec', 'Sec', 'ch', 'Ch', 'paras', 'fols'].map((each) => [each, /^\d/] as const),
  ['art', /^(?:\[|[LRDA](?:\.\s?)?|[LRD]\s)?\d/],
]);

/** `14 h. 30, …` */
const minutesBehind = /^[0-5]\d\s*[,;)]/;

/** Before a name: the short form of a firm or body, `la S.A. Norvik`, `et Cie. Norvik`, and ranks, `le lt. Martin`. */
const beforeName = /^(?:S\.A(?:\.S|\.R\.L)?|Cie|lt|lcl|col|cdt|cne|adj|sgt)$/;

/** A short form with nothing but its article before it: `The M.I.T. Media Lab`. */
const atHead = latin(/^\P{L}*(?:(?:[Tt]he|[Ll][ea]s?|[Uu]ne?)\s|[Ll]['’])?\p{Lu}(?:\.\p{Lu})+\.$/u);

/** Those of a firm, which end a sentence where a word comes next that none of its name is: `It was run by Norvik Ltd. The gang left.` */
const ofFirms: ReadonlySet<string> = new Set(['inc', 'ltd', 'co', 'corp', 'llc', 'pty', 'bros', 'b.v']);
const opensAnew =
  /^(?:The|An?|It|Its|They|Their|He|His|She|Her|We|This|That|These|Those|There|In|On|At|By|For|From|After|Before|When|While|Both|Nobody|No|But|And|So|Then|L[ea]s?|L['’]|Ils?|Elles?|Une?|Des|En|Dans|Ce|Cette|Ces|Son|Sa|Ses|Leurs?|Mais|Et|Puis|On|Après|Avant|Depuis|Selon)(?!\p{L})/u;

/** Those that stand in capitals all the same; other capitals are a name, which ends a sentence as any word does: `says FT.` */
const inCapitals: ReadonlySet<string> = new Set(['MM', 'LLC', 'MT', 'PT', 'DR', 'MR', 'MRS', 'ST']);

/** `J.-P.` */
const doubleInitial = latin(/^\p{Lu}\p{Ll}?(?:\.-\p{Lu}\p{Ll}?)+$/u);

/** A capital that is neither a day's nor a time zone's: `5 p.m. Friday`, `5 p.m. Eastern`. */
const opensSentence = latin(/^(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central|Mountain)\p{Lu}(?:\p{Ll}|\s)/u);

/** One for all languages: ICU's rules for sentences are the same in each of those that posts are written in, so that a block in another needs no other. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a block's visible text, blanks at their edges left out.
 *
 * @param unbroken stretches that no sentence ends in: links, code
 */
export function sentences(text: string, unbroken: readonly Span[]): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed) {
      const from = start + piece.indexOf(trimmed);
      found.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  };
  // A text without an inner stop is one sentence: most list items and headings, and not worth asking ICU.
  if (!/[.!?…][\s"»”’)\]*]/.test(text.trimEnd())) {
    close(text.length);
    return found;
  }
  for (const end of ends(text, unbroken)) {
    if (end < text.length && !endsSentence(text, start, end, unbroken)) continue;
    close(end);
  }
  close(text.length);
  return found;
}

/** A text in Latin letters whose stops each stand before a blank and a capital, before a small letter or digit, or at the end of a line: there is one way to part it. */
const plain = /^(?:[\t\n "-\-/->@-~\u00a0-\u024f\u2010-\u2023\u2025-\u2027€]|[.!?](?= [A-ZÀ-ÖØ-Þ]|[ \u00a0]*(?:\n|$))|\.(?=[a-z\d]))*$/;

/** Where such a text is parted, as ICU does. */
const plainEnds = /[.!?] (?=[A-ZÀ-ÖØ-Þ])|\n/g;

/** What begins a sentence though ICU, which looks for a capital, sees none: a number, an amount, a name such as eBay. */
const unseen = latin(/[.!?…]["»”’)\]]*\s+(?=(?:[«“]\s*|")?[$€£]?\d|\p{Ll}\p{Lu}\p{L}+)/gu);

/** The same of curl or npm, behind a word that is cut short nowhere. */
const inSmall = latin(/\.\s+(?=\p{Ll})/gu);
const behindLong = latin(/(?:[)\]%]|\d{4}|\p{Ll}{4})$/u);

/** A stop behind a whole word, which no abbreviation is; it may be one with a capital where it is long. */
const behindWhole = latin(/(?:[)\]%]|\d{4}|(?<!\p{L})\p{Ll}{4,}|\p{L}{6,})\.$/u);

/** Where French sets the mark that closes a quotation apart from its stop: ICU ends the sentence before the mark. */
const apart = latin(/[.!?…]\s+»[)\]*]*\s+(?=(?:[«“(]\s*|")?[\p{Lu}\d$€£])/gu);

/** Where a sentence may end, in order. */
function ends(text: string, unbroken: readonly Span[]): number[] {
  const found = new Set<number>();
  // In pieces that end at a stop: what ICU takes for one sentence grows with the text that it is asked about. Where a piece has none, its end is no sentence's either.
  for (let from = 0; from < text.length; ) {
    const stop = text.length - from > longestPiece ? text.lastIndexOf('. ', from + longestPiece) : text.length;
    const to = stop > from ? Math.min(stop + 2, text.length) : from + longestPiece;
    for (const end of icuEnds(text.slice(from, to))) found.add(from + end);
    from = to;
  }
  for (const pattern of text.includes('»') ? [unseen, apart] : [unseen]) {
    // `matchAll` copies the pattern for each text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.add(pattern.lastIndex);
  }
  for (const { start } of unbroken) if (/[.!?…]["»”’)\]]*\s+$/.test(text.slice(Math.max(0, start - 6), start))) found.add(start);
  inSmall.lastIndex = 0;
  for (let match = inSmall.exec(text); match; match = inSmall.exec(text)) {
    const { index } = match;
    if (behindLong.test(text.slice(Math.max(0, index - 4), index)) || unbroken.some(({ end }) => end === index))
      found.add(inSmall.lastIndex);
  }
  return [...found].sort((a, b) => a - b);
}

/** Where ICU ends the sentences of a text; of most, a look tells it without asking. */
export function icuEnds(text: string): number[] {
  if (!plain.test(text)) return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
  const found: number[] = [];
  plainEnds.lastIndex = 0;
  while (plainEnds.test(text)) found.push(plainEnds.lastIndex);
  if ((found.at(-1) ?? 0) < text.length) found.push(text.length);
  return found;
}

function endsSentence(text: string, start: number, end: number, unbroken: readonly Span[]): boolean {
  if (unbroken.some((span) => span.start < end && end < span.end)) return false;
  // What ends it is told by its last word: a look from its beginning, where one full stop after another ends none, would be made as often.
  const from = Math.max(start, end - longestEnd);
  const sentence = text.slice(from, end).trimEnd();
  // `It runs on .NET 4.8.`
  if (sentence.endsWith(' .') && /\S/.test(text.charAt(end))) return false;
  // A line break alone ends nothing: ICU takes every one for a paragraph's end, and hard-wrapped posts have one in mid-sentence.
  if (!/[.!?…:]["'»”’)\]\s]*$/.test(sentence)) return false;
  const next = text.slice(end, end + 40).trimStart();
  const isOwn = unbroken.some((span) => span.start === end) || /^\p{Ll}\p{Lu}/u.test(next);
  const isWhole = (): boolean => behindWhole.test(sentence) || unbroken.some((span) => span.end === from + sentence.length - 1);
  if (!isOwn && /^[\p{Ll}»”)\],;]/u.test(next) && !(/^\p{Ll}/u.test(next) && isWhole())) return false;
  const lastWord = /(?:^|[\s(«“"'’[])([^\s(«“"'’[]+)\.$/.exec(sentence)?.[1];
  // "No." is an answer where nothing stands before it, and no number behind.
  const isAnswer = lastWord === 'No' && /^["“«(\s]*No\.$/.test(sentence) && !/^[\p{Lu}-]{0,4}\d/u.test(next);
  if (lastWord && !isAnswer && isAbbreviation(lastWord, next, sentence)) return false;
  return end - start > longestOpen || isBalanced(text.slice(start, end));
}

/** Where firms and gangs post what they have to say: no initial. */
const onX = /(?:^|\s)(?:on|sur|to|via)\sX\.$/i;

/** Whether the stop behind a word is the word's own, by what comes next and what stands before. */
function isAbbreviation(word: string, next: string, sentence: string): boolean {
  const lower = word.toLowerCase();
  // What ends a list or tells the hour may end the sentence too, where the next begins with a capital.
  if (mayEnd.has(lower) && opensSentence.test(next)) return onlyPlaces.test(sentence);
  if (titles.has(word) && /^\p{Lu}/u.test(next)) return true;
  if (ofFirms.has(lower) && opensAnew.test(next)) return false;
  if (/^\p{Lu}{2,}$/u.test(word) && !inCapitals.has(word) && opensSentence.test(next)) return false;
  if (ordinary.get(word)?.test(next) === false) return false;
  if (word === 'h') return minutesBehind.test(next);
  if (!abbreviations.has(lower) && (beforeName.test(word) || atHead.test(sentence))) return /^\p{Lu}/u.test(next) && !opensAnew.test(next);
  if (word === 'X' && onX.test(sentence) && opensSentence.test(next)) return false;
  return abbreviations.has(lower) || /^\p{Lu}$/u.test(word) || doubleInitial.test(word);
}

/** As much as a long page. */
const longestPiece = 10_000;

/** A last word with the marks and blanks behind it. */
const longestEnd = 80;

/** A bracket or quotation mark that is open for longer was never closed. */
const longestOpen = 3000;

/** Whether every quotation mark and bracket that opens is closed: a full stop inside a quotation ends no sentence. */
function isBalanced(text: string): boolean {
  let guillemets = 0;
  let curly = 0;
  let straight = 0;
  let brackets = 0;
  // Place by place: to go through a text character by character makes a string of each.
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character >= 'A' && character <= 'z') continue;
    if (character === '«') guillemets++;
    else if (character === '»') guillemets--;
    else if (character === '“') curly++;
    else if (character === '”') curly--;
    else if (character === '"') straight++;
    else if (character === '(') brackets++;
    else if (character === ')') brackets--;
  }
  return guillemets <= 0 && curly <= 0 && brackets <= 0 && straight % 2 === 0;
}
