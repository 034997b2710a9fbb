import type { MarkdownIt } from 'markdown-it';
import type { InlineRule } from '../../parse/markdownRule';
import { webAddressAt } from '../../text/webAddress';

/** Bounds the search: no address of a person has a longer first part (RFC 5321, 4.5.3.1.1). */
const email = /[a-z0-9.+_-]{1,64}@(?:[a-z0-9_-]+\.)+[a-z0-9_-]*[a-z](?![a-z0-9_-])/iy;
const localPart = /[a-z0-9.+_/-]/i;

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
    const found = webAddressAt(state.src, state.pos, state.posMax) ?? emailAt(state.src, state.pos);
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

function emailAt(source: string, at: number): { text: string; href: string } | undefined {
  if (at > 0 && localPart.test(source[at - 1] as string)) return undefined;
  email.lastIndex = at;
  const text = email.exec(source)?.[0];
  return text === undefined ? undefined : { text, href: `mailto:${text}` };
}
