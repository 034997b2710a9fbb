import MarkdownItParser, { type MarkdownIt, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { type MarksToPlace, marksPlugin } from './marks';
import { mdxPlugin } from './mdx';

/** How a post is written. `text`: as Markdown, its HTML shown as it is written. */
export type Syntax = 'markdown' | 'mdx' | 'text';

const renderers: Readonly<Record<Syntax, MarkdownIt>> = {
  markdown: createRenderer(true).use(marksPlugin),
  mdx: createRenderer(true).use(mdxPlugin).use(marksPlugin),
  text: createRenderer(false),
};

/**
 * Renders Markdown to HTML that is not yet safe to show. Each block says in `data-line` on which line of the file it begins.
 *
 * @param firstLine the file's line, from 1, that `markdown` begins on
 * @param marks what to find again in the HTML; not in a text that is shown as it is written
 */
export function renderMarkdown(markdown: string, firstLine: number, syntax: Syntax, marks?: MarksToPlace): string {
  return renderers[syntax].render(markdown, { firstLine, ...(marks ? { marks } : {}) });
}

function createRenderer(html: boolean): MarkdownIt {
  const md = new MarkdownItParser({ html, linkify: true }).use(footnote);
  // `report.md` and `example.com` are words in prose: only what is written as an address becomes a link, as on GitHub.
  md.linkify.set({ fuzzyLink: false });
  md.core.ruler.push('casefile_lines', (state) => {
    const { firstLine } = state.env as { firstLine: number };
    for (const token of state.tokens) {
      if (token.map && token.nesting >= 0) token.attrSet('data-line', String(firstLine + token.map[0]));
      alignByAttribute(token);
    }
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
  return md;
}

/** Columns are aligned by a `style` attribute, which no page of ours may have. */
function alignByAttribute(token: Token): void {
  if (token.type !== 'th_open' && token.type !== 'td_open') return;
  const align = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
  if (align) token.attrSet('align', align);
}
