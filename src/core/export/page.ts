import type { Language } from '../language';
import articleStyles from '../render/article.css' with { type: 'text' };
import partStyles from '../render/parts.css' with { type: 'text' };
import { escapeHtml } from '../text/escapeHtml';
import pageStyles from './page.css' with { type: 'text' };

/** Later rules say more of what earlier ones dressed. */
const styleSheet = `${articleStyles}${partStyles}${pageStyles}`;

/** What the page may do: wear its one style sheet, and show images that stand in it. No script, no frame, no form, no address is ever asked. */
export const contentSecurityPolicy = (styleHash: string): string =>
  ["default-src 'none'", 'img-src data:', `style-src 'sha256-${styleHash}'`, "base-uri 'none'", "form-action 'none'"].join('; ');

/** One HTML file that holds all it shows. `content`: safe HTML, what stands in the page's `<main>`. `styles`: what this page wears besides. */
export async function standalonePage(title: string, language: Language, content: string, styles = ''): Promise<string> {
  // As the browser hashes it: a page's line breaks are LF.
  const style = `${styleSheet}${styles}`.replaceAll('\r\n', '\n');
  const policy = contentSecurityPolicy(await hashOf(style));
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>${content}</main>
</body>
</html>
`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
