import assert from 'node:assert/strict';
import { fell, lost, told } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

const list = `- ${fell}.\n- ${lost}.`;
const table = '| Port | Loss |\n| --- | --- |\n| Quay fell | 12,000 boats |\n| Acme | 4,200 files |';
const coverage = (body: string): string | undefined =>
  told(`## Quay\n\n${body}`)
    .find((each) => each.includes('Quay fell') || each.includes(': Quay |'))
    ?.split(':')[0];

describe('where a list or table is from', () => {
  for (const line of [
    'Source : [Vigie](a)',
    '**Source :** [Vigie](a)',
    '*Source : [Vigie](a)*',
    'Référence : [Vigie](a)',
    'Sources: [Vigie](a), [Ledger](b)',
    'https://cert.example/a',
    'Toutes les données proviennent du [bilan](a).',
    'Les chiffres du tableau sont tirés du [bilan](a).',
    'Nous reprenons ici les chiffres du [bilan](a).',
    'We use the figures of the [yearly count](a) here.',
    'Le [bilan](a) donne les chiffres suivants.',
    'The [yearly count](a) gives the following figures.',
    'Selon le [bilan](a), les attaques se répartissent ainsi.',
    'According to the [yearly count](a), the attacks break down as follows.',
    'Chronologie établie à partir du [rapport](a).',
    'Timeline compiled from [the report](a).',
  ])
    it(`is said right above it: ${line}`, () => {
      assert.match(coverage(`${line}\n\n${list}`) ?? '', /^list a/);
      assert.match(coverage(`${line}\n\n${table}`) ?? '', /^list a/);
    });

  for (const note of [
    'Champ : France. Source : [Vigie](a).',
    '*Données : [Vigie](a). Calculs de l’auteur.*',
    'Scope: Ohio. Source: [Vigie](a). Calculations by the author.',
  ])
    it(`is said in a note below a table: ${note}`, () => assert.equal(coverage(`${table}\n\n${note}\n\nThe port closed.`), 'list a'));

  it('is said in the head of a table', () => {
    assert.equal(coverage(table.replace('Loss', '[Loss](a)')), 'list a');
    assert.equal(coverage(`${table.replace('Loss', 'Loss[^1]')}\n\n[^1]: [CERT](a)`), 'list a');
    assert.equal(coverage(table.replace('Loss', '[Norvik](https://norvik.example/)')), 'none');
  });

  it('is said below it, where something stands between it and the line above', () => {
    assert.deepEqual(
      told(`## Quay\n\n- ${fell}.\n\nSource : [Vigie](a)\n\n- ${lost}.`)
        .filter((each) => /Quay fell|Acme lost/.test(each))
        .map((each) => each.split(' ')[0]),
      ['list', 'section'],
    );
    for (const line of ['The port closed.\n\nSource : [Vigie](a)', 'Voir [Vigie](a)', 'Source : [Vigie](a) a démenti le maire en mai.'])
      assert.match(coverage(`${line}\n\n${list}`) ?? '', /^section/, line);
    assert.match(coverage(`${table}\n\nThe port closed in May. Source: [Vigie](a).`) ?? '', /^section/);
  });

  const last = (body: string): string[] =>
    checkText(
      caseStudy(
        `## Elsewhere\n\n[The port is in Ohio](https://port.example/about).\n\n## Quay\n\n${body.replaceAll('(a)', '(https://a.example/a)')}`,
      ),
    ).post.units.map(({ coverage }) => coverage);

  it('is one source at the very end below it, but the sources of all where there are more, or prose stands above', () => {
    for (const block of [list, table]) {
      assert.equal(last(`${block}\n\n*Source : [Vigie](a), p. 12.*`)[1], 'list');
      assert.equal(last(`${block}\n\n*Source: [Vigie](a)*`)[1], 'list');
      assert.equal(last(`${block}\n\n*Sources : [Vigie](a) • [Ledger](https://b.example/b)*`)[1], 'end');
    }
    assert.equal(last(`${fell}.\n\n---\n\n**Sources** : [Vigie](a) • [Ledger](https://b.example/b)`)[1], 'end');
  });
});
