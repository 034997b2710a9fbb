import MarkdownItParser, { type Delimiter, type Env, type MarkdownIt, type StateInline, type Token } from 'markdown-it';

/**
 * An inline token that knows where it stands in its block's inline content: offsets `from` and `to`, markup included.
 * markdown-it gives inline tokens no positions, and every span of ours hangs on them.
 */
export type PlacedToken = Token & { from?: number; to?: number };

/**
 * A token of markdown-it, and one to all that works on them. Its published build writes each field of each token by `Object.defineProperty`'s rules, which takes
 * a twentieth of a check; here they are simply written.
 */
class PlainToken {
  attrs = null;
  map = null;
  children = null;
  content = '';
  markup = '';
  info = '';
  meta = null;
  block = false;
  hidden = false;
  from: number | undefined = undefined;
  to: number | undefined = undefined;

  constructor(
    public type: string,
    public tag: string,
    public nesting: Token['nesting'],
    public level: number,
  ) {}
}
Object.setPrototypeOf(PlainToken.prototype, MarkdownItParser.Token.prototype);

/** Makes a token of an article. */
export const plainToken = (type: string, tag: string, nesting: Token['nesting'], level: number): PlacedToken =>
  new PlainToken(type, tag, nesting, level) as unknown as PlacedToken;

/** Has the tokens of blocks made so, too. */
export function quickenBlocks(md: MarkdownIt): void {
  md.block.State = class extends MarkdownItParser.StateBlock {
    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      if (nesting < 0) this.level--;
      const token = plainToken(type, tag, nesting, this.level);
      token.block = true;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
}

class PlainInline {
  pos = 0;
  level = 0;
  pending = '';
  pendingLevel = 0;
  cache = {};
  backticks = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: Delimiter[] = [];
  _prev_delimiters: Delimiter[][] = [];
  Token = MarkdownItParser.Token;
  posMax: number;
  tokens_meta: unknown[];

  constructor(
    public src: string,
    public md: MarkdownIt,
    public env: Env,
    public tokens: Token[],
  ) {
    this.posMax = src.length;
    this.tokens_meta = Array(tokens.length);
  }
}
Object.setPrototypeOf(PlainInline.prototype, MarkdownItParser.StateInline.prototype);

/** Where markdown-it is within a block, its fields simply written as well. */
export const PlainInlineState = PlainInline as unknown as typeof StateInline;
