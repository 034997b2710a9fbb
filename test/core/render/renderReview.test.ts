import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';
import { htmlOf } from '../../support/rendered';

/** The article around a body, its review with it. */
function reviewOf(body: string): string {
  const text = caseStudy(body);
  const { post, findings } = checkText(text);
  return htmlOf(text, { review: { post, findings, language: 'en' } });
}

describe('what was found, in the article', () => {
  const later = 'The group demanded 4 million euros from the port.\n\n| a | b |\n|-|-|\n| x | 12 servers were encrypted on 6 May 2024 |\n';

  it('stands behind its own block where a footnote is written before the end', () => {
    const html = reviewOf(`The gang stole 43 million records.[^1]\n\n[^1]: [CERT](https://cert.example/a).\n\n${later}`);
    const [article = '', footnotes = ''] = html.split('<section');
    assert.match(article, /from the port\.[\s\S]*?<\/p><div data-review[^>]*><button[^>]*data-finding/);
    assert.match(article, /<\/table><div data-review[^>]*><button[^>]*data-finding/);
    assert.match(footnotes, /^ data-footnotes/);
    assert.doesNotMatch(footnotes, /data-finding/);
  });

  it('stands in the footnote where it was found there', () => {
    const text = caseStudy('The gang stole 43 million records.[^1]\n\n[^1]: A note.\n\nThe end.\n');
    const { post, findings } = checkText(text);
    const [finding] = findings;
    assert.ok(finding);
    const inNote = { ...finding, start: text.indexOf('A note'), end: text.indexOf('A note') + 6 };
    const html = htmlOf(text, { review: { post, findings: [inNote], language: 'en' } });
    assert.match(html.split('<section')[1] ?? assert.fail('there are footnotes'), /data-finding/);
  });

  it('stands with the words of a list item, before a list within it', () => {
    const sourced = 'The port [confirmed](https://port.example/a) that 12 servers were encrypted.\n\n';
    const tight = reviewOf(
      `${sourced}- The group demanded 4 million euros from the port,\n  in two parts:\n  - \`one\`\n  - \`two\`\n- It paid none.\n`,
    );
    const item = /<li data-line="9">([\s\S]*?)<ul/.exec(tight)?.[1] ?? assert.fail(tight);
    assert.match(item, /in two parts:[\s\S]*<div data-review[^>]*class="findings"[^>]*><button[^>]*data-finding/);
    assert.equal(tight.match(/class="findings"/g)?.length, 1);
    const loose = reviewOf(
      `${sourced}- The group demanded 4 million euros from the port.\n\n  - \`one\`\n  - \`two\`\n\n- It paid none.\n`,
    );
    assert.match(loose, /from the port\.[\s\S]*?<\/p><div data-review[^>]*><button[^>]*data-finding[\s\S]*?<ul/);
  });

  it('stands where it is seen, behind what is hidden', () => {
    const html = reviewOf(
      `The gang stole 43 million records ([CERT](https://cert.example/a)).\n\n<div hidden>\n\nThe group demanded 4 million euros from the port.\n\n</div>\n`,
    );
    assert.match(html, /<\/p><div data-review[^>]*><button[^>]*data-finding[\s\S]*<div hidden>/);
  });
});
