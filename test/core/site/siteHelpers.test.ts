import assert from 'node:assert/strict';
import { collectionsIn as read, refused, summary } from '../../support/collections';

describe('readContentConfig: helpers of the site', () => {
  it('make loaders and whole collections', () => {
    const made = `
      const entries = (folder, pattern = '**/*.md') => glob({ base: \`./content/\${folder}\`, pattern });
      const options = { pattern: ['*.md', '!_*'] };
      const made = (name, schema) => defineCollection({ loader: glob({ ...options, base: './posts/' + name }), schema });
      const hasAny = someCode();
      const notes = defineCollection({ loader: entries('notes', '*.mdx'), schema: z.object({ title: z.string() }) });
      export const collections = {
        notes,
        blog: made('blog', z.object({ date: z.date() })),
        more: defineCollection({ ...notes, schema: z.object({ level: z.number() }) }),
        maybe: defineCollection({ loader: hasAny ? entries('maybe') : { name: 'none', load() {} }, schema: z.object({ on: z.boolean() }) }),
        either: defineCollection({ loader: hasAny ? entries('one') : entries('other'), schema: z.object({ on: z.boolean() }) }),
        open: defineCollection({ ...someCode(), schema: z.object({ on: z.boolean() }) }),
        ...Object.fromEntries(['en', 'fr'].map((locale) => [locale, made(locale, z.object({ locale: z.literal(locale) }))])),
      };`;
    assert.deepEqual(summary(read(made)), [
      ['notes', 'content/notes', '*.mdx', 'title:string'],
      ['blog', 'posts/blog', '*.md,!_*', 'date:date'],
      ['more', 'content/notes', '*.mdx', 'level:number'],
      ['maybe', 'content/maybe', '**/*.md', 'on:boolean'],
      ['either', 'src/content/either', '**/*.{md,mdx},!**/_*/**,!**/_*', undefined],
      ['open', 'src/content/open', '**/*.{md,mdx},!**/_*/**,!**/_*', undefined],
      ['en', 'posts/en', '*.md,!_*', 'locale:string'],
      ['fr', 'posts/fr', '*.md,!_*', 'locale:string'],
    ]);
  });

  it('make keys, and lists of choices and types', () => {
    const collections = read(`
      const picture = (image) => ({ cover: image().optional(), alt: z.string().min(2).optional() });
      const levels = [{ id: 'low' }, { id: 'high' }];
      const pick = (names) => {
        if (Array.isArray(names)) {
          const each = names.map((name) => z.literal(name));
          return z.union([...each, z.null()]);
        }
        return z.literal(names);
      };
      export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema({ image }) {
        return z.object({ ...picture(image), level: z.enum(levels.map(({ id }) => id)), kind: pick(['a', 'b']), only: pick('c') });
      } }) };`);
    assert.deepEqual(refused(collections, 'level: low\nkind: b\nonly: c'), []);
    assert.deepEqual(refused(collections, 'alt: x\nlevel: middle\nkind: c\nonly: a'), [
      'alt small',
      'level option',
      'kind other',
      'only option',
    ]);
  });

  it('may be named by `let`, frozen, or told by entries, as long as nothing is assigned anew', () => {
    const collections = read(`
      let short = z.string().max(3), other = z.string(), last = z.string();
      ({ other } = { other: z.number() });
      for (last of [z.number()]) {}
      const labels = Object.freeze({ low: 'Low', high: 'High' });
      const all = z.enum(Object.entries(labels).map(([name]) => name));
      export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema: z.object({
        short, other, last, level: all.exclude(['low']), names: z.object(Object.fromEntries(['fr', 'en'].map((name) => [name, z.string()]))),
      }) }) };`);
    assert.deepEqual(refused(collections, 'short: abc\nother: 1\nlast: 1\nlevel: high\nnames: { fr: a, en: b }'), []);
    assert.deepEqual(refused(collections, 'short: abcd\nother: a\nlast: a\nlevel: low\nnames: { fr: a }'), [
      'short big',
      'level option',
      'names.en missing',
    ]);
  });

  it('may refine an object that is extended afterwards', () => {
    const collections = read(`
      const base = z.object({ title: z.string(), lang: z.enum(['en', 'fr']) }).superRefine(check).describe('What all have.');
      export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema:
        base.safeExtend({ level: z.number(), other: base.shape.lang }).strict() }) };`);
    assert.deepEqual(refused(collections, 'title: a\nlang: en\nlevel: 1\nother: fr'), []);
    assert.deepEqual(refused(collections, 'title: a\nlang: de\nlevel: x\nother: it\nmore: 1'), [
      'lang option',
      'level type',
      'other option',
      'more unknown-key',
    ]);
  });

  it('may make the collections, and keys, an item of a list at a time', () => {
    const made = (by: string): unknown =>
      summary(
        read(`
        const entries = (name) => glob({ base: './posts/' + name, pattern: '*.md' });
        const locales = ['en', 'fr'];
        const shared = { blog: defineCollection({ loader: entries('blog'), schema: z.object({ title: z.string() }) }) };
        ${by}`),
      );
    const each = (name: string) => [name, `posts/${name}`, '*.md', 'on:date'];
    const one = 'defineCollection({ loader: entries(name), schema: z.object({ on: z.date() }) })';
    for (const by of [
      `export const collections = locales.reduce((all, name) => ({ ...all, [name]: ${one} }), {});`,
      `export const collections = locales.reduce<Record<string, any>>((all, name) => { const made = ${one}; all[name] = made; return all; }, {} as any);`,
      `export const collections = locales.concat('de').filter((name) => name !== 'de').reduce((all, name) => { return { ...all, [name]: ${one} }; }, {});`,
      `const made = Object.fromEntries(locales.map((name) => [name, ${one}])); export const collections = Object.assign({}, made);`,
      `const add = (all, name) => Object.assign(all, { [name]: ${one} }); export const collections = locales.reduce(add, {});`,
      `function add(all, name) { return { ...all, ...{ [name]: ${one} } }; } export const collections = locales.reduce(add, {});`,
      `export const collections = { ...Object.entries({ a: 'en', b: 'fr' }).reduce((all, [, name]) => ({ ...all, [name]: ${one} }), {}) };`,
    ])
      assert.deepEqual(made(by), [each('en'), each('fr')], by);
    assert.deepEqual(made(`export const collections = ['en'].reduce((all, name) => ({ ...all, [name]: ${one} }), shared);`), [
      ['blog', 'posts/blog', '*.md', 'title:string'],
      each('en'),
    ]);
    // Nobody can say what these come to.
    for (const by of [
      `export const collections = locales.reduce((all, name) => ({ ...all, ...made(name) }), {});`,
      `export const collections = locales.reduce((all, name) => { if (name) all[name] = ${one}; return all; }, {});`,
      `export const collections = locales.reduce((all, name) => ({ [name]: ${one} }), {});`,
      `export const collections = localesOf().reduce((all, name) => ({ ...all, [name]: ${one} }), {});`,
      `const collections = {}; for (const name of localesOf()) collections[name] = ${one}; export { collections };`,
      `locales.sort(); export const collections = locales.reduce((all, name) => ({ ...all, [name]: ${one} }), {});`,
    ])
      assert.deepEqual(made(by), [], by);
    const keys = read(`export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema:
      z.object(['a', 'b'].reduce((all, key) => ({ ...all, [key]: z.number() }), { title: z.string() })) }) };`);
    assert.deepEqual(refused(keys, 'title: a\na: 1\nb: x'), ['b type']);
  });

  it('may choose by what they are called with, by `if`, `switch` and comparisons', () => {
    const collections = read(`
      const kinds = ['note', 'case'];
      function schemaOf(kind, wide) {
        switch (kind) {
          case 'note':
          case 'link': {
            const level = z.number();
            return z.object({ level });
          }
          case 'case':
            if (wide === true) return z.object({ level: z.string().max(9) });
            return z.object({ level: z.string().max(3) });
          default:
            throw new Error('unknown kind');
        }
      }
      const dateOf = (kind) => { if (kinds.includes(kind) && typeof kind === 'string') { return z.date(); } else if (kind == null) { return z.string(); } return z.boolean(); };
      const of = (kind, wide = false) => defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: schemaOf(kind, wide).extend({ on: dateOf(kind) }) });
      export const collections = { note: of('note'), link: of('link'), narrow: of('case'), wide: of('case', true), open: of(process.env.KIND) };`);
    const told = (index: number, block: string): readonly string[] => refused(collections.slice(index), block);
    assert.deepEqual(told(0, 'level: a\non: a'), ['level type', 'on type']);
    assert.deepEqual(told(0, 'level: 1\non: 2025-06-30'), []);
    assert.deepEqual(told(1, 'level: a\non: 2025-06-30'), ['level type', 'on type'], 'a link has true or false');
    assert.deepEqual(told(2, 'level: abcd\non: 2025-06-30'), ['level big']);
    assert.deepEqual(told(3, 'level: abcd\non: 2025-06-30'), []);
    assert.deepEqual(told(4, 'level: 1\non: true'), []);
    assert.deepEqual(told(4, 'level: abc\non: a'), [], 'either kind may be meant');
    assert.deepEqual(told(4, 'on: a'), ['level missing']);
  });

  it('have nothing for a parameter that is left out', () => {
    const collections = read(`
      const made = (folder?: string, type?: z.ZodType, ...more) => defineCollection({
        loader: glob({ base: folder ? './posts/' + folder : './posts', pattern: '*.md' }),
        schema: z.object({ key: type ?? z.string(), more: z.literal(more.length > 0 ? 1 : 0).optional() }),
      });
      const given = ['x'];
      export const collections = { all: made(), one: made('one', z.number()), two: made('two'), open: made(...given) };`);
    assert.deepEqual(summary(collections), [
      ['all', 'posts', '*.md', 'key:string,more:unknown'],
      ['one', 'posts/one', '*.md', 'key:number,more:unknown'],
      ['two', 'posts/two', '*.md', 'key:string,more:unknown'],
      ['open', 'posts/x', '*.md', 'key:unknown,more:unknown'],
    ]);
    const listed = read(
      "const levels = ['low', 'high'].map((level, index, all) => (all ? level : 'none')); export const collections = { all: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ key: z.enum(levels) }) }) };",
    );
    assert.deepEqual(refused(listed, 'key: low'), [], 'a list is given with its items');
  });

  it('are left alone where a condition, or a change, is not known', () => {
    const collections = read(`
      const labels = new Map([['low', 'Low']]);
      labels.set('high', 'High');
      export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }), schema: z.object({
        level: z.enum([...labels.keys()]), date: isDated() ? z.date() : z.date().optional(), name: (isDated() ? z.coerce.date() : z.string()).pipe(z.string()),
        ...(isDated() && { title: z.string() }),
      }) }) };`);
    assert.deepEqual(refused(collections, 'level: high\nname: Port'), []);
    assert.deepEqual(refused(collections, 'level: high\nname: Port\ndate: soon'), ['date other']);
  });

  it('are followed so far and no further, however they double', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `const type${n + 1} = z.object({ left: type${n}, right: type${n} });`);
    const calls = 'const again = () => z.object({ left: again(), right: again() });';
    const choices = `const choice = () => { ${'if (one()) { if (two()) return z.string(); } '.repeat(40)} return z.number(); };`;
    const parts = `const part = () => { ${'if (one()) { if (two()) return { title: z.string() }; } '.repeat(40)} return {}; };`;
    for (const schema of [
      'z.object({ key: type60 })',
      'z.object({ key: again() })',
      'z.object({ key: choice() })',
      'z.object({ key: z.object(part()) })',
    ]) {
      const source = `const type0 = z.string();\n${lines.join('\n')}\n${calls}\n${choices}\n${parts}\nexport const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: ${schema} }) };`;
      assert.deepEqual(summary(read(source)), [['blog', 'posts', '*.md', 'key:unknown']]);
    }
  });
});
