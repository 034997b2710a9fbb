import type { StateBlock } from 'markdown-it';
import { looked, mdxExpressionEnd, mdxStatementEnd, paragraphEnd } from './mdxTag';

/** What a block of MDX that prints nothing, or what only the site knows, covers: its lines and its source. */
export interface MdxBlock {
  readonly lines: readonly [from: number, to: number];
  readonly source: string;
}

/** Where the words of a line begin. */
export const wordsOf = (state: StateBlock, line: number): number => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);

/** The lines from `startLine` on that hold the source up to `end`; nothing where words stand behind it, or where it leaves what is around it. */
export function linesUpTo(state: StateBlock, startLine: number, endLine: number, end: number): MdxBlock | undefined {
  let line = startLine;
  while (line < endLine && (state.eMarks[line] ?? 0) < end) line++;
  if (line >= endLine || state.src.slice(end, state.eMarks[line]).trim() !== '') return undefined;
  return { lines: [startLine, line + 1], source: state.src.slice(wordsOf(state, startLine), end) };
}

/** An `import` or `export` at the margin, to the end of its statement; to the first blank line where it has none. */
export function mdxStatement(state: StateBlock, startLine: number, endLine: number): MdxBlock | undefined {
  const at = wordsOf(state, startLine);
  if (state.parentType !== 'root' || state.sCount[startLine] !== 0 || !/^(?:import|export)\s/.test(state.src.slice(at, at + 7)))
    return undefined;
  const end = looked(state.env, () => mdxStatementEnd(state.src, at)) ?? paragraphEnd(state.src, at);
  return linesUpTo(state, startLine, endLine, end);
}

/** An expression that has its lines to itself, however many paragraphs it runs over. */
export function mdxExpression(state: StateBlock, startLine: number, endLine: number): MdxBlock | undefined {
  const end = looked(state.env, () => mdxExpressionEnd(state.src, wordsOf(state, startLine)));
  return end === undefined ? undefined : linesUpTo(state, startLine, endLine, end);
}
