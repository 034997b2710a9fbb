import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordFinding, wordMessage } from '../../src/core/findings/message';
import { offersFor } from '../../src/core/fixes/offers';
import { isSourceUrl } from '../../src/core/model/sourceUrl';
import { parseBody, proseOf } from '../../src/core/parse/body';
import { Lines } from '../../src/core/text/lines';
import { applyEdits, contains } from '../../src/core/text/span';
import { caseStudy, checkText, starterPlace } from '../support/posts';

/** Pieces that posts are made of, so that what is generated looks like one often enough. */
const piece = fc.constantFrom(
  '---\n',
  'title: ',
  "'T'\n",
  'pubDate: 30 juin 2025\n',
  '# Cyberattack\n',
  '\n\n',
  '\n',
  '\r\n',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|---|---|\n| 4,200 records | x |\n',
  'They took 4,200 records. ',
  'Le 3 mai 2023, « ils sont entrés par la petite porte ». ',
  '[a](https://a.example/x)',
  '**b** : ',
  '`code`',
  '```\n',
  '![i](x.png)',
  '<!-- casefile: analysis why -->',
  '<b>',
  '<a href="https://d.example">',
  '</a>',
  '\n\n<figure>\n<figcaption>',
  '</figcaption>\n</figure>\n\n',
  ':::note\n',
  '- [ ] ',
  '&amp;',
  '\\*',
  '~~s~~',
  '[^1]',
  '\n[^1]: note\n',
  'https://b.example/(y)',
  '<https://c.example>',
  '\t',
  '## Sources\n\n- [A](https://a.example/x)\n',
  '\u0000',
  '\ud800',
  '😀',
  '{/* casefile: off */}',
  '{:target="_blank"}',
  '{/*',
  '*/}',
  '<!--',
  '-->',
  '<div>\n',
  '+++\n',
  '*',
  '_',
  '[',
  ']',
  '(',
);
const post = fc
  .array(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

describe('on any text', () => {
  it('a check does not throw, and every span of it is inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(post, post.map(caseStudy)), fc.constantFrom('md', 'mdx'), (text, type) => {
        const checked = checkText(text, { ...starterPlace, path: `src/content/blog/port.${type}` });
        const { post: read, findings } = checked;
        const whole = { start: 0, end: text.length };
        for (const finding of findings) {
          assert.ok(finding.start <= finding.end && contains(whole, finding), JSON.stringify(finding));
          assert.doesNotMatch(wordFinding(finding, 'fr'), /undefined|\[object/);
          assert.deepEqual(JSON.parse(JSON.stringify(finding)), { ...finding, fixes: finding.fixes });
          for (const fix of finding.fixes) {
            applyEdits(text, fix.edits);
            assert.doesNotMatch(wordMessage(fix.title, 'fr'), /undefined|\[object/);
          }
        }
        for (const { fix } of offersFor(checked, whole, 'UTC')) applyEdits(text, fix.edits);
        let end = 0;
        for (const unit of read.units) {
          assert.ok(unit.start >= end && unit.end >= unit.start && contains(whole, unit), 'units are in order and do not overlap');
          for (const reason of unit.reasons)
            assert.ok(contains(whole, reason) && reason.start <= reason.end, 'evidence is inside the text');
          end = unit.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('what is shown leads back to where it is written, letter for letter', () => {
    fc.assert(
      fc.property(post, fc.boolean(), (text, mdx) => {
        for (const prose of proseOf(parseBody(new Lines(text), 0, { mdx, isSource: isSourceUrl }).root)) {
          let end = 0;
          for (let index = 0; index < prose.text.length; index++) {
            const span = prose.sourceOf({ start: index, end: index + 1 });
            assert.ok(span.start >= end - 1 && span.end <= text.length, 'in the order of the text, and inside it');
            end = span.end;
            const shown = prose.text[index] as string;
            const written = text.slice(span.start, span.end);
            // A line break may stand for blanks, an entity for what it names, and what no browser can show for itself.
            if (
              /[\s\uFFFD]/.test(shown) ||
              text[span.start] === '&' ||
              prose.links.some((link) => link.bare && link.start <= span.start && span.start < link.end)
            )
              continue;
            assert.equal(written, shown, `${JSON.stringify(prose.text)} at ${index}`);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('a fix changes nothing but what it says: what stood before and after its edits is still there', () => {
    fc.assert(
      fc.property(post.map(caseStudy), (text) => {
        for (const { fixes } of checkText(text).findings) {
          for (const { edits } of fixes) {
            const fixed = applyEdits(text, edits);
            const first = Math.min(text.length, ...edits.map(({ start }) => start));
            const last = Math.max(0, ...edits.map(({ end }) => end));
            if (edits.length === 0) continue;
            assert.equal(fixed.slice(0, first), text.slice(0, first));
            assert.equal(fixed.slice(fixed.length - (text.length - last)), text.slice(last));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
