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
  const picked = await pickSource(title, vscode.l10n.t('Which source backs “{0}”?', shorten(claim.text, 60)), choices());
  if (!picked) return undefined;
  const { site } = post.place;
  // An address that was typed into the list, where none of it is, is the answer to both questions.
  const source = picked.choice.source ?? typedSource(picked.typed, site.url) ?? (await askForAddress(title, site.url));
  return source && { checked, claim, source };
}

/** Lets pick one of the sources, which may come later, and says what was typed to find it. */
async function pickSource(
  title: string,
  placeholder: string,
  choices: Promise<readonly Choice[]>,
): Promise<{ readonly choice: Choice; readonly typed: string } | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  const picked = new Promise<{ choice: Choice; typed: string } | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [choice] = pick.activeItems;
      if (choice) resolve({ choice, typed: pick.value });
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  try {
    const items = await Promise.race([choices, picked]);
    if (Array.isArray(items)) {
      pick.items = items;
      pick.busy = false;
    }
    return await picked;
  } finally {
    pick.dispose();
  }
}

/** The source at a web address that was typed; undefined where it is none, or one of the post's own site. */
function typedSource(typed: string, site: string | undefined): ChosenSource | undefined {
  const address = plainAddress(typed);
  return /^https?:\/\//i.test(address) && isSourceUrl(address, site) ? { url: address, publisher: publisherOfUrl(address) } : undefined;
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
