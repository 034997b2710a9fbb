import assert from 'node:assert/strict';
import { fromHtml } from 'hast-util-from-html';
import { type Article, type ArticleOptions, renderArticle } from '../../src/core/render/article';
import { printDate } from '../../src/core/render/date';
import { originOf } from '../../src/core/render/images';

const options: ArticleOptions = {
  syntax: 'markdown',
  language: 'en',
  timeZone: 'Europe/Paris',
  imageHosts: [],
  resolveImage: (source) => `preview:/${source}`,
  labels: { remoteImage: 'Remote image', missingImage: 'Image not found', component: 'Component' },
};

const render = (text: string, changed: Partial<ArticleOptions> = {}): Article => renderArticle(text, { ...options, ...changed });
const htmlOf = (text: string, changed: Partial<ArticleOptions> = {}): string => render(text, changed).html;

interface Node {
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Every element of the page, read as a browser reads it. */
function elementsIn(html: string): Required<Node>[] {
  const found: Required<Node>[] = [];
  const walk = (node: Node): void => {
    if (node.tagName) found.push(node as Required<Node>);
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromHtml(html, { fragment: true }) as Node);
  return found;
}

describe('a rendered article', () => {
  describe('its head', () => {
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

  describe('dates', () => {
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
      assert.equal(printDate('2025-06-30', 'en', 'America/New_York'), '29 June 2025');
      assert.equal(printDate('June 30 2025', 'en', 'America/New_York'), '30 June 2025');
      assert.equal(printDate('June 30 2025', 'fr', 'Pacific/Kiritimati'), '30 juin 2025');
    });
  });

  describe('its body', () => {
    it('has tables, their columns aligned without a style', () => {
      const html = htmlOf('| a | b |\n|:-:|--:|\n| 1 | 2 |\n');
      assert.match(html, /<td align="center">1<\/td>/);
      assert.match(html, /<td align="right">2<\/td>/);
      assert.doesNotMatch(html, /style=/);
    });

    it('has footnotes that lead there and back', () => {
      const html = htmlOf('A claim.[^1]\n\n[^1]: [Report](https://cert.example/r)\n');
      assert.match(html, /<sup><a href="#post-user-content-fn-1" id="post-user-content-fnref-1" [^>]*>1<\/a><\/sup>/);
      assert.match(html, /<li id="post-user-content-fn-1">/);
      assert.match(html, /href="#post-user-content-fnref-1" [^>]*class="data-footnote-backref"/);
    });

    it('has strikethrough, addresses as links, code with its language', () => {
      const html = htmlOf('~~gone~~ https://a.example/x report.md\n\n```js\n1 < 2\n```\n');
      assert.match(html, /<del>gone<\/del>/);
      assert.match(html, /<a href="https:\/\/a\.example\/x">/);
      assert.doesNotMatch(html, /href="[^"]*report\.md/);
      assert.match(html, /<pre data-line="3"><code class="language-js">1 &#x3C; 2\n<\/code><\/pre>/);
    });

    it('keeps the HTML that a site keeps', () => {
      const html = htmlOf('<details open><summary>More</summary>\n\nH<sub>2</sub>O <mark>x</mark> <kbd>K</kbd>\n\n</details>\n');
      assert.match(html, /<details open>\s*<summary>More<\/summary>/);
      assert.match(html, /H<sub>2<\/sub>O <mark>x<\/mark> <kbd>K<\/kbd>/);
    });

    it('says of each block where it begins in the file, whatever ends its lines', () => {
      const lines = [
        '---',
        'title: T',
        '---',
        '',
        'One',
        '',
        '- two',
        '- three',
        '',
        '> four',
        '',
        '| a |',
        '|---|',
        '| b |',
        '',
        '    code',
      ];
      for (const lineBreak of ['\n', '\r\n', '\r']) {
        const html = htmlOf(lines.join(lineBreak));
        assert.match(html, /<p data-line="5">One<\/p>/);
        assert.match(html, /<li data-line="8">three<\/li>/);
        assert.match(html, /<blockquote data-line="10">/);
        assert.match(html, /<table data-line="12">/);
        assert.match(html, /<tr data-line="14">/);
        assert.match(html, /<pre data-line="16"><code>code/);
      }
    });

    it('is the same with a byte order mark and with CRLF', () => {
      const post = '---\ntitle: T\npubDate: 2024-03-13\n---\n\n# Head\n\nText\nmore\n\n- a\n- b\n';
      assert.equal(htmlOf(`\uFEFF${post}`), htmlOf(post));
      assert.equal(htmlOf(post.replaceAll('\n', '\r\n')), htmlOf(post));
    });

    it('hides what is written in comments, markers among them', () => {
      const html = htmlOf('Our view. <!-- casefile: analysis ~1a2b we think so -->\n\n<!-- casefile: first-hand -->\n\nNext\n');
      assert.doesNotMatch(html, /casefile|we think so|<!--/);
      assert.match(html, /Our view\./);
    });

    it('leaves out what MDX does not print, and only in MDX', () => {
      const post =
        "import Chart from '../Chart.astro'\nexport const a = 1\n\nOur view. {/* casefile: analysis */}\n\n{/* casefile: first-hand */}\n\nWe\nimport *goods*.\n";
      const html = htmlOf(post, { syntax: 'mdx' });
      assert.doesNotMatch(html, /casefile|Chart|export|<p[^>]*><\/p>/);
      assert.match(html, /<p data-line="4">Our view\. <\/p>/);
      assert.match(html, /<p data-line="8">We\nimport <em>goods<\/em>\.<\/p>/);
      assert.match(htmlOf(post), /import Chart/);
      assert.match(htmlOf('`{/* x */}` and {/* open', { syntax: 'mdx' }), /<code>\{\/\* x \*\/\}<\/code> and \{\/\* open/);
    });

    it('leads links within the post to its own headings', () => {
      const html = htmlOf('[down](#what-happened) [évé](#événement)\n\n## What happened\n\n## What happened\n\n## Événement\n');
      assert.match(html, /<a href="#post-what-happened">/);
      assert.match(html, /<h2 id="post-what-happened" data-line="3">/);
      assert.match(html, /<h2 id="post-what-happened-1" data-line="5">/);
      assert.match(html, /id="post-événement"/);
    });
  });

  describe('of MDX', () => {
    const mdx = (text: string): string => htmlOf(text, { syntax: 'mdx' });
    const box = (name: string): string => `<span class="component-box" data-component="${name}">Component · ${name}</span>`;

    it('has a box where a component is called, whatever it is handed', () => {
      assert.ok(
        mdx('<Chart\n  data={[{ a: "}>" }, `>`]}\n  on={() => 1 > 0}\n  title="a > b"\n/>\n\nAfter.').includes(
          `<p>${box('Chart')}</p>\n<p data-line="7">After.</p>`,
        ),
      );
      assert.ok(mdx('A <Tip.Small text="x" /> in words.').includes(`A ${box('Tip.Small')} in words.`));
    });

    it('shows what stands between the tags of a component', () => {
      const html = mdx('<Callout type="warning">\n\nMind *this*.\n\n</Callout>');
      assert.match(html, /data-component="Callout"[\s\S]*<p data-line="3">Mind <em>this<\/em>\.<\/p>/);
      assert.doesNotMatch(html, /&#x3C;/);
    });

    it('leaves tags that never end as they are written, and Markdown its capital letters', () => {
      assert.match(mdx('<Chart data={'), /&#x3C;Chart data=\{/);
      assert.doesNotMatch(htmlOf('<Chart /> x'), /component-box/);
    });
  });

  describe('what readers will see twice', () => {
    const post = '---\ntitle: T\nheroImage: ./h.png\n---\n# T\n\n![h](./h.png)\n';
    const notes = (text: string, layout?: ArticleOptions['layout']) => render(text, layout ? { layout } : {}).notes;

    it('is told where the layout prints it', () => {
      assert.deepEqual(notes(post, { printsTitle: true, printsHero: true }), ['title-twice', 'hero-twice']);
      assert.deepEqual(notes(post, { printsTitle: false, printsHero: false }), []);
      assert.deepEqual(notes(post), []);
    });

    it('is not told of other headings and images', () => {
      assert.deepEqual(notes(post.replace('# T', '## T').replace('(./h.png)', '(./i.png)'), { printsTitle: true, printsHero: true }), []);
    });
  });

  it('knows its headings and how long it takes to read', () => {
    const { outline } = render(
      `# One\n\n${'word '.repeat(480)}\n\n## Two *three*\n\n\`\`\`\n${'code '.repeat(500)}\n\`\`\`\n\nA[^1]\n\n[^1]: N\n`,
    );
    assert.deepEqual(outline.headings, [
      { depth: 1, id: 'post-one', text: 'One' },
      { depth: 2, id: 'post-two-three', text: 'Two three' },
    ]);
    assert.equal(outline.minutes, 2);
  });

  describe('its images', () => {
    it('stand as boxes with their words and their host while they are remote', () => {
      const { html, remoteHosts, blockedHosts } = render(
        '![A login page](https://b.example/p.png "t")\n\n![](http://user@A.example:8080/q.png)\n',
      );
      assert.deepEqual(remoteHosts, ['a.example', 'b.example']);
      assert.deepEqual(blockedHosts, ['a.example', 'b.example']);
      assert.doesNotMatch(html, /<img|p\.png|q\.png/);
      assert.match(html, /role="img" aria-label="A login page · Remote image · b\.example"/);
      assert.match(html, /<span class="image-box-alt">A login page<\/span>/);
      assert.match(html, /aria-label="Remote image · a\.example"/);
    });

    it('load from the hosts that were allowed, and only from them', () => {
      const { html, remoteHosts, blockedHosts } = render('![x](http://a.example/p.png) ![y](https://a.example.evil.example/p.png)', {
        imageHosts: ['a.example'],
      });
      assert.deepEqual(remoteHosts, ['a.example', 'a.example.evil.example']);
      assert.deepEqual(blockedHosts, ['a.example.evil.example']);
      assert.match(html, /<img src="https:\/\/a\.example\/p\.png" alt="x" referrerpolicy="no-referrer">/);
    });

    const remote = [
      '//h.example/x',
      '\\\\h.example/x',
      '/\\h.example/x',
      'HTTPS://h.example/x',
      'https:\\\\h.example/x',
      ' https://h.example/x',
      'ht\ntps://h.example/x',
    ];
    for (const source of remote) {
      it(`knows ${JSON.stringify(source)} for remote`, () =>
        assert.deepEqual(originOf(source), { kind: 'remote', host: 'h.example', url: 'https://h.example/x' }));
    }

    it('are local where they are relative or rooted, in the post or nowhere otherwise', () => {
      for (const source of ['x.png', './x.png', '../a/x.png', '/x.png', 'é è.png', '@assets/x.png'])
        assert.equal(originOf(source).kind, 'local', source);
      assert.equal(originOf('data:image/png;base64,AAAA').kind, 'data');
      for (const source of [
        'data:image/svg+xml,<svg/>',
        'data:text/html,x',
        'javascript:x',
        'file:///etc/passwd',
        'C:\\x.png',
        'vscode-file://x/y',
        'https://[',
      ]) {
        assert.equal(originOf(source).kind, 'unsupported', source);
      }
    });

    it('are boxes where the resolver knows none', () => {
      const html = htmlOf('![Plan](./nowhere.png)', { resolveImage: () => undefined });
      assert.match(html, /image-box missing-image" role="img" aria-label="Plan · Image not found · \.\/nowhere\.png"/);
    });

    it('in raw HTML are treated alike, and no other attribute loads one', () => {
      const { html, remoteHosts } = render(
        '<img srcset="https://s.example/a 2x" src="https://t.example/b" alt="B">\n<picture><source srcset="https://u.example/c"><img src=c.png></picture>\n' +
          '<video poster="https://v.example/d" src="https://v.example/e"></video><table background="https://w.example/f"><tr><td>x</td></tr></table>\n',
      );
      assert.deepEqual(remoteHosts, ['t.example']);
      assert.doesNotMatch(html, /s\.example|u\.example|v\.example|w\.example|srcset|<source|<video/);
      assert.match(html, /<img src="preview:\/c\.png"/);
    });
  });
});

describe('a hostile post', () => {
  const attacks = [
    '<script>canary()</script>',
    '<SCRIPT SRC=//evil.example/x></SCRIPT >',
    '<scr<script>ipt>canary()</scr</script>ipt>',
    '<img src=x onerror=canary()>',
    '<img src=x\tonerror\n=\ncanary() alt="`>">',
    '<img/src="x"/onerror=canary()>',
    '<svg onload=canary()><script>canary()</script><a xlink:href="javascript:canary()">x</a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=canary()&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=canary()>">',
    '<iframe src="javascript:canary()" srcdoc="<script>canary()</script>"></iframe>',
    '<object data="data:text/html,<script>canary()</script>"></object><embed src="javascript:canary()">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<style>body{background:url(https://evil.example/x)}</style>',
    '<p style="background:url(https://evil.example/x);position:fixed">x</p>',
    '<form action="https://evil.example/"><input name=q autofocus onfocus=canary()><button formaction="javascript:canary()">x</button></form>',
    '<a href="javascript:canary()">x</a>',
    '<a href="JaVaScRiPt:canary()">x</a>',
    '<a href=" javascript:canary()">x</a>',
    '<a href="java&#10;script:canary()">x</a>',
    '<a href="java&Tab;script&colon;canary()">x</a>',
    '<a href="&#x6A&#x61vascript:canary()">x</a>',
    '<a href="\u0001javascript:canary()">x</a>',
    '<a href="vbscript:canary()">x</a>',
    '<a href="data:text/html,<script>canary()</script>">x</a>',
    '<a href="command:workbench.action.terminal.new">x</a>',
    '<a href="vscode://x/y">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="blob:https://evil.example/x">x</a>',
    '[x](javascript:canary())',
    '[x](java&#115;cript:canary())',
    '[x](<java\tscript:canary()>)',
    '<javascript:canary()>',
    '![x](javascript:canary())',
    '![x](data:text/html,canary)',
    '<a href="https://ok.example" ping="https://evil.example/" target=_top onclick=canary()>x</a>',
    '<details ontoggle=canary() open><summary>x</summary></details>',
    '<template><img src=x onerror=canary()></template>',
    '<plaintext><img src=x onerror=canary()>',
    '<textarea><img src=x onerror=canary()></textarea>',
    '<x-y is="z" onclick=canary()>x</x-y>',
    '<div contenteditable onpaste=canary() draggable=true ondrag=canary() autofocus tabindex=1>x</div>',
    '`<script>canary()</script>` ```<script>',
    '```"><script>canary()</script>\nx\n```',
    '|<script>|\n|-|\n|"onerror=canary()|',
    '<!--><script>canary()</script>-->',
    '<!-- --!><img src=x onerror=canary()> -->',
    '---\ntitle: "<script>canary()</script>"\ndescription: "<img src=x onerror=canary()>"\nheroImage: "javascript:canary()"\npubDate: "<script>canary()</script>"\n---\n',
    '---\nheroImage: \'https://evil.example/"onerror="canary()\'\n---\n',
  ];
  const elements = new Set(
    (
      'a abbr article aside b blockquote br caption code col colgroup del details div dl dt dd em figure figcaption footer h1 h2 h3 h4 h5 h6 header hr i img ins ' +
      'kbd li mark ol p picture pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul'
    ).split(' '),
  );
  const attributes = new Set(
    'align alt ariaLabel className dataLine dateTime height href id lang open referrerPolicy role src start title width'.split(' '),
  );

  for (const attack of attacks) {
    it(`does nothing: ${attack.slice(0, 70).replaceAll('\n', '⏎')}`, () => {
      for (const element of elementsIn(htmlOf(attack, { resolveImage: () => undefined }))) {
        assert.ok(elements.has(element.tagName), `<${element.tagName}>`);
        for (const [name, value] of Object.entries(element.properties)) {
          assert.ok(attributes.has(name), `${element.tagName} ${name}`);
          if (name === 'href') assert.match(String(value), /^(?:https?:\/\/|mailto:|tel:|#|[^:]*$)/);
          if (name === 'src') assert.match(String(value), /^(?:https:\/\/|data:image\/(?:avif|gif|jpeg|png|webp)[;,])/);
        }
      }
    });
  }

  it('loads nothing that was not allowed', () => {
    const html = htmlOf(attacks.join('\n\n'), { resolveImage: () => undefined });
    for (const element of elementsIn(html)) {
      for (const name of ['src', 'srcSet', 'poster', 'background', 'data', 'style', 'ping'])
        assert.equal(element.properties[name], undefined);
    }
  });

  it('takes no id or name of ours', () => {
    const html = htmlOf('<a name="notes" id="article">x</a>\n\n<p id=post-x>y</p>\n\n<h2 id="images">z</h2>\n\n## article\n');
    const ids = elementsIn(html).flatMap(({ properties }) => [properties.id, properties.name].filter((id) => id !== undefined));
    assert.deepEqual(ids, ['post-article', 'post-notes', 'post-post-x', 'post-images', 'post-article']);
  });

  it('cannot break headings by names of prototypes', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const html = htmlOf(names.map((name) => `## \`${name}\`\n\n## \`${name}\`\n`).join('\n'));
    const ids = elementsIn(html)
      .filter(({ tagName }) => tagName === 'h2')
      .map(({ properties }) => properties.id);
    assert.deepEqual(
      ids,
      names.flatMap((name) => [`post-${name.toLowerCase()}`, `post-${name.toLowerCase()}-1`]),
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.doesNotThrow(() =>
      htmlOf('---\n__proto__: {polluted: 1}\nconstructor: x\ntitle: {toString: 1}\n---\n[^__proto__]\n\n[^__proto__]: x\n'),
    );
  });

  it('cannot wear the classes of our own boxes', () => {
    assert.doesNotMatch(
      htmlOf('<span class="image-box remote-image article-title">x</span><div class=hero>y</div>'),
      /image-box|hero|article-title/,
    );
  });

  it('of one line of a megabyte is shown', () => {
    const word = 'word ';
    assert.equal(elementsIn(htmlOf(word.repeat(200_000))).length, 2);
    assert.match(htmlOf(`${'['.repeat(100_000)}end`), /\[end/);
  });

  it('that nests without end is shown as it is written', () => {
    for (const post of [
      '<div>'.repeat(5_000),
      `${Array.from({ length: 300 }, (_, index) => `<b id=${index}>`).join('')}\n\n${'<p>x</p>\n\n'.repeat(10_000)}`,
    ]) {
      const { html, notes } = render(post);
      assert.deepEqual(notes, ['html-as-text']);
      assert.doesNotMatch(html, /<b\b|<div id/);
    }
    assert.ok(elementsIn(htmlOf(`${'> '.repeat(5_000)}x`)).length < 500);
  });
});
