import assert from 'node:assert/strict';
import type { ZodVersion } from '../../../src/core/schema/compile';
import { objectIn } from '../../../src/core/schema/type';
import { readContentConfig } from '../../../src/core/site/astroConfig';
import { configHead } from '../../support/collections';
import { blogWith, refusedWithKeys } from '../../support/contentConfig';

describe('readContentConfig: forms of texts', () => {
  it('are judged where zod itself or the config has their pattern', () => {
    const md5 = '5d41402abc4b2a76b9719d911017c592';
    for (const [type, good, bad] of [
      ['z.hash("md5")', md5, md5.slice(1)],
      ['z.hash("md5", { enc: "base64url" })', 'XUFAKrxLKna5cZ2REBfFkg', md5],
      ['z.hash(ofDay())', 'text', '[a]'],
      ['z.stringFormat("lower", /^[a-z]+$/)', 'low', 'Low'],
      ['z.stringFormat("any", (text) => text.length > 2)', 'lo', '[a]'],
      ['z.stringFormat("turning", /^[a-z]+$/g)', 'Low', '[a]'],
      ['z.templateLiteral(["CVE-", z.int(), "-", z.int()])', 'CVE-2025-1234', 'CVE-2025'],
      ['z.templateLiteral([z.number(), "x", z.number()])', '1.5x2.5', '1.5x'],
      ['z.templateLiteral(["v", z.string().min(2)])', 'vab', 'va'],
      ['z.templateLiteral([z.string().length(2), "-", z.string().max(1)])', 'ab-c', 'ab-cd'],
      ['z.string().check(z.email())', 'a@b.co', 'a'],
      ['z.string().slugify().min(9)', 'a b', '[a]'],
      ['z.iban()', 'DE89370400440532013000', 'DE00370400440532013000'],
      ['z.string().ksuid()', '0ujtsYcgvSTl8PAuAdqWYSMnLOv', '0ujts'],
      ['z.string().uuidv4()', '123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-72d3-a456-426614174000'],
    ] as const) {
      assert.deepEqual(refusedWithKeys('', `key: ${type}`, `key: ${good}`), [], `${type} ${good}`);
      assert.equal(refusedWithKeys('', `key: ${type}`, `key: ${bad}`).length, 1, `${type} ${bad}`);
    }
    assert.equal(refusedWithKeys('', 'key: z.pipeline(z.string(), z.enum(["a"]))', 'key: b', 3.23).length, 1);
  });
});

describe('readContentConfig: one type or another', () => {
  it('is what takes all that the other does, where one does', () => {
    const isOpen = 'const isOpen = Boolean(globalThis.open);';
    for (const [types, good, bad] of [
      ['z.literal(false) : z.boolean()', 'true', ['Non', 'key type']],
      ['z.boolean().default(true) : z.literal(false).default(false)', 'true', ['Non', 'key type']],
      ['z.boolean().default(true) : z.literal(false)', 'true', ['Non', 'key other']],
      ['z.string().min(9) : z.string()', 'a', ['1', 'key type']],
      ['z.enum(["a"]) : z.enum(["a", "b"])', 'b', ['c', 'key option']],
      ['z.enum(["a"]) : z.string()', 'b', ['1', 'key type']],
      ['z.date() : z.date().optional()', '2025-01-01', ['a', 'key other']],
      ['z.literal(1) : z.string()', 'b', ['true', 'key other']],
    ] as const) {
      assert.deepEqual(refusedWithKeys(isOpen, `key: isOpen ? ${types}`, `key: ${good}`), [], types);
      assert.deepEqual(refusedWithKeys(isOpen, `key: isOpen ? ${types}`, `key: ${bad[0]}`), [bad[1]], types);
    }
    assert.deepEqual(refusedWithKeys(isOpen, 'other: isOpen ? z.string() : z.string().optional()', 'key: 1'), []);
    assert.deepEqual(refusedWithKeys(isOpen, 'key: isOpen ? z.string().min(3) : z.string().min(1)', 'key: ab'), []);
  });
});

describe('readContentConfig: what types hold', () => {
  const before = `
    const level = z.enum(['low', 'high']);
    enum Kind { Note = 'note', Case = 'case', Other = Note }
    enum Size { Small, Large = 5 }
    const names = z.enum({ Low: 'low', High: 'high' });
    const base = z.object({ title: z.string(), tags: z.array(z.string()) });
    const manifest = { kinds: [{ id: 'NOTE' }, { id: ' Case ' }] };`;

  it('is read where choices are made of others', () => {
    for (const [choice, good, bad] of [
      ['z.enum(level.options)', 'low', 'Low'],
      ['z.enum([...level.options, "grim"])', 'grim', 'Grim'],
      ['z.literal(level.enum.low)', 'low', 'high'],
      ['z.literal(level.options[1])', 'high', 'low'],
      ['z.enum(Object.values(names.enum))', 'high', 'High'],
      ['z.literal(names.enum.High)', 'high', 'low'],
      ['names.exclude(["Low"])', 'high', 'low'],
      ['z.enum(Object.keys(base.shape))', 'tags', 'other'],
      ['z.literal(Kind.Other)', 'note', 'case'],
      ['z.enum(Object.values(Kind))', 'case', 'Case'],
      ['z.nativeEnum(Size)', '5', '2'],
      ['z.enum(level.options.slice(1))', 'high', 'low'],
      ['z.enum([...level.options].sort().reverse())', 'low', 'medium'],
      ['z.enum("a b".split(" "))', 'a', 'c'],
      ['z.enum(manifest.kinds.map(({ id }) => id.trim().toLowerCase()))', 'case', 'Case'],
      ['z.array(level).element', 'low', 'none'],
      ['level.optional().unwrap()', 'low', 'none'],
      ['level.readonly().unwrap()', 'low', 'none'],
      ['level.default("low").removeDefault()', 'low', 'none'],
    ] as const) {
      assert.deepEqual(refusedWithKeys(before, `key: ${choice}`, `key: ${good}`), [], choice);
      assert.deepEqual(refusedWithKeys(before, `key: ${choice}`, `key: ${bad}`), ['key option'], choice);
    }
    assert.deepEqual(refusedWithKeys(`${before} const tags = ['a'];`, 'key: z.enum(Object.keys(other.tags))', 'key: b'), []);
    assert.deepEqual(refusedWithKeys(before, '[Kind.Note]: z.string(), [Kind.Case]: z.number()', 'note: a\ncase: a'), ['case type']);
    assert.deepEqual(refusedWithKeys(before, 'key: level.nullish().unwrap()', 'key:'), []);
    assert.deepEqual(refusedWithKeys(before, 'key: level.optional().readonly().unwrap()', ''), [], 'it may still be left out');
  });

  it('is a text or a number, of choices that are not known', () => {
    for (const value of ['low', '5']) assert.deepEqual(refusedWithKeys('', 'key: z.enum(levelsOf())', `key: ${value}`), []);
    for (const value of ['[low]', '{ low: a }', '2025-06-30', 'true', ''])
      assert.equal(refusedWithKeys('', 'key: z.enum(levelsOf())', `key: ${value}`).length, 1, value);
    assert.deepEqual(refusedWithKeys('', 'key: z.enum(levelsOf())', ''), ['key missing']);
    assert.deepEqual(refusedWithKeys('', 'key: z.literal(levelOf())', ''), []);
  });
});

describe('readContentConfig: zod’s other ways to say it', () => {
  it('are read: checks, types that hold themselves, functions for methods', () => {
    const before = 'const tree = z.object({ title: z.string(), get parts() { return z.array(tree).optional(); } });';
    const told = (schema: string, block: string, zod: ZodVersion = 4.6): readonly string[] => refusedWithKeys(before, schema, block, zod);
    assert.deepEqual(told('key: z.string().check(z.trim(), z.minLength(3), z.regex(/^[a-z]+$/))', "key: 'ab '"), ['key small']);
    assert.deepEqual(told('key: z.string().check(z.trim(), z.minLength(3), own)', "key: 'abc '"), []);
    assert.deepEqual(told('key: z.string().check(own(), z.minLength(3))', 'key: ab'), [], 'it may have made a longer one of it');
    assert.deepEqual(told('key: z.string().overwrite(own).min(3)', 'key: ab'), []);
    assert.deepEqual(told('key: tree', 'key: { title: a, parts: [{ title: 1 }, { title: b, parts: [{}] }] }'), [
      'key.parts.0.title type',
      'key.parts.1.parts.0.title missing',
    ]);
    assert.deepEqual(told('key: z.partialRecord(z.enum(["a", "b"]), z.number())', 'key: { a: 1 }'), []);
    assert.deepEqual(told('key: z.partialRecord(z.enum(["a", "b"]), z.number())', 'key: { a: b }'), ['key.a type']);
    assert.deepEqual(told('key: z.keyof(tree)', 'key: other'), ['key option']);
    assert.deepEqual(told('key: z.templateLiteral(["v", z.number(), "."])', 'key: v2.5.'), []);
    assert.deepEqual(told('key: z.templateLiteral(["v", z.number(), "."])', 'key: v2.5x'), ['key form']);
    assert.deepEqual(told('key: z.templateLiteral(["v", own()])', 'key: text'), []);
    assert.deepEqual(told('key: z.pipe(z.transform(own), z.string())', 'key: 1'), [], 'what comes out is not known');
    assert.deepEqual(told('key: z.codec(z.string(), z.date(), { decode, encode })', 'key: 1'), ['key type']);
    for (const nothing of ['z.set(z.string())', 'z.map(z.string(), z.string())', 'z.file()'])
      assert.equal(told(`key: ${nothing}`, 'key: [a]').length, 1, nothing);
    const deep = 'key: z.object({ title: z.string(), parts: z.array(z.object({ on: z.date() })) }).deepPartial()';
    assert.deepEqual(told(deep, 'key: { parts: [{}] }', 3), []);
    assert.deepEqual(told(deep, 'key: { parts: [{ on: 1 }] }', 3), ['key.parts.0.on type']);
  });

  it('may put something in the place of what is written, which is what is judged behind a pipe and beside another type', () => {
    for (const type of [
      "z.string().default('q').pipe(z.enum(['q']))",
      "z.string().catch('q').pipe(z.string())",
      'z.date().default(new Date()).pipe(z.coerce.date())',
      'z.string().nullable().default(null).pipe(z.string().nullable())',
      "z.union([z.string().default('q'), z.number()]).pipe(z.string().or(z.number()))",
      "z.string().default('q').readonly().pipe(z.string())",
    ])
      for (const zod of [3, 4] as const) assert.deepEqual(refusedWithKeys('', `key: ${type}`, 'other: 1', zod), [], type);
    for (const [type, value] of [
      ["z.array(z.string().catch('q')).pipe(z.array(z.string()))", '[5]'],
      ['z.string().catch(5).and(z.coerce.number())', '[5]'],
      ['z.object({ a: z.string().catch(5) }).and(z.object({ a: z.coerce.number() }))', '{ a: [5] }'],
    ] as const)
      for (const zod of [3, 4] as const) assert.deepEqual(refusedWithKeys('', `key: ${type}`, `key: ${value}`, zod), [], type);
    const apart = 'key: z.object({ a: z.string().catch("q") }).and(z.object({ b: z.number() }))';
    assert.deepEqual(refusedWithKeys('', apart, 'key: { a: 1, b: x }'), ['key.b type']);
    const strict = 'key: z.object({ a: z.string() }).strict().and(z.object({ a: z.string().catch("q"), b: z.number() }))';
    assert.deepEqual(
      [refusedWithKeys('', strict, 'key: { a: q, b: 1, c: 1 }'), refusedWithKeys('', strict, 'key: { a: 1, b: 1 }')],
      [[], ['key.a type']],
    );
    assert.deepEqual(refusedWithKeys('', "key: z.string().default('q').pipe(z.enum(['q']))", 'key: 1'), ['key type']);
  });

  it('know no key too many beside a type that catches, in choices and in records either', () => {
    const catching = "z.object({ kind: z.any(), b: z.string().catch('x') })";
    for (const strict of [
      "z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }).strict()])",
      "z.union([z.object({ kind: z.literal('a') }).strict()])",
      "z.union([z.object({ kind: z.literal('a') }).strict(), z.object({ kind: z.literal('c') }).strict()])",
      "z.record(z.enum(['kind']), z.any())",
      'z.record(z.string().regex(/^k/), z.any())',
      "z.object({ kind: z.literal('a') }).catchall(z.never())",
    ])
      for (const both of [`${strict}.and(${catching})`, `${catching}.and(${strict})`])
        assert.deepEqual(refusedWithKeys('', `key: ${both}`, 'key: { kind: a, b: x }'), [], both);
    const told = (strict: string): readonly string[] => refusedWithKeys('', `key: ${strict}.and(${catching})`, 'key: { kind: 5, b: x }');
    assert.deepEqual(told("z.union([z.object({ kind: z.literal('a') }).strict()])"), ['key.kind option']);
    for (const names of ['z.string()', "z.enum(['kind'])"])
      assert.deepEqual(told(`z.record(${names}, z.string())`), ['key.kind type'], names);
    assert.deepEqual(refusedWithKeys('', `key: z.record(z.string().regex(/^k/), z.any()).and(${catching})`, 'key: x'), ['key type']);
    // Of names that are written out, a record asks for each whose value cannot be nothing.
    const open = "z.object({ kind: z.any().optional(), b: z.string().catch('x') })";
    for (const [value, missing] of [
      ['z.string()', ['key.kind missing']],
      ['z.string().optional()', []],
      ['z.any()', []],
      ['z.string().transform(own)', ['key.kind missing']],
      ['z.preprocess(own, z.string())', []],
    ] as const)
      assert.deepEqual(refusedWithKeys('', `key: z.record(z.enum(['kind']), ${value}).and(${open})`, 'key: { b: x }'), missing, value);
    assert.deepEqual(refusedWithKeys('', `key: z.partialRecord(z.enum(['kind']), z.string()).and(${open})`, 'key: { b: x }'), []);
  });

  it('keep what zod 3 asks of other keys, whatever is said of them later', () => {
    for (const later of ['.strict()', '.passthrough().strict()', '.strip().strict()']) {
      const type = `key: z.object({ a: z.string() }).catchall(z.number())${later}`;
      assert.deepEqual(refusedWithKeys('', type, 'key: { a: x, b: 5 }', 3), [], type);
      assert.deepEqual(refusedWithKeys('', type, 'key: { a: 1 }', 3), ['key.a type'], type);
    }
  });

  it('are described by `meta` as by `describe`', () => {
    const [blog] = readContentConfig(
      `${configHead}${blogWith("z.object({ on: z.date().meta({ title: 'Day', description: 'Of the post' }), all: z.string().meta(labels()) })")}`,
      'src/content.config.ts',
    ).collections;
    const keys = blog?.schema && objectIn(blog.schema.type)?.keys;
    assert.deepEqual(
      [...(keys ?? [])].map(([, { type }]) => (type.kind === 'described' ? type.text : type.kind)),
      ['Of the post', 'base'],
    );
  });

  it('take what JSON may hold, which is no date', () => {
    assert.deepEqual(refusedWithKeys('', 'key: z.json()', 'key: { a: [1, null, x] }'), []);
    assert.equal(refusedWithKeys('', 'key: z.json()', 'key: 2025-06-30').length, 1);
    assert.equal(refusedWithKeys('', 'key: z.json()', 'other: 1').length, 1);
    assert.deepEqual(refusedWithKeys('', 'key: z.json()', 'key: 2025-06-30', 3), []);
  });

  it('may change a text with a function of its own that does what they do', () => {
    const before = 'const lower = (text) => text.trim().toLowerCase(); function upper(text) { return text.toUpperCase(); }';
    const told = (change: string, value: string): readonly string[] =>
      refusedWithKeys(before, `key: z.string().transform(${change}).pipe(z.enum(['low', 'HIGH']))`, `key: ${value}`);
    assert.deepEqual([told('lower', "' LOW '"), told('lower', 'HIGH')], [[], ['key option']]);
    assert.deepEqual([told('upper', 'high'), told('upper', 'low')], [[], ['key option']]);
    assert.deepEqual(told('lower', '1'), ['key type']);
    for (const change of [
      "(text) => text.toLowerCase() + 's'",
      '(text) => text.at(0)',
      '(text) => made.trim()',
      'async (text) => text.trim()',
    ])
      assert.deepEqual(told(change, 'none'), [], change);
    assert.deepEqual(refusedWithKeys(before, 'key: z.any().transform(lower).pipe(z.enum(["low"]))', 'key: none'), []);
    assert.deepEqual(told('(text) => (text as string).trim().toLowerCase()', "'HIGH '"), ['key option']);
  });

  it('may make a date of what is written, as coercing does', () => {
    for (const zod of [3.23, 4.6] as const)
      for (const make of ['(value) => new Date(value)', '(text) => { return new Date(text as string); }', 'toDate']) {
        const told = (type: string, block: string) =>
          refusedWithKeys('const toDate = (value: any) => new Date(value);', `key: z.preprocess(${make}, ${type})`, block, zod);
        for (const block of ['key: June 30 2025', 'key: 2025-06-30', 'key: 5', 'key:', 'key: true'])
          assert.deepEqual(told('z.date()', block), [], `${make} ${block}`);
        assert.deepEqual(told('z.date()', 'key: 30 juin 2025'), ['key type']);
        assert.deepEqual(told('z.date()', 'other: 1'), ['key missing']);
        assert.deepEqual(told("z.date().min(new Date('2025-01-01'))", 'key: 2024-06-30'), ['key small']);
        for (const type of ['z.date().optional()', 'z.string()', 'z.date().nullable()'])
          assert.deepEqual(told(type, 'key: soon'), [], type);
      }
    for (const make of [
      '(value) => new Date(value, 1)',
      '(value) => new Day(value)',
      '(value) => new Date(other)',
      'async (value) => new Date(value)',
    ])
      assert.deepEqual(refusedWithKeys('', `key: z.preprocess(${make}, z.date())`, 'key: soon'), [], make);
  });

  it('may give the limit of a date as a text', () => {
    assert.deepEqual(refusedWithKeys('', 'key: z.date().min("2025-01-01")', 'key: 2024-06-30'), ['key small']);
    assert.deepEqual(
      refusedWithKeys('', 'key: z.date().min("no day")', 'key: 2024-06-30').filter((each) => each !== 'key other'),
      [],
    );
  });
});
