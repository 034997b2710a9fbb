import { overlaps, type Span } from '../text/span';
import { webAddressAt } from '../text/webAddress';
import type { PlacedToken } from './plainToken';
import { ProseReader } from './proseReader';

/** A link of the text; an image is none. */
export interface Link extends Span {
  readonly url: string;
  /** The words that carry it, as offsets in the prose's visible text. */
  readonly words: Span;
  /** Written out as a bare or bracketed URL rather than as `[words](url)`. */
  readonly bare: boolean;
  /** Whether it leads to what can back a fact. */
  readonly isSource: boolean;
  /** Of a link in HTML, the tags it is written with. */
  readonly tags?: { readonly opening: Span; readonly closing: Span };
}

/** An HTML element, with its tags. */
export interface Element extends Mark {
  /** In lower case. */
  readonly name: string;
}

/** Whether a link to an address can back a fact; `text` is what is shown up to the link's end, `from` where its words begin. */
export type SourceTest = (url: string, text: string, from: number) => boolean;

/** Words in emphasis, bold or code: their span in the source, marks included, and in the visible text. */
export interface Mark extends Span {
  readonly words: Span;
}

export interface Image extends Span {
  readonly url: string;
  readonly alt: string;
}

/** An HTML comment inside a paragraph. */
export interface Comment extends Span {
  readonly text: string;
}

/** The call of a note; its span in the source is the whole of `[^1]`. */
export interface FootnoteCall extends Span {
  /** Where it stands in the visible text. */
  readonly at: number;
  readonly label: string | undefined;
}

/** A piece of visible text that stands in the source letter for letter. */
export interface Piece {
  readonly visible: number;
  readonly source: number;
  readonly length: number;
  /** How much of the source it takes, where that is not its length: a letter whose accent is a character of its own. */
  readonly written?: number;
}

/** Where one line of a block's inline content stands in the source. */
export interface ContentLine {
  readonly content: number;
  readonly source: number;
}

/** The words of a paragraph, heading or table cell as a reader sees them, each of which knows its place in the source. */
export class Prose {
  readonly text: string;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly comments: readonly Comment[];
  /** Footnote calls: offsets in the visible text, and the label of the note; an inline note has none. */
  readonly footnotes: readonly FootnoteCall[];
  /** Emphasis, code and the like with their marks: what an edit must not cut in half. */
  readonly marked: readonly Mark[];
  /** HTML elements that open and close here, links left out, with their tags. */
  readonly elements: readonly Element[];
  /** Tags of HTML whose other half stands elsewhere or nowhere. */
  readonly halves: readonly Span[];
  /** Code spans, as offsets in the visible text. */
  readonly code: readonly Span[];
  /** Offsets in the visible text just past a line break of the source. */
  readonly lineStarts: readonly number[];
  /** Bold stretches, as offsets in the visible text. */
  readonly bold: readonly Span[];
  readonly #pieces: readonly Piece[];
  /** Marks and links in the order of their words, once somebody asked. */
  #byWords: readonly Mark[] | undefined;
  #linksByWords: readonly Link[] | undefined;

  /**
   * @param tokens what markdown-it made of a block's inline content
   * @param content that content, as it is written
   */
  constructor(tokens: readonly PlacedToken[], content: string, lines: readonly ContentLine[], isSource: SourceTest) {
    const reader = new ProseReader(content, lines, isSource);
    for (const token of tokens) reader.read(token);
    reader.end();
    this.text = reader.text;
    this.images = reader.images;
    this.comments = reader.comments;
    this.footnotes = reader.footnotes;
    this.marked = reader.marked;
    this.elements = reader.elements?.elements ?? none;
    this.halves = reader.elements?.halves ?? none;
    this.code = reader.code;
    this.lineStarts = reader.lineStarts;
    this.bold = reader.bold;
    this.#pieces = reader.pieces;
    this.links = reader.links;
    if (this.text.includes('www.')) this.links = [...reader.links, ...this.#unschemed(isSource)];
  }

  /** `www.port.example/a`, which GitHub's Markdown makes a link of: markdown-it waits for a scheme. */
  *#unschemed(isSource: SourceTest): Iterable<Link> {
    for (const { index, 0: run } of this.text.matchAll(unschemed)) {
      const found = webAddressAt(this.text, index, index + run.length);
      const words = { start: index, end: index + (found?.text.length ?? 0) };
      if (!found || [...this.links.map((link) => link.words), ...this.code].some((other) => overlaps(other, words))) continue;
      yield {
        url: found.href,
        words,
        bare: true,
        isSource: isSource(found.href, this.text.slice(0, words.end), words.start),
        ...this.sourceOf(words),
      };
    }
  }

  /** The span of the source that shows `visible`; markup at its edges is left out. */
  sourceOf(visible: Span): Span {
    const start = this.#offset(visible.start);
    return visible.end > visible.start ? { start, end: this.#endOffset(visible.end) } : { start, end: start };
  }

  /** The marks and links whose words all lie in a stretch of the visible text. */
  *markedWithin(visible: Span): Iterable<Mark> {
    // One look through all of them for each sentence would cost a long paragraph dear.
    this.#byWords ??= [...this.marked, ...this.links].sort((a, b) => a.words.start - b.words.start);
    const marks = this.#byWords;
    let low = firstFrom(marks, visible.start);
    for (let mark = marks[low]; mark && mark.words.start <= visible.end; mark = marks[++low]) if (mark.words.end <= visible.end) yield mark;
  }

  /** The links whose words a stretch of the visible text overlaps. */
  linksIn(visible: Span): readonly Link[] {
    if (this.links.length < manyLinks) return this.links.filter(({ words }) => overlaps(words, visible));
    this.#linksByWords ??= this.links.toSorted((a, b) => a.words.start - b.words.start);
    const links = this.#linksByWords;
    const first = firstFrom(links, visible.start);
    const found: Link[] = [];
    // One link may stand in another, of HTML: two that begin before may reach in.
    for (let at = Math.max(0, first - 2); at < links.length; at++) {
      const link = links[at] as Link;
      if (link.words.start >= visible.end) break;
      if (overlaps(link.words, visible)) found.push(link);
    }
    return found;
  }

  /** Where the source has shown all up to an offset. */
  #endOffset(visible: number): number {
    const piece = this.#pieceAt(visible - 1);
    return piece?.written !== undefined && visible >= piece.visible + piece.length
      ? piece.source + piece.written
      : this.#offset(visible - 1) + 1;
  }

  #offset(visible: number): number {
    const piece = this.#pieceAt(visible);
    return piece ? piece.source + Math.max(0, Math.min(visible - piece.visible, piece.length)) : 0;
  }

  #pieceAt(visible: number): Piece | undefined {
    const pieces = this.#pieces;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).visible <= visible) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  }
}

/** The index of the first of some things, in the order of their words, whose words begin at an offset or behind it. */
function firstFrom(things: readonly { readonly words: Span }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle] as { readonly words: Span }).words.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const none: readonly never[] = [];

/** From so many on, one look through all of them for each sentence would cost a long paragraph dear. */
const manyLinks = 40;

/** What may be an address without a scheme, to the blank that ends it. */
const unschemed = /www\.[^ \t\r\n\f<]*/gi;
