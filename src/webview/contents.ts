import type { Contents } from './protocol';

/** Fills the list of the article's headings; each leads to its own. What is shown already is left alone. */
export function showContents(details: HTMLDetailsElement, contents: Contents | undefined): void {
  const said = JSON.stringify(contents ?? null);
  if (details.dataset.said === said) return;
  details.dataset.said = said;
  details.hidden = contents === undefined;
  if (!contents) return;
  const summary = Object.assign(document.createElement('summary'), { textContent: contents.label });
  const list = document.createElement('ol');
  for (const { depth, id, text } of contents.headings) {
    const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: text });
    const item = document.createElement('li');
    item.dataset.depth = String(depth);
    item.append(link);
    list.append(item);
  }
  const notes = contents.notes.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
  details.replaceChildren(summary, ...(contents.headings.length > 0 ? [list] : []), ...notes);
}
