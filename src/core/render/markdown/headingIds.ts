import GithubSlugger from 'github-slugger';
import type { MarkdownIt, Token } from 'markdown-it';

/** Names the headings of Markdown as GitHub and Astro do, the second of a name with `-1`. Headings in HTML keep the names they have, or none. */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push('heading_ids', ({ tokens }) => {
    const slugger = new GithubSlugger();
    for (const [index, token] of tokens.entries())
      if (token.type === 'heading_open') token.attrSet('id', slugger.slug(wordsOf(tokens[index + 1])));
  });
}

function wordsOf(inline: Token | undefined): string {
  let words = '';
  for (const { type, content, markup, meta } of inline?.children ?? []) {
    if (type === 'text' || type === 'text_special' || type === 'code_inline') words += content;
    // An expression of MDX: Astro makes the name of it as it is written.
    else if (type === 'html_inline' && markup.startsWith('{')) words += markup.slice(1, -1);
    else if (type === 'footnote_ref') words += Number(meta?.id) + 1;
    else if (type === 'softbreak' || type === 'hardbreak') words += '\n';
  }
  return words;
}
