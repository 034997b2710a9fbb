import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { mdxExpression, mdxStatement } from '../../parse/mdxBlocks';
import { looked, mdxCommentEnd, mdxExpressionEnd, mdxString } from '../../parse/mdxTag';

/**
 * Leaves out what MDX does not print, or prints as only the site knows: comments between `{/*` and `*\/}`, other expressions but a string, and `import` and
 * `export` at the margin. Indents make no listing: see `mdxIndents`.
 */
export function mdxPlugin(md: MarkdownIt): void {
  md.block.ruler.disable('code');
  md.block.ruler.before('table', 'mdx_block', (state, startLine, endLine, silent) => {
    const statement = mdxStatement(state, startLine, endLine);
    const block = statement ?? mdxExpression(state, startLine, endLine);
    if (!block) return false;
    if (silent) return true;
    const words = statement ? '' : mdxString(block.source);
    if (words !== '') state.push('mdx_text', '', 0).content = words;
    state.line = block.lines[1];
    return true;
  });
  md.renderer.rules.mdx_text = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '');

  md.inline.ruler.before('html_inline', 'mdx_comment', (state, silent) => {
    const end = looked(state.env, () => mdxCommentEnd(state.src, state.pos));
    if (end === undefined) return false;
    // A token that prints nothing tells the rules after it that something stood here.
    if (!silent) pushUnprinted(state, end);
    state.pos = end;
    return true;
  });

  md.inline.ruler.after('mdx_comment', 'mdx_expression', (state, silent) => {
    const end = looked(state.env, () => mdxExpressionEnd(state.src, state.pos));
    if (end === undefined || end > state.posMax) return false;
    if (!silent) {
      const words = mdxString(state.src.slice(state.pos, end));
      if (words === '') pushUnprinted(state, end);
      else state.push('text_special', '', 0).content = words;
    }
    state.pos = end;
    return true;
  });

  // A paragraph that only held what is not printed is none, and one that is made of elements is these.
  md.core.ruler.after('inline', 'mdx_empty', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      const children = token.type === 'inline' ? (token.children ?? []) : [];
      const [open, close] = [state.tokens[index - 1], state.tokens[index + 1]];
      if (children.length === 0 || open?.type !== 'paragraph_open' || !close) continue;
      if (hasNoWords(children)) open.hidden = close.hidden = true;
    }
  });
}

/** What prints nothing still has its part in the name of a heading. */
function pushUnprinted(state: StateInline, end: number): void {
  state.push('html_inline', '', 0).markup = state.src.slice(state.pos, end);
}

const single = /^<(?:area|br|col|embed|hr|img|input|source|track|wbr)\b/i;

/** By how much a piece of HTML leads into elements. Our own writing of MDX's tags ends one that holds nothing with its closing tag. */
function nestingOf(html: string): -1 | 0 | 1 {
  if (html.startsWith('</')) return -1;
  return html === '' || single.test(html) || /^<!|<\/[a-z][\w-]*>$|\/>$/i.test(html) ? 0 : 1;
}

/** Whether all words of a paragraph stand in elements of HTML. */
function hasNoWords(children: readonly Token[]): boolean {
  let depth = 0;
  for (const { type, content } of children) {
    if (type === 'softbreak' || type === 'claim_open' || type === 'claim_close') continue;
    if (type === 'html_inline') depth += nestingOf(content);
    else if (depth <= 0 && (type !== 'text' || content.trim() !== '')) return false;
  }
  return true;
}
