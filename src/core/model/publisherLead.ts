import { kindOfEntry, noteLabel, numberedLabel } from '../claims/citing/labels';
import { isDate } from '../claims/evidence/dates';
import type { Link, Prose } from '../parse/prose';
import { latin } from '../text/latin';

/** More than any name, and few enough to look through. */
const longestLead = 400;

/** `[1]`, `[S1]`, `[A]`, `[x]`, `[en]`, `(PDF)`, `3.`; `[ANSSI]` where a name follows, and is one itself elsewhere. */
const mark = new RegExp(
  String.raw`^\s*(?:[[(](?:\d{1,3}|${numberedLabel}|${noteLabel}|\p{Lu}|[a-z]{2}|EN|FR|${kindOfEntry}|pdf|x|\s)?[\])]|\[\p{Lu}{2,12}\](?=[\s:,–—-]*[\p{L}\d])|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|(?:[\s.)[\]:,–—-]|\d+(?=\s*(?:[.)\]:,–—-]|$)))+)`,
  'u',
);

/** What leads to a source, and is no part of its publisher's name; some of it only where a mark follows: `Read the Docs` is a name. */
const pointer = latin(
  /^(?:(?:sources?|read(?: more| also)?|learn more|(?:for |pour )?(?:more|plus)(?: details?| information)?|pour en savoir plus|à lire(?: aussi)?|links?|liens?)(?=\s*(?:[:：,–—-]|$))|(?:voir|see|cf\.?|lire)(?: (?:aussi|also))?(?!\p{L})|(?:via|selon|according to|(?:as )?(?:first |originally )?(?:reported|published) (?:by|in)|by|par)(?!\p{L})|d['’]après(?!\p{L}))[\s:：,–—-]*/iu,
);

/** `29 September 2025` is shorter. */
const longestDay = 24;

/** Of so many parts something is left that is no name either. */
const mostParts = 6;

/** The words of a publisher's name before a link or in a cell: numbers, marks, days and what only leads to a source are left out. */
export function withoutPointers(words: string): string {
  let left = words;
  for (let part = 0; part < mostParts; part++) {
    const head = /^[^:,–—]*/.exec(left)?.[0] ?? '';
    const cut = (head.length <= longestDay && isDate(head) ? head : undefined) ?? mark.exec(left)?.[0] ?? pointer.exec(left)?.[0] ?? '';
    if (cut === '') break;
    left = left.slice(cut.length);
  }
  // The quotation marks around a title that is linked open before it.
  return left.replace(/(?:[\s:,–—\]«“-]|(?<=[\s,:])")+$/, '').trim();
}

/** What stands before a link in its line, numbers and marks left out. */
export const leadOf = ({ text }: Prose, { words }: Link): string =>
  withoutPointers(text.slice(Math.max(0, words.start - longestLead), words.start));

/** Words short enough for a name. */
export const asPublisher = (words: string | undefined): string | undefined => (words && words.length <= 60 ? words : undefined);
