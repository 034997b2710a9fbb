import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../support/posts';

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
});
