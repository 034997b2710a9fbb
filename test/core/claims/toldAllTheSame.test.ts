import assert from 'node:assert/strict';
import { sentences } from '../../../src/core/claims/units/sentences';
import { lists } from '../../../src/core/claims/words/lexicon';
import { told } from '../../support/covered';
import { tiersInAccount } from '../../support/posts';

/** Each is of a tier, or not silent. */
function expectTiers(table: readonly (readonly [text: string, tier: 'strong' | 'medium' | 'silent' | 'told'])[]): void {
  for (const [text, tier] of table)
    it(`${tier}: ${text}`, () => {
      const [first] = tiersInAccount(text);
      if (tier === 'told') assert.match(first ?? '', /^(?:medium|strong)$/);
      else assert.equal(first, tier);
    });
}

describe('what may be does not take back what was', () => {
  expectTiers([
    ['The port can be closed from afar, and LockBit closed it.', 'told'],
    ['The worm, which can spread by itself, closed the port of Quay.', 'told'],
    ['The badge can open any gate, and the attackers copied it in the port of Quay.', 'told'],
    ['The badge can open any gate and the guards lost it in the port of Quay.', 'told'],
    ['The badge can open the gate that the attackers closed in the port of Quay.', 'told'],
    ['The hospital of Quay, which can take 400 patients, closed its doors.', 'strong'],
    ['The attackers may use the keys provided in the port.', 'silent'],
    ['The port can be closed by whoever holds the badge, the key, and the code; LockBit closed it.', 'told'],
    ['Le badge peut ouvrir la porte que LockBit a fermée au port de Quay.', 'told'],
    ['The badges of the Port of Quay can be copied by any guard.', 'silent'],
    ['The badges of the Port of Quay can be copied and resold.', 'silent'],
  ]);
});

describe('a verb joined to what stands before it', () => {
  expectTiers([
    ['The attackers brute-forced the admin panel of the port.', 'strong'],
    ['The gang live-streamed the attack on the port of Quay.', 'strong'],
    ['The attackers side-loaded a library onto the servers of Acme.', 'strong'],
    ['LockBit spear-phished the guards of the port.', 'told'],
    ['They spear-phished guards of the port of Quay.', 'told'],
    ['A well-designed site needs no such badge.', 'silent'],
    ['An under-funded port is a target of its kind.', 'silent'],
    ['The group is state-sponsored.', 'silent'],
  ]);
});

describe('the number of an article', () => {
  for (const text of [
    'Selon l’art. L. 33 du code, Acme a payé 4 millions d’euros.',
    'Acme a payé 4 millions d’euros au titre de l’art. R. 10-13 du code pénal.',
    'Selon l’art. L33 du code, Acme a payé.',
    'Selon l’art. D 33-1 du code, Acme a payé.',
  ])
    it(`ends no sentence: ${text}`, () => assert.equal(sentences(text, []).length, 1));
  it('is told from a sentence', () => {
    assert.equal(sentences('It is art. A 40-man crew came.', []).length, 2);
    assert.equal(sentences('It is art. L. Roux said so.', []).length, 2);
  });
});

describe('an introduction that says what is not known', () => {
  const items = '\n\n- They encrypted 40 servers of the port.\n- They stole the badges of the guards of Acme.';
  for (const intro of [
    'We could not verify all of it, but the attackers did the following:',
    'It remains unclear how they got in, but the attackers did the following:',
  ])
    it(`makes no guesses of its items: ${intro}`, () => {
      const [, first, second] = tiersInAccount(intro + items);
      assert.equal(first, 'strong');
      assert.match(second ?? '', /^(?:medium|strong)$/);
    });
  it('nor does one that says what was tested', () =>
    assert.equal(
      tiersInAccount('We tested the port’s routers, and found that:\n\n- The router of Quay leaked 4,200 passwords.')[1],
      'strong',
    ));
});

describe('what happened without something', () => {
  expectTiers([
    ['Without notice, Acme would close 40 shops on 3 May 2025.', 'strong'],
    ['Without explanation, the port would pay $4 million to LockBit.', 'told'],
    ['Without a password on it, the server could be read by anyone, and LockBit read 4,200 files.', 'strong'],
    ['Without a word, the server could still be read, and the attackers closed the port of Quay.', 'told'],
    ['Without the backup, the port could still be closed by the attackers.', 'silent'],
  ]);
});

describe('what is told to a reader', () => {
  expectTiers([
    ['If you had an account at Acme in 2024, the attackers stole your badge and 40 others.', 'told'],
    ['If you run a crane of Norvik and the company was not warned of the flaw, it is time to close it.', 'silent'],
  ]);
});

describe('the author', () => {
  expectTiers([
    ['I had to find another bank after the attackers took $4,000 from my account.', 'told'],
    ['I had to think that the attackers closed the port of Quay.', 'silent'],
  ]);
});

describe('a part that somebody played', () => {
  expectTiers([
    ['Prosecutors said that the broker played a critical role in the theft of the badges of Acme.', 'told'],
    ['The broker played a critical role in the theft: he sold 40 passwords to LockBit on 3 May 2025.', 'strong'],
    ['The court found that the broker plays a critical role in the theft of the badges of Acme.', 'told'],
    ['Le courtier a joué un rôle crucial dans le vol des badges de Quay.', 'told'],
    ['Training also played a vital role in what the victims did.', 'silent'],
    ['Backups play a vital role in what the victims of Quay do.', 'silent'],
  ]);
});

describe('sources', () => {
  it('of all items count once each', () =>
    assert.equal(
      told('The attackers stole three things from the port in May 2025:\n\n- the new [badges](a)\n- the old [cranes](a)')[0],
      'list a: The attackers',
    ));

  const quote = '\n\n> The port lost 4,200 badges.';
  for (const line of ['Read more at [BBC](a)', '[BBC](a)', 'More of it in the paper of [the port](a)', '**The words of [the port](a)**'])
    it(`of a line that runs on into nothing are none of the quotation below: ${line}`, () =>
      assert.equal(told(line + quote).at(-1), 'none: The port'));
  for (const line of ['[The firm](a) wrote that', 'As [the report](a) says', '[Le port](a) précise que'])
    it(`of a line that runs on are its own: ${line}`, () => assert.equal(told(line + quote).at(-1), 'paragraph a: The port'));
});

describe('an ellipsis', () => {
  for (const line of [
    'The victims were…',
    'The victims are…',
    'Parmi les victimes de Quay…',
    'The files that the attackers took included...',
  ])
    it(`leaves open what a colon would introduce: ${line}`, () => assert.equal(tiersInAccount(line)[0], 'silent'));
});

describe('a day alone', () => {
  it('heads nothing where nothing stands below', () => {
    assert.match(tiersInAccount('When did Acme notice?\n\nOn 3 May 2025.')[1] ?? '', /^(?:medium|strong)$/);
    assert.match(tiersInAccount('The gates closed.\n\nOn 3 May 2025.\n\n## Then\n\nThey opened.')[1] ?? '', /^(?:medium|strong)$/);
  });
  it('heads nothing within a paragraph, or as an answer', () => {
    assert.match(tiersInAccount('Acme noticed. On 3 May 2025. The gates closed.\n\nThey opened.')[1] ?? '', /^(?:medium|strong)$/);
    assert.match(tiersInAccount('When did Acme notice?\n\nOn 3 May 2025.\n\nThe gates closed.')[1] ?? '', /^(?:medium|strong)$/);
  });
  it('heads what stands below', () => assert.equal(tiersInAccount('On 3 May 2025\n\nThe gates closed.')[0], 'silent'));
});

describe('an indicator', () => {
  for (const item of ['a1'.repeat(64), '2001:db8::1', '`2001:db8:0:0:0:0:0:1`', '[2001:db8::1]'])
    it(`is no claim: ${item}`, () => assert.deepEqual(tiersInAccount(`The attackers used these:\n\n- ${item}`).slice(1), ['silent']));
  it('is none of an hour', () =>
    assert.match(tiersInAccount('The gates closed at these hours:\n\n- 10:30:05\n- 11:30:05')[1] ?? '', /^(?:medium|strong)$/));
});

describe('what could be told', () => {
  it('is looked for once, however many verbs and hyphens there are', () => {
    for (const text of [`It can ${'closed '.repeat(40_000)}.`, `It is vital ${'a-'.repeat(100_000)}.`]) tiersInAccount(text);
  }).timeout(10_000);
});

describe('the lexicon', () => {
  it('says no word twice in a list', () => {
    for (const [name, list] of Object.entries(lists)) {
      const words = list.split(' ');
      assert.deepEqual(
        words.filter((each, index) => words.indexOf(each) !== index),
        [],
        name,
      );
    }
  });
});
