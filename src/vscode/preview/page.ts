import { escapeHtml } from '../../core/text/escapeHtml';

/** What one load of the preview's page needs; addresses are the webview's own. */
export interface PageParts {
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** Whether the reader asked for images of other sites. */
  readonly remoteImages: boolean;
  /** BCP 47 tag of the words below. */
  readonly language: string;
  readonly words: {
    readonly title: string;
    readonly notices: string;
    readonly showImages: string;
    readonly notAlways: string;
    readonly review: string;
  };
}

/**
 * What the page may do: run our one script, wear our one style sheet, show images of the post's own folder and those that stand in the post itself.
 * `https:` images join only once the reader asked; which of them are shown is decided when the article is rendered.
 */
export const contentSecurityPolicy = ({
  cspSource,
  nonce,
  remoteImages,
}: Pick<PageParts, 'cspSource' | 'nonce' | 'remoteImages'>): string =>
  [
    "default-src 'none'",
    `img-src ${cspSource} data:${remoteImages ? ' https:' : ''}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The page that articles are shown in; it holds nothing of the post. */
export function pageHtml(parts: PageParts): string {
  const { nonce, script, style, language, words } = parts;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<div id="review"><button id="toggle-review" type="button" aria-pressed="false">${escapeHtml(words.review)}</button></div>
<aside id="notices" aria-label="${escapeHtml(words.notices)}">
<div id="notes" role="status"></div>
<div id="images" hidden><p id="images-note"></p><button id="show-images" type="button">${escapeHtml(words.showImages)}</button></div>
<div id="always" hidden><p id="always-note"></p><span id="always-hosts"></span><button id="not-always" type="button">${escapeHtml(words.notAlways)}</button></div>
</aside>
<details id="contents" hidden></details>
<div id="stage"><div id="site"><main><article id="article"></article></main></div></div>
<aside id="review-panel" class="review-panel" aria-label="${escapeHtml(words.review)}" hidden></aside>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** A fresh random word that no one who wrote the post can know. */
export const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');
