import assert from 'node:assert/strict';
import { readContentConfig } from '../../../src/core/site/astroConfig';
import { blogWith, refusedBy, refusedWithKeys } from '../../support/contentConfig';

describe('readContentConfig: lists, maps and parameters', () => {
  it('give what they are asked for', () => {
    const before = `
      const oneOf = (...levels) => z.enum(levels);
      const typed = ({ type = z.number(), wanted = true } = {}) => (wanted ? type : type.optional());
      const types = [z.boolean(), z.date()];
      const [, second] = types;
      const byName = new Map([['text', z.string()], ['day', z.date()]]);
      const year = 2025;
      const named = z.literal(\`v-\${year}\`);
      const options: { schema?: unknown } = { part: z.string() };`;
    const told = (schema: string, block: string): readonly string[] => refusedWithKeys(before, `key: ${schema}`, block);
    for (const [schema, good, bad, code] of [
      ['oneOf("low", "high")', 'high', 'none', 'option'],
      ['typed()', '1', 'a', 'type'],
      ['typed({ wanted: true })', '1', 'a', 'type'],
      ['typed({ type: z.string() })', 'a', '1', 'type'],
      ['second', '2025-06-30', 'true', 'type'],
      ['types.at(-1)', '2025-06-30', 'true', 'type'],
      ['types[0]', 'true', '2025-06-30', 'type'],
      ['byName.get("day")', '2025-06-30', 'a', 'type'],
      ['named', 'v-2025', 'v-2024', 'option'],
      ['z.literal(["a", year].join("-"))', 'a-2025', 'a', 'option'],
      ['options?.part', 'a', '1', 'type'],
    ] as const) {
      assert.deepEqual(told(schema, `key: ${good}`), [], schema);
      assert.deepEqual(told(schema, `key: ${bad}`), [`key ${code}`], schema);
    }
    for (const schema of ['typed(made())', 'typed({ ...made() })', 'types.at(place())', 'byName.get("other")', 'oneOf(...made())'])
      assert.deepEqual(told(schema, 'key: a'), [], schema);
  });

  it('say where files are, what the environment leaves open being as it is by default', () => {
    const config = (base: string): string => `
      import { isAbsolute, join } from 'node:path';
      const ROOT = process.env.CONTENT_DIR ?? './src/content';
      const baseOf = (name) => { const path = \`\${ROOT}/\${name}\`; return isAbsolute(ROOT) ? fileUrlOf(path) : path; };
      const endings = ['md', 'mdx'];
      const other = process.env.CONTENT || 'src/content';
      export const collections = { blog: defineCollection({ loader: glob({ base: ${base}, pattern: \`**/*.{\${endings.join(',')}}\` }), schema: z.object({ title: z.literal(process.env.TITLE ?? 'a') }) }) };`;
    for (const base of ['baseOf("blog")', 'join("src", "content", "blog")', 'other + "/blog"']) {
      const { collections } = readContentConfig(
        `import { defineCollection, z } from 'astro:content'; import { glob } from 'astro/loaders';${config(base)}`,
        'src/content.config.ts',
      );
      assert.deepEqual(
        collections.map((each) => [each.base, each.patterns]),
        [['src/content/blog', ['**/*.{md,mdx}']]],
        base,
      );
      assert.deepEqual(refusedBy(config(base), 'title: b'), [], 'what is asked of them may be otherwise');
    }
  });
});

describe('readContentConfig: what is taken apart', () => {
  it('may have defaults, and leave the rest of a shape', () => {
    const before = `
      const { string: text, array: many = z.array } = z;
      const types = { day: z.date() };
      const { day = z.string(), other = z.number() } = types;
      const base = z.object({ title: z.string(), level: z.number(), lang: z.string() });
      const { title, ...rest } = base.shape;`;
    const told = (schema: string, block: string): readonly string[] => refusedWithKeys(before, schema, block);
    assert.deepEqual(told('key: many(text())', 'key: [1]'), ['key.0 type']);
    assert.deepEqual([told('key: other', 'key: a'), told('key: other', 'key: 1')], [['key type'], []]);
    assert.deepEqual(told('key: day', 'key: 2025-06-30'), []);
    assert.deepEqual(told('...rest, title: title.optional()', 'title: 1'), ['level missing', 'lang missing', 'title type']);
    assert.deepEqual(told('key: z.object(rest)', 'key: { level: 1, lang: fr }'), []);
    const limits = 'const { least = 3, most = 5 } = { least: null, most: undefined };';
    assert.deepEqual(refusedWithKeys(limits, 'key: z.string().min(least)', 'key: a'), [], 'a default does not stand in for null');
    assert.deepEqual(refusedWithKeys(limits, 'key: z.string().max(most)', 'key: abcdef'), ['key big']);
    const types = 'const text = undefined; const made = (type) => type ?? z.string();';
    assert.deepEqual(refusedWithKeys(types, 'key: text ?? z.number(), own: made(z.date())', 'key: a\nown: a'), ['key type', 'own type']);
    assert.deepEqual(refusedWithKeys(types, 'key: someCode() || z.date()', 'key: a'), []);
  });
});

describe('readContentConfig: a type that is made step by step, or handed on', () => {
  it('is what each step makes of it', () => {
    const before = 'const parts = [z.object({ a: z.number() }), z.object({ b: z.string() })];';
    const told = (schema: string, block: string): readonly string[] => refusedBy(`${before}\n${blogWith(schema)}`, block);
    assert.deepEqual(told('parts.reduce((all, part) => all.merge(part))', 'a: a'), ['a type', 'b missing']);
    assert.deepEqual(told('parts.reduce((all, part) => all.extend(part.shape), z.object({ c: z.date() })).strict()', 'a: 1\nb: b\nd: 1'), [
      'c missing',
      'd unknown-key',
    ]);
    assert.deepEqual(told('z.object({ a: parts.map(({ shape }) => shape).reduce((all, part) => make(all, part)) })', 'a: a'), []);
  });
});
