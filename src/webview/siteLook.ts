const sheet = new CSSStyleSheet();
let worn = '';

/**
 * Dresses the article as the site does. The sheet is made here and holds nothing that loads, so that the page needs no leave for styles of others. In high
 * contrast the reader's colours stay.
 */
export function wear(site: HTMLElement, css: string): void {
  if (css !== worn) {
    worn = css;
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [] : [sheet];
  }
  const { classList } = document.body;
  site.toggleAttribute(
    'data-look',
    css !== '' && !classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'),
  );
}
