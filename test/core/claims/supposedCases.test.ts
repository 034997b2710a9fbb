import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

describe('a case that is only supposed', () => {
  const tiers = (body: string) => checkText(caseStudy(body)).post.units.map(({ tier }) => tier);
  const silent = (...bodies: readonly string[]) => {
    for (const body of bodies) assert.deepEqual([body, tiers(body)], [body, tiers(body).map(() => 'silent')]);
  };
  const lastIs = (tier: string, ...bodies: readonly string[]) => {
    for (const body of bodies) assert.deepEqual([body, tiers(body).at(-1)], [body, tier]);
  };

  it('states nothing under a heading that says so', () => {
    silent(
      '## Scenario\n\nThe intruders publish 300 crew lists.',
      '## Exercise 2: the locked crane\n\nThe gang demands 2 million euros.',
      '## Worst case\n\nAll 300 servers are encrypted.',
      '## A worked example\n\nAlice sends Bob 500 dollars.',
      '## Exercise\n\n### Inject 1\n\n- 300 files are on a leak site.\n- The gang wants 40,000 euros.',
      '## What if?\n\nWithin an hour, 300 servers were encrypted.',
      '## Exercice 1\n\nLe groupe exige 2 millions d’euros.',
      '## Scénario fictif\n\nLes pirates publient 300 listes d’équipage.',
      '## Et si la grue s’arrête ?\n\nLe port perd 40 000 euros par heure.',
      '## Exemple chiffré\n\nUne heure d’arrêt coûte 10 000 euros.',
    );
  });

  it('is told under it where it was, on a day or in an account of its own', () => {
    lastIs(
      'strong',
      '## Exercise\n\nOn 3 May 2021 the intruders published 300 crew lists.',
      '## Exercise\n\n### What happened at the port\n\nThe intruders published 300 crew lists.',
      '## Example\n\nThe intruders published 300 crew lists.',
      '## The scenario of the attack\n\nThe intruders published 300 crew lists.',
      '## Example: Norvik\n\nThe gang demands 2 million euros.',
      '## Exercice\n\nLe 3 mai 2021, les pirates ont publié 300 listes d’équipage.',
      '## Scénario\n\nLes pirates ont publié 300 listes d’équipage.',
      '## Scénario de l’attaque\n\nLes pirates publient 300 listes d’équipage.',
    );
  });

  it('is played through in its paragraph, or in the list that it introduces', () => {
    silent(
      'Imagine a harbour with 45 boats. A clerk opens a mail. The harbour master pays 2 million euros.',
      'Assume that an hour costs 10,000 euros. A year of patches then costs 4,800 euros. A single intrusion costs a hundred times that.',
      'Suppose a hospital loses 300 files. The gang asks for 2 million euros.',
      'Take a hypothetical company with 200 employees. It has 12 servers.',
      'Here’s how it might go. A clerk opens a mail. Within an hour, 300 servers are gone.',
      'A typical attack goes like this. A clerk opens a mail. Within an hour, 300 servers are encrypted.',
      'Say you have 300 servers:\n\n- 20 of them face the network\n- patching one takes 10 minutes',
      'Imaginons un port de 45 bateaux. Le capitaine paie 2 millions d’euros.',
      'Supposons qu’une heure coûte 10 000 euros. Une semaine d’arrêt coûte alors 1,6 million d’euros.',
      'Prenons une entreprise de 200 salariés. Elle a 12 serveurs.',
      'Imagine a harbour with 45 boats. In this way, the gang demands 2 million euros.',
      'Imaginons un port de 45 bateaux. Le groupe dit détenir 300 listes.',
      'Une attaque type se déroule ainsi. Le groupe demande 2 millions d’euros.',
    );
  });

  it('ends where something is told that was, that has a name, or in the next paragraph', () => {
    lastIs(
      'strong',
      'Imagine a harbour with 45 boats. The gang published 300 crew lists.',
      'Imagine a harbour with 45 boats. That is Norvik, which runs 45 boats and lost 12.',
      'Imagine a harbour with 45 boats.\n\nThe gang demands 2 million euros.',
      'Suppose a hospital loses 300 files. According to the regulator, 4,000 files a year are lost.',
      'Take a look at the bill. The gang demands 2 million euros.',
      'Assume the worst. The gang demands 2 million euros.',
      'Imagine a harbour with 45 boats. In reality, the gang demands 2 million euros.',
      'Imagine a harbour with 45 boats. The gang then took 300 lists.',
      'Imagine a harbour with 45 boats. In May, the gang demands 2 million euros.',
      'Imaginez un port de 45 bateaux. Le gang vola 300 listes.',
      'Imaginez un port de 45 bateaux. En réalité, le gang a volé 300 listes.',
      'Imaginez un port de 45 bateaux. Les pirates ont publié 300 listes d’équipage.',
      'Imaginez un port de 45 bateaux.\n\nLe groupe exige 2 millions d’euros.',
    );
  });
});
