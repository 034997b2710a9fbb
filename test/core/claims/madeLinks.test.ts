import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/coverage/coverage';
import { extendFix } from '../../../src/core/fixes/extend';
import { applyEdits } from '../../../src/core/text/span';
import { a, lost, told, unitsOf } from '../../support/covered';
import { bodyOf, caseStudy, checkText, starterPlace } from '../../support/posts';

const mdx = { ...starterPlace, path: 'src/content/blog/port.mdx' };

describe('a link that the site makes', () => {
  for (const call of [
    `{% include link.html link="${a}" text="said the firm" %}`,
    `{%- include components/ext-link.html url='${a}' title='said the firm' -%}`,
    `{{< extlink "${a}" "said the firm" >}}`,
    `{{% link href="${a}" label="said the firm" %}}`,
    `{{< href url=${a} text="said the firm" >}}`,
    `{{< extlink text="said the firm" url="${a}" >}}`,
    `{{< extlink class="wide" target="_blank" url="${a}" rel="noopener" title="said the firm" >}}`,
    `{{< extlink href="${a}" >}}said the firm{{< /extlink >}}`,
    `{% link ${a} %}said the firm{% endlink %}`,
  ])
    it(`is a source by ${call.replace(a, '…')}`, () => {
      const [unit] = unitsOf(`${lost}, ${call}.`);
      assert.deepEqual([unit?.coverage, unit?.urls, unit?.text], ['link', [a], `${lost}, said the firm.`]);
    });

  it('shows its address where it is given no words', () => {
    assert.deepEqual(
      unitsOf(`${lost} ({{< extlink "${a}" >}}).`).map(({ coverage, text }) => [coverage, text]),
      [['link', `${lost} (${a}).`]],
    );
  });

  for (const call of [
    `{{< youtube "${a}" >}}`,
    `{% include figure.html link="${a}" caption="The port" %}`,
    `{{< figure src="/a.png" link="${a}" >}}`,
    `{{< linkedin "${a}" >}}`,
    `{{< extlink title="${a}" >}}`,
    '{{< extlink "/posts/port" "earlier" >}}',
    '{% link _posts/2024-05-03-port.md %}',
    '{{< ref "port.md" >}}',
  ])
    it(`is none by ${call.replace(a, '…')}`, () => {
      assert.deepEqual(told(`${lost} ${call}.`), ['none: Acme lost']);
    });

  for (const [open, close] of [
    [`<ExternalLink href="${a}">`, '</ExternalLink>'],
    [`<Link to={"${a}"} class="x">`, '</Link>'],
    [`<A href='${a}'>`, '</A>'],
  ] as const)
    it(`is a source by ${open.replace(a, '…')} in MDX`, () => {
      assert.deepEqual(told(`${lost}, ${open}said the firm${close}.`, mdx), ['link a: Acme lost']);
    });

  it('is none by a component that is no link, by one whose address is not written out, and by a card', () => {
    for (const [open, close] of [
      [`<Card href="${a}">`, '</Card>'],
      ['<Link to="/posts/port">', '</Link>'],
      ['<Link href={home}>', '</Link>'],
      [`<LinkCard href="${a}" title="The port" />`, ''],
    ])
      assert.deepEqual(told(`${lost}, ${open}said the firm${close}.`, mdx), ['none: Acme lost'], open);
  });

  it('is stretched with its tags, and left alone where its words stand in a call', () => {
    const extended = (body: string, place = starterPlace): string | undefined => {
      const text = caseStudy(body);
      const { post } = checkText(text, place);
      const fix = extendFix(post, post.units[0] as Claim);
      return fix && bodyOf(applyEdits(text, fix.edits));
    };
    assert.equal(
      extended(`It lost 4,200 boats, <Link to="${a}">said the firm</Link>.`, mdx),
      `<Link to="${a}">It lost 4,200 boats, said the firm</Link>.`,
    );
    assert.equal(
      extended(`It lost 4,200 boats, {{< extlink "${a}" >}}said the firm{{< /extlink >}}.`),
      `{{< extlink "${a}" >}}It lost 4,200 boats, said the firm{{< /extlink >}}.`,
    );
    assert.equal(extended(`It lost 4,200 boats, {{< extlink "${a}" "said the firm" >}}.`), undefined);
  });

  it('takes nothing of the text before it, however odd it is', () => {
    for (const call of [`{{< link ${'a'.repeat(3000)} >}}`, `{{< link ${' '.repeat(3000)} >}}`, `{{< link "${'\\"'.repeat(1500)} >}}`])
      assert.equal(unitsOf(`${lost}. ${call.repeat(20)}`).length, 1);
  });
});
