import assert from 'node:assert/strict';
import type { Field } from '../../../src/core/schema/field';
import { readContentConfig } from '../../../src/core/site/astroConfig';
import type { Schema } from '../../../src/core/site/site';
import { configHead as head } from '../../support/collections';

/** The schema of a collection whose keys are written out as `keys`, with further code before it. */
function schemaOf(expression: string, before = ''): Schema | undefined {
  const source = `${head}${before}\nexport const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema: ${expression} }) };`;
  return readContentConfig(source, 'src/content.config.ts').collections[0]?.schema;
}

const field = (zod: string, before = ''): Omit<Field, 'name' | 'span'> | undefined => {
  const found = schemaOf(`({ image }) => z.object({ key: ${zod} })`, before)?.fields[0];
  if (!found) return undefined;
  const { name: _name, span: _span, ...rest } = found;
  return rest;
};

const unknown = { type: 'unknown', required: undefined };

/** The names the build asks for, those it does not, and those nothing is said of. */
function sorted(schema: Schema | undefined): Record<string, readonly string[]> {
  const names = (required: boolean | undefined): string[] =>
    schema?.fields.filter((each) => each.required === required).map(({ name }) => name) ?? [];
  return { required: names(true), optional: names(false), unknown: names(undefined) };
}

describe('readContentConfig: the keys of a schema', () => {
  it('reads the starter blog of Astro', () => {
    const source = `${head}
      const blog = defineCollection({
        loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
        schema: ({ image }) => z.object({
          title: z.string(), description: z.string(), pubDate: z.coerce.date(),
          updatedDate: z.coerce.date().optional(), heroImage: image().optional(),
        }),
      });
      export const collections = { blog };`;
    const { collections, problems } = readContentConfig(source, 'src/content.config.ts');
    assert.deepEqual(problems, []);
    assert.equal(collections.length, 1);
    const [blog] = collections;
    assert.deepEqual(
      [blog?.name, blog?.base, blog?.patterns, blog?.schema?.file],
      ['blog', 'src/content/blog', ['**/*.{md,mdx}'], 'src/content.config.ts'],
    );
    assert.deepEqual(
      blog?.schema?.fields.map(({ name, type, required }) => [name, type, required]),
      [
        ['title', 'string', true],
        ['description', 'string', true],
        ['pubDate', 'date', true],
        ['updatedDate', 'date', false],
        ['heroImage', 'image', false],
      ],
    );
    const span = blog?.schema?.fields[2]?.span;
    assert.equal(span && source.slice(span.start, span.end), 'pubDate');
  });

  const readings: readonly [string, Omit<Field, 'name'>][] = [
    ['z.string().trim().min(1).max(70)', { type: 'string', required: true }],
    ['z.string().email().describe("mail")', { type: 'string', required: true }],
    ['z.email()', { type: 'string', required: true }],
    ['z.iso.date()', { type: 'string', required: true }],
    ['z.number().int().nonnegative()', { type: 'number', required: true }],
    ['z.boolean().default(false)', { type: 'boolean', required: false }],
    ['z.date()', { type: 'date', required: true }],
    ['z.date().nullish()', { type: 'date', required: false, nullable: true }],
    ['z.string().nullable()', { type: 'string', required: true, nullable: true }],
    ['z.coerce.date()', { type: 'date', required: true, coerced: true, nullable: true }],
    ['z.coerce.number()', { type: 'unknown', required: true }],
    ['z.coerce.string()', unknown as Omit<Field, 'name'>],
    ['z.coerce.boolean()', unknown as Omit<Field, 'name'>],
    ['z.date({ coerce: true })', { type: 'date', required: true, coerced: true, nullable: true }],
    ['z.string({ required_error: "no title" })', { type: 'string', required: true }],
    ['z.array(z.string()).default([])', { type: 'array', required: false }],
    ['z.string().array()', { type: 'array', required: true }],
    ['z.string().optional().array()', { type: 'array', required: true }],
    ['z.enum(["low", "high"])', { type: 'string', required: true, values: ['low', 'high'] }],
    ['z.literal("post")', { type: 'string', required: true, values: ['post'] }],
    ['z.string().catch("")', { type: 'unknown', required: false }],
    ['z.string().transform((text) => text.trim())', { type: 'string', required: true }],
    ['z.optional(z.number())', { type: 'number', required: false }],
    ['z.object({ url: z.string() })', { type: 'unknown', required: true }],
    ['reference("authors")', { type: 'unknown', required: true }],
    ['image()', { type: 'image', required: true }],
    ['image().optional()', { type: 'image', required: false }],
    ['image().or(z.string())', unknown as Omit<Field, 'name'>],
    ['z.union([z.string(), z.undefined()])', unknown as Omit<Field, 'name'>],
    ['z.preprocess((value) => value ?? "x", z.string())', unknown as Omit<Field, 'name'>],
    ['z.any()', unknown as Omit<Field, 'name'>],
    ['z.custom()', unknown as Omit<Field, 'name'>],
    ['helper()', unknown as Omit<Field, 'name'>],
    ['helper', unknown as Omit<Field, 'name'>],
    ['z.string().someday()', unknown as Omit<Field, 'name'>],
    ['z["string"]()', { type: 'string', required: true }],
    ['z[some]()', unknown as Omit<Field, 'name'>],
    ['flag ? z.string() : z.string().optional()', unknown as Omit<Field, 'name'>],
  ];
  for (const [zod, expected] of readings) it(`reads ${zod}`, () => assert.deepEqual(field(zod), expected));

  it('follows constants, and TypeScript’s wrappers', () => {
    assert.deepEqual(
      field('level', `const levels = ['low', 'high'] as const; const level = z.enum(levels).default('low') satisfies unknown;`),
      {
        type: 'string',
        required: false,
        values: ['low', 'high'],
      },
    );
    assert.deepEqual(field('day', 'const day = z.coerce.date(); '), { type: 'date', required: true, coerced: true, nullable: true });
  });

  it('does not take a name that is shadowed, reassigned, imported or circular for what it seems', () => {
    assert.deepEqual(schemaOf('({ z }) => z.object({ key: z.string() })'), undefined);
    assert.deepEqual(field('text', 'let text = z.string(); text ||= text.optional();'), unknown);
    assert.deepEqual(field('round', 'const round = round.optional();')?.required, false);
    assert.deepEqual(field('round', 'const round = round.min(1);'), unknown);
    assert.equal(
      readContentConfig(
        `import { z } from './own-z';\nexport const collections = { a: defineCollection({ schema: z.object({ t: z.string() }) }) };`,
        'c.ts',
      ).collections[0]?.schema,
      undefined,
    );
  });

  it('does not take what is changed later for what it was declared as', () => {
    const before = `const types = { key: z.string() }; const levels = ['low'];`;
    assert.deepEqual(field('types.key', before)?.type, 'string');
    assert.deepEqual(field('z.enum([...levels, "high"])', before)?.values, ['low', 'high']);
    assert.deepEqual(field('types.key', `${before} types.key = z.number();`)?.type, 'number');
    for (const change of ['types.key ??= z.number();', 'setAll(types, { key: z.number() });', 'delete types.key;'])
      assert.deepEqual(field('types.key', `${before} ${change}`), unknown, change);
    for (const change of [`levels.splice(0, 1, 'high');`, `levels[0] = 'none';`])
      assert.deepEqual(field('z.enum(levels)', `${before} ${change}`), unknown, change);
  });

  it('says nothing of a key that a later spread or extension may have replaced', () => {
    const spread = schemaOf('z.object({ title: z.string(), ...shared, date: z.date() })', `import { shared } from './shared';`);
    assert.deepEqual([sorted(spread), spread?.partial], [{ required: ['date'], optional: [], unknown: ['title'] }, true]);
    const extended = schemaOf('z.object({ title: z.string() }).extend(shared)', `import { shared } from './shared';`);
    assert.deepEqual([sorted(extended), extended?.partial], [{ required: [], optional: [], unknown: ['title'] }, true]);
    const merged = schemaOf('base.merge(other)', `import { other } from './other'; const base = z.object({ title: z.string() });`);
    assert.deepEqual(sorted(merged), { required: [], optional: [], unknown: ['title'] });
    const computed = schemaOf('z.object({ title: z.string(), [name]: z.string() })', `const name = nameOf('title');`);
    assert.deepEqual(sorted(computed), { required: [], optional: [], unknown: ['title'] });
    const written = schemaOf('z.object({ title: z.string(), [name]: z.string().optional() })', `const name = 'title';`);
    assert.deepEqual(sorted(written), { required: [], optional: ['title'], unknown: [] });
  });

  it('sees through what is written out in the file', () => {
    const before =
      'const seo = { summary: z.string(), title: z.string().optional() }; const base = z.object({ title: z.string(), date: z.date() });';
    assert.deepEqual(sorted(schemaOf('base.extend(seo)', before)), { required: ['date', 'summary'], optional: ['title'], unknown: [] });
    assert.deepEqual(sorted(schemaOf('z.object({ ...base.shape, ...seo })', before)), {
      required: ['date', 'summary'],
      optional: ['title'],
      unknown: [],
    });
    assert.deepEqual(sorted(schemaOf('base.omit({ date: true }).strict()', before)), { required: ['title'], optional: [], unknown: [] });
    assert.deepEqual(sorted(schemaOf('base.pick({ date: true })', before)), { required: ['date'], optional: [], unknown: [] });
    assert.deepEqual(sorted(schemaOf('base.partial({ date: true })', before)), { required: ['title'], optional: ['date'], unknown: [] });
    assert.deepEqual(sorted(schemaOf('base.partial(mask)', before)), { required: [], optional: [], unknown: ['title', 'date'] });
    assert.equal(schemaOf('base.strict()', before)?.strict, true);
  });

  it('reads what a helper makes of its arguments, each under the name it has where it was written', () => {
    const helpers = `
      const text = z.number();
      const maybe = (text) => text.optional();
      const upTo = (most, { min = 1, ...rest } = {}) => z.string().min(min).max(most);
      function seo({ image }) { const text = z.string(); return z.object({ text, cover: image().optional() }); }
      const again = (type) => again(type.optional());`;
    assert.deepEqual(field('maybe(z.string())', helpers), { type: 'string', required: false });
    assert.deepEqual(field('maybe(maybe(text))', helpers), { type: 'number', required: false });
    assert.deepEqual(field('upTo(20)', helpers), { type: 'string', required: true });
    assert.deepEqual(field('maybe(...types)', helpers), { type: 'unknown', required: false });
    assert.deepEqual(field('again(z.string())', helpers), unknown);
    const whole = schemaOf('(context) => seo(context).extend({ text2: text })', helpers);
    assert.deepEqual(
      whole?.fields.map(({ name, type, required }) => [name, type, required]),
      [
        ['text', 'string', true],
        ['cover', 'image', false],
        ['text2', 'number', true],
      ],
    );
    assert.deepEqual(
      schemaOf('() => { let text = z.boolean(), other = text; return z.object({ text, other }); }', `${helpers} other = 1;`)?.fields.map(
        ({ type }) => type,
      ),
      ['boolean', 'boolean'],
    );
    assert.deepEqual(
      schemaOf(
        '() => { let text = z.boolean(); const later = () => { text = z.date(); }; return z.object({ text }); }',
        helpers,
      )?.fields.map(({ type }) => type),
      ['unknown'],
    );
  });

  it('takes the names and the values of an object for choices', () => {
    const labels = `const labels = { low: 'Low', high: 'High' } as const;`;
    assert.deepEqual(field('z.enum(Object.keys(labels) as [string])', labels)?.values, ['low', 'high']);
    assert.deepEqual(field('z.enum(Object.values(labels))', labels)?.values, ['Low', 'High']);
    assert.deepEqual(field('z.enum(Object.keys(labels))', `${labels} Object.assign(labels, { grim: 'Grim' });`), unknown);
  });

  it('reads a schema function with a body, a function by name, and a renamed image', () => {
    const body =
      'function schema({ image: picture }) { const text = z.string(); return z.object({ title: text, hero: picture() }).refine(() => true); }';
    assert.deepEqual(
      schemaOf('schema', body)?.fields.map(({ type }) => type),
      ['string', 'image'],
    );
    assert.deepEqual(schemaOf('(context) => z.object({ hero: context.image() })')?.fields[0]?.type, 'image');
    // Which of the two it is takes running it: both are known, and neither's keys are.
    const either = schemaOf('({ image }) => { if (image) return z.object({}); return z.object({ a: z.string() }); }');
    assert.deepEqual(sorted(either), { required: [], optional: [], unknown: ['a'] });
    assert.equal(schemaOf('({ image }) => { for (;;) return z.object({ a: z.string() }); }'), undefined);
  });
});
