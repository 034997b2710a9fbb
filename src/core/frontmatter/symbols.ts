import type { Post } from '../model/post';
import type { Span } from '../text/span';
import { writtenIn } from './caret';
import type { Flow } from './flow';
import { trimmed } from './flowCaret';
import { type Draft, deepest, draftOf, firstOf } from './symbolDraft';
import { tomlSymbols } from './tomlSymbols';
import { yamlSymbols } from './yamlSymbols';

/** What a key of the block holds, as it is written. */
export type SymbolKind = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'nothing';

/** A key of the block, or an object in one of its lists, as an outline names it. */
export interface BlockSymbol {
  readonly name: string;
  /** The value in a few words; empty of an object. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly keySpan: Span;
  /** From the key to the end of all that belongs to it. */
  readonly span: Span;
  readonly children: readonly BlockSymbol[];
}

/** A longer block is left unread, as it is everywhere. */
const longest = 64 * 1024;

/** More keys than an outline is read through; what is past them is left out. */
const mostSymbols = 1_000;

/** More of a value than an outline shows. */
const longestDetail = 60;

/** The keys of a post's frontmatter as the block nests them, half-typed as it may be. Never throws, and reads each line once. */
export function symbolsOf(post: Post): readonly BlockSymbol[] {
  const { frontmatter, text } = post;
  const content = writtenIn(frontmatter);
  if (!content || content.end - content.start > longest) return [];
  const isToml = (frontmatter.span ? frontmatter.format : frontmatter.begun?.format) === 'toml';
  const drafts = isToml ? tomlSymbols(text, content) : yamlSymbols(text, content);
  const budget = { left: mostSymbols };
  return drafts.flatMap((draft) => finished(text, draft, budget, 0));
}

function finished(text: string, draft: Draft, budget: { left: number }, depth: number): BlockSymbol[] {
  if (budget.left-- <= 0 || depth > deepest) return [];
  if (draft.flow) addFlow(text, draft, draft.flow);
  const { keySpan, keys, items } = draft;
  // An outline takes no symbol without a name.
  const name = draft.name || '""';
  const isObject = keys.length > 0 || draft.flow?.kind === 'object';
  const isList = !isObject && (items.length > 0 || draft.flow?.kind === 'list');
  // Of a list, only what has keys of its own is worth a line each.
  const below = isObject ? keys : items.filter(hasKeys);
  const children = below.flatMap((each) => finished(text, each, budget, depth + 1));
  const end = Math.max(draft.end, ...children.map(({ span }) => span.end), items.at(-1)?.end ?? 0);
  const written = wordsOf(text, draft.value);
  const kind = isObject ? 'object' : isList ? 'list' : kindOf(written);
  const detail = isObject ? '' : isList ? listed(text, items) : bare(written);
  return [{ name, detail: shortened(detail), kind, keySpan, span: { start: keySpan.start, end }, children }];
}

const hasKeys = ({ keys, items, flow }: Draft): boolean => keys.length > 0 || items.length > 0 || flow !== undefined;

function addFlow(text: string, draft: Draft, flow: Flow): void {
  draft.end = Math.max(draft.end, flow.end);
  for (const { key, start, valueStart, end, child } of flow.entries) {
    const value = { start: valueStart, end };
    const place = trimmed(text, { start, end });
    if (flow.kind === 'list' && place.end > place.start)
      draft.items.push({ ...draftOf(`${draft.name}[${draft.items.length + 1}]`, firstOf(place), value), flow: child });
    if (flow.kind === 'object' && key && key.name !== '')
      draft.keys.push({ ...draftOf(key.name, key.span, trimmed(text, value, valueStart)), flow: child });
  }
}

/** What is written on the first line of a value that has words, without comment, tag and anchor. */
function wordsOf(text: string, { start, end }: Span): string {
  const written = text.slice(start, Math.min(end, start + 2_000)).replace(/^\s*(?:[&!]\S*\s+)*/, '');
  // What is folded or kept as it is begins on the next line.
  const [head] = /^(?:[|>][^\n]*\n|"""[ \t]*\r?\n|'''[ \t]*\r?\n)\s*/.exec(written) ?? [''];
  const [line = ''] = /^[^\r\n]*/.exec(written.slice(head.length)) ?? [];
  if (head !== '') return `"${line}`;
  return /^["']/.test(line) ? line.replace(/(["'])[ \t]+#.*$/, '$1').trim() : line.replace(/(?:^|[ \t])#.*$/, '').trim();
}

function kindOf(written: string): SymbolKind {
  if (written === '' || written === '~' || written === 'null') return 'nothing';
  if (/^(?:true|false)$/i.test(written)) return 'boolean';
  return /^[+-]?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? 'number' : 'text';
}

/** Without quotes, of which the second may not be there yet, and without what single ones double. */
const bare = (written: string): string =>
  written
    .replace(/^("""|'''|"|')(.*?)\1?$/, (_, mark: string, words: string) => (mark === "'" ? words.replaceAll("''", "'") : words))
    .trim();

const listed = (text: string, items: readonly Draft[]): string =>
  items
    .slice(0, longestDetail)
    .flatMap((item) => (hasKeys(item) ? [] : bare(wordsOf(text, item.value)) || []))
    .join(', ');

function shortened(words: string): string {
  const points = [...words.slice(0, 2 * longestDetail + 2)];
  return points.length > longestDetail
    ? `${points
        .slice(0, longestDetail - 1)
        .join('')
        .trimEnd()}…`
    : words;
}
