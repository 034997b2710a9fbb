import assert from 'node:assert/strict';
import { wordMessage } from '../../../src/core/findings/message';
import { describeAt } from '../../../src/core/frontmatter/describe';
import { checkText, placeUnder } from '../../support/posts';

/** What is said of the key at `|`, but for whether the site builds without it. */
function facts(type: string, block = 'ke|y: x', language: 'en' | 'fr' = 'en', zod: 3 | 4 = 4): string[] {
  const text = `---\n${block}\n---\n`;
  const { post } = checkText(text.replace('|', ''), placeUnder(`z.object({ key: ${type} })`, zod));
  const said = describeAt(post, text.indexOf('|'), 'UTC')?.facts.map((fact) => wordMessage(fact, language)) ?? [];
  return said.filter((sentence) => sentence !== 'The site does not build without it.');
}

describe('what is said of a key', () => {
  it('is which of several it may be', () => {
    assert.deepEqual(facts('z.string().or(z.number())'), ['It is text or a number.']);
    assert.deepEqual(facts('z.string().or(z.number())', 'ke|y: x', 'fr')[0], 'C’est un texte ou un nombre.');
    assert.deepEqual(facts("z.number().or(z.literal('unknown'))"), ['It is a number.', 'It may also be one of: unknown.']);
    assert.deepEqual(facts("reference('authors')"), ['It is an entry of the collection “authors”.']);
    assert.deepEqual(facts('z.tuple([z.string(), z.int()])'), ['It is a list.', 'Its places, in their order: text, a whole number.']);
    assert.deepEqual(facts('z.null()'), ['It is nothing.']);
    assert.deepEqual(facts('z.stringbool()'), ['It is a word for true or false.']);
    assert.match(facts('z.coerce.boolean()')[0] ?? '', /all else true\.$/);
  });

  it('is what it has to be, patterns, days and all', () => {
    assert.deepEqual(facts('z.string().regex(/^CVE-\\d{4}$/).startsWith("CVE")'), [
      'It is text.',
      'It begins with “CVE”.',
      'It matches the pattern /^CVE-\\d{4}$/.',
    ]);
    assert.match(facts(`z.string().regex(/^(?:${'a|'.repeat(50)}b)$/)`)[1] ?? '', /^It matches the pattern .{59}….$/);
    assert.deepEqual(facts("z.date().min(new Date('2020-01-31')).max(new Date('2030-01-01'))").slice(1), [
      'Not after January 1, 2030.',
      'Not before January 31, 2020.',
    ]);
    assert.deepEqual(facts('z.number().multipleOf(0.5).int()'), ['It is a number.', 'A whole number.', 'A multiple of 0.5.']);
    assert.deepEqual(facts('z.string().includes("x").uppercase()'), ['It is text.', 'In capitals.', 'It has “x” in it.']);
    assert.deepEqual(facts("z.string().catch('leak')"), [
      'It is text.',
      'It may be left out.',
      'In place of what it does not accept, the site puts a value of its own.',
    ]);
  });

  it('is not all of many choices', () => {
    const choices = (count: number): string => `z.enum([${Array.from({ length: count }, (_, index) => `'c${index}'`)}])`;
    assert.match(facts(choices(32))[1] ?? '', /^It has to be one of: c0, .*c19, and 12 more\.$/);
    assert.match(facts(choices(21))[1] ?? '', /c20\.$/);
    assert.match(facts(`z.array(${choices(32)})`)[2] ?? '', /^Each has to be one of: .*and 12 more\.$/);
  });

  it('is not that the site asks for a name that the author gives', () => {
    const text = '---\nkey:\n  bb: x\n---\n';
    const { post } = checkText(text, placeUnder('z.object({ key: z.record(z.string(), z.string()) })', 4));
    assert.deepEqual(
      describeAt(post, text.indexOf('bb'), 'UTC')?.facts.map((fact) => wordMessage(fact, 'en')),
      ['It is text.'],
    );
  });

  it('is what the one of several objects asks that is meant, and once what all ask', () => {
    const schema = `((shared) => z.discriminatedUnion('kind', [
        shared.extend({ kind: z.literal('note'), part: z.object({ note: z.string() }) }),
        shared.extend({ kind: z.literal('link'), part: z.object({ note: z.string() }).optional() }),
        shared.extend({ kind: z.literal('none'), part: z.undefined().optional() }),
      ]))(z.object({ level: z.enum(['low', 'high']), title: z.string().min(2), end: z.number().nullable() }))`;
    const said = (block: string): string[] => {
      const text = `---\n${block}\n---\n`;
      const { post } = checkText(text.replace('|', ''), placeUnder(schema, 4));
      return describeAt(post, text.indexOf('|'), 'UTC')?.facts.map((fact) => wordMessage(fact, 'en')) ?? [];
    };
    const asked = 'The site does not build without it.';
    const level = ['It is text.', 'It has to be one of: low, high.', asked];
    assert.deepEqual(said('le|vel: low'), level);
    assert.deepEqual(said('kind: note\nle|vel: low'), level);
    assert.deepEqual(said('ti|tle: x'), ['It is text.', asked, 'Characters: 2 at least.']);
    assert.deepEqual(said('en|d: 1'), ['It is a number.', asked]);
    assert.deepEqual(said('kind: note\npart:\n  no|te: x'), ['It is text.', asked]);
    assert.deepEqual(said('kind: note\npa|rt: {}'), ['It is keys of its own.', asked]);
    assert.deepEqual(said('kind: link\npa|rt: {}'), ['It is keys of its own.', 'It may be left out.']);
    assert.deepEqual(said('ki|nd: note'), ['It is text.', 'It has to be one of: note, link, none.', asked]);
    // What nobody has says nothing of which is meant.
    assert.deepEqual(said('kind: other\npa|rt: {}'), ['It is keys of its own or nothing.', 'It may be left out.']);
  });

  describe('of several objects', () => {
    /** What is said of the key at `|` under a whole schema. */
    const said = (schema: string, block: string): string[] => {
      const text = `---\n${block}\n---\n`;
      const { post } = checkText(text.replace('|', ''), placeUnder(schema, 4));
      return describeAt(post, text.indexOf('|'), 'UTC')?.facts.map((fact) => wordMessage(fact, 'en')) ?? [];
    };
    const asked = 'The site does not build without it.';

    it('is what any of them asks that has the key, where none is meant that has it', () => {
      const both = "z.object({ level: z.enum(['low', 'high']), title: z.string() }).and(z.object({ key: z.string() }))";
      assert.deepEqual(said(both, 'level: medium\nti|tle: x'), ['It is text.', asked]);
      assert.deepEqual(said(both, 'level: medium\nke|y: x'), ['It is text.', asked]);
      const either = "z.union([z.object({ level: z.enum(['low']), note: z.string() }), z.object({ title: z.string() })])";
      assert.deepEqual(said(either, 'level: lo\nno|te: x'), ['It is text.', asked]);
    });

    it('says what is not checked, where a part of them is not seen', () => {
      const unseen = ['Part of what the site’s schema asks of it is code, which is not run: that part is not checked.'];
      for (const schema of [
        'base.extend({ on: z.number() })',
        'base.and(z.object({ on: z.number() }))',
        'z.object({ ...base.shape, on: z.number() })',
      ]) {
        assert.deepEqual(said(schema, 'ti|tle: x\non: 5'), unseen, schema);
        assert.deepEqual(said(schema, 'title: x\no|n: 5'), ['It is a number.', asked], schema);
      }
      assert.deepEqual(said('z.object({ on: z.number() })', 'ti|tle: x\non: 5'), []);
    });

    it('is what all ask, where what stands beside may be taken', () => {
      for (const [level, block] of [
        ["z.enum(['low', 'high']).nullable()", 'level:'],
        ["z.enum(['low', 'high']).nullable()", 'level: ~'],
        ["z.enum(['low', 'high']).catch('low')", 'level: x'],
        ["z.string().toLowerCase().pipe(z.enum(['low', 'high']))", 'level: HIGH'],
        ['z.literal(5)', "level: '5'"],
        ['z.literal(5)', 'level: 5.0'],
      ] as const) {
        const schema = `z.union([z.object({ level: ${level}, note: z.string() }), z.object({ note: z.number() })])`;
        assert.deepEqual(said(schema, `${block}\nno|te: x`)[0], 'It is text or a number.', level);
      }
      const plain = "z.union([z.object({ level: z.enum(['low', 'high']), note: z.string() }), z.object({ note: z.number() })])";
      assert.deepEqual(said(plain, 'level: x\nno|te: x')[0], 'It is a number.');
    });

    it('tells apart what they write out otherwise', () => {
      for (const [one, other] of [
        ['{ to: 1 }', '{ to: 2 }'],
        ['{ q: 1 }', '{ q: 2 }'],
        ['NaN', 'null'],
        ['/a/', '/b/'],
      ] as const) {
        const kind = (name: string, value: string): string => `z.object({ kind: z.literal('${name}'), k: z.any().default(${value}) })`;
        const schema = `z.union([${kind('a', one)}, ${kind('b', other)}])`;
        const alike = said(`z.union([${kind('a', one)}, ${kind('b', one)}])`, 'k|: 1');
        assert.notDeepEqual(said(schema, 'k|: 1'), alike, one);
      }
    });

    it('is said once, whichever of them have it alike', () => {
      const schema = `((shared) => z.union([z.object({ a: z.literal(1), k: z.number() }), z.object({ a: z.literal(2), k: shared }), z.object({ a: z.literal(3), k: shared })]))(z.enum(['x', 'y']))`;
      assert.deepEqual(said(schema, 'k|: x'), ['It is a number.', 'It may also be one of: x, y.', asked]);
    });
  });

  it('stands at the whole of a key between quotes', () => {
    const text = "---\n'yes' : x\n---\n";
    const { post } = checkText(text, placeUnder('z.object({ yes: z.string() })', 4));
    const { start = 0, end = 0 } = describeAt(post, 6, 'UTC')?.keySpan ?? {};
    assert.equal(text.slice(start, end), "'yes'");
  });
});
