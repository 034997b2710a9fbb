import assert from 'node:assert/strict';
import { printDate } from '../../../src/core/render/date';
import { htmlOf, render } from '../../support/rendered';

describe('the head of a rendered article', () => {
  const post = '---\ntitle: "A & <b>"\ndescription: What happened\npubDate: 2024-03-13\nupdatedDate: 2026-01-22\n---\nBody\n';

  it('shows title, description and dates of the frontmatter', () => {
    const { html, title } = render(post);
    assert.equal(title, 'A & <b>');
    assert.match(html, /<h1 class="article-title">A &#x26; &#x3C;b><\/h1>/);
    assert.match(html, /<p class="description">What happened<\/p>/);
    assert.match(html, /<time datetime="2024-03-13">13 March 2024<\/time>/);
    assert.match(html, /Last updated on <time datetime="2026-01-22">22 January 2026<\/time>/);
  });

  it("prints dates in the post's language", () => {
    const html = htmlOf(post, { language: 'fr' });
    assert.match(html, />13 mars 2024</);
    assert.match(html, /Mis à jour le <time[^>]*>22 janvier 2026</);
  });

  it('shows a date that nothing can read as it is written', () => {
    assert.match(htmlOf("---\ntitle: T\npubDate: '30 juin 2025'\n---\n"), /<span class="unread-date">30 juin 2025<\/span>/);
    assert.match(htmlOf('---\ntitle: T\npubDate: [soon]\n---\n'), /<span class="unread-date">\[soon\]<\/span>/);
  });

  it('shows the hero, a local one where the resolver says', () => {
    assert.match(
      htmlOf("---\nheroImage: '../hero.png'\n---\n"),
      /<div class="hero hero-image"><img src="preview:\/\.\.\/hero\.png" alt=""/,
    );
    assert.match(
      htmlOf("---\nheroImage: 'https://a.example/h.png'\n---\n"),
      /<div class="hero hero-image"><span class="image-box remote-image"/,
    );
  });

  it('takes the first heading for a title where the frontmatter has none', () => {
    const { title, html } = render('# An *incident*\n');
    assert.equal(title, 'An incident');
    assert.doesNotMatch(html, /article-header/);
  });

  it('shows the body of a post whose YAML is broken, and says so', () => {
    const { html, notes } = render('---\ntitle: "open\nfoo: [\n---\n\nThe body.\n');
    assert.match(html, /The body\./);
    assert.deepEqual(notes, ['frontmatter']);
  });

  it('says that a post is empty', () => {
    assert.deepEqual(render('').notes, ['empty']);
    assert.deepEqual(render('---\n---\n\n<!-- nothing yet -->\n').notes, ['empty']);
    assert.deepEqual(render('Something').notes, []);
  });
});

describe('dates of a rendered article', () => {
  const cases: [unknown, string | undefined][] = [
    ['2025-06-30', '30 June 2025'],
    ['June 30 2025', '30 June 2025'],
    ['2025-06-30T23:30:00', '30 June 2025'],
    ['2025-06-30T23:30:00Z', '1 July 2025'],
    ['2025-06-30T23:30:00+02:00', '30 June 2025'],
    ['Mon, 30 Jun 2025 23:30:00 GMT', '1 July 2025'],
    [new Date('2025-06-30T00:00:00Z'), '30 June 2025'],
    [new Date(Number.NaN), undefined],
    ['', undefined],
    ['30 juin 2025', undefined],
    [null, undefined],
    [{}, undefined],
  ];
  for (const [value, expected] of cases) {
    it(`prints ${JSON.stringify(value)} as ${expected}`, () => assert.equal(printDate(value, 'en', 'Europe/Paris'), expected));
  }

  it('reads no year before our era or of more than four digits', () => {
    for (const value of ['+012025-06-30', '-000001-01-01', 1e15, -1e15]) assert.equal(printDate(value, 'en', 'Europe/Paris'), undefined);
    assert.equal(printDate('9999-12-31', 'en', 'UTC'), '31 December 9999');
  });

  it('prints in the zone of the site, a day of the calendar in every zone alike', () => {
    // Hosts build in Greenwich time.
    assert.equal(printDate('2025-06-30', 'en', 'America/New_York'), '30 June 2025');
    assert.equal(printDate('2025-06-30T02:00:00Z', 'en', 'America/New_York'), '29 June 2025');
    assert.equal(printDate('June 30 2025', 'en', 'America/New_York'), '30 June 2025');
    assert.equal(printDate('June 30 2025', 'fr', 'Pacific/Kiritimati'), '30 juin 2025');
  });
});
