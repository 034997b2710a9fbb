import normalizeUrl from 'normalize-url';
import { getDomain } from 'tldts';
import type { Block } from '../parse/body';
import type { Link } from '../parse/prose';
import { memoByText } from '../text/memo';
import type { Span } from '../text/span';

/** A link of the article that leads to a source, where it stands; that of a note stands where the note is called. */
export interface Citation extends Span {
  readonly url: string;
  /** The words that carry it. */
  readonly words: string;
  /** It only shows what its words name – a firm, a tool, a technique –, and is no source. */
  readonly onlyShows?: boolean;
  /** Where a note or a number cites rather than a link. */
  readonly call?: CitedCall;
}

/** How a source is cited by a call: of a note, or of a numbered entry of the list. */
export interface CitedCall {
  /** `[^1]`, `[1]`: what is written to cite this source and no other; undefined where it stands for more. */
  readonly written: string | undefined;
  /** Of a note: where the link stands in it, and what it says beside its link. */
  readonly note?: { readonly link: Span; readonly publisher: string | undefined; readonly title: string | undefined };
}

/** One line of a source list. */
export interface ListEntry extends Span {
  readonly url: string;
  readonly title: string;
  /** Who published it, where the line says so (`**CNIL** - [Title](url)`). */
  readonly publisher: string | undefined;
  /** The link in it. */
  readonly link: Span;
  /** The whole lines it takes, the last line break included. */
  readonly lines: Span;
  /** Whether those lines hold no other source: only then can the entry be removed, or another be written after it. */
  readonly alone: boolean;
}

/** A list of sources, under a heading or a label that says so, or in one line with it. */
export interface SourceList {
  readonly label: Block;
  readonly blocks: readonly Block[];
  readonly entries: readonly ListEntry[];
  /** Further reading, and notes, back nothing in the article by standing there: what they list need not be cited, nor all that is cited be there. */
  readonly furtherReading: boolean;
  /** Notes that the text calls by their numbers: one that only remarks is no source. */
  readonly isNotes?: boolean;
}

/** A document the article rests on, by its address: cited in the text, listed at the end, or both. */
export interface Source {
  readonly id: string;
  readonly canonical: string;
  /** The address as first written. */
  readonly url: string;
  readonly publisher: string;
  readonly title: string | undefined;
  readonly citations: readonly Citation[];
  readonly listed: ListEntry | undefined;
  /** Nothing cites it as a source: it is linked to show what is named, and is in no list. */
  readonly onlyShown: boolean;
}

export interface Sources {
  readonly all: readonly Source[];
  readonly lists: readonly SourceList[];
  byUrl(url: string): Source | undefined;
}

/** One name for the addresses that lead to the same page: scheme, `www.`, trailing slash, fragment, tracking words and the Wayback Machine's prefix set aside. */
export const canonicalUrl = memoByText((url): string => {
  try {
    const unwrapped = url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//i, '');
    if (!/^https?:/i.test(unwrapped)) return unwrapped.replace(/#.*$/, '');
    return normalizeUrl(unwrapped, {
      stripProtocol: true,
      stripHash: true,
      removeQueryParameters: [/^utm_\w+/i, 'fbclid', 'gclid', 'ref'],
    });
  } catch {
    // Not an address `URL` can read: it is its own name.
    return url;
  }
});

/** Domains that each belong to many: those of a state, its departments and the institutions of the EU. */
const shared = /(?:^|\.)(?:gov(?:\.[a-z]{2})?|mil|europa\.eu|admin\.ch)$/i;

/** What an address itself says of its publisher: the registered domain (`cnil.fr`), the whole host where that says too little (`oversight.house.gov`), or the file's name. */
export const publisherOfUrl = memoByText((url): string => {
  const domain = getDomain(url, { allowPrivateDomains: true });
  const host = /^https?:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(url)?.[1];
  if (domain && host && shared.test(domain)) return host.toLowerCase();
  return domain ?? host ?? url.split('/').at(-1) ?? url;
});

/** A link that says of itself whom it leads to: `[Source: Reuters](…)`. */
const labelled = /^(?:sources?|via|d['’]après|according to)\s*:\s*(.{2,40})$/i;

/**
 * Joins what is cited and what is listed by address. Sources are numbered in the order in which they first appear.
 *
 * @param named addresses that the frontmatter names as what the whole post is from
 */
export function joinSources(citations: readonly Citation[], lists: readonly SourceList[], named: readonly string[] = []): Sources {
  const sources = new Map<string, { url: string; citations: Citation[]; listed: ListEntry | undefined; labels: string[] }>();
  const of = (url: string) => {
    const canonical = canonicalUrl(url);
    const source = sources.get(canonical) ?? { url, citations: [], listed: undefined, labels: [] };
    sources.set(canonical, source);
    return source;
  };
  for (const url of named) of(url);
  const asked = new Set(sources.keys());
  for (const citation of citations) {
    const source = of(citation.url);
    source.citations.push(citation);
    // Few have a colon.
    const label = citation.words.includes(':') ? labelled.exec(citation.words.trim())?.[1] : undefined;
    if (label) source.labels.push(label.trim());
  }
  for (const list of lists) for (const entry of list.entries) of(entry.url).listed ??= entry;
  const all = [...sources].map(
    ([canonical, { url, citations: cited, listed, labels }], index): Source => ({
      id: `s${index + 1}`,
      canonical,
      url,
      publisher: listed?.publisher ?? labels[0] ?? nameAmong(cited, publisherOfUrl(url)),
      title: listed?.title ?? cited.find(({ call }) => call?.note?.title)?.call?.note?.title,
      citations: cited,
      listed,
      onlyShown: listed === undefined && !asked.has(canonical) && cited.every(({ onlyShows }) => onlyShows),
    }),
  );
  const byCanonical = new Map(all.map((source) => [source.canonical, source]));
  return { all, lists, byUrl: (url) => byCanonical.get(canonicalUrl(url)) };
}

/** What a post itself calls a publisher: in a note, before the title, or where the words of a link are its domain as people write it (`BeyondTrust`); else the domain. */
function nameAmong(citations: readonly Citation[], domain: string): string {
  const noted = citations.find(({ call }) => call?.note?.publisher)?.call?.note?.publisher;
  if (noted !== undefined) return noted;
  const bare = domain.split('.', 1)[0]?.replaceAll('-', '') ?? '';
  const isName = ({ words }: Citation): boolean =>
    words.length >= bare.length &&
    words.length < bare.length + longerThanDomain &&
    /^\p{Lu}/u.test(words) &&
    words.toLowerCase().replace(/[\s.'’&-]/g, '') === bare;
  return citations.find(isName)?.words.trim() ?? domain;
}

/** Blanks and points that a name has and its domain has not. */
const longerThanDomain = 6;

/** The links of a prose that are sources. */
export const sourceLinks = (links: readonly Link[]): readonly Link[] =>
  links.length > 0 ? links.filter(({ isSource }) => isSource) : links;
