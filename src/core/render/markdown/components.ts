import type { MarkdownIt, StateInline } from 'markdown-it';
import { linesUpTo, wordsOf } from '../../parse/mdxBlocks';
import { looked, type MdxTag, mdxTagAt } from '../../parse/mdxTag';

/**
 * Stands a labelled box where MDX calls a component: what it prints is known only to the site. What stands between its tags is shown after the box.
 * The box is an empty `<span data-component>`, which the article words.
 */
export function components(md: MarkdownIt): void {
  md.block.ruler.before(
    'html_block',
    'mdx_component',
    (state, startLine, endLine, silent) => {
      const tag = looked(state.env, () => mdxTagAt(state.src, wordsOf(state, startLine)));
      // With words behind it, it is a part of a paragraph.
      const block = tag && linesUpTo(state, startLine, endLine, tag.end);
      if (!block) return false;
      if (silent) return true;
      if (!tag.isClosing) state.push('mdx_box', '', 0).content = `<p>${boxOf(tag)}</p>\n`;
      state.line = block.lines[1];
      return true;
    },
    { alt: ['paragraph', 'blockquote'] },
  );
  md.renderer.rules.mdx_box = (tokens, index) => tokens[index]?.content ?? '';

  md.inline.ruler.before('html_inline', 'mdx_component', (state: StateInline, silent) => {
    const tag = looked(state.env, () => mdxTagAt(state.src, state.pos));
    if (!tag || tag.end > state.posMax) return false;
    if (!silent) state.push('mdx_box', '', 0).content = tag.isClosing ? '' : boxOf(tag);
    state.pos = tag.end;
    return true;
  });
}

/** Names hold letters, digits, underscores and full stops only. */
const boxOf = ({ name }: MdxTag): string => `<span data-component="${name}"></span>`;
