import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import type { ZodVersion } from '../../../src/core/schema/compile';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

/** What is said of a block, where it stands, and what each fix makes of it. */
function told(schema: string, block: string, zod: ZodVersion = 4.6, language: 'en' | 'fr' = 'en'): string[][] {
  const text = `---\n${block}\n---\n`;
  return checkText(text, placeUnder(schema, zod)).findings.map((finding) => [
    `${text.slice(finding.start, finding.end)}: ${wordFinding(finding, language)}`,
    ...finding.fixes.map(({ edits }) => applyEdits(text, edits).slice(4, -5)),
  ]);
}

describe('a value that none of several types takes', () => {
  it('is told what would be taken, and what is read', () => {
    for (const zod of [3.23, 4.6] as const) {
      assert.deepEqual(told('z.object({ date: z.string().or(z.date()) })', 'date: 3', zod), [
        ['3: “date” has to be text or a date without quotes; the site reads a number here.', "date: '3'"],
      ]);
      assert.deepEqual(told("z.object({ w: z.number().or(z.literal('unknown')) })", 'w: inconnu', zod), [
        ['inconnu: “w” has to be a number, or one of: unknown; the site reads text “inconnu” here.', 'w: unknown'],
      ]);
      assert.deepEqual(told('z.object({ r: z.record(z.string(), z.union([z.string(), z.number()])) })', 'r: { a: [x] }', zod), [
        ['[x]: “r.a” has to be text or a number; the site reads a list here.'],
      ]);
    }
    assert.deepEqual(told("z.object({ n: z.union([z.number(), z.literal('')]) })", 'n: x'), [
      ["x: “n” has to be a number, or one of: ''; the site reads text “x” here."],
    ]);
    assert.deepEqual(told("z.object({ by: reference('authors') })", 'by: [x]'), [
      ['[x]: “by” has to be an entry of the collection “authors”; the site reads a list here.'],
    ]);
    assert.deepEqual(told('z.object({ n: z.number().multipleOf(0.5) })', 'n: 0.7'), [['0.7: “n” has to be a multiple of 0.5.']]);
    assert.deepEqual(told('z.object({ date: z.string().or(z.date()) })', 'date: 3', 4.6, 'fr')[0]?.slice(0, 1), [
      '3: « date » doit être un texte ou une date sans guillemets ; le site lit ici un nombre.',
    ]);
  });

  it('is told no more where part of what is asked is not known, or all that is known is there', () => {
    const plain = (schema: string, block: string): string[][] => told(schema, block);
    assert.deepEqual(plain('z.object({ a: z.union([z.email(), z.url()]) })', 'a: x'), [['x: “a” is not what the site’s schema accepts.']]);
    assert.deepEqual(plain('z.object({ a: z.union([helper(), z.number()]) })', 'a: x'), []);
    assert.deepEqual(plain('z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() })])', 'c: x'), [
      ['---: The site’s schema refuses this frontmatter as a whole.'],
    ]);
  });
});

describe('of several types, the one that is meant', () => {
  const media = `z.object({ media: z.union([z.object({ src: z.string(), alt: z.string() }), z.array(z.string()), z.string().min(3)]).optional(),
    o: z.union([z.object({ kind: z.literal('a'), n: z.number() }), z.object({ kind: z.literal('b'), n: z.string(), t: z.string() })]).optional() })`;

  it('is the only one of the kind that stands there: its faults are told at their places', () => {
    assert.deepEqual(told(media, 'media: { src: a }'), [
      ['media: The frontmatter has no “media.alt”, which src/content.config.ts requires.', "media: { src: a, alt: 'TODO' }"],
    ]);
    assert.deepEqual(told(media, 'media: [a, 3]'), [['3: “media[2]” has to be text; the site reads a number here.', "media: [a, '3']"]]);
    assert.deepEqual(told(media, 'media: ab'), [['ab: “media” needs at least 3 characters, and has 2.']]);
  });

  it('is the one whose choice stands there, or the only one that has the keys', () => {
    assert.deepEqual(told(media, 'o: { kind: a, n: x }'), [['x: “o.n” has to be a number; the site reads text “x” here.']]);
    assert.deepEqual(told(media, 'o:\n  kind: b\n  n: x'), [
      ['o: The frontmatter has no “o.t”, which src/content.config.ts requires.', "o:\n  kind: b\n  n: x\n  t: 'TODO'"],
    ]);
    assert.deepEqual(
      told(media, 'o: { n: x, t: 3 }').map(([said]) => said),
      [
        'o: The frontmatter has no “o.kind”, which src/content.config.ts requires.',
        '3: “o.t” has to be text; the site reads a number here.',
      ],
    );
    assert.deepEqual(told(media, 'o: { kind: c }'), [['c: “o.kind” has to be one of: a, b.', 'o: { kind: a }', 'o: { kind: b }']]);
    assert.deepEqual(told('z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() })])', 'b: x'), [
      ['x: “b” has to be a number; the site reads text “x” here.'],
    ]);
  });
});

describe('of several objects that one key tells apart, the one that is meant', () => {
  const shared = "title: z.string(), lang: z.enum(['fr', 'en']), seo: z.object({ heading: z.string() }).strict().optional()";
  const choice = `z.discriminatedUnion('kind', [
    z.object({ ${shared}, kind: z.literal('incident'), severity: z.enum(['low', 'high']), steps: z.array(z.strictObject({ what: z.string() })).optional() }),
    z.object({ ${shared}, kind: z.enum(['note', 'memo']), mood: z.string(), steps: z.array(z.strictObject({ whom: z.string() })).optional() })])`;
  const renamed = (schema: string, block: string): string[] =>
    told(schema, block).flatMap(([, ...fixes]) => fixes.filter((fix) => /severity: low|mood: calm|heading: x|what: x/.test(fix)));

  it('is told by that key alone, whatever another choice says', () => {
    for (const lang of ['fr', 'FR'])
      assert.deepEqual(renamed(choice, `title: T\nlang: ${lang}\nkind: incident\nsevrity: low`), [
        `title: T\nlang: ${lang}\nkind: incident\nseverity: low`,
      ]);
    assert.deepEqual(renamed(choice, "title: T\nlang: FR\nkind: 'memo' # of June\nmoood: calm"), [
      "title: T\nlang: FR\nkind: 'memo' # of June\nmood: calm",
    ]);
    assert.deepEqual(renamed(choice, 'title: T\nlang: FR\nkind: other\nsevrity: low'), [], 'none is meant');
    assert.deepEqual(renamed(`z.object({ of: ${choice} })`, 'of:\n  title: T\n  lang: FR\n  kind: incident\n  sevrity: low'), [
      'of:\n  title: T\n  lang: FR\n  kind: incident\n  severity: low',
    ]);
  });

  it('has its keys mended below it as well', () => {
    const block = (lang: string, below: string): string => `title: T\nlang: ${lang}\nkind: incident\nseverity: low\n${below}`;
    for (const lang of ['fr', 'FR']) {
      assert.deepEqual(renamed(choice, block(lang, 'seo: { headng: x }')).at(-1), block(lang, 'seo: { heading: x }'));
      assert.deepEqual(renamed(choice, block(lang, 'steps: [{ whta: x }]')).at(-1), block(lang, 'steps: [{ what: x }]'));
    }
    assert.deepEqual(
      renamed(`z.object({ a: z.string().optional() }).and(z.object({ ${shared} }))`, 'title: T\nlang: fr\nseo: { headng: x }'),
      ['title: T\nlang: fr\nseo: { heading: x }'],
    );
  });

  it('has what is wrong below it told at its place', () => {
    const link = 'link: z.union([z.object({ to: z.string() }), z.array(z.string())])';
    const one = (kind: string): string => `z.object({ kind: z.literal('${kind}'), lang: z.enum(['fr', 'en']), ${link} })`;
    const said = '3: “link.to” has to be text; the site reads a number here.';
    const schemas = [
      `z.discriminatedUnion('kind', [${one('a')}, ${one('b')}])`,
      `z.object({ kind: z.string() }).and(z.object({ ${link} }))`,
    ];
    for (const schema of schemas)
      for (const lang of ['fr', 'FR']) assert.ok(told(schema, `kind: a\nlang: ${lang}\nlink: { to: 3 }`).some(([words]) => words === said));
  });

  it('is not sure where several may be meant: no key below is called a slip', () => {
    const either = 'z.union([z.object({ a: z.string(), seo: z.object({ heading: z.string() }).optional() }), z.object({ b: z.string() })])';
    assert.deepEqual(told(either, 'b: x\nseo: { headng: x }'), []);
  });
});

describe('many values that none of several types takes', () => {
  it('are looked into up to a bound, and refused all the same', () => {
    const schema = 'z.object({ list: z.array(z.union([z.object({ a: z.string() }), z.string()])) })';
    const said = told(schema, `list: [${'{ a: 3 },'.repeat(300)}]`).map(([words = '']) => words.split(/: “list\[\d+\]/).at(-1) ?? '');
    assert.equal(said.filter((words) => words.startsWith('.a” has to be text')).length, 200);
    assert.equal(said.length, 300);
  });

  it('are as large as can be judged again for each of the types', () => {
    const options = Array.from({ length: 10 }, (_, index) => `z.array(z.union([z.string().min(${index + 1}), z.boolean()]))`).join(', ');
    const schema = `z.object({ tags: z.union([z.array(z.string()), z.number()]), all: z.union([${options}]), n: z.union([z.object({ a: z.string() }), z.string()]) })`;
    const said = told(schema, `n: { a: 3 }\ntags:\n${'- 1\n'.repeat(3_000)}all:\n${'- 1\n'.repeat(3_000)}`).map(
      ([words = '']) => words.split(':')[1],
    );
    assert.deepEqual(
      said.map((words = '') => words.slice(0, 7)),
      [' “n.a” ', ' “tags”', ' “all” '],
    );
  });
});

describe('a text of another form', () => {
  it('is told of what it has to be like, by no name of zod’s', () => {
    const schema = `z.object({ cve: z.string().trim().regex(/^CVE-\\d+$/), s: z.string().startsWith('A'), e: z.string().endsWith('.pdf'), i: z.string().includes('x'), m: z.string().email() })`;
    for (const zod of [3.23, 4.6] as const)
      assert.deepEqual(
        told(schema, "cve: ' x'\ns: b\ne: b\ni: b\nm: b", zod).map(([said]) => said),
        [
          "' x': “cve” has to match the pattern /^CVE-\\d+$/.",
          'b: “s” has to begin with “A”.',
          'b: “e” has to end with “.pdf”.',
          'b: “i” has to have “x” in it.',
          'b: “m” does not have the form that the site’s schema asks for (email).',
        ],
      );
    assert.deepEqual(told('z.object({ a: z.string().uppercase(), b: z.string().lowercase() })', "a: 'x'\nb: Y"), [
      ["'x': “a” has to be in capitals.", "a: 'X'\nb: Y"],
      ['Y: “b” has to be in small letters.', "a: 'x'\nb: y"],
    ]);
  });

  it('is told of no more of a long text than helps', () => {
    for (const check of ['startsWith', 'endsWith', 'includes']) {
      const [[said = ''] = []] = told(`z.object({ a: z.string().${check}('${'long '.repeat(1_000)}') })`, 'a: x');
      assert.ok(said.includes('long') && said.length < 140, said);
    }
  });

  it('is told of the name of its form, whichever it is', () => {
    const forms = { cidrv4: 'cidrv4', base64url: 'base64url', ksuid: 'ksuid', xid: 'xid', mac: 'mac', hex: 'hex' };
    for (const [form, name] of Object.entries(forms))
      assert.deepEqual(told(`z.object({ a: z.${form}() })`, 'a: "?"', 4.6), [
        [`"?": “a” does not have the form that the site’s schema asks for (${name}).`],
      ]);
  });

  it('has no words of the site’s where the finding has words of the post’s', () => {
    const finding = {
      rule: 'partly-sourced-claim',
      messageId: 'note',
      data: { words: 'nine days' },
      severity: 'hint',
      start: 0,
      end: 1,
      fixes: [],
    } as const;
    assert.equal(wordFinding(finding, 'en'), 'The note in this sentence does not reach “nine days”.');
  });

  it('has the config’s own words beside ours', () => {
    const schema = `z.object({ cve: z.string().regex(/^CVE/, { message: 'CVE please' }), m: z.string().email('bad'), t: z.string().min(5, 'too short') })`;
    for (const zod of [3.23, 4.6] as const)
      assert.deepEqual(
        told(schema, 'cve: x\nm: b\nt: c', zod).map(([said = '']) => said.replace(/.*\. /, '')),
        ['The site’s own words: “CVE please”.', 'The site’s own words: “bad”.', 'The site’s own words: “too short”.'],
      );
    const closed = "z.object({ a: z.string().min(5, 'Too short.'), b: z.string().min(5, 'Why?'), c: z.string().min(5, 'And so on...') })";
    assert.deepEqual(
      told(closed, 'a: a\nb: b\nc: c', 4.6).map(([said = '']) => said.slice(said.indexOf('The site'))),
      ['The site’s own words: “Too short”.', 'The site’s own words: “Why?”.', 'The site’s own words: “And so on...”.'],
    );
    const newer = "z.object({ m: z.email({ error: 'bad' }), n: z.number().int('whole') })";
    assert.deepEqual(
      told(newer, 'm: b\nn: 1.5', 4.6, 'fr').map(([said = '']) => said.replace(/.*\. /, '')),
      ['Les mots du site : « bad ».', 'Les mots du site : « whole ».'],
    );
  });
});
