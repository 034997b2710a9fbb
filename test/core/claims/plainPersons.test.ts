import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const unitOf = (text: string) => checkText(caseStudy(`## What happened\n\nThe gang closed the gates.\n\n${text}`)).post.units[1];

describe('a person without a name', () => {
  for (const text of [
    'An employee clicked a link.',
    'A clerk opened an attachment.',
    'A contractor lost a laptop.',
    'Patients were turned away.',
    'Ambulances were diverted.',
    'Doctors wrote by hand.',
    'Doctors wrote by hand for weeks.',
    'Residents paid by card for weeks.',
    'Patients moved by night and waited in corridors.',
    'Un employé a cliqué sur un lien.',
    'Une infirmière a ouvert la pièce jointe.',
  ])
    it(`did it once: ${text}`, () => {
      assert.equal(unitOf(text)?.tier, 'medium');
      assert.deepEqual(
        unitOf(text)?.reasons.map(({ kind }) => kind),
        ['act'],
      );
    });

  for (const text of [
    'A user clicks on a link.',
    'A user was happy.',
    'A user had two choices.',
    'Patients were angry.',
    'A clerk could have opened an attachment.',
    'If a clerk opened an attachment, we knew.',
    'Imagine a clerk opened an attachment.',
    'An employee can click a link.',
    'Un utilisateur clique sur un lien.',
    'Doctors are busy.',
    'Students taught by fear learn nothing.',
    'Students taught by bad teachers learn little.',
    'Employees trained by fear click anyway.',
    'A user trained by fear learns nothing.',
    'Un employé formé par la peur n’apprend rien.',
  ])
    it(`is any: ${text}`, () => assert.equal(unitOf(text)?.tier, 'silent'));
});
