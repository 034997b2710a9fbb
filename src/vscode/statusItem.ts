import * as vscode from 'vscode';
import { type Claim, isOpen } from '../core/claims/coverage/coverage';
import { tallyOf } from '../core/claims/ledger';
import { wordMessage } from '../core/findings/message';
import { judgesOf } from '../core/frontmatter/views';
import { isStrong } from '../core/rules/unsourcedClaim';
import { isAuthored } from './authored';
import { displayLanguage } from './displayLanguage';
import type { Checked, PostChecks } from './postChecks';

/** One item: whether the file is read as a case study, and why. Hidden where there is no Markdown of a site, and nothing was asked. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('casefile.status', vscode.StatusBarAlignment.Right, 90);
  readonly #subscriptions: vscode.Disposable[];

  constructor(readonly checks: PostChecks) {
    this.#item.name = 'Casefile';
    this.#item.command = 'casefile.toggleCaseStudy';
    this.#subscriptions = [
      this.#item,
      checks.onDidCheck((checked) => checked.document === vscode.window.activeTextEditor?.document && this.#set(checked)),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#refresh()),
    ];
    void this.#refresh();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isAuthored(document)) {
      this.#set(undefined);
      return;
    }
    const checked = await this.checks.of(document);
    if (checked && document === vscode.window.activeTextEditor?.document) this.#set(checked);
  }

  #set(checked: Checked | undefined): void {
    void vscode.commands.executeCommand(
      'setContext',
      'casefile.post',
      checked?.post.place.isPost === true || checked?.post.caseStudy.isCaseStudy === true,
    );
    const { place, caseStudy, claims } = checked?.post ?? {};
    // In a workspace without posts there is nothing of ours to see.
    if (!place || !caseStudy || (place.site.kind === 'none' && !place.isPost && !caseStudy.isCaseStudy)) {
      this.#item.hide();
      return;
    }
    // A config that is broken is told on itself; whoever looks at the post sees it here.
    const icon = place.isPost && place.site.brokenConfig !== undefined ? '$(warning)' : '$(law)';
    if (caseStudy.isCaseStudy) {
      const { needing, covered } = tallyOf(claims ?? []);
      this.#item.text = `${icon} ${needing === 0 ? vscode.l10n.t('Casefile: case study') : vscode.l10n.t('Casefile: {0} of {1} sourced', covered, needing)}`;
    } else
      this.#item.text = `${icon} ${place.isPost ? vscode.l10n.t('Casefile: post, no case study') : vscode.l10n.t('Casefile: no post')}`;
    const because = wordMessage(caseStudy.because, displayLanguage());
    const click = place.isExcluded
      ? ''
      : caseStudy.isCaseStudy
        ? vscode.l10n.t('Click to say in the post that it is no case study.')
        : vscode.l10n.t('Click to say in the post that it is a case study.');
    const counted = caseStudy.isCaseStudy && claims?.length ? wordTally(claims) : '';
    const schema = wordSchema(checked);
    this.#item.tooltip = [because, counted, schema, click].filter(Boolean).join('\n');
    const label = [this.#item.text.replace(/\$\(.*?\)\s*/, ''), because, ...(icon === '$(warning)' ? [schema] : [])].join('. ');
    this.#item.accessibilityInformation = { label };
    this.#item.show();
  }
}

/** How the claims stand; only the surest of the open ones are warned of. */
function wordTally(claims: readonly Claim[]): string {
  const { partial, open, declined } = tallyOf(claims);
  const warned = claims.filter((claim) => isOpen(claim) && isStrong(claim)).length;
  return vscode.l10n.t('Open: {0}, of which {1} surely need a source. In part: {2}, declined: {3}.', open, warned, partial, declined);
}

/** Which schema rules the frontmatter. */
function wordSchema(checked: Checked | undefined): string {
  const { place } = checked?.post ?? {};
  if (!place?.isPost) return '';
  const { editedConfig } = place.site;
  const words = wordJudges(checked);
  return editedConfig === undefined
    ? words
    : `${words} ${vscode.l10n.t('{0} is being edited and cannot be read as it stands: what counts is how it was before.', editedConfig)}`;
}

/** The collections that judge it, or why none does. */
function wordJudges(checked: Checked | undefined): string {
  const { place } = checked?.post ?? {};
  if (!place) return '';
  const { schema, noted, name = '' } = place.collection ?? {};
  const [judge, ...others] = checked ? judgesOf(checked.post) : [];
  if (judge !== undefined && others.length > 0) {
    const names = new Intl.ListFormat(displayLanguage(), { type: 'unit' }).format([judge, ...others]);
    const file = schema?.file ?? place.alsoIn?.find((each) => each.schema)?.schema?.file ?? '';
    return vscode.l10n.t(
      'Several collections of {1} take this file, and its frontmatter is checked against each of them: {0}.',
      names,
      file,
    );
  }
  if (schema) return vscode.l10n.t('Frontmatter is checked against the collection “{0}” of {1}.', name, schema.file);
  const { brokenConfig } = place.site;
  if (brokenConfig !== undefined)
    return vscode.l10n.t('{0} cannot be read: until it is mended, frontmatter is checked without a schema.', brokenConfig);
  return noted
    ? vscode.l10n.t(
        'The schema of the collection “{0}” was not understood: its keys are those that Astro noted when it last ran, and none is called missing.',
        name,
      )
    : vscode.l10n.t('No schema was read: no key is called missing.');
}
