import assert from 'node:assert/strict';
import { addToListEdits } from '../../../src/core/fixes/list';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText } from '../../support/posts';

const article = '## Entry\n\nAttackers took 4,200 records on 3 May 2025.\n\n## Cost\n\nThe port lost $4 million. It closed 12 quays.';
const links = ['[CERT](https://cert.example/a)', '[Ledger](https://ledger.example/b)'] as const;
const list = links.map((link) => `- ${link}`).join('\n');

const endings: Readonly<Record<string, string>> = {
  'under a heading': `## Sources\n\n${list}`,
  'under a bold label': `**Sources :**\n\n${list}`,
  'under a plain label': `Sources :\n\n${list}`,
  'under a plain label, right above it': `Sources:\n${list}`,
  'under a plain label, below a rule': `---\n\nRéférences :\n\n${list}`,
  'under a label for further reading': `Pour en savoir plus :\n\n${list}`,
  'under a heading for further reading': `## Liens\n\n${list}`,
  'in HTML':
    '## Sources\n\n<ul>\n<li><a href="https://cert.example/a">CERT</a></li>\n<li><a href="https://ledger.example/b">Ledger</a></li>\n</ul>',
  'in one line below a rule': `---\n\n**Sources** : ${links.join(' • ')}`,
  'in one line of plain words below a rule': `***\n\nSource: ${links[0]}`,
  'in one line in italics': `*Sources : ${links.join(', ')}*`,
};

describe('a list of sources at the end', () => {
  for (const [name, ending] of Object.entries(endings))
    it(`is one ${name}`, () => {
      const { post, findings } = checkText(caseStudy(`${article}\n\n${ending}`));
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'warning').map(({ rule, data }) => [rule, data.count]),
        [['no-sources', 3]],
      );
      assert.deepEqual(
        post.claims.map(({ coverage }) => coverage),
        ['end', 'end', 'end'],
      );
      assert.ok(findings.every(({ start, end }) => /source|référence|savoir|liens/i.test(post.text.slice(start, end))));
    });

  it('is none where the line speaks for the paragraph before it, or for a digest', () => {
    const coverage = (body: string) => checkText(caseStudy(body)).post.claims.map((claim) => claim.coverage);
    assert.deepEqual(coverage(`${article}\n\n**Sources** : ${links.join(' • ')}`).slice(1), ['list', 'list']);
    assert.deepEqual(coverage(`The port lost $4 million.\n\n---\n\nSource : ${links[0]}`), ['list']);
    assert.deepEqual(coverage(`The port lost $4 million.\n\nSources :\n\n${list}\n\n## Cost\n\nIt closed 12 quays.`).slice(0, 1), ['list']);
  });

  const told =
    'The gang took 1,200 records of the port on 4 May 2025 ([CERT](https://cert.example/a)). It sold 300 of them for $2 million.';
  for (const title of [
    'Source de l’attaque',
    'Source of the attack',
    'Source code leak',
    '5. Source of the attack',
    'Les sources de la fuite',
    'Sources of revenue lost',
    'Sources ouvertes (OSINT)',
    'Liens avec LockBit',
    'Links to North Korea',
    'Références clients volées',
    'Reference data stolen',
    'Resources stolen',
    'Ressources humaines touchées',
    'Bibliographie volée',
    'Further reading of the logs',
    'Pour aller plus loin dans le réseau',
    'See also the 2019 breach',
    'Revue de presse',
    'Source',
    'Resources',
  ])
    it(`is none where a heading only begins like one, or sentences stand below: ${title}`, () => {
      for (const body of [told, `- ${told}\n- ${told.replaceAll('4 May', '5 May')}`]) {
        const { post } = checkText(caseStudy(`## ${title}\n\n${body}\n\n## Then\n\nIt closed.`));
        assert.deepEqual(post.sources.lists, []);
        assert.ok(post.claims.length >= 2);
      }
    });

  for (const title of [
    'Sources consultées',
    'Références bibliographiques',
    'Bibliographie sélective',
    '📚 Sources & further reading',
    'Sources et références utiles',
    'References and further reading',
    'Liens utiles',
    'Sources (en anglais)',
    '7. Sources',
    '5) Sources',
    '5 – Sources',
    '5.2 Références',
    'V. Sources',
    'VI – Références',
    'Annexe : sources',
    'Appendix A: References',
    'Notes et références',
    'Les sources',
    'Mes sources',
    'Liste des sources',
    'Sources used in this article',
    'Sources de cet article',
    'Summary of coverage & other resources',
    'Ressources complémentaires',
    'Further reading on the attack',
    'Pour en savoir plus sur l’attaque',
    'Voir aussi :',
    'Works cited',
  ])
    it(`is one under a heading that says no more: ${title}`, () => {
      const { post } = checkText(caseStudy(`${article}\n\n## ${title}\n\n${list}`));
      assert.equal(post.sources.lists[0]?.entries.length, 2);
    });

  it('may tell of its sources, and be introduced', () => {
    const entries = [
      '- [Port closed](https://cert.example/a): it tells how the gang took 4,200 records and sold 300 of them.',
      '- CERT, "Hackers stole 4,200 records of the port", May 2025, [read](https://cert.example/a)',
      '- Ledger. *The gang took 4,200 records from the port and left*. https://cert.example/a',
      'This article was written from what they said:\n\n- [Port closed](https://cert.example/a)',
      '[Port closed](https://cert.example/a) was read first.',
    ];
    for (const entry of entries) {
      const { post } = checkText(caseStudy(`${article}\n\n## Sources\n\n${entry}`));
      assert.equal(post.sources.lists[0]?.entries.length, 1, entry);
    }
  });

  it('has each of its sources, of which none is cited', () => {
    const { sources } = checkText(
      caseStudy(`[The port](https://port.example/a) closed 12 quays.\n\n${article}\n\n${endings['in one line below a rule']}`),
    ).post;
    assert.deepEqual(
      sources.all.map(({ url, citations, listed }) => [url, citations.length, listed?.title]),
      [
        ['https://port.example/a', 1, undefined],
        ['https://cert.example/a', 0, 'CERT'],
        ['https://ledger.example/b', 0, 'Ledger'],
      ],
    );
  });

  describe('without a heading', () => {
    const called = '## Entry\n\nThe gang took 4,200 records on 3 May 2025 [1].\n\n## Cost\n\nThe port lost $4 million.[2]';
    const [first, second] = ['https://cert.example/a', 'https://ledger.example/b'];
    const covered = (body: string) => checkText(caseStudy(body)).post.claims.map(({ coverage }) => coverage);

    for (const list of [
      `[1] ${first}\n[2] ${second}`,
      `[1] ${first}\n\n[2] ${second}`,
      `---\n\n[1] CERT, “The port”, ${first}\n[2] [Ledger](${second})`,
      `- [1] ${first}\n- [2] ${second}`,
      `1. ${first}\n2. ${second}`,
    ])
      it(`is one where the text calls what it lists: ${list}`, () => {
        const { post } = checkText(caseStudy(`${called}\n\n${list}`));
        assert.deepEqual(
          post.claims.map(({ coverage, urls }) => [coverage, ...urls]),
          [
            ['footnote', first],
            ['footnote', second],
          ],
        );
        assert.deepEqual(
          post.sources.all.map(({ url, listed }) => [url, listed !== undefined]),
          [
            [first, true],
            [second, true],
          ],
        );
      });

    it('holds notes whose colon is missing, so that Markdown knows of none', () => {
      const notes = called.replace('[1]', '[^who]').replace('[2]', '[^2]');
      assert.deepEqual(covered(`${notes}\n\n[^who] <${first}>\n[^2] <${second}>`), ['footnote', 'footnote']);
    });

    it('takes one more, by the next number', () => {
      const { post } = checkText(caseStudy(`${called}\n\n1. ${first}\n2. ${second}`));
      const edits = addToListEdits(post, { url: 'https://new.example/c', publisher: 'new.example' });
      assert.equal(applyEdits(post.text, edits).trimEnd().split('\n').at(-1), '3. https://new.example/c');
    });

    it('is none where nothing calls it, or a line of it tells something', () => {
      const uncalled = called.replace(' [1]', '').replace('[2]', '');
      assert.deepEqual(covered(`${uncalled}\n\n[1] ${first}\n[2] ${second}`).slice(0, 2), ['none', 'section']);
      assert.deepEqual(covered(`${called}\n\n[1] ${first}\n[2] The police arrested 12 men in June 2025.`).slice(0, 2), ['none', 'section']);
      assert.deepEqual(covered(`${called}\n\n[1] ${first}\n\n## Then\n\nIt fired 3 men.`).slice(0, 2), ['none', 'section']);
    });
  });
});
