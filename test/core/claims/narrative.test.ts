import assert from 'node:assert/strict';
import { classesOfAll } from '../../../src/core/claims/words/lexicon';
import { hasPast } from '../../../src/core/claims/words/pasts';
import { wordsOf } from '../../../src/core/claims/words/words';
import { caseStudy, checkText } from '../../support/posts';

describe('the French simple past', () => {
  it('is known by its ending where a subject stands before it', () => {
    for (const text of [
      'Le groupe vola les badges.',
      'Elle chercha une issue.',
      'L’attaquant russe chiffra tout.',
      'La mairie ne paya pas.',
      'Le port s’écroula.',
      'Acme embaucha un négociateur.',
      'Les pirates revinrent.',
      'Le maire se tut.',
      'La société vendit ses grues.',
      'Elles ne répondirent pas.',
      'Le prestataire lui envoya une clé.',
    ])
      assert.ok(hasPast(wordsOf(text)), text);
  });

  it('is no noun, no name and nothing that is to come', () => {
    for (const text of [
      'Le format beta suffit.',
      'La caméra filme le quai.',
      'Le service Kafka tourne.',
      'The company data stays here.',
      'Its customer agenda is full.',
      'Le port paiera.',
      'La version Java change tout.',
      'Via le quai, tout passe.',
      'Cela suffit.',
    ])
      assert.ok(!hasPast(wordsOf(text)), text);
    assert.equal(classesOfAll(wordsOf('data')), 0);
  });
});

describe('a short sentence', () => {
  const tierOf = (text: string): string | undefined =>
    checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates. ${text} The police looked for them in vain.`))
      .post.units[1]?.tier;

  it('is a fact where it tells what somebody did', () => {
    for (const text of ['It died in committee.', 'He resigned.', 'The port paid.', 'Le maire se tut.', 'Acme paya la rançon.', 'She fled.'])
      assert.equal(tierOf(text), 'medium', text);
  });

  it('is none where it only comments', () => {
    for (const text of ['That was it.', 'It was bad.', 'I was there.', 'So what happened?', 'It worked.', 'They could have paid.'])
      assert.equal(tierOf(text), 'silent', text);
  });
});

describe('what came next, told as to come', () => {
  const tierOf = (text: string): string | undefined =>
    checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n${text}`)).post.units[1]?.tier;

  it('is a fact', () => {
    for (const text of [
      'Norvik closed its quays, and Acme would pay $575 million.',
      'Norvik had lost its data, which it would eventually buy for $2 million.',
      'Two weeks later, LockBit would publish the 300 files.',
    ])
      assert.equal(tierOf(text), 'strong', text);
    for (const text of ['Its data would later surface on a forum.', 'Deux semaines plus tard, LockBit publiera les fichiers.'])
      assert.match(tierOf(text) ?? '', /^(?:medium|strong)$/, text);
  });

  it('is none where it hangs on something, or is only planned', () => {
    for (const text of [
      'It would cost $2 million.',
      'If it falls, Norvik would pay $2 million.',
      'Norvik would have paid $2 million.',
      'A firewall would stop 80 % of it.',
      'I would pay $2 million.',
      'Norvik would pay $2 million.',
      'Without a backup, Norvik would lose $4 million.',
      'With more flaws, Norvik would lose $4 million.',
      'Under the plan, Norvik would pay $4 million.',
      'Otherwise Norvik would pay $4 million.',
      'But without the copies, Norvik would lose $4 million two weeks later.',
    ])
      assert.match(tierOf(text) ?? '', /^(?:silent|medium)$/, text);
  });
});
