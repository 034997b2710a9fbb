import MarkdownItParser, { type MarkdownIt, type StateBlock, type StateCore, type StateInline } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { memoByText } from '../text/memo';
import { readAlerts } from './alerts';
import { readDefinitions } from './definitions';
import { tagOfComponent } from './madeLinks';
import type { BlockRule } from './markdownRule';
import { linesUpTo, mdxExpression, mdxStatement, wordsOf } from './mdxBlocks';
import { mdxIndents } from './mdxIndents';
import { looked, mdxCommentEnd, mdxExpressionEnd, mdxTagOrFragmentAt } from './mdxTag';
import { placeTokens } from './placing';
import { quickenBlocks } from './plainToken';
import { readCodeShortcode, readShortcode, readShortcodeLink } from './shortcodes';
import { lengthenText } from './textRuns';

/**
 * One parser for all checks, on the same syntax as the preview, so that what is judged is what is shown; alerts, definition lists and the calls of Hugo and
 * Liquid are read beyond it, for sites make something of them.
 */
export const markdown: MarkdownIt = createParser(false);

/** The same for MDX; made when it is first asked for. */
let ofMdx: MarkdownIt | undefined;

/** The parser for a file. */
export function parserFor({ mdx }: ParseEnvironment): MarkdownIt {
  if (!mdx) return markdown;
  ofMdx ??= createParser(true);
  return ofMdx;
}

function createParser(mdx: boolean): MarkdownIt {
  const md = new MarkdownItParser({ html: true, linkify: true }).use(footnote);
  endQuotationsAtNotes(md);
  // They move or merge tokens, which would part them from their place in the source.
  md.core.ruler.disable(['linkify', 'replacements', 'smartquotes', 'text_join', 'footnote_tail']);
  md.inline.ruler2.disable('fragments_join');
  md.inline.ruler.before('emphasis', 'shortcode', readShortcode);
  md.inline.ruler.before('link', 'shortcode_link', readShortcodeLink);
  md.inline.ruler.before('emphasis', 'attributes', readAttributes);
  md.block.ruler.before('fence', 'code_shortcode', readCodeShortcode, { alt: ['paragraph', 'blockquote'] });
  md.core.ruler.after('block', 'alerts', readAlerts);
  md.core.ruler.after('alerts', 'definitions', readDefinitions);
  if (mdx) {
    md.inline.ruler.before('shortcode', 'mdx_comment', readMdxComment);
    md.inline.ruler.before('shortcode', 'mdx_expression', readMdxExpression);
    md.inline.ruler.before('html_inline', 'mdx_tag', readMdxTag);
    md.block.ruler.before('html_block', 'mdx_tag', readMdxTagLine, { alt: ['paragraph', 'blockquote'] });
    md.block.ruler.before('table', 'mdx_block', readMdxBlock);
    // MDX has no listings by indent.
    md.block.ruler.disable('code');
    md.use(mdxIndents);
  }
  normalizeRarely(md);
  lengthenText(md);
  placeTokens(md);
  quickenBlocks(md);
  // A seventh of the parse is addresses, most of them written as often as the post cites them.
  md.normalizeLink = memoByText(md.normalizeLink);
  return md;
}

/** Of a text that has neither `\r` nor `\0`, nothing has to be replaced: two patterns would look all through it for them. */
function normalizeRarely(md: MarkdownIt): void {
  const rule = md.core.ruler.__rules__.find(({ name }) => name === 'normalize')?.fn as (state: StateCore) => void;
  md.core.ruler.at('normalize', (state) => {
    if (state.src.includes('\r') || state.src.includes('\0')) rule(state);
  });
}

/** A footnote's definition ends the quotation before it, as it ends a paragraph. */
export function endQuotationsAtNotes(md: MarkdownIt): void {
  const rule = md.block.ruler.__rules__.find(({ name }) => name === 'footnote_def')?.fn as BlockRule;
  md.block.ruler.at('footnote_def', rule, { alt: ['paragraph', 'reference', 'blockquote'] });
}

/** What a parse is told of the file it reads. */
export interface ParseEnvironment {
  /** Whether it is MDX, where comments stand in `{/*`. */
  readonly mdx: boolean;
}

/** In MDX, reads what stands in `{/*` as the comment it is; it goes on as an HTML comment does. */
function readMdxComment(state: StateInline, silent: boolean): boolean {
  const end = looked(state.env, () => mdxCommentEnd(state.src, state.pos));
  if (end === undefined) return false;
  if (!silent) state.push('html_inline', '', 0).content = `<!--${state.src.slice(state.pos + 3, end - 3)}-->`;
  state.pos = end;
  return true;
}

/** In MDX, passes over the tag of a component or a fragment: what it prints is known only to the site. One that makes a link of its words is read as that link. */
function readMdxTag(state: StateInline, silent: boolean): boolean {
  const tag = looked(state.env, () => mdxTagOrFragmentAt(state.src, state.pos));
  if (!tag || tag.end > state.posMax) return false;
  if (!silent) state.push('html_inline', '', 0).content = tagOfComponent(state.src.slice(state.pos, tag.end), tag);
  state.pos = tag.end;
  return true;
}

/** The same where a tag has its lines to itself; with words behind it, it is a part of a paragraph. */
function readMdxTagLine(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const tag = looked(state.env, () => mdxTagOrFragmentAt(state.src, wordsOf(state, startLine)));
  const block = tag && linesUpTo(state, startLine, endLine, tag.end);
  if (!block) return false;
  if (silent) return true;
  state.push('html_block', '', 0).map = [...block.lines];
  state.line = block.lines[1];
  return true;
}

/** In MDX, passes over `import` and `export`, and over expressions that have their lines to themselves; comments among these are read as those of HTML. */
function readMdxBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const statement = mdxStatement(state, startLine, endLine);
  const block = statement ?? mdxExpression(state, startLine, endLine);
  if (!block) return false;
  if (silent) return true;
  if (!statement) state.push('html_block', '', 0).map = [...block.lines];
  state.line = block.lines[1];
  return true;
}

/** In MDX, passes over `{…}`: its value is known only where the site is built. */
function readMdxExpression(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false;
  const end = looked(state.env, () => mdxExpressionEnd(state.src, state.pos));
  if (end === undefined || end > state.posMax) return false;
  if (!silent) state.push('attributes', '', 0);
  state.pos = end;
  return true;
}

const attribute = String.raw`(?:[.#][\w-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+))`;

/** Attributes as kramdown writes them, with a class, a name or a value at least: `{:ok}` may be what the text speaks of. */
const attributes = new RegExp(String.raw`\{:[ \t]*${attribute}(?:[ \t]+${attribute})*[ \t]*\}`, 'y');

/** `{:target="_blank"}` behind a link, `{: .note}` on a line of its own: Jekyll's words to the browser, which no reader sees. */
function readAttributes(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{:', state.pos)) return false;
  attributes.lastIndex = state.pos;
  const [written] = attributes.exec(state.src) ?? [];
  if (written === undefined) return false;
  if (!silent) state.push('attributes', '', 0);
  state.pos += written.length;
  return true;
}
