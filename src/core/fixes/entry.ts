import type { Post } from '../model/post';
import type { ListEntry, Source } from '../model/sources';
import { escapeHtml, escapeWords, isMdx, linkTarget, plainAddress } from './writing';

/** What an item begins with: its bullet or number, and the blanks after it. */
export const markOf = (item: string): string => /^(?:[-*+]|\d+[.)])[ \t]+/.exec(item)?.[0] ?? '';

/**
 * The text of a new entry of a source list: mark, publisher, link and what closes them as a model has them. Empty where the model says something that is
 * true of itself alone, such as a number or label in brackets.
 *
 * @param model the entry that it is written after
 * @param marks what the list's last items begin with, the last one last
 * @param labels what the list calls its entries by
 */
export function entryLike(
  post: Post,
  model: ListEntry,
  marks: readonly string[],
  labels: ReadonlySet<string>,
  source: Pick<Source, 'url' | 'publisher'>,
): string[] {
  const { text } = post;
  const mark = markOf(text.slice(model.start, model.end));
  const lineEnd = text.slice(model.link.end, model.end).search(/[\r\n]/);
  const before = text.slice(model.start + mark.length, model.link.start);
  const after = text.slice(model.link.end, lineEnd < 0 ? model.end : model.link.end + lineEnd);
  // The label of the new one is for its author to choose.
  const label = labelled.exec(before)?.[1] ?? '';
  if (/\d/.test(label) || labels.has(label)) return [];
  const lead = leadLike(before, model.publisher, source.publisher, !text.startsWith('[', model.link.start));
  // What follows in words is said of that source: `(in French)`. Marks alone close what was opened.
  const close = /[\p{L}\p{N}]/u.test(after) ? (/^[*_~]*/.exec(after)?.[0] ?? '') : after.replaceAll('\\', '').trimEnd();
  if (lead === undefined || /[\r\n|]/.test(lead + close) || !isBalanced(lead + close)) return [];
  const own = markAfter(marks.at(-1) ?? '', marks.at(-2) ?? '');
  return linksLike(post, model, source.url).map((link) => `${own}${lead}${link}${close}`);
}

/** `[S1] `, in bold or not. */
const labelled = /^[*_\s]{0,9}\[([^\]\s]{1,31})\]/;

/**
 * What stands before the link: `**CNIL** - ` with another publisher; undefined where it has to be guessed.
 *
 * @param isBare whether the title stands there as well, and may be left for the author to write: `CERT, *The quay*, May 2025, `
 */
function leadLike(before: string, publisher: string | undefined, own: string, isBare: boolean): string | undefined {
  if (publisher === undefined || !/[\p{L}\p{N}]/u.test(publisher)) {
    if (!/[\p{L}\p{N}]/u.test(before)) return before;
    // Words too long for a name are about that one source; a number would have to go on.
    return /\p{L}/u.test(before) ? '' : undefined;
  }
  const at = before.indexOf(publisher);
  if (at < 0) return undefined;
  const [opening, close] = [before.slice(0, at), before.slice(at + publisher.length)];
  // A day, or who says so, is of that one source.
  const open = /\p{L}/u.test(opening) ? '' : opening;
  if (!/[\p{L}\p{N}]/u.test(open + close)) return open + escapeWords(own) + close;
  const comma = isBare && !/[\p{L}\p{N}]/u.test(open) ? /^[*_]*,\s/.exec(close)?.[0] : undefined;
  return comma && open + escapeWords(own) + comma;
}

/** `3. ` after `2. `; a list in which each item has the same number keeps it. */
function markAfter(mark: string, before: string): string {
  const number = /^\d+/.exec(mark)?.[0];
  if (number === undefined || /^\d+/.exec(before)?.[0] === number) return mark;
  return mark.replace(number, String(Number(number) + 1).padStart(number.length, '0'));
}

/** An address linked as a model's is: in HTML, in brackets with the same attributes, or bare. Of the ways that may do, the nearest to the model first. */
export function linksLike(post: Post, model: ListEntry, url: string): string[] {
  const written = post.text.slice(model.link.start, model.link.end);
  const plain = plainAddress(url);
  const address = plain.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const bracketed = `[${escapeWords(address)}](${linkTarget(plain)})`;
  if (/^<a\s/i.test(written)) {
    // Where and how it opens is the list's manner; a title or a name is the entry's own.
    const kept = [...(/^<a\s[^>]*>/i.exec(written)?.[0] ?? '').matchAll(/\s(?:target|rel|class)\s*=\s*(?:"[^"]*"|'[^']*')/gi)].join('');
    return [`<a href="${escapeHtml(plain)}"${kept}>${escapeHtml(address)}</a>`];
  }
  // MDX takes an address in angle brackets for a component.
  if (!written.startsWith('[')) return [...(written.startsWith('<') ? [] : [plain]), ...(isMdx(post) ? [] : [`<${plain}>`]), bracketed];
  const attributes = /\{:[^{}\n]*\}$/.exec(written)?.[0] ?? '';
  return [/[#]|\btitle\s*=|\bid\s*=/i.test(attributes) ? bracketed : bracketed + attributes];
}

/** Whether all marks that stand in pairs do: emphasis, brackets, quotation marks. */
function isBalanced(marks: string): boolean {
  const count = (mark: string): number => marks.split(mark).length - 1;
  return (
    ['*', '_', '~', '"', '`'].every((mark) => count(mark) % 2 === 0) &&
    ['()', '[]', '«»', '“”'].every((pair) => count(pair.charAt(0)) === count(pair.charAt(1)))
  );
}
