import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import { checkText, siblingsOf, starterPlace } from '../../support/posts';

const head = (title: string, description: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\npubDate: 2025-06-30\n---\n`;
const rulesOf = (title: string, description = 'What is known of it.', body = '') =>
  checkText(head(title, description) + body).findings.map(({ rule }) => rule);

describe('a description', () => {
  it('may end with the words that end sentences, and with no others', () => {
    const french = '\nLe port a été fermé dans la nuit, et les dossiers de la ville sont sur le site des pirates.\n';
    for (const [body, ...wholes] of [
      [
        '',
        'What it is made of',
        'Everything you log in with',
        'What happened and when',
        'Their backups were not up to par',
        'What was sub par',
        'The road to la',
        'It was not either/or',
      ],
      [
        french,
        'Ce qu’on fait avec',
        'De quoi l’on parle en',
        'Vos mots de passe : changez-les',
        'Une clé à part : gardez-la',
        'Les portes étaient ouvertes de par en par',
        'Qui, dans le port, donne le la',
      ],
    ])
      for (const whole of wholes) assert.deepEqual(rulesOf('The port', whole, body), [], whole);
    for (const [body, ...hangings] of [
      ['', 'Once the port and the', 'What is known:', 'Known of ', 'The port of Nantes &', 'Closed ('],
      [french, 'Le port de', 'Ce que l’on fait avec ', 'Une ville et', 'Ce que l’on sait de la'],
    ])
      for (const hanging of hangings) assert.deepEqual(rulesOf('The port', hanging, body), ['hanging-description'], hanging);
  });
});

describe('a text that stands for one to be written', () => {
  it('is a word of templates alone, or with an order or a mark behind it', () => {
    for (const left of [
      'TODO',
      'todo',
      '[TODO]',
      'TODO: a title',
      'Todo : un titre',
      'TODO write this',
      'TBD - after the hearing',
      'XXX',
      'xxxx',
      'À compléter',
      'To be written.',
      'Lorem ipsum dolor sit amet',
      'Lorem ipsum',
      'My post title',
      'Untitled',
    ])
      assert.deepEqual(rulesOf(left), ['frontmatter-placeholder'], left);
    for (const own of [
      'Todo list apps leak passwords',
      'TODO comments that leak secrets',
      'XXX-2024 breach',
      'XXXTentacion’s accounts',
      'FIXME in the kernel, years later',
      'To be done with passwords',
      'Lorem ipsum generators as bait',
      'TBC Bank breach',
      'Title insurance giant attacked',
    ])
      assert.deepEqual(rulesOf(own), [], own);
  });
});

describe('the pages of folders', () => {
  const copied = (path: string, other: string) =>
    checkText(
      head('Blog', 'What is known of it.'),
      { ...starterPlace, path: `src/content/blog/${path}` },
      {
        siblings: siblingsOf({ [`src/content/blog/${other}`]: head('Blog', 'Something else.') }),
      },
    )
      .findings.filter(({ rule }) => rule === 'frontmatter-placeholder')
      .map((finding) => wordFinding(finding, 'en'));

  it('may have one title in two languages, and are named with their folder', () => {
    assert.deepEqual(copied('en/index.md', 'fr/index.md'), []);
    assert.deepEqual(copied('fr-CA/index.mdx', 'fr/index.mdx'), []);
    assert.deepEqual(copied('port/index.md', 'harbour/index.md'), ['“title” is that of harbour/index.md, word for word.']);
    assert.deepEqual(copied('port.md', 'harbour.md'), ['“title” is that of harbour.md, word for word.']);
  });
});
