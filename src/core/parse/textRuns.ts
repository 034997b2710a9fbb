import type { MarkdownIt } from 'markdown-it';

/** What an inline rule of ours or of markdown-it begins with, and what ends the words of a link. */
const stops = '\n!&*:<[\\]^_`{~';

const isStop = Uint8Array.from({ length: 128 }, (_, code) => (stops.includes(String.fromCharCode(code)) ? 1 : 0));

/** Has text taken in longer runs: markdown-it ends one at each of `#$%+-=>@}` too, where it then asks all rules in vain. */
export function lengthenText(md: MarkdownIt): void {
  md.inline.ruler.at('text', (state, silent) => {
    const { src, pos, posMax } = state;
    let end = pos;
    for (; end < posMax; end++) {
      const code = src.charCodeAt(end);
      if (code < 128 && isStop[code] === 1) break;
    }
    if (end === pos) return false;
    if (!silent) state.pending += src.slice(pos, end);
    state.pos = end;
    return true;
  });
}
