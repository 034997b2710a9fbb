import assert from 'node:assert/strict';
import { told, unitsOf } from '../../support/covered';
import { tiersInAccount } from '../../support/posts';

const isSilent = (body: string): boolean => tiersInAccount(body).every((tier) => tier === 'silent');

describe('an introduction', () => {
  for (const line of [
    'The files that the attackers took were:',
    'Parmi les données que les pirates ont volées au port figurent :',
    'Parmi les victimes les plus célèbres :',
    'Among the largest victims:',
    'The commands that the attackers executed are…',
  ])
    it(`says nothing yet where its verb has nothing behind it: ${line}`, () => {
      assert.match(tiersInAccount(`${line}\n\n- the badges`)[0] ?? '', /^(?:silent|medium)$/);
      assert.equal(tiersInAccount(line)[0], 'silent');
    });

  for (const line of ['On 3 May 2025 the attackers took 4,200 files, which were:', 'The gang stole $2 million, and its members are:'])
    it(`says something where it has a value: ${line}`, () => assert.equal(tiersInAccount(line)[0], 'strong'));

  it('that is a guess makes guesses of what it introduces', () => {
    const items = '\n\n1. The attackers got in on 3 May 2025.\n2. They stole 4,200 badges from Acme.';
    for (const intro of ['If I have to guess, this is what happened:', 'My best guess:', 'Je pense que les choses se sont passées ainsi :'])
      assert.deepEqual(tiersInAccount(intro + items).slice(1), ['silent', 'silent'], intro);
    assert.deepEqual(tiersInAccount(`This is what happened:${items}`).slice(1), ['strong', 'strong']);
  });

  it('above a block of HTML is that of what the block begins with', () => {
    const list = '<ul>\n<li>Detected the intruder</li>\n<li>Locked the intruder out</li>\n</ul>';
    assert.deepEqual(
      unitsOf(`Within 16 days the port had managed to:\n${list}`)
        .slice(1)
        .map(({ tier }) => tier),
      ['strong', 'strong'],
    );
    assert.deepEqual(told(`[The report](a) says that the port had:\n${list}`).slice(1), ['list a: Detected the', 'list a: Locked the']);
    assert.deepEqual(told('[The report](a) says:\n<blockquote>The port lost 4,200 badges.</blockquote>').slice(1), [
      'paragraph a: The port',
    ]);
  });

  it('may run on into a quotation', () => {
    const quote = '\n\n> the port was slow to answer its 4,200 customers';
    assert.deepEqual(told(`[The report](a) finds that${quote}`).slice(1), ['paragraph a: the port']);
    assert.deepEqual(told(`[The report](a) was short.${quote}`).slice(1), ['none: the port']);
  });
});

describe('a remark', () => {
  for (const body of [
    'This still isn’t clear to me.',
    'What the company told its 12 guards seems odd to me.',
    'The port gets high marks for what its 12 guards did (at least in my book).',
    'À mes yeux, les pirates ont gagné du temps.',
    '(I only count from the day on which the company confirmed the attack on the port to its letter.)',
  ])
    it(`of the author’s is no claim: ${body}`, () => assert.ok(isSilent(body)));

  it('that asks is none, whatever leads to its question', () => {
    assert.ok(isSilent('While the port blames its guard, one has to ask: who allowed the attackers to keep his badge?'));
    assert.ok(isSilent('And if so – what kind of doors did the company have?'));
    assert.equal(tiersInAccount('The attackers stole 4,200 badges: where were the guards?')[0] === 'silent', false);
  });
});

describe('what was not so', () => {
  for (const body of [
    'Without the tip from the guard, the records of the company could still be online today, and the attackers could still be selling them.',
    'Si vous gérez une grue Norvik et que la société n’a pas été prévenue de la faille de mai par le port de Quay, il est temps de la fermer.',
    'Users are strongly advised to replace their badges.',
    'The badges of the Port of Quay can be copied by any guard.',
    'Bien que cette mesure de la Mairie de Quay reste limitée, elle constitue une étape clé pour la protection des victimes de la fuite.',
    'Training also played a vital role in what the victims did.',
    'The attack on the Port of Quay 2 illustrates what the victims lost.',
    'L’attaque du quai 2 contre le port illustre les défis que les victimes ont rencontrés.',
    'It is important that we keep what the attackers did in mind.',
    'Le quai n’est pas un incident isolé : c’est un énième exemple de ce que les pirates ont fait.',
    'We also want to thank the guards who contributed to this.',
    'All times are shown in UTC and Eastern Daylight Time (EDT).',
    'Le port le plus facile à ouvrir est rarement sûr.',
  ])
    it(`is no claim: ${body}`, () => assert.ok(isSilent(body)));

  for (const body of [
    'Without warning, the attackers stole 4,200 badges.',
    'Without its backups, the port lost 4,200 badges that it could not replace.',
    'The FBI urged the port to replace 4,200 badges.',
    'The badges could not be resold, as the port had revoked 4,200 of them.',
    'It was the largest port that the attackers had ever closed.',
    'The attack on the port clearly hit 40 servers, and raised the price of its badges.',
  ])
    it(`is told from what was: ${body}`, () => assert.match(tiersInAccount(body)[0] ?? '', /^(?:medium|strong)$/));

  it('is an indicator alone, but not what is said of one', () => {
    for (const item of ['203.0.113.7', '203[.]0[.]113[.]7:8080', 'd41d8cd98f00b204e9800998ecf8427e'])
      assert.deepEqual(tiersInAccount(`The attackers used these addresses:\n\n- ${item}`).slice(1), ['silent'], item);
    assert.match(
      tiersInAccount('The attackers used these addresses:\n\n- 203.0.113.7, rented by the gang in Quay')[1] ?? '',
      /^(?:medium|strong)$/,
    );
  });
});

describe('a participle', () => {
  const past = (text: string): boolean => !isSilent(`${text}\n\n## Elsewhere`);
  it('that stands before its noun tells no deed', () => {
    assert.ok(!past('It is an isolated incident of a kind.'));
    assert.ok(!past('A well-designed site needs no such badge.'));
    assert.ok(!past('Les musées sont des cibles, car ils gèrent des œuvres.'));
  });
  it('tells one behind who did it', () => {
    assert.ok(past('Acme isolated its network.'));
    assert.ok(past('The port re-opened its gates.'));
    assert.ok(past('Les pirates volèrent les badges.'));
  });
});

describe('a line', () => {
  for (const [line, rest] of [
    ['Around 9:30 UTC', 'The gates closed.'],
    ['Le 5 mai 2025 au soir', 'Les grues s’arrêtent.'],
    ['On May 5, 2025, at 10:30 UTC', 'The gates closed.'],
    ['Closing the Port of Quay to the Attackers', 'The gates closed.'],
    ['Closing the Gate: Measures and Mitigation', 'The gates closed.'],
  ])
    it(`that heads what stands below is no claim: ${line}`, () => {
      assert.equal(tiersInAccount(`${line}\n\n${rest}`)[0], 'silent');
    });
  it('that is the only item of a list is none where it only says when', () => {
    assert.equal(tiersInAccount('- vers 9h30\n\nLes grues s’arrêtent.')[0], 'silent');
  });
  for (const line of ['On May 5 it fell.', 'Le 5 mai 2025, le port vola les badges', 'The Port of Quay lost 4,200 badges'])
    it(`that states something is one: ${line}`, () =>
      assert.match(tiersInAccount(`${line}\n\nThe gates closed.`)[0] ?? '', /^(?:medium|strong)$/));
});

describe('what introduces a list', () => {
  it('has the sources of its items, where each has one', () => {
    const intro = 'The attackers stole three things from the port in May 2025:';
    assert.deepEqual(
      told(`${intro}\n\n- the new [badges](a) of its guards\n- the old [cranes](b) of the quay`)[0],
      'list a b: The attackers',
    );
    assert.deepEqual(told(`${intro}\n\n- [the badges](a)\n- the cranes`)[0], 'none: The attackers');
    assert.deepEqual(told(`${intro.replace(':', '.')}\n\n- the new [badges](a)\n- the old [cranes](b)`)[0], 'none: The attackers');
  });
});

describe('a machine named by its number', () => {
  it('is no source', () => {
    for (const url of ['http://203.0.113.7:8080/files/', 'https://203.0.113.7/a.html', 'http://[2001:db8::1]/a'])
      assert.deepEqual(told(`Acme lost $4 million on 3 May 2024, says [the server](${url}).`), ['none: Acme lost']);
  });
});
