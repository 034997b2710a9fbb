import assert from 'node:assert/strict';
import { evidenceIn } from '../../../src/core/claims/evidence/evidence';
import { classesOfAll } from '../../../src/core/claims/words/lexicon';
import { wordsOf } from '../../../src/core/claims/words/words';

describe('a word of another sense', () => {
  const kinds = (text: string) => evidenceIn(text, classesOfAll(wordsOf(text)), []).map(({ kind }) => kind as string);
  const none = (kind: string, ...texts: readonly string[]) => {
    for (const text of texts) assert.ok(!kinds(text).includes(kind), text);
  };
  const some = (kind: string, ...texts: readonly string[]) => {
    for (const text of texts) assert.ok(kinds(text).includes(kind), text);
  };

  it('compares nothing', () => {
    none(
      'comparison',
      'It closed the quay as soon as the alert came.',
      'They took servers as well as backups.',
      'Aussi longtemps que dure la panne.',
    );
    some('comparison', 'The port lost as much as the hospital.', 'Le port est aussi touché que la mairie.');
  });

  it('says nothing of who said so', () => {
    none('attribution', 'A claims adjuster read the files.', 'Of a hundred claims, most were fraud.', 'Norvik ordered 45 laptops.');
    some('attribution', 'The gang claims 300 files.', 'The judge ordered a review.', 'Norvik ordered 45 people to leave.');
  });

  it('is no act of law', () => {
    none('legal-act', 'Norvik dismissed the alert.', 'It charged 300 euros a berth.', 'The firm appealed to its customers.');
    some(
      'legal-act',
      'The court dismissed the case.',
      'The police charged two men.',
      'The firm appealed to the Supreme Court.',
      'The firm appealed.',
    );
  });
});
