import type { StateBlock, StateInline } from 'markdown-it';
import { linkOfCall, makesLinks, openingTag } from './madeLinks';
import { linesUpTo, wordsOf } from './mdxBlocks';
import type { PlacedToken } from './plainToken';

/** Hugo's and Liquid's calls, by what opens them. */
const shortcodes: readonly (readonly [opening: string, closing: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
];
/** Longer ones hold data. */
const longest = 4000;

/** Where the call that begins at an offset ends; undefined where none does. */
function shortcodeEnd(source: string, at: number): number | undefined {
  const found = source[at] === '{' ? shortcodes.find(([opening]) => source.startsWith(opening, at)) : undefined;
  if (!found) return undefined;
  const [opening, closing] = found;
  const from = at + opening.length;
  const end = source.slice(from, from + longest).indexOf(closing);
  return end < 0 ? undefined : from + end + closing.length;
}

/**
 * `{{< figure src="…" >}}`, `{% youtube … %}`: passed over, for what they print is known only to the site; with all up to their end where they hold code. One that
 * prints a link is read as that link.
 */
export function readShortcode(state: StateInline, silent: boolean): boolean {
  const call = shortcodeEnd(state.src, state.pos);
  if (call === undefined) return false;
  const end = codeEnd(state.src, state.pos, state.env) ?? call;
  if (end > state.posMax) return false;
  if (!silent && !pushLink(state, state.src.slice(state.pos, end))) state.push('attributes', '', 0);
  state.pos = end;
  return true;
}

/** Pushes the tokens of a link that a call prints, or of one half of it where its words stand up to another call; whether there is any. */
function pushLink(state: StateInline, call: string): boolean {
  const [closed] = closingCalls(call).keys();
  if (closed !== undefined) return makesLinks(closed) && pushTag(state, '</a>');
  const made = linkOfCall(call);
  if (!made) return false;
  const { name, url, words } = made;
  if (!words && isClosed(state, name)) return pushTag(state, openingTag(url ?? ''));
  if (url === undefined) return false;
  const opening = state.push('link_open', 'a', 1);
  opening.attrs = [['href', url]];
  // A link that is given no words shows its address.
  if (!words) opening.info = 'auto';
  const text: PlacedToken = state.push('text', '', 0);
  text.content = words ? call.slice(words.start, words.end) : url;
  text.from = state.pos + (words?.start ?? call.indexOf(url));
  text.to = text.from + text.content.length;
  state.push('link_close', 'a', -1);
  return true;
}

function pushTag(state: StateInline, tag: string): true {
  state.push('html_inline', '', 0).content = tag;
  return true;
}

/** The block that was last looked through for the ends of calls, and where the last of each name stands. */
let lastEnds: { readonly source: string; readonly ends: ReadonlyMap<string, number> } = { source: '', ends: new Map() };

/** Whether a call of a name is closed behind where a block is read. */
function isClosed({ src, pos }: StateInline, name: string): boolean {
  if (lastEnds.source !== src) lastEnds = { source: src, ends: closingCalls(src) };
  return (lastEnds.ends.get(name) ?? -1) > pos;
}

const closingCalls = (source: string): ReadonlyMap<string, number> =>
  new Map(Array.from(source.matchAll(closingCall), ({ index, 1: hugo, 2: liquid }) => [hugo ?? liquid ?? '', index]));

const closingCall = /\{(?:\{[<%]\s{0,9}\/\s{0,9}([\w-]+)|%-?\s{0,9}end([\w-]+))/g;

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

/** The last block that was looked through for such links, and whether it may hold any: each bracket of it asks. */
let last = { source: '', holds: false };

function mayHoldLinks(source: string): boolean {
  if (last.source !== source) last = { source, holds: source.includes('{') && /\]\([^\s()<>]{0,500}\{[{%]/.test(source) };
  return last.holds;
}

/**
 * `[words]({{< ref "post.md" >}})`, `![words]({{ site.baseurl }}/a.png)`: a link or an image by its words, whose address only the site knows.
 * The call's blanks would keep it from being one.
 */
export function readShortcodeLink(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const isImage = src[pos] === '!';
  const open = isImage ? pos + 1 : pos;
  if (src[open] !== '[' || !mayHoldLinks(src)) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, open, !isImage);
  if (labelEnd < 0 || src[labelEnd + 1] !== '(') return false;
  const target = targetAt(src, labelEnd + 2);
  if (!target || target.end > posMax) return false;
  if (!silent && isImage) {
    const image = state.push('image', 'img', 0);
    image.attrs = [['src', target.url]];
    image.content = src.slice(open + 1, labelEnd);
    image.children = [];
  } else if (!silent) {
    state.pos = open + 1;
    state.posMax = labelEnd;
    state.push('link_open', 'a', 1).attrs = [['href', target.url]];
    state.linkLevel++;
    state.md.inline.tokenize(state);
    state.linkLevel--;
    state.push('link_close', 'a', -1);
  }
  state.pos = target.end;
  state.posMax = posMax;
  return true;
}

const title = /[ \t]*(?:[ \t]["'][^"'\n]*["'][ \t]*)?\)/y;

/** What stands between a link's parentheses, with a call in it, and where they end. */
function targetAt(source: string, from: number): { readonly url: string; readonly end: number } | undefined {
  let at = from;
  let calls = 0;
  while (/[^\s()<>]/.test(source.charAt(at))) {
    const end = shortcodeEnd(source, at);
    if (end !== undefined) calls++;
    at = end ?? at + 1;
  }
  title.lastIndex = at;
  return calls > 0 && title.test(source) ? { url: source.slice(from, at), end: title.lastIndex } : undefined;
}
