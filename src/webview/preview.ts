import { currentAnchor, restoreAnchor } from './anchor';
import { patch } from './patch';
import type { FromPage, PageState, Shown, ToPage } from './protocol';

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): EditorApi;

// The bundle is one closure: what speaks to the editor is out of reach of anything else in the page.
const editor = acquireVsCodeApi();
const article = byId('article');
const notes = byId('notes');
const images = byId('images');
const imagesNote = byId('images-note');
const always = byId('always');
const alwaysHosts = byId('always-hosts');

let version = -1;
let isRemembering = false;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data?.type === 'show' && data.shown.version > version) show(data.shown);
});
byId('show-images').addEventListener('click', () => {
  // The page may be loaded anew for it.
  saveAnchor();
  editor.postMessage({ type: 'show-images' });
});
byId('not-always').addEventListener('click', () => editor.postMessage({ type: 'not-always' }));
// In the capturing phase, for VS Code's own listener sends every link that it sees to the opener, and relative ones would lead to the page's own server.
window.addEventListener('click', followLink, true);
window.addEventListener('auxclick', followLink, true);
window.addEventListener('scroll', rememberAnchor, { passive: true });
article.addEventListener('error', markBroken, true);
window.addEventListener('resize', makeReachable, { passive: true });
editor.postMessage({ type: 'ready' });

function show(shown: Shown): void {
  const isFirst = version < 0;
  version = shown.version;
  const fresh = document.createElement('template');
  fresh.innerHTML = `<article>${shown.html}</article>`;
  article.lang = shown.language;
  patch(article, fresh.content.firstElementChild as Element);
  makeReachable();

  const said = shown.notes.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
  const heard = [...notes.children].map((note) => note.textContent);
  // A screen reader says what changes here: the same notes are left alone.
  if (heard.join('\n') !== shown.notes.join('\n')) notes.replaceChildren(...said);
  imagesNote.textContent = shown.imagesNote ?? '';
  images.hidden = shown.imagesNote === undefined;
  offerAlways(shown.always);

  const anchor = isFirst ? editor.getState()?.anchor : undefined;
  if (anchor) restoreAnchor(article, anchor);
  editor.setState({ ...shown.state, ...kept(isFirst ? anchor : currentAnchor(article)) });
}

/** A button for each host, made anew only where the hosts are others: a press of the keyboard must find it where it was. */
function offerAlways(offer: Shown['always']): void {
  const hosts = offer?.hosts ?? [];
  const offered = [...alwaysHosts.children].map((button) => (button as HTMLElement).dataset.host);
  always.hidden = hosts.length === 0;
  byId('always-note').textContent = offer?.note ?? '';
  if (offered.join('\n') === hosts.map(({ host }) => host).join('\n')) return;
  const buttons = hosts.map(({ host, label }) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.dataset.host = host;
    button.addEventListener('click', () => {
      saveAnchor();
      editor.postMessage({ type: 'always-show-images', host });
    });
    return button;
  });
  alwaysHosts.replaceChildren(...buttons);
}

/** What scrolls by itself, wide code and tables, must be reached with the keyboard. */
function makeReachable(): void {
  for (const block of article.querySelectorAll<HTMLElement>('pre, table')) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute('tabindex');
  }
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link?.getAttribute('href');
  if (typeof href !== 'string' || /^(?:https?|mailto|tel):/i.test(href)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (href.startsWith('#')) goTo(href.slice(1));
  else if (event.type === 'click') editor.postMessage({ type: 'open', href });
}

function goTo(fragment: string): void {
  if (fragment === '') window.scrollTo(0, 0);
  const target = document.getElementById(fragment) ?? document.getElementById(decoded(fragment));
  if (!target) return;
  target.scrollIntoView();
  // The next Tab goes on from here, and a screen reader reads from here.
  if (target.tabIndex < 0) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

function rememberAnchor(): void {
  if (isRemembering) return;
  isRemembering = true;
  window.setTimeout(() => {
    isRemembering = false;
    saveAnchor();
  }, 150);
}

function saveAnchor(): void {
  const state = editor.getState();
  if (!state) return;
  const { anchor: _, ...rest } = state;
  editor.setState({ ...rest, ...kept(currentAnchor(article)) });
}

/** An image that cannot be loaded is drawn as a box with its words. */
function markBroken({ target }: Event): void {
  if (target instanceof HTMLImageElement) target.dataset.broken = '';
}

const kept = (anchor: PageState['anchor']): Pick<PageState, 'anchor'> => (anchor ? { anchor } : {});

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}
