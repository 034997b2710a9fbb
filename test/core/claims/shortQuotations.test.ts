import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const quotesIn = (text: string): boolean | undefined =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n${text}`)).post.units[1]?.reasons.some(
    ({ kind }) => kind === 'quotation',
  );

describe('a word or two between quotation marks', () => {
  it('is somebody’s where it says how somebody felt, what was answered or spoken of', () => {
    for (const text of [
      'The mayor was "deeply sorry".',
      'Staff were "exhausted".',
      'Customers felt "betrayed".',
      'Prosecutors were “very disappointed”.',
      'Norvik’s answer: "no comment".',
      'The minister spoke of "an act of war".',
      'It had got the key from "a trusted third party".',
      'Le maire était « profondément désolé ».',
      'Le personnel était « épuisé ».',
      'Les clients se sont sentis « trahis ».',
      'La réponse de Norvik : « pas de commentaire ».',
      'Elle tenait la clé d’« un tiers de confiance ».',
    ])
      assert.equal(quotesIn(text), true, text);
  });

  it('is a name, a term or irony elsewhere', () => {
    for (const text of [
      'The "attack" was a test.',
      'The server was named "test2".',
      'The plan was to "fail fast".',
      'His nickname was "Erratic".',
      'The user was "admin".',
      'The password was "very secret".',
      'The mayor was "Big Joe" to all.',
      'They were "hacked".',
      'Staff were "users" here.',
      'The account was "fully verified".',
      'The server’s answer: "access denied".',
      'Experts spoke of "phishing".',
      'The file came from "a folder".',
      'Ils étaient « en ligne » à midi.',
      'La réponse du serveur : « accès refusé ».',
      'L’outil vient d’« un dépôt ».',
      'Elle est « abandonnée » dans Debian 13.',
      'Il est « très utile » de chiffrer.',
      'The officials are “very bad” in the movie.',
      'It is derived from “a number used once”.',
      'The textbook’s answer: “never trust input”.',
    ])
      assert.equal(quotesIn(text), false, text);
  });
});
