import { overlaps, type Span } from '../text/span';
import { ElementReader } from './elements';
import type { PlacedToken } from './markdown';

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

/** Whether a link to an address can back a fact. */
export type SourceTest = (url: string) => boolean;

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

export interface FootnoteCall {
  readonly at: number;
  readonly label: string | undefined;
}

/** A piece of visible text that stands in the source letter for letter. */
interface Piece {
  readonly visible: number;
  readonly source: number;
  readonly length: number;
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
  readonly elements: readonly Mark[];
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

  constructor(tokens: readonly PlacedToken[], lines: readonly ContentLine[], isSource: SourceTest) {
    const reader = new ProseReader(lines, isSource);
    for (const token of tokens) reader.read(token);
    reader.end();
    this.text = reader.text;
    this.links = reader.links;
    this.images = reader.images;
    this.comments = reader.comments;
    this.footnotes = reader.footnotes;
    this.marked = reader.marked;
    this.elements = reader.elements.elements;
    this.halves = reader.elements.halves;
    this.code = reader.code;
    this.lineStarts = reader.lineStarts;
    this.bold = reader.bold;
    this.#pieces = reader.pieces;
    if (this.text.includes('www.')) for (const link of this.#unschemed(isSource)) reader.links.push(link);
  }

  /** `www.port.example/a`, which GitHub's Markdown makes a link of: markdown-it waits for a scheme. */
  *#unschemed(isSource: SourceTest): Iterable<Link> {
    for (const match of this.text.matchAll(unschemed)) {
      const words = { start: match.index, end: match.index + trimAddress(match[0]).length };
      if ([...this.links.map((link) => link.words), ...this.code].some((other) => overlaps(other, words))) continue;
      const url = `http://${this.text.slice(words.start, words.end)}`;
      yield { url, words, bare: true, isSource: isSource(url), ...this.sourceOf(words) };
    }
  }

  /** The span of the source that shows `visible`; markup at its edges is left out. */
  sourceOf(visible: Span): Span {
    const start = this.#offset(visible.start);
    return visible.end > visible.start ? { start, end: this.#offset(visible.end - 1) + 1 } : { start, end: start };
  }

  /** The marks and links whose words all lie in a stretch of the visible text. */
  *markedWithin(visible: Span): Iterable<Mark> {
    // One look through all of them for each sentence would cost a long paragraph dear.
    this.#byWords ??= [...this.marked, ...this.links].sort((a, b) => a.words.start - b.words.start);
    const marks = this.#byWords;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle] as Mark).words.start < visible.start) low = middle + 1;
      else high = middle;
    }
    for (let mark = marks[low]; mark && mark.words.start <= visible.end; mark = marks[++low]) if (mark.words.end <= visible.end) yield mark;
  }

  #offset(visible: number): number {
    const pieces = this.#pieces;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).visible <= visible) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (!piece) return 0;
    return piece.source + Math.max(0, Math.min(visible - piece.visible, piece.length));
  }
}

const unschemed = /(?<![\p{L}\d/.@_-])www\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<]{0,2000})?/gu;

/** Without the punctuation of the sentence that an address ends, and a bracket that was opened before it. */
function trimAddress(written: string): string {
  let address = written;
  for (;;) {
    const shorter = address.replace(/[?!.,:;*_~'"»”’]+$/, '');
    const isOpened = !shorter.endsWith(')') || shorter.split('(').length >= shorter.split(')').length;
    const next = isOpened ? shorter : shorter.slice(0, -1);
    if (next === address) return address;
    address = next;
  }
}

class ProseReader {
  text = '';
  readonly links: Link[] = [];
  readonly images: Image[] = [];
  readonly comments: Comment[] = [];
  readonly footnotes: FootnoteCall[] = [];
  readonly marked: Mark[] = [];
  readonly elements = new ElementReader();
  readonly code: Span[] = [];
  readonly lineStarts: number[] = [];
  readonly bold: Span[] = [];
  readonly pieces: Piece[] = [];
  readonly #open: { from: number; visible: number }[] = [];
  /** The HTML link that is open: they do not nest. */
  #anchor: { url: string; opening: Span; visible: number } | undefined;
  readonly #openLinks: { token: PlacedToken; visible: number }[] = [];

  constructor(
    readonly lines: readonly ContentLine[],
    readonly isSource: SourceTest,
  ) {}

  read(token: PlacedToken): void {
    const from = token.from ?? 0;
    const to = token.to ?? from;
    switch (token.type) {
      case 'text':
        this.#add(token.content, from);
        return;
      case 'text_special':
        // `\*` shows its second character; an entity shows one for many.
        this.#add(token.content, token.info === 'escape' ? to - token.content.length : from);
        return;
      case 'softbreak':
      case 'hardbreak':
        this.#break(from);
        return;
      case 'code_inline':
        {
          const words = { start: this.text.length, end: this.text.length + token.content.length };
          this.code.push(words);
          this.marked.push({ ...this.#span(from, to), words });
        }
        // A blank on either side of the content is stripped: centre what is shown in what is written.
        this.#add(token.content, from + Math.floor((to - from - token.content.length) / 2));
        return;
      case 'link_open':
        this.#openLinks.push({ token, visible: this.text.length });
        return;
      case 'link_close': {
        const open = this.#openLinks.pop();
        if (!open) return;
        const words = { start: open.visible, end: this.text.length };
        const url = String(open.token.attrGet('href') ?? '');
        const span = this.#span(open.token.from ?? 0, to);
        this.links.push({ url, words, bare: open.token.info === 'auto', isSource: this.isSource(url), ...span });
        return;
      }
      case 'image':
        this.images.push({ url: String(token.attrGet('src') ?? ''), alt: token.content, ...this.#span(from, to) });
        return;
      case 'html_inline':
        this.#readTag(token.content, from, to);
        if (/^<br\s*\/?>$/i.test(token.content)) this.#break(from);
        if (token.content.startsWith('<!--')) this.comments.push({ text: token.content.slice(4, -3), ...this.#span(from, to) });
        return;
      case 'attributes':
        this.#attach(this.#span(from, to));
        return;
      case 'footnote_ref':
      case 'footnote_inline':
        this.footnotes.push({ at: this.text.length, label: (token.meta as { label?: string } | null)?.label });
        return;
      default: {
        // Of the two characters of `**`, markdown-it keeps the inner one as the token.
        const outer = token.type.startsWith('strong_') ? 1 : 0;
        if (token.nesting === 1) this.#open.push({ from: from - outer, visible: this.text.length });
        else if (token.nesting === -1) {
          const open = this.#open.pop();
          if (!open) return;
          const words = { start: open.visible, end: this.text.length };
          this.marked.push({ ...this.#span(open.from, to + outer), words });
          if (token.type === 'strong_close') this.bold.push(words);
        }
      }
    }
  }

  /** What is written right behind a link or an image for its sake goes where it goes. */
  #attach(attributes: Span): void {
    for (const [index, link] of this.links.entries())
      if (link.end === attributes.start) this.links[index] = { ...link, end: attributes.end };
    for (const [index, image] of this.images.entries())
      if (image.end === attributes.start) this.images[index] = { ...image, end: attributes.end };
  }

  /** `<a href="…">words</a>` is a link as good as Markdown's own. */
  #readTag(tag: string, from: number, to: number): void {
    const opened = /^<a\s(?:[^>]*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    if (opened)
      this.#anchor = {
        url: (opened[1] ?? opened[2] ?? opened[3] ?? '').trim().replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        opening: this.#span(from, to),
        visible: this.text.length,
      };
    else if (this.#anchor && /^<\/a\s*>/i.test(tag)) {
      const { url, opening, visible } = this.#anchor;
      const words = { start: visible, end: this.text.length };
      const closing = this.#span(from, to);
      this.links.push({
        url,
        words,
        bare: false,
        isSource: this.isSource(url),
        tags: { opening, closing },
        start: opening.start,
        end: closing.end,
      });
      this.#anchor = undefined;
    } else this.elements.read(tag, this.#span(from, to), this.text.length);
  }

  /** After the last token. */
  end(): void {
    this.elements.end();
    if (this.#anchor) this.elements.halves.push(this.#anchor.opening);
  }

  #break(from: number): void {
    this.#add('\n', from);
    this.lineStarts.push(this.text.length);
  }

  #add(text: string, from: number): void {
    if (text.length === 0) return;
    // Code may go over a line's end, and a cell's words over an escaped `|`: what stands in the source in two stretches is two pieces.
    let at = 0;
    for (const { content } of this.lines) {
      if (content <= from + at) continue;
      if (content >= from + text.length) break;
      this.#place(from + at, this.text.length + at, content - from - at);
      at = content - from;
    }
    this.#place(from + at, this.text.length + at, text.length - at);
    this.text += text;
  }

  #place(from: number, visible: number, length: number): void {
    this.pieces.push({ visible, source: this.#source(from), length });
  }

  #span(from: number, to: number): Span {
    return { start: this.#source(from), end: to > from ? this.#source(to - 1) + 1 : this.#source(to) };
  }

  #source(content: number): number {
    let found = this.lines[0] ?? { content: 0, source: 0 };
    for (const line of this.lines) {
      if (line.content > content) break;
      found = line;
    }
    return found.source + content - found.content;
  }
}
