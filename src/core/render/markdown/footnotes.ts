import type { MarkdownIt, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { endQuotationsAtNotes } from '../../parse/markdown';
import { encodeAddress } from '../../text/encodeAddress';

/** What stands in a token of the plugin: the note's place in the order of calls, which of its calls this is, and its label. */
interface NoteMeta {
  readonly id: number;
  readonly subId?: number;
  readonly label?: string;
}

/** Footnotes, printed as Astro prints them: the same ids, the same hidden heading, the same words for screen readers. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  endQuotationsAtNotes(md);
  // `^[…]` is text in GitHub Flavored Markdown.
  md.inline.ruler.disable('footnote_inline');

  const meta = (tokens: readonly Token[], index: number): NoteMeta => tokens[index]?.meta as unknown as NoteMeta;
  const idOf = ({ label = '' }: NoteMeta): string => md.utils.escapeHtml(encodeAddress(label.toLowerCase()));
  const callOf = (note: NoteMeta): string => idOf(note) + (note.subId ? `-${note.subId + 1}` : '');

  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens: Token[], index: number) => {
      const note = meta(tokens, index);
      return (
        `<sup><a href="#user-content-fn-${idOf(note)}" id="user-content-fnref-${callOf(note)}" data-footnote-ref="" ` +
        `aria-describedby="footnote-label">${note.id + 1}</a></sup>`
      );
    },
    footnote_block_open: () =>
      '<section data-footnotes="" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>\n<ol>\n',
    footnote_block_close: () => '</ol>\n</section>\n',
    footnote_open: (tokens: Token[], index: number) => `<li id="user-content-fn-${idOf(meta(tokens, index))}">\n`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], index: number) => {
      const note = meta(tokens, index);
      const nth = note.subId ? `${note.subId + 1}` : '';
      return (
        ` <a href="#user-content-fnref-${callOf(note)}" data-footnote-backref="" aria-label="Back to reference ${note.id + 1}${nth && `-${nth}`}" ` +
        `class="data-footnote-backref">↩${nth && `<sup>${nth}</sup>`}</a>`
      );
    },
  });
}
