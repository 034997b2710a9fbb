import { equal } from 'node:assert/strict';
import { checkText } from '../support/posts';

const languageOf = (text: string): string => checkText(text).post.language;

describe('the language of a post', () => {
  it('is the one whose small words it uses more, wherever in a line they stand', () => {
    equal(languageOf('---\ntitle: Ransomware\n---\n\nLes serveurs sont chiffrés.\nLe port reste fermé.\n\nLa rançon a été payée.\n'), 'fr');
    equal(languageOf('---\ntitle: Ransomware\n---\n\n**Le** port\n*Les* faits\n(la suite)\n'), 'fr');
    equal(languageOf('---\ntitle: Ransomware\n---\n\nThe servers\nof the port\n'), 'en');
  });

  it('is what the frontmatter says, where it says it', () => {
    equal(languageOf('---\ntitle: Ransomware\nlang: en\n---\n\nLes serveurs du port sont chiffrés.\n'), 'en');
    equal(languageOf('---\ntitle: Ransomware\nlocale: fr-CA\n---\n\nThe servers of the port.\n'), 'fr');
  });
});
