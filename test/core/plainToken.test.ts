import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownItParser, { type Token } from 'markdown-it';
import { placeTokens } from '../../src/core/parse/placing';
import { type PlacedToken, PlainInlineState, plainToken, quickenBlocks } from '../../src/core/parse/plainToken';

const folder = 'examples/src/content/blog';
const texts = [
  '# A *b* **c** ~~d~~ `e` \\* &amp; <i>f</i>\n\n1. [g](h "i") ![j *k*](l)\n   - m  \n     n\n\n> o <https://p.example> https://q.example\n\n| r | s |\n|--:|---|\n| t | u |\n\n```v\nw\n```\n\n    x\n\n***\n\n<div>\ny\n</div>\n\n[z]\n\n[z]: a\n',
  ...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
];

/** A token's own fields, without those that only ours have. */
const fieldsOf = ({ from, to, children, ...fields }: PlacedToken): object => ({ ...fields, children: children?.map(fieldsOf) ?? null });

const parse = (text: string, isPlain: boolean): object[] => {
  const md = new MarkdownItParser({ html: true, linkify: true });
  if (isPlain) {
    placeTokens(md);
    quickenBlocks(md);
  }
  return md.parse(text, {}).map(fieldsOf);
};

describe('tokens that are simply written', () => {
  it('are to all that works on them those of markdown-it', () => {
    for (const text of texts) assert.deepEqual(parse(text, true), parse(text, false));
    const token: Token = plainToken('link_open', 'a', 1, 2);
    token.attrSet('href', 'port.example');
    assert.equal(token.attrGet('href'), 'port.example');
    assert.ok(token instanceof MarkdownItParser.Token);
  });

  it('and the state that makes them has each field that its own has', () => {
    const md = new MarkdownItParser();
    const made = [new PlainInlineState('port', md, {}, []), new MarkdownItParser.StateInline('port', md, {}, [])];
    const [ours, its] = made.map((state) => Object.fromEntries(Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    assert.deepEqual(ours, its);
  });
});
