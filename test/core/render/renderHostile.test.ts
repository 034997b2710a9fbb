import assert from 'node:assert/strict';
import { exportBody } from '../../../src/core/export/exportArticle';
import { caseStudy, checkText } from '../../support/posts';
import { elementsIn, htmlOf, render } from '../../support/rendered';

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

  it('cannot pass its words off for a claim of ours, or for a box', () => {
    const post =
      '<span class="claim" data-claim="c1">Fake.</span> a <span class="component-box" data-component="X">words</span>\n\n' +
      '<div>\n<span DATA-CLAIM = c1 class=claim data-line=7>Fake.</span><span\ndata-component\n=X>more</span></div>\n\n- <b data-claim=c1>Fake.</b>\n';
    const text = caseStudy(`The gang stole 43 million records ([CERT](https://cert.example/a)).\n\n${post}`);
    const review = { ...checkText(text), language: 'en' as const };
    for (const syntax of ['markdown', 'mdx'] as const) {
      for (const html of [htmlOf(post, { syntax }), htmlOf(text, { syntax, review })]) {
        const found = elementsIn(html).filter(
          ({ tagName, properties }) => tagName !== 'button' && (properties.dataClaim || properties.dataComponent),
        );
        assert.ok(found.length === 0 || (found.length === 1 && html.includes('data-state="covered">The gang stole')), html);
        assert.doesNotMatch(html, /class="component-box|data-line="7">Fake/);
        assert.match(html, /Fake\..*words[\s\S]*Fake\.[\s\S]*more/);
      }
    }
    assert.doesNotMatch(exportBody(post, { syntax: 'markdown', language: 'en', timeZone: 'UTC', name: 'x' }).html, /claim|component/);
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
