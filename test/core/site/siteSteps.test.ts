import assert from 'node:assert/strict';
import { refusedUnder as refused, refusedBy, times } from '../../support/contentConfig';

describe('readContentConfig: names that have several values in turn', () => {
  it('are what they are where they are read', () => {
    const before = `let base = z.object({ title: z.string() });
      const first = base;
      base = base.extend({ level: z.number() });
      const second = base;
      base = base.extend({ level: z.boolean() });`;
    assert.deepEqual(refused(before, 'first.strict()', 'title: a\nlevel: 1'), ['level unknown-key']);
    assert.deepEqual(refused(before, 'second', 'level: a'), ['title missing', 'level type']);
    assert.deepEqual(refused(before, 'second', 'title: a\nlevel: 1'), []);
    assert.deepEqual(refused(before, 'base', 'title: a\nlevel: 1'), ['level type']);
    const other = 'const own = z.object({ title: z.string() }); let made = own; made = made.extend({ level: z.number() });';
    assert.deepEqual(refused(other, 'own.strict()', 'title: a\nlevel: 1'), ['level unknown-key']);
    assert.deepEqual(refused(other, 'made', 'title: a\nlevel: a'), ['level type']);
    assert.deepEqual(refused(before, '() => base', 'title: a\nlevel: 1'), ['level type'], 'read when all is done');
  });

  it('are objects, lists, sets and maps to which something is added', () => {
    const before = `const shape = { title: z.string() };
      shape.level = z.number();
      (shape as any)['deep'] = shape.title.max(3);
      Object.assign(shape, { on: z.date() });
      for (const name of ['fr', 'en']) { const type = z.boolean(); shape[name] = type; }
      ['de'].forEach((name) => { shape[\`is-\${name}\`] = z.boolean(); });
      const levels = ['low'];
      levels.push('high', ...['grim']);
      levels.unshift('none');
      const sorts = new Set(['a']).add('b'), kinds = new Set();
      kinds.add('note');
      for (const kind of levels) kinds.add(kind);
      const labels = new Map([['a', 'A']]);
      labels.set('b', 'B');
      console.log(levels);`;
    assert.deepEqual(refused(before, 'z.object(shape)', 'title: a'), [
      'level missing',
      'deep missing',
      'on missing',
      'fr missing',
      'en missing',
      'is-de missing',
    ]);
    const all = 'title: a\nlevel: 1\ndeep: abc\non: 2025-06-30\nfr: true\nen: false\nis-de: true';
    assert.deepEqual(refused(before, 'z.object(shape).strict()', all), []);
    assert.deepEqual(refused(before, 'z.object(shape).strict()', `${all}\nmore: 1`), ['more unknown-key']);
    const choice = (list: string, value: string) => refused(before, `z.object({ key: z.enum(${list}) })`, `key: ${value}`);
    for (const value of ['none', 'low', 'high', 'grim']) assert.deepEqual(choice('levels', value), [], value);
    assert.deepEqual(choice('levels', 'odd'), ['key option']);
    for (const value of ['note', 'grim']) assert.deepEqual(choice('[...kinds]', value), [], value);
    assert.deepEqual(choice('[...kinds]', 'a'), ['key option']);
    assert.deepEqual([choice('[...labels.keys()]', 'b'), choice('[...labels.keys()]', 'B')], [[], ['key option']]);
  });

  it('are those that a condition, or a switch, leaves', () => {
    const before = `let text;
      if (import.meta.env.PROD) { const wide = z.string(); text = wide.max(5); } else text = z.string().max(3);
      let type = z.string();
      switch ('b') { case 'a': type = z.number(); break; case 'b': case 'c': { type = type.min(2); break; } default: type = z.date(); }
      const shape = {};
      if (import.meta.env.DRAFTS) shape.draft = z.boolean();`;
    const schema = 'z.object({ text, type, ...shape }).strict()';
    assert.deepEqual(refused(before, schema, 'text: abcd\ntype: ab\ndraft: a'), [], 'either may be meant');
    assert.deepEqual(refused(before, schema, 'text: abcdef\ntype: a'), ['text other', 'type small']);
  });

  it('may be the collections themselves, of another file too', () => {
    const one = (name: string) =>
      `defineCollection({ loader: glob({ base: './${name}', pattern: '*.md' }), schema: z.object({ level: z.number() }) })`;
    for (const config of [
      `export const collections: Record<string, any> = {}; collections.blog = ${one('blog')};`,
      `const collections = {}; for (const name of ['blog', 'notes']) collections[name] = ${one('posts')}; export { collections };`,
      `export { collections }; let collections = { notes: ${one('notes')} }; collections = { ...collections, blog: ${one('blog')} };`,
    ]) {
      assert.deepEqual(refusedBy(config, 'level: a'), ['level type'], config);
      assert.deepEqual(
        refusedBy(`import { collections } from './all'; export { collections };`, 'level: a', 4, {
          'src/all.ts': `import { defineCollection, z } from 'astro:content'; import { glob } from 'astro/loaders'; ${config}`,
        }),
        ['level type'],
        config,
      );
    }
    const made = `const made = () => { const shape = { title: z.string() }; for (const name of ['a']) shape[name] = z.number(); return z.object(shape); };`;
    assert.deepEqual(refused(made, 'made()', 'title: a\na: b'), ['a type']);
  });

  it('are not what a change to them gives back', () => {
    const added = "const levels = ['low']; const n = levels.push('high');";
    assert.deepEqual(refused(added, 'z.object({ key: z.string().max(n), lit: z.literal(n) })', 'key: ab\nlit: 2'), []);
    const assigned = 'const shapes = {}; const base = shapes.base = { title: z.string() };';
    assert.deepEqual(refused(assigned, 'z.object(base).strict()', 'title: a'), []);
  });

  it('are lists, sets and maps to which something else is done, which are not understood', () => {
    for (const [made, done] of [
      ["['low']", "made[1] = 'high';"],
      ["['low']", "Object.assign(made, ['high']);"],
      ['new Set()', "made.size = 'high';"],
      ['new Map()', "made['a'] = 'high';"],
      ['{}', "made.push('high');"],
    ] as const)
      for (const read of ['made.at(1)', 'made.length', 'made.map((one) => one)', 'Object.values(made)', '{ ...made }', '[...made]'])
        assert.deepEqual(
          refused(
            `const made = ${made}; ${done} const read = ${read};`,
            'z.object({ level: z.enum(made), key: z.number(), read: z.literal(read) })',
            'level: odd\nkey: a\nread: odd',
          ),
          ['key type'],
          `${done} ${read}`,
        );
  });

  for (const [many, before] of Object.entries({
    'functions that read them': `let a = z.string(); a = z.number(); ${times(8000, (index) => `function f${index}(){a}`)}`,
    'members of enums': `enum Many { a0 = 1, ${times(16_000, (index) => `a${index + 1}=a${index},`)} }`,
    functions: times(8000, (index) => `const a${index}=(x)=>x;`),
    blocks: `const a0=0;${times(8000, (index) => `{let x${index}}`)}`,
    'calls with a function': `const shape={};${times(8000, (index) => `shape.map((x${index}) => x${index});`)}`,
    'calls in a chain': `const list=[0];const b=list${'.map(x=>x)'.repeat(300)};`,
  }))
    it(`are followed, however many ${many} there are`, () => {
      assert.deepEqual(refused(before, 'z.object({ key: z.number() })', 'key: a'), ['key type']);
    });

  it('are what `Object.assign` adds to an object, and it changes nothing else', () => {
    const before = 'const more = { level: z.number() }; const shape = { title: z.string() }; Object.assign(shape, { more: more.level });';
    assert.deepEqual(refused(before, 'z.object(shape).strict()', 'title: a\nmore: a\nlevel: 1'), ['more type', 'level unknown-key']);
    assert.deepEqual(refused(before, 'z.object(more)', 'level: a'), ['level type']);
  });

  it('are not counted for ever', () => {
    const before = `let type = z.string(); const shape = {};\n${times(2_000, (n) => `type = type.or(z.literal(${n})); shape.k${n} = type;`)}`;
    assert.deepEqual(refused(before, 'z.object({ title: z.string(), type })', 'type: 1'), ['title missing']);
    const nested = `${'const made = () => { let a = z.string(); a = z.number(); '.repeat(200)}return a;${' };'.repeat(200)}`;
    assert.deepEqual(refused(nested, 'z.object({ title: z.string() })', ''), ['title missing']);
  });
});

describe('readContentConfig: objects that are made of each other', () => {
  it('come to an end', () => {
    const before = `const add = (all, name) => ({ ...all, ...g(name) }); function g(n) { return { ...h(n) }; } function h(n) { return { ...g(n) }; }`;
    const schema = "z.object({ key: z.string(), more: z.object(['a'].reduce(add, {})).optional() })";
    assert.deepEqual(refused(before, schema, 'key: 1\nmore: {}'), ['key type']);
  });
});
