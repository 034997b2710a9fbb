import * as vscode from 'vscode';
import { wordMessage } from '../../core/findings/message';
import { switchEdits } from '../../core/fixes/switchCaseStudy';
import { displayLanguage } from '../displayLanguage';
import type { PostChecks } from '../postChecks';
import { applyTo, checkedPost } from './target';

/** `Casefile: Treat as Case Study (On/Off)`: writes into the post whether it is one, so that the command line and other people's editors agree. */
export const registerToggleCaseStudy = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.toggleCaseStudy', async () => {
    const checked = await checkedPost(checks);
    if (!checked) return;
    const { place, caseStudy } = checked.post;
    if (place.isExcluded) {
      void vscode.window.showInformationMessage(wordMessage(caseStudy.because, displayLanguage()));
      return;
    }
    const edits = switchEdits(checked.post, caseStudy.isCaseStudy ? 'off' : 'on');
    if (edits.length > 0) await applyTo(checked, edits);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Write the first paragraph, then run the command again: that is where the mark goes.'),
      );
  });
