import * as vscode from 'vscode';
import { readPost } from '../../core/model/post';
import type { Source } from '../../core/model/sources';
import type { Checked, PostChecks } from '../postChecks';
import { posts } from './globs';

/** More posts than most blogs have; reading them takes under a second. */
const mostPosts = 200;

/** A post of more bytes than this is data, not prose. */
const largest = 512 * 1024;

/** The sources of the other posts in a post's folder and below, each once: open ones as they are typed, the others as they are saved. Read when asked for, and not kept. */
export async function blogSources(checks: PostChecks, { document, post }: Checked): Promise<Source[]> {
  const found = new Map<string, Source>();
  const add = (sources: readonly Source[]): void => {
    for (const source of sources) if (!found.has(source.canonical)) found.set(source.canonical, source);
  };
  const open = checks.others(document);
  for (const other of open) add(other.post.sources.all);
  const isOpen = new Set([document, ...open.map((other) => other.document)].map(({ uri }) => uri.toString()));
  if (post.place.isPost && vscode.workspace.getWorkspaceFolder(document.uri)) {
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(document.uri, '..'), posts);
    const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostPosts);
    const closed = files.filter((file) => !isOpen.has(file.toString()));
    const read = await Promise.all(closed.map(async (uri) => ({ uri, text: await readText(uri) })));
    for (const { uri, text } of read) {
      if (text !== undefined) add(readPost(text, { ...post.place, path: uri.path }, true).sources.all);
    }
  }
  for (const { canonical } of post.sources.all) found.delete(canonical);
  return [...found.values()];
}

/** A file that went away or cannot be read has no sources to offer. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.byteLength > largest ? undefined : await vscode.workspace.decode(bytes, { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
