import type { MarkdownIt } from 'markdown-it';

/**
 * Has the inline rule for text take what stands up to a place of our choice, where other rules are asked.
 *
 * @param endOf the offset of the next character from `pos` on that another rule may begin with; `max` where there is none
 */
export function takeText(md: MarkdownIt, endOf: (src: string, pos: number, max: number) => number): void {
  md.inline.ruler.at('text', (state, silent) => {
    const { src, pos, posMax } = state;
    const end = endOf(src, pos, posMax);
    if (end === pos) return false;
    if (!silent) state.pending += src.slice(pos, end);
    state.pos = end;
    return true;
  });
}

/** What an inline rule of ours or of markdown-it begins with, and what ends the words of a link. */
const stops = '\n!&*:<[\\]^_`{~';

const isStop = Uint8Array.from({ length: 128 }, (_, code) => (stops.includes(String.fromCharCode(code)) ? 1 : 0));

/** Has text taken in longer runs: markdown-it ends one at each of `#$%+-=>@}` too, where it then asks all rules in vain. */
export const lengthenText = (md: MarkdownIt): void =>
  takeText(md, (src, pos, max) => {
    let end = pos;
    for (; end < max; end++) {
      const code = src.charCodeAt(end);
      if (code < 128 && isStop[code] === 1) break;
    }
    return end;
  });
