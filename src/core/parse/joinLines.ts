import { textReader } from '../text/indent';

/** What a line has before its value: dashes, a key and its colon, anchors and tags. */
const head = /[ \t]*(?:[-?][ \t]+)*(?:(?:"[^"\n]*"[ \t]*|'[^'\n]*'[ \t]*|[^\s"'#[\]{},&*!|>%@`][^\n]*?):[ \t]+)?(?:[&!]\S*[ \t]+)*/y;

/**
 * Brackets and quotation marks that go on in lines further left than `yaml` wants them, which the readers of sites take: with those lines joined, at the same
 * offsets, it reads them as they are.
 */
export function joinLines(source: string): string {
  let joined = '';
  const isText = textReader();
  for (let at = 0; at < source.length; ) {
    const lineBreak = source.indexOf('\n', at);
    const lineEnd = lineBreak < 0 ? source.length : lineBreak + 1;
    const line = source.slice(at, lineEnd);
    if (!isText(line)) {
      head.lastIndex = at;
      const start = at + (head.exec(source)?.[0].length ?? 0);
      const value = /["'[{]/.test(source[start] ?? '') ? joinedFrom(source, start) : '';
      // What never closes is none.
      if (value === undefined) return source;
      if (start + value.length >= lineEnd) {
        joined += source.slice(at, start) + value;
        at = start + value.length;
        continue;
      }
    }
    joined += line;
    at = lineEnd;
  }
  return joined;
}

/** A value in brackets or quotation marks on one line, without the comments in it; nothing where it does not end. */
function joinedFrom(source: string, start: number): string | undefined {
  let joined = '';
  let depth = 0;
  let isItemStart = true;
  for (let at = start; at < source.length; at++) {
    const character = source[at] as string;
    if (character === '#' && /\s/.test(source[at - 1] ?? '')) {
      const lineBreak = source.indexOf('\n', at);
      const end = lineBreak < 0 ? source.length : lineBreak;
      joined += ' '.repeat(end - at);
      at = end - 1;
      continue;
    }
    if (isItemStart && (character === '"' || character === "'")) {
      const end = markAfter(source, at);
      if (end === undefined) return undefined;
      joined += source.slice(at, end + 1).replace(/[\r\n]/g, ' ');
      at = end;
      isItemStart = false;
    } else {
      joined += /[\r\n]/.test(character) ? ' ' : character;
      if (/[[{]/.test(character)) depth++;
      else if (/[\]}]/.test(character)) depth--;
      isItemStart = /[[{,:]/.test(character) || (isItemStart && /\s/.test(character));
    }
    if (depth === 0) return joined;
  }
  return undefined;
}

/** Where a quotation mark is closed. */
function markAfter(source: string, from: number): number | undefined {
  const mark = source[from];
  for (let at = from + 1; at < source.length; at++) {
    if (mark === '"' && source[at] === '\\') at++;
    else if (mark === "'" && source[at] === mark && source[at + 1] === mark) at++;
    else if (source[at] === mark) return at;
  }
  return undefined;
}
