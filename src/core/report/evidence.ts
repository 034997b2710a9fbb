import type { Claim } from '../claims/coverage/coverage';
import { claimsBySource, isAsked, isStale, type Section, sectionsOf, sourcesOf, stateOf, tallyOf } from '../claims/ledger';
import { wordMessage } from '../findings/message';
import type { Language } from '../language';
import type { Post } from '../model/post';
import { shorten } from '../text/shorten';

/** How much of a claim one line shows, in characters. */
const textWidth = 90;

/** A claim or a unit as the report tells it; offsets are UTF-16 units in the decoded text without BOM, lines count from 1. */
export interface ReportedUnit {
  readonly id: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly kind: string;
  readonly text: string;
  readonly score: number;
  readonly tier: string;
  readonly reasons: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly coverage: string;
  readonly sourceIds: readonly string[];
  /** What the author's marker says of it; a stale one was written for other words, and declines nothing. */
  readonly marker?: { readonly kind: string; readonly reason: string; readonly stale?: true };
  /** Its author asked for a source that is not there yet. */
  readonly sourceNeeded?: true;
}

/** How many claims there are, and how they stand; those that need a source by their author's own word are among the open ones. */
export interface ReportedCounts {
  readonly claims: number;
  readonly sourced: number;
  readonly partial: number;
  readonly open: number;
  readonly declined: number;
  readonly sourceNeeded: number;
}

/** The claims under one heading, counted; `line`, `start` and `end` are the heading's, and absent for what stands before the first. */
export interface ReportedSection extends ReportedCounts {
  readonly id: string;
  readonly title: string;
  readonly level?: number;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
}

/** A source, how often the text links to it, and the ids of the claims that lean on it. */
export interface ReportedSource {
  readonly id: string;
  readonly url: string;
  readonly canonical: string;
  readonly title?: string;
  readonly publisher: string;
  readonly kind: 'archive' | 'document' | 'web';
  readonly cited: number;
  readonly listed: boolean;
  readonly claims: readonly string[];
}

/** All that is known of a post's claims and sources, for programs; its shape only ever grows. Never capped. */
export interface EvidenceReport {
  readonly version: 1;
  readonly path: string;
  readonly language: Language;
  readonly summary: ReportedCounts;
  readonly sections: readonly ReportedSection[];
  readonly claims: readonly ReportedUnit[];
  readonly units?: readonly ReportedUnit[];
  readonly sources: readonly ReportedSource[];
}

/** @param path as the reader knows the file; `allUnits` adds what needs no source, with the score that says so */
export function evidenceReport(post: Post, path: string, allUnits: boolean): EvidenceReport {
  const { lines } = post;
  const headings = [undefined, ...new Set(post.units.flatMap(({ heading }) => heading ?? []))];
  const idOf = (heading: Claim['heading']): string => `h${headings.indexOf(heading)}`;
  const report = (unit: Claim): ReportedUnit => ({
    id: unit.id,
    section: idOf(unit.heading),
    start: unit.start,
    end: unit.end,
    line: lines.at(unit.start).line,
    kind: unit.kind,
    text: unit.text,
    score: unit.score,
    tier: unit.tier,
    reasons: unit.reasons.map(({ kind, start, end }) => ({ kind, start, end })),
    coverage: unit.coverage,
    sourceIds: sourcesOf(post, unit).map(({ id }) => id),
    ...(unit.marker ? { marker: { kind: unit.marker.kind, reason: unit.marker.reason, ...(isStale(unit) ? { stale: true } : {}) } } : {}),
    ...(isAsked(unit) ? { sourceNeeded: true } : {}),
  });
  return {
    version: 1,
    path,
    language: post.language,
    summary: countsOf(post.claims),
    sections: sectionsOf(post).map(({ heading, title, claims }) => {
      const place = heading
        ? { level: heading.level ?? 1, line: lines.at(heading.start).line, start: heading.start, end: heading.end }
        : {};
      return { id: idOf(heading), title, ...place, ...countsOf(claims) };
    }),
    claims: post.claims.map(report),
    ...(allUnits ? { units: post.units.map(report) } : {}),
    sources: claimsBySource(post).map(({ source, claims }) => ({
      id: source.id,
      url: source.url,
      canonical: source.canonical,
      ...(source.title === undefined ? {} : { title: source.title }),
      publisher: source.publisher,
      kind: kindOf(source.url),
      cited: source.citations.length,
      listed: source.listed !== undefined,
      claims: claims.map(({ id }) => id),
    })),
  };
}

function countsOf(claims: readonly Claim[]): ReportedCounts {
  const { all, covered, partial, open, declined, asked } = tallyOf(claims);
  return { claims: all, sourced: covered, partial, open, declined, sourceNeeded: asked };
}

function kindOf(url: string): ReportedSource['kind'] {
  if (/^https?:\/\/(?:web\.archive\.org|archive\.(?:ph|today|is|org))\//i.test(url)) return 'archive';
  return !/^https?:/i.test(url) || /\.(?:pdf|docx?|odt|txt|csv)(?:[?#].*)?$/i.test(url) ? 'document' : 'web';
}

/** The same for people: claims by section, then sources, then the count. */
export function evidenceText(post: Post, language: Language): string {
  const word = (text: string, data: Readonly<Record<string, string | number>> = {}): string => wordMessage({ text, data }, language);
  const claimLine = (claim: Claim): string => {
    const kinds = [...new Set(claim.reasons.map(({ kind }) => word(kind)))].join(', ');
    const state = word(stateOf(claim));
    return `  ${String(post.lines.at(claim.start).line).padStart(4)}  ${state.padEnd(12)} ${shorten(claim.text, textWidth)}${kinds ? ` [${kinds}]` : ''}${isAsked(claim) ? `, ${word('source to be added')}` : ''}\n`;
  };
  const sections = sectionsOf(post).map(
    (section: Section) => `${section.title || word('Introduction')}\n${section.claims.map(claimLine).join('')}`,
  );
  const sources = claimsBySource(post).map(
    ({ source, claims }) =>
      `  ${source.id.padEnd(4)} ${source.publisher}${source.title ? ` – ${shorten(source.title, textWidth)}` : ''}: ${word('claims that lean on it: {count}', { count: claims.length })}\n`,
  );
  return [
    ...sections,
    ...(sources.length > 0 ? [`${word('Sources')}\n${sources.join('')}`] : []),
    `${tallyWords(post.claims, language)}\n`,
  ].join('\n');
}

/** How claims stand, in a sentence, and in one more how many of the open ones their author asked a source for. */
export function tallyWords(claims: readonly Claim[], language: Language): string {
  const { all, covered, partial, open, declined, asked } = tallyOf(claims);
  const words = [
    {
      text: 'Claims: {all}. With a source: {covered}, in part: {partial}, open: {open}, declined: {declined}.',
      data: { all, covered, partial, open, declined },
    },
    ...(asked > 0 ? [{ text: 'Sources to be added: {count}.', data: { count: asked } }] : []),
  ];
  return words.map((message) => wordMessage(message, language)).join(' ');
}
