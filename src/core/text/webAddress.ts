/** Longer than browsers follow; it bounds the work on a page that is one address. */
const longest = 2000;
const address = /(?:https?:\/\/|www\.)[^ \t\r\n\f<]*/iy;

/**
 * The address that begins at an offset, with a scheme or with `www.`, by the rules of GitHub Flavored Markdown (6.9, autolinks): as it is written, and where it leads.
 *
 * @param end where the text ends that it may stand in
 */
export function webAddressAt(source: string, at: number, end: number): { text: string; href: string } | undefined {
  if (at > 0 && (source[at] === 'w' || source[at] === 'W' ? /[\p{L}\p{N}]/u : /[a-z]/i).test(source[at - 1] as string)) return undefined;
  address.lastIndex = at;
  const match = address.exec(source);
  if (!match || match[0].length > longest) return undefined;
  const text = withoutTail(withoutNextPart(match[0].slice(0, end - at)));
  const [, scheme = '', host = ''] = /^(https?:\/\/|www\.?)([\p{L}\p{N}._-]*)/iu.exec(text) ?? [];
  const isWeb = /^www/i.test(scheme);
  if ((host === '' && !isWeb) || /^\.|_/.test(host.split('.').slice(-2).join('.'))) return undefined;
  return { text, href: isWeb ? `http://${text}` : text };
}

/** In `[https://a](https://b)` the address of the words ends before the bracket. */
const withoutNextPart = (text: string): string => text.split(/\](?=[([:])/, 1)[0] as string;

/** Leaves to the sentence what ends it: punctuation, an entity, and brackets that the address did not open. */
function withoutTail(written: string): string {
  let text = written;
  for (;;) {
    const tail = /(?:[?!.,:;*_~"'\]]|&[a-z0-9]+;)$/i.exec(text)?.[0] ?? (text.endsWith(')') && isUnopened(text) ? ')' : '');
    if (tail === '') return text;
    text = text.slice(0, -tail.length);
  }
}

const isUnopened = (text: string): boolean => text.split(')').length > text.split('(').length;
