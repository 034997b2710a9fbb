import assert from 'node:assert/strict';
import { citeEdits } from '../../../src/core/fixes/cite';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText } from '../../support/posts';

const body = [
  '16 février 2025 | Un compte administrateur est créé.',
  "L'hôpital a rétabli l'ensemble de ses services à la mi-octobre.",
  'Le plan blanc est **déclenché**. Le port a confirmé `l’été` et [4 200 données volées](https://cert.example/été).',
  '- **Défaillance** : aucune segmentation du réseau\n- La mairie a dépose plainte à Orléans',
  '| Jour | Événement |\n| --- | --- |\n| 3 août 2025 | Le port a été fermé |',
  '> « La panne a été causée par un défaut. » – Préfecture',
].join('\n\n');

const joined = caseStudy(`## Chronologie détaillée\n\n${body}`);
const loose = joined.normalize('NFD');

describe('accents that are characters of their own', () => {
  const [one, other] = [joined, loose].map((text) => checkText(text).post);

  it('change nothing of what is found', () => {
    assert.ok(one && other);
    assert.notEqual(joined, loose);
    const summary = (units: typeof one.units) =>
      units.map(({ text, tier, score, coverage, reasons }) => [text, tier, score, coverage, reasons.map(({ kind }) => kind)]);
    assert.deepEqual(summary(other.units), summary(one.units));
    assert.equal(other.language, one.language);
  });

  it('and stand whole in what is told', () => {
    assert.ok(one && other);
    const spans = (post: typeof one) =>
      post.units.flatMap(({ start, end, claim, reasons }) =>
        [{ start, end }, claim, ...reasons].map((span) => post.text.slice(span.start, span.end).normalize('NFC')),
      );
    assert.deepEqual(spans(other), spans(one));
    for (const { start, end } of other.units.flatMap(({ claim, reasons }) => [claim, ...reasons])) {
      assert.doesNotMatch(loose.slice(start, end), /^\p{M}/u);
      assert.doesNotMatch(loose.slice(end), /^\p{M}/u);
    }
  });

  it('and are kept by a fix', () => {
    assert.ok(other);
    const claim = other.units.find(({ text }) => text.startsWith("L'hôpital"));
    assert.ok(claim);
    const cited = applyEdits(loose, citeEdits(other, claim, { url: 'https://cert.example/a', publisher: 'CERT' }));
    const [words = ''] = /\[L'h[^\]]+\]\(https:\/\/cert\.example\/a\)/.exec(cited) ?? [];
    assert.equal(words, `[${"L'hôpital a rétabli l'ensemble de ses services à la mi-octobre".normalize('NFD')}](https://cert.example/a)`);
  });
});
