import * as vscode from 'vscode';
import { type ToldProblem, wordProblems } from '../../core/findings/configProblem';
import { wordMessage } from '../../core/findings/message';
import { Lines } from '../../core/text/lines';
import { joinPath } from '../../core/text/paths';
import { displayLanguage } from '../displayLanguage';
import type { PostChecks } from '../postChecks';
import { isFile } from './addresses';
import { EditedFiles } from './editedFiles';

/** Says on a site's content config, and on the files that it imports, where they do not parse: posts are then checked without what stands there, and nothing in them would tell why. */
export class ConfigProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('casefile-config');
  /** The files of which something is told, by the root of the site. */
  readonly #told = new Map<string, readonly string[]>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(readonly checks: PostChecks) {
    this.#subscriptions = [
      this.#collection,
      checks.onDidCheck(({ document }) => void this.#tell(document.uri)),
      checks.sites.onDidChange(() => void this.#forgetGone()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Of a site that has gone, no post is checked any more. */
  async #forgetGone(): Promise<void> {
    for (const [root, uris] of [...this.#told]) {
      const areThere = await Promise.all(uris.map((uri) => isFile(vscode.Uri.parse(uri))));
      // Meanwhile its site may have been looked at again.
      if (this.#told.get(root) !== uris) continue;
      for (const [index, uri] of uris.entries()) if (!areThere[index]) this.#collection.delete(vscode.Uri.parse(uri));
      this.#told.set(
        root,
        uris.filter((_, index) => areThere[index]),
      );
    }
  }

  /** Looks at the site of a post that was just checked. */
  async #tell(post: vscode.Uri): Promise<void> {
    const site = await this.checks.sites.siteOf(post);
    if (!site) return;
    const { found } = site;
    const files = new EditedFiles(site.files.top);
    const told = new Map<string, vscode.Diagnostic[]>();
    for (const problem of wordProblems(found)) {
      const path = joinPath(found.root, problem.path);
      const text = await files.readFile(path);
      if (text === undefined) continue;
      const uri = `${files.uri(path)}`;
      told.set(uri, [...(told.get(uri) ?? []), toDiagnostic(problem, text)]);
    }
    // What was told of a file that is whole now, has gone since, or has another name. Another site may stand within this one.
    const root = files.uri(found.root).toString();
    for (const uri of this.#told.get(root) ?? []) if (!told.has(uri)) this.#collection.delete(vscode.Uri.parse(uri));
    this.#told.set(root, [...told.keys()]);
    for (const [uri, diagnostics] of told) this.#collection.set(vscode.Uri.parse(uri), diagnostics);
  }
}

function toDiagnostic({ start, severity, message }: ToldProblem, text: string): vscode.Diagnostic {
  const { line, column } = new Lines(text).at(start);
  const at = new vscode.Position(line - 1, column - 1);
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(at, at), wordMessage(message, displayLanguage()), level);
  diagnostic.source = 'Casefile';
  return diagnostic;
}
