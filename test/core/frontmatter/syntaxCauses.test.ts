import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

const schema = `z.object({
  title: z.string(), description: z.string().optional(), pubDate: z.coerce.date().optional(), tags: z.array(z.string()).optional(),
  links: z.array(z.object({ url: z.string(), label: z.string() })).optional(), meta: z.object({ a: z.number(), b: z.string() }).optional(),
})`;

/** `message@line` of all that is told of a block, with what each fix that mends makes of it. */
function told(block: string): [told: string, ...made: string[]][] {
  const text = `---\n${block}\n---\n`;
  const { findings, post } = checkText(text, placeUnder(schema));
  return findings.map(({ messageId, start, fixes }) => [
    `${messageId}@${post.lines.at(start).line}`,
    ...fixes
      .filter(({ title }) => !title.text.startsWith('Leave'))
      .map(({ trust, edits }) => `${trust === 'safe' ? '! ' : ''}${applyEdits(text, edits).slice(4, -5)}`),
  ]);
}

describe('tabs in front of a line', () => {
  it('are named and made blanks in a text of several lines, of which nothing else is told', () => {
    assert.deepEqual(told("title: L'attaque\ndescription: |\n\tLe port\npubDate: 2025-06-30"), [
      ['tab@4', "title: L'attaque\ndescription: |\n  Le port\npubDate: 2025-06-30"],
    ]);
    assert.deepEqual(told('title: T\ndescription: >-\n\td e\n\tf\npubDate: 2025-06-30'), [
      ['tab@4', 'title: T\ndescription: >-\n  d e\n  f\npubDate: 2025-06-30'],
    ]);
    assert.deepEqual(told('title: T\ndescription: |\n  Le port\n\n\test fermé\ntags:\n\t- a'), [
      ['tab@6', 'title: T\ndescription: |\n  Le port\n\n  est fermé\ntags:\n  - a'],
    ]);
  });

  it('become as many blanks as the key needs to stand where the site wants it', () => {
    assert.deepEqual(told('title: T\nlinks:\n  - url: x\n\tlabel: y'), [['tab@5', 'title: T\nlinks:\n  - url: x\n    label: y']]);
    assert.deepEqual(told('title: T\nlinks:\n- url: x\n\tlabel: y'), [['tab@5', 'title: T\nlinks:\n- url: x\n  label: y']]);
    assert.deepEqual(told('title: T\n\tpubDate: 2025-06-30'), [['tab@3', 'title: T\npubDate: 2025-06-30']]);
  });
});

describe('a character that nobody sees', () => {
  it('is taken out, which no quotation marks do', () => {
    assert.deepEqual(told('title: T\0\ndescription: d\x07e'), [['reason@2', 'title: T\ndescription: de']]);
  });
});

describe('brackets on one line', () => {
  it('with an open quotation mark are told there, whatever follows', () => {
    for (const [before, after] of [
      ['', '\npubDate: 2025-06-30'],
      ['pubDate: 2025-06-30\n', ''],
    ])
      assert.deepEqual(told(`title: T\n${before}tags: ['c, d]${after}`), [
        [`quote@${before ? 4 : 3}`, ...["['c', d]", "['c, d']"].map((made) => `title: T\n${before}tags: ${made}${after}`)],
      ]);
    assert.deepEqual(told('tags: ["c, d]\ntitle: T')[0]?.slice(0, 2), ['quote@2', 'tags: ["c", d]\ntitle: T']);
    for (const [wrong, right] of [
      ['links: [{ url: x, label: y ]', 'links: [{ url: x, label: y} ]'],
      ['meta: { a: 1, b: x]', 'meta: { a: 1, b: x}'],
      ['tags: [c, d}', 'tags: [c, d]'],
    ])
      assert.deepEqual(told(`title: T\n${wrong}`), [['bracket@3', `title: T\n${right}`]]);
    assert.deepEqual(told('title: [Port}'), [['bracket@2', "title: '[Port}'"]]);
    assert.deepEqual(told('title: T\nmeta: { a: 1, b: "x }'), [['quote@3', 'title: T\nmeta: { a: 1, b: "x" }']]);
    assert.deepEqual(told('title: T\ntags: [a b, \'c", d]')[0]?.slice(0, 2), ['quote@3', "title: T\ntags: [a b, 'c', d]"]);
    assert.deepEqual(told("title: T\nlinks: [{ url: 'x, label: y }]")[0]?.slice(0, 2), [
      'quote@3',
      "title: T\nlinks: [{ url: 'x', label: y }]",
    ]);
    // With another fault below.
    assert.deepEqual(told('title: T\ntags: ["c]\ndescription: a: b')[0], ['quote@3', 'title: T\ntags: ["c"]\ndescription: a: b']);
  });

  it('are told of apostrophes, commas, number signs and brackets by their names, and of nothing below', () => {
    assert.deepEqual(told("title: T\ntags: ['l'attaque', port]\npubDate: 2025-06-30"), [
      ['inner@3', "title: T\ntags: ['l''attaque', port]\npubDate: 2025-06-30"],
    ]);
    assert.deepEqual(told("title: T\nmeta: { a: 1, b: 'l'attaque' }"), [['inner@3', "title: T\nmeta: { a: 1, b: 'l''attaque' }"]]);
    assert.deepEqual(told("title: T\ntags: ['l'attaque, 'd']"), [['inner@3']], 'which was meant nobody knows');
    assert.deepEqual(told("title: T\ntags: ['a' 'b']"), [['comma@3', "title: T\ntags: ['a', 'b']"]]);
    assert.deepEqual(told('title: T\ntags: [#a, b]\npubDate: 2025-06-30'), [['start@3', "title: T\ntags: ['#a', b]\npubDate: 2025-06-30"]]);
    assert.deepEqual(told('title: T\ntags: [a, b]]\npubDate: 2025-06-30'), [['closing@3', 'title: T\ntags: [a, b]\npubDate: 2025-06-30']]);
  });

  it('are none in a text of several lines, nor where another line is the fault', () => {
    assert.deepEqual(told("title: T\ndescription: |\n  tags: ['c, d]\nmood: a: b")[0]?.[0], 'colon@5');
    assert.deepEqual(told("title: T\ntags: ['a', \"b\", c d, 'e''f', { g: 'h' }] # l'attaque\nmood: a: b")[0]?.[0], 'colon@4');
  });

  it('may be as long and as broken as they like', () => {
    for (const line of ["tags: ['", 'tags: [{', "tags: ['a'b", 'tags: [",']) assert.ok(told(line + line.slice(-2).repeat(900)).length > 0);
  });
});

describe('an item of a list', () => {
  it('is put between quotes as a whole where the site wants text', () => {
    assert.deepEqual(told('title: T\ntags:\n  - @a'), [['start@4', "title: T\ntags:\n  - '@a'"]]);
    assert.deepEqual(told('title: T\ntags:\n  - c: d: e\n  - f'), [['colon@4', "title: T\ntags:\n  - 'c: d: e'\n  - f"]]);
  });

  it('gets its braces where its keys stand on one line', () => {
    assert.deepEqual(told('title: T\nlinks:\n  - url: y, label: z'), [['braces@4', 'title: T\nlinks:\n  - { url: y, label: z }']]);
    assert.deepEqual(told('title: T\nlinks:\n  - url: y: a\n    label: z'), [
      ['colon@4', "title: T\nlinks:\n  - url: 'y: a'\n    label: z"],
    ]);
  });
});

describe('an open quotation mark', () => {
  it('is closed by the typographic one that was to close it, unless that closes another', () => {
    const first = (value: string): string | undefined => told(`title: ${value}`)[0]?.[1];
    assert.equal(first('"Le port”'), 'title: "Le port"');
    assert.equal(first("'Le port’"), "title: 'Le port'");
    assert.equal(first('"Le “port”'), 'title: "Le “port”"');
    assert.equal(first('"Le « port »'), 'title: "Le « port »"');
  });
});

describe('a fault that is not where the reader stops', () => {
  it('is told at the three dots that end the block too early', () => {
    assert.deepEqual(told('title: T\npubDate: 2025-01-01\n...\ndescription: x'), [
      ['documents@4', 'title: T\npubDate: 2025-01-01\ndescription: x'],
    ]);
  });

  it('is told of a hyphen without its blank', () => {
    assert.deepEqual(told('title: T\ntags:\n  - a\n  - b\n  -c'), [['dash@6', 'title: T\ntags:\n  - a\n  - b\n  - c']]);
  });

  it('is told of each key without the blank behind its colon, with a fix for each', () => {
    assert.deepEqual(told('title:T\ndescription: d\npubDate:2025-01-01'), [
      ['blank@2', 'title: T\ndescription: d\npubDate:2025-01-01'],
      ['blank@4', 'title:T\ndescription: d\npubDate: 2025-01-01'],
    ]);
    assert.deepEqual(told('title:T\npubDate:2025-01-01'), [['blank@2', 'title: T\npubDate:2025-01-01']]);
    assert.deepEqual(told('title: T\npubDate:2025-01-01'), [['blank@3', 'title: T\npubDate: 2025-01-01']]);
  });

  it('gets no quotes that take in a key which the site misses then', () => {
    const text = '---\ntitle: T\n  description: d e\n---\n';
    const { findings } = checkText(text, placeUnder('z.object({ title: z.string(), description: z.string() })'));
    assert.deepEqual(
      findings.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits))),
      ['---\ntitle: T\ndescription: d e\n---\n'],
    );
  });
});

describe('a block that nothing opens', () => {
  /** What is told of a whole text, and what its first fix makes of it. */
  const of = (text: string): string[] =>
    checkText(text, placeUnder(schema)).findings.map(({ messageId, fixes }) => `${messageId} ${applyEdits(text, fixes[0]?.edits ?? [])}`);

  it('gets its line, or that line without the blanks before it', () => {
    assert.deepEqual(of(' ---\ntitle: T\n---\n\nText\n'), ['indented ---\ntitle: T\n---\n\nText\n']);
    assert.deepEqual(of('\n\t---\r\ntitle: T\r\n  ---\r\nText\r\n'), ['indented \n---\r\ntitle: T\r\n---\r\nText\r\n']);
    assert.deepEqual(of('title: T\ntags:\n  - a\n---\n\nText\n'), ['unopened ---\ntitle: T\ntags:\n  - a\n---\n\nText\n']);
    assert.deepEqual(of('title: T\r\n---\r\nText'), ['unopened ---\r\ntitle: T\r\n---\r\nText']);
    assert.deepEqual(of('title: T\n\ntags: [a]\n--- x\n\nText'), ['unopened ---\ntitle: T\n\ntags: [a]\n--- x\n\nText']);
    const kinds =
      "z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), title: z.string() }), z.object({ kind: z.literal('b') })])";
    const told = checkText('kind: a\ntitle: T\n---\n', placeUnder(kinds)).findings.map(({ messageId }) => messageId);
    assert.deepEqual(told, ['unopened']);
  });

  it('is none where no key of the site is in it, or a blank line parts it from the hyphens', () => {
    for (const text of ['Port: closed\n---\n\nText\n', 'title: T\n\n---\n', ' ---\n\nText\n\n ---\n', 'title: T\nis told\n---\n'])
      assert.match(of(text)[0] ?? '', /^missing /, text);
  });
});

describe('an apostrophe', () => {
  it('opens nothing that the line below has to close', () => {
    const above = "title: CHSF\ndescription: Une analyse de l'attaque\n";
    assert.deepEqual(told(`${above}pubDate:2025-06-30`), [['blank@4', `${above}pubDate: 2025-06-30`]]);
    assert.deepEqual(told(`${above}pubDate 2025-06-30`), [['sign@4', `${above}pubDate: 2025-06-30`]]);
    const quoted = 'title: CHSF\ndescription: "L\'attaque"\n';
    assert.deepEqual(told(`${quoted}pubDate:2025-06-30`), [['blank@4', `${quoted}pubDate: 2025-06-30`]]);
  });

  it('is doubled where it is escaped as in JavaScript', () => {
    for (const mark of ["'", '"'])
      assert.deepEqual(
        told(`title: ${mark}L\\'attaque de l\\'hôpital${mark}`).map(([, mended]) => mended),
        ["title: 'L''attaque de l''hôpital'"],
      );
  });
});

describe('a line of a list beside one of the wrong type', () => {
  it('has its fix', () => {
    assert.deepEqual(told('title: T\ntags:\n  - 2022\n  - @anssi')[0], ['start@5', "title: T\ntags:\n  - 2022\n  - '@anssi'"]);
    const block = 'title: T\nlinks:\n  - url: 2022-08-21\n    label: ';
    assert.deepEqual(told(`${block}Chiffrement : 700 serveurs`)[0], ['colon@5', `${block}'Chiffrement : 700 serveurs'`]);
  });

  it('has its fix beside a key, an empty item, a list, and in brackets that a line leaves open', () => {
    for (const [above, wrong, right] of [
      ['tags:\n  - CVE: a\n', '  - @b', "  - '@b'"],
      ['tags:\n  - #a\n', '  - @b', "  - '@b'"],
      ['tags:\n  - [a]\n', '  - @b', "  - '@b'"],
      ['', 'tags: [2024, @b]', "tags: [2024, '@b']"],
      ['', 'tags: [2024, b', 'tags: [2024, b]'],
      ['', 'meta: { b: 3, a: 1', 'meta: { b: 3, a: 1}'],
      ['meta:\n  a: [x]\n', '  b: c : d', "  b: 'c : d'"],
    ] as const)
      assert.deepEqual(told(`title: T\n${above}${wrong}`)[0]?.[1], `title: T\n${above}${right}`, wrong);
  });

  it('has none that leaves there what the site does not take', () => {
    for (const item of ['{a: b', '[b'])
      assert.deepEqual(told(`title: T\ntags:\n  - 2024\n  - ${item}`)[0], ['bracket@5', `title: T\ntags:\n  - 2024\n  - '${item}'`]);
  });
});

describe('a blank that is forgotten behind the colon', () => {
  it('is told as that, and put there, where quotation marks stand on the line', () => {
    for (const [above, key, value] of [
      ["title: 'T'\n", 'pubDate', '"2025-06-30"'],
      ["title: 'T'\ndescription: 'Récit'\n", 'heroImage', "'../../x.png'"],
      ["title: L'attaque\n", 'pubDate', "'2025-06-30'"],
    ])
      assert.deepEqual(told(`${above}${key}:${value}`)[0]?.slice(1), [`${above}${key}: ${value}`]);
  });

  it('is put in one line after the other of several in a row, as is a colon for an equals sign', () => {
    for (const [right, wrong] of [
      ['title: T\ndescription: Récit\npubDate: 2022-07-08\ntags: [a]', /^(description|pubDate): /gm],
      ['title: "T"\ndescription: "Récit"\npubDate: "2022-07-08"', /^(\w+): /gm],
    ] as const)
      for (const sign of [':', ' = ']) {
        let block = right.replace(wrong, `$1${sign}`);
        for (let left = right.match(wrong)?.length ?? 0; left > 0; left--) {
          const [first] = told(block);
          assert.match(first?.[0] ?? '', sign === ':' ? /^blank@/ : /^sign@/, block);
          block = first?.[1] ?? block;
        }
        assert.equal(block, right);
      }
  });

  it('is told, and put there, where a colon in the value makes another key of the line', () => {
    for (const value of ["'Récit : onze jours'", '"Récit : onze jours"', 'Récit : onze jours'])
      assert.deepEqual(told(`title: T\ndescription:${value}\npubDate: 2025-06-30`), [
        ['glued@3', `title: T\ndescription: ${value.startsWith('R') ? `'${value}'` : value}\npubDate: 2025-06-30`],
      ]);
    assert.deepEqual(
      told("title:'Port : fermé'").map(([first]) => first),
      ['glued@2'],
    );
    for (const other of ['description:card: x', '"description:a b": x', 'og:title : x', 'description: y\ndescription:a b: x'])
      assert.ok(!told(`title: T\n${other}`).some(([first]) => first.startsWith('glued')), other);
  });

  it('is not what is wrong where a quotation mark above is not closed', () => {
    assert.deepEqual(told('title: T\ndescription: "Récit\npubDate:"2025-06-30"')[0]?.[0], 'quote@3');
  });
});
