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
  caption: 'caption',
};

/** Elements that end the words before them, and say nothing else of those in them. */
const transparent: ReadonlySet<string> = new Set(
  'p div section article main aside center figure details dl dd thead tbody tfoot colgroup col hr address header footer hgroup fieldset'.split(
    ' ',
  ),
);

/** Elements whose words are no prose of the article: code, titles, what is shown by itself or leads elsewhere. Headings are told of where they stand in nothing else. */
const silent: ReadonlySet<string> = new Set(
  'script style pre textarea svg math iframe object video audio template noscript nav button select form head title summary dt h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Deeper in, elements are passed over as if they were not there. */
const deepest = 30;

/** No tag is longer. */
const longestTag = 2000;

interface Open {
  readonly name: string;
  readonly block: { kind: BlockKind; start: number; end: number; children: Block[]; prose?: Prose; cite?: string; isHtml: true };
  /** Of a table, its head is being read: all rows of that are one. */
  isInHead?: boolean;
}

/**
 * The blocks that a block of HTML holds, read as those of Markdown are: paragraphs, lists, quotations, tables, captions and headings. One look from its beginning to its
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
    while (stack.length > depth) {
      const { name, block } = stack.pop() as Open;
      block.end = from + end;
      const table = name === 'caption' ? stack.at(-1)?.block : undefined;
      // What stands before a table is no part of it.
      if (table?.kind === 'table' && table.children.length === 0) table.start = block.end;
    }
  };
  const lastOpen = (kind: BlockKind): Open | undefined => stack.findLast(({ block }) => block.kind === kind);
  const open = (name: string, kind: BlockKind, start: number, end: number): void => {
    // An item, row or cell ends the one before it, which may not say so; so does a row the caption of its table.
    const within = kind === 'item' ? 'list' : kind === 'row' ? 'table' : kind === 'cell' ? 'row' : undefined;
    if (within) {
      const last = stack.findLastIndex(({ block }) => block.kind === within);
      const same = stack.findIndex(
        (each, index) => index > last && (each.block.kind === kind || (kind === 'row' && each.name === 'caption')),
      );
      if (same >= 0) close(same, start);
    }
    if (stack.length >= deepest) return;
    const block: Open['block'] = { kind, start: from + start, end: to, children: [], isHtml: true };
    const holder = stack.at(-1);
    const siblings = holder?.block.children ?? found;
    if (name === 'caption' && holder?.block.kind === 'table') {
      // It stands before its table, as a paragraph of Markdown does, and not among the rows.
      if (holder.block.children.length === 0) (stack.at(-2)?.block.children ?? found).splice(-1, 0, block);
    } else if (kind === 'row' && holder?.block.kind === 'table' && holder.isInHead && holder.block.children[0]) {
      stack.push({ name, block: holder.block.children[0] as Open['block'] });
      return;
    } else {
      if (kind === 'row' && holder?.block.kind === 'table' && siblings.length === 0 && !holder.isInHead && !isHead(html, start))
        // A table of Markdown has a head; in HTML it may have none.
        siblings.push({ kind: 'row', start: block.start, end: block.start, children: [], isHtml: true });
      siblings.push(block);
    }
    if (kind === 'quote') {
      const cite = citeOf(html.slice(start, end));
      if (cite && isSource(cite, '', 0)) block.cite = cite;
    }
    stack.push({ name, block });
  };
  /** Notes where the head of a table begins and ends. */
  const passPart = (name: string, isEnd: boolean): void => {
    const table = partsOfTable.has(name) ? lastOpen('table') : undefined;
    if (table) table.isInHead = name === 'thead' && !isEnd && table.block.children.length === 0;
  };

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = commentEnd(html, at);
      if (end < 0) {
        // Readers see nothing of what follows.
        flush(at);
        run = html.length;
        break;
      }
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
      const level = stack.length === 0 ? headingName.exec(name)?.[1] : undefined;
      if (level !== undefined) {
        const words = { start: from + end, end: from + Math.max(end, html.lastIndexOf('<', past - 1)) };
        const prose = proseOfHtml(text, words, environment, isSource);
        found.push({ kind: 'heading', start: from + at, end: from + past, children: [], prose, level: Number(level), isHtml: true });
      }
    } else if (Object.hasOwn(containers, name) || transparent.has(name)) {
      flush(at);
      run = end;
      const kind = Object.hasOwn(containers, name) ? containers[name] : undefined;
      if (kind && slash) {
        const depth = stack.findLastIndex((each) => each.name === name);
        if (depth >= 0) close(depth, at);
      } else if (kind) open(name, kind, at, end);
      else passPart(name, Boolean(slash));
    }
    at = Math.max(end, run);
  }
  flush(html.length);
  close(0, html.length);
  return found;
}

const headingName = /^h([1-6])$/;

const tagHead = /^<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/i;

/** What a table is made of besides its rows. */
const partsOfTable: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** Whether a row outside a head has cells of heads alone. */
function isHead(html: string, row: number): boolean {
  const parts = /<\/?(?:tr|table|tbody|tfoot)(?=[\s/>])|<t[dh](?=[\s/>])/gi;
  parts.lastIndex = row + 1;
  let heads = 0;
  for (let found = parts.exec(html)?.[0].toLowerCase(); found === '<td' || found === '<th'; found = parts.exec(html)?.[0].toLowerCase()) {
    if (found === '<td') return false;
    heads++;
  }
  return heads > 0;
}

/** The address that a quotation says it is from. */
function citeOf(tag: string): string | undefined {
  const [, double, single, bare] =
    /^<blockquote(?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*?\s+cite\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(
      tag,
    ) ?? [];
  return (double ?? single ?? bare)?.trim().replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

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
