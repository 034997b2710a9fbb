import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { BlockRule } from './markdownRule';

/** What markdown-it takes for a block that is not indented. */
const most = 3;

/**
 * In MDX, where an indent makes no listing, a block may stand any way in: what stands between the tags of a component mostly does. markdown-it has its limit in every
 * rule, so that the indents of lines that begin a block are told it shorter.
 */
export function mdxIndents(md: MarkdownIt): void {
  const indents = new WeakMap<StateBlock, Map<number, { readonly real: number; readonly shorter: number }>>();
  const isFar = (state: StateBlock, line: number): boolean => indentOf(state, line) - state.blkIndent > most;
  const told = (state: StateBlock, line: number, indent: number): void => {
    state.sCount[line] = indent;
  };
  /** Makes a line begin a block where it stands; of a fence, how far that is has to be known. */
  const pull = (state: StateBlock, line: number): void => {
    if (!isFar(state, line)) return;
    const pulled = indents.get(state) ?? new Map();
    const shorter = state.blkIndent + most;
    indents.set(state, pulled.set(line, { real: indentOf(state, line), shorter }));
    told(state, line, shorter);
  };
  /** Within a quotation a line is told another indent again. */
  const realOf = (state: StateBlock, line: number): number => {
    const pulled = indents.get(state)?.get(line);
    return pulled && pulled.shorter === indentOf(state, line) ? pulled.real : indentOf(state, line);
  };

  const wrap = (name: string, around: (rule: BlockRule) => BlockRule): void => {
    const found = md.block.ruler.__rules__.find((rule) => rule.name === name);
    if (found) md.block.ruler.at(name, around(found.fn as BlockRule), { alt: found.alt });
  };

  md.block.ruler.before('table', 'mdx_indent', (state, startLine, _endLine, silent) => {
    if (!silent) pull(state, startLine);
    return false;
  });

  // What gets here is a paragraph or a heading with a line under it: both end where a block begins, however far in.
  wrap('lheading', (rule) => (state, startLine, endLine, silent) => {
    const terminators = md.block.ruler.getRules('paragraph') as BlockRule[];
    const { parentType } = state;
    state.parentType = 'paragraph';
    for (let line = startLine + 1; line < endLine && !state.isEmpty(line); line++) {
      const real = indentOf(state, line);
      pull(state, line);
      const isEnd = terminators.some((terminator) => terminator(state, line, endLine, true));
      if (isEnd || /^(?:=+|-+)[ \t]*$/.test(wordsIn(state, line))) break;
      told(state, line, real);
    }
    state.parentType = parentType;
    return rule(state, startLine, endLine, silent);
  });

  wrap('list', (rule) => (state, startLine, endLine, silent) => {
    if (silent) return rule(state, startLine, endLine, silent);
    const { blkIndent } = state;
    const [real, shorter] = [realOf(state, startLine), indentOf(state, startLine)];
    // Where the words of an item begin is counted from the margin: what is around a list that stands far in is said to begin near it.
    if (real > shorter) {
      told(state, startLine, real);
      state.blkIndent = real - 1;
    }
    pullItems(state, startLine, endLine);
    const isList = rule(state, startLine, endLine, silent);
    state.blkIndent = blkIndent;
    if (!isList) told(state, startLine, shorter);
    return isList;
  });

  /** The items of a list are no further in than the words of the item before. */
  const pullItems = (state: StateBlock, startLine: number, endLine: number): void => {
    let content = contentOf(state, startLine);
    for (let line = startLine + 1; content !== undefined && line < endLine; line++) {
      if (state.isEmpty(line) || indentOf(state, line) >= content.indent) continue;
      if (indentOf(state, line) < state.blkIndent) return;
      const next = contentOf(state, line);
      if (next ? next.marker !== content.marker : state.isEmpty(line - 1)) return;
      if (next) pull(state, line);
      content = next ?? content;
    }
  };

  wrap('table', (rule) => (state, startLine, endLine, silent) => {
    const isTable = !silent && startLine + 1 < endLine && /^[ \t]*[|:-][ \t|:-]*$/.test(wordsIn(state, startLine + 1));
    for (let line = startLine + 1; isTable && line < endLine && !state.isEmpty(line) && indentOf(state, line) >= state.blkIndent; line++)
      pull(state, line);
    return rule(state, startLine, endLine, silent);
  });

  wrap('fence', (rule) => (state, startLine, endLine, silent) => {
    const marker = /^(?:`{3,}|~{3,})/.exec(wordsIn(state, startLine))?.[0];
    if (silent || marker === undefined) return rule(state, startLine, endLine, silent);
    for (let line = startLine + 1; line < endLine && (state.isEmpty(line) || indentOf(state, line) >= state.blkIndent); line++) {
      const words = wordsIn(state, line).trimEnd();
      if (words.length < marker.length || words !== (marker[0] as string).repeat(words.length)) continue;
      pull(state, line);
      break;
    }
    const further = realOf(state, startLine) - indentOf(state, startLine);
    const isFence = rule(state, startLine, endLine, silent);
    const token = state.tokens.at(-1);
    if (isFence && further > 0 && token?.type === 'fence') token.content = token.content.replace(new RegExp(`^ {1,${further}}`, 'gm'), '');
    return isFence;
  });
}

const indentOf = (state: StateBlock, line: number): number => state.sCount[line] ?? 0;

const wordsIn = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

/** Of a line that begins an item of a list, how far in its words stand, and which kind of marker it has. */
function contentOf(state: StateBlock, line: number): { readonly indent: number; readonly marker: string } | undefined {
  const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(wordsIn(state, line))?.[0];
  return marker === undefined ? undefined : { indent: indentOf(state, line) + marker.length + 1, marker: marker.slice(-1) };
}
