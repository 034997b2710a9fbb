import { mostOfNote } from '../claims/citing/notes';
import type { Mention } from '../claims/citing/pinpoint';
import { callsIn, labelsAmong } from '../claims/citing/references';
import { isNoSource } from '../claims/citing/shownThings';
import type { Block } from '../parse/body';
import { proseOf } from '../parse/body';
import type { Link, Prose } from '../parse/prose';
import { asPublisher, leadOf } from './publisherLead';
import { type Citation, type CitedCall, publisherOfUrl, sourceLinks } from './sources';

/** A link of a note to a source, and how its call cites it. */
interface Noted {
  readonly url: string;
  readonly words: string;
  readonly call: CitedCall;
}

/**
 * Where an article cites its sources, in its order: by a link, by a number or label that calls an entry of the list, or by a note. What a note links to is cited where the
 * note is called, each time; in one that nobody calls, where it stands.
 *
 * @param references entries of the list, by their numbers or labels
 */
export function citationsOf(article: readonly Block[], references: ReadonlyMap<string, Mention>): Citation[] {
  const notes = notesOf(article);
  const labels = labelsAmong(references);
  const called = new Set<string>();
  const found: Citation[] = [];
  for (const block of article) {
    if (block.kind === 'footnote') continue;
    for (const prose of proseOf(block)) {
      const from = found.length;
      for (const each of linked(prose)) found.push(each);
      const links = found.length;
      if (references.size > 0) for (const each of numbered(prose, references, labels)) found.push(each);
      for (const { label, start, end } of notes.size > 0 ? prose.footnotes : []) {
        if (label === undefined) continue;
        const noted = notes.get(label) ?? [];
        for (const each of called.has(label) ? noted.slice(0, mostOfNote) : noted) found.push({ ...each, start, end });
        called.add(label);
      }
      if (from < links && links < found.length) for (const each of found.splice(from).sort((a, b) => a.start - b.start)) found.push(each);
    }
  }
  for (const block of article)
    if (block.kind === 'footnote' && !called.has(block.label ?? ''))
      for (const prose of proseOf(block)) for (const each of linked(prose)) found.push(each);
  return found;
}

/** The links of the notes to sources, by the labels of the notes. */
function notesOf(article: readonly Block[]): Map<string, Noted[]> {
  const notes = new Map<string, Noted[]>();
  for (const block of article) {
    const { kind, label } = block;
    if (kind !== 'footnote' || label === undefined) continue;
    const all = proseOf(block).flatMap((prose) => sourceLinks(prose.links).map((link) => ({ prose, link })));
    notes.set(
      label,
      all.map(({ prose, link }): Noted => {
        const words = prose.text.slice(link.words.start, link.words.end);
        const place = { start: link.start, end: link.end };
        // Of a note with several sources, what stands between them may be of either.
        if (all.length > 1)
          return { url: link.url, words, call: { written: undefined, note: { link: place, publisher: undefined, title: undefined } } };
        const publisher = publisherOf(prose, link);
        const title = publisher !== undefined && !link.bare ? words : undefined;
        return { url: link.url, words, call: { written: `[^${label}]`, note: { link: place, publisher, title } } };
      }),
    );
  }
  return notes;
}

/** Who published what a note links to: who is named before the link, or behind it where that is the name of the address (`Jane Doe, [Title](…), Port News, 9 June`). */
function publisherOf(prose: Prose, link: Link): string | undefined {
  const before = publisherIn(leadOf(prose, link));
  const behind = publisherIn(prose.text.slice(link.words.end, link.words.end + longestTail).replace(/^[\s,.;–—-]+|[\s.]+$/g, ''));
  const domain = publisherOfUrl(link.url).split('.', 1)[0]?.replaceAll('-', '') ?? '';
  const isOfDomain = (name: string | undefined): boolean => name?.toLowerCase().replace(/[^\p{L}\d]/gu, '') === domain;
  return isOfDomain(behind) && !isOfDomain(before) ? behind : before;
}

const longestTail = 100;

/** Who published what a note links to, by what stands before the link; a day behind the name is left out, and a sentence is none. */
function publisherIn(lead: string): string | undefined {
  const parts = lead.split(/\s*,\s*/);
  while (parts.length > 1 && /\d/.test(parts.at(-1) ?? '')) parts.pop();
  const name = parts.join(', ');
  // `U.S. Department` goes on behind its points.
  return /^\p{Lu}/u.test(name) && !/(?<!\p{Lu})[.!?]\s|:/u.test(name) && !beginsPhrase.test(name) ? asPublisher(name) : undefined;
}

/** What a sentence begins with before its link, and no name is: `With [a link](…)`, `In the [report](…)`. */
const beginsPhrase =
  /^(?:(?:with|in|on|at|from|as|for|by|and|but|if|avec|dans|sur|pour|par|et|mais|si)(?:\s+(?:the|its|their|a|an|le|la|les|un|une|son|leur))?|the|this|that|its|a|an|le|la|les|un|une|ce|cette|son)$/i;

/** Where a prose calls entries of the list by their numbers or labels. */
const numbered = (prose: Prose, references: ReadonlyMap<string, Mention>, labels: ReadonlySet<string>): Citation[] =>
  callsIn(prose, labels).flatMap((call) => {
    const shown = prose.text.slice(call.start, call.end);
    return call.numbers.flatMap((number) => {
      const urls = references.get(number)?.urls ?? [];
      // Of a number in an element, or in a link, the mark is not all that is shown.
      const written = urls.length === 1 && call.numbers.length === 1 && !/^\d/.test(shown) ? shown : undefined;
      return urls.map((url) => ({ url, words: '', call: { written }, ...prose.sourceOf(call) }));
    });
  });

const linked = (prose: Prose): Citation[] =>
  sourceLinks(prose.links).map((link) => {
    const { url, words, start, end } = link;
    const citation = { url, words: prose.text.slice(words.start, words.end), start, end };
    return isNoSource(prose, link) ? { ...citation, onlyShows: true } : citation;
  });
