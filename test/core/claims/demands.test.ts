import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/coverage/coverage';
import { citeEdits } from '../../../src/core/fixes/cite';
import { extendFix } from '../../../src/core/fixes/extend';
import { quotationEdits } from '../../../src/core/fixes/quotation';
import type { Marker } from '../../../src/core/model/markers';
import { applyEdits } from '../../../src/core/text/span';
import { bodyOf, caseStudy, checkText } from '../../support/posts';

const source = { url: 'https://cert.example/a|b', publisher: 'CERT' };

describe('a source takes the place of the demand for it', () => {
  const lost = 'Attackers took 4,200 records';
  const linked = `[${lost}](https://cert.example/a%7Cb)`;
  const head = '[The port was closed on 3 May 2025](https://cert.example/port).\n\n';

  /** A post once its claim is cited, and the marker that the claim had. */
  const cited = (body: string): { readonly marker: Marker | undefined; readonly whole: string } => {
    const text = caseStudy(head + body);
    const { post } = checkText(text);
    const claim = post.units.find((unit) => unit.text.includes(lost)) as Claim;
    return { marker: claim.marker, whole: applyEdits(text, citeEdits(post, claim, source)) };
  };

  it('in the text or in a comment, behind the full stop or before it', () => {
    const cases: [string, string][] = [
      [`${lost} [citation needed].`, `${linked}.`],
      [`${lost}. [réf. nécessaire]`, `${linked}.`],
      [`${lost}. <!-- casefile: source-needed -->`, `${linked}.`],
      [`${lost}. <!-- casefile: source-needed by June -->\nIt rained.`, `${linked}.\nIt rained.`],
      [`${lost} [citation needed] and left.`, `[${lost} and left](https://cert.example/a%7Cb).`],
      [`- ${lost} [citation needed]\n- It rained`, `- ${linked}\n- It rained`],
      [`| a | b |\n|---|---|\n| ${lost} [citation needed] | x |`, `| a | b |\n|---|---|\n| ${linked} | x |`],
      [`> ${lost}, he said. <!-- casefile: source-needed -->`, `> ${lost}, he said.\n>\n> [Source: CERT](https://cert.example/a%7Cb)`],
      [`> ${lost}, he said. [citation needed]`, `> ${lost}, he said.\n>\n> [Source: CERT](https://cert.example/a%7Cb)`],
    ];
    for (const [body, made] of cases) {
      const { marker, whole } = cited(body);
      assert.equal(marker?.kind, 'source-needed', body);
      assert.equal(bodyOf(whole, head), made);
      assert.deepEqual(checkText(whole).findings, [], whole);
    }
  });

  it('as it takes that of a reason that was written for other words', () => {
    for (const [before, after] of [
      [`- ${lost} <!-- casefile: uncertain ~000000 -->`, `- ${linked}`],
      [`${lost}. <!-- casefile: analysis ~000000 added up -->`, `${linked}.`],
    ] as const) {
      const { whole } = cited(before);
      assert.equal(bodyOf(whole, head), after);
      assert.deepEqual(checkText(whole).findings, [], whole);
    }
  });

  it('by a link that is extended, or by a quotation with its source', () => {
    const text = caseStudy(
      `[It was late on Monday](https://cert.example/a). ${lost}. <!-- casefile: source-needed --> He said “we lost all that we had” [citation needed]. So be it.`,
    );
    const { post } = checkText(text);
    const [, took, said] = post.units;
    const fix = extendFix(post, took as Claim);
    assert.match(
      applyEdits(text, fix?.edits ?? []),
      /\[It was late on Monday\. Attackers took 4,200 records\]\(https:\/\/cert\.example\/a\)\. He said/,
    );
    assert.match(
      applyEdits(text, quotationEdits(post, said as Claim, source) ?? []),
      /> He said “we lost all that we had”\.\n>\n> \[Source: CERT\][^\n]*\n\nSo be it/,
    );
    const comment = text.replace(' [citation needed].', '. <!-- casefile: source-needed -->');
    const other = checkText(comment).post;
    assert.match(
      applyEdits(comment, quotationEdits(other, other.units[2] as Claim, source) ?? []),
      /> He said “we lost all that we had”\.\n>\n> \[Source: CERT\][^\n]*\n\nSo be it/,
    );
  });
});
