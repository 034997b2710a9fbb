import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage';
import { stateOf, tallyOf } from '../../core/claims/ledger';

/** `6 of 8 sourced`. */
export function wordCount(claims: readonly Claim[]): string {
  const { all, covered } = tallyOf(claims);
  return vscode.l10n.t('{0} of {1} sourced', covered, all);
}

/** `8 claims · 6 sourced`. */
export function wordSection(claims: readonly Claim[]): string {
  const { all, covered } = tallyOf(claims);
  return all === 1 ? vscode.l10n.t('1 claim · {0} sourced', covered) : vscode.l10n.t('{0} claims · {1} sourced', all, covered);
}

/** In a word or few how a claim comes by its source, or that it does not. */
export function wordCoverage(claim: Claim): string {
  if (isAskedFor(claim)) return vscode.l10n.t('source to be added');
  switch (claim.coverage) {
    case 'link':
      return vscode.l10n.t('linked');
    case 'quote':
      return vscode.l10n.t('quoted');
    case 'footnote':
      return vscode.l10n.t('footnote');
    case 'parenthesis':
      return vscode.l10n.t('source after it');
    case 'list':
      return vscode.l10n.t('source of its list');
    case 'partial':
      return vscode.l10n.t('linked in part');
    case 'paragraph':
      return vscode.l10n.t('source of its paragraph');
    case 'named':
      return vscode.l10n.t('named only');
    case 'section':
      return vscode.l10n.t('source elsewhere');
    case 'end':
      return vscode.l10n.t('list at the end');
    case 'repeat':
      return vscode.l10n.t('repeat');
    case 'first-hand':
      return vscode.l10n.t('first-hand');
    case 'declined':
      return vscode.l10n.t('no source needed');
    case 'none':
      return vscode.l10n.t('no source');
  }
}

/** The same as a sentence. `besideLine`: of a repeat, where the same was said with its source. */
export function explainCoverage(claim: Claim, besideLine: number | undefined): string {
  if (isAskedFor(claim)) return vscode.l10n.t('A source is still to be added here.');
  switch (claim.coverage) {
    case 'link':
      return vscode.l10n.t('It links to its source.');
    case 'quote':
      return vscode.l10n.t('It is a quotation with its source.');
    case 'footnote':
      return vscode.l10n.t('A footnote gives its source.');
    case 'parenthesis':
      return vscode.l10n.t('Its source follows it.');
    case 'list':
      return vscode.l10n.t('A source given once covers it with its neighbours.');
    case 'partial':
      return vscode.l10n.t('Its link does not reach all that it states.');
    case 'paragraph':
      return vscode.l10n.t('A source in its paragraph, or in a quotation beside it, covers it.');
    case 'named':
      return vscode.l10n.t('It names its source without a link to it.');
    case 'section':
      return vscode.l10n.t('It has no source: the nearest is elsewhere in its section.');
    case 'end':
      return vscode.l10n.t('It has no source: the list at the end does not say which of its sources backs it.');
    case 'repeat':
      return vscode.l10n.t('It repeats line {0}, where its source is.', besideLine ?? '?');
    case 'first-hand':
      return vscode.l10n.t('It is told first-hand.');
    case 'declined':
      return claim.marker?.reason
        ? vscode.l10n.t('Its author says that it needs no source: {0}', claim.marker.reason)
        : vscode.l10n.t('Its author says that it needs no source.');
    case 'none':
      return vscode.l10n.t('It has no source.');
  }
}

const isAskedFor = (claim: Claim): boolean => claim.marker?.kind === 'source-needed' && stateOf(claim) === 'open';

/** The first words of a text in one line, cut between two words where that loses little. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}
