import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of the last sentence of an account. */
const tierOf = (sentence: string): string | undefined =>
  checkText(caseStudy(`## What happened\n\nThe gang closed [the gates](https://a.example/gates).\n\n${sentence}`)).post.units.at(-1)?.tier;

describe('what an author feels, finds needed or explains a word by', () => {
  for (const sentence of [
    'We are deeply sorry for the trouble.',
    'We, the team at Quay, are sorry for letting this happen.',
    'We hope that others can learn from our mistakes and keep their ports open.',
    'Nous espérons que d’autres ports apprendront de nos erreurs.',
    'Nous vous présentons toutes nos excuses pour la gêne.',
    'Clear words and joint drills are essential to keep a port open.',
    'Openness about what is known is vital; it rebuilds trust in the port.',
    'Une parole claire est indispensable pour garder la confiance des marins.',
    'A well-kept crane is in the best interest of everyone at the port.',
    'The attack demonstrated the need for joint drills between ports.',
    'Wharfing is a term used to describe thieves who wait at the gate of a port.',
    'Le wharfing est un terme qui désigne les voleurs postés à la grille d’un port.',
  ])
    it(`needs no source: ${sentence}`, () => assert.equal(tierOf(sentence), 'silent'));

  for (const sentence of [
    'We regret that the gang took the files of 4,200 sailors.',
    'The minister said that the crane was essential to the port, and had cost $4 million.',
    'The judge found that the attack demonstrated the need for an audit of Quay.',
    'L’accès est indispensable pour les dockers, qui n’ont pas travaillé pendant trois jours.',
    'The attack demonstrated the importance of the 2019 law, which Norvik had ignored.',
    'Investigators coined the term for the 12 thieves who waited at the gate.',
  ])
    it(`does where it tells something: ${sentence}`, () => assert.notEqual(tierOf(sentence), 'silent'));
});
