import type { MarkdownIt, Token } from 'markdown-it';
import { InlinePlaces } from '../../parse/places';
import { placeTokens } from '../../parse/placing';
import type { PlacedToken } from '../../parse/plainToken';
import type { ContentLine } from '../../parse/prose';
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';
import { spoilt } from './postHtml';

/** A stretch of the file to find again in the rendered article, as offsets in the file. `id`: letters and digits. */
export interface Mark extends Span {
  readonly id: string;
}

/** What the plugin is told with each rendering, as `marks` of markdown-it's environment. */
export interface MarksToPlace {
  /** In order, without overlaps. */
  readonly marks: readonly Mark[];
  /** Lines of the whole file. */
  readonly lines: Lines;
  /** The file's line, from 1, that the Markdown begins on. */
  readonly firstLine: number;
}

/**
 * Puts `<span data-claim="ID">` around what each mark covers. One that runs over blocks, or half over a link, has several. Without marks
 * nothing is changed. Has to be added before plugins that change text, and after those that add inline rules.
 */
export function marksPlugin(md: MarkdownIt): void {
  placeTokens(md);
  // Text that is joined keeps the place where its first piece begins.
  md.inline.ruler2.before('fragments_join', 'casefile_places', (state) => {
    state.tokens.forEach((token: PlacedToken, index: number) => {
      const before = state.tokens[index - 1] as PlacedToken | undefined;
      if (before?.type === 'text' && token.type === 'text' && before.from !== undefined) token.from = before.from;
    });
    return true;
  });
  md.core.ruler.after('inline', 'casefile_marks', (state) => {
    const toPlace = (state.env as { marks?: MarksToPlace } | undefined)?.marks;
    if (!toPlace) return;
    const places = new InlinePlaces(toPlace.lines, toPlace.firstLine);
    for (const token of state.tokens) {
      places.pass(token);
      if (token.type === 'html_block') token.content = markHtml(token, toPlace.marks, places);
      if (token.type !== 'inline' || !token.children) continue;
      const marks = marksIn(toPlace.marks, places.of(token), token.content.length);
      if (marks.length > 0) token.children = new Marker(marks, state.Token).mark(treeOf(token.children));
    }
  });
}

/** What the browser reads as text, or draws nothing of, to the very end of it: a span in there would be words. */
const noPlaceForSpans =
  /<(?:textarea|title|script|style|xmp|iframe|noembed|noframes|noscript|plaintext|template|select|svg|math)(?![\w-])/i;

/** A block of HTML with spans around its words that are marked: one around each stretch between two tags, so that none crosses another. */
function markHtml(token: Token, all: readonly Mark[], places: InlinePlaces): string {
  const html = token.content;
  if (token.meta === spoilt || noPlaceForSpans.test(html)) return html;
  let out = '';
  let done = 0;
  for (const { id, start, end } of marksIn(all, places.of(token), html.length)) {
    // What begins before this block is a quotation around it.
    if (start < Math.max(done, 1)) continue;
    out += html.slice(done, start) + spansAround(html.slice(start, end), id);
    done = end;
  }
  return out + html.slice(done);
}

function spansAround(html: string, id: string): string {
  let out = '';
  let at = 0;
  while (at < html.length) {
    const opening = html.indexOf('<', at);
    const words = html.slice(at, opening < 0 ? html.length : opening);
    out += words.trim() === '' ? words : `<span data-claim="${id}">${words}</span>`;
    if (opening < 0) return out;
    const closing = html.startsWith('<!--', opening) ? '-->' : '>';
    const end = html.indexOf(closing, opening);
    if (end < 0) return out + html.slice(opening);
    at = end + closing.length;
    out += html.slice(opening, at);
  }
  return out;
}

/** The marks that touch some content, as offsets in it. */
function marksIn(marks: readonly Mark[], lines: readonly ContentLine[], length: number): Mark[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return [];
  const toContent = (offset: number): number => {
    // A block of HTML may have as many lines as marks.
    let [from, to] = [0, lines.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((lines[middle] as ContentLine).source <= offset) from = middle + 1;
      else to = middle;
    }
    const line = lines[from - 1];
    return line ? Math.min(line.content + offset - line.source, lines[from]?.content ?? length) : 0;
  };
  const end = last.source + length - last.content;
  return marksBetween(marks, first.source, end)
    .map(({ id, start, end: to }) => ({ id, start: toContent(start), end: toContent(to) }))
    .filter((mark) => mark.end > mark.start);
}

/** Those that touch a stretch of the file. A long post has thousands of them, and as many blocks that ask. */
function marksBetween(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  let [from, to] = [0, marks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((marks[middle] as Mark).end > start) to = middle;
    else from = middle + 1;
  }
  const found: Mark[] = [];
  for (let mark = marks[from]; mark && mark.start < end; mark = marks[from + found.length]) found.push(mark);
  return found;
}

/** Tokens from an opening one to its closing one, or a single one. */
interface Node extends Span {
  readonly tokens: readonly PlacedToken[];
  /** Of what opens and closes, what stands between. */
  readonly children?: readonly Node[];
  /** HTML that opens or closes something unmatched: no span can go around it. */
  readonly isBarrier?: boolean;
}

const voidTag = /^<(?:!--|(?:area|br|embed|hr|img|input|wbr)\b)|\/>$/i;

/** Reads the flat tokens as the tree they are; HTML tags that match nest as Markdown's own marks do. */
function treeOf(tokens: readonly PlacedToken[]): Node[] {
  const partners = partnersOf(tokens);
  const read = (from: number, to: number): Node[] => {
    const nodes: Node[] = [];
    for (let index = from; index < to; index++) {
      const token = tokens[index] as PlacedToken;
      const partner = partners.get(index);
      if (partner !== undefined) {
        const children = read(index + 1, partner);
        const [start, end] = [children[0]?.start ?? token.from ?? 0, children.at(-1)?.end ?? token.from ?? 0];
        nodes.push({ tokens: [token, tokens[partner] as PlacedToken], children, start, end });
        index = partner;
        continue;
      }
      const start = token.from ?? 0;
      const isBarrier = token.nesting !== 0 || (token.type === 'html_inline' && token.content !== '' && !voidTag.test(token.content));
      const end = token.type === 'text' ? start + token.content.length : Math.max(token.to ?? start, start + 1);
      nodes.push({ tokens: [token], start, end, ...(isBarrier ? { isBarrier } : {}) });
    }
    return nodes;
  };
  return read(0, tokens.length);
}

/** For each token that opens something, the index of the one that closes it. Pairs that cross are none. */
function partnersOf(tokens: readonly PlacedToken[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { name: string; index: number }[] = [];
  tokens.forEach((token, index) => {
    const tag = token.type === 'html_inline' ? /^<(\/?)([a-z][\w-]*)/i.exec(token.content) : null;
    if (tag && voidTag.test(token.content)) return;
    const opens = tag ? tag[1] === '' : token.nesting === 1;
    const closes = tag ? tag[1] === '/' : token.nesting === -1;
    const name = tag ? `<${tag[2]?.toLowerCase()}` : token.type.replace(/_(?:open|close)$/, '');
    if (opens) open.push({ name, index });
    if (!closes) return;
    const last = open.at(-1);
    if (last?.name === name) partners.set((open.pop() as { index: number }).index, index);
    else if (!tag) {
      // Markdown's own marks never cross: what HTML left open within them stays without a partner.
      const at = open.findLastIndex((each) => each.name === name);
      if (at >= 0) partners.set((open.splice(at)[0] as { index: number }).index, index);
    }
  });
  return partners;
}

/** Writes the tokens of a tree with spans around what is marked. */
class Marker {
  constructor(
    readonly marks: readonly Mark[],
    readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token,
  ) {}

  mark(nodes: readonly Node[]): PlacedToken[] {
    const out: PlacedToken[] = [];
    let open: { id: string; level: number } | undefined;
    const go = (id: string | undefined, level: number): void => {
      if (open?.id === id) return;
      if (open) out.push(this.#span(-1, open.level));
      if (id !== undefined) out.push(this.#span(1, level, id));
      open = id === undefined ? undefined : { id, level };
    };
    for (const node of nodes.flatMap((each) => this.#cut(each))) {
      const [first, last] = node.tokens;
      if (!first) continue;
      const id = node.isBarrier ? undefined : this.#around(node);
      go(id, first.level);
      if (!node.children) out.push(first);
      // Wholly within a mark, it needs none of its own.
      else out.push(first, ...(id === undefined ? this.mark(node.children) : flat(node.children)), last as PlacedToken);
    }
    go(undefined, 0);
    return out;
  }

  /** The mark that a node is wholly within. */
  #around(node: Node): string | undefined {
    if (
      node.children?.some(function hasBarrier({ isBarrier, children }: Node): boolean {
        return isBarrier === true || (children?.some(hasBarrier) ?? false);
      })
    )
      return undefined;
    return this.marks.find(({ start, end }) => start <= node.start && node.end <= end && node.start < end)?.id;
  }

  /** Cuts text where marks begin and end. */
  #cut(node: Node): Node[] {
    const [token] = node.tokens;
    if (token?.type !== 'text') return [node];
    const ends = this.marks.flatMap(({ start, end }) => [start, end]).filter((at) => node.start < at && at < node.end);
    if (ends.length === 0) return [node];
    const cuts = [node.start, ...new Set(ends), node.end];
    return cuts.slice(1).map((end, index) => {
      const start = cuts[index] as number;
      const piece: PlacedToken = Object.assign(new this.Token('text', '', 0), {
        content: token.content.slice(start - node.start, end - node.start),
        level: token.level,
        from: start,
        to: end,
      });
      return { tokens: [piece], start, end };
    });
  }

  /** At the level of what is around it: plugins that pair quotation marks look at levels, and a span is nothing to them. */
  #span(nesting: 1 | -1, level: number, id?: string): Token {
    const token = new this.Token(nesting === 1 ? 'claim_open' : 'claim_close', 'span', nesting);
    token.level = level;
    if (id !== undefined) token.attrSet('data-claim', id);
    return token;
  }
}

const flat = (nodes: readonly Node[]): PlacedToken[] =>
  nodes.flatMap(({ tokens, children }) => {
    const [first, last] = tokens;
    return children ? [first as PlacedToken, ...flat(children), last as PlacedToken] : [first as PlacedToken];
  });
