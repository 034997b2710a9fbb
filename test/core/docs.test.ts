import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from '../../scripts/rulePages';
import { markerKinds } from '../../src/core/model/markers';

describe('the docs', () => {
  it('have a page for each rule, as the rules are now (else: npm run docs)', () => {
    const pages = rulePages();
    assert.deepEqual(readdirSync('docs/rules').sort(), pages.map(({ file }) => file).sort());
    for (const { file, text } of pages) assert.equal(readFileSync(join('docs/rules', file), 'utf8'), text, file);
  });

  it('name each marker', () => {
    const page = readFileSync('docs/markers.md', 'utf8');
    for (const kind of markerKinds) assert.match(page, new RegExp(`\`${kind}[ \`]`), kind);
  });

  it('point at files that are there', () => {
    for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/markers.md']) {
      for (const [, target] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)) {
        assert.doesNotThrow(() => readFileSync(join(file, '..', target as string)), `${file} links to ${target}`);
      }
    }
  });
});
