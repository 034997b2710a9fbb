import MarkdownItParser, { type MarkdownIt, type Token } from 'markdown-it';
import { encodeAddress } from '../../text/encodeAddress';
import { autolinks } from './autolinks';
import { components } from './components';
import { footnotes } from './footnotes';
import { headingIds } from './headingIds';
import { jsxElements } from './jsx';
import { type MarksToPlace, marksPlugin } from './marks';
import { mdxPlugin } from './mdx';
import { postHtml } from './postHtml';
import { smartPunctuation } from './smartPunctuation';
import { strikethrough } from './strikethrough';
import { taskLists } from './taskLists';
import { textStops } from './textStops';

/** How a post is written. `text`: as Markdown, its HTML shown as it is written. */
export type Syntax = 'markdown' | 'mdx' | 'text';

const renderers: Readonly<Record<Syntax, MarkdownIt>> = {
  markdown: createRenderer(true).use(marksPlugin).use(postHtml),
  mdx: createRenderer(true).use(mdxPlugin).use(components).use(jsxElements).use(marksPlugin).use(postHtml),
  text: createRenderer(false),
};

/**
 * Renders Markdown to the HTML that Astro makes of it, which is not yet safe to show. Each block says in `data-line` on which line of the file it begins.
 *
 * @param firstLine the file's line, from 1, that `markdown` begins on
 * @param marks what to find again in the HTML; not in a text that is shown as it is written
 */
export function renderMarkdown(markdown: string, firstLine: number, syntax: Syntax, marks?: MarksToPlace): string {
  return renderers[syntax].render(markdown, { firstLine, ...(marks ? { marks } : {}) });
}

/** markdown-it follows CommonMark; GitHub's additions, and what Astro adds to these, are a plugin each. */
function createRenderer(html: boolean): MarkdownIt {
  const md = new MarkdownItParser({ html });
  for (const plugin of [textStops, strikethrough, taskLists, autolinks, smartPunctuation, footnotes, headingIds, lines]) md.use(plugin);
  // Addresses are encoded and nothing else; which of them may be followed is the sanitiser's to say.
  md.normalizeLink = encodeAddress;
  md.normalizeLinkText = (text) => text;
  md.validateLink = () => true;
  return md;
}

/** Says of each block on which line it begins. */
function lines(md: MarkdownIt): void {
  md.core.ruler.push('casefile_lines', (state) => {
    const { firstLine } = state.env as { firstLine: number };
    for (const token of state.tokens) if (token.map && token.nesting >= 0) token.attrSet('data-line', String(firstLine + token.map[0]));
  });
  // The stock rule puts the attributes of a code block on its `<code>`; the block is the `<pre>`.
  const { fence, code_block: codeBlock } = md.renderer.rules;
  for (const [name, rule] of Object.entries({ fence, code_block: codeBlock })) {
    if (!rule) continue;
    md.renderer.rules[name] = (tokens, index, ...rest) => {
      const token = tokens[index] as Token;
      const line = token.attrGet('data-line');
      token.attrs = token.attrs?.filter(([attribute]) => attribute !== 'data-line') ?? null;
      return rule(tokens, index, ...rest).replace(/^<pre\b/, line === null ? '<pre' : `<pre data-line="${line}"`);
    };
  }
}
