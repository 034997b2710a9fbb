import type { MarkdownIt } from 'markdown-it';
import { takeText } from '../../parse/textRuns';

/** Where markdown-it ends a run of text, and what only our own rules look for: quotation marks, dots, and the beginnings of addresses. */
const stop = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~"']|\.\.\.|(?<![a-z])https?:\/\/|(?<![\p{L}\p{N}])www\.|(?<![a-z0-9.+_/-])[a-z0-9.+_-]{1,64}@/giu;

/** Lets inline rules begin at characters that markdown-it's own text rule runs over. */
export const textStops = (md: MarkdownIt): void =>
  takeText(md, (src, pos, max) => {
    stop.lastIndex = pos;
    return Math.min(stop.exec(src)?.index ?? max, max);
  });
