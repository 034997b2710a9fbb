import type { Element, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../language';
import type { Sources } from '../model/sources';
import { classesOf, element } from '../render/element';
import { numberOf } from '../render/review';
import { idPrefix } from '../render/sanitise';

/** What carries an id of the post, or the name of one. */
const idProperties = ['id', 'name', 'headers', 'ariaDescribedBy', 'ariaLabelledBy'];

/** Takes out of a rendered article what only the preview needs: the lines of blocks, and the prefix of ids, which are as the site makes them. */
export function publish(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    delete properties.dataLine;
    for (const name of idProperties) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = withoutPrefix(value);
      else if (Array.isArray(value)) properties[name] = value.map((id) => withoutPrefix(String(id)));
    }
    if (tagName === 'a' && typeof properties.href === 'string' && properties.href.startsWith('#'))
      properties.href = `#${withoutPrefix(properties.href.slice(1))}`;
  });
}

/** The article's body by itself. */
export function bodyHtml(tree: Root): string {
  const body = tree.children.find((node): node is Element => node.type === 'element' && classesOf(node).includes('article-body'));
  return toHtml({ type: 'root', children: body?.children ?? [] });
}

/** Where the links of a tree lead that neither stay in it nor go to the web, each once. */
export function localLinks(tree: Root): string[] {
  const found = new Set<string>();
  visit(tree, 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string' && !/^(?:#|$|[a-z][a-z0-9+.-]*:)/i.test(href)) found.add(href);
  });
  return [...found];
}

/** What scrolls by itself must be reached with the keyboard: code and tables. */
export function makeScrollable(tree: Root, language: Language): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const properties: Properties = { className: ['table'], role: 'group', ariaLabel: words.table[language], tabIndex: 0 };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
    return [SKIP, index + 1];
  });
}

/**
 * Numbers the links to the web and gives the list of their addresses, for paper: a printed link is only words. Links to the same address have one number;
 * one whose words are its address has none. `undefined` where there is nothing to list.
 *
 * @param sources those that are listed already, of which a link has the number; the others are numbered on from there
 */
export function listAddresses(tree: Root, language: Language, sources?: Sources): Element | undefined {
  const numbers = new Map<string, number>();
  const first = (sources?.all.length ?? 0) + 1;
  visit(tree, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !/^https?:/i.test(href) || textOf(node).trim() === href) return;
    const listed = sources?.byUrl(href);
    const number = numbers.get(href) ?? first + numbers.size;
    if (!listed) numbers.set(href, number);
    node.properties.dataAddress = listed ? numberOf(listed) : String(number);
  });
  if (numbers.size === 0) return undefined;
  const items = [...numbers.keys()].map((address) => element('li', {}, [address]));
  return element('section', { className: ['addresses'] }, [
    element('h2', {}, [words.addresses[language]]),
    element('ol', first > 1 ? { start: first } : {}, items),
  ]);
}

/** Words of the page itself, so in the post's language whatever the reader's is. */
const words: Readonly<Record<'table' | 'addresses', Readonly<Record<Language, string>>>> = {
  table: { en: 'Table', fr: 'Tableau' },
  addresses: { en: 'Addresses of the links', fr: 'Adresses des liens' },
};

const withoutPrefix = (id: string): string => (id.startsWith(idPrefix) ? id.slice(idPrefix.length) : id);
