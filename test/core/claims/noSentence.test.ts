import assert from 'node:assert/strict';
import type { Place } from '../../../src/core/site/site';
import { a, fell, lost, told, unitsOf } from '../../support/covered';
import { caseStudy, checkText, starterPlace } from '../../support/posts';

describe('what is no sentence', () => {
  const mdx: Place = { ...starterPlace, path: 'src/content/blog/port.mdx' };

  it('is a component of MDX, and what stands in braces', () => {
    assert.deepEqual(told('<Chart caption="Acme lost $6 million on 3 May 2021." data={[1, 2]} />', mdx), []);
    assert.deepEqual(told('{items.map((item) => <li>{item} Acme lost $12 million</li>)}', mdx), []);
    assert.deepEqual(told(`export const meta = {\n  a: 1,\n\n  b: "${lost}."\n};\n`, mdx), []);
    assert.deepEqual(told(`{/*\n\n${lost}.\n\n*/}\n\n{show && (\n\n${lost}.\n\n)}\n`, mdx), []);
    assert.deepEqual(told(`export default {\n\n${lost}.\n`, mdx), ['none: Acme lost']);
    assert.deepEqual(told(`Before.\n\n    ${lost}.\n`, mdx), ['none: Before.', 'none: Acme lost']);
    assert.deepEqual(told(`<Note>\n\n${lost}.\n\n</Note>`, mdx), ['none: Acme lost']);
    assert.match(told(`See <Chart note="Quay lost $6 million" /> how ${lost}.`, mdx).join(), /^none: See/);
  });

  it('is a shortcode', () => {
    assert.deepEqual(told('{{< figure src="a.png" caption="Acme lost 3,000 boats. It paid $6 million on 4 May 2021." >}}'), []);
    for (const [opening, closing] of [
      ['{{< highlight bash "linenos=true" >}}', '{{< /highlight >}}'],
      ['{{% code %}}', '{{% /code %}}'],
      ['{% highlight sh %}', '{% endhighlight %}'],
      ['{%- comment -%}', '{%- endcomment -%}'],
    ]) {
      assert.deepEqual(told(`${opening}\ncurl ${a} # ${lost}.\n\n${fell}.\n${closing}\n\n${fell}.`), ['none: Quay fell'], opening);
      assert.deepEqual(told(`Before.\n${opening}curl ${a} # ${lost}.${closing}\n\n${fell}.`), ['none: Before.', 'none: Quay fell']);
      assert.deepEqual(told(`${opening}\n\n${lost}.`), ['none: Acme lost'], 'never closed');
      assert.deepEqual(told(`- ${opening}\n  ${lost}.\n  ${closing}\n\n- ${fell}.`), ['none: Quay fell'], 'in a list');
    }
    assert.match(told(`It ran {% highlight sh %}curl ${a}{% endhighlight %} as ${lost}.`).join(), /^none: It ran/);
    assert.deepEqual(told('{% video "Acme lost $5 million on 3 May 2021." %}'), []);
    assert.deepEqual(told(`{{% alert title="Acme lost $5 million" %}}\n${lost}.\n{{% /alert %}}`), ['none: Acme lost']);
  });
});

describe('words that ask for a source', () => {
  it('are a marker, in the text or in a comment, in both languages', () => {
    for (const asked of [`${lost} [réf. nécessaire].`, `${lost}.[citation needed]`, `${lost}. <!-- casefile: réf. nécessaire -->`]) {
      const [unit] = unitsOf(asked);
      assert.equal(unit?.marker?.kind, 'source-needed', asked);
    }
    const text = caseStudy(`${lost} [réf. nécessaire].\n\n[It was closed on 3 May](${a}).`);
    const claim = checkText(text).post.units[0]?.claim;
    assert.equal(text.slice(claim?.start, claim?.end), lost);
  });
});
