import assert from 'node:assert/strict';
import MarkdownItParser from 'markdown-it';
import { readPost } from '../../../src/core/model/post';
import { type MarkWords, markTokens } from '../../../src/core/render/tokenMarks';
import { noSite } from '../../../src/core/site/readSite';

const words: MarkWords = {
  claims: (counts) => counts.map(({ state, count }) => `${count} ${state}`).join(', '),
  source: (number, publisher) => `${number} ${publisher}`,
};

const text = `---
title: Cyberattack on the port
---

You should read on.

The attackers took 4,200 records on 3 May 2025. [They stole 12 GB of data on 4 May 2025](https://cert.example/report).

- [The intruders took 900 files on 5 May 2025](https://cert.example/report)
- The group stole 3,000 passwords on 6 May 2025.

## Later

They left 30 notes on 8 May 2025. <!-- casefile: analysis --> They encrypted 40 servers on 7 May 2025.

## Sources

- [CERT](https://cert.example/report)
`;

describe('marks for the built-in preview', () => {
  const md = new MarkdownItParser({ html: true });
  // As VS Code reads a post: the frontmatter is part of the text.
  const tokens = () => md.parse(text, {});
  const post = readPost(text, { path: 'port.md', site: noSite, isPost: true });
  const drawn = (list: ReturnType<typeof tokens>): string => md.renderer.render(list, md.options, {});

  it('are on the innermost block of each claim, by the worst of them', () => {
    const list = tokens();
    markTokens(list, post, words);
    const html = drawn(list);
    assert.match(html, /<p>You should read on/);
    assert.match(html, /<p class="casefile-claim casefile-covered" title="2 covered">The attackers/);
    assert.match(html, /<li class="casefile-claim casefile-covered" title="1 covered"><a/);
    assert.match(html, /<li class="casefile-claim casefile-open" title="1 open">The group/);
    assert.match(html, /<p class="casefile-claim casefile-open" title="1 open, 1 declined">They left/);
  });

  it('are on the links to sources, which have their numbers', () => {
    const list = tokens();
    markTokens(list, post, words);
    assert.equal(
      drawn(list).match(/<a href="https:\/\/cert\.example\/report" class="casefile-source" data-source="1" title="1 [^"]+">/g)?.length,
      3,
    );
  });

  it('are taken off again without a trace', () => {
    const list = tokens();
    list.find(({ type }) => type === 'paragraph_open')?.attrJoin('class', 'code-line');
    const before = drawn(list);
    const unmark = markTokens(list, post, words);
    assert.notEqual(drawn(list), before);
    unmark();
    assert.equal(drawn(list), before);
    markTokens(list, post, words)();
    assert.equal(drawn(list), before);
  });

  it('are not put where the tokens are of another text', () => {
    const list = md.parse('One line.\n', {});
    assert.doesNotThrow(markTokens(list, post, words));
    assert.equal(drawn(list), '<p>One line.</p>\n');
  });
});
