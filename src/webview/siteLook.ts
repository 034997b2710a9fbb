import articleStyles from '../core/render/article.css' with { type: 'text' };

const sheet = new CSSStyleSheet();
let worn = '';

/** The look of Casefile is worn as a site's is, and where there is none. */
const own = new CSSStyleSheet();
own.replaceSync(`@scope (#site:not([data-look])) { ${articleStyles} }`);
document.adoptedStyleSheets = [own];

/** In high contrast the reader's colours stay. */
export const isHighContrast = ({ classList }: HTMLElement): boolean =>
  classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');

/** Dresses the article as the site does. The sheet is made here and holds nothing that loads, so that the page needs no leave for styles of others. */
export function wear(site: HTMLElement, css: string): void {
  if (css !== worn) {
    worn = css;
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [own] : [own, sheet];
  }
  site.toggleAttribute('data-look', css !== '' && !isHighContrast(document.body));
}

/** Tells when the reader takes another theme. */
export function onTheme(listener: () => void): void {
  new MutationObserver(listener).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
