import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { exportPage, type PageOptions } from '../../../src/core/export/exportArticle';
import { enormousPost, forbidden, hostilePost } from '../../support/hostile';
import { caseStudy, checkText } from '../../support/posts';

const plain: PageOptions = { syntax: 'markdown', language: 'en', timeZone: 'Europe/Paris', name: 'post.md' };

async function reviewed(text: string, more: Partial<PageOptions> = {}): Promise<string> {
  const { html } = await exportPage(text, { ...plain, review: checkText(text), ...more }, async () => 'absent');
  return html;
}

/** Elements of a page in order. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => void found.push(element));
  return found;
}

const study = caseStudy(`## What happened

On 5 May 2025, attackers stole 43 million records ([CNIL](https://cnil.example/report)).

The group demanded 4 million euros from the port.

Everybody knows that 80% of attacks begin with a mail. <!-- casefile: common-knowledge as every report says -->

[Elsewhere](https://blog.example/).

## Sources

- **CNIL** - [The report](https://cnil.example/report)
- **Port** - [Never cited](https://port.example/)`);

describe('the exported review', () => {
  it('gives each claim its state and the numbers of its sources, which lead to them', async () => {
    const html = await reviewed(study);
    assert.match(
      html,
      /<span id="casefile-claim-c\d+" class="claim" data-state="covered" data-sources="s1">On 5 May 2025.*?<sup class="claim-note"><a href="#casefile-source-s1" aria-label="Source 1: CNIL" title="Source 1: CNIL">1<\/a><\/sup>/s,
    );
    assert.match(
      html,
      /data-state="open">The group demanded.*?<sup class="claim-note"><span class="sign" role="img" aria-label="Claim, open" title="Claim, open">\?<\/span><\/sup>/s,
    );
    assert.match(html, /data-state="declined">Everybody knows.*?aria-label="Claim, declined"/s);
    assert.match(html, /<li id="casefile-source-s1" value="1"><a href="https:\/\/cnil\.example\/report">CNIL – The report<\/a>/);
    assert.match(html, /<title>Cyberattack on the port – Review<\/title>/);
  });

  it('tells when things happened, as a picture and a list, and the figures; each leads to its claim, and no button is left', async () => {
    const elements = elementsOf(await reviewed(study.replace('The group demanded', 'In June 2025 the group demanded')));
    const statements = elements.filter(({ properties }) => String(properties.className) === 'statement');
    assert.deepEqual(
      statements.map(({ tagName, properties }) => [tagName, properties.dataState, /^#casefile-claim-c\d+$/.test(String(properties.href))]),
      [
        ['a', 'covered', true],
        ['a', 'open', true],
        ['a', 'covered', true],
        ['a', 'open', true],
        ['a', 'declined', true],
      ],
    );
    assert.match(textOf(statements[0] as Element), /^5 May 2025 On 5 May 2025, attackers stole/);
    assert.equal(elements.filter(({ properties }) => String(properties.className) === 'timeline-picture').length, 1);
    assert.equal(elements.filter(({ tagName }) => tagName === 'button').length, 0);
  });

  it('sums up: how many stand how, by section, which are open, and why those that were declined were', async () => {
    const html = await reviewed(study);
    const [summary] = elementsOf(html).filter(({ properties }) => String(properties.className) === 'review');
    assert.ok(summary);
    const text = textOf(summary);
    assert.match(text, /Claims: 3\. With a source: 1, in part: 0, open: 1, declined: 1\./);
    assert.match(html, /<th scope="row"><a href="#what-happened">What happened<\/a><\/th><td data-state="covered">1<\/td>/);
    assert.match(text, /Claims without a source: 1The group demanded 4 million euros from the port/);
    assert.match(text, /Common knowledge – as every report says/);
    assert.match(text, /Findings: \d+Warning – No source for this claim/);
    assert.match(html, /<div class="findings" role="note"><p id="casefile-finding-\d" data-severity="warning">/);
  });

  it('has nothing that only a script could make work, and leads nowhere that is not in the page', async () => {
    const html = await reviewed(study);
    const elements = elementsOf(html);
    assert.deepEqual(
      elements.filter(({ tagName }) => tagName === 'button' || tagName === 'script'),
      [],
    );
    assert.doesNotMatch(html, /data-(?:review|claim|finding|goto|code|line)\b/);
    const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
    assert.equal(new Set(ids).size, ids.length, 'each id once');
    const targets = elements.map(({ properties }) => String(properties.href ?? '')).filter((href) => href.startsWith('#'));
    assert.ok(targets.length > 6, targets.join(' '));
    for (const target of targets) assert.ok(ids.includes(target.slice(1)), target);
    for (const { properties } of elements)
      for (const id of [properties.ariaLabelledBy].flat()) if (id !== undefined) assert.ok(ids.includes(String(id)), String(id));
  });

  it('keeps the policy: one style sheet, by its hash, that lights up the claims of the source gone to', async () => {
    const html = await reviewed(study);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(html.includes(`style-src &#39;sha256-${hash}&#39;; base-uri`));
    assert.match(style, /main:has\(#casefile-source-s2:target\) \.claim\[data-sources~="s2"\]/);
    assert.doesNotMatch(html, /\bstyle=|\bsrc=/);
    assert.doesNotMatch(readFileSync('src/core/export/review.css', 'utf8'), /url\(|@import|https?:/);
  });

  it('on paper, gives each address one number: that of the source, or the next', async () => {
    const html = await reviewed(study);
    assert.match(html, /href="https:\/\/cnil\.example\/report" data-address="1"/);
    const all = checkText(study).post.sources.all;
    assert.equal(all.length, 3);
    assert.doesNotMatch(html, /class="addresses"/);
    const mixed = await reviewed(study.replace('Elsewhere](https://blog.example/)', 'Search](https://duckduckgo.com/?q=x)'));
    assert.match(mixed, /duckduckgo\.com\/\?q=x" data-address="3"/);
    assert.match(mixed, /<ol start="3"><li>https:\/\/duckduckgo\.com/);
  });

  it('lists every open claim, and need not say that there are more', async () => {
    const many = caseStudy(
      `[On 5 May 2025, attackers stole 43 million records](https://cnil.example/report).\n\n${Array.from({ length: 14 }, (_, index) => `The group stole ${index + 11} million records in ${2001 + index}.\n`).join('\n')}`,
    );
    assert.ok(checkText(many).findings.some(({ messageId }) => messageId === 'more'));
    const html = await reviewed(many);
    assert.match(html, /Claims without a source: 14/);
    assert.doesNotMatch(html, /the Claims view lists/);
  });

  it('speaks French in a French page', async () => {
    const html = await reviewed(study, { language: 'fr' });
    const summary = html.slice(html.indexOf('<section class="review"'), html.indexOf('</section>'));
    assert.match(summary, />Relecture<.*Affirmations sans source : 1.*Fait notoire – as every report says.*Avertissement/s);
    assert.doesNotMatch(summary, />[^<]*(?:Finding|Claim|Warning|covered|declined)/);
    assert.match(html, /aria-label="Affirmation sans source"/);
  });

  it('says so where the post is no case study, and shows what was found all the same', async () => {
    const html = await reviewed(
      "---\ntitle: 'Hardening a server'\ndescription: 'How to do it: '\npubDate: 2025-06-30\n---\n\nSome advice.\n",
    );
    assert.match(html, /Not read as a case study: no claims were looked for\./);
    assert.match(html, /Findings: 1/);
    assert.match(html, /<div class="findings" role="note"><p id="casefile-finding-0"/);
  });

  it('of another text than the one that was checked, is left out', async () => {
    const { html } = await exportPage(`${study}\nMore.\n`, { ...plain, review: checkText(study) }, async () => 'absent');
    assert.doesNotMatch(html, /class="review|claim-note|– Review/);
  });

  it('lets no post take over the places that its links lead to', async () => {
    const html = await reviewed(
      study.replace('## What', '<p id="casefile-source-s1">Mine</p><a name="casefile-claim-c1" id="casefile-review">x</a>\n\n## What'),
    );
    assert.equal(html.match(/id="casefile-source-s1"/g)?.length, 1);
    assert.equal(html.match(/id="casefile-review"/g)?.length, 1);
    assert.doesNotMatch(html, /name="casefile/);
    assert.match(html, /<p>Mine<\/p>/);
  });

  it('of a hostile post, holds nothing that runs or loads, and names it whole', async () => {
    const html = await reviewed(caseStudy(hostilePost.slice(hostilePost.indexOf("<script>window.canary = 'script'"))));
    const allowed = new Set(['style', 'meta']);
    const names = forbidden
      .replace(/[:()]|is/g, '')
      .split(', ')
      .filter((name) => !allowed.has(name) && name !== 'input');
    const held = elementsOf(html).filter(({ tagName }) => names.includes(tagName));
    assert.deepEqual(held, []);
    assert.match(html, /The end of it\./);
  });

  it('does no more for a long post than the plain page and its check', async () => {
    const text = caseStudy(enormousPost.slice(20, 1_000_000));
    assert.match(await reviewed(text), /class="review"/);
  });
});
