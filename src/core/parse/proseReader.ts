import type { Span } from '../text/span';
import { ElementReader } from './elements';
import type { PlacedToken } from './plainToken';
import type { Comment, ContentLine, FootnoteCall, Image, Link, Mark, Piece, SourceTest } from './prose';

/** What most prose has of most things. */
const none: never[] = [];

/** A list with one more: an empty array for each thing that a prose might hold costs as much as to read it. */
function added<Item>(list: Item[], item: Item): Item[] {
  if (list === none) return [item];
  list.push(item);
  return list;
}

/** An accent that is a character of its own. */
const loose = /[\u0300-\u036f]/;
/** What such an accent is shown by: itself, an entity, or an address that is shown decoded. */
const mayShowLoose = /[\u0300-\u036f%&]|[xX][nN]--/;
/** A letter with such accents; nobody's has more. */
const accented = /\P{M}\p{M}{1,8}/gu;

/** Gathers, token by token, what a prose is made of. */
export class ProseReader {
  text = '';
  links: { -readonly [Key in keyof Link]: Link[Key] }[] = none;
  images: Image[] = none;
  comments: Comment[] = none;
  footnotes: FootnoteCall[] = none;
  marked: Mark[] = none;
  /** Of what has tags of HTML. */
  elements: ElementReader | undefined;
  code: Span[] = none;
  lineStarts: number[] = none;
  bold: Span[] = none;
  readonly pieces: Piece[] = [];
  #open: { from: number; visible: number }[] = none;
  /** The HTML link that is open: they do not nest. */
  #anchor: { url: string; opening: Span; visible: number } | undefined;
  #openLinks: { token: PlacedToken; visible: number }[] = none;
  #line = -1;

  /** Whether any such accent may be shown: most prose has none, and need not be looked through token by token. */
  readonly #mayBeLoose: boolean;

  constructor(
    content: string,
    readonly lines: readonly ContentLine[],
    readonly isSource: SourceTest,
  ) {
    this.#mayBeLoose = mayShowLoose.test(content);
  }

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
          const start = this.text.length;
          // A blank on either side of the content is stripped: centre what is shown in what is written.
          this.#add(token.content, from + Math.floor((to - from - token.content.length) / 2));
          const words = { start, end: this.text.length };
          this.code = added(this.code, words);
          this.marked = added(this.marked, this.#mark(from, to, words));
        }
        return;
      case 'link_open':
        this.#openLinks = added(this.#openLinks, { token, visible: this.text.length });
        return;
      case 'link_close': {
        const open = this.#openLinks.pop();
        if (!open) return;
        const words = { start: open.visible, end: this.text.length };
        const url = String(open.token.attrGet('href') ?? '');
        const { start, end } = this.#span(open.token.from ?? 0, to);
        this.links = added(this.links, { url, words, bare: open.token.info === 'auto', isSource: false, start, end });
        return;
      }
      case 'image':
        this.images = added(this.images, { url: String(token.attrGet('src') ?? ''), alt: token.content, ...this.#span(from, to) });
        return;
      case 'html_inline':
        this.#readTag(token.content, from, to);
        if (/^<br\s*\/?>$/i.test(token.content)) this.#break(from);
        if (token.content.startsWith('<!--'))
          this.comments = added(this.comments, { text: token.content.slice(4, -3), ...this.#span(from, to) });
        return;
      case 'attributes':
        this.#attach(this.#span(from, to));
        return;
      case 'footnote_ref':
      case 'footnote_inline':
        this.footnotes = added(this.footnotes, {
          at: this.text.length,
          label: (token.meta as { label?: string } | null)?.label,
          ...this.#span(from, to),
        });
        return;
      default: {
        // Of the two characters of `**`, markdown-it keeps the inner one as the token.
        const outer = token.type.startsWith('strong_') ? 1 : 0;
        if (token.nesting === 1) this.#open = added(this.#open, { from: from - outer, visible: this.text.length });
        else if (token.nesting === -1) {
          const open = this.#open.pop();
          if (!open) return;
          const words = { start: open.visible, end: this.text.length };
          this.marked = added(this.marked, this.#mark(open.from, to + outer, words));
          if (token.type === 'strong_close') this.bold = added(this.bold, words);
        }
      }
    }
  }

  /** What is written right behind a link or an image for its sake goes where it goes. */
  #attach(attributes: Span): void {
    const link = this.links.at(-1);
    if (link?.end === attributes.start) this.links[this.links.length - 1] = { ...link, end: attributes.end };
    const image = this.images.at(-1);
    if (image?.end === attributes.start) this.images[this.images.length - 1] = { ...image, end: attributes.end };
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
      this.links = added(this.links, {
        url,
        words,
        bare: false,
        isSource: false,
        tags: { opening, closing },
        start: opening.start,
        end: closing.end,
      });
      this.#anchor = undefined;
    } else {
      this.elements ??= new ElementReader();
      this.elements.read(tag, this.#span(from, to), this.text.length);
    }
  }

  /** After the last token. What a link is for is told by the words before it, which are only looked at when they are all there: to look into a text that still grows copies it. */
  end(): void {
    for (const link of this.links) link.isSource = this.isSource(link.url, this.text.slice(0, link.words.end), link.words.start);
    this.elements?.end();
    if (!this.#anchor) return;
    this.elements ??= new ElementReader();
    this.elements.halves.push(this.#anchor.opening);
  }

  #break(from: number): void {
    this.#add('\n', from);
    this.lineStarts = added(this.lineStarts, this.text.length);
  }

  /** Adds what is shown. Accents that stand as characters of their own (as macOS and PDF write them) are joined with their letters: all else knows those alone. */
  #add(text: string, from: number): void {
    if (!this.#mayBeLoose || !loose.test(text)) {
      this.#addAsWritten(text, from);
      return;
    }
    let at = 0;
    for (const { index, 0: written } of text.matchAll(accented)) {
      const joined = written.normalize('NFC');
      if (joined === written) continue;
      this.#addAsWritten(text.slice(at, index), from + at);
      this.pieces.push({ visible: this.text.length, source: this.#source(from + index), length: joined.length, written: written.length });
      this.text += joined;
      at = index + written.length;
    }
    this.#addAsWritten(text.slice(at), from + at);
  }

  #addAsWritten(text: string, from: number): void {
    if (text.length === 0) return;
    // Code may go over a line's end, and a cell's words over an escaped `|`: what stands in the source in two stretches is two pieces.
    let at = 0;
    for (let next = this.#lineOf(from) + 1; next < this.lines.length; next++) {
      const { content } = this.lines[next] as ContentLine;
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

  /** Written out, for most of what is in emphasis or code is made here, and to spread a span into it costs as much as all else. */
  #mark(from: number, to: number, words: Span): Mark {
    const { start, end } = this.#span(from, to);
    return { start, end, words };
  }

  #source(content: number): number {
    const found = this.lines[Math.max(0, this.#lineOf(content))] ?? { content: 0, source: 0 };
    return found.source + content - found.content;
  }

  /** The index of the line that an offset is in, -1 before the first. Tokens come in order: it is looked for from the last one on, and by halves where they go back. */
  #lineOf(content: number): number {
    const { lines } = this;
    // Most prose has one.
    if (lines.length === 1) return (lines[0] as ContentLine).content > content ? -1 : 0;
    if (((lines[this.#line] as ContentLine | undefined)?.content ?? 0) > content) this.#line = this.#lineBefore(content);
    while (this.#line + 1 < lines.length && (lines[this.#line + 1] as ContentLine).content <= content) this.#line++;
    return this.#line;
  }

  #lineBefore(content: number): number {
    let low = 0;
    let high = this.#line;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] as ContentLine).content > content) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }
}
