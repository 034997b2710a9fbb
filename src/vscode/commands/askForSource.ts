import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage/coverage';
import { nearestSources } from '../../core/fixes/cite';
import { addToListEdits } from '../../core/fixes/list';
import { sentenceToQuote } from '../../core/fixes/quotation';
import { plainAddress } from '../../core/fixes/writing';
import type { Post } from '../../core/model/post';
import { publisherOfUrl } from '../../core/model/sources';
import { isSourceUrl } from '../../core/model/sourceUrl';
import { shorten } from '../../core/text/shorten';
import type { Edit } from '../../core/text/span';
import type { Checked, PostChecks } from '../postChecks';
import { blogSources } from '../site/blogSources';
import { checkedPost, claimFor, promptOf } from './target';

/** A source that was chosen, or an address that was typed. */
export interface ChosenSource {
  readonly url: string;
  readonly publisher: string;
}

interface Choice extends vscode.QuickPickItem {
  readonly source?: ChosenSource;
}

/** What a command was called with, and what it is called. */
interface Question {
  readonly uri: unknown;
  readonly prompt: unknown;
  readonly kind: 'cite-source' | 'quote-source';
  readonly title: string;
}

/** What was answered: which source for which claim of which post. */
interface Answer {
  readonly checked: Checked;
  readonly claim: Claim;
  readonly source: ChosenSource;
}

/** Asks which source backs the claim that a command is about: one of the post's, the nearest first, one of the blog's other posts', or another address. */
export async function askForSource(checks: PostChecks, { uri, prompt, kind, title }: Question): Promise<Answer | undefined> {
  const checked = await checkedPost(checks, uri);
  const claim = checked && claimFor(checked, promptOf(kind, prompt)?.at);
  if (!checked || !claim) return undefined;
  const { post } = checked;
  if (kind === 'quote-source' && !sentenceToQuote(post, claim)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Only a sentence of a paragraph can be set apart as a quotation: a list item, table or quotation stays as it is.'),
    );
    return undefined;
  }
  const own = nearestSources(post, claim, post.sources.all.length);
  const item = (source: (typeof own)[number]): Choice => ({
    label: source.publisher,
    ...(source.title ? { description: source.title } : {}),
    detail: source.url,
    source,
  });
  const separator: Choice = { label: vscode.l10n.t('From the blog’s other posts'), kind: vscode.QuickPickItemKind.Separator };
  const end: Choice = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const another: Choice = { label: `$(add) ${vscode.l10n.t('Another address…')}`, alwaysShow: true };
  const choices = async (): Promise<Choice[]> => {
    const others = await blogSources(checks, checked);
    // Last, so that what is typed finds a source before it offers to take another.
    return [...own.map(item), ...(others.length > 0 ? [separator, ...others.map(item)] : []), end, another];
  };
  const choice = await vscode.window.showQuickPick(choices(), {
    title,
    placeHolder: vscode.l10n.t('Which source backs “{0}”?', shorten(claim.text, 60)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const source = choice?.source ?? (choice && (await askForAddress(title, post.place.site.url)));
  return source && { checked, claim, source };
}

/** The line that a source new to the post gets in its list, in the list's own style; none where the post has no list, or one that takes no entry without a guess. */
export function newSourceEdits(post: Post, { url, publisher }: ChosenSource): Edit[] {
  return post.sources.byUrl(url) ? [] : addToListEdits(post, { url, publisher });
}

/** `site`: the address that the post itself is published under, where that is known. */
async function askForAddress(title: string, site: string | undefined): Promise<ChosenSource | undefined> {
  const url = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Address of the page or document'),
    placeHolder: 'https://',
    validateInput: (value) => {
      const address = value.trim();
      if (address === '' || isSourceUrl(address, site)) return undefined;
      return isSourceUrl(address)
        ? vscode.l10n.t('A page of the post’s own site backs nothing it says: give the page or document that this rests on.')
        : vscode.l10n.t('Give a web address that begins with https://, or the path of a document beside the post.');
    },
  });
  const address = plainAddress(url ?? '');
  return address ? { url: address, publisher: publisherOfUrl(address) } : undefined;
}
