import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordFinding, wordMessage } from '../../src/core/findings/message';
import { offersFor } from '../../src/core/fixes/offers';
import { applyEdits, contains } from '../../src/core/text/span';
import { caseStudy, checkText } from '../support/posts';

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
      fc.property(fc.oneof(post, post.map(caseStudy)), (text) => {
        const checked = checkText(text);
        const { post: read, findings } = checked;
        const whole = { start: 0, end: text.length };
        for (const finding of findings) {
          assert.ok(finding.start <= finding.end && contains(whole, finding), JSON.stringify(finding));
          assert.doesNotMatch(wordFinding(finding, 'fr'), /undefined|\[object/);
          assert.deepEqual(JSON.parse(JSON.stringify(finding)), finding);
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
