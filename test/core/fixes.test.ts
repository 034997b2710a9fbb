import assert from 'node:assert/strict';
import { citeEdits, declineEdits, ignoreEdits } from '../../src/core/fixes/cite';
import { extendEdits, extendFix } from '../../src/core/fixes/extend';
import { quotationEdits } from '../../src/core/fixes/quotation';
import { switchEdits } from '../../src/core/fixes/switchCaseStudy';
import { linkTarget } from '../../src/core/fixes/writing';
import { readMarker, writeMarker } from '../../src/core/model/markers';
import { applyEdits } from '../../src/core/text/span';
import { bodyOf, caseStudy, checkText, starterPlace } from '../support/posts';

const source = { url: 'https://cert.example/a', publisher: 'CERT' };

/** Cites for the last claim with evidence of a body, and gives back the body. */
function cite(body: string): string {
  const text = caseStudy(body);
  const { post } = checkText(text);
  const claim = post.claims.findLast(({ tier }) => tier === 'strong');
  assert.ok(claim);
  const cited = applyEdits(text, citeEdits(post, claim, source));
  assert.deepEqual(checkText(cited).findings, [], 'the claim is covered then');
  return bodyOf(cited);
}

describe('citing', () => {
  it('makes the words of the claim the link, marks and closing point left whole', () => {
    const cases: [string, string][] = [
      ['They took 4,200 records.', '[They took 4,200 records](https://cert.example/a).'],
      ['**4,200 records** went.', '[**4,200 records** went](https://cert.example/a).'],
      ['It was *4,200 records*.', '[It was *4,200 records*](https://cert.example/a).'],
      ['- **Loss**: 4,200 records', '- **Loss**: [4,200 records](https://cert.example/a)'],
      ['> “They were inside for a whole year.”', '> “They were inside for a whole year.”\n>\n> [Source: CERT](https://cert.example/a)'],
      [
        '| When | What |\n|---|---|\n| Then | 4,200 records |',
        '| When | What |\n|---|---|\n| Then | [4,200 records](https://cert.example/a) |',
      ],
    ];
    for (const [body, cited] of cases) assert.equal(cite(body), cited);
  });

  it('puts the source in parentheses where a link would cut emphasis in half', () => {
    assert.equal(
      cite('**They came in. They took 4,200 records** at once.'),
      '**They came in. They took 4,200 records** at once ([CERT](https://cert.example/a)).',
    );
  });

  it('puts it there where the words hold the call of a note, which would end the link', () => {
    const note = '\n\n[^typo]: A typosquat is a name like another.';
    const behind = ' ([CERT](https://cert.example/a)).';
    for (const words of [
      'They took 4,200 records[^typo] from the port',
      'They took 4,200 records (by a name like another[^typo])',
      'They took 4,200 records^[A record is a line.] from the port',
    ])
      assert.equal(cite(`${words}.${note}`), `${words}${behind}${note}`);
  });

  it('writes an address so that Markdown reads all of it', () => {
    assert.equal(linkTarget('https://a.example/x_(y)'), 'https://a.example/x_(y)');
    assert.equal(linkTarget('https://a.example/x)'), '<https://a.example/x)>');
    assert.equal(linkTarget('files/a b.pdf'), '<files/a b.pdf>');
  });
});

describe('extending a link and converting to a quotation', () => {
  const read = (body: string) => {
    const text = caseStudy(body);
    const { post } = checkText(text);
    return { text, post, body: bodyOf };
  };

  it('stretches the link over the whole sentence, and over the next one', () => {
    for (const [body, stretched] of [
      ['It began [on 3 May 2023](https://cert.example/a) at noon.', '[It began on 3 May 2023 at noon](https://cert.example/a).'],
      [
        '[It began on 3 May 2023](https://cert.example/a). They took 4,200 records.',
        '[It began on 3 May 2023. They took 4,200 records](https://cert.example/a).',
      ],
    ] as const) {
      const { text, post, body: bodyOf } = read(body);
      const claim = post.units.at(-1);
      assert.ok(claim);
      const made = extendEdits(post, claim);
      assert.ok(made);
      assert.equal(bodyOf(applyEdits(text, made.edits)), stretched);
    }
  });

  it('names the link that it stretches, not the first of the paragraph', () => {
    const { post } = read(
      '[It began on 3 May 2023](https://cert.example/a). [It ended on 5 May 2023](https://press.example/b). They took 4,200 records.',
    );
    const claim = post.units.at(-1);
    assert.ok(claim);
    assert.equal(extendFix(post, claim)?.title.data.publisher, 'press.example');
  });

  it('leaves a link alone that would swallow another', () => {
    const { post } = read(
      '[It began on 3 May 2023](https://cert.example/a) with [4,200 records](https://cert.example/b) gone and 12 servers lost.',
    );
    const [claim] = post.units;
    assert.ok(claim);
    assert.equal(extendEdits(post, claim), undefined);
  });

  it('sets a sentence apart with its source, and leaves the rest of its paragraph where it was', () => {
    const { text, post, body } = read('They were slow. The mayor said “we will never pay them a single cent”. So it went.');
    const claim = post.units[1];
    assert.ok(claim);
    const edits = quotationEdits(post, claim, source);
    assert.ok(edits);
    const edited = applyEdits(text, edits);
    assert.equal(
      body(edited),
      'They were slow.\n\n> The mayor said “we will never pay them a single cent”.\n>\n> [Source: CERT](https://cert.example/a)\n\nSo it went.',
    );
    assert.deepEqual(checkText(edited).findings, []);
  });
});

describe('declining', () => {
  it('writes the reason after the claim, and the claim is silent until it changes', () => {
    const text = caseStudy('[A](https://cert.example/a)\n\n## Loss\n\nThey took 4,200 records. Then they left.');
    const { post } = checkText(text);
    const claim = post.claims.find(({ tier }) => tier === 'strong');
    assert.ok(claim);
    const declined = applyEdits(text, declineEdits(post, claim, 'analysis', 'sum --> of the <annex>'));
    assert.match(declined, /records\. <!-- casefile: analysis ~[0-9a-z]+ sum – of the annex --> Then they left\./);
    assert.deepEqual(checkText(declined).findings, []);
    const changed = declined.replace('4,200', '5,300');
    const [finding] = checkText(changed).findings;
    assert.equal(finding?.messageId, 'stale');
    const again = checkText(changed).post;
    const stale = again.claims.find(({ tier }) => tier === 'strong');
    assert.ok(stale);
    const redone = applyEdits(changed, declineEdits(again, stale, 'common-knowledge', ''));
    assert.equal(redone.match(/casefile:/g)?.length, 1);
    assert.deepEqual(checkText(redone).findings, []);
  });

  it('is written and read as MDX has its comments', () => {
    const place = { ...starterPlace, path: 'src/content/blog/port.mdx' };
    const text = caseStudy("import Box from './Box.astro';\n\n[A](https://cert.example/a)\n\n## Loss\n\nThey took 4,200 *records*.");
    const { post } = checkText(text, place);
    const claim = post.claims.find(({ tier }) => tier === 'strong');
    assert.ok(claim);
    const declined = applyEdits(text, declineEdits(post, claim, 'analysis', 'a sum'));
    assert.match(declined, /\*records\*\. \{\/\* casefile: analysis ~\w+ a sum \*\/\}$/m);
    assert.deepEqual(checkText(declined, place).findings, []);
  });

  it('reads what it writes', () => {
    const marker = { kind: 'ignore', rule: 'uncited-source', hash: 'abc', reason: 'kept as background' } as const;
    const comment = writeMarker(marker, false);
    assert.deepEqual(readMarker({ text: comment.slice(4, -3), start: 0, end: comment.length }), {
      ...marker,
      start: 0,
      end: comment.length,
    });
    assert.equal(writeMarker(marker, true), '{/* casefile: ignore uncited-source ~abc kept as background */}');
    assert.equal(readMarker({ text: ' casefile: nonsense ', start: 0, end: 1 }), undefined);
  });
});

describe('ignoring', () => {
  it('goes into the frontmatter’s line, or to the end of the block', () => {
    const text = caseStudy('Text.').replace("'What is known of it.'", "'What is known: '");
    const { post, findings } = checkText(text);
    const [finding] = findings;
    assert.ok(finding);
    const ignored = applyEdits(text, ignoreEdits(post, finding.rule, finding, 'a pun'));
    assert.match(ignored, /^description: 'What is known: ' # casefile: ignore hanging-description a pun$/m);
    assert.deepEqual(checkText(ignored).findings, []);
  });
});

describe('switching', () => {
  it('says in the post whether it is a case study, once', () => {
    const text = caseStudy('# Title\n\nThey took 4,200 records.');
    const off = applyEdits(text, switchEdits(checkText(text).post, 'off'));
    assert.match(off, /records\. <!-- casefile: off -->/);
    const { post } = checkText(off);
    assert.equal(post.caseStudy.isCaseStudy, false);
    const on = applyEdits(off, switchEdits(post, 'on'));
    assert.match(on, /records\. <!-- casefile: on -->/);
    assert.equal(checkText(on, { ...starterPlace, isPost: false }).post.caseStudy.isCaseStudy, true);
  });
});
