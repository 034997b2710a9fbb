import type { Mention } from '../claims/pinpoint';
import { callsIn } from '../claims/references';
import { proseOf } from '../claims/units';
import type { Block } from '../parse/body';
import type { Prose } from '../parse/prose';
import { type Citation, sourceLinks } from './sources';

/** Of a note that is called again, so many links are cited again: a note of more is a list. */
const mostAgain = 20;

/**
 * Where an article cites its sources, in its order: by a link, by a number that calls an entry of the list, or by a note. What a note links to is cited where the
 * note is called, each time; in one that nobody calls, where it stands.
 *
 * @param references entries of the list, by their numbers
 */
export function citationsOf(article: readonly Block[], references: ReadonlyMap<string, Mention>): Citation[] {
  const notes = notesOf(article);
  const called = new Set<string>();
  const found: Citation[] = [];
  for (const block of article) {
    if (block.kind === 'footnote') continue;
    for (const prose of proseOf(block)) {
      for (const each of linked(prose)) found.push(each);
      if (references.size > 0)
        for (const call of callsIn(prose))
          for (const number of call.numbers)
            for (const url of references.get(number)?.urls ?? []) found.push({ url, words: '', ...prose.sourceOf(call) });
      for (const { label, start, end } of notes.size > 0 ? prose.footnotes : []) {
        if (label === undefined) continue;
        const links = notes.get(label) ?? [];
        for (const { url, words, ...link } of called.has(label) ? links.slice(0, mostAgain) : links)
          found.push({ url, words, start, end, note: { label, link } });
        called.add(label);
      }
    }
  }
  for (const [label, links] of notes) if (!called.has(label)) for (const each of links) found.push(each);
  return found;
}

/** The links of the notes to sources, by the labels of the notes. */
function notesOf(article: readonly Block[]): Map<string, Citation[]> {
  const notes = new Map<string, Citation[]>();
  for (const block of article)
    if (block.kind === 'footnote' && block.label !== undefined) notes.set(block.label, proseOf(block).flatMap(linked));
  return notes;
}

const linked = (prose: Prose): Citation[] =>
  sourceLinks(prose.links).map(({ url, words, start, end }) => ({ url, words: prose.text.slice(words.start, words.end), start, end }));
