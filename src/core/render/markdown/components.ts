import type { MarkdownIt, StateInline } from 'markdown-it';

/** A component's tag: what it is called, where it ends in the source, and whether it opens something. */
interface Tag {
  readonly name: string;
  readonly end: number;
  readonly isClosing: boolean;
}

/** A longer tag holds data, and is not looked through for its end. */
const longestTag = 20_000;
const tagName = /<(\/?)([A-Z][\w.]*|[a-z]\w*\.[\w.]+)(?=[\s/>])/y;

/**
 * Stands a labelled box where MDX calls a component: what it prints is known only to the site. What stands between its tags is shown after the box.
 * The box is an empty `<span data-component>`, which the article words.
 */
export function components(md: MarkdownIt): void {
  md.block.ruler.before(
    'html_block',
    'mdx_component',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const tag = tagAt(state.src, start);
      if (!tag) return false;
      let line = startLine;
      while (line < endLine && (state.eMarks[line] ?? 0) < tag.end) line++;
      // With words behind it, it is a part of a paragraph.
      if (line >= endLine || state.src.slice(tag.end, state.eMarks[line]).trim() !== '') return false;
      if (silent) return true;
      if (!tag.isClosing) {
        const token = state.push('html_block', '', 0);
        token.content = `<p>${boxOf(tag)}</p>\n`;
        token.map = [startLine, line + 1];
      }
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote'] },
  );

  md.inline.ruler.before('html_inline', 'mdx_component', (state: StateInline, silent) => {
    const tag = tagAt(state.src, state.pos);
    if (!tag || tag.end > state.posMax) return false;
    if (!silent) state.push('html_inline', '', 0).content = tag.isClosing ? '' : boxOf(tag);
    state.pos = tag.end;
    return true;
  });
}

/** Names hold letters, digits, underscores and full stops only. */
const boxOf = ({ name }: Tag): string => `<span class="component-box" data-component="${name}"></span>`;

/** Reads a tag to its end, past strings and past braces that hold anything; nothing where it has none. */
function tagAt(source: string, at: number): Tag | undefined {
  tagName.lastIndex = at;
  const match = tagName.exec(source);
  if (!match) return undefined;
  const [whole, slash, name = ''] = match;
  let braces = 0;
  let quote = '';
  const last = Math.min(source.length, at + longestTag);
  for (let index = at + whole.length; index < last; index++) {
    const character = source[index] as string;
    if (quote !== '') {
      if (character === '\\' && braces > 0) index++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || (character === '`' && braces > 0)) quote = character;
    else if (character === '{') braces++;
    else if (character === '}') braces--;
    else if (character === '>' && braces <= 0) return { name, end: index + 1, isClosing: slash === '/' };
  }
  return undefined;
}
