import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../language';
import { type Frontmatter, parseFrontmatter } from '../parse/frontmatter';
import { type AddressUse, isFromPage } from '../site/addresses';
import type { MarkdownOptions } from '../site/markdownOptions';
import type { Site } from '../site/site';
import { Lines } from '../text/lines';
import { heroKeys, renderHeader, textField } from './header';
import { Images } from './images';
import { renderMarkdown, type Syntax } from './markdown/renderer';
import { type Outline, outlineOf } from './outline';
import { addReview, type Review } from './review';
import { reviewPanel } from './reviewPanel';
import { idPrefix, safeTree } from './sanitise';

export interface ArticleOptions {
  /** How the post is written. */
  readonly syntax: Exclude<Syntax, 'text'>;
  /** Of the post: its dates are printed in it. */
  readonly language: Language;
  /** IANA name of the zone that dates are printed in. */
  readonly timeZone: string;
  /** Hosts whose images may be loaded; any other host's images stand as boxes, for loading one tells its host who reads. */
  readonly imageHosts: readonly string[];
  /** Where to load an image of the post's own site from, given its address as written; `undefined` where there is none. */
  readonly resolveImage: (source: string, use: AddressUse) => string | undefined;
  /** What builds the site; absent: nothing known. It says where a reader's browser looks for the images of HTML. */
  readonly site?: Site['kind'];
  /** Leaves images and links with the addresses that the post writes, for a page that is not ours to show. */
  readonly addressesAsWritten?: boolean;
  /** Words in the reader's language, said on the boxes. */
  readonly labels: Readonly<Record<'remoteImage' | 'missingImage' | 'pageImage' | 'component' | 'embedded', string>>;
  /** What the site's layout prints around the body, where that is known. */
  readonly layout?: { readonly printsTitle: boolean; readonly printsHero: boolean };
  /** What the site switches off of Astro's Markdown; absent: nothing. */
  readonly markdown?: MarkdownOptions;
  /** What a reviewer sees besides; left out where it was read from another text. */
  readonly review?: Review;
}

/**
 * What the reader should know of the page. `frontmatter`: it was not read whole. `empty`: there is nothing to show.
 * `html-as-text`: the post's HTML nests without end and is shown as written. `title-twice`: the layout prints the title as the page's first heading, and the body
 * brings another of that rank. `hero-twice`: the body begins with the image that the layout prints over it.
 */
export type ArticleNote = 'frontmatter' | 'empty' | 'html-as-text' | 'title-twice' | 'hero-twice';

export interface Article {
  /** The title of the frontmatter, else the first heading. */
  readonly title: string | undefined;
  readonly language: Language;
  /** The inside of an `<article>`, safe to put in a page: no script, no handler, no style, no frame, and ids under a prefix of their own. */
  readonly html: string;
  /** Every host that images of the post come from, sorted. */
  readonly remoteHosts: readonly string[];
  /** Those of them whose images stand as boxes. */
  readonly blockedHosts: readonly string[];
  /** Where frames, films, sounds and drawings of the post come from, which are never shown; their kind where they come from nowhere. Each once. */
  readonly embedded: readonly string[];
  readonly notes: readonly ArticleNote[];
  readonly outline: Outline;
  /** Whether the review is in it: one that was read from another text is left out. */
  readonly isReviewed: boolean;
  /** HTML of the panel that goes with a review; made when it is asked for, for an exported page has one of its own. */
  readonly panel: string | undefined;
}

/** Renders a post as it will be published. Never throws, whatever the post holds. */
export function renderArticle(text: string, options: ArticleOptions): Article {
  const post = text.replace(/^\uFEFF/, '');
  const frontmatter = parseFrontmatter(post, options.site);
  const notes: ArticleNote[] = frontmatter.problems.length > 0 ? ['frontmatter'] : [];
  const images = new Images(options);

  const review = options.review?.post.text === post ? options.review : undefined;
  const body = renderBody(post, frontmatter, options, notes, review);
  notes.push(...shownTwice(body, frontmatter, options));
  showImages(body, images);
  nameComponents(body, options.labels.component);
  const embedded = showEmbedded(body, options);
  nameBoxes(body);
  linkWithin(body);
  if (!options.addressesAsWritten) completeAddresses(body);

  const header = renderHeader(frontmatter, post, images, options);
  const written = textField(frontmatter, ['title']);
  const title = written ?? firstHeading(body);
  if (!header && body.children.every((node) => node.type === 'text' && node.value.trim() === '')) notes.push('empty');
  const outline = outlineOf(body);
  if (review) {
    markCode(body, post);
    addReview(body, review);
  }
  return {
    title,
    language: options.language,
    html: toHtml({ type: 'root', children: [...(header ? [header] : []), bodyElement(body)] }),
    remoteHosts: [...images.hosts].sort(),
    blockedHosts: [...images.blocked].sort(),
    embedded,
    notes,
    outline,
    isReviewed: review !== undefined,
    get panel() {
      return review && toHtml(reviewPanel(review));
    },
  };
}

/** What a reader will see twice, because the layout prints it as well. */
function shownTwice(body: Root, frontmatter: Frontmatter, { layout, site }: ArticleOptions): ArticleNote[] {
  const notes: ArticleNote[] = [];
  let first: Element | undefined;
  let hasTitle = false;
  visit(body, 'element', (node) => {
    if (node.tagName === 'img' && !isFromPage(String(node.properties.src ?? ''), useOf(node), site)) first ??= node;
    hasTitle ||= node.tagName === 'h1';
  });
  if (layout?.printsTitle && hasTitle && textField(frontmatter, ['title']) !== undefined) notes.push('title-twice');
  if (layout?.printsHero && first && first.properties.src === textField(frontmatter, heroKeys)) notes.push('hero-twice');
  return notes;
}

function renderBody(
  post: string,
  frontmatter: Frontmatter,
  { syntax, markdown: options }: ArticleOptions,
  notes: ArticleNote[],
  review: Review | undefined,
): Root {
  const markdown = post.slice(frontmatter.bodyStart);
  const lines = review?.post.lines ?? new Lines(post);
  const firstLine = lines.at(frontmatter.bodyStart).line;
  const tree = safeTree(renderMarkdown(markdown, firstLine, syntax, review && { marks: review.post.claims, lines, firstLine }, options));
  if (tree) return tree;
  notes.push('html-as-text');
  return (
    safeTree(renderMarkdown(markdown, firstLine, 'text', undefined, options)) ?? {
      type: 'root',
      children: [{ type: 'text', value: markdown }],
    }
  );
}

const bodyElement = (body: Root): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['article-body', 'prose'] },
  children: body.children.filter((node) => node.type !== 'doctype'),
});

/** What the address of an image is followed as: one of Markdown is marked. */
const useOf = ({ properties }: Element): AddressUse => (properties.dataMarkdown === undefined ? 'html' : 'page');

function showImages(body: Root, images: Images): void {
  visit(body, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src, alt, title, width, height, dataLine } = node.properties;
    const kept = Object.fromEntries(Object.entries({ title, width, height, dataLine }).filter(([, value]) => value !== undefined));
    parent.children[index] = images.show(String(src ?? ''), String(alt ?? ''), useOf(node), kept as Element['properties']);
    return [SKIP, index + 1];
  });
}

/** Says on the box of a component which one it is. */
function nameComponents(body: Root, label: string): void {
  visit(body, 'element', (node) => {
    const { dataComponent: name } = node.properties;
    if (typeof name === 'string') node.children = [{ type: 'text', value: `${label} · ${name}` }];
  });
}

/** Says on the box of what is embedded where it comes from. A body for another page has no boxes, as it had none of what they stand for. */
function showEmbedded(body: Root, { labels, addressesAsWritten }: ArticleOptions): string[] {
  const found = new Set<string>();
  visit(body, 'element', (node, index, parent) => {
    const { dataEmbedded: from } = node.properties;
    if (typeof from !== 'string' || !parent || index === undefined) return undefined;
    found.add(from);
    delete node.properties.dataEmbedded;
    node.children = [{ type: 'text', value: `${labels.embedded} · ${from}` }];
    if (!addressesAsWritten) return SKIP;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return [...found];
}

/** Gives the boxes of a task list the words behind them for a name: Astro leaves them without one. */
function nameBoxes(body: Root): void {
  visit(body, 'element', (node, _, parent) => {
    if (node.tagName === 'input' && parent?.type === 'element') node.properties.ariaLabel = textOf(parent).trim().slice(0, 80);
  });
}

/** Leads links to `#fragment` to the prefixed ids. */
function linkWithin(body: Root): void {
  visit(body, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string') return;
    if (href.startsWith('#') && href.length > 1) node.properties.href = `#${idPrefix}${href.slice(1)}`;
  });
}

/** A page of ours is not on the web, so that `//host` would lead to a folder of the reader's. */
function completeAddresses(body: Root): void {
  visit(body, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && /^[\\/]{2}/.test(href)) node.properties.href = `https://${href.slice(2)}`;
  });
}

/** Says where the code itself begins: of a fenced block on the line after its first. */
function markCode(body: Root, post: string): void {
  const written = post.split(/\r\n|\n|\r/);
  visit(body, 'element', (node) => {
    const line = Number(node.properties.dataLine);
    if (node.tagName === 'pre' && line > 0) node.properties.dataCode = String(/`{3}|~{3}/.test(written[line - 1] ?? '') ? line + 1 : line);
  });
}

function firstHeading(body: Root): string | undefined {
  let title: string | undefined;
  visit(body, 'element', (node) => {
    if (node.tagName !== 'h1') return;
    title ??= textOf(node).trim() || undefined;
  });
  return title;
}
