import type { MarkdownIt, StateInline } from 'markdown-it';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Bounds the search: no address of a person has a longer first part (RFC 5321, 4.5.3.1.1). */
const email = /[a-z0-9.+_-]{1,64}@(?:[a-z0-9_-]+\.)+[a-z0-9_-]*[a-z](?![a-z0-9_-])/iy;
const localPart = /[a-z0-9.+_/-]/i;
/** Longer than browsers follow; it bounds the work on a page that is one address. */
const longest = 2000;
const address = /(?:https?:\/\/|www\.)[^ \t\r\n\f<]*/iy;

/**
 * Links what is written as an address: `https://…`, `www.…` and `name@host`, by the rules of GitHub Flavored Markdown (6.9, autolinks).
 * Needs `textStops`, which ends a run of text where one begins.
 */
export function autolinks(md: MarkdownIt): void {
  // Astro links addresses between `<a>` and `</a>` as well: to its reader of Markdown, HTML is no link.
  const html = md.inline.ruler.__rules__.find(({ name }) => name === 'html_inline')?.fn as InlineRule;
  md.inline.ruler.at('html_inline', (state, silent) => {
    const level = state.linkLevel;
    const isFound = html(state, silent);
    state.linkLevel = level;
    return isFound;
  });

  md.inline.ruler.before('escape', 'gfm_autolink', (state, silent) => {
    if (state.linkLevel > 0) return false;
    const found = addressAt(state.src, state.pos, state.posMax) ?? emailAt(state.src, state.pos);
    if (!found) return false;
    if (!silent) {
      const open = state.push('link_open', 'a', 1);
      open.attrs = [['href', md.normalizeLink(found.href)]];
      open.markup = 'linkify';
      open.info = 'auto';
      state.push('text', '', 0).content = found.text;
      const close = state.push('link_close', 'a', -1);
      close.markup = 'linkify';
      close.info = 'auto';
    }
    state.pos += found.text.length;
    return true;
  });
}

function addressAt(source: string, at: number, end: number): { text: string; href: string } | undefined {
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

function emailAt(source: string, at: number): { text: string; href: string } | undefined {
  if (at > 0 && localPart.test(source[at - 1] as string)) return undefined;
  email.lastIndex = at;
  const text = email.exec(source)?.[0];
  return text === undefined ? undefined : { text, href: `mailto:${text}` };
}
