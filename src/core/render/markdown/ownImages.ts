import type { MarkdownIt } from 'markdown-it';

/** Tells the images of Markdown, which the site places, from those of HTML, which are left as they are. */
export function ownImages(md: MarkdownIt): void {
  md.core.ruler.push('casefile_own_images', ({ tokens }) => {
    for (const { children } of tokens) for (const child of children ?? []) if (child.type === 'image') child.attrSet('data-markdown', '1');
  });
}
