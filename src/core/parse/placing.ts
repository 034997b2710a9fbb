import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { InlineRule } from './markdownRule';
import { type PlacedToken, PlainInlineState, plainToken } from './plainToken';

/**
 * Makes each inline rule note where the tokens that it pushed begin and end. Text is collected in `state.pending` and pushed by the *next* rule that makes
 * a token (or at the end), so `pushPending` counts back from where that rule started; rules may shorten `pending` (trailing blanks before a line
 * break, the scheme of a bare URL), which changes its end, not its beginning.
 */
export function placeTokens(md: MarkdownIt): void {
  class PlacingState extends PlainInlineState {
    /** Where the running rule started, or -1 outside a rule and after its first token: a link's label is tokenised inside the link's rule. */
    ruleStart = -1;
    rulePending = 0;

    // Both do what markdown-it's own do, with tokens that cost less: nearly all of an article's tokens are made here.
    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      if (this.pending !== '') this.pushPending();
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      const token = plainToken(type, tag, nesting, this.level);
      this.tokens.push(token);
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        this.tokens_meta.push({ delimiters: this.delimiters });
      } else this.tokens_meta.push(undefined);
      this.pendingLevel = this.level;
      this.ruleStart = -1;
      return token;
    }

    override pushPending(): Token {
      const token = plainToken('text', '', 0, this.pendingLevel);
      token.content = this.pending;
      token.from = this.ruleStart >= 0 ? this.ruleStart - this.rulePending : this.pos - this.pending.length;
      token.to = token.from + token.content.length;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }
  }
  md.inline.State = PlacingState;

  for (const { name, fn } of [...md.inline.ruler.__rules__]) {
    // The text rule only collects: it never pushes a token.
    if (name !== 'text') md.inline.ruler.at(name, placing(name, fn as InlineRule));
  }

  function placing(name: string, rule: InlineRule): InlineRule {
    return (anyState, silent) => {
      if (silent) return rule(anyState, silent);
      const state = anyState as PlacingState;
      const start = state.pos;
      const before = state.tokens.length;
      state.ruleStart = start;
      state.rulePending = state.pending.length;
      const matched = rule(state, silent);
      state.ruleStart = -1;
      if (matched)
        placeFrom(state, before, name === 'linkify' ? start - schemeLength(state.src, start) : start, name === 'autolink' ? 1 : 0);
      return matched;
    };
  }
}

/** Places the tokens from index `first` on, all made by one rule that consumed the source from `start` to where `state` stands now, their text after `mark` characters. */
function placeFrom(state: StateInline, first: number, start: number, mark: number): void {
  let at = start + mark;
  for (let index = first; index < state.tokens.length; index++) {
    const token = state.tokens[index] as PlacedToken;
    if (token.from !== undefined) continue;
    if (token.type === 'text') {
      // A run of emphasis marks is pushed one token a mark; a bare URL's text is the URL.
      token.from = at;
      at = Math.min(at + token.content.length, state.pos);
      token.to = at;
    } else {
      token.from = start;
      token.to = state.pos;
    }
  }
}

/** Length of the scheme in front of the `:` at `colon`. */
const schemeLength = (source: string, colon: number): number =>
  /[a-z][a-z0-9+.-]*$/i.exec(source.slice(Math.max(0, colon - 10), colon))?.[0].length ?? 0;
