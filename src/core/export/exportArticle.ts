import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { wordMessage } from '../findings/message';
import type { Language } from '../language';
import { type Article, type ArticleOptions, renderArticle } from '../render/article';
import { classesOf } from '../render/element';
import type { Review } from '../render/review';
import timelineStyles from '../render/timeline.css' with { type: 'text' };
import { type AddressUse, isFromPage } from '../site/addresses';
import { dataUri, imageType } from './dataUri';
import type { ImageProblem, LeftOut } from './leftOut';
import { colourListings, type ListingColours } from './listings';
import { standalonePage } from './page';
import { bodyHtml, listAddresses, localLinks, makeScrollable, publish } from './publish';
import { litRules, publishReview } from './review';
import reviewStyles from './review.css' with { type: 'text' };
import { reviewSources, reviewSummary } from './reviewParts';

export interface ExportOptions extends Pick<ArticleOptions, 'syntax' | 'language' | 'timeZone' | 'markdown' | 'site'> {
  /** The name of the page where the post has no title. */
  readonly name: string;
}

export interface PageOptions extends ExportOptions {
  /** What a reviewer sees besides, in the post's language as all of the page. Left out where it was read from another text. */
  readonly review?: Pick<Review, 'post' | 'findings'>;
  /** Without them, listings are plain. */
  readonly listings?: ListingColours;
}

/** What an export gave, and what it could not hold. */
export interface Exported {
  readonly html: string;
  readonly leftOut: readonly LeftOut[];
}

/** Reads an image of the post's own site, given its address as written, the most bytes it may have, and what the address is followed as. */
export type ReadImage = (source: string, most: number, use: AddressUse) => Promise<Uint8Array | ImageProblem>;

/** An image that a post shows, and how often. */
interface Mention {
  readonly source: string;
  readonly use: AddressUse;
  times: number;
}

/** In bytes, of the files. 15 MB of images become 20 MB of text, which still fits a letter: the usual limit of mail is 25 MB. */
const largestImage = 5_000_000;
const mostBytes = 15_000_000;

/** Said in the boxes, so in the post's language. */
function labelsIn(language: Language): ArticleOptions['labels'] {
  const word = (text: string): string => wordMessage({ text, data: {} }, language);
  return {
    remoteImage: word('Remote image'),
    missingImage: word('Image not found'),
    pageImage: word('Looked for from the published page’s address'),
    component: word('Component'),
    embedded: word('Embedded content'),
  };
}

/** The article's body as the site publishes it, sanitised: ids, links and images' addresses as the post writes them. */
export function exportBody(text: string, options: ExportOptions): Exported {
  const rendered = {
    ...options,
    imageHosts: [],
    resolveImage: () => undefined,
    labels: labelsIn(options.language),
    addressesAsWritten: true,
  };
  const article = renderArticle(text, rendered);
  const tree = treeOf(article);
  publish(tree);
  return { html: `${bodyHtml(tree)}\n`, leftOut: notesOf(article) };
}

/** The article as one page that holds all it shows: images of the site are put into it, those of other sites stand as boxes, and nothing is loaded. */
export async function exportPage(text: string, options: PageOptions, readImage: ReadImage): Promise<Exported> {
  const { review: checked, listings, ...shared } = options;
  const { language } = options;
  const review = checked && reviewForPage(checked, language);
  const plain = { ...shared, imageHosts: [], labels: labelsIn(language) };
  const mentions = new Map<string, Mention>();
  // Which images there are shows without a review, which costs the most of it.
  const draft = renderArticle(text, {
    ...plain,
    resolveImage: (source, use) => {
      const mention = mentions.get(keyOf(source, use)) ?? { source, use, times: 0 };
      mention.times++;
      mentions.set(keyOf(source, use), mention);
      return undefined;
    },
  });
  const { images, problems } = await readImages(mentions, readImage, options.site);
  const full = {
    ...plain,
    ...(review ? { review } : {}),
    resolveImage: (source: string, use: AddressUse) => images.get(keyOf(source, use)),
  };
  const article = mentions.size === 0 && !review ? draft : renderArticle(text, full);

  const tree = treeOf(article);
  const reviewed = review && article.isReviewed ? { review, places: publishReview(tree, review) } : undefined;
  publish(tree);
  const links = localLinks(tree);
  const addresses = listAddresses(tree, language, reviewed?.review.post.sources);
  if (reviewed) addSummary(tree, reviewSummary(reviewed.review, reviewed.places));
  makeScrollable(tree, language);
  const listingStyles = listings ? await colourListings(tree, listings) : '';
  const sources = reviewed && reviewSources(reviewed.review, reviewed.places);
  const content = `<article>${toHtml(tree)}</article>${sources ? toHtml(sources) : ''}${addresses ? toHtml(addresses) : ''}`;
  const title = article.title ?? options.name;
  return {
    html: await standalonePage(
      reviewed ? `${title} – ${wordMessage({ text: 'Review', data: {} }, language)}` : title,
      language,
      content,
      (reviewed ? `${timelineStyles}${reviewStyles}${litRules(reviewed.review.post.sources.all)}` : '') + listingStyles,
    ),
    leftOut: [
      ...notesOf(article),
      ...problems,
      ...(article.blockedHosts.length > 0 ? [{ kind: 'remote', what: article.blockedHosts } as const] : []),
      ...(links.length > 0 ? [{ kind: 'local-link', what: links } as const] : []),
    ],
  };
}

/** In the page's language; the page lists every open claim, so that it need not be told of more. */
const reviewForPage = ({ post, findings }: Pick<Review, 'post' | 'findings'>, language: Language): Review => ({
  post,
  findings: findings.filter(({ rule, messageId }) => rule !== 'unsourced-claim' || (messageId !== 'more' && messageId !== 'oneMore')),
  language,
});

const treeOf = ({ html }: Article): Root => fromHtml(html, { fragment: true });

/** Between what is over the article and its body. */
function addSummary(tree: Root, summary: Element): void {
  const body = tree.children.findIndex((node) => node.type === 'element' && classesOf(node).includes('article-body'));
  tree.children.splice(Math.max(0, body), 0, summary);
}

/** What the layout prints besides is not the export's concern. */
const notesOf = ({ notes, embedded }: Article): LeftOut[] => [
  ...notes.flatMap((kind) => (kind === 'title-twice' || kind === 'hero-twice' ? [] : [{ kind, what: [] }])),
  ...(embedded.length > 0 ? [{ kind: 'embedded', what: embedded } as const] : []),
];

const keyOf = (source: string, use: AddressUse): string => `${use} ${source}`;

/** One after another: what is over the room for all is left out, what is met first is in. An image shown twice is in the page twice. */
async function readImages(
  mentions: ReadonlyMap<string, Mention>,
  readImage: ReadImage,
  site: PageOptions['site'],
): Promise<{ images: ReadonlyMap<string, string>; problems: readonly LeftOut[] }> {
  const images = new Map<string, string>();
  const problems = new Map<ImageProblem, string[]>();
  let left = mostBytes;
  for (const [key, { source, use, times }] of mentions) {
    const type = imageType(source.replace(/[?#].*$/s, ''));
    const found = type === undefined ? 'not-an-image' : await readImage(source, largestImage, use);
    const read = found === 'absent' && isFromPage(source, use, site) ? 'from-page' : found;
    const problem =
      typeof read === 'string' ? read : read.length > largestImage ? 'too-large' : read.length * times > left ? 'no-room' : undefined;
    if (problem === undefined && typeof read !== 'string' && type) {
      left -= read.length * times;
      images.set(key, dataUri(type, read));
    } else if (problem) problems.set(problem, [...(problems.get(problem) ?? []), source]);
  }
  return { images, problems: [...problems].map(([kind, what]) => ({ kind, what })) };
}
