import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** What is told of each unit: its tier and how its words begin. */
const told = (body: string): string[] =>
  checkText(caseStudy(body)).post.units.map(({ tier, text }) => `${tier}: ${text.slice(0, 12).trim()}`);

describe('a label in a list', () => {
  for (const label of ['Réseau', '**Réseau**', '**Réseau** :', 'Supply chain:', '*Technical*', 'Au siège'])
    it(`is no claim, and its items have what its heading says: ${label}`, () =>
      assert.deepEqual(
        told(`## Vulnérabilités exploitées\n\n- ${label}\n  - Aucun cloisonnement\n- ${label}\n  1. Mots de passe partagés`).map((each) =>
          each.replace(/: .*(?=Aucun|Mots)/, ': ').replace(/^silent: .*/, 'silent'),
        ),
        ['silent', 'strong: Aucun cloiso', 'silent', 'strong: Mots de pass'],
      ));

  it('leaves to its items what introduces the list', () =>
    assert.deepEqual(told('Les données volées comprennent :\n\n- Identité\n  - nom, prénom\n- Coordonnées :\n  - adresse'), [
      'silent: Les données',
      'silent: Identité',
      'medium: nom, prénom',
      'silent: Coordonnées',
      'medium: adresse',
    ]));

  it('is none where it tells or introduces, cites, or nothing stands below it', () => {
    const heading = '## Weaknesses exploited\n\n';
    assert.deepEqual(told(`${heading}- No segmentation\n  - one flat network`)[0], 'strong: No segmentat');
    assert.deepEqual(told(`${heading}- Flat network\n- Shared accounts`), ['strong: Flat network', 'strong: Shared accou']);
    const { post } = checkText(caseStudy(`${heading}- Flat network ([CERT](https://cert.example/a))\n  - all 300 cranes on it`));
    assert.deepEqual(
      post.units.map(({ coverage }) => coverage),
      ['link', 'list'],
    );
  });
});

describe('a filler in a list', () => {
  for (const filler of [
    'TODO',
    'TBD',
    'N/A',
    'Unknown',
    'Not disclosed',
    'To be determined',
    'Inconnu',
    'À compléter',
    '(à vérifier)',
    'etc.',
    '…',
    '...',
    'and many more',
    'et bien d’autres',
  ])
    it(`states nothing: ${filler}`, () =>
      assert.deepEqual(told(`## Vulnerabilities exploited\n\n- ${filler}\n- Flat network`), [
        `silent: ${filler.slice(0, 12).trim()}`,
        'strong: Flat network',
      ]));

  for (const item of ['Unknown vendor in the network', 'TODO list read by the gang', 'Autres ports'])
    it(`is none where more is told: ${item}`, () =>
      assert.equal(told(`## Vulnerabilities exploited\n\n- ${item}`)[0]?.startsWith('silent'), false));
});
