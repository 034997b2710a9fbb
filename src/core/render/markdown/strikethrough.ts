import type { MarkdownIt, StateInline } from 'markdown-it';

const tilde = 0x7e;

/** `~~gone~~` and `~gone~`, as GitHub Flavored Markdown has it (6.5): one or two tildes, as many before as behind. markdown-it's own knows two only. */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== tilde) return false;
    const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
    const token = state.push('text', '', 0);
    token.content = '~'.repeat(length);
    // `length` keeps runs of one and of two apart from each other and from all other marks, which have 0 or an odd code.
    if (length <= 2)
      state.delimiters.push({ marker: tilde + length * 0x10000, length: 0, token: state.tokens.length - 1, end: -1, open, close });
    state.pos += length;
    return true;
  });

  md.inline.ruler2.at('strikethrough', (state) => {
    strike(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) strike(state, meta.delimiters);
    return false;
  });
}

function strike(state: StateInline, delimiters: StateInline['delimiters']): void {
  for (const { marker, token, end } of delimiters) {
    const closing = delimiters[end];
    if (marker < 0x10000 || !closing) continue;
    for (const [index, type, nesting] of [
      [token, 'del_open', 1],
      [closing.token, 'del_close', -1],
    ] as const) {
      const mark = state.tokens[index];
      if (mark) Object.assign(mark, { type, tag: 'del', nesting, markup: mark.content, content: '' });
    }
  }
}
