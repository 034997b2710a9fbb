/** What a list of sources calls its entries by, as parts of patterns (with `u`, and capitals heeded): one grammar for who finds, calls, cuts and leaves out labels. */

/** With a number in it: `S1`, `CERT-2`, `RFC1.2`. */
export const numberedLabel = String.raw`(?=[\p{L}.+_-]{1,15}\d)\p{L}[\p{L}\d.+_-]{1,15}`;

/** What says of what kind an entry is, or what became of it. */
export const kindOfEntry =
  'PDF|HTML|WEB|DOC|AUDIO|VID[EÉ]O|PODCAST|BLOG|TWEET|THREAD|LIVE|DIRECT|REPORT|RAPPORT|OPINION|NOTE|SIC|PAYWALL|ABONNÉS?|ARCHIV(?:ES?|ED|É)|UPDATED?|EDIT(?:ED)?|MAJ|NEW|NOUVEAU|EXCLUSI(?:VE|F)|TRANSLATION|TRADUCTION|ENG|FRA';

/** In capitals alone: `A`, `ANSSI`. Not a box that is ticked, and no kind. */
const plainLabel = String.raw`(?!(?:X|${kindOfEntry})(?!\p{L}))(?:\p{Lu}{3,12}|\p{Lu})`;

/** That of a note whose definition lacks its colon, so that Markdown knows of none: `[^1] <https://…>`. */
export const noteLabel = String.raw`\^[\p{L}\d_-]{1,20}`;

export const label = `(?:${numberedLabel}|${plainLabel}|${noteLabel})`;

/** `p. 3` behind a number or label. */
export const page = /^(?:pp?\.|pages?|§)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/;

const called = new RegExp(String.raw`^(?:\d{1,3}|${label})(?:\s?[-–]\s?(?:\d{1,3}|${label}))?$`, 'u');

/** Whether what stands between brackets may call entries of a list: `1`, `2, 5`, `S1-S3`, `s1, p. 2`. */
export const mayCallEntries = (inner: string): boolean =>
  inner.split(/\s?[,;]\s?/).every((part, index) => called.test(part) || (index > 0 && page.test(part)));

const sourceNames = 'sources?(?:\\s?\\(s\\))?|références?|references?|réfs?|refs?';

/** What a row, or the head of a column of rows that are cut into values, is called that says where the rest is from. */
export const sourceLabel = new RegExp(`^\\P{L}{0,9}(?:${sourceNames})\\P{L}{0,9}$`, 'iu');

/** The head of a column that is there for sources: it may also say that it holds links, which of a row's label would be a value. */
export const sourceColumn = new RegExp(`^\\P{L}{0,9}(?:${sourceNames}|liens?|links?|urls?)\\P{L}{0,9}$`, 'iu');
