import assert from 'node:assert/strict';
import { originOf } from '../../../src/core/render/images';
import { htmlOf, render } from '../../support/rendered';

describe('images of a rendered article', () => {
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

  it('of HTML say where a reader’s browser looks for them, where the post’s folder is not that of the page', () => {
    const resolveImage = (_: string, use: string) => (use === 'html' ? undefined : 'preview:/there.png');
    for (const syntax of ['markdown', 'mdx'] as const) {
      const shown = (text: string) => htmlOf(text, { syntax, resolveImage, site: 'astro' });
      assert.match(
        shown('<img src="./plan.png" alt="Plan" />'),
        /missing-image" role="img" aria-label="Plan · From the page · \.\/plan\.png"/,
      );
      assert.match(shown('It is <img src="plan.png" alt="Plan" /> here.'), /aria-label="Plan · From the page · plan\.png"/);
      assert.match(shown('<img src="/plan.png" alt="Plan" />'), /aria-label="Plan · Image not found · \/plan\.png"/);
      assert.match(shown('<img src="./plan.png" alt="Plan" data-markdown="1" />'), /aria-label="Plan · From the page/);
      for (const site of ['hugo', 'jekyll', 'none', undefined] as const)
        assert.match(
          htmlOf('<img src="./plan.png" alt="Plan" />', { syntax, resolveImage, ...(site ? { site } : {}) }),
          /Plan · Image not found/,
        );
      for (const own of [
        '![Plan](./plan.png)',
        '> ![Plan](plan.png)',
        '<figure>\n\n![Plan](./plan.png)\n\n</figure>',
        'a[^1]\n\n[^1]: ![Plan](a.png)',
      ])
        assert.match(shown(own), /<img src="preview:\/there\.png" alt="Plan"/, own);
      assert.doesNotMatch(shown('![Plan](./plan.png)'), /data-markdown/);
    }
  });

  it('in raw HTML are treated alike, and no other attribute loads one', () => {
    const { html, remoteHosts } = render(
      '<img srcset="https://s.example/a 2x" src="https://t.example/b" alt="B">\n<picture><source srcset="https://u.example/c"><img src=c.png></picture>\n' +
        '<video poster="https://v.example/d" src="https://v.example/e"></video><table background="https://w.example/f"><tr><td>x</td></tr></table>\n',
    );
    assert.deepEqual(remoteHosts, ['t.example']);
    assert.doesNotMatch(
      html.replace('Embedded content · v.example', ''),
      /s\.example|u\.example|v\.example|w\.example|srcset|<source|<video/,
    );
    assert.match(html, /<img src="preview:\/c\.png"/);
  });
});
