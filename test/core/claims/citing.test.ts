import assert from 'node:assert/strict';
import MarkdownItParser from 'markdown-it';
import type { Claim } from '../../../src/core/claims/coverage/coverage';
import { citeEdits, declineEdits, ignoreEdits } from '../../../src/core/fixes/cite';
import { quotationEdits } from '../../../src/core/fixes/quotation';
import { sourcingFixes } from '../../../src/core/fixes/sourcing';
import { applyEdits, type Edit } from '../../../src/core/text/span';
import { bodyOf, caseStudy, checkText } from '../../support/posts';

const source = { url: 'https://cert.example/a|b', publisher: 'CERT' };
const link = '(https://cert.example/a%7Cb)';

/** The lists, quotations, tables and elements of HTML that Markdown makes of a text, in order. */
const shapeOf = (text: string): string[] =>
  new MarkdownItParser({ html: true })
    .parse(text, {})
    .flatMap(({ type, content, children }) =>
      type === 'inline' ? (children ?? []).filter((child) => child.type === 'html_inline').map((child) => child.content) : [type, content],
    )
    .filter((type) => /^(?:bullet_list|ordered_list|list_item|blockquote|table|tr|td)_|^<(?!!)/.test(type));

/** A post with a source elsewhere, so that its last claim with evidence is told; what an edit makes of its body. */
function edited(
  body: string,
  edit: (post: ReturnType<typeof checkText>['post'], claim: Claim) => readonly Edit[] | undefined,
): string | undefined {
  const head = '[The port was closed on 3 May 2025](https://cert.example/port).\n\n## Losses\n\n';
  const text = caseStudy(head + body);
  const { post } = checkText(text);
  const claim = post.claims.findLast(({ tier, coverage }) => tier === 'strong' && coverage !== 'link');
  assert.ok(claim, body);
  const edits = edit(post, claim);
  if (!edits) return undefined;
  const whole = applyEdits(text, edits);
  assert.deepEqual(
    checkText(whole).findings.map(({ rule, messageId }) => [rule, messageId]),
    [],
    `${whole}: the claim is covered then`,
  );
  const made = bodyOf(whole, head);
  assert.deepEqual(shapeOf(made), shapeOf(body), made);
  return made;
}

const cited = (body: string): string | undefined => edited(body, (post, claim) => citeEdits(post, claim, source));
const declined = (body: string): string | undefined => edited(body, (post, claim) => declineEdits(post, claim, 'analysis', 'a | b'));

describe('a citation stays inside', () => {
  const quote = '“They were inside for a whole year and nobody saw”';

  it('the item of a list that quotes somebody, with the marks that its lines have', () => {
    const cases: [string, string][] = [
      [`1. > ${quote}\n2. Item two`, `1. > ${quote}\n   >\n   > [Source: CERT]${link}\n2. Item two`],
      [`- > ${quote}\n- Item two`, `- > ${quote}\n  >\n  > [Source: CERT]${link}\n- Item two`],
      [`- a\n\n  > ${quote}\n\n- b`, `- a\n\n  > ${quote}\n  >\n  > [Source: CERT]${link}\n\n- b`],
      [`- - > ${quote}`, `- - > ${quote}\n    >\n    > [Source: CERT]${link}`],
      [`>${quote}`, `>${quote}\n>\n>[Source: CERT]${link}`],
    ];
    for (const [body, made] of cases) assert.equal(cited(body), made);
  });

  it('a directive around the quotation, as does the reason why it needs none', () => {
    assert.equal(cited(`:::note\n> ${quote}\n:::`), `:::note\n> ${quote}\n>\n> [Source: CERT]${link}\n:::`);
    assert.match(declined(`:::note\n> ${quote}\n:::`) ?? '', /saw” <!-- casefile: analysis ~\w+ a \| b -->\n:::$/);
  });

  it('the class that kramdown gives to the quotation above it', () => {
    for (const ial of ['{: .quote}', '{: #said .quote cite="Port" }'])
      assert.equal(cited(`> ${quote}\n${ial}\n\nMore.`), `> ${quote}\n>\n> [Source: CERT]${link}\n${ial}\n\nMore.`);
    assert.equal(
      cited(`- A quotation:\n\n  > ${quote}\n  {: .quote}`),
      `- A quotation:\n\n  > ${quote}\n  >\n  > [Source: CERT]${link}\n  {: .quote}`,
    );
    assert.match(declined(`> ${quote}\n{: .quote}`) ?? '', /saw” <!-- casefile: analysis ~\w+ a \| b -->\n\{: \.quote\}$/);
  });

  it('what stands before a colon in a list, where it is no label but states something itself', () => {
    for (const [item, made] of [
      [
        'On 4 May the gang published 12 GB of files: payslips and plans',
        '[On 4 May the gang published 12 GB of files: payslips and plans](u)',
      ],
      ['Norvik lost 45 boats: nobody knows why.', '[Norvik lost 45 boats: nobody knows why](u).'],
      ['Norvik a perdu 4 200 dossiers : un désastre.', '[Norvik a perdu 4 200 dossiers : un désastre](u).'],
      ['**The gang got in on 3 May**: a VPN without a second factor', '[**The gang got in on 3 May**: a VPN without a second factor](u)'],
      ['Rançon : 2 M€', 'Rançon : [2 M€](u)'],
      ['4 mai : Norvik a perdu 4 200 dossiers', '4 mai : [Norvik a perdu 4 200 dossiers](u)'],
      ['**Weak passwords**: 4,200 of them were stolen', '**Weak passwords**: [4,200 of them were stolen](u)'],
    ] as const)
      assert.equal(cited(`- ${item}`), `- ${made.replace('(u)', link)}`);
  });

  it('elements of HTML, or has them whole', () => {
    const cases: [string, string][] = [
      ['Norvik lost $59 million <span>in Oslo.</span>', `[Norvik lost $59 million <span>in Oslo.</span>]${link}`],
      ['Norvik <b>lost $59 million</b> in Oslo.', `[Norvik <b>lost $59 million</b> in Oslo]${link}.`],
      ['<b>Norvik lost $59 million.</b>', `<b>[Norvik lost $59 million]${link}.</b>`],
      ['Norvik lost $59 million<br>in Oslo.', `[Norvik lost $59 million<br>in Oslo]${link}.`],
      ['<i>It was late. Norvik lost $59 million</i> in Oslo.', `<i>It was late. Norvik lost $59 million</i> in Oslo ([CERT]${link}).`],
      ['Norvik lost <kbd>$59 million in Oslo.', `Norvik lost <kbd>$59 million in Oslo ([CERT]${link}).`],
    ];
    for (const [body, made] of cases) assert.equal(cited(body), made);
  });

  it('the cells of its row: the empty one under a head that asks for the source, else the words themselves', () => {
    const table = (head: string, cells: string): string => `| What | ${head} |\n|---|---|\n| Norvik lost $59 million | ${cells}`;
    for (const head of ['Source', 'Sources', 'Référence', 'Réf.', 'Ref', 'Lien', 'Link', 'URL', 'Source(s)', 'Source (s)'])
      assert.equal(cited(table(head, ' |')), table(head, `[CERT]${link} |`), head);
    assert.equal(cited(table('Source', '|')), table('Source', `[CERT]${link} |`).replace('|  [', '| ['));
    for (const [head, cells] of [
      ['Place', ' |'],
      ['Source', 'the police |'],
    ] as const)
      assert.equal(cited(table(head, cells)), table(head, cells).replace('Norvik lost $59 million', `[$&]${link}`));
    assert.match(declined(table('Place', 'Oslo |')) ?? '', /Oslo <!-- casefile: analysis ~\w+ a \/ b --> \|$/);
  });

  it('the cell of its row that states most, and not the day', () => {
    const table = (cells: string): string => `| When | What |\n|---|---|\n| ${cells} |`;
    for (const [cells, carried] of [
      ['3 May 2025 | Norvik lost $59 million', 'Norvik lost $59 million'],
      ['Norvik | $59 million', '$59 million'],
      ['$59 million | it was never said who had asked Norvik for them', 'it was never said who had asked Norvik for them'],
      ['12 September 2022 | Deadline set for 23 September', 'Deadline set for 23 September'],
      ['12 septembre 2022 | Ultimatum fixé au 23 septembre', 'Ultimatum fixé au 23 septembre'],
      ['12 September 2022 | 23 September 2022', '12 September 2022'],
    ] as const)
      assert.equal(cited(table(cells)), table(cells).replace(carried, `[$&]${link}`));
  });

  it('the cell that a finding of its row stands at', () => {
    for (const [head, cells, found] of [
      ['When | What', '3 May 2025 | Norvik lost $59 million', 'Norvik lost $59 million'],
      ['When | Who | What', 'In May 2025 | Norvik | 4,200 files were stolen by the gang', '4,200 files were stolen by the gang'],
      ['What | How much', 'Norvik | $59 million', '$59 million'],
    ] as const) {
      const table = `## Impact\n\n| ${head} |\n|${'---|'.repeat(head.split('|').length)}\n| ${cells} |`;
      const text = caseStudy(`[It was closed on 3 May 2025](https://cert.example/port).\n\n${table}`);
      const [finding] = checkText(text).findings.filter(({ rule }) => rule === 'unsourced-claim');
      assert.equal(finding && text.slice(finding.start, finding.end), found);
    }
  });

  it('the name of an emoji', () => {
    assert.equal(cited('Norvik lost $59 million :fire:'), `[Norvik lost $59 million :fire:]${link}`);
    assert.equal(cited('Norvik lost $59 million in 2023:'), `[Norvik lost $59 million in 2023]${link}:`);
  });

  it('the row, where a finding of it is left as it is', () => {
    const text = caseStudy(
      '[The port was closed on 3 May 2025](https://cert.example/port).\n\n## Sources\n\n| By | Page |\n|---|---|\n| CERT | [Port](https://cert.example/port) |\n| Ledger | [Losses](https://ledger.example/b) |',
    );
    const { post, findings } = checkText(text);
    const [finding] = findings;
    assert.equal(finding?.rule, 'uncited-source');
    const ignored = applyEdits(text, ignoreEdits(post, finding.rule, finding, 'kept | as background'));
    assert.match(ignored, /\| \[Losses\]\(\S+\) <!-- casefile: ignore uncited-source kept \/ as background --> \|$/m);
    assert.deepEqual(checkText(ignored).findings, []);
  });

  it('the quotation that a sentence becomes, with all of its marks; a sentence that shares marks stays as it is', () => {
    const words = 'said “we will never pay them a single cent”';
    const text = caseStudy(`[It was closed on 3 May 2025](https://cert.example/port).\n\n**The mayor** ${words}. So be it.`);
    const { post } = checkText(text);
    const claim = post.units[1] as Claim;
    const made = applyEdits(text, quotationEdits(post, claim, source) ?? []);
    assert.ok(made.includes(`\n\n> **The mayor** ${words}.\n>\n> [Source: CERT]${link}\n\nSo be it.\n`), made);
    const shared = checkText(text.replace('**The mayor**', '<i>It was late. The mayor</i>')).post;
    const second = shared.units.find((unit) => unit.text.includes('mayor')) as Claim;
    assert.equal(quotationEdits(shared, second, source), undefined);
    assert.ok(!sourcingFixes(shared, second).some(({ prompt }) => prompt?.kind === 'quote-source'));
    assert.ok(sourcingFixes(post, claim).some(({ prompt }) => prompt?.kind === 'quote-source'));
  });

  it('no quotation, where a sentence stands in emphasis or an element that goes on beyond it', () => {
    const said = 'Le maire a dit : « Nous avons tout perdu ce jour-là ».';
    const quoted = (paragraph: string): string | undefined => {
      const text = caseStudy(`[It was closed on 3 May 2025](https://cert.example/port).\n\n${paragraph}`);
      const { post } = checkText(text);
      const edits = quotationEdits(post, post.units.find((unit) => unit.text.includes('maire')) as Claim, source);
      return edits && applyEdits(text, edits);
    };
    for (const around of [`**${said} Il est parti.**`, `*Il est venu. ${said}*`, `<b>${said} Il est parti.</b>`])
      assert.equal(quoted(around), undefined, around);
    assert.match(quoted(`**${said}** Il est parti.`) ?? '', /\n> \*\*Le maire [^\n]*»\.\*\*\n>\n> \[Source[^\n]*\n\nIl est parti\./);
  });

  it('parentheses, where its sentence holds a link to another page by the words of Hugo or Jekyll', () => {
    const losses = 'le prestataire avait perdu 30 000 dossiers en 2023';
    for (const target of [
      '{{< ref "hooli.md" >}}',
      '{{% relref "hooli.md" %}}',
      '{% post_url 2024-01-01-hooli %}',
      '{{ page.url | relative_url }} "Hooli"',
    ])
      assert.equal(
        cited(`Comme vu dans [notre article](${target}), ${losses}.`),
        `Comme vu dans [notre article](${target}), ${losses} ([CERT]${link}).`,
      );
  });
});

describe('a marker stands behind its own sentence', () => {
  /** What declining the sentence with these words makes of a body; no other is declined by it. */
  function declinedIn(body: string, words: string): string {
    const text = caseStudy(`[The port was closed on 3 May 2025](https://cert.example/port).\n\n${body}`);
    const { post } = checkText(text);
    const claim = post.units.find((unit) => unit.text.includes(words)) as Claim;
    const made = applyEdits(text, declineEdits(post, claim, 'analysis', ''));
    const after = checkText(made).post.units;
    assert.deepEqual(
      after.map(({ coverage }) => coverage === 'declined'),
      post.units.map((unit) => unit === claim),
      made,
    );
    assert.deepEqual(
      after.map(({ text: each }) => each),
      post.units.map(({ text: each }) => each),
    );
    return (made.split('\n\n').at(-1) as string).trimEnd().replaceAll(/ ?<!-- casefile: analysis ~\w+ -->/g, '¤');
  }

  it('in emphasis that goes on beyond it', () => {
    const three = '**Attackers took 4,200 records. Nobody was told in time. They left on 4 May 2025.**';
    assert.equal(declinedIn(three, 'took'), three.replace('records.', '$&¤'));
    assert.equal(declinedIn(three, 'Nobody'), three.replace('time.', '$&¤'));
    assert.equal(declinedIn(three, 'left'), `${three}¤`);
    assert.equal(
      declinedIn('*They took 4,200 records. They left.* He said so.', 'took'),
      '*They took 4,200 records.¤ They left.* He said so.',
    );
    assert.equal(
      declinedIn('It was late. ***Then they took* 4,200 records.** He said so.', 'took'),
      'It was late. ***Then they took* 4,200 records.**¤ He said so.',
    );
  });

  it('in place of the demand for its source, and holds', () => {
    for (const body of [
      'They took 4,200 records [citation needed].',
      'They took 4,200 records. [citation needed]',
      'Les pirates ont volé 4 200 dossiers du port [réf. nécessaire].',
    ])
      assert.equal(declined(body)?.replace(/<!-- casefile: analysis ~\w+ a \| b -->/, '¤'), `${body.replace(/ ?\[.*?\]/, '')} ¤`, body);
  });

  it('and behind the number of its note', () => {
    for (const number of ['<sup>1</sup>', '[1]'])
      assert.equal(declinedIn(`They took 9,800 records.${number} It rained.`, 'took'), `They took 9,800 records.${number}¤ It rained.`);
    assert.equal(declinedIn('They took 9,800 records.[^1] It rained.\n\n[^1]: One wonders.', 'took'), '[^1]: One wonders.');
    for (const [body, made] of [
      ['They took 9,800 records.[^1] It rained.', 'They took 9,800 records.[^1]¤ It rained.'],
      ['**Then they took 9,800 records.**[^1][^2] It rained.', '**Then they took 9,800 records.**[^1][^2]¤ It rained.'],
      ['They took 9,800 records.[^1]', 'They took 9,800 records.[^1]¤'],
    ] as const) {
      const text = `[^1]: One wonders.\n\n[^2]: Or two.\n\n${body}`;
      assert.equal(declinedIn(text, 'took'), made);
    }
  });
});
