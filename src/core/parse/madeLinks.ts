/** A link that a call or component of the site makes of its words and address. */
export interface MadeLink {
  /** What it is called. */
  readonly name: string;
  /** Undefined where it is no address on the web that is written out. */
  readonly url: string | undefined;
  /** Its words, as offsets in what it is written with; undefined where it is given none: they may stand behind it, up to its end. */
  readonly words: { readonly start: number; readonly end: number } | undefined;
}

/** What calls and components that print a link are called: `extlink`, `ExternalLink`, `blank`. What shows films, pictures and posts of others is none. */
const linking =
  /^(?:(?:ext(?:ernal)?|out(?:bound)?|hyper|web|site|safe|new|blank|button|text|styled|my|next|cite|source|ref)?[-_]?(?:link|anchor)|a|href|url|cite|citation|source|ref|ext|external|blank|newtab)(?:to)?$/i;

const address = /^https?:\/\/[^\s"'<>]+$/i;
const quoted = String.raw`"(?:[^"\\\n]|\\.){0,1000}"|'(?:[^'\\\n]|\\.){0,1000}'`;
const parameters = new RegExp(String.raw`(?:([\w:-]+)\s{0,9}=\s{0,9})?(?:\{\s{0,9})?(${quoted}|[^\s"'={}%<>]+)`, 'g');
const namesAddress = /^(?:link|href|url|to)$/i;
const namesWords = /^(?:text|title|label|name|content|caption|anchor|children)$/i;

/**
 * The link that a call of Hugo or Liquid prints, by its name and what it is given: `{{< extlink "https://…" "words" >}}`,
 * `{% include link.html link="https://…" text="words" %}`. Undefined where it prints none that is known.
 *
 * @param call with its brackets
 */
export function linkOfCall(call: string): MadeLink | undefined {
  const [head = '', include, name] = /^\{[{%][<%-]?\s*(?:(include|include_cached|partial)\s+)?["']?([\w./-]+)["']?/.exec(call) ?? [];
  const own = include ? name?.replace(/^.*\//, '').replace(/\.\w+$/, '') : name;
  return own !== undefined && makesLinks(own) ? { name: own, ...parametersOf(call, head.length) } : undefined;
}

/** The tag of HTML that does what a component's tag of MDX does, where it is one half of a link: `<ExternalLink href="https://…">`; nothing for others. */
export function tagOfComponent(tag: string, { name, isClosing }: { readonly name: string; readonly isClosing: boolean }): string {
  if (!makesLinks(name) || /\/\s*>$/.test(tag)) return '';
  return isClosing ? '</a>' : openingTag(parametersOf(tag, name.length + 1).url ?? '');
}

/** The tag of HTML that opens the same link. */
export const openingTag = (url: string): string => `<a href="${url}">`;

/** Whether what a name stands for makes links. */
export const makesLinks = (name: string): boolean => linking.test(name);

/** @param from where they begin */
function parametersOf(written: string, from: number): Pick<MadeLink, 'url' | 'words'> {
  let url: string | undefined;
  let words: MadeLink['words'];
  for (const { index, 0: whole, 1: key, 2: value = '' } of written.slice(from, from + longest).matchAll(parameters)) {
    const isQuoted = /^["']/.test(value);
    const plain = isQuoted ? value.slice(1, -1) : value;
    if (url === undefined && (key === undefined || namesAddress.test(key)) && address.test(plain)) url = plain;
    else if (words === undefined && isQuoted && plain.trim() !== '' && (key === undefined ? url !== undefined : namesWords.test(key))) {
      const end = from + index + whole.length - 1;
      words = { start: end - plain.length, end };
    }
  }
  return { url, words };
}

/** Longer ones hold data. */
const longest = 4000;
