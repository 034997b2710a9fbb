import assert from 'node:assert/strict';
import { addressWithQuote, sectionsOf, sourcesOf, stateOf, tallyOf } from '../../../src/core/claims/ledger';
import { evidenceReport, evidenceText } from '../../../src/core/report/evidence';
import { caseStudy, checkText } from '../../support/posts';

const link = '[The port lost 4,200 records](https://cert.example/a)';
const body = `${link}.\n\n## Impact\n\nThe intruders took 25 GB of data. You should check yours.\n\n- **Loss**: 300 servers\n\nThe port paid $2 million. <!-- casefile: uncertain -->\n\n## Words\n\n> “We pulled every cable within the minute.”\n>\n> [Source: Press](https://press.example/b#top)\n`;
const post = checkText(caseStudy(body)).post;

describe('evidence: the ledger of a post', () => {
  it('says of each claim how it stands, by section', () => {
    assert.deepEqual(
      sectionsOf(post).map(({ title, claims }) => [title, claims.map(stateOf)]),
      [
        ['', ['covered']],
        ['Impact', ['open', 'open', 'declined']],
        ['Words', ['covered']],
      ],
    );
    assert.deepEqual(tallyOf(post.claims), { all: 5, needing: 4, covered: 2, partial: 0, open: 2, declined: 1, asked: 0 });
  });

  it('keeps a claim open whose source its author asked for', () => {
    const { post: asked, findings } = checkText(caseStudy(`${link}.\n\n## More\n\nThey came back later. <!-- casefile: source-needed -->`));
    assert.deepEqual(asked.claims.map(stateOf), ['covered', 'open']);
    assert.deepEqual(
      findings.map(({ messageId, severity }) => [messageId, severity]),
      [['needed', 'information']],
    );
  });

  it('keeps one open that asked for a source of its own in a sourced paragraph', () => {
    const { post: asked, findings } = checkText(caseStudy(`${link}. They took 25 GB. <!-- casefile: source-needed -->`));
    assert.deepEqual(asked.claims.map(stateOf), ['covered', 'open']);
    assert.deepEqual(
      findings.map(({ messageId }) => messageId),
      ['needed'],
    );
  });

  it('leaves out of the fragment what was left out of the quotation', () => {
    const text = caseStudy('> “We […] pulled every cable within the minute [of noon].”\n>\n> [Press](https://press.example/b)');
    const [quote] = checkText(text).post.claims;
    assert.ok(quote);
    assert.equal(
      addressWithQuote('https://press.example/b', quote),
      'https://press.example/b#:~:text=pulled%20every%20cable%20within%20the%20minute',
    );
  });

  it('leaves out of the fragment the words that whoever quotes altered, for a browser looks for whole ones', () => {
    for (const [said, words] of [
      ['[w]e lost everything to them', 'lost%20everything%20to%20them'],
      ['they were pull[ing] every cable within the minute', 'every%20cable%20within%20the%20minute'],
    ]) {
      const text = caseStudy(`> “${said}”\n>\n> [Press](https://press.example/b)`);
      const [quote] = checkText(text).post.claims;
      assert.ok(quote);
      assert.equal(addressWithQuote('https://press.example/b', quote), `https://press.example/b#:~:text=${words}`);
    }
  });

  it('leads to the quoted words in the source, and nowhere else', () => {
    const quote = post.claims.find(({ kind }) => kind === 'quote');
    assert.ok(quote);
    assert.equal(
      addressWithQuote('https://press.example/b', quote),
      'https://press.example/b#:~:text=We%20pulled%20every%20cable%20within%20the%20minute',
    );
    assert.equal(
      addressWithQuote('https://press.example/b#top', quote),
      'https://press.example/b#top:~:text=We%20pulled%20every%20cable%20within%20the%20minute',
    );
    const [figure] = post.claims;
    assert.ok(figure);
    assert.equal(addressWithQuote('https://cert.example/a', figure), 'https://cert.example/a');
    assert.deepEqual(
      sourcesOf(post, quote).map(({ publisher }) => publisher),
      ['Press'],
    );
  });
});

describe('evidence: the report', () => {
  it('has every claim with its reasons, sources and section', () => {
    const report = evidenceReport(post, 'port.md', false);
    assert.equal(report.units, undefined);
    assert.deepEqual(
      report.claims.map(({ line, tier, coverage, section }) => [line, tier, coverage, section]),
      [
        [7, 'strong', 'link', 'h0'],
        [11, 'strong', 'none', 'h1'],
        [13, 'strong', 'none', 'h1'],
        [15, 'strong', 'declined', 'h1'],
        [19, 'strong', 'quote', 'h2'],
      ],
    );
    const [first, second] = report.claims;
    assert.deepEqual(first?.sourceIds, ['s1']);
    assert.deepEqual(
      second?.reasons.filter(({ kind }) => kind === 'figure').map(({ start, end }) => post.text.slice(start, end)),
      ['25 GB'],
    );
    assert.deepEqual(report.claims[3]?.marker, { kind: 'uncertain', reason: '' });
    assert.deepEqual(JSON.parse(JSON.stringify(report.sources[0])), {
      id: 's1',
      url: 'https://cert.example/a',
      canonical: 'cert.example/a',
      publisher: 'cert.example',
      kind: 'web',
      cited: 1,
      listed: false,
      claims: ['c1'],
    });
  });

  it('has what needs no source as well, where it is asked for', () => {
    const { units, claims } = evidenceReport(post, 'port.md', true);
    assert.deepEqual(
      units?.filter(({ id }) => !claims.some((claim) => claim.id === id)).map(({ text, tier }) => [text, tier]),
      [['You should check yours.', 'silent']],
    );
  });

  it('says of a marker that it is stale, which declines nothing', () => {
    const stale = checkText(caseStudy(`${body}\nThe port lost 12 servers. <!-- casefile: analysis ~000000 counted -->`)).post;
    const claim = evidenceReport(stale, 'port.md', false).claims.at(-1);
    assert.deepEqual(claim?.marker, { kind: 'analysis', reason: 'counted', stale: true });
    assert.notEqual(claim?.coverage, 'declined');
  });

  it('is never capped', () => {
    const many = Array.from({ length: 40 }, (_, index) => `## Part ${index}\n\nThey took ${index + 1},200 records.`).join('\n\n');
    assert.equal(evidenceReport(checkText(caseStudy(`${link}\n\n${many}`)).post, 'port.md', false).claims.length, 41);
  });

  it('counts the claims whose author asked for a source, by section and in all', () => {
    const asking = `${body}\nThe port lost 12 servers. <!-- casefile: source-needed --> It lost 13 boats [citation needed]. [It paid $3 million](https://cert.example/c). <!-- casefile: source-needed -->`;
    const { post: asked } = checkText(caseStudy(asking));
    const report = evidenceReport(asked, 'port.md', true);
    assert.deepEqual(
      [...report.claims, ...(report.units ?? [])].filter(({ sourceNeeded }) => sourceNeeded).map(({ text }) => text.slice(0, 16)),
      ['The port lost 12', 'It lost 13 boats', 'The port lost 12', 'It lost 13 boats'],
    );
    assert.deepEqual(
      report.sections.map(({ open, sourceNeeded }) => [open, sourceNeeded]),
      [
        [0, 0],
        [2, 0],
        [2, 2],
      ],
    );
    assert.deepEqual(report.summary, { claims: 8, sourced: 3, partial: 0, open: 4, declined: 1, sourceNeeded: 2 });
    assert.match(evidenceText(asked, 'en'), /open {9}The port lost 12 servers\. \[[^\]]*\], source to be added$/m);
    assert.match(evidenceText(asked, 'en'), /open: 4, declined: 1\. Sources to be added: 2\.\n$/);
    assert.match(evidenceText(asked, 'fr'), /, source à ajouter$/m);
    assert.match(evidenceText(asked, 'fr'), /écartées : 1\. Sources à ajouter : 2\.\n$/);
  });

  it('is worded for people, in their language', () => {
    assert.match(evidenceText(post, 'en'), /^Impact\n {4}11 {2}open {9}The intruders took 25 GB of data\. \[.*figure.*\]$/m);
    assert.match(evidenceText(post, 'en'), /Claims: 5\. With a source: 2, in part: 0, open: 2, declined: 1\.\n$/);
    assert.match(evidenceText(post, 'fr'), /Affirmations : 5\. Avec une source : 2, en partie : 0, sans : 2, écartées : 1\.\n$/);
  });
});
