import { tokenTypes as is, tokenize } from 'css-tree/tokenizer';

const closerOf = new Map<number, number>([
  [is.Function, is.RightParenthesis],
  [is.LeftParenthesis, is.RightParenthesis],
  [is.LeftSquareBracket, is.RightSquareBracket],
  [is.LeftCurlyBracket, is.RightCurlyBracket],
]);
const closers = new Set(closerOf.values());
/** What no sound sheet holds: browsers mend each in a way of their own. */
const broken = new Set<number>([is.BadString, is.BadUrl, is.CDO, is.CDC]);
const blank = new Set<number>([is.WhiteSpace, is.Comment]);

/**
 * The texts that stand before the outermost blocks of a sheet, in order. Nothing where it is not made of whole blocks: a bracket is left open or closes
 * nothing, a string or a comment does not end, or something follows the last block.
 */
export function outerPreludes(css: string): string[] | undefined {
  const preludes: string[] = [];
  const open: number[] = [];
  let isSound = true;
  let from = 0;
  let last = 0;
  // What is left open swallows the end that is set here.
  tokenize(`${css};`, (type, start, end) => {
    last = start;
    const closer = closerOf.get(type);
    if (closer !== undefined) {
      if (type === is.LeftCurlyBracket && open.length === 0) preludes.push(css.slice(from, start).trim());
      open.push(closer);
    } else if (closers.has(type)) {
      isSound &&= open.pop() === type;
      if (open.length === 0 && type === is.RightCurlyBracket) from = end;
    } else if (broken.has(type) || (type === is.Semicolon && open.length === 0 && start < css.length)) isSound = false;
  });
  return isSound && open.length === 0 && last === css.length && css.slice(from).trim() === '' ? preludes : undefined;
}

/** Whether a selector, a value or what stands before a block ends where it seems to, so that what is written after it is not drawn into it or out of it. */
export const isWhole = (text: string): boolean => outerPreludes(`${text} {}`)?.length === 1;

/** Whether blocks and brackets stand in each other deeper than somebody writes them. */
export function isTooDeep(css: string, deepest: number): boolean {
  let depth = 0;
  let most = 0;
  tokenize(css, (type) => {
    if (closerOf.has(type)) most = Math.max(most, ++depth);
    else if (closers.has(type)) depth = Math.max(0, depth - 1);
  });
  return most > deepest;
}

/** Stands before a rule whose own `&` comes later, until it was read: `withoutMarks` takes it away. */
const mark = '& casefile-as-written ';

export const withoutMarks = (css: string): string => css.replace(/& casefile-as-written ?/g, '');

interface Statement {
  readonly start: number;
  readonly kind: 'at-rule' | 'custom-property' | 'other';
  /** Where its `&` is, if it has one. */
  ampersand: 'none' | 'first' | 'later';
}

/**
 * Writes the `&` before rules that stand in other rules, where CSS lets it be left out and the parser does not: `.a { p {} }` becomes `.a { & p {} }`, which
 * says the same. Rules that have one later on are marked for the parser.
 */
export function withAmpersands(css: string): string {
  let written = '';
  let from = 0;
  const open: { readonly closer: number; readonly isInRule: boolean }[] = [];
  let statement: Statement | undefined;
  tokenize(css, (type, start) => {
    if (blank.has(type)) return;
    const around = open.at(-1);
    const isInRule = around?.isInRule ?? false;
    const isBetweenBraces = around === undefined || around.closer === is.RightCurlyBracket;
    if (closers.has(type)) {
      if (around?.closer === type) open.pop();
      if (type === is.RightCurlyBracket) statement = undefined;
    } else if (type === is.Semicolon && isBetweenBraces) statement = undefined;
    else if (type === is.LeftCurlyBracket && isBetweenBraces) {
      const isRule = statement?.kind === 'other';
      if (statement && isRule && isInRule && statement.ampersand !== 'first') {
        written += css.slice(from, statement.start) + (statement.ampersand === 'none' ? '& ' : mark);
        from = statement.start;
      }
      open.push({ closer: is.RightCurlyBracket, isInRule: isRule || isInRule });
      statement = undefined;
    } else {
      const isAmpersand = type === is.Delim && css.charAt(start) === '&';
      if (statement === undefined) statement = { start, kind: kindOf(type, css, start), ampersand: isAmpersand ? 'first' : 'none' };
      else if (isAmpersand && statement.ampersand === 'none') statement.ampersand = 'later';
      const closer = closerOf.get(type);
      if (closer !== undefined) open.push({ closer, isInRule });
    }
  });
  return written + css.slice(from);
}

function kindOf(type: number, css: string, start: number): Statement['kind'] {
  if (type === is.AtKeyword) return 'at-rule';
  return type === is.Ident && css.startsWith('--', start) ? 'custom-property' : 'other';
}
