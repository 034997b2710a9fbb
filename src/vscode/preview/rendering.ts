import type * as vscode from 'vscode';
import type { SiteLook } from '../../core/look/readLook';
import { type Article, type ArticleOptions, renderArticle } from '../../core/render/article';
import { displayLanguage } from '../displayLanguage';
import type { Checked } from '../postChecks';
import type { SiteRoot } from '../site/addresses';
import type { PreviewHost } from './host';
import { ImageFiles } from './imageFiles';
import { wordImages } from './words';

/** What a rendering of a document rests on. */
export interface Grounds {
  readonly document: vscode.TextDocument;
  readonly checked: Checked | undefined;
  readonly site: SiteRoot | undefined;
  readonly look: SiteLook;
}

/** Reads what a rendering rests on, the check of the document as it stands among it. */
export async function groundsOf(document: vscode.TextDocument, { checks, looks, sites }: PreviewHost): Promise<Grounds> {
  const checked = await checks.of(document);
  sites.watchPictures(document.uri);
  const [site, look] = await Promise.all([sites.rootOf(document.uri), looks.of(document.uri)]);
  return { document, checked, site, look };
}

/** How the page of a panel shows images. */
export interface ImagePlaces {
  /** Hosts whose images it loads. */
  readonly hosts: readonly string[];
  /** The address that it loads a file by. */
  readonly addressOf: (file: vscode.Uri) => string;
}

/** Renders documents, mostly one again and again. */
export class Rendering {
  #images: ImageFiles | undefined;

  /** Renders a document's text; twice where an image turns out to be another file than it was, or none. */
  async of({ document, checked, site, look }: Grounds, { hosts, addressOf }: ImagePlaces): Promise<Article> {
    const text = document.getText();
    const images = new ImageFiles(document.uri, site, this.#images);
    this.#images = images;
    const options: ArticleOptions = {
      syntax: document.languageId === 'mdx' ? 'mdx' : 'markdown',
      language: checked?.post.language ?? 'en',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      imageHosts: hosts,
      resolveImage: (source, use) => {
        const file = images.of(source, use);
        return file && addressOf(file);
      },
      site: site?.kind ?? 'none',
      labels: wordImages(),
      markdown: look.markdown,
      ...(look.layout === undefined ? {} : { layout: look }),
      ...(checked ? { review: { ...checked, language: displayLanguage() } } : {}),
    };
    const article = renderArticle(text, options);
    return (await images.look()) ? renderArticle(text, options) : article;
  }
}
