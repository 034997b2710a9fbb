import type { Span } from '../../text/span';

/** Quotation marks with what stands between them, be it a word. */
const quotations = /«[^«»]*»|“[^“”]*”|"[^"]*"/g;

/** A bracket that would call by its letters alone. */
const letters = /^\[\p{Lu}+\]$/u;

/** A small letter right behind a bracket goes on with its word: `[A]cme`. */
const wordGoesOn = /^\p{Ll}/u;

/** What a number is a part of: `$[2] million`, `[20]%`, `[2]nd`. */
const amount = /^[\p{L}\d%‰€$£]/u;
const currency = /[€$£]$/;

/**
 * Tells brackets that whoever quotes put into somebody's words from calls: `“[A]cme knew”`, `“the fault of [CERT]”`, `“for $[2] million”`. A call that looks like one stands
 * behind the quotation.
 *
 * @returns asked of one bracket after the other, in their order
 */
export function editorialBrackets(text: string): (bracket: Span) => boolean {
  let quoted: readonly Span[] | undefined;
  let next = 0;
  const isQuoted = ({ start, end }: Span): boolean => {
    quoted ??= Array.from(text.matchAll(quotations), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
    while ((quoted[next]?.end ?? start + 1) <= start) next++;
    const quotation = quoted[next];
    return quotation !== undefined && quotation.start < start && end < quotation.end;
  };
  return (bracket) => {
    const { start, end } = bracket;
    const behind = text.slice(end, end + 1);
    if (letters.test(text.slice(start, end))) return wordGoesOn.test(behind) || isQuoted(bracket);
    return (amount.test(behind) || currency.test(text.slice(Math.max(0, start - 1), start))) && isQuoted(bracket);
  };
}
