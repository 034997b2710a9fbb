import type { MarkdownIt } from 'markdown-it';

/** Where markdown-it ends a run of text, and what only our own rules look for: quotation marks, dots, and the beginnings of addresses. */
const stop = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~"']|\.\.\.|(?<![a-z])https?:\/\/|(?<![\p{L}\p{N}])www\.|(?<![a-z0-9.+_/-])[a-z0-9.+_-]{1,64}@/giu;

/** Lets inline rules begin at characters that markdown-it's own text rule runs over. */
export function textStops(md: MarkdownIt): void {
  md.inline.ruler.at('text', (state, silent) => {
    stop.lastIndex = state.pos;
    const found = stop.exec(state.src)?.index ?? state.posMax;
    const end = Math.min(found, state.posMax);
    if (end === state.pos) return false;
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}
