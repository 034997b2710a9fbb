import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const reasonsOf = (text: string) =>
  checkText(caseStudy(`## What happened\n\nThe gang closed the gates.\n\n${text}`)).post.units[1]?.reasons.map(({ kind }) => kind);

describe('a cleft that sets a person without a name in front', () => {
  for (const text of [
    'C’est un stagiaire qui a donné l’alerte.',
    'C’est une jeune infirmière qui a ouvert la pièce jointe.',
    'C’est le technicien de nuit qui a débranché la grue.',
    'It was an intern who raised the alarm.',
    'It was the night guard who had left the gate open.',
    'It was a young clerk who opened the attachment.',
  ])
    it(`tells who did it: ${text}`, () => assert.deepEqual(reasonsOf(text), ['act']));

  for (const text of [
    'C’est un stagiaire qui avait raison.',
    'C’est une erreur qui a coûté cher.',
    'C’est toujours un stagiaire qui donne l’alerte.',
    'C’est souvent un stagiaire qui a donné l’alerte.',
    'It is usually an intern who raised the alarm.',
    'It was an intern who was right.',
    'It was a mistake that cost dearly.',
    'It is the user who decides.',
    'It was an intern who could have raised the alarm.',
  ])
    it(`tells no deed of one: ${text}`, () => assert.deepEqual(reasonsOf(text), []));
});
