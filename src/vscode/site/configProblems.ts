import * as vscode from 'vscode';
import { placeOfConfig } from '../../core/site/astroConfig';
import { Lines } from '../../core/text/lines';
import { joinPath } from '../../core/text/paths';
import type { PostChecks } from '../postChecks';

/** Says on a site's content config where it does not parse: its posts are then checked without a schema, and nothing in them would tell why. */
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
    const { found, files } = site;
    const path = joinPath(found.root, found.config ?? '');
    // What was told of a config that has gone since, or has another name now.
    const root = `${files.uri(found.root)}/`;
    this.#collection.forEach((uri) => {
      if (`${uri}`.startsWith(root) && `${uri}` !== `${files.uri(path)}`) this.#collection.delete(uri);
    });
    if (!found.config) return;
    const problem = found.problems.find(({ code }) => code === 'syntax') ?? found.problems.find(({ code }) => code === 'legacy');
    const text = problem && (await files.readFile(path));
    if (!problem || text === undefined) {
      this.#collection.delete(files.uri(path));
      return;
    }
    const { line, column } = new Lines(text).at(problem.start);
    const at = new vscode.Position(line - 1, column - 1);
    const isLegacy = problem.code === 'legacy';
    const message = isLegacy
      ? vscode.l10n.t(
          'Astro {0} does not build with a config here: it belongs in {1}.',
          String(found.site.astro),
          placeOfConfig(found.config),
        )
      : problem.detail
        ? vscode.l10n.t('This config cannot be read from here on ({0}): posts are checked without its schemas.', problem.detail)
        : vscode.l10n.t('This config cannot be read: posts are checked without its schemas.');
    const diagnostic = new vscode.Diagnostic(
      new vscode.Range(at, at),
      message,
      isLegacy ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
    );
    diagnostic.source = 'Casefile';
    this.#collection.set(files.uri(path), [diagnostic]);
  }
}
