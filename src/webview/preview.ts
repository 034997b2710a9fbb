import { currentAnchor, restoreAnchor } from './anchor';
import { showContents } from './contents';
import { highlightAll } from './highlighting';
import { patch } from './patch';
import type { FromPage, PageState, Shown, ToPage } from './protocol';
import { ReviewOverlay } from './review';
import { onTheme, wear } from './siteLook';
import { LineMap, lineOfBlock, lineOfFootnote, Scrolling } from './sync';

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

const panel = byId('review');
const overlay = new ReviewOverlay(article, byId('review-panel'), byId('toggle-review'));
// A picture that loads late, or a part that is unfolded, moves what the notes stand beside.
new ResizeObserver(() => overlay.layOut()).observe(article);
const map = new LineMap(article);
const scrolling = new Scrolling(map, (line) => editor.postMessage({ type: 'scrolled', line }));

type Dress = Pick<Shown, 'css' | 'codeTheme'>;

let version = -1;
let panelHtml = '';
let worn: Dress | undefined;
let isRemembering = false;
/** Kept here as well: it may be turned on before there is an article, whose state would hold it. */
let hasReview = editor.getState()?.hasReview ?? false;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data?.type) {
    case 'show':
      if (data.shown.version > version) show(data.shown);
      break;
    case 'toggle-review':
      toggleReview();
      break;
    case 'panel':
      scrolling.quietly(() => {
        showPanel(data.panel);
        overlay.turn(overlay.isOn);
        overlay.relight();
      });
      break;
    case 'scroll':
      scrolling.goTo(data.line);
      break;
    case 'caret':
      overlay.showCaret(data.claim);
      break;
  }
});
byId('toggle-review').addEventListener('click', toggleReview);
overlay.panel.addEventListener('toggle', saveUnfolded, true);
onTheme(() => worn && dress(worn));
window.addEventListener('click', act);
window.addEventListener('dblclick', openSource);
window.addEventListener('resize', () => {
  overlay.layOut();
  makeReachable();
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
editor.postMessage({ type: 'ready', hasReview });

function show(shown: Shown): void {
  const isFirst = version < 0;
  version = shown.version;
  const kept = editor.getState();
  const isOther = !isFirst && kept?.uri !== shown.state.uri;
  const anchor = isFirst ? kept?.anchor : undefined;
  map.lines = shown.lines;
  scrolling.quietly(() => {
    showArticle(shown);
    if (isOther) window.scrollTo(0, 0);
    else if (anchor) restoreAnchor(article, anchor);
  });
  const at = isFirst ? anchor : currentAnchor(article);
  const { unfolded } = kept ?? {};
  editor.setState({ ...shown.state, ...(at ? { anchor: at } : {}), hasReview, ...(unfolded ? { unfolded } : {}) });
}

function showArticle(shown: Shown): void {
  // Written anew, it would have all of the article styled anew.
  if (article.lang !== shown.language) article.lang = shown.language;
  patch(article, parsed('article', shown.html));
  showContents(byId('contents') as HTMLDetailsElement, shown.contents);
  dress(shown);

  const said = shown.notes.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
  const heard = [...notes.children].map((note) => note.textContent);
  // A screen reader says what changes here: the same notes are left alone.
  if (heard.join('\n') !== shown.notes.join('\n')) notes.replaceChildren(...said);
  imagesNote.textContent = shown.imagesNote ?? '';
  images.hidden = shown.imagesNote === undefined;
  offerAlways(shown.always);

  showPanel(shown.panel);
  panel.hidden = !shown.isReviewed;
  overlay.turn(hasReview);
}

/** What is typed while the review is off leaves the panel empty until it is turned on. */
function showPanel(html = ''): void {
  // Most of what is typed changes nothing of it.
  if (html === panelHtml) return;
  const hadSections = overlay.panel.querySelector('details') !== null;
  patch(overlay.panel, parsed('div', html));
  panelHtml = html;
  const { unfolded } = editor.getState() ?? {};
  if (unfolded && !hadSections) overlay.unfold(unfolded);
}

function dress({ css, codeTheme }: Dress): void {
  worn = { css, ...(codeTheme ? { codeTheme } : {}) };
  wear(byId('site'), css);
  makeReachable();
  // Where it cannot be loaded, listings are shown without colours.
  highlightAll(article, codeTheme).catch(() => {});
}

/** Not in the page yet: nothing in it loads or runs. */
function parsed(tag: string, html: string): Element {
  const fresh = document.createElement('template');
  fresh.innerHTML = `<${tag}>${html}</${tag}>`;
  return fresh.content.firstElementChild as Element;
}

function toggleReview(): void {
  hasReview = !hasReview;
  scrolling.quietly(() => overlay.turn(hasReview));
  const state = editor.getState();
  if (state) editor.setState({ ...state, hasReview });
  editor.postMessage({ type: 'review', isOn: hasReview });
}

/** Sections that the page unfolds itself are told as well, after they are as they were left. */
function saveUnfolded(): void {
  const state = editor.getState();
  if (state) editor.setState({ ...state, unfolded: overlay.unfolded });
}

/** A click on a claim, on a finding or on a section of the panel. */
function act({ target, detail }: MouseEvent): void {
  if (!(target instanceof Element) || !overlay.isOn) return;
  const button = target.closest<HTMLElement>('[data-claim], [data-finding], [data-goto], [data-source]');
  const { claim, finding, goto, source } = button?.dataset ?? {};
  if (finding !== undefined) editor.postMessage({ type: 'finding', index: Number(finding) });
  else if (goto !== undefined) window.scrollTo({ top: map.yOf(Number(goto)) });
  else if (source !== undefined) article.querySelector(`button[data-sources~="${source}"]`)?.scrollIntoView({ block: 'center' });
  // Who selects words to copy them, or follows a link, does not ask for the editor.
  else if (claim !== undefined && detail < 2 && !target.closest('a[href]') && document.getSelection()?.isCollapsed !== false)
    editor.postMessage({ type: 'claim', id: claim });
}

function openSource({ target, clientY }: MouseEvent): void {
  if (!(target instanceof Element) || !article.contains(target) || target.closest('button, a[href], summary')) return;
  // A double click selects a word.
  const selection = document.getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const line = lineOfBlock(target, selected) ?? lineOfFootnote(target) ?? Math.floor(map.lineAt(clientY + window.scrollY));
  editor.postMessage({ type: 'edit-line', line });
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
  const anchor = currentAnchor(article);
  editor.setState({ ...rest, ...(anchor ? { anchor } : {}) });
}

/** An image that cannot be loaded is drawn as a box with its words. */
function markBroken({ target }: Event): void {
  if (target instanceof HTMLImageElement) target.dataset.broken = '';
}

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
