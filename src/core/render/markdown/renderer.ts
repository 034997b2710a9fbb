import MarkdownItParser, { type MarkdownIt, type Token } from 'markdown-it';
import { mdxIndents } from '../../parse/mdxIndents';
import { astroMarkdown, type MarkdownOptions } from '../../site/markdownOptions';
import { encodeAddress } from '../../text/encodeAddress';
import { autolinks } from './autolinks';
import { components } from './components';
import { footnotes } from './footnotes';
import { headingIds } from './headingIds';
import { jsxElements } from './jsx';
import { type MarksToPlace, marksPlugin } from './marks';
import { mdxPlugin } from './mdx';
import { ownImages } from './ownImages';
import { postHtml } from './postHtml';
import { smartPunctuation } from './smartPunctuation';
import { strikethrough } from './strikethrough';
import { taskLists } from './taskLists';
import { textStops } from './textStops';

/** How a post is written. `text`: as Markdown, its HTML shown as it is written. */
export type Syntax = 'markdown' | 'mdx' | 'text';

const makers: Readonly<Record<Syntax, (options: MarkdownOptions) => MarkdownIt>> = {
  markdown: (options) => createRenderer(true, options).use(marksPlugin).use(postHtml),
  mdx: (options) =>
    createRenderer(true, options).use(mdxPlugin).use(mdxIndents).use(components).use(jsxElements).use(marksPlugin).use(postHtml),
  text: (options) => createRenderer(false, options),
};

/** Each is made when it is first asked for: few sites have other options, and few workspaces both syntaxes. */
const renderers = new Map<string, MarkdownIt>();

function rendererOf(syntax: Syntax, options: MarkdownOptions): MarkdownIt {
  const key = `${syntax} ${options.gfm} ${options.smartPunctuation}`;
  const renderer = renderers.get(key) ?? makers[syntax](options);
  renderers.set(key, renderer);
  return renderer;
}

/**
 * Renders Markdown to the HTML that Astro makes of it, which is not yet safe to show. Each block says in `data-line` on which line of the file it begins.
 *
 * @param firstLine the file's line, from 1, that `markdown` begins on
 * @param marks what to find again in the HTML; not in a text that is shown as it is written
 * @param options what the site switches off
 */
export function renderMarkdown(
  markdown: string,
  firstLine: number,
  syntax: Syntax,
  marks?: MarksToPlace,
  options: MarkdownOptions = astroMarkdown,
): string {
  return rendererOf(syntax, options).render(markdown, { firstLine, ...(marks ? { marks } : {}) });
}

/** markdown-it follows CommonMark; GitHub's additions, and what Astro adds to these, are a plugin each. */
function createRenderer(html: boolean, { gfm, smartPunctuation: isSmart }: MarkdownOptions): MarkdownIt {
  const md = new MarkdownItParser({ html });
  if (!gfm) md.disable(['table', 'strikethrough']);
  const github = gfm ? [strikethrough, taskLists, autolinks] : [];
  const plugins = [textStops, ...github, ...(isSmart ? [smartPunctuation] : []), ...(gfm ? [footnotes] : []), headingIds, lines, ownImages];
  for (const plugin of plugins) md.use(plugin);
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
