import type { Anchor } from './protocol';

/** Where the reader is, or nothing at the top of the page. */
export function currentAnchor(article: Element): Anchor | undefined {
  if (window.scrollY <= 0) return undefined;
  let found: Element | undefined;
  for (const block of article.querySelectorAll('[data-line]')) {
    if (block.getBoundingClientRect().top > 0) break;
    found = block;
  }
  return found ? { line: lineOf(found), offset: -found.getBoundingClientRect().top } : { line: 0, offset: window.scrollY };
}

/** Brings the reader back, to the block nearest before the anchor's line. Line 0 is what stands above every block. */
export function restoreAnchor(article: Element, { line, offset }: Anchor): void {
  let found: Element | undefined;
  for (const block of article.querySelectorAll('[data-line]')) {
    const at = lineOf(block);
    // Footnotes are printed at the end wherever they are written: one is the place only where it is the very block that was read.
    if (at === line || (at < line && (!found || at >= lineOf(found)) && !block.closest('[data-footnotes]'))) found = block;
  }
  if (line > 0 && found) window.scrollBy(0, found.getBoundingClientRect().top + offset);
  else window.scrollTo(0, offset);
}

const lineOf = (block: Element): number => Number(block.getAttribute('data-line'));
