import MarkdownItParser, { type MarkdownIt, type StateBlock, type StateInline, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { memoByText } from '../text/memo';
import { readAlerts } from './alerts';
import { readDefinitions } from './definitions';
import type { BlockRule, InlineRule } from './markdownRule';
import { linesUpTo, mdxExpression, mdxStatement, wordsOf } from './mdxBlocks';
import { mdxIndents } from './mdxIndents';
import { looked, mdxCommentEnd, mdxExpressionEnd, mdxTagAt } from './mdxTag';
import { readCodeShortcode, readShortcode, readShortcodeLink } from './shortcodes';

/**
 * An inline token that knows where it stands in its block's inline content: offsets `from` and `to`, markup included.
 * markdown-it gives inline tokens no positions, and every span of ours hangs on them.
 */
export type PlacedToken = Token & { from?: number; to?: number };

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
  placeTokens(md);
  // A seventh of the parse is addresses, most of them written as often as the post cites them.
  md.normalizeLink = memoByText(md.normalizeLink);
  return md;
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

/** In MDX, passes over a component's tag: what it prints is known only to the site. */
function readMdxTag(state: StateInline, silent: boolean): boolean {
  const tag = looked(state.env, () => mdxTagAt(state.src, state.pos));
  if (!tag || tag.end > state.posMax) return false;
  if (!silent) state.push('html_inline', '', 0);
  state.pos = tag.end;
  return true;
}

/** The same where a tag has its lines to itself; with words behind it, it is a part of a paragraph. */
function readMdxTagLine(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const tag = looked(state.env, () => mdxTagAt(state.src, wordsOf(state, startLine)));
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

/**
 * Makes each inline rule note where the tokens that it pushed begin and end. Text is collected in `state.pending` and pushed by the *next* rule that makes
 * a token (or at the end), so `pushPending` counts back from where that rule started; rules may shorten `pending` (trailing blanks before a line
 * break, the scheme of a bare URL), which changes its end, not its beginning.
 */
export function placeTokens(md: MarkdownIt): void {
  class PlacingState extends MarkdownItParser.StateInline {
    /** Where the running rule started, or -1 outside a rule and after its first token: a link's label is tokenised inside the link's rule. */
    ruleStart = -1;
    rulePending = 0;

    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      const pushed = super.push(type, tag, nesting);
      this.ruleStart = -1;
      return pushed;
    }

    override pushPending(): Token {
      const from = this.ruleStart >= 0 ? this.ruleStart - this.rulePending : this.pos - this.pending.length;
      const token = super.pushPending() as PlacedToken;
      token.from = from;
      token.to = from + token.content.length;
      return token;
    }
  }
  md.inline.State = PlacingState;

  for (const { name, fn } of [...md.inline.ruler.__rules__]) {
    // The text rule only collects: it never pushes a token.
    if (name !== 'text') md.inline.ruler.at(name, placing(name, fn as InlineRule));
  }

  function placing(name: string, rule: InlineRule): InlineRule {
    return (anyState, silent) => {
      if (silent) return rule(anyState, silent);
      const state = anyState as PlacingState;
      const start = state.pos;
      const before = state.tokens.length;
      state.ruleStart = start;
      state.rulePending = state.pending.length;
      const matched = rule(state, silent);
      state.ruleStart = -1;
      if (matched)
        placeFrom(state, before, name === 'linkify' ? start - schemeLength(state.src, start) : start, name === 'autolink' ? 1 : 0);
      return matched;
    };
  }
}

/** Places the tokens from index `first` on, all made by one rule that consumed the source from `start` to where `state` stands now, their text after `mark` characters. */
function placeFrom(state: StateInline, first: number, start: number, mark: number): void {
  let at = start + mark;
  for (let index = first; index < state.tokens.length; index++) {
    const token = state.tokens[index] as PlacedToken;
    if (token.from !== undefined) continue;
    if (token.type === 'text') {
      // A run of emphasis marks is pushed one token a mark; a bare URL's text is the URL.
      token.from = at;
      at = Math.min(at + token.content.length, state.pos);
      token.to = at;
    } else {
      token.from = start;
      token.to = state.pos;
    }
  }
}

/** Length of the scheme in front of the `:` at `colon`. */
const schemeLength = (source: string, colon: number): number =>
  /[a-z][a-z0-9+.-]*$/i.exec(source.slice(Math.max(0, colon - 10), colon))?.[0].length ?? 0;
