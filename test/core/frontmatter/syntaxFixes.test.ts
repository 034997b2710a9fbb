import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

const schema =
  'z.object({ title: z.string(), author: z.object({ name: z.string(), url: z.string() }).optional(), tags: z.array(z.any()).optional() })';

/** `message@line` of what YAML cannot read, with what each fix makes of the block. */
function mended(block: string): [told: string, ...made: string[]][] {
  const text = `---\n${block}\n---\n`;
  const { findings, post } = checkText(text, placeUnder(schema));
  return findings
    .filter(({ rule }) => rule === 'frontmatter-syntax')
    .map(({ messageId, start, fixes }) => [
      `${messageId}@${post.lines.at(start).line}`,
      ...fixes.map(({ trust, edits }) => `${trust === 'safe' ? '! ' : ''}${applyEdits(text, edits).slice(4, -5)}`),
    ]);
}

describe('a block with several faults', () => {
  it('has a fix for each, though the others are left', () => {
    assert.deepEqual(mended('title: A: b\ndescription: C: d'), [
      ['colon@2', "! title: 'A: b'\ndescription: C: d"],
      ['colon@3', "! title: A: b\ndescription: 'C: d'"],
    ]);
    const counts = mended('title: A: b # c\ndescription: @d\ntags:\n  - E: f: g\n  - `h`').map(([told, ...made]) => [told, made.length]);
    assert.deepEqual(counts, [
      ['colon@2', 1],
      ['start@3', 1],
      ['colon@5', 1],
      ['start@6', 1],
    ]);
  });

  it('can be read once all of them are applied', () => {
    const text = "---\ntitle: A: b\ndescription: C: d\ntags:\n  - E: f: g\n  - 'h': i: j\n---\n";
    const fixes = checkText(text, placeUnder(schema)).findings.flatMap(({ fixes }) => fixes.slice(0, 1));
    const all = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    assert.deepEqual(
      checkText(all, placeUnder(schema)).findings.filter(({ rule }) => rule === 'frontmatter-syntax'),
      [],
    );
  });
});

describe('a block of which the schema is a choice of objects', () => {
  const choice = `z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a'), title: z.string(), tags: z.array(z.string()).optional() }),
    z.object({ kind: z.literal('b'), titles: z.string() }),
  ])`;
  /** `message`, and what each fix makes of the block. */
  const said = (block: string, under = choice): string[][] => {
    const text = `---\n${block}\n---\n`;
    return checkText(text, placeUnder(under)).findings.map(({ messageId, fixes }) => [
      messageId,
      ...fixes.filter(({ edits }) => edits.length > 0).map(({ edits }) => applyEdits(text, edits).slice(4, -5)),
    ]);
  };

  it('is mended as under the one that is meant', () => {
    const plain = "z.object({ kind: z.literal('a'), title: z.string(), tags: z.array(z.string()).optional() })";
    for (const block of ['kind: a\ntitle: T\ntags: x: y', 'kind: a\ntitle T', 'kind: a\ntitel: T'])
      assert.deepEqual(said(block), said(block, plain), block);
    assert.deepEqual(said('kind: a\n  title: T')[0]?.slice(0, 2), ['indent', 'kind: a\ntitle: T']);
    assert.deepEqual(said('kind: a\ntitle T'), [['sign', 'kind: a\ntitle: T']]);
    assert.ok(said('kind: a\ntitle: T\ntags: x: y').every((each) => !each.includes("kind: a\ntitle: T\ntags: 'x: y'")));
    assert.ok(said('kind: a\ntitel: T').flat().includes('kind: a\ntitle: T'));
  });

  it('has no slip where a key is one of another object', () => {
    assert.ok(!said('kind: a\ntitles: T').flat().includes('kind: a\ntitle: T'));
  });
});

describe('a value that goes on in further lines', () => {
  it('is put between quotes with all of them, and that is asked', () => {
    assert.deepEqual(mended('title: Le port : fermé\n  pendant : une semaine\ntags: []'), [
      ['colon@2', "title: 'Le port : fermé\n  pendant : une semaine'\ntags: []"],
    ]);
    assert.deepEqual(mended("title: a: b\n  c d\n  l'e"), [['colon@2', "title: 'a: b\n  c d\n  l''e'"]]);
  });
});

describe('a line that is not indented like its neighbours', () => {
  it('is told of at itself, and indented like the one above', () => {
    assert.deepEqual(mended('title: one\n  tags: three'), [['indent@3', 'title: one\ntags: three', "title: 'one\n  tags: three'"]]);
    assert.deepEqual(mended("title: 'one'\n two: three\n four: five"), [['indent@3', "title: 'one'\ntwo: three\nfour: five"]]);
    assert.deepEqual(mended('title: T\nauthor:\n  name: x\n   url: y'), [
      ['indent@5', 'title: T\nauthor:\n  name: x\n  url: y', "title: T\nauthor:\n  name: 'x\n   url: y'"],
    ]);
    assert.deepEqual(mended('title: T\nauthor:\n  name: x\n url: y'), [['indent@5', 'title: T\nauthor:\n  name: x\n  url: y']]);
    assert.deepEqual(mended('title: T\ntags:\n- name: x\n   url: y'), [
      ['indent@5', 'title: T\ntags:\n- name: x\n  url: y', "title: T\ntags:\n- name: 'x\n   url: y'"],
    ]);
    assert.deepEqual(mended('title: T\ntags:\n  - a\n - b'), [['indent@5', 'title: T\ntags:\n  - a\n  - b']]);
  });
});

describe('what is opened and not closed', () => {
  it('is closed at the end of its line, or put between quotes', () => {
    assert.deepEqual(mended("title: 'T\ntags: []"), [['quote@2', "title: 'T'\ntags: []", "title: '''T'\ntags: []"]]);
    assert.deepEqual(
      mended('title: T\ntags: [a, {b: c\nmood: grim')[0],
      ['bracket@3', 'title: T\ntags: [a, {b: c}]\nmood: grim'],
      'no text is a list',
    );
    assert.deepEqual(mended('title: [a\nmood: grim')[0], ['bracket@2', "title: '[a'\nmood: grim"]);
  });
});

describe('a title that a number sign cuts off', () => {
  const told = (line: string): string[] =>
    checkText(`---\n${line}\ndescription: 'D'\npubDate: 2025-06-30\n---\n`).findings.flatMap(({ rule, data, fixes }) =>
      rule === 'frontmatter-cut-text' ? [String(data.comment), ...fixes.flatMap(({ edits }) => edits.map(({ text }) => text))] : [],
    );

  it('is told of, and put between quotes with what was cut', () => {
    assert.deepEqual(told('title: Breach #1 of the year'), ['#1 of the year', "'Breach #1 of the year'"]);
    assert.deepEqual(told("title: L'attaque #1 # so"), ['#1', "'L''attaque #1'"]);
  });

  it('is none where a comment follows, or nothing is cut', () => {
    for (const line of ['title: Breach # working title', "title: 'Breach' #1", 'title: C# and F#', 'title: "Breach #1"', 'title: Breach #'])
      assert.deepEqual(told(line), [], line);
  });
});
