import assert from 'node:assert/strict';
import { severities } from '../../src/core/findings/finding';
import { wordFinding } from '../../src/core/findings/message';
import { rules } from '../../src/core/rules/index';
import { applyEdits } from '../../src/core/text/span';
import { checkText, foldersOf, marked, placeOfFile, placeUnder, siblingsOf } from '../support/posts';

describe('each rule', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('has an example', () => assert.ok(rule.examples.length > 0));

      for (const example of rule.examples) {
        const { text, spans } = marked(example.bad);
        const own = (content: string) =>
          checkText(content, example.path === undefined ? placeUnder(example.schema) : placeOfFile(example.path), {
            ...(example.files ? { folders: foldersOf(example.files) } : {}),
            ...(example.posts ? { siblings: siblingsOf(example.posts) } : {}),
          }).findings.filter((finding) => finding.rule === rule.id);

        it(`finds ${example.name}`, () => {
          assert.deepEqual(
            own(text).map(({ start, end }) => ({ start, end })),
            spans,
          );
        });

        it(`words ${example.name} in both languages, with nothing left to fill in`, () => {
          for (const finding of own(text)) {
            const [english, french] = [wordFinding(finding, 'en'), wordFinding(finding, 'fr')];
            assert.doesNotMatch(english + french, /[{}]|undefined/);
            assert.notEqual(english, french);
          }
        });

        if (example.fixed !== undefined) {
          it(`is silent once ${example.name} is fixed`, () => {
            const fix = own(text)[0]?.fixes.find(({ edits }) => edits.length > 0);
            assert.ok(fix, 'there is a fix that edits');
            const fixed = applyEdits(text, fix.edits);
            assert.equal(fixed, example.fixed);
            assert.deepEqual(own(fixed), []);
          });
        }
      }
    });
  }

  it('has an id, a severity and a wording of its own', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, severity, messages } of rules) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(severities.includes(severity));
      assert.ok(Object.keys(messages).length > 0);
    }
  });
});
