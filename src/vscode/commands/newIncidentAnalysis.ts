import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { isAfter, type PartialDate, readTypedDate, saysUnknown, wordDate } from '../../core/parse/partialDate';
import { freeFileName, scaffoldIncidentAnalysis } from '../../core/scaffold/incidentAnalysis';
import { isMarkdown } from '../../core/site/place';
import { joinPath } from '../../core/text/paths';
import { displayLanguage } from '../displayLanguage';
import { WorkspaceFiles } from '../site/workspaceFiles';
import type { WorkspaceSites } from '../site/workspaceSites';
import { type Answer, askChoice, askInSteps, askText, type Choice, type Page, type Step } from './multiStep';
import { folderForLanguage, languageOfFolder, type PostFolder, plainFolders, postFolders } from './postFolders';

/** What was answered so far; `date` is `undefined` for unknown, and for not asked yet. */
interface State {
  readonly title: string;
  readonly victim: string;
  readonly date: PartialDate | undefined;
  readonly typedDate: string;
  readonly language: Language | undefined;
  readonly folder: PostFolder | undefined;
}

/** `Casefile: New Incident Analysis…`: asks, then makes the file and opens it with its places to fill in. Nothing is written before the last answer. */
export const registerNewIncidentAnalysis = (sites: WorkspaceSites): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.newIncidentAnalysis', () => newIncidentAnalysis(sites));

async function newIncidentAnalysis(sites: WorkspaceSites): Promise<void> {
  const workspaceFolders = vscode.workspace.workspaceFolders ?? [];
  if (workspaceFolders.length === 0) return askForWorkspace();
  if (workspaceFolders.every(({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false)) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('A new analysis cannot be written here: this workspace is read-only. Open a folder that you can write to.'),
    );
    return;
  }
  const inSites = await postFolders(sites);
  const folders = inSites.length > 0 ? inSites : await plainFolders();
  const only = inSites.length === 1 ? inSites[0] : undefined;
  const steps: Step<State>[] = [askTitle, askVictim, askDate, askLanguage(folders[0])];
  if (!only) steps.push(askFolder(folders, inSites.length === 0));
  const start: State = { title: '', victim: '', date: undefined, typedDate: '', language: undefined, folder: only };
  const answers = await askInSteps(vscode.l10n.t('New Incident Analysis'), start, steps);
  if (answers?.folder) await create(answers, await folderForLanguage(answers.folder, answers.language ?? 'en'));
}

async function askForWorkspace(): Promise<void> {
  const open = vscode.l10n.t('Open Folder…');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('No folder is open. A new analysis is a file of your site: open the site’s folder, then run the command again.'),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
}

const askTitle: Step<State> = async (state, page) =>
  keep(
    await askText(page, {
      prompt: vscode.l10n.t('The title of the analysis'),
      placeholder: vscode.l10n.t('For example: the cyberattack on…'),
      value: state.title,
      validate: (value) => (value.trim() ? undefined : vscode.l10n.t('Write a title; it can be changed later.')),
    }),
    (title) => ({ ...state, title }),
  );

const askVictim: Step<State> = async (state, page) =>
  keep(
    await askText(page, {
      prompt: vscode.l10n.t('Who was hit: the organisation or the people'),
      placeholder: vscode.l10n.t('Name of the organisation'),
      value: state.victim,
      validate: (value) => (value.trim() ? undefined : vscode.l10n.t('Write who was hit; it can be changed later.')),
    }),
    (victim) => ({ ...state, victim }),
  );

const askDate: Step<State> = async (state, page) => {
  let typed = state.typedDate;
  const result = await askChoice<{ date?: PartialDate }>(page, {
    placeholder: vscode.l10n.t('When it happened: 2024-02-06, 6 February 2024, February 2024, 2024…'),
    typed: state.typedDate,
    dynamic: true,
    choices: (value) => {
      typed = value;
      return dateChoices(value);
    },
  });
  return keep(result, ({ date }) => ({ ...state, date, typedDate: typed }));
};

/** What the typed text may mean, shown in words before it is taken; not knowing is an answer like any other. */
function dateChoices(typed: string): readonly Choice<{ date?: PartialDate }>[] {
  const workbench = displayLanguage();
  const unknown: Choice<{ date?: PartialDate }> = {
    label: vscode.l10n.t('Date unknown'),
    description: vscode.l10n.t('the text will say so'),
    value: {},
    alwaysShow: true,
  };
  if (!typed.trim() || saysUnknown(typed)) return [unknown];
  const readings = readTypedDate(typed, workbench);
  const past = readings.filter((date) => !isAfter(date, today()));
  if (past.length > 0)
    return [...past.map((date) => ({ label: wordDate(date, workbench), description: date, value: { date }, alwaysShow: true })), unknown];
  const label = readings.length > 0 ? vscode.l10n.t('This day has not come yet') : vscode.l10n.t('Not understood as a date');
  return [{ label, description: vscode.l10n.t('write it like 2024-02-06, 2024-02 or 2024'), alwaysShow: true }, unknown];
}

const askLanguage =
  (folder: PostFolder | undefined): Step<State> =>
  async (state, page) => {
    const likely = state.language ?? (await languageOfFolder(folder));
    const choices: readonly Choice<Language>[] = [
      { label: 'English', value: 'en' },
      { label: 'Français', value: 'fr' },
    ];
    const result = await askChoice<Language>(page, {
      placeholder: vscode.l10n.t('The language of the article'),
      choices: () => choices,
      active: (value) => value === likely,
    });
    return keep(result, (language) => ({ ...state, language }));
  };

const askFolder =
  (folders: readonly PostFolder[], mayLieElsewhere: boolean): Step<State> =>
  async (state, page) => {
    const choices: readonly Choice<PostFolder | 'other'>[] = [
      ...folders.map((folder) => ({ ...nameOf(folder), value: folder })),
      ...(mayLieElsewhere ? [{ label: vscode.l10n.t('Other Folder…'), value: 'other' as const, alwaysShow: true }] : []),
    ];
    const result = await askChoice<PostFolder | 'other'>(page, {
      placeholder: vscode.l10n.t('The folder to put it in'),
      choices: () => choices,
      active: (value) => value === state.folder,
    });
    if (result === 'back' || result === 'cancelled') return result;
    const folder = result.answer === 'other' ? await browseForFolder() : result.answer;
    return folder ? { answer: { ...state, folder } } : 'cancelled';
  };

async function browseForFolder(): Promise<PostFolder | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const openLabel = vscode.l10n.t('Put the Analysis Here');
  const [uri] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel,
      ...(defaultUri ? { defaultUri } : {}),
    })) ?? [];
  return uri && { files: new WorkspaceFiles(uri), path: '', extension: 'md' };
}

function nameOf({ files, path, collection }: PostFolder): { label: string; description: string } {
  const name = files.top.path.slice(files.top.path.lastIndexOf('/') + 1);
  const several = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const label = path === '' ? name : several ? `${name}/${path}` : path;
  return { label, description: collection ? vscode.l10n.t('collection {0}', collection.name) : '' };
}

async function create(answers: State, folder: PostFolder): Promise<void> {
  const { language = 'en' } = answers;
  const scaffold = scaffoldIncidentAnalysis({
    title: answers.title,
    victim: answers.victim,
    incidentDate: answers.date,
    language,
    today: today(),
    schema: folder.collection?.schema,
    siteKind: folder.found?.site.kind,
    extension: folder.extension,
  });
  const fileName = await agreeOnName(scaffold.fileName, folder);
  if (!fileName) return;
  const path = joinPath(folder.path, fileName);
  const uri = folder.files.uri(path);
  const edit = new vscode.WorkspaceEdit();
  // The whole text goes to disk at once: a site that is being served never sees an empty post.
  edit.createFile(uri, {
    overwrite: false,
    ignoreIfExists: false,
    contents: await vscode.workspace.encode(scaffold.text, { encoding: 'utf8' }),
  });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} was not created. Check that the folder can be written to and that no file of this name is there, then run the command again.',
        path,
      ),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(scaffold.snippet), whole);
}

/** The name to use: the one it should have, or, where that is taken and the person agrees, the next one free. */
async function agreeOnName(fileName: string, folder: PostFolder): Promise<string | undefined> {
  const existing = (await folder.files.list(folder.path)).map(({ name }) => name);
  const free = freeFileName(fileName, existing);
  if (free === fileName) return fileName;
  const page: Page = { title: vscode.l10n.t('New Incident Analysis'), canGoBack: false };
  const rival = existing.find((name) => freeFileName(fileName, [name]) !== fileName) ?? fileName;
  const choices: readonly Choice<'create' | 'open'>[] = [
    { label: vscode.l10n.t('Create {0}', free), value: 'create' },
    ...(isMarkdown(rival) ? [{ label: vscode.l10n.t('Open {0}', rival), value: 'open' as const }] : []),
  ];
  const result = await askChoice(page, {
    placeholder: vscode.l10n.t('{0} exists already; it will not be touched', rival),
    choices: () => choices,
  });
  if (result === 'back' || result === 'cancelled') return undefined;
  if (result.answer === 'create') return free;
  await vscode.window.showTextDocument(folder.files.uri(joinPath(folder.path, rival)));
  return undefined;
}

/** The author's own day, as ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const keep = <T, U>(answer: Answer<T>, into: (value: T) => U): Answer<U> =>
  answer === 'back' || answer === 'cancelled' ? answer : { answer: into(answer.answer) };
