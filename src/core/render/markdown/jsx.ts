import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { BlockRule } from '../../parse/markdownRule';
import { linesUpTo, wordsOf } from '../../parse/mdxBlocks';
import { fragmentEnd, jsxTagAt, looked, type MdxTag, withoutExpressions } from '../../parse/mdxTag';

const voidElement = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/;
/** What HTML reads as text to its end. */
const raw = /^(?:pre|script|style|textarea)$/;

/**
 * Elements of HTML in MDX: Markdown stands between their tags, expressions among their attributes, and `<div />` holds nothing. Fragments, `<>` and `</>`,
 * print nothing. Needs `components`, which draws the boxes.
 */
export function jsxElements(md: MarkdownIt): void {
  const html = md.block.ruler.__rules__.find(({ name }) => name === 'html_block')?.fn as BlockRule;
  md.block.ruler.at(
    'html_block',
    (state, startLine, endLine, silent) => {
      const at = wordsOf(state, startLine);
      const tags = tagsAt(state, at);
      const [first] = tags;
      if (!first || (first.tag && raw.test(first.tag.name))) {
        return /^<(?:[!?]|(?:pre|script|style|textarea)\b)/i.test(state.src.slice(at, at + 10)) && html(state, startLine, endLine, silent);
      }
      const block = linesUpTo(state, startLine, endLine, tags.at(-1)?.end ?? at);
      if (!block || tags.some(({ tag, start, end }) => tag && isUnknownImage(tag, state.src.slice(start, end)))) return false;
      if (silent) return true;
      const content = tags.map(({ tag, start, end }) => (tag ? written(state.src.slice(start, end), tag) : '')).join('');
      if (content !== '') state.push('html_block', '', 0).content = `${content}\n`;
      state.line = block.lines[1];
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );

  md.inline.ruler.before('html_inline', 'jsx_element', (state, silent) => {
    const end = fragmentEnd(state.src, state.pos);
    const tag = end === undefined ? looked(state.env, () => jsxTagAt(state.src, state.pos)) : undefined;
    const to = end ?? tag?.end;
    if (to === undefined || to > state.posMax) return false;
    if (!silent) {
      const source = state.src.slice(state.pos, to);
      if (tag && isUnknownImage(tag, source)) state.push('mdx_box', '', 0).content = '<span data-component="img"></span>';
      else state.push('html_inline', '', 0).content = tag ? written(source, tag) : '';
    }
    state.pos = to;
    return true;
  });
}

/** A tag of HTML where it stands, or of a fragment, which is called nothing. */
interface PlacedTag {
  readonly tag: MdxTag | undefined;
  readonly start: number;
  readonly end: number;
}

/** The tags that stand behind each other, as far as the line of the last: with words behind them, they are part of a paragraph. */
function tagsAt({ src, env }: StateBlock, at: number): PlacedTag[] {
  const tags: PlacedTag[] = [];
  for (let start = at; src[start] === '<'; ) {
    const fragment = fragmentEnd(src, start);
    const tag = fragment === undefined ? looked(env, () => jsxTagAt(src, start)) : undefined;
    const end = fragment ?? tag?.end;
    if (end === undefined || (tags.length > 0 && tag && raw.test(tag.name))) break;
    tags.push({ tag, start, end });
    start = end;
    while (src[start] === ' ' || src[start] === '\t') start++;
  }
  return tags;
}

/** Whether a tag is an image whose address only the site knows. */
const isUnknownImage = ({ name }: MdxTag, source: string): boolean => name === 'img' && /\ssrc\s*=\s*\{/.test(source);

/** A tag as HTML writes it. */
function written(source: string, { name, isClosing }: MdxTag): string {
  const tag = source.includes('{') ? withoutExpressions(source) : source;
  return !isClosing && tag.endsWith('/>') && !voidElement.test(name) ? `${tag.slice(0, -2)}></${name}>` : tag;
}
