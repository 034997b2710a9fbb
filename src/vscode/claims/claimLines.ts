import { type Claim, isOpen } from '../../core/claims/coverage/coverage';
import { claimsBySource, sectionsOf } from '../../core/claims/ledger';
import type { Post } from '../../core/model/post';
import type { Source } from '../../core/model/sources';

/** A line of the view: one of the two halves, a section or source in it, or a claim. */
export type Line =
  | { readonly kind: 'half'; readonly id: 'sections' | 'sources' }
  | SectionLine
  | { readonly kind: 'source'; readonly id: string; readonly source: Source; readonly claims: readonly Claim[] }
  | ClaimLine;

export interface SectionLine {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  /** Where its heading stands; undefined for what is before the first. */
  readonly start: number | undefined;
  /** Those that are listed, and all that it counts. */
  readonly claims: readonly Claim[];
  readonly all: readonly Claim[];
}

export interface ClaimLine {
  readonly kind: 'claim';
  readonly id: string;
  readonly claim: Claim;
  readonly parent: Line;
}

/** The two halves. An open claim leans on no source: where only those are shown there is no second half. */
export const halves = (openOnly: boolean): Line[] => [
  { kind: 'half', id: 'sections' },
  ...(openOnly ? [] : [{ kind: 'half', id: 'sources' } as const]),
];

export function sectionLines(post: Post, openOnly: boolean): SectionLine[] {
  const idOf = numbering();
  return sectionsOf(post).flatMap(({ heading, title, claims }): SectionLine[] => {
    const shown = openOnly ? claims.filter(isOpen) : claims;
    const id = idOf(`section ${title}`);
    return shown.length > 0 ? [{ kind: 'section', id, title, start: heading?.start, claims: shown, all: claims }] : [];
  });
}

export const sourceLines = (post: Post): Line[] =>
  claimsBySource(post).map(({ source, claims }) => ({ kind: 'source', id: `source ${source.canonical}`, source, claims }));

export function claimLines(parent: Extract<Line, { claims: readonly Claim[] }>): ClaimLine[] {
  const idOf = numbering();
  return parent.claims.map((claim) => ({ kind: 'claim', id: idOf(`${parent.id} ${claim.text}`), claim, parent }));
}

/** Names that stay the same while other lines come and go, so that what is folded stays folded: the words, and which of the same words it is. */
function numbering(): (words: string) => string {
  const counts = new Map<string, number>();
  return (words) => {
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return count === 1 ? words : `${words} ${count}`;
  };
}
