import type { StateBlock, StateInline } from 'markdown-it';
import { linesUpTo, wordsOf } from './mdxBlocks';

/** Hugo's and Liquid's calls, by what opens them. */
const shortcodes: readonly (readonly [opening: string, closing: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
];
/** Longer ones hold data. */
const longestShortcode = 4000;

/** `{{< figure src="…" >}}`, `{% youtube … %}`: passed over, for what they print is known only to the site; with all up to their end where they hold code. */
export function readShortcode(state: StateInline, silent: boolean): boolean {
  const found = shortcodes.find(([opening]) => state.src.startsWith(opening, state.pos));
  if (!found) return false;
  const [opening, closing] = found;
  const from = state.pos + opening.length;
  const at = state.src.slice(from, from + longestShortcode).indexOf(closing);
  if (at < 0) return false;
  const end = codeEnd(state.src, state.pos, state.env) ?? from + at + closing.length;
  if (end > state.posMax) return false;
  if (!silent) state.push('attributes', '', 0);
  state.pos = end;
  return true;
}

/** The same for code that has its lines to itself, however many paragraphs it runs over: a listing, as between fences. */
export function readCodeShortcode(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const from = wordsOf(state, startLine);
  const end = state.src[from] === '{' ? codeEnd(state.src, from, state.env) : undefined;
  const block = end === undefined ? undefined : linesUpTo(state, startLine, endLine, end);
  if (!block) return false;
  if (silent) return true;
  state.push('code_block', 'code', 0).map = [...block.lines];
  state.line = block.lines[1];
  return true;
}

/** Calls with an end of their own between which stands what is no prose: code, a drawing, or a comment that is not printed. */
const codeOpening =
  /\{(?:\{[<%][ \t]*(highlight|code|codeblock|mermaid|comment)|%-?[ \t]*(highlight|codeblock|code|comment|mermaid))(?![\w/-])/y;

/** Where each end was last found, and from where it was looked for; -1 where there is none. */
type Ends = Map<string, { readonly from: number; readonly start: number; readonly end: number }>;
const endsOf = new WeakMap<object, { readonly source: string; readonly ends: Ends }>();

/** Just past the end of the code that opens at an offset; nothing where none opens there, or it is never closed. */
function codeEnd(source: string, at: number, env: object): number | undefined {
  codeOpening.lastIndex = at;
  const [, hugo, liquid] = codeOpening.exec(source) ?? [];
  const name = hugo ?? liquid;
  if (name === undefined) return undefined;
  let known = endsOf.get(env);
  if (known?.source !== source) {
    known = { source, ends: new Map() };
    endsOf.set(env, known);
  }
  const closing = hugo ? `/${name}` : `end${name}`;
  const last = known.ends.get(closing);
  // Each stretch is looked through once, however many open in it.
  if (last && last.from <= at && (last.start < 0 || last.start >= at)) return last.start < 0 ? undefined : last.end;
  const pattern = hugo
    ? new RegExp(`\\{\\{[<%][ \\t]*/[ \\t]*${name}[ \\t]*[>%]\\}\\}`, 'g')
    : new RegExp(`\\{%-?[ \\t]*end${name}[ \\t]*-?%\\}`, 'g');
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  const found = { from: at, start: match ? match.index : -1, end: pattern.lastIndex };
  known.ends.set(closing, found);
  return match ? found.end : undefined;
}
