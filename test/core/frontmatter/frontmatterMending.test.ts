import assert from 'node:assert/strict';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, foldersOf, placeUnder } from '../../support/posts';

/** What `source.fixAll` makes of a block, and what all its fixes make of it, each alone. */
function fixed(block: string, schema?: string, zod?: 3 | 4): { safe: string; asked: string[] } {
  const text = `---\n${block}\n---\n`;
  const { findings } = checkText(text, placeUnder(schema, zod));
  const fixes = findings.flatMap(({ fixes }) => fixes).filter(({ edits }) => edits.length > 0);
  const inner = (made: string): string => made.slice(4, -5);
  return {
    safe: inner(
      fixes.filter(({ trust }) => trust === 'safe').reduce((all, { edits }) => (all === text ? applyEdits(all, edits) : all), text),
    ),
    asked: fixes.filter(({ trust }) => trust === 'ask').map(({ edits }) => inner(applyEdits(text, edits))),
  };
}

const strings =
  'z.object({ title: z.string(), description: z.string().optional(), tags: z.array(z.string()).optional(), author: z.object({ name: z.string() }).optional() })';

describe('a fix of the frontmatter', () => {
  it('leaves what an alias or a merge key brings to the place it is brought from', () => {
    assert.equal(fixed('title: &v 12\ndescription: *v', strings).safe, "title: &v '12'\ndescription: *v");
    assert.deepEqual(fixed('title: T\nauthor:\n  <<: {name: 12}', strings), { safe: 'title: T\nauthor:\n  <<: {name: 12}', asked: [] });
  });

  it('parts keys that ran together, and takes neither for text unasked', () => {
    const schema = 'z.object({ title: z.string(), description: z.string().optional(), draft: z.boolean().optional() })';
    assert.deepEqual(fixed('title: T draft: true', schema), {
      safe: 'title: T draft: true',
      asked: ['title: T\ndraft: true', "title: 'T draft: true'"],
    });
    assert.equal(fixed('title: T port: closed', schema).safe, "title: 'T port: closed'");
    assert.equal(fixed('title: T draft: true\ndraft: false', schema).safe, "title: 'T draft: true'\ndraft: false");
    assert.deepEqual(fixed('description: >-\n  d e\n draft: true\ntitle: T', schema).asked, [
      'description: >-\n  d e\ndraft: true\ntitle: T',
    ]);
  });

  it('leaves a comment a comment, and asks', () => {
    assert.deepEqual(fixed('title: The port: closed # working title', strings), {
      safe: 'title: The port: closed # working title',
      asked: ["title: 'The port: closed' # working title"],
    });
  });

  it('is offered only where the block can be read, or further, after it', () => {
    for (const block of ['title: one\ntwo : three: four # x\n  five', 'title: T\nauthor: *x\n  name: y: z'])
      assert.deepEqual(fixed(block, strings), { safe: block, asked: [] }, block);
    const anchored = { 'title: T\nmood: &m x\nkind: *m': 1, 'title: T\nbase: &b { x: 1 }\nauthor:\n  name: n\n  <<: *b': 0 };
    for (const [block, count] of Object.entries(anchored)) {
      const { asked } = fixed(block, `${strings}.strict()`);
      assert.equal(asked.length, count, block);
      for (const made of asked) assert.ok(parseFrontmatter(`---\n${made}\n---\n`).data, made);
    }
    const two = fixed('title: A: b\ndescription: C: d', strings);
    assert.equal(two.safe, "title: 'A: b'\ndescription: C: d", 'one of two');
  });

  it('puts between quotes what YAML reads otherwise than it was meant', () => {
    const quoted: Readonly<Record<string, string>> = {
      'title: @handle': "title: '@handle'",
      'title: `code`': "title: '`code`'",
      'title: %x': "title: '%x'",
      'title: *star*': "title: '*star*'",
      'title: !bang': "title: '!bang'",
      'title: [CVE] a': "title: '[CVE] a'",
      'title: "A" is b': `title: '"A" is b'`,
      "title: 'L'attaque'": "title: 'L''attaque'",
      'title: "C:\\Users\\x"': "title: 'C:\\Users\\x'",
      'title: #1 thing': "title: '#1 thing'",
      'title : A: b': "title : 'A: b'",
    };
    for (const [block, wanted] of Object.entries(quoted)) {
      const { safe, asked } = fixed(block, strings);
      assert.ok([safe, ...asked].includes(wanted), `${block}: ${JSON.stringify([safe, ...asked])}`);
    }
  });

  it('puts the whole of a long comment between quotes', () => {
    const comment = `#1 ${'of the year '.repeat(60)}`.trim();
    assert.deepEqual(fixed(`title: ${comment} `, strings).asked, [`title: '${comment}' `]);
  });

  it('is offered for a bounded number of faults, however many lines and blanks there are', () => {
    const lines = Array.from({ length: 800 }, (_, index) => `k${index}: a: b`).join('\n');
    const images = Array.from({ length: 600 }, (_, index) => `  - ./none${index}.png`).join('\n');
    const blanks = `title: a${' '.repeat(40_000)}: b`;
    const { findings } = checkText(`---\n${lines}\n---\n`, placeUnder(strings));
    assert.equal(findings.filter(({ rule }) => rule === 'frontmatter-syntax').length, 20);
    assert.equal(fixed(blanks, strings).safe, `title: 'a${' '.repeat(40_000)}: b'`);
    const place = placeUnder('({ image }) => z.object({ all: z.array(image()) })');
    const missing = checkText(`---\nall:\n${images}\n---\n`, place, { folders: foldersOf(['src/content/blog/none.png']) }).findings;
    const offers = missing.map(({ fixes }) => fixes.length);
    assert.deepEqual([offers.length, offers[0], offers[599]], [600, 1, 0]);
    const quoting = findings.map(({ fixes }) => fixes.length);
    assert.deepEqual([quoting[0], quoting[19]], [1, 1]);
  });
});

describe('a fix that writes a value', () => {
  const schema =
    "z.object({ level: z.enum(['low', 'high']).optional(), tags: z.array(z.string()).optional(), kind: z.literal('note'), version: z.literal(2), author: z.object({ name: z.string() }), more: z.record(z.string(), z.string()) })";
  const rest = "kind: 'note'\nversion: 2\nauthor: { name: a }\nmore: {}";

  it('keeps the quotation marks, and takes a list apart', () => {
    assert.equal(fixed(`${rest}\nlevel: "hihg"`, schema).asked[0], `${rest}\nlevel: "high"`);
    assert.deepEqual(fixed(`${rest}\ntags: a, b`, schema).asked, [`${rest}\ntags: ['a', 'b']`, `${rest}\ntags: ['a, b']`]);
  });

  it('inserts what each key is made of, and what there is no choice of', () => {
    assert.ok(
      fixed('level: low', schema).asked.includes("level: low\nkind: 'note'\nversion: 2\nauthor:\n  name: 'TODO'\nmore:\n  TODO: 'TODO'"),
    );
  });

  it('takes a tab from before a key of its own', () => {
    assert.deepEqual(fixed('title: T\n\tdescription: x', strings).asked, ['title: T\ndescription: x']);
  });
});
