import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of the sentence behind the first one of a paragraph. */
const answerOf = (text: string): string | undefined =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n${text}`)).post.units[2]?.tier;

describe('the answer to a question of the author', () => {
  it('is a fact where it tells what was', () => {
    for (const text of [
      'What did the board do? It fired the security chief.',
      'Why did it take so long? The logs had been deleted.',
      'The ransom? The insurer refused.',
      'Did Norvik pay? It paid within a week.',
      'And the backups? Nobody had tested them.',
      'How did they get in? They bought a password from a broker.',
      'Qu’a fait le conseil ? Il a renvoyé le responsable de la sécurité.',
      'Pourquoi si longtemps ? Les journaux avaient été effacés.',
      'La rançon ? L’assureur a refusé.',
    ])
      assert.match(answerOf(text) ?? '', /^(?:medium|strong)$/, text);
  });

  it('is none where it judges, comments or tells of no past', () => {
    for (const text of [
      'So who is to blame? Everybody is.',
      'What can we do? We can patch.',
      'Is it enough? It never is.',
      'What happened next? It was a mess.',
      'Why did it work? It was simple.',
      'Was it worth it? I doubted it.',
      'Did it help? It helped.',
      'Qui est coupable ? Tout le monde.',
      'Est-ce assez ? Jamais.',
      'Que faire ? Il fallait payer.',
      'Était-ce grave ? C’était grave.',
    ])
      assert.equal(answerOf(text), 'silent', text);
  });
});
