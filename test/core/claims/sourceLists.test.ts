import assert from 'node:assert/strict';
import MarkdownItParser from 'markdown-it';
import { addToListEdits } from '../../../src/core/fixes/list';
import { plainAddress } from '../../../src/core/fixes/writing';
import { publisherOfUrl } from '../../../src/core/model/sources';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText, starterPlace } from '../../support/posts';

const address = 'https://new.example/a';

/** A case study that ends in a list under its heading. */
const withList = (list: string): string =>
  `${caseStudy('[The port was closed on 3 May 2025](https://cert.example/port).\n\n## Sources').trimEnd()}\n\n${list}`;

/** The list with a source more; undefined where it is left alone. */
function listed(list: string, url = address, path = starterPlace.path, lineBreak = '\n'): string | undefined {
  const text = withList(list).replaceAll('\n', lineBreak);
  const from = text.length - list.replaceAll('\n', lineBreak).length;
  const { post } = checkText(text, { ...starterPlace, path });
  const edits = addToListEdits(post, { url, publisher: publisherOfUrl(url) });
  return edits.length > 0 ? applyEdits(text, edits).slice(from) : undefined;
}

/** How many of what Markdown makes of a text: lists and tables, and what they hold. */
function shapeOf(text: string): Record<'lists' | 'tables' | 'items' | 'rows' | 'paragraphs', number> {
  const tokens = new MarkdownItParser({ html: true, linkify: true }).parse(text, {});
  const count = (...types: string[]): number => tokens.filter(({ type, hidden }) => types.includes(type) && !hidden).length;
  return {
    lists: count('bullet_list_open', 'ordered_list_open'),
    tables: count('table_open'),
    items: count('list_item_open'),
    rows: count('tr_open'),
    paragraphs: count('paragraph_open'),
  };
}

describe('a source that is new to a list', () => {
  const row = '| [new.example/a](https://new.example/a) |';
  const cases: [name: string, list: string, entry: string][] = [
    [
      'the publisher by its own name',
      '- **CNIL** - [Avis](https://cnil.fr/a)',
      '- **new.example** - [new.example/a](https://new.example/a)',
    ],
    ['an address alone', '* CNIL : https://cnil.fr/a', '* new.example : https://new.example/a'],
    ['the bibliographic style', '- CERT, The quay, https://cnil.fr/a', '- new.example, https://new.example/a'],
    [
      'the bibliographic style, its title in italics',
      '- CERT, *The quay*, <https://cnil.fr/a>\n- Ledger, *The port*, <https://cnil.fr/b>',
      '- new.example, <https://new.example/a>',
    ],
    [
      'the bibliographic style, its title in quotation marks, with a day',
      '1. CERT, "The quay", 3 May 2025, <https://cnil.fr/a>',
      '2. new.example, <https://new.example/a>',
    ],
    [
      'the bibliographic style, its publisher in bold',
      '- **CERT**, The quay : https://cnil.fr/a',
      '- **new.example**, https://new.example/a',
    ],
    ['the mark of an address behind its title', '- The quay, by CERT: https://cnil.fr/a', '- new.example, https://new.example/a'],
    ['the box of a task', '- [ ] [CERT](https://cnil.fr/a)', '- [ ] [new.example/a](https://new.example/a)'],
    ['an address in angle brackets', '* <https://cnil.fr/a>', '* <https://new.example/a>'],
    [
      'the attributes of the link',
      '1. [CNIL](https://cnil.fr/a){:target="_blank"}',
      '2. [new.example/a](https://new.example/a){:target="_blank"}',
    ],
    ['no name of another link', '- [CNIL](https://cnil.fr/a){:#cnil}', '- [new.example/a](https://new.example/a)'],
    [
      'a link in HTML, without the title of another',
      '- <a href="https://cnil.fr/a" target="_blank" title="Avis">CNIL</a>',
      '- <a href="https://new.example/a" target="_blank">new.example/a</a>',
    ],
    ['the next number', '9. [A](https://cnil.fr/a)\n10. [B](https://cnil.fr/b)', '11. [new.example/a](https://new.example/a)'],
    ['one number for all', '1. [A](https://cnil.fr/a)\n1. [B](https://cnil.fr/b)', '1. [new.example/a](https://new.example/a)'],
    ['marks around the link and a full stop', '- *[Avis](https://cnil.fr/a)*.', '- *[new.example/a](https://new.example/a)*.'],
    [
      'no remark on another',
      '- **CNIL** - *[Avis](https://cnil.fr/a)* (2024)',
      '- **new.example** - *[new.example/a](https://new.example/a)*',
    ],
    ['the box of a task', '- [ ] [Avis](https://cnil.fr/a)', '- [ ] [new.example/a](https://new.example/a)'],
    ['a link of its own where others go by labels', '- [Avis][a]', '- [new.example/a](https://new.example/a)'],
    ['after a summary', '- [Avis](https://cnil.fr/a)\n  What it says.', '- [new.example/a](https://new.example/a)'],
    [
      'a row with the publisher under its head',
      '| Publisher | Page |\n|---|---|\n| CNIL | [Avis](https://cnil.fr/a) |',
      `| new.example ${row}`,
    ],
    [
      'a row with nothing under a head that it knows nothing for',
      '| Date | Page | Note |\n|---|---|---|\n| 2024 | [Avis](https://cnil.fr/a) | x |',
      `|  ${row}  |`,
    ],
    [
      'a row without outer bars',
      'Source | Page\n---|---\nCNIL | [Avis](https://cnil.fr/a)',
      'new.example | [new.example/a](https://new.example/a)',
    ],
  ];
  for (const [name, list, entry] of cases) {
    it(`gets ${name}`, () => {
      const definition = list.includes('][a]') ? '\n\n[a]: https://cnil.fr/a\n' : '\n';
      assert.equal(listed(list + definition), `${list}\n${entry}${definition}`);
      const [before, after] = [shapeOf(`${list}${definition}`), shapeOf(`${list}\n${entry}${definition}`)];
      const isTable = before.tables > 0;
      assert.deepEqual(after, { ...before, items: before.items + (isTable ? 0 : 1), rows: before.rows + (isTable ? 1 : 0) });
      // What the last line ends with is kept, whatever it is.
      assert.equal(listed(list), definition.length > 1 ? undefined : `${list}\n${entry}`);
      assert.equal(
        listed(`${list}${definition}`, address, starterPlace.path, '\r\n'),
        `${list}\n${entry}${definition}`.replaceAll('\n', '\r\n'),
      );
    });
  }

  it('stands apart where the others do', () => {
    for (const list of ['- [A](https://cnil.fr/a)\n\n- [B](https://cnil.fr/b)', '[A](https://cnil.fr/a)\n\n[B](https://cnil.fr/b)']) {
      const mark = list.startsWith('-') ? '- ' : '';
      const whole = listed(`${list}\n\nThat is all.\n`);
      if (mark) assert.equal(whole, `${list}\n\n- [new.example/a](https://new.example/a)\n\nThat is all.\n`);
      assert.equal(listed(`${list}\n`), `${list}\n\n${mark}[new.example/a](https://new.example/a)\n`);
      assert.equal(shapeOf(listed(`${list}\n`) ?? '').paragraphs, 3);
    }
  });

  it('is left out of a list that would have to be guessed at', () => {
    const alone = [
      '- CNIL\n  - [Avis](https://cnil.fr/a)\n- Le Monde\n  - [Article](https://lemonde.fr/b)\n',
      '[CNIL](https://cnil.fr/a)  \n[Le Monde](https://lemonde.fr/b)\n',
      '[CNIL](https://cnil.fr/a) • [Le Monde](https://lemonde.fr/b)\n',
      '| CNIL | [Avis](https://cnil.fr/a) |\n',
      '- [1] [Avis](https://cnil.fr/a)\n',
      '- [S1] [Avis](https://cnil.fr/a)\n',
      '- [A] [Avis](https://cnil.fr/a)\n- [B] [Avis](https://cnil.fr/b)\n',
      '- [CNIL] [Avis](https://cnil.fr/a)\n- **[ANSSI]** [Avis](https://cnil.fr/b)\n',
      '- **[S1]** CNIL : [Avis](https://cnil.fr/a)\n',
      '- [CNIL](https://cnil.fr/a), [Le Monde](https://lemonde.fr/b)\n',
      '### Press\n\n- [A](https://cnil.fr/a)\n\n### Authorities\n\n- [B](https://cnil.fr/b)\n',
      'Press:\n\n- [A](https://cnil.fr/a)\n\nAuthorities:\n\n* [B](https://cnil.fr/b)\n',
    ];
    for (const list of alone) {
      assert.equal(checkText(withList(list)).post.sources.lists.length, 1, list);
      assert.equal(listed(list), undefined, list);
    }
  });

  it('is written so that Markdown reads the whole of its address', () => {
    const bare = '- https://cnil.fr/a\n';
    assert.equal(listed(bare, 'https://new.example/a.'), `${bare}- <https://new.example/a.>\n`);
    assert.equal(
      listed(bare, 'https://new.example/a.', 'src/content/blog/port.mdx')?.slice(bare.length),
      '- [new.example/a.](https://new.example/a.)\n',
    );
    assert.equal(listed(bare, 'https://new.example/a b|c'), `${bare}- https://new.example/a%20b%7Cc\n`);
    assert.equal(plainAddress(' https://new.example/a b|c '), 'https://new.example/a%20b%7Cc');
    const table = '| Publisher | Page |\n|---|---|\n| CNIL | [Avis](https://cnil.fr/a) |\n';
    const rows = listed(table, 'https://new.example/a|b') ?? '';
    assert.equal(shapeOf(rows).rows, 3);
    assert.equal(checkText(withList(rows)).post.sources.byUrl('https://new.example/a%7Cb')?.publisher, 'new.example');
  });

  it('leaves one in the frontmatter alone', () => {
    const listedThere = 'pubDate: 2025-06-30\nsources:\n  - https://cert.example/a\n  - https://cert.example/b';
    const { post } = checkText(caseStudy('The port was closed on 3 May 2025.').replace('pubDate: 2025-06-30', listedThere));
    assert.deepEqual(addToListEdits(post, { url: address, publisher: 'new.example' }), []);
    assert.equal(post.sources.all.length, 2);
  });
});
