import type * as vscode from 'vscode';
import type { AddressUse } from '../../core/site/addresses';
import { filesAt, isFile, type SiteRoot } from '../site/addresses';

/** The files that a post's images are shown from. Where an address may mean several, only looking tells which: the likeliest stands in until then. */
export class ImageFiles {
  readonly #found = new Map<string, vscode.Uri>();
  readonly #doubtful = new Map<string, readonly vscode.Uri[]>();

  constructor(
    readonly post: vscode.Uri,
    readonly site: SiteRoot | undefined,
  ) {}

  of(source: string, use: AddressUse): vscode.Uri | undefined {
    const key = `${use} ${source}`;
    const known = this.#found.get(key);
    if (known) return known;
    const files = filesAt(source, this.post, this.site, use);
    if (files.length > 1) this.#doubtful.set(key, files);
    return files[0];
  }

  /** Whether some of the files that were told may be others. */
  get areDoubtful(): boolean {
    return this.#doubtful.size > 0;
  }

  /** Looks which of the files asked for are there. Whether one is another than was told. */
  async look(): Promise<boolean> {
    let isOther = false;
    for (const [key, files] of this.#doubtful) {
      const there = await Promise.all(files.map(isFile));
      const found = files[there.indexOf(true)];
      if (!found) continue;
      this.#found.set(key, found);
      isOther ||= found !== files[0];
    }
    this.#doubtful.clear();
    return isOther;
  }
}
