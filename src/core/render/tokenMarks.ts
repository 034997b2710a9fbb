import type { Token } from 'markdown-it';
import { type ClaimState, claimStates, stateOf } from '../claims/ledger';
import type { Post } from '../model/post';

/** What the marks say, in the reader's language. */
export interface MarkWords {
  /** For a block: how many of its claims stand how; states that have none are left out. */
  claims(counts: readonly { readonly state: ClaimState; readonly count: number }[]): string;
  /** For a link to a source of the post, by its number from 1. */
  source(number: number, publisher: string): string;
}

/** The worst comes first: it is what a block with several is marked as. */
const worstFirst: readonly ClaimState[] = ['open', 'partial', 'declined', 'covered'];

/**
 * Marks the blocks of a parsed post that hold claims, and its links to sources, by class and title. `tokens` are of the whole text of the post, frontmatter
 * included, whoever parsed them.
 *
 * @returns takes the marks off again: whoever parsed may keep the tokens
 */
export function markTokens(tokens: readonly Token[], post: Post, words: MarkWords): () => void {
  const before: [token: Token, attributes: Token['attrs']][] = [];
  const mark = (token: Token, attributes: Readonly<Record<string, string>>): void => {
    before.push([token, token.attrs ? [...token.attrs.map(([name, value]): [string, string] => [name, String(value)])] : null]);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'class') token.attrJoin('class', value);
      else token.attrSet(name, value);
    }
  };

  for (const [token, states] of statesByBlock(tokens, post)) {
    const counts = claimStates
      .map((state) => ({ state, count: states.filter((each) => each === state).length }))
      .filter(({ count }) => count > 0);
    const worst = worstFirst.find((state) => states.includes(state)) ?? 'covered';
    mark(token, { class: `casefile-claim casefile-${worst}`, title: words.claims(counts) });
  }
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      const source = href === null ? undefined : post.sources.byUrl(String(href));
      if (!source) continue;
      const number = post.sources.all.indexOf(source) + 1;
      mark(token, { class: 'casefile-source', 'data-source': String(number), title: words.source(number, source.publisher) });
    }
  }
  return () => {
    for (const [token, attributes] of before.reverse()) token.attrs = attributes;
  };
}

/** The innermost block that is drawn around each claim's first line. */
function statesByBlock(tokens: readonly Token[], post: Post): Map<Token, ClaimState[]> {
  const blocks = new Map<number, Token>();
  for (const token of tokens) {
    if (token.nesting !== 1 || token.hidden || !token.map) continue;
    // What is inside comes later, and takes the lines over.
    for (let line = token.map[0]; line < token.map[1]; line++) blocks.set(line, token);
  }
  const found = new Map<Token, ClaimState[]>();
  for (const claim of post.claims) {
    const block = blocks.get(post.lines.at(claim.claim.start).line - 1);
    if (block) found.set(block, [...(found.get(block) ?? []), stateOf(claim)]);
  }
  return found;
}
