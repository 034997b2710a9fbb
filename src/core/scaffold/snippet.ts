/**
 * A text with places to fill in, in both its forms: the snippet an editor inserts, with tab stops, and the plain text, where each place holds its placeholder.
 * What is given as text stays text, whatever it holds.
 */
export class SnippetText {
  #snippet = '';
  #plain = '';
  #stops = 0;

  get snippet(): string {
    return this.#snippet;
  }

  get plain(): string {
    return this.#plain;
  }

  text(text: string): this {
    this.#snippet += text.replace(/[\\$}]/g, '\\$&');
    this.#plain += text;
    return this;
  }

  /** A place to fill in, in the order in which Tab visits them. */
  stop(placeholder = ''): this {
    const escaped = placeholder.replace(/[\\$}]/g, '\\$&');
    this.#snippet += escaped ? `\${${++this.#stops}:${escaped}}` : `$${++this.#stops}`;
    this.#plain += placeholder;
    return this;
  }

  /** A place that takes one of a few values; the first stands there until another is chosen. */
  choice(values: readonly string[]): this {
    const escaped = values.map((value) => value.replace(/[\\$},|]/g, '\\$&'));
    this.#snippet += `\${${++this.#stops}|${escaped.join(',')}|}`;
    this.#plain += values[0] ?? '';
    return this;
  }
}
