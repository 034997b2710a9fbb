import type * as vscode from 'vscode';
import type { AddressUse } from '../../core/site/addresses';
import { filesAt, isFile, type SiteRoot } from '../site/addresses';

/** The files that one rendering of a post shows its images from. Which of them are there only looking tells: until then it is what the rendering before found, or the likeliest. */
export class ImageFiles {
  /** By use and address; `undefined`: none is there. */
  readonly #told: Map<string, vscode.Uri | undefined>;
  readonly #asked = new Map<string, readonly vscode.Uri[]>();

  constructor(
    readonly post: vscode.Uri,
    readonly site: SiteRoot | undefined,
    before?: ImageFiles,
  ) {
    this.#told = new Map(before && keyOf(before) === keyOf(this) ? before.#told : []);
  }

  of(source: string, use: AddressUse): vscode.Uri | undefined {
    const key = `${use} ${source}`;
    const files = this.#asked.get(key) ?? filesAt(source, this.post, this.site, use);
    this.#asked.set(key, files);
    if (!this.#told.has(key)) this.#told.set(key, files[0]);
    return this.#told.get(key);
  }

  /** Looks which of the files asked for are there. Whether one is another than was told. */
  async look(): Promise<boolean> {
    const found = await Promise.all(
      [...this.#asked].map(async ([key, files]) => {
        const there = await Promise.all(files.map(isFile));
        return [key, files[there.indexOf(true)]] as const;
      }),
    );
    const areOthers = found.some(([key, file]) => file?.toString() !== this.#told.get(key)?.toString());
    this.#told.clear();
    for (const [key, file] of found) this.#told.set(key, file);
    return areOthers;
  }
}

const keyOf = ({ post, site }: ImageFiles): string =>
  JSON.stringify([post.toString(), site?.root.toString(), site?.kind, site?.base, site?.aliases]);
