import { legible } from '../core/look/contrast';
import type { Highlighter } from './highlighter';
import { isHighContrast } from './siteLook';

/** Where the build puts what colours listings; it is large, so that only pages with listings load it. */
const name = 'highlighter.js';

let loading: Promise<Highlighter> | undefined;

/** Loads it once, as a script that the page's policy knows by its nonce. */
function load(): Promise<Highlighter> {
  const own = document.querySelector<HTMLScriptElement>('script[nonce][src]');
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = own?.nonce ?? '';
    script.src = (own?.src ?? '').replace(/[^/]*$/, name);
    script.addEventListener('load', () => resolve((globalThis as unknown as { casefileHighlighter: Highlighter }).casefileHighlighter));
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return loading;
}

export interface Themes {
  readonly light: string;
  readonly dark: string;
}

/** Listings: those that say their language, and those of Markdown, which stand at a line of the post. What is written in HTML without one is left alone, as by Astro. */
const listing = 'pre > code[class^="language-"], pre[data-line] > code:not([class])';

/** The theme that was asked for last. */
let wanted: string | undefined;

/** Astro leaves formulas to others. */
const leftAlone = 'math';

/**
 * Colours the listings of an article in the site's theme; those whose language is not said or not known wear its background and its ink. Colours are set
 * through the object model, so that the page's policy needs no leave for styles in HTML. What is coloured already stays as it is. Without themes, and in high
 * contrast, where the reader's colours stay, none is coloured.
 */
export async function highlightAll(article: HTMLElement, themes: Themes | undefined): Promise<void> {
  const theme = themes && !isHighContrast(document.body) ? themeNow(themes) : undefined;
  wanted = theme;
  if (theme === undefined) {
    for (const code of article.querySelectorAll<HTMLElement>('[data-coloured]')) bleach(code);
    return;
  }
  const listings = [...article.querySelectorAll<HTMLElement>(listing)].filter(
    (code) => code.dataset.coloured !== theme && languageOf(code) !== leftAlone,
  );
  if (listings.length === 0) return;
  const highlighter = await load();
  for (const code of listings) {
    const text = code.textContent ?? '';
    const coloured = await highlighter.colour(text.replace(/\n$/, ''), languageOf(code), theme);
    // The page may have gone on meanwhile, and its reader to another theme.
    if (!code.isConnected || code.textContent !== text || wanted !== theme) continue;
    // A listing that changes is another element: the theme is all there is to remember.
    code.dataset.coloured = theme;
    const lines = coloured.lines.flatMap((line, index) => [
      ...(index > 0 ? ['\n'] : []),
      ...line.map((piece) => toSpan(piece, coloured.background)),
    ]);
    code.replaceChildren(...lines, '\n');
    const block = code.parentElement;
    block?.style.setProperty('background-color', coloured.background);
    block?.style.setProperty('color', coloured.foreground);
  }
}

const languageOf = ({ className }: HTMLElement): string => className.replace(/^language-/, '').split(' ')[0] ?? '';

const themeNow = ({ light, dark }: Themes): string => (document.body.classList.contains('vscode-dark') ? dark : light);

function bleach(code: HTMLElement): void {
  code.replaceChildren(code.textContent ?? '');
  delete code.dataset.coloured;
  code.parentElement?.removeAttribute('style');
}

function toSpan({ text, colour, style }: { text: string; colour?: string; style: number }, ground: string): HTMLElement {
  const span = Object.assign(document.createElement('span'), { textContent: text });
  if (colour) span.style.color = legible(colour, ground);
  // The bits of TextMate's font styles.
  if (style & 1) span.style.fontStyle = 'italic';
  if (style & 2) span.style.fontWeight = 'bold';
  if (style & 4) span.style.textDecoration = 'underline';
  return span;
}
