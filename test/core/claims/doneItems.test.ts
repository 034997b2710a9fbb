import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of an item under a heading. */
const tierUnder = (heading: string, item: string): string | undefined =>
  checkText(
    caseStudy(`## What happened\n\nThe gang closed [the gates](https://a.example/gates).\n\n## ${heading}\n\n- ${item}`),
  ).post.units.at(-1)?.tier;

describe('an item under a heading of advice', () => {
  for (const [heading, item] of [
    ['Plan d’action', '300 postes remplacés le 4 mai'],
    ['Plan d’action', '300 postes remplacés'],
    ['Plan d’action', 'Réinitialisation de 12 000 mots de passe (fait le 3 mars)'],
    ['Plan d’action', '✅ Formation de 40 dockers, 3 mars'],
    ['Mesures', '300 postes remplacés le 4 mai'],
    ['Mesures', '63 grues ont été remplacées par Quay'],
    ['Mesures', 'Réinitialisation de 12 000 mots de passe (fait le 3 mars)'],
    ['Action plan', '12 servers rebuilt'],
    ['Action plan', '12,000 passwords reset on 3 March'],
    ['Action plan', 'Reset of 12,000 passwords (done 3 March)'],
    ['Action plan', '✅ Training of 40 guards, 3 March'],
    ['Remediation', '12 servers rebuilt in May'],
    ['Action plan', '12 servers reimaged'],
    ['Remediation', '45 accounts disabled on 3 March'],
    ['Next steps', '12 servers were patched'],
  ] as const)
    it(`is told where it was done: ${heading}: ${item}`, () => assert.equal(tierUnder(heading, item), 'strong'));

  it('is listed where only its day is told', () =>
    assert.notEqual(tierUnder('Plan d’action', 'Mots de passe réinitialisés le 3 mars'), 'silent'));

  for (const [heading, item] of [
    ['Plan d’action', '300 postes remplacés d’ici le 4 mai'],
    ['Plan d’action', '300 postes remplacés chaque mois'],
    ['Plan d’action', '10 comptes révoqués par trimestre'],
    ['Plan d’action', '60 postes à remplacer le 4 mai'],
    ['Plan d’action', '2 sauvegardes chiffrées hors ligne'],
    ['Plan d’action', 'Formation de 40 dockers'],
    ['Plan d’action', 'Formation de 40 dockers (non fait le 3 mars)'],
    ['Plan d’action', 'Réinitialisation de 12 000 mots de passe'],
    ['Mesures', 'Formation de 40 dockers'],
    ['Mesures', 'Remplacer les 300 postes'],
    ['Propositions', '20 gardes formés'],
    ['Propositions', '60 grues remplacées d’ici juin'],
    ['Action plan', '12 servers rebuilt by June'],
    ['Next steps', '100 % of hosts patched'],
    ['Next steps', 'Logs sent to 2 sites'],
    ['Next steps', '12 servers rebuilt'],
    ['À faire', '12 serveurs remplacés en 2026'],
    ['Lessons', '45 users trained'],
    ['Lessons', 'MFA enforced on all 400 accounts'],
    ['Lessons', '20 more guards hired'],
    ['Lessons', 'Contract with a SOC signed in July 2025'],
    ['Next steps', 'Keys rotated on 1 March 2026'],
    ['Action plan', '12 servers rebuilt every year'],
    ['Action plan', 'Training of 40 guards (to be done on 3 March)'],
    ['Action plan', 'Replacement of 300 desktops'],
    ['Our proposals', '20 more guards'],
  ] as const)
    it(`is what is to be done: ${heading}: ${item}`, () => assert.notEqual(tierUnder(heading, item), 'strong'));

  it('is proposed all the same where a sentence proposes it', () =>
    assert.notEqual(tierUnder('Quay', 'x\n\nNous proposons :\n\n- 300 postes remplacés le 4 mai'), 'strong'));
});
