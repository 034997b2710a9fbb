import type { Element } from 'hast';
import { element } from './element';
import { originOf, shorten } from './images';

const embedding = new Set(['audio', 'embed', 'iframe', 'object', 'svg', 'video']);

/**
 * What stands in the place of an element that loads or draws what no page of ours may: a `<span data-embedded>` that says where it comes from, by host or
 * path, else by its kind. A drawing that is there for the looks alone leaves nothing.
 */
export function embeddedIn(node: Element): Element | undefined {
  const { tagName, properties } = node;
  if (!embedding.has(tagName) || properties.hidden !== undefined || String(properties.ariaHidden) === 'true') return undefined;
  return element('span', { dataEmbedded: sourceOf(node) || nameOf(node) }, []);
}

function sourceOf(node: Element): string {
  const { src, data } = node.properties;
  const inner = node.children.find((child): child is Element => child.type === 'element' && /^(?:source|embed)$/.test(child.tagName));
  const written = String((node.tagName === 'object' ? data : src) ?? inner?.properties.src ?? '').trim();
  if (written === '') return '';
  const origin = originOf(written);
  if (origin.kind === 'remote') return origin.host.replace(/^www\./, '');
  return origin.kind === 'local' ? shorten(written) : '';
}

/** A drawing is known by what it says of itself. */
function nameOf({ tagName, properties, children }: Element): string {
  const title = children.find((child): child is Element => child.type === 'element' && child.tagName === 'title')?.children[0];
  const said = String(properties.ariaLabel ?? properties.title ?? (title?.type === 'text' ? title.value : '')).trim();
  return shorten(said || tagName.toUpperCase());
}
