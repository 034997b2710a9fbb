import { type Span, withoutBlanks } from '../text/span';
import type { Block, BlockKind } from './body';
import { proseOfHtml } from './htmlProse';
import type { ParseEnvironment } from './markdown';
import type { Prose, SourceTest } from './prose';

/** What elements hold blocks, and which. */
const containers: Readonly<Record<string, BlockKind>> = {
  ul: 'list',
  ol: 'list',
  li: 'item',
  blockquote: 'quote',
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
};

/** Elements that end the words before them, and say nothing else of those in them. */
const transparent: ReadonlySet<string> = new Set(
  'p div section article main aside center figure details dl dd thead tbody tfoot colgroup col hr address header footer hgroup fieldset'.split(
    ' ',
  ),
);

/** Elements whose words are no prose of the article: code, titles, what is shown by itself or leads elsewhere. */
const silent: ReadonlySet<string> = new Set(
  'script style pre textarea svg math iframe object video audio template noscript nav button select form head title summary caption dt h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Deeper in, elements are passed over as if they were not there. */
const deepest = 30;

/** No tag is longer. */
const longestTag = 2000;

interface Open {
  readonly name: string;
  readonly block: { kind: BlockKind; start: number; end: number; children: Block[]; prose?: Prose; isHtml: true };
}

/**
 * The blocks that a block of HTML holds, read as those of Markdown are: paragraphs, lists, quotations, tables and captions. One look from its beginning to its
 * end; what does not close ends with the block.
 */
export function blocksInHtml(text: string, { start: from, end: to }: Span, environment: ParseEnvironment, isSource: SourceTest): Block[] {
  const html = text.slice(from, to);
  const found: Block[] = [];
  const stack: Open[] = [];
  let run = 0;

  /** Makes a block of the words up to a place. */
  const flush = (end: number): void => {
    const words = { start: from + run, end: from + end };
    const prose = /[\p{L}\d]/u.test(html.slice(run, end)) ? proseOfHtml(text, words, environment, isSource) : undefined;
    if (!prose || prose.text.trim() === '') return;
    const holder = stack.at(-1)?.block;
    if (holder && (holder.kind === 'cell' || holder.kind === 'caption') && !holder.prose) {
      holder.prose = prose;
      return;
    }
    // Between the rows and cells of a table, and the items of a list, stands nothing.
    if (holder?.kind === 'table' || holder?.kind === 'row') return;
    (holder?.children ?? found).push({ kind: 'paragraph', ...withoutBlanks(text, words), children: [], prose, isHtml: true });
  };
  const close = (depth: number, end: number): void => {
    while (stack.length > depth) (stack.pop() as Open).block.end = from + end;
  };
  const open = (name: string, kind: BlockKind, start: number): void => {
    // An item, row or cell ends the one before it, which may not say so.
    const within = kind === 'item' ? 'list' : kind === 'row' ? 'table' : kind === 'cell' ? 'row' : undefined;
    if (within) {
      const last = stack.findLastIndex(({ block }) => block.kind === within);
      const same = stack.findIndex(({ block }, index) => index > last && block.kind === kind);
      if (same >= 0) close(same, start);
    }
    if (stack.length >= deepest) return;
    const block: Open['block'] = { kind, start: from + start, end: to, children: [], isHtml: true };
    const holder = stack.at(-1)?.block;
    if (kind === 'row' && holder?.children.length === 0 && holder.kind === 'table' && !startsWithHead(html, start))
      // A table of Markdown has a head; in HTML it may have none.
      holder.children.push({ kind: 'row', start: block.start, end: block.start, children: [], isHtml: true });
    (holder?.children ?? found).push(block);
    stack.push({ name, block });
  };

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = commentEnd(html, at);
      if (end < 0) break;
      at = end;
      continue;
    }
    const [, slash, written = ''] = tagHead.exec(html.slice(at, at + 24)) ?? [];
    const end = written ? tagEnd(html, at) : -1;
    if (end < 0) {
      at++;
      continue;
    }
    const name = written.toLowerCase();
    if (silent.has(name) && !slash) {
      flush(at);
      const past = html[end - 2] === '/' ? end : closingEnd(html, name, end);
      run = past < 0 ? html.length : past;
      if (past < 0) break;
    } else if (Object.hasOwn(containers, name) || transparent.has(name)) {
      flush(at);
      run = end;
      const kind = Object.hasOwn(containers, name) ? containers[name] : undefined;
      if (kind && slash) {
        const depth = stack.findLastIndex((each) => each.name === name);
        if (depth >= 0) close(depth, at);
      } else if (kind) open(name, kind, at);
    }
    at = Math.max(end, run);
  }
  flush(html.length);
  close(0, html.length);
  return found;
}

const tagHead = /^<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/i;

/** Whether the first cell of a row is a head. */
const startsWithHead = (html: string, row: number): boolean =>
  /^<tr[^>]{0,200}>\s*(?:<!--[^>]{0,200}-->\s*)?<th[\s>]/i.test(html.slice(row, row + 600));

/** The place behind the comment that begins at one; -1 where it never closes. */
function commentEnd(html: string, at: number): number {
  const place = html.indexOf('-->', at);
  return place < 0 ? -1 : place + 3;
}

/** The place behind the first tag from one on that closes an element of a name; -1 where none does. */
function closingEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const place = closing.exec(html)?.index;
  return place === undefined ? -1 : Math.max(tagEnd(html, place), closing.lastIndex);
}

/** The place behind the tag that begins at one; -1 where it does not end soon. */
function tagEnd(html: string, at: number): number {
  let quote = '';
  const last = Math.min(html.length, at + longestTag);
  for (let place = at + 1; place < last; place++) {
    const character = html.charAt(place);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return place + 1;
    else if (character === '<') return -1;
  }
  return -1;
}
