import type { MarkdownIt, StateBlock } from 'markdown-it';
import { linesUpTo, wordsOf } from '../../parse/mdxBlocks';
import { jsxTagAt, looked, type MdxTag, withoutExpressions } from '../../parse/mdxTag';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

const voidElement = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/;
/** What HTML reads as text to its end. */
const raw = /^(?:pre|script|style|textarea)$/;

/**
 * Elements of HTML in MDX: Markdown stands between their tags, expressions among their attributes, and `<div />` holds nothing. Fragments, `<>` and `</>`,
 * print nothing. Needs `components`, which draws the boxes.
 */
export function jsxElements(md: MarkdownIt): void {
  const html = md.block.ruler.__rules__.find(({ name }) => name === 'html_block')?.fn as BlockRule;
  md.block.ruler.at(
    'html_block',
    (state, startLine, endLine, silent) => {
      const at = wordsOf(state, startLine);
      const end = fragmentEnd(state.src, at);
      const tag = end === undefined ? looked(state.env, () => jsxTagAt(state.src, at)) : undefined;
      if (end === undefined && (!tag || raw.test(tag.name))) {
        return /^<(?:[!?]|(?:pre|script|style|textarea)\b)/i.test(state.src.slice(at, at + 10)) && html(state, startLine, endLine, silent);
      }
      const block = linesUpTo(state, startLine, endLine, end ?? tag?.end ?? at);
      if (!block || (tag && voidElement.test(tag.name))) return false;
      if (silent) return true;
      if (tag) state.push('html_block', '', 0).content = `${written(block.source, tag)}\n`;
      state.line = block.lines[1];
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );

  md.inline.ruler.before('html_inline', 'jsx_element', (state, silent) => {
    const end = fragmentEnd(state.src, state.pos);
    const tag = end === undefined ? looked(state.env, () => jsxTagAt(state.src, state.pos)) : undefined;
    const to = end ?? tag?.end;
    if (to === undefined || to > state.posMax) return false;
    if (!silent) {
      const source = state.src.slice(state.pos, to);
      if (tag?.name === 'img' && /\ssrc\s*=\s*\{/.test(source)) state.push('mdx_box', '', 0).content = '<span data-component="img"></span>';
      else state.push('html_inline', '', 0).content = tag ? written(source, tag) : '';
    }
    state.pos = to;
    return true;
  });
}

const fragmentEnd = (source: string, at: number): number | undefined =>
  source.startsWith('<>', at) ? at + 2 : source.startsWith('</>', at) ? at + 3 : undefined;

/** A tag as HTML writes it. */
function written(source: string, { name, isClosing }: MdxTag): string {
  const tag = source.includes('{') ? withoutExpressions(source) : source;
  return !isClosing && tag.endsWith('/>') && !voidElement.test(name) ? `${tag.slice(0, -2)}></${name}>` : tag;
}
