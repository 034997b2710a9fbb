import type { Atrule, CssNode, Declaration, List, ListItem, Rule } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import walk from 'css-tree/walker';
import { isTooDeep, isWhole, outerPreludes, withAmpersands, withoutMarks } from './cssTokens';

/** Where the page keeps what the site would print; a site's styles reach no further. */
const siteScope = '#site[data-look]';

/** What the layout prints around the article; what an Astro component says of its own elements does not reach into the words it is handed. */
const layoutOnly = `(${siteScope}) to (.article-body > *)`;

/** Groups that may stay: they load nothing, and say when their rules hold. */
const keptGroups = new Set(['media', 'supports', 'container', 'layer']);

/** Functions of a value that fetch, or read what a page of ours says. */
const fetching = /(?:url|image|image-set|cross-fade|src|element|attr|expression|paint)\(|\\/i;

/** Places in the article; a value that is known only when the page is drawn may be another. */
const places = /^(?:static|relative|absolute|inherit|initial|unset|revert|revert-layer)$/i;

/** Properties that take an element out of the article's place, or run code in browsers of old. */
const refused = (name: string, value: string): boolean =>
  /^(?:behavior|-moz-binding)$/i.test(name) || (/^position$/i.test(name) && !places.test(value.trim()));

/** Nobody nests deeper by hand, and the parser calls itself for each. */
const deepest = 60;

/** In characters: for each mistake the parser goes through the whole sheet to say where it is. */
const mostRereading = 20_000_000;

export interface SafeStyles {
  /** CSS that fetches nothing and reaches only what is in `#site`. */
  readonly css: string;
  /** Whether something was left out that would have changed what is seen: a font, a picture, another sheet. */
  readonly isPartial: boolean;
}

const nothing: SafeStyles = { css: '', isPartial: true };

/**
 * Makes a site's style sheet safe to show an article in. Never throws: what cannot be read is left out, as browsers do, and a sheet whose rules could get out
 * of their scope is left out whole.
 *
 * @param scoped whether it stands in a component's `<style>`, whose rules are for the component's own elements
 */
export function safeStyles(source: string, scoped = false): SafeStyles {
  const sheet = source.replaceAll('\0', '\uFFFD');
  if (isTooDeep(sheet, deepest)) return nothing;
  try {
    const { isPartial, keyframes, everywhere, inLayout } = sortedRules(withAmpersands(sheet), scoped);
    const wrapped = (scope: string, rules: readonly string[]): string =>
      rules.length > 0 ? `@scope ${scope} {\n${rules.join('\n')}\n}` : '';
    const css = withoutMarks(
      [...keyframes, wrapped(`(${siteScope})`, everywhere), wrapped(layoutOnly, inLayout)].filter(Boolean).join('\n'),
    );
    return outerPreludes(css)?.every(isWall) ? { css, isPartial } : nothing;
  } catch {
    // The parser gave up.
    return nothing;
  }
}

/** Whether nothing of a block holds outside the article. */
const isWall = (prelude: string): boolean =>
  prelude === `@scope (${siteScope})` || prelude === `@scope ${layoutOnly}` || /^@(?:-webkit-)?keyframes\s*[\w"-]+$/i.test(prelude);

interface Sorted {
  readonly isPartial: boolean;
  readonly keyframes: string[];
  readonly everywhere: string[];
  readonly inLayout: string[];
}

function sortedRules(source: string, scoped: boolean): Sorted {
  let isPartial = false;
  let rereading = 0;
  const onParseError = (): void => {
    rereading += source.length;
    if (rereading > mostRereading) throw new RangeError('More mistakes than a sheet has that somebody uses.');
  };
  const tree = parse(source, { parseCustomProperty: false, onParseError });
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Declaration') {
        const fate = fateOf(node);
        if (fate === 'keep') return;
        isPartial ||= fate === 'refuse';
        list?.remove(item);
      } else if (node.type === 'Rule') {
        if (isReadable(node)) return;
        // What holds a brace is broken for browsers as well.
        isPartial ||= isWhole(generate(node.prelude));
        list?.remove(item);
      } else if (node.type === 'Atrule') {
        if (isKept(node)) return;
        isPartial ||= !/^(?:charset|layer)$/i.test(node.name);
        list?.remove(item);
      } else if (node.type === 'Block' || node.type === 'StyleSheet')
        node.children = node.children.filter((child) => {
          if (child.type !== 'Raw') return true;
          // A rule in a rule that the parser does not know; the rest is broken for browsers as well.
          isPartial ||= node.type === 'Block' && child.value.includes('{');
          return false;
        });
    },
  });

  const sorted = { keyframes: [] as string[], everywhere: [] as string[], inLayout: [] as string[] };
  for (const rule of tree.type === 'StyleSheet' ? tree.children : []) {
    if (rule.type !== 'Rule' && rule.type !== 'Atrule') continue;
    if (rule.type === 'Atrule' && isKeyframes(rule)) sorted.keyframes.push(generate(rule));
    else (scoped && !/:global\(/.test(generate(rule)) ? sorted.inLayout : sorted.everywhere).push(inScope(rule));
  }
  return { isPartial, ...sorted };
}

const isKeyframes = ({ name }: Atrule): boolean => /^(?:-webkit-)?keyframes$/i.test(name);

/** Whether a rule and what it holds end where they seem to. */
const isReadable = ({ prelude }: Rule): boolean => prelude.type !== 'Raw' && isWhole(generate(prelude));

const isKept = (rule: Atrule): boolean => {
  const { name, prelude, block } = rule;
  if (!block) return false;
  if (isKeyframes(rule)) return prelude !== null && isWall(`@keyframes ${generate(prelude)}`);
  return keptGroups.has(name.toLowerCase()) && (!prelude || (prelude.type !== 'Raw' && isWhole(generate(prelude))));
};

/** What becomes of a declaration: browsers themselves drop what is broken. */
function fateOf({ property, value }: Declaration): 'keep' | 'drop' | 'refuse' {
  const name = ident.decode(property);
  const text = generate(value);
  if (fetching.test(text) || refused(name, text)) return 'refuse';
  const isCustom = name.startsWith('--');
  // A custom property may hold blocks; they are left out, for nothing that is shown needs them.
  if (isCustom && !isWhole(text)) return outerPreludes(`x {${text}}`)?.length === 1 ? 'refuse' : 'drop';
  return (isCustom || value.type !== 'Raw') && isWhole(text) && isWhole(property) && /^[\w-]/.test(name) ? 'keep' : 'drop';
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
