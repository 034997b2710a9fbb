import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage';
import { type ClaimState, stateOf } from '../../core/claims/ledger';
import { translate } from '../../core/findings/message';
import { isStrong } from '../../core/rules/unsourcedClaim';
import { displayLanguage } from '../displayLanguage';
import type { ClaimLine, Half, Line, SectionLine, SourceLine } from './claimLines';
import { explainCoverage, shorten, wordCount, wordCoverage } from './words';

/** The icon and theme colour of each state. */
const icons: Readonly<Record<ClaimState, readonly [string, string]>> = {
  covered: ['pass', 'testing.iconPassed'],
  partial: ['color-mode', 'list.warningForeground'],
  open: ['circle-large-outline', 'list.warningForeground'],
  declined: ['circle-slash', 'disabledForeground'],
};

/** A claim's words get so many characters of its line: what stands behind them is to be seen as well. The tooltip has them all. */
const labelLength = 56;

/** How a line of the *Claims* view looks. A click on a claim of the post at `uri` goes there. */
export function itemOf(line: Line, uri: vscode.Uri | undefined): vscode.TreeItem {
  const item = makers[line.kind](line as never, uri);
  item.id = line.id;
  item.contextValue = line.kind;
  return item;
}

const makers = { half: halfItem, section: sectionItem, source: sourceItem, claim: claimItem };

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function halfItem({ by, claims, children }: Half): vscode.TreeItem {
  if (by === 'section') {
    const item = new vscode.TreeItem(vscode.l10n.t('By section'), Expanded);
    item.description = wordCount(claims);
    return item;
  }
  const item = new vscode.TreeItem(vscode.l10n.t('By source'), Collapsed);
  item.description = String(children.length);
  return item;
}

function sectionItem({ title, claims }: SectionLine): vscode.TreeItem {
  const item = new vscode.TreeItem(title ? shorten(title, labelLength) : vscode.l10n.t('Before the first heading'), Expanded);
  item.description = wordCount(claims);
  item.tooltip = title;
  item.iconPath = new vscode.ThemeIcon('symbol-string');
  return item;
}

function sourceItem({ source, children }: SourceLine): vscode.TreeItem {
  const item = new vscode.TreeItem(source.publisher, children.length > 0 ? Collapsed : None);
  item.description = `${children.length} · ${source.title ?? source.canonical}`;
  item.tooltip = [source.title, source.url].filter(Boolean).join('\n');
  item.iconPath = new vscode.ThemeIcon('link');
  return item;
}

function claimItem(line: ClaimLine, uri: vscode.Uri | undefined): vscode.TreeItem {
  const { claim } = line;
  const state = stateOf(claim);
  const item = new vscode.TreeItem(shorten(claim.text, labelLength));
  item.description = `${vscode.l10n.t('line {0}', line.line)} · ${wordCoverage(claim)}`;
  item.tooltip = tooltipOf(line);
  const [icon, colour] = icons[state];
  // What is not sure to need a source is told more quietly.
  const isQuiet = state === 'open' && !isStrong(claim);
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(isQuiet ? 'disabledForeground' : colour));
  item.accessibilityInformation = { label: `${wordCoverage(claim)}: ${claim.text}` };
  if (uri)
    item.command = {
      command: 'casefile.showClaim',
      title: vscode.l10n.t('Go to the claim'),
      arguments: [uri.toString(), claim.claim.start, claim.claim.end],
    };
  return item;
}

/** Plain text: what a post says is not ours to trust with links. */
function tooltipOf({ claim, besideLine, sources }: ClaimLine): string {
  const kinds = kindsOf(claim);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(', ');
  return [
    claim.text,
    [
      kinds && vscode.l10n.t('It states: {0}.', kinds),
      explainCoverage(claim, besideLine),
      publishers && vscode.l10n.t('It leans on: {0}.', publishers),
      stateOf(claim) === 'open' && !isStrong(claim) && vscode.l10n.t('It is not sure to need one.'),
    ]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n');
}

const kindsOf = ({ reasons }: Claim): string =>
  [...new Set(reasons.map(({ kind }) => translate(kind, displayLanguage())))].join(', ');
