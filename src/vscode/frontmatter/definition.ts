import * as vscode from 'vscode';
import { descriptionsAt } from '../../core/frontmatter/describe';
import { isHelped, layoutOf, type NamedLayout } from '../../core/frontmatter/layout';
import { Lines } from '../../core/text/lines';
import { joinPath } from '../../core/text/paths';
import { type Span, touches } from '../../core/text/span';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';
import { isFile } from '../site/addresses';
import { EditedFiles } from '../site/editedFiles';

/** From a key of the frontmatter to where the site's config names it, and from a layout's name to its file. */
export class FrontmatterDefinition implements vscode.DefinitionProvider {
  constructor(readonly checks: PostChecks) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[] | undefined> {
    const checked = await this.checks.of(document);
    if (!checked || !isHelped(checked.post.place)) return undefined;
    const offset = document.offsetAt(position);
    const layout = layoutOf(checked.post);
    const file = layout && touches(layout.span, { start: offset, end: offset }) && (await this.#fileOf(document, layout));
    if (file) return [{ originSelectionRange: toRange(document, layout.span), targetUri: file, targetRange: new vscode.Range(0, 0, 0, 0) }];
    const links: vscode.LocationLink[] = [];
    for (const found of descriptionsAt(checked.post, offset, 'UTC')) {
      const place = await configOf(this.checks, document, found.origin);
      if (place && !links.some(({ targetUri, targetRange }) => `${targetUri}` === `${place.uri}` && targetRange.isEqual(place.range)))
        links.push({ originSelectionRange: toRange(document, found.keySpan), targetUri: place.uri, targetRange: place.range });
    }
    return links;
  }

  /** Of the files that a layout may mean, the one that is there. */
  async #fileOf(document: vscode.TextDocument, { files }: NamedLayout): Promise<vscode.Uri | undefined> {
    const site = await this.checks.sites.siteOf(document.uri);
    const uris = site ? (files ?? []).map((path) => site.files.uri(joinPath(site.found.root, path))) : [];
    for (const uri of uris) if (await isFile(uri)) return uri;
    return undefined;
  }
}

/** A span of the site's config as a place that can be gone to; nothing where the file has gone meanwhile. */
export async function configOf(
  checks: PostChecks,
  document: vscode.TextDocument,
  origin: (Span & { readonly file: string }) | undefined,
): Promise<vscode.Location | undefined> {
  const site = origin && (await checks.sites.siteOf(document.uri));
  if (!site) return undefined;
  // Read, not opened: an open TypeScript file would wake what serves it.
  const path = joinPath(site.found.root, origin.file);
  const text = await new EditedFiles(site.files.top).readFile(path);
  if (text === undefined) return undefined;
  const lines = new Lines(text);
  const at = (offset: number): vscode.Position => {
    const { line, column } = lines.at(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  return new vscode.Location(site.files.uri(path), new vscode.Range(at(origin.start), at(origin.end)));
}
