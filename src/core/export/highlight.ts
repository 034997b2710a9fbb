import { codeToTokensWithThemes, createShikiPrimitive, getLastGrammarState } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { GrammarState, LanguageRegistration, ShikiPrimitive, ThemeRegistrationRaw } from 'shiki/types';
import { defaultCodeTheme } from '../look/codeTheme';
import { legible } from '../look/contrast';
import type { CodeTheme } from '../look/readLook';

/** How a stretch of code looks: a colour, and the bits of TextMate's font styles. */
export interface Style {
  readonly colour: string;
  readonly font: number;
}

/** A stretch of code, and how it looks to readers of a light and of a dark page. */
export interface Piece {
  readonly text: string;
  readonly light: Style;
  readonly dark: Style;
}

/** Lines without end are data, and what a grammar makes of one may take as long as it likes. */
const longestLine = 500;

/** Shiki with the grammars and themes that one page needs. To be disposed of. */
export class Highlighter {
  readonly #shiki: ShikiPrimitive;
  /** By every name that a listing may give it. */
  readonly #grammars = new Map<string, LanguageRegistration>();
  readonly #themes: CodeTheme;
  /** Of the listings themselves, in a light page and in a dark one. */
  readonly grounds: Readonly<Record<keyof CodeTheme, { readonly colour: string; readonly background: string }>>;

  /** `grammars`, `themes`: as `scripts/listing-data.mjs` writes them. `languages`: names that the listings give. A theme that is not known stands back for Astro's own. */
  constructor(grammars: string, themes: string, languages: Iterable<string>, theme: CodeTheme) {
    const known = JSON.parse(grammars) as LanguageRegistration[];
    const byName = new Map(known.map((grammar) => [grammar.name, grammar]));
    for (const grammar of known) for (const alias of grammar.aliases ?? []) this.#grammars.set(alias, grammar);
    for (const [name, grammar] of byName) this.#grammars.set(name, grammar);
    const needed = new Set<LanguageRegistration>();
    const need = (grammar: LanguageRegistration | undefined): void => {
      if (!grammar || needed.has(grammar)) return;
      needed.add(grammar);
      for (const name of grammar.embeddedLangs ?? []) need(byName.get(name));
    };
    for (const language of languages) need(this.#grammars.get(language));

    const themesByName = new Map((JSON.parse(themes) as ThemeRegistrationRaw[]).map((each) => [each.name, each]));
    const nameOf = (name: string): string => (themesByName.has(name) ? name : defaultCodeTheme.dark);
    this.#themes = { light: nameOf(theme.light), dark: nameOf(theme.dark) };
    this.#shiki = createShikiPrimitive({
      langs: [...needed],
      themes: [...new Set([this.#themes.light, this.#themes.dark])].flatMap((name) => themesByName.get(name) ?? []),
      // The JavaScript engine needs neither WebAssembly nor leave to evaluate; what it cannot match in a grammar it passes over.
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    const groundOf = (name: string) => {
      const { fg, bg } = this.#shiki.getTheme(name);
      return { colour: fg, background: bg };
    };
    this.grounds = { light: groundOf(this.#themes.light), dark: groundOf(this.#themes.dark) };
  }

  /** Whether a light and a dark page show the same. */
  get isOneTheme(): boolean {
    return this.#themes.light === this.#themes.dark;
  }

  /** Colours the lines of a listing, some at a time; nothing where its language is not known. */
  *colour(lines: readonly string[], language: string): Generator<Piece[][]> {
    const grammar = this.#grammars.get(language);
    if (!grammar) return;
    // No limit to a line: what a grammar's patterns take to be made ready, on a busy machine, would count as time of the first.
    const options = { lang: grammar.name, themes: { ...this.#themes }, tokenizeMaxLineLength: longestLine + 1, tokenizeTimeLimit: 0 };
    let state: GrammarState | undefined;
    for (const some of portions(lines)) {
      const tokens = codeToTokensWithThemes(this.#shiki, some.join('\n'), { ...options, ...(state ? { grammarState: state } : {}) });
      state = getLastGrammarState(this.#shiki, tokens);
      yield tokens.map((line) =>
        line.map(({ content, variants }) => ({
          text: content,
          light: styleOf(variants.light, this.grounds.light.background),
          dark: styleOf(variants.dark, this.grounds.dark.background),
        })),
      );
    }
  }

  dispose(): void {
    this.#shiki.dispose();
  }
}

const styleOf = (token: { readonly color?: string; readonly fontStyle?: number } | undefined, ground: string): Style => ({
  colour: legible(token?.color ?? '', ground),
  font: Math.max(0, token?.fontStyle ?? 0),
});

/** In characters: as much as is coloured before anyone looks at the clock. */
const portion = 500;

function* portions(lines: readonly string[]): Generator<string[]> {
  let some: string[] = [];
  let length = 0;
  for (const line of lines) {
    some.push(line);
    length += line.length;
    if (length < portion && some.length < portion / 10) continue;
    yield some;
    [some, length] = [[], 0];
  }
  if (some.length > 0) yield some;
}
