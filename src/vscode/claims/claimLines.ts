import type { Claim } from '../../core/claims/coverage';
import { claimsBySource, lastingNames, sectionsOf, sourcesOf, stateOf } from '../../core/claims/ledger';
import type { Post } from '../../core/model/post';
import type { Source } from '../../core/model/sources';
import type { Block } from '../../core/parse/body';

interface Common {
  /** Outlives a re-check: VS Code keeps by it what is unfolded and selected. */
  readonly id: string;
}

/** One of the two halves of the view. */
export interface Half extends Common {
  readonly kind: 'half';
  readonly by: 'section' | 'source';
  readonly parent: undefined;
  readonly claims: readonly Claim[];
  readonly children: readonly (SectionLine | SourceLine)[];
}

/** A heading, and what is claimed under it. */
export interface SectionLine extends Common {
  readonly kind: 'section';
  readonly parent: Half;
  readonly heading: Block | undefined;
  readonly title: string;
  /** All claims of the section, those that a filter leaves out included. */
  readonly claims: readonly Claim[];
  readonly children: readonly ClaimLine[];
}

/** A source, and what leans on it. */
export interface SourceLine extends Common {
  readonly kind: 'source';
  readonly parent: Half;
  readonly source: Source;
  readonly children: readonly ClaimLine[];
}

/** A claim; one that leans on sources stands under its section and under each of them. */
export interface ClaimLine extends Common {
  readonly kind: 'claim';
  readonly parent: SectionLine | SourceLine;
  readonly claim: Claim;
  /** The line of the post it begins on, from 1. */
  readonly line: number;
  /** Of a repeat, the line where the same was said with its source. */
  readonly besideLine: number | undefined;
  readonly sources: readonly Source[];
  readonly children: readonly [];
}

/** A line of the *Claims* view. */
export type Line = Half | SectionLine | SourceLine | ClaimLine;

/** The lines of the view for a post. With `openOnly` what has a source or needs none is left out, and with it the half by source, which would be empty. */
export function linesOf(post: Post, openOnly: boolean): Half[] {
  const names = new Map(lastingNames(post.claims, ({ text }) => text).map((name, index) => [post.claims[index], name]));
  const toLines = (parent: SectionLine | SourceLine, claims: readonly Claim[]): ClaimLine[] =>
    claims
      .filter((claim) => !openOnly || stateOf(claim) === 'open')
      .map((claim) => ({
        kind: 'claim',
        id: `${parent.id}\n${names.get(claim)}`,
        parent,
        claim,
        line: post.lines.at(claim.claim.start).line,
        besideLine: claim.beside && post.lines.at(claim.beside.start).line,
        sources: sourcesOf(post, claim),
        children: [],
      }));

  const sections: SectionLine[] = [];
  const bySection: Half = { kind: 'half', id: 'by section', by: 'section', parent: undefined, claims: post.claims, children: sections };
  const found = sectionsOf(post);
  lastingNames(found, ({ title }) => title).forEach((name, index) => {
    const section = found[index];
    if (!section) return;
    const children: ClaimLine[] = [];
    const line: SectionLine = { kind: 'section', id: `section ${name}`, parent: bySection, ...section, children };
    children.push(...toLines(line, section.claims));
    if (children.length > 0) sections.push(line);
  });

  const sources: SourceLine[] = [];
  const bySource: Half = { kind: 'half', id: 'by source', by: 'source', parent: undefined, claims: post.claims, children: sources };
  for (const { source, claims } of openOnly ? [] : claimsBySource(post)) {
    const children: ClaimLine[] = [];
    const line: SourceLine = { kind: 'source', id: `source ${source.canonical}`, parent: bySource, source, children };
    children.push(...toLines(line, claims));
    sources.push(line);
  }
  return [bySection, bySource].filter(({ children }) => children.length > 0);
}
