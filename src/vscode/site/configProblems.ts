import * as vscode from 'vscode';
import { type ConfigProblem, placeOfConfig } from '../../core/site/astroConfig';
import type { FoundSite } from '../../core/site/readSite';
import type { Site } from '../../core/site/site';
import { Lines } from '../../core/text/lines';
import { joinPath } from '../../core/text/paths';
import type { PostChecks } from '../postChecks';
import { EditedFiles } from './editedFiles';

/** Says on a site's content config, and on the files that it imports, where they do not parse: posts are then checked without what stands there, and nothing in them would tell why. */
export class ConfigProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('casefile-config');
  readonly #subscriptions: vscode.Disposable[];

  constructor(readonly checks: PostChecks) {
    this.#subscriptions = [this.#collection, checks.onDidCheck(({ document }) => void this.#tell(document.uri))];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Looks at the site of a post that was just checked. */
  async #tell(post: vscode.Uri): Promise<void> {
    const site = await this.checks.sites.siteOf(post);
    if (!site) return;
    const { found } = site;
    const files = new EditedFiles(site.files.top);
    const told = new Map<string, vscode.Diagnostic>();
    const own = ownProblems.map((own) => found.problems.find(({ code }) => code === own)).find((problem) => problem !== undefined);
    for (const problem of [own, ...found.problems.filter(({ code }) => code === 'imported')]) {
      const path = problem && (problem.file ?? found.config);
      const text = path === undefined ? undefined : await files.readFile(joinPath(found.root, path));
      if (problem && path !== undefined && text !== undefined)
        told.set(`${files.uri(joinPath(found.root, path))}`, toDiagnostic(problem, text, found));
    }
    // What was told of a file that is whole now, has gone since, or has another name.
    const root = `${files.uri(found.root)}/`;
    this.#collection.forEach((uri) => {
      if (`${uri}`.startsWith(root) && !told.has(`${uri}`)) this.#collection.delete(uri);
    });
    for (const [uri, diagnostic] of told) this.#collection.set(vscode.Uri.parse(uri), [diagnostic]);
  }
}

/** What is told of the config itself: the first of these that it has, for one often brings the others. */
const ownProblems = ['syntax', 'legacy', 'type', 'unloaded'] as const;

function toDiagnostic(problem: ConfigProblem, text: string, { config = '', site }: FoundSite): vscode.Diagnostic {
  const { line, column } = new Lines(text).at(problem.start);
  const at = new vscode.Position(line - 1, column - 1);
  const severity =
    problem.code === 'legacy' || problem.code === 'type' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(at, at), wording(problem, config, site), severity);
  diagnostic.source = 'Casefile';
  return diagnostic;
}

function wording({ code, detail = '', collection = '' }: ConfigProblem, config: string, { astro }: Site): string {
  if (code === 'legacy')
    return vscode.l10n.t('Astro {0} does not build with a config here: it belongs in {1}.', String(astro), placeOfConfig(config));
  if (code === 'type') return vscode.l10n.t('Astro does not build with a “type” beside a loader, as “{0}” has.', collection);
  if (code === 'unloaded')
    return vscode.l10n.t(
      '“{0}” has no loader: Astro {1} leaves it empty, and its posts are not checked by its schema.',
      collection,
      String(astro),
    );
  if (code === 'imported')
    return vscode.l10n.t('This file cannot be read from here on ({0}): what the content config takes from it is not checked.', detail);
  return detail
    ? vscode.l10n.t('This config cannot be read from here on ({0}): posts are checked without its schemas.', detail)
    : vscode.l10n.t('This config cannot be read: posts are checked without its schemas.');
}
