import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declineKinds, readMarker } from '../../src/core/model/markers';
import { markdown } from '../../src/core/parse/markdown';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}
type Snippets = Readonly<Record<string, Snippet>>;

const read = (language: string): Snippets => JSON.parse(readFileSync(join('snippets', `${language}.json`), 'utf8'));
const languages = { en: read('en'), fr: read('fr') };
const all = Object.entries(languages).flatMap(([language, snippets]) =>
  Object.entries(snippets).map(([name, snippet]) => ({ title: `${language}: ${name}`, name, snippet, text: snippet.body.join('\n') })),
);

/** What a variable stands for in a Markdown file with nothing selected. */
const variables: Readonly<Record<string, string>> = { BLOCK_COMMENT_START: '<!--', BLOCK_COMMENT_END: '-->' };

/** The text that a body leaves when each tab stop is passed with Tab, by the rules of VS Code's snippets as far as ours use them; anything else is refused. */
function expand(body: string, values = variables): string {
  const known = (name: string) => {
    assert.ok(name in values, `variable ${name}`);
    return values[name] as string;
  };
  const text = body
    .replace(/\$\{TM_SELECTED_TEXT:([^${}]+)\}/g, '$1')
    .replace(/\$([A-Z_]{2,})/g, (_, name: string) => known(name))
    .replace(/\$\{\d+\|([^,|}]+)[^|}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^${}]+)\}/g, '$1')
    .replace(/\$0/g, '');
  assert.doesNotMatch(text, /\$/, 'a part of the body was not understood');
  return text;
}

/** The kinds of the tokens of a Markdown text, inline ones in their place. */
const kindsIn = (text: string) => markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
const linksIn = (text: string) => kindsIn(text).filter((token) => token.type === 'link_open');

describe('snippets', () => {
  it('are the same in both languages', () => {
    assert.deepEqual(Object.keys(languages.fr), Object.keys(languages.en));
    assert.ok(Object.keys(languages.en).length >= 5);
  });

  it('have prefixes of one word that mean one snippet in one language', () => {
    const prefixes = all.flatMap(({ snippet }) => snippet.prefix);
    assert.deepEqual(
      prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
      [],
    );
    for (const prefix of prefixes) assert.match(prefix, /^[\p{Ll}-]{4,}$/u);
  });

  it('describe themselves in their own language', () => {
    for (const [name, { description }] of Object.entries(languages.en)) assert.notEqual(description, languages.fr[name]?.description);
  });

  it('leave the same Markdown in both languages, save the words', () => {
    for (const [name, { body }] of Object.entries(languages.en)) {
      const shape = (lines: readonly string[]) => kindsIn(expand(lines.join('\n'))).map((token) => `${token.type} ${token.tag}`);
      assert.deepEqual(shape(languages.fr[name]?.body ?? []), shape(body), name);
    }
  });

  for (const { title, text } of all) {
    it(`${title} numbers its tab stops without a hole, each with words in it, and ends at $0`, () => {
      const stops = [...text.matchAll(/\$\{?(\d+)([:|])?/g)].map((match) => ({ number: Number(match[1]), filled: Boolean(match[2]) }));
      const numbers = stops.map((stop) => stop.number);
      assert.equal(numbers.at(-1), 0, 'the last one is $0');
      assert.deepEqual(
        numbers.slice(0, -1),
        numbers.slice(0, -1).map((_, index) => index + 1),
      );
      assert.ok(stops.slice(0, -1).every((stop) => stop.filled));
    });
  }

  const bodies = (name: string) => all.filter((one) => one.name === name).map((one) => ({ ...one, text: expand(one.text) }));

  for (const { title, text } of bodies('sourced-claim')) {
    it(`${title}: the claim is the words of the link`, () => {
      const inline = kindsIn(`${text}.`).find((token) => token.type === 'inline');
      assert.deepEqual(
        inline?.children?.map((token) => token.type),
        ['link_open', 'text', 'link_close', 'text'],
      );
      assert.equal(inline?.children?.at(-1)?.content, '.');
    });
  }

  for (const { title, text } of bodies('sourced-quotation')) {
    it(`${title}: the quotation and its source line are one block quote, and what follows is outside`, () => {
      const tokens = markdown.parse(`${text}After.`, {});
      const inside = tokens.slice(
        0,
        tokens.findIndex((token) => token.type === 'blockquote_close'),
      );
      const paragraphs = inside.filter((token) => token.type === 'inline');
      assert.equal(paragraphs.length, 2);
      assert.match(paragraphs[0]?.content ?? '', /^(?:“.+”|«\u00a0.+\u00a0»)$/);
      assert.match(paragraphs[1]?.content ?? '', /^\[Source\s?: .+\]\(https:\/\/\)$/);
      assert.equal(tokens.at(-2)?.content, 'After.');
      assert.equal(tokens.at(-2)?.level, 1);
    });
  }

  for (const { title, text } of [...bodies('source-list'), ...bodies('source-list-item')]) {
    it(`${title}: each item names a publisher in bold and links the page`, () => {
      const items = kindsIn(text).filter((token) => token.type === 'inline' && /^\*\*.+\*\* - \[.+\]\(https:\/\/\)$/.test(token.content));
      assert.equal(items.length, kindsIn(text).filter((token) => token.type === 'list_item_open').length);
      assert.ok(items.length > 0);
      assert.equal(linksIn(text).length, items.length);
    });
  }

  for (const { title, snippet } of all.filter(({ name }) => name === 'source-list')) {
    it(`${title}: every choice of label is a bold line or a heading of its own`, () => {
      const choices = /\$\{1\|([^}]+)\|\}/.exec(snippet.body[0] ?? '')?.[1]?.split(',') ?? [];
      assert.ok(choices.length >= 2);
      for (const choice of choices) {
        const [first] = kindsIn([choice, ...snippet.body.slice(1)].join('\n'));
        assert.match(choice, /^(?:\*\*.*[Ss]ources.*\s?:\*\*|## Sources)$/u);
        assert.equal(first?.type, choice.startsWith('#') ? 'heading_open' : 'paragraph_open');
      }
    });
  }

  for (const { title, text } of bodies('timeline')) {
    it(`${title}: a table whose row has as many cells as its header, the last a link`, () => {
      const kinds = kindsIn(text).map((token) => token.type);
      assert.equal(kinds.filter((kind) => kind === 'th_open').length, 3);
      assert.equal(kinds.filter((kind) => kind === 'td_open').length, 3);
      assert.equal(linksIn(text).length, 1);
    });

    it(`${title}: one more row goes under it`, () => {
      const language = title.startsWith('fr') ? languages.fr : languages.en;
      const row = expand(language['timeline-row']?.body.join('\n') ?? '');
      assert.equal(kindsIn(`${text.trimEnd()}\n${row}`).filter((token) => token.type === 'td_open').length, 6);
    });
  }

  for (const { title, snippet } of all.filter(({ name }) => name === 'declined-claim')) {
    const body = snippet.body.join('\n');

    it(`${title}: offers every reason for which a claim has no source`, () => {
      const choices = /\$\{1\|([^|]+)\|\}/.exec(body)?.[1]?.split(',') ?? [];
      assert.deepEqual(choices, [...declineKinds, 'source-needed']);
      for (const choice of choices) assert.equal(markerOf(expand(body.replace(/\|.+\|/, `:${choice}`)))?.kind, choice);
    });

    it(`${title}: is a comment of Markdown at the end of its sentence, and one of MDX where the language has it so`, () => {
      const sentence = `It shows. ${expand(body)}`;
      assert.ok(kindsIn(sentence).some((token) => token.type === 'html_inline' && token.content === expand(body)));
      const mdx = expand(body, { BLOCK_COMMENT_START: '{/*', BLOCK_COMMENT_END: '*/}' });
      assert.match(mdx, /^\{\/\* casefile: analysis \p{L}+ \*\/\}$/u);
    });
  }

  function markerOf(comment: string) {
    return readMarker({ text: comment.slice('<!--'.length, -'-->'.length), start: 0, end: comment.length });
  }
});
