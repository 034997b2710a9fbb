const sheet = new CSSStyleSheet();
let worn = '';

/** In high contrast the reader's colours stay. */
export const isHighContrast = ({ classList }: HTMLElement): boolean =>
  classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');

/** Dresses the article as the site does. The sheet is made here and holds nothing that loads, so that the page needs no leave for styles of others. */
export function wear(site: HTMLElement, css: string): void {
  if (css !== worn) {
    worn = css;
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [] : [sheet];
  }
  site.toggleAttribute('data-look', css !== '' && !isHighContrast(document.body));
}

/** Tells when the reader takes another theme. */
export function onTheme(listener: () => void): void {
  new MutationObserver(listener).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
