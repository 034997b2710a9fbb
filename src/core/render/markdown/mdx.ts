import type { MarkdownIt } from 'markdown-it';

/**
 * Leaves out what MDX does not print: comments between `{/*` and `*\/}`, and `import` and `export` at the head of a paragraph.
 * Everything else of MDX is read as Markdown with HTML.
 */
export function mdxPlugin(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'mdx_esm', (state, startLine, endLine, silent) => {
    const at = (line: number) => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const isHead = state.parentType === 'root' && state.sCount[startLine] === 0;
    if (!isHead || !/^(?:import|export)\s/.test(state.src.slice(at(startLine), at(startLine) + 7))) return false;
    if (silent) return true;
    let line = startLine + 1;
    while (line < endLine && !state.isEmpty(line)) line++;
    state.line = line;
    return true;
  });

  md.inline.ruler.before('html_inline', 'mdx_comment', (state, silent) => {
    if (!state.src.startsWith('{/*', state.pos)) return false;
    const end = state.src.indexOf('*/}', state.pos + 3);
    if (end < 0) return false;
    // A token that prints nothing tells the rules after it that something stood here.
    if (!silent) state.push('html_inline', '', 0).content = '';
    state.pos = end + 3;
    return true;
  });

  // A paragraph that only held comments is none.
  md.core.ruler.after('inline', 'mdx_empty', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      const children = token.type === 'inline' ? (token.children ?? []) : [];
      const [open, close] = [state.tokens[index - 1], state.tokens[index + 1]];
      if (children.length === 0 || open?.type !== 'paragraph_open' || !close) continue;
      if (children.every(({ type, content }) => type === 'softbreak' || content.trim() === '')) open.hidden = close.hidden = true;
    }
  });
}
