/** A component's tag of MDX: what it is called, where it ends in the source, and whether it closes something. */
export interface MdxTag {
  readonly name: string;
  readonly end: number;
  readonly isClosing: boolean;
}

/** A longer tag or expression holds data, and is not looked through for its end. */
const longest = 20_000;
const tagName = /<(\/?)([A-Z][\w.]*|[a-z]\w*\.[\w.]+)(?=[\s/>])/y;

/** Reads a tag to its end, past strings and past braces that hold anything; nothing where it has none. */
export function mdxTagAt(source: string, at: number): MdxTag | undefined {
  tagName.lastIndex = at;
  const match = tagName.exec(source);
  if (!match) return undefined;
  const [whole, slash, name = ''] = match;
  const end = endOf(source, at + whole.length, at + longest, '>');
  return end === undefined ? undefined : { name, end, isClosing: slash === '/' };
}

/** Where an expression of MDX that opens with the brace at `at` ends; nothing where it does not. */
export const mdxExpressionEnd = (source: string, at: number): number | undefined => endOf(source, at + 1, at + longest, '}');

/** Past the first `closing` outside strings and braces. */
function endOf(source: string, from: number, limit: number, closing: '>' | '}'): number | undefined {
  let braces = closing === '}' ? 1 : 0;
  let quote = '';
  const last = Math.min(source.length, limit);
  for (let index = from; index < last; index++) {
    const character = source[index] as string;
    if (quote !== '') {
      if (character === '\\' && braces > 0) index++;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'" || character === '`') && (closing === '>' || character === '`')) {
      if (character !== '`' || braces > 0) quote = character;
    } else if (character === '{') braces++;
    else if (character === '}') {
      braces--;
      if (closing === '}' && braces === 0) return index + 1;
    } else if (character === '>' && closing === '>' && braces <= 0) return index + 1;
  }
  return undefined;
}
