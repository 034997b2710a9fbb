import type { Span } from '../text/span';
import type { Element } from './prose';

/** Elements that have no end. */
const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Pairs the tags of inline HTML, each closing one with the nearest of its name that is open. */
export class ElementReader {
  readonly elements: Element[] = [];
  /** Tags without another half. */
  readonly halves: Span[] = [];
  readonly #open = new Map<string, { tag: Span; visible: number }[]>();

  /** @param visible how much text is shown before the tag */
  read(written: string, tag: Span, visible: number): void {
    const [, slash, name = ''] = /^<(\/?)([a-z][\w.:-]*)/i.exec(written) ?? [];
    const key = name.toLowerCase();
    if (key === '' || voidElements.has(key) || /\/\s*>$/.test(written)) return;
    const open = this.#open.get(key) ?? [];
    if (slash === '') {
      open.push({ tag, visible });
      this.#open.set(key, open);
    } else {
      const opening = open.pop();
      if (opening)
        this.elements.push({ name: key, start: opening.tag.start, end: tag.end, words: { start: opening.visible, end: visible } });
      else this.halves.push(tag);
    }
  }

  /** After the last tag: what is open now closes nowhere. */
  end(): void {
    for (const open of this.#open.values()) for (const { tag } of open) this.halves.push(tag);
  }
}
