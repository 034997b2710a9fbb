import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contentSecurityPolicy, newNonce, type PageParts, pageHtml } from '../../../src/vscode/preview/page';

const parts: PageParts = {
  cspSource: 'https://*.webview.example',
  nonce: 'abc123',
  script: 'https://x.webview.example/preview.js',
  style: 'https://x.webview.example/preview.css',
  remoteImages: false,
  language: 'fr',
  words: {
    title: 'Aperçu : <a>.md',
    notices: 'À "propos"',
    showImages: "Afficher <les> images de l'article",
    notAlways: 'Pas <maintenant>',
    review: 'Relecture',
  },
};

describe("the preview's page", () => {
  it('may do what it needs and nothing else', () => {
    const own = 'https://*.webview.example';
    assert.equal(
      contentSecurityPolicy(parts),
      `default-src 'none'; img-src ${own} data:; style-src ${own}; script-src 'nonce-abc123'; base-uri 'none'; form-action 'none'`,
    );
    assert.equal(
      contentSecurityPolicy({ ...parts, remoteImages: true }),
      `default-src 'none'; img-src ${own} data: https:; style-src ${own}; script-src 'nonce-abc123'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has one script, with the nonce, and nothing inline', () => {
    const html = pageHtml(parts);
    assert.deepEqual(html.match(/<script\b[^>]*>/g), ['<script nonce="abc123" src="https://x.webview.example/preview.js">']);
    assert.doesNotMatch(html, /<style|\bstyle=|\bon\w+=/);
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; /);
  });

  it('escapes the words it is given', () => {
    const html = pageHtml(parts);
    assert.match(html, /<title>Aperçu : &lt;a&gt;\.md<\/title>/);
    assert.match(html, /aria-label="À &quot;propos&quot;"/);
    assert.match(html, />Afficher &lt;les&gt; images de l&#39;article<\/button>/);
  });

  it('is never given the same nonce twice', () => {
    const nonces = Array.from({ length: 50 }, newNonce);
    assert.equal(new Set(nonces).size, 50);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });

  it('has a style sheet that loads nothing and follows the theme', () => {
    // As it is built, joined from its parts, and what the page's script brings.
    const css = ['dist/webview/preview.css', 'src/core/render/article.css'].map((file) => readFileSync(file, 'utf8')).join('\n');
    assert.doesNotMatch(css, /url\(|@import|https?:/);
    // A colour of our own would be unreadable in some theme.
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgba?|hsla?)\(/i);
    assert.match(css, /--vscode-editor-background/);
  });
});
