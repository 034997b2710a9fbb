import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { CodeTheme } from '../look/readLook';
import { classesOf, element } from '../render/element';
import type { Highlighter, Piece, Style } from './highlight';

/** What colouring the listings of a page takes. */
export interface ListingColours {
  readonly theme: CodeTheme;
  /** Reads what the build puts beside the bundles; `undefined` where it cannot be read, and listings stay plain. */
  readonly read: (name: 'grammars.json' | 'themes.json') => Promise<string | undefined>;
  /** Milliseconds of some clock: the core has none. */
  readonly now: () => number;
}

/** Longer listings are data. The same as in the preview. */
const longest = 50_000;

/** In milliseconds, for all listings of a page: what is not coloured by then stays plain. Many times what a post that somebody wrote takes. */
const patience = 3000;

/** The element that holds a listing's code, and what it says its language is. */
interface Listing {
  readonly code: Element;
  readonly language: string;
}

/**
 * Colours the listings of a tree that say their language, by classes.
 *
 * @returns style rules for the classes; empty where nothing is coloured
 */
export async function colourListings(tree: Root, { theme, read, now }: ListingColours): Promise<string> {
  const listings = listingsOf(tree);
  if (listings.length === 0) return '';
  const [grammars, themes] = await Promise.all([read('grammars.json'), read('themes.json')]);
  if (grammars === undefined || themes === undefined) return '';
  // Loaded with the first listing: most of what it is made of is of no use to anything else.
  const { Highlighter } = await import('./highlight');
  const languages = listings.map(({ language }) => language);
  const highlighter = new Highlighter(grammars, themes, languages, theme);
  const classes = new Classes(highlighter);
  const late = now() + patience;
  let isColoured = false;
  for (const { code, language } of listings) {
    const lines = textOf(code).replace(/\n$/, '').split('\n');
    const coloured: ElementContent[] = [];
    let done = 0;
    for (const some of now() < late ? highlighter.colour(lines, language) : []) {
      for (const line of some) coloured.push(...classes.dress(line), { type: 'text', value: '\n' });
      done += some.length;
      if (now() >= late) break;
    }
    if (done === 0) continue;
    if (done < lines.length) coloured.push({ type: 'text', value: `${lines.slice(done).join('\n')}\n` });
    code.children = coloured;
    isColoured = true;
  }
  highlighter.dispose();
  return isColoured ? classes.rules() : '';
}

function listingsOf(tree: Root): Listing[] {
  const listings: Listing[] = [];
  visit(tree, 'element', (pre) => {
    const [code] = pre.children;
    if (pre.tagName !== 'pre' || pre.children.length !== 1 || code?.type !== 'element' || code.tagName !== 'code') return;
    // What a post marks up itself stays as it is.
    if (code.children.some(({ type }) => type !== 'text')) return;
    const language = /^language-(.+)$/.exec(String(classesOf(code)[0] ?? ''))?.[1];
    if (language !== undefined && textOf(code).length <= longest) listings.push({ code, language });
  });
  return listings;
}

/** A class for each look that a stretch of code has. */
class Classes {
  /** Classes by what they look like. */
  readonly #names = new Map<string, { readonly name: string; readonly light: Style; readonly dark: Style }>();

  constructor(private readonly highlighter: Pick<Highlighter, 'grounds' | 'isOneTheme'>) {}

  /** A line as text and spans; neighbours that look alike are one. */
  dress(line: readonly Piece[]): ElementContent[] {
    const parts: { text: string; name: string | undefined }[] = [];
    for (const piece of line) {
      const name = piece.text.trim() === '' ? undefined : this.#nameOf(piece);
      const last = parts.at(-1);
      if (last && last.name === name) last.text += piece.text;
      else parts.push({ text: piece.text, name });
    }
    return parts.map(({ text, name }) =>
      name === undefined ? { type: 'text', value: text } : element('span', { className: [name] }, [text]),
    );
  }

  /** None for what looks as the listing does. */
  #nameOf({ light, dark }: Piece): string | undefined {
    const { grounds } = this.highlighter;
    if (isPlain(light, grounds.light.colour) && isPlain(dark, grounds.dark.colour)) return undefined;
    const key = [light.colour, light.font, dark.colour, dark.font].join(' ');
    const known = this.#names.get(key) ?? { name: `k${this.#names.size}`, light, dark };
    this.#names.set(key, known);
    return known.name;
  }

  /** Every listing has the theme's ground, as on the site. On paper they are ink: it has neither a dark ground nor, often, colours. */
  rules(): string {
    const { grounds, isOneTheme } = this.highlighter;
    const of = (theme: keyof CodeTheme): string => {
      const { colour, background } = grounds[theme];
      const names = [...this.#names.values()].map((each) => `.${each.name} { ${declarations(each[theme])} }\n`);
      return `pre { ${colourOf('color', colour)}${colourOf('background', background)}}\n${names.join('')}`;
    };
    const light = `@media screen {\n${of('light')}}\n`;
    return isOneTheme ? light : `${light}@media screen and (prefers-color-scheme: dark) {\n${of('dark')}}\n`;
  }
}

const isPlain = ({ colour, font }: Style, ground: string): boolean =>
  font === 0 && (colour === '' || colour.toLowerCase() === ground.toLowerCase());

const declarations = ({ colour, font }: Style): string =>
  [
    colourOf('color', colour),
    `font-style: ${font & 1 ? 'italic' : 'normal'}; `,
    `font-weight: ${font & 2 ? 'bold' : 'normal'}; `,
    `text-decoration: ${font & 4 ? 'underline' : 'none'};`,
  ].join('');

const colourOf = (property: string, colour: string): string => (/^#[0-9a-f]{3,8}$/i.test(colour) ? `${property}: ${colour}; ` : '');
