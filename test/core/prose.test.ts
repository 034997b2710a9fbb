import assert from 'node:assert/strict';
import { isSourceUrl } from '../../src/core/model/sourceUrl';
import { type Block, blockAt, parseBody } from '../../src/core/parse/body';
import type { Prose } from '../../src/core/parse/prose';
import { Lines } from '../../src/core/text/lines';

const proses = (block: Block): Prose[] => [...(block.prose ? [block.prose] : []), ...block.children.flatMap(proses)];
const read = (text: string, mdx = false) => proses(parseBody(new Lines(text), 0, { mdx, isSource: isSourceUrl }).root);

describe('the words of a block', () => {
  it('know their place in the source, through every kind of markup', () => {
    const texts = [
      'Plain words, *emphasis*, **bold *nested* words**, ~~gone~~ and `code`.\n',
      '> quoted\n> over two lines\n>\n> - and *listed*\n',
      '- an item\n  that goes on\n\n  and on\n',
      '1. one\n   1. **two** : [three](https://a.example/(x) "t") four\n',
      '[a link with **bold** in it](https://a.example), then https://b.example/x and <https://c.example>.\n',
      'Escaped \\*stars\\*, an &amp; entity, a hard  \nbreak and\\\nanother.\n',
      '| a | **b** |\n|---|---|\n| c `d` | [e](https://a.example) f |\n',
      'Setext **heading**\n===\n\n## ATX *heading* ##\n',
      'Windows\r\nline *breaks*\r\n\r\n> and\r\n> quotes\r\n',
      'A note[^1] and an ![image](x.png) between.\n\n[^1]: The *note*.\n',
      '😀 **émoji** et « guillemets »\n',
      'See [our *first* post]({{< ref "hooli.md" >}} "t") and ![a map]({% link a b.png %}), [f]({{ site.url }}/g) h.\n',
      'a * b ** c _ d [ e ] f ` g < h\n',
    ];
    for (const text of texts) {
      let count = 0;
      for (const prose of read(text)) {
        for (let index = 0; index < prose.text.length; index++) {
          const { start, end } = prose.sourceOf({ start: index, end: index + 1 });
          const shown = prose.text[index] as string;
          // A line break may stand for blanks, and an entity for the character that it names.
          if (/\s/.test(shown) || text.slice(start, start + 5) === '&amp;') continue;
          assert.equal(text.slice(start, end), shown, `${JSON.stringify(text)} at ${index} of ${JSON.stringify(prose.text)}`);
          count++;
        }
      }
      assert.ok(count > 4, text);
    }
  });

  it('have the links and images whose addresses Hugo or Jekyll fill in', () => {
    const text =
      'See [our *post*]({{< ref "hooli.md" >}} "t"), ![a map]({{ site.baseurl }}/a.png), [b]({{ site.baseurl }}/b.pdf) and [c]({% post_url 2024-01-01-d %}).\n';
    const [prose] = read(text);
    assert.equal(prose?.text, 'See our post, , b and c.');
    assert.deepEqual(
      prose?.links.map(({ start, end, isSource }) => [text.slice(start, end), isSource]),
      [
        ['[our *post*]({{< ref "hooli.md" >}} "t")', false],
        ['[b]({{ site.baseurl }}/b.pdf)', true],
        ['[c]({% post_url 2024-01-01-d %})', false],
      ],
    );
    assert.deepEqual(
      prose?.images.map(({ url, alt }) => [url, alt]),
      [['{{ site.baseurl }}/a.png', 'a map']],
    );
    assert.equal(read('Not [this]({{< ref "hooli.md" >}} or [that](a b {{ c }}).\n')[0]?.links.length, 0);
  });

  it('have links, marks, images and comments with their whole markup', () => {
    const text = 'A **bold** [link *x*](https://a.example "t"), <https://b.example>, https://c.example/d, ![alt](i.png) <!-- note -->\n';
    const [prose] = read(text);
    const cut = (spans: readonly { start: number; end: number }[] = []) => spans.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(cut(prose?.links), ['[link *x*](https://a.example "t")', '<https://b.example>', 'https://c.example/d']);
    assert.deepEqual(cut(prose?.marked), ['**bold**', '*x*']);
    assert.deepEqual(cut(prose?.images), ['![alt](i.png)']);
    assert.deepEqual(cut(prose?.comments), ['<!-- note -->']);
    assert.equal(prose?.text.includes('note'), false);
  });

  it('of HTML have their comments, each found once, those that are never closed left out', () => {
    const comments = (text: string, mdx = false) =>
      parseBody(new Lines(text), 0, { mdx, isSource: isSourceUrl }).comments.map((comment) => [
        comment.text,
        text.slice(comment.start, comment.end),
      ]);
    const text = '<div>\n<!-- a --> {/* b */} <!-- {/* c */} -->\n</div>\n';
    assert.deepEqual(comments(text), [
      [' a ', '<!-- a -->'],
      [' {/* c */} ', '<!-- {/* c */} -->'],
    ]);
    assert.deepEqual(comments(text, true), [
      [' a ', '<!-- a -->'],
      [' b ', '{/* b */}'],
      [' {/* c */} ', '<!-- {/* c */} -->'],
    ]);
    assert.deepEqual(comments('<div>\n{/* <!-- a -->\n</div>\n', true), [[' a ', '<!-- a -->']]);
    assert.deepEqual(comments(`<div>${'<!-- {/* '.repeat(100_000)}\n`, true), []);
  });

  it('of MDX have its comments, and leave its imports out', () => {
    const text = "import A from './a.astro';\n\nWords {/* casefile: off */} here.\n";
    const body = parseBody(new Lines(text), 0, { mdx: true, isSource: isSourceUrl });
    assert.deepEqual(
      body.comments.map((comment) => text.slice(comment.start, comment.end)),
      ['{/* casefile: off */}'],
    );
    assert.deepEqual(
      read(text, true).map((prose) => prose.text),
      ['Words  here.'],
    );
  });
});

describe('the block at a place', () => {
  it('is no note that stands elsewhere', () => {
    const text =
      'Files went.[^1]\n\n[^1]: CERT,\n    its page\n\n    and more.\n\n[^2]:\n\nIt sold 300 files.\n\n> Quoted.[^3]\n>\n> [^3]: A note.\n';
    const body = parseBody(new Lines(text), 0, { isSource: isSourceUrl });
    const at = (words: string): string => {
      const block = blockAt(body, text.indexOf(words));
      return block ? text.slice(block.start, block.end) : '';
    };
    assert.equal(at('went'), 'Files went.[^1]');
    assert.equal(at('page'), '[^1]: CERT,\n    its page');
    assert.equal(at('more'), 'and more.');
    assert.equal(at('300'), 'It sold 300 files.');
    assert.equal(at('Quoted'), '> Quoted.[^3]');
    const notes = body.root.children.filter(({ kind }) => kind === 'footnote');
    assert.deepEqual(
      notes.map(({ start, end }) => text.slice(start, end)),
      ['[^1]: CERT,\n    its page\n\n    and more.', ''],
    );
  });

  it('is the one term or definition of a list, wherever it stands in that', () => {
    const list = 'Quay\n: The gang took 300 files.\n\n: It sold\n  200 files.\n\nCrane\n: It stood for 40 hours.\nBoat\n: It sank.\n';
    for (const text of [
      list,
      `> ${list.replaceAll('\n', '\n> ')}`,
      list.replace('Quay\n', 'Quay\n\n'),
      `The words:\n\n${list}\nIt ended.\n`,
    ]) {
      const body = parseBody(new Lines(text), 0, { isSource: isSourceUrl });
      const at = (words: string): string[] => {
        const block = blockAt(body, text.indexOf(words) + words.length);
        return block
          ? [
              block.kind,
              text
                .slice(block.start, block.end)
                .replace(/^[> ]*/, '')
                .replace(/\n[> ]*/g, ' '),
            ]
          : [];
      };
      assert.deepEqual(
        ['300', '200', 'Crane', '40', 'Boat', 'sank'].map(at),
        [
          ['paragraph', ': The gang took 300 files.'],
          ['paragraph', ': It sold 200 files.'],
          ['term', 'Crane'],
          ['paragraph', ': It stood for 40 hours.'],
          ['term', 'Boat'],
          ['paragraph', ': It sank.'],
        ],
        text,
      );
    }
  });
});
