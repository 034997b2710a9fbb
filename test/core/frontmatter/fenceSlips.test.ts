import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder, starterPlace } from '../../support/posts';

const keys = 'title: T\ndescription: d e\npubDate: 2025-01-01';

/** Each finding of a text with where it stands, and what each of its edits makes of it. */
const told = (text: string, place = starterPlace): string[][] =>
  checkText(text, place).findings.map(({ messageId, start, end, fixes }) => [
    `${messageId}: ${text.slice(start, end)}`,
    ...fixes.filter(({ edits }) => edits.length > 0).map(({ edits }) => applyEdits(text, edits)),
  ]);

describe('a line that was to close the frontmatter', () => {
  it('is made three hyphens where it has blanks before it or is made of other marks', () => {
    for (const line of [' ---', '\t---', '–––', '—-', '—', '--', '***', '- - -', '___ ', '...']) {
      const rest = '\n\nText.\n\n---\n\nFin.\n';
      assert.deepEqual(told(`---\n${keys}\n${line}${rest}`), [[`fence: ${line.trim()}`, `---\n${keys}\n---${rest}`]], line);
      assert.deepEqual(told(`---\n${keys}\n${line}\n`), [[`fence: ${line.trim()}`, `---\n${keys}\n---\n`]], line);
    }
  });

  it('gets a line of its own where it stands behind the last value', () => {
    assert.deepEqual(told(`---\r\ntitle: T\r\ndescription: d ---\r\n\r\nText.\r\n`, placeUnder('z.object({ title: z.string() })')), [
      ['fence: ---', '---\r\ntitle: T\r\ndescription: d\r\n---\r\n\r\nText.\r\n'],
    ]);
  });

  it('is another one in a text of several lines, below a blank line, and where the block goes on', () => {
    const said = (block: string): string[] => told(`---\n${block}`).map(([message = '']) => message.split(':')[0] ?? '');
    assert.deepEqual(said(`${keys}\nintro: |\n  a\n  ***\n  b\n---\n`), []);
    assert.deepEqual(said(`title: T\n\nIl fut fermé.\n\n***\n\nFin.\n`), ['unclosed']);
    assert.deepEqual(said(`title: T\n***\ndescription: d e\npubDate: 2025-01-01\n---\n`), ['other']);
    assert.deepEqual(said(`${keys}\n...\nfoo: x\n---\n`), ['documents']);
    assert.deepEqual(said(`title: T\n...\ndescription: d: e\n---\n`), ['documents']);
    assert.deepEqual(said(`title: a: b\n***\n\nText.\n`), ['unclosed']);
    const open = placeUnder('z.object({ title: z.string() })');
    const block = '---\ntitle: From A to B ---\ncolors: [a\n---\n';
    assert.deepEqual(
      told(block, open).map(([message]) => message),
      ['bracket: colors: [a'],
    );
    for (const key of ['"the colours"', "'a'", 'catégories', 'a.b'])
      assert.deepEqual(
        told(block.replace('colors', key), open).map(([message]) => message),
        [`bracket: ${key}: [a`],
      );
    assert.deepEqual(
      told(block.replace('[a', '[a\nb'), open).map(([message]) => message),
      ['bracket: colors: [a'],
    );
    assert.deepEqual(
      told('---\ntitle: T\n***\n\n# Colours\ncolors: a: b\n---\n', open).map(([message = '']) => message.split(':')[0]),
      ['other', 'colon'],
    );
  });

  it('may have nothing but blank lines above it where it is made of hyphens', () => {
    const rest = '\n\nText.\n';
    assert.deepEqual(told(`---\n${keys}\n\n ---${rest}`), [['fence: ---', `---\n${keys}\n\n---${rest}`]]);
    assert.deepEqual(
      told(`---\n${keys}\n\n# Le port\n\n ---${rest}`).map(([message = '']) => message.split(':')[0]),
      ['unclosed'],
    );
    for (const line of ['***', '—', '----'])
      assert.deepEqual(
        told(`---\n${keys}\n\n${line}${rest}`).filter(([message]) => message?.startsWith('fence')),
        [],
        line,
      );
  });
});

describe('a line that was to open the frontmatter', () => {
  it('is made three hyphens with the one that closes it', () => {
    for (const [opening, closing] of [
      ['–––', '–––'],
      ['—-', '---'],
      ['***', '***'],
      ['----', '----'],
      ['--', '--'],
      ['```yaml', '```'],
      ['- - -', '---'],
    ])
      assert.deepEqual(
        told(`${opening}\n${keys}\ntags:\n  - a\n${closing}\n\nFin.\n`),
        [[`marks: ${opening}`, `---\n${keys}\ntags:\n  - a\n---\n\nFin.\n`]],
        opening,
      );
  });

  it('is none above what is no block', () => {
    for (const text of [
      `***\n\n${keys}\n***\n`,
      '***\nHe said: no.\n***\n',
      `–––\n${keys}\n\nText.\n`,
      '```yaml\nfoo: 1\n```\n',
      '```yaml\ntitle: T\nfoo: x\n***\nb: c\n```\n\nText.\n',
      '```yaml\ntitle: T\n---\nb: c\n```\n\nText.\n',
      '***\ntitle: T\n```\n\nText.\n```\n',
    ])
      assert.deepEqual(
        told(text).map(([message = '']) => message.split(':')[0]),
        ['missing'],
        text,
      );
  });
});

describe('an article that a frontmatter swallows', () => {
  const swallowed = (article: string, head = keys): string[][] =>
    told(`---\n${head}\n${article}\n---\n\nFin.\n`).filter(([message]) => message?.startsWith('swallowed'));

  it('is told at its first line, and let go', () => {
    for (const article of [
      '# Le port\n\nIl fut fermé : neuf jours.\n',
      '\n# Le port\n\nVoici les faits :\n\n- la fuite\n- la panne\n',
      '\n## Le port\n\nNote: the port was closed.\n',
      '\nLe port de la ville : fermé pendant neuf jours.\n',
    ]) {
      const first = article.trim().split('\n')[0];
      assert.deepEqual(swallowed(article), [[`swallowed: ${first}`, `---\n${keys}\n---\n${article}\n---\n\nFin.\n`]], article);
    }
  });

  it('is none where the block goes on, or keys may be its own', () => {
    for (const block of [
      '# a comment\nheroImage: a.txt\n',
      '\n# Le port\n\nIl fut fermé : neuf jours.\n\nupdatedDate: 2025-02-01\n',
      '\n# Editorial\nnote: Please check this once more before publishing.\n',
      '\n# Editorial\n\nNote: Please check this once more before publishing.\n',
      '\n# Métadonnées\nDate de publication: 2025\n',
      '\n# SEO\nTexte de remplacement: Le port de nuit\nTitre pour le partage: x\n',
      '\n# Long keys\nmy own key: a\n',
      '\n"Il fut fermé": neuf jours et une nuit de plus.\n',
      '\nDate of the incident: 2025-01-01\nName of the victim: Port\n',
      'Le port de la ville : fermé pendant neuf jours.\n',
      '\nsummary: The port was closed for nine days, and a night.\n',
      '\nlong: |\n  ## A\n\n  Le port de la ville : fermé pendant neuf jours.\n',
    ])
      assert.deepEqual(swallowed(block), [], block);
    assert.deepEqual(swallowed('\n# Le port\n\nIl fut fermé : neuf jours.\n', 'foo: 1'), []);
  });
});
