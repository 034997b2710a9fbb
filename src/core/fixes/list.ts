import type { Post } from '../model/post';
import type { ListEntry, Source } from '../model/sources';
import type { Edit } from '../text/span';
import { lineBreakOf, linkTarget } from './cite';

/** Adds a source under the last entry of the post's own list, written as its neighbours are. The address stands in for a title that only the author knows. */
export function addToListEdits(post: Post, source: Pick<Source, 'url' | 'publisher'>): Edit[] {
  const list = post.sources.lists.find(({ furtherReading }) => !furtherReading);
  const last = list?.entries.at(-1);
  if (!last) return [];
  const lineBreak = lineBreakOf(post.text);
  const model = list?.entries.findLast(({ publisher }) => publisher !== undefined) ?? last;
  const line = entryLike(post, model, last, source);
  // A list on the file's last line has no line break to come after.
  const endsInBreak = /[\r\n]$/.test(post.text.slice(last.lines.start, last.lines.end));
  return [{ start: last.lines.end, end: last.lines.end, text: endsInBreak ? line + lineBreak : lineBreak + line }];
}

function entryLike(post: Post, model: ListEntry, last: ListEntry, source: Pick<Source, 'url' | 'publisher'>): string {
  const indent = post.text.slice(last.lines.start, last.start);
  const written = post.text.slice(model.start, model.end);
  const marker = /^(?:[-*+]|\d+[.)])\s+/.exec(post.text.slice(last.start, last.end))?.[0] ?? '';
  const number = /^\d+/.exec(marker)?.[0];
  const ownMarker = number === undefined ? marker : marker.replace(number, String(Number(number) + 1));
  const address = source.url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const target = linkTarget(source.url);
  const isBare = !written.includes('](');
  const link = isBare
    ? written.includes('<http')
      ? `<${source.url}>`
      : source.url
    : `[${address.replace(/([[\]\\])/g, '\\$1')}](${target})`;
  return `${indent}${ownMarker}${publisherLike(written.replace(/^(?:[-*+]|\d+[.)])\s+/, ''), model, source.publisher)}${link}`;
}

/** `**CNIL** - ` with another publisher: emphasis and dash as the neighbour has them. */
function publisherLike(written: string, model: ListEntry, publisher: string): string {
  if (!model.publisher) return '';
  const at = written.indexOf(model.publisher);
  const open = written.search(/\[|<?https?:/);
  if (at < 0 || open < at) return '';
  return written.slice(0, at) + publisher + written.slice(at + model.publisher.length, open);
}
