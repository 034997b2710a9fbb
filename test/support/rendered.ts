import { fromHtml } from 'hast-util-from-html';
import { type Article, type ArticleOptions, renderArticle } from '../../src/core/render/article';

/** Of a post that nothing is known of. */
const options: ArticleOptions = {
  syntax: 'markdown',
  language: 'en',
  timeZone: 'Europe/Paris',
  imageHosts: [],
  resolveImage: (source) => `preview:/${source}`,
  labels: {
    remoteImage: 'Remote image',
    missingImage: 'Image not found',
    pageImage: 'From the page',
    component: 'Component',
    embedded: 'Embedded content',
  },
};

export const render = (text: string, changed: Partial<ArticleOptions> = {}): Article => renderArticle(text, { ...options, ...changed });
export const htmlOf = (text: string, changed: Partial<ArticleOptions> = {}): string => render(text, changed).html;

interface Node {
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Every element of the page, read as a browser reads it. */
export function elementsIn(html: string): Required<Node>[] {
  const found: Required<Node>[] = [];
  const walk = (node: Node): void => {
    if (node.tagName) found.push(node as Required<Node>);
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromHtml(html, { fragment: true }) as Node);
  return found;
}
