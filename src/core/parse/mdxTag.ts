/** A component's tag of MDX: what it is called, where it ends in the source, and whether it closes something. */
export interface MdxTag {
  readonly name: string;
  readonly end: number;
  readonly isClosing: boolean;
}

/** A longer tag or expression holds data, and is not looked through for its end. */
const longest = 20_000;
const tagName = /<(\/?)([A-Z][\w.]*|[a-z]\w*\.[\w.]+)(?=[\s/>])/y;

/** Reads a tag to its end, past strings and past braces that hold anything; `null` where it has none, `undefined` where none begins at `at`. */
export const mdxTagAt = (source: string, at: number): MdxTag | null | undefined => tagAt(source, at, tagName);

/** Where `<>` or `</>` ends, the tags of a fragment, which is called nothing; `undefined` where neither stands. */
export const fragmentEnd = (source: string, at: number): number | undefined =>
  source.startsWith('<>', at) ? at + 2 : source.startsWith('</>', at) ? at + 3 : undefined;

/** The tag of a component or a fragment. */
export function mdxTagOrFragmentAt(source: string, at: number): MdxTag | null | undefined {
  const end = fragmentEnd(source, at);
  return end === undefined ? mdxTagAt(source, at) : { name: '', end, isClosing: source[at + 1] === '/' };
}

function tagAt(source: string, at: number, named: RegExp): MdxTag | null | undefined {
  named.lastIndex = at;
  const match = named.exec(source);
  if (!match) return undefined;
  const [whole, slash, name = ''] = match;
  const end = endOf(source, at + whole.length, at + longest, '>');
  return end === undefined ? null : { name, end, isClosing: slash === '/' };
}

/** So many that never end are looked through; in a post that has more, hardly anybody wrote them. */
const mostUnended = 200;

/** Looks for something that ends, until too much of the post that is parsed with `env` has been looked through in vain. */
export function looked<Found>(env: object, look: () => Found | null | undefined): Found | undefined {
  const counted = env as { unended?: number };
  const count = counted.unended ?? 0;
  if (count >= mostUnended) return undefined;
  const found = look();
  if (found === null) counted.unended = count + 1;
  return found ?? undefined;
}

/** Where an expression of MDX that opens with the brace at `at` ends; `null` where it does not, `undefined` where there is none. */
export const mdxExpressionEnd = (source: string, at: number): number | null | undefined =>
  source[at] === '{' ? (endOf(source, at + 1, at + longest, '}') ?? null) : undefined;

/** The same for a comment between `{/*` and its end, however long. */
export function mdxCommentEnd(source: string, at: number): number | null | undefined {
  if (!source.startsWith('{/*', at)) return undefined;
  const end = source.indexOf('*/}', at + 3);
  return end < 0 ? null : end + 3;
}

const statement = /(?:import|export)\s/y;

/**
 * Where a statement of JavaScript at the head of a block ends: with the last line before a blank one that stands in no bracket, string or comment. `null` where
 * it does not, `undefined` where none begins at `at`.
 */
export function mdxStatementEnd(source: string, at: number): number | null | undefined {
  statement.lastIndex = at;
  if (!statement.test(source)) return undefined;
  const last = Math.min(source.length, at + longest);
  const pieces = /\n(?=[ \t]*(?:\n|$))|["'`]|\/[/*]|[([{]|[)\]}]/g;
  pieces.lastIndex = at;
  let depth = 0;
  for (let match = pieces.exec(source); match && match.index < last; match = pieces.exec(source)) {
    const [piece] = match;
    if (piece === '\n' && depth <= 0) return match.index;
    if ('([{'.includes(piece)) depth++;
    else if (')]}'.includes(piece)) depth--;
    else if (piece !== '\n') {
      const end = endOfQuoted(source, match.index, piece, last);
      if (end === undefined) return null;
      pieces.lastIndex = end;
    }
  }
  return depth <= 0 && last === source.length ? last : null;
}

/** Where the lines that begin at `at` end before a blank one. */
export function paragraphEnd(source: string, at: number): number {
  const blank = /\n[ \t]*(?:\n|$)/g;
  blank.lastIndex = at;
  return blank.exec(source)?.index ?? source.length;
}

/** Where a string or comment that `opening` begins ends. Only templates and `/*` go on over lines: an apostrophe of a text ends with its line. */
function endOfQuoted(source: string, at: number, opening: string, limit: number): number | undefined {
  if (opening === '//') return lineEnd(source, at);
  if (opening === '/*') {
    const end = source.slice(at + 2, limit).indexOf('*/');
    return end < 0 ? undefined : at + 2 + end + 2;
  }
  for (let index = at + 1; index < limit; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === opening) return index + 1;
    else if (character === '\n' && opening !== '`') return index;
  }
  return opening === '`' ? undefined : limit;
}

const lineEnd = (source: string, at: number): number => {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
};

const onlyString = /\{\s{0,100}(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\$])*)`)\s{0,100}\}/y;

/** What an expression prints that is one string; nothing of any other, whose value only the site knows. */
export function mdxString(expression: string): string {
  onlyString.lastIndex = 0;
  const match = onlyString.exec(expression);
  if (!match || match[0].length !== expression.length) return '';
  return (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character));
}

const htmlName = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/y;

/** The same as `mdxTagAt` for an element of HTML, whose attributes may hold expressions. */
export const jsxTagAt = (source: string, at: number): MdxTag | null | undefined => tagAt(source, at, htmlName);

/** A tag without the attributes that are expressions. */
export function withoutExpressions(tag: string): string {
  let out = '';
  let quote = '';
  for (let index = 0; index < tag.length; index++) {
    const character = tag[index] as string;
    if (quote === '' && character === '{') {
      // A name that long is none.
      out = out.slice(0, -100) + out.slice(-100).replace(/[\w:.-]+\s*=\s*$/, '');
      index = (endOf(tag, index + 1, tag.length, '}', true) ?? tag.length - 1) - 1;
      continue;
    }
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    out += character;
  }
  return out;
}

/** Past the first `closing` outside strings, comments and braces. In an expression among words, an apostrophe opens nothing; in one of an attribute (`isCode`) it does. */
function endOf(source: string, from: number, limit: number, closing: '>' | '}', isCode = closing === '>'): number | undefined {
  let braces = closing === '}' ? 1 : 0;
  let quote = '';
  const last = Math.min(source.length, limit);
  for (let index = from; index < last; index++) {
    const character = source[index] as string;
    if (quote !== '') {
      if (character === '\\' && braces > 0) index++;
      else if (character === quote) quote = '';
    } else if (character === '`' ? braces > 0 : isCode && (character === '"' || character === "'")) quote = character;
    else if (character === '/' && source[index + 1] === '*' && braces > 0) {
      const end = endOfQuoted(source, index, '/*', last);
      if (end === undefined) return undefined;
      index = end - 1;
    } else if (character === '{') braces++;
    else if (character === '}') {
      braces--;
      if (closing === '}' && braces === 0) return index + 1;
    } else if (closing === '>' && braces <= 0) {
      if (character === '>') return index + 1;
      if (character === '<') return undefined;
    }
  }
  return undefined;
}
