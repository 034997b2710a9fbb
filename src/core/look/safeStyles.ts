import type { CssNode, Declaration, List, ListItem } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';

/** Where the page keeps what the site would print; a site's styles reach no further. */
export const siteScope = '#site[data-look]';

/** What the layout prints around the article; what an Astro component says of its own elements does not reach into the words it is handed. */
const layoutOnly = `(${siteScope}) to (.article-body > *)`;

/** Groups that may stay: they load nothing, and say when their rules hold. */
const keptGroups = new Set(['media', 'supports', 'container', 'layer']);

/** Functions of a value that fetch, or read what a page of ours says. */
const fetching = /(?:url|image|image-set|cross-fade|src|element|attr|expression|paint)\(|\\/i;

/** Properties that take an element out of the article's place, or run code in browsers of old. */
const refused = (name: string, value: string): boolean =>
  /^(?:behavior|-moz-binding)$/i.test(name) || (/^position$/i.test(name) && /fixed|sticky/i.test(value));

export interface SafeStyles {
  /** CSS that fetches nothing and reaches only what is in `#site`. */
  readonly css: string;
  /** Whether something was left out that would have changed what is seen: a font, a picture, another sheet. */
  readonly isPartial: boolean;
}

/**
 * Makes a site's style sheet safe to show an article in. Never throws: what cannot be read is left out, as browsers do.
 *
 * @param scoped whether it stands in a component's `<style>`, whose rules are for the component's own elements
 */
export function safeStyles(source: string, scoped = false): SafeStyles {
  let isPartial = false;
  const tree = parse(source, { parseCustomProperty: false, onParseError: () => {} });
  const everywhere: string[] = [];
  const inLayout: string[] = [];
  const keyframes: string[] = [];

  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Declaration' && isRefused(node)) {
        isPartial = true;
        list?.remove(item);
      } else if (node.type === 'Atrule' && node.name.toLowerCase().endsWith('keyframes')) {
        return;
      } else if (node.type === 'Atrule' && !(keptGroups.has(node.name.toLowerCase()) && node.block)) {
        isPartial ||= !/^(?:charset|layer)$/i.test(node.name);
        list?.remove(item);
      } else if (node.type === 'Block' || node.type === 'StyleSheet') node.children = node.children.filter(({ type }) => type !== 'Raw');
    },
  });

  if (tree.type !== 'StyleSheet') return { css: '', isPartial };
  for (const rule of tree.children) {
    if (rule.type === 'Comment') continue;
    if (rule.type === 'Atrule' && rule.name.toLowerCase().endsWith('keyframes')) keyframes.push(generate(rule));
    else (scoped && !/:global\(/.test(generate(rule)) ? inLayout : everywhere).push(inScope(rule));
  }
  const wrapped = (scope: string, rules: readonly string[]): string =>
    rules.length > 0 ? `@scope ${scope} {\n${rules.join('\n')}\n}` : '';
  return {
    css: [...keyframes, wrapped(`(${siteScope})`, everywhere), wrapped(layoutOnly, inLayout)].filter(Boolean).join('\n'),
    isPartial,
  };
}

function isRefused(declaration: Declaration): boolean {
  const value = generate(declaration.value);
  return fetching.test(value) || refused(declaration.property, value);
}

/** A rule as text, its selectors led from the page's root to the article's. */
function inScope(rule: CssNode): string {
  walk(rule, {
    visit: 'Selector',
    enter(selector, item, list) {
      if (!list) return;
      const text = generate(selector)
        .replace(/:global\(([^()]*)\)/g, '$1')
        .replace(/^(?:html|:root)([^\s>+~,]*)[\s>]+body(?![\w-])/, ':scope$1')
        .replace(/^(?:html|body|:root)(?![\w-])/, ':scope');
      list.replace(item, list.createItem({ type: 'Raw', value: text }));
    },
  });
  return generate(rule);
}
