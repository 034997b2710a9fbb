/** How far a line is indented. */
export const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
