import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translate, wordFinding } from '../../../src/core/findings/message';
import { reasonOf } from '../../../src/core/frontmatter/readerWords';
import { applyEdits } from '../../../src/core/text/span';
import { checkText } from '../../support/posts';

/** What a reader may say, of its own source: the beginning of each of its messages. */
const wordsIn = (file: string, call: RegExp): string[] => [...readFileSync(file, 'utf8').matchAll(call)].map(([, words = '']) => words);

describe('the words of the site’s readers', () => {
  it('have words of ours, in both languages, for all that they may say', () => {
    const yaml = wordsIn('node_modules/js-yaml/lib/loader.js', /(?:throwError\(state, |YAMLException\()['"]([^'"]+)/g);
    const toml = ['parse', 'primitive', 'struct', 'extract', 'util'].flatMap((name) =>
      wordsIn(`node_modules/smol-toml/dist/${name}.js`, /TomlError\.x\(['"`]([^'"`]+)/g),
    );
    assert.ok(yaml.length > 40 && toml.length > 20, `${yaml.length} ${toml.length}`);
    for (const words of [...yaml, ...toml]) {
      const reason = reasonOf(words);
      assert.ok(reason !== undefined, words);
      assert.notEqual(translate(reason, 'fr'), reason, words);
    }
    assert.equal(reasonOf('something new'), undefined);
  });

  it('are told from those of the author', () => {
    const type = reasonOf('unknown tag !<!other>');
    for (const name of ['anchor', 'hexadecimal', 'chomping', 'directive', 'date'])
      assert.equal(reasonOf(`unknown tag !<!${name}>`), type, name);
    for (const name of ['hexadecimal', 'date'])
      assert.equal(reasonOf(`unidentified alias "${name}"`), reasonOf('unidentified alias "x"'), name);
  });

  it('are told in the language of the reader', () => {
    const said = (text: string, language: 'en' | 'fr'): string[] =>
      checkText(text)
        .findings.filter(({ rule }) => rule === 'frontmatter-syntax')
        .map((finding) => wordFinding(finding, language));
    assert.deepEqual(said('---\ntitle: !secret x\n---\n', 'fr'), [
      'Le site s’arrête de lire ici : un type avec « ! » qu’il ne connaît pas.',
    ]);
    assert.deepEqual(said('+++\ntitle = "x" y\n+++\n', 'en'), ['The site’s reader stops here: more stands behind the value.']);
    assert.deepEqual(said('+++\nday = 2025-13-45\n+++\n', 'en'), ['The site’s reader stops here: a date or time that is none.']);
  });

  it('have a fix for a character that nobody sees, wherever it stands', () => {
    const text = "---\ntitle: T\0\ndescription: 'D\0'\npubDate: 2025-06-30\n---\n";
    const fixes = checkText(text).findings.flatMap((finding) => finding.fixes);
    assert.deepEqual(
      fixes.map(({ edits, trust }) => [applyEdits(text, edits), trust]),
      [["---\ntitle: T\ndescription: 'D'\npubDate: 2025-06-30\n---\n", 'ask']],
    );
  });
});
