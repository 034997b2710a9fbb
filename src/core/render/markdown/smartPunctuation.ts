import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** The quotation marks that are open in one stretch of text. */
interface OpenQuotes {
  double: boolean;
  single: Token | undefined;
}

/** Whether a mark may open a quotation, and whether it may close one. */
interface Flanks {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Brackets after which an apostrophe opens nothing: `[1]'s`. */
const closing = /[\])]/;
const blank = /\s/u;
const punctuation = /[\p{P}\p{S}]/u;

/**
 * Curls quotation marks and draws dashes and dots together, as Astro's Markdown does unless it is told not to: `"` `'` `--` `---` `...`.
 * Each mark becomes a token of its own, so that all other text stays what it is in the source.
 */
export function smartPunctuation(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'smart_quotes', (state, silent) => {
    const quote = state.src[state.pos];
    if (quote !== '"' && quote !== "'") return false;
    if (!silent) pushSmart(state, quote, quote).meta = { ...flanks(state.src, state.pos, quote) };
    state.pos++;
    return true;
  });

  // Only now is it known what is a link and what is struck out: a quotation ends where it began, within or without.
  md.inline.ruler2.push('smart_quotes', ({ tokens }) => {
    const open: OpenQuotes[] = [{ double: false, single: undefined }];
    for (const token of tokens) {
      if (token.type === 'link_open' || token.type === 'del_open') open.push({ double: false, single: undefined });
      else if ((token.type === 'link_close' || token.type === 'del_close') && open.length > 1) open.pop();
      else if (token.info === 'smart' && token.meta) curl(token, token.meta as unknown as Flanks, open.at(-1) as OpenQuotes);
    }
    return false;
  });

  md.inline.ruler.before('escape', 'smart_dashes', (state, silent) => {
    const length = runOf(state, '-');
    if (length < 2) return false;
    if (!silent) pushSmart(state, dashes(length), '-'.repeat(length));
    state.pos += length;
    return true;
  });

  md.inline.ruler.before('escape', 'smart_dots', (state, silent) => {
    if (!state.src.startsWith('...', state.pos)) return false;
    if (!silent) pushSmart(state, '…', '...');
    state.pos += 3;
    return true;
  });
}

function curl(token: Token, { opens, closes }: Flanks, open: OpenQuotes): void {
  if (token.markup === '"') {
    const ends = closes && (open.double || !opens);
    open.double = !ends && (open.double || opens);
    token.content = ends ? '”' : '“';
    return;
  }
  token.content = '’';
  if (closes && open.single) {
    open.single.content = '‘';
    open.single = undefined;
  } else if (opens) open.single = token;
}

/** `text_special` is text that stands otherwise in the source, as an entity does. */
function pushSmart(state: StateInline, content: string, markup: string): Token {
  const token = state.push('text_special', '', 0);
  token.content = content;
  token.markup = markup;
  token.info = 'smart';
  return token;
}

/** Whether a quotation mark may open a quotation, and whether it may close one, by what stands before and after it in the source. */
function flanks(source: string, at: number, quote: string): Flanks {
  const before = characterBefore(source, at);
  const after = at + 1 < source.length ? String.fromCodePoint(source.codePointAt(at + 1) as number) : '';
  const opens =
    after !== '' &&
    !blank.test(after) &&
    (before === '' || blank.test(before) || (punctuation.test(before) && !(quote === "'" && closing.test(before))));
  const closes = before !== '' && !blank.test(before) && (after === '' || blank.test(after) || punctuation.test(after));
  // Within a word it closes what is open, and behind a digit it means inches.
  if (quote === '"' && !opens && !closes) return { opens: !/\d$/.test(before), closes: true };
  return { opens, closes };
}

function characterBefore(source: string, at: number): string {
  const last = source[at - 1] ?? '';
  return /[\uDC00-\uDFFF]/.test(last) ? source.slice(Math.max(0, at - 2), at) : last;
}

function runOf(state: StateInline, character: string): number {
  let end = state.pos;
  while (state.src[end] === character) end++;
  return end - state.pos;
}

/** Long dashes where the hyphens divide by three, short ones where they divide by two, else as many long ones as leave pairs. */
function dashes(hyphens: number): string {
  if (hyphens % 3 === 0) return '—'.repeat(hyphens / 3);
  if (hyphens % 2 === 0) return '–'.repeat(hyphens / 2);
  if (hyphens % 3 === 2) return `${'—'.repeat((hyphens - 2) / 3)}–`;
  return `${'—'.repeat((hyphens - 4) / 3)}––`;
}
