import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { safeTree } from '../../src/core/render/sanitise';

/** What stands between blocks or at their edges is shown nowhere. */
const blocks = new Set(
  'article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * The tree that a reader is shown of a body of HTML, written so that equal trees are equal text: sanitised, its white space folded, code blocks by their text alone,
 * the images that Astro has yet to place by the address they were given.
 */
export function domOf(html: string): string {
  const tree = safeTree(toHtml(withImages(fromHtml(html, { fragment: true })))) ?? { type: 'root', children: [] };
  visit(tree, 'element', (node) => {
    delete node.properties.dataLine;
    delete node.properties.dataMarkdown;
    node.properties = Object.fromEntries(Object.entries(node.properties).sort(([a], [b]) => (a < b ? -1 : 1)));
    // Of a name alone, MDX makes the value `true`.
    for (const name of ['dataFootnoteRef', 'dataFootnotes']) if (name in node.properties) node.properties[name] = '';
    // Astro decodes the addresses of the images it places.
    if (node.tagName === 'img') node.properties.src = decoded(String(node.properties.src ?? ''));
    if (node.tagName !== 'pre') return;
    node.properties = {};
    node.children = [{ type: 'text', value: textOf(node).replace(/\n$/, '') }];
  });
  fold(tree);
  return toHtml(tree);
}

function withImages(tree: Root): Root {
  visit(tree, 'element', (node) => {
    const placed = Object.entries(node.properties).find(([name]) => name.toLowerCase() === '__astro_image_');
    if (!placed) return;
    const { index: _, ...properties } = JSON.parse(String(placed[1])) as Record<string, string>;
    node.properties = properties as Element['properties'];
  });
  return tree;
}

function fold(node: Root | Element): void {
  if (node.type === 'element' && node.tagName === 'pre') return;
  const isBlock = node.type === 'root' || blocks.has(node.tagName);
  node.children = node.children.filter((child) => child.type !== 'comment') as typeof node.children;
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'element') fold(child);
    else if (child.type === 'text') {
      child.value = child.value.replace(/[ \t\n\r]+/g, ' ');
      const [before, after] = [node.children[index - 1], node.children[index + 1]];
      const edge = (next: typeof before): boolean =>
        next ? next.type === 'element' && (blocks.has(next.tagName) || next.tagName === 'br') : isBlock;
      if (edge(before)) child.value = child.value.trimStart();
      if (edge(after)) child.value = child.value.trimEnd();
    }
  }
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
