import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of the last sentence of an account. */
const tierOf = (sentence: string): string | undefined =>
  checkText(caseStudy(`## What happened\n\nThe gang closed [the gates](https://a.example/gates).\n\n${sentence}`)).post.units.at(-1)?.tier;

describe('what an author remarks', () => {
  for (const sentence of [
    'What makes this particularly uncomfortable is how the gang got in.',
    'What made this attack remarkable wasn’t just the payload; it was the way of delivery.',
    'Ce qui rend cette affaire si troublante, c’est la manière dont le groupe est entré.',
    'Here’s the actually clever part, and it’s nasty in its elegance.',
    'Attacks on ports are not new.',
    'Les attaques contre les ports ne sont pas nouvelles.',
    'It illustrated how a single faulty crane can stop a whole harbour.',
    'The attack showed the world that even a guarded port can be closed from within.',
    'L’attaque a montré au monde entier que même un port bien gardé peut être fermé de l’intérieur.',
    'It forced defenders to rethink how we guard our gates.',
    'L’affaire a obligé le secteur à repenser sa manière de garder les ports.',
    'EDR (Endpoint Detection and Response) is a class of product that lives on a machine and detects attacks.',
    'Dans le pire des cas, on aurait à regretter un cambriolage.',
    'In the worst case, a thief might come to the gate.',
    'L’affaire marque un tournant dans la manière de garder les ports.',
    'Burning a single unknown flaw is expensive and risky, because once it’s caught, it’s patched and gone.',
  ])
    it(`needs no source: ${sentence}`, () => assert.equal(tierOf(sentence), 'silent'));

  for (const sentence of [
    'Les marins sont invités à changer les clés de leurs grues.',
    'Sailors are encouraged to change the keys of their cranes.',
  ])
    it(`warns of no advice: ${sentence}`, () => assert.notEqual(tierOf(sentence), 'strong'));

  it('ranks nothing by naming the end of a scale', () => assert.notEqual(tierOf('Ring 0 is the highest level of access.'), 'strong'));

  for (const sentence of [
    'What made this attack unique was that Quay had signed the update.',
    'What made the attack possible was a crane that nobody had patched since 2019.',
    'What made this case so worrying was that the gate was unguarded for 12 days.',
    'Ce qui rend cette affaire unique, c’est que Quay a signé la mise à jour.',
    'Here’s the part that Quay hid: the gang had been inside for 40 days.',
    'The attack showed the world that Quay had paid $4 million.',
    'It forced the port to rethink its guard, and Quay dismissed 12 people.',
    'Les dirigeants de Quay ont été invités à démissionner le 3 mai.',
    'Le rapport met en évidence 12 failles.',
    'What made the attack significant was the theft of the keys of 12 ports.',
    'What makes the Norvik breach unusual is the use of a signed driver.',
    'Ce qui rend l’attaque particulière, c’est l’absence de sauvegarde au port de Norvik.',
    'Here’s the part where the gang deletes the backups.',
    'Ransomware attacks on Norvik are nothing new.',
    'Vulnerabilities in the crane software are not new.',
    'Les fuites chez Norvik ne sont pas nouvelles.',
    'The breach led companies to reconsider their contracts with Quay.',
    'The breach prompted the industry to reconsider how it guards ports, the regulator found.',
    'The attack showed the world how the gang works.',
    'This attack showed how one employee opened the gates.',
    'L’enquête a montré à quel point les sauvegardes étaient anciennes.',
    'The leak forced the industry to rethink how keys are stored, and 12 vendors left.',
    'L’attaque a montré que même un port fermé peut perdre 4 To.',
    'MFA (multi-factor authentication) is a method that Quay did not use.',
    'The audit showed us that the logs were gone.',
    'The report reminded us that Quay was fined in 2019.',
    'NORVIK (the port of the north) is a set of twelve terminals hit by the attack.',
    'Dans le pire des cas, 43 millions de personnes peuvent être touchées, selon la CNIL.',
    'In the best case the port could reopen on 3 May, its director said.',
    'L’audit met en évidence comment le groupe est entré : par un VPN.',
    'L’arrestation du chef marque un tournant dans l’enquête.',
    'Norvik has the highest level of debt of all ports.',
    'Burning the backups was the gang’s last deed, before it left with 4 TB.',
  ])
    it(`does where it tells something: ${sentence}`, () => assert.notEqual(tierOf(sentence), 'silent'));
});
