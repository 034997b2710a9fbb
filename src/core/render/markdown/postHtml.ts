import type { MarkdownIt } from 'markdown-it';

/** Attributes that our own rules write, by which the page knows what is whose. A name cannot be written otherwise in HTML, as a value can. */
const ours = /data-(?=(?:claim|component|embedded|line|markdown)\s*=)/gi;

/** The `meta` of a block of HTML that is no longer as it is written: its words cannot be found in the file. */
export const spoilt = { isSpoilt: true } as const;

/** Spoils the names of our own attributes in the HTML that a post writes: its words would pass for a claim with its sources, or for a box of ours. */
export function postHtml(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'casefile_post_html', ({ tokens }) => {
    for (const token of tokens) {
      const content = token.type === 'html_block' ? spoil(token.content) : token.content;
      if (content !== token.content) Object.assign(token, { content, meta: spoilt });
      for (const child of token.children ?? []) if (child.type === 'html_inline') child.content = spoil(child.content);
    }
  });
}

const spoil = (html: string): string => html.replace(ours, 'post-');
