import assert from 'node:assert/strict';
import { renderArticle } from '../../../src/core/render/article';
import { caseStudy, checkText } from '../../support/posts';

/** The panel of a post around a body. */
function panelOf(body: string, language: 'en' | 'fr' = 'en'): string {
  const text = caseStudy(body);
  const { post, findings } = checkText(text);
  const { panel } = renderArticle(text, {
    syntax: 'markdown',
    language: 'en',
    timeZone: 'UTC',
    imageHosts: [],
    resolveImage: () => undefined,
    labels: { remoteImage: '', missingImage: '', pageImage: '', component: '', embedded: '' },
    review: { post, findings, language },
  });
  return panel ?? assert.fail('there is a panel');
}

const study =
  'On 5 May 2025 the gang stole 43 million records ([CERT](https://cert.example/report)).\n\n- On 3 May 2025 they asked for $2 million.\n- The port lost 43 million records.\n';

describe("the review's panel", () => {
  it('lists what was told when, in the order of the dates, with its source or without', () => {
    const panel = panelOf(study);
    assert.match(panel, /<summary><h2>Incident timeline<\/h2> <span class="count">2<\/span><\/summary><svg [^>]*role="img"/);
    const items = panel.match(/<ol class="timeline">(.*?)<\/ol>/)?.[1]?.split('</li>') ?? [];
    assert.match(
      items[0] ?? '',
      /<button [^>]*data-state="open"><span class="when"><time datetime="2025-05-03">3 May 2025<\/time><\/span> <span class="words">On <b>3 May 2025<\/b> they asked/,
    );
    assert.match(items[0] ?? '', /role="img" aria-label="open" title="open">\?</);
    assert.match(items[1] ?? '', /data-state="covered".*5 May 2025.*aria-label="covered: 1 CERT" title="covered: 1 CERT">1</);
  });

  it('lists each figure once, under it every sentence that states it', () => {
    const panel = panelOf(study);
    const figures = panel.match(/<ul class="figures">.*?<\/ul><\/li><\/ul>/)?.[0] ?? '';
    assert.deepEqual(
      [...figures.matchAll(/class="value">([^<]*)</g)].map((match) => match[1]),
      ['43 million', '$2 million'],
    );
    assert.equal(figures.match(/<b>43 million<\/b>/g)?.length, 2);
    assert.match(figures, /data-claim="c\d+" data-state="open"/);
  });

  it('speaks the language of its reader, dates in it included', () => {
    const panel = panelOf(study, 'fr');
    assert.match(panel, /<h2>Chronologie de l’incident<\/h2>/);
    assert.match(panel, />3 mai 2025</);
    assert.match(panel, /aria-label="sourcée : 1 CERT"/);
  });

  it('says so where there is nothing to list, and how many dates it leaves out', () => {
    const panel = panelOf('The attackers stole the files of the port because its gates were open.');
    assert.match(panel, /No sentence of this post tells a date in full\./);
    assert.match(panel, /This post states no figure\./);
    assert.match(panelOf('On 5 May the gang stole 43 million records.'), /does not place for certain: 1\./);
  });

  it('holds no markup of the post, and no end of sentences', () => {
    const panel = panelOf(
      `On 5 May 2025 the gang stole 43 million \\<b>records\\</b> \\<script>.\n\n${'On 6 May 2025 the gang stole 12 servers.\n\n'.repeat(300)}`,
    );
    assert.match(panel, /&#x3C;script>/);
    assert.doesNotMatch(panel, /<script/);
    assert.equal(panel.match(/<time /g)?.length, 200);
    assert.deepEqual(
      [...panel.matchAll(/Not shown: (\d+) more\./g)].map((match) => match[1]),
      ['101', '101'],
    );
    assert.equal(panel.match(/class="statement"/g)?.length, 400);
  });
});
