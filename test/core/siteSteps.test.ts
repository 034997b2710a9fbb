import assert from 'node:assert/strict';
import { blogWith, refusedBy } from '../support/contentConfig';

/** What is refused of a block under a schema, with what the config says before and after it. */
const refused = (before: string, schema: string, block: string, files: Readonly<Record<string, string>> = {}): readonly string[] =>
  refusedBy(`${before}\n${blogWith(schema)}`, block, 4, files);

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

  const times = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => one(index)).join('\n');
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

  it('are left alone where their order, or who else holds them, is not sure', () => {
    const shape = 'const shape = { key: z.string() };';
    const schema = 'z.object(shape).strict()';
    for (const before of [
      `${shape} const same = shape; same.key = z.number();`,
      `${shape} shape.more = z.any(); const same = shape; same.key = z.number();`,
      `${shape} shape.more = z.any(); function change(what) { what.key = z.number(); } change(shape);`,
      `${shape} shape.more = z.any(); const all = [shape]; all[0].key = z.number();`,
      `${shape} const all = { shape }; all.shape.key = z.number();`,
      `${shape} (shape as any).key.title = z.number();`,
      `${shape} function change(what) { what.key = z.number(); return what; } const changed = change(shape);`,
      `${shape} const change = (what) => { what.key = z.number(); }; const changed = [change(shape)];`,
      `${shape} register(shape);`,
      `${shape} const list = []; list.push(shape); list[0].key = z.number();`,
      `${shape} const all = new Map(); all.set('a', shape); all.get('a').key = z.number();`,
      `${shape} for (const each of [shape, other]) each.key = z.number();`,
      `${shape} const all = { shape }; for (const each of Object.values(all)) each.key = z.number();`,
      `${shape} [shape].forEach((each) => { each.key = z.number(); });`,
      `${shape} function change(what) { what.key = z.number(); } [shape].forEach(change);`,
      `${shape} const changed = [shape].map((what) => { what.key = z.number(); return what; });`,
      `${shape} const { shape: same } = { shape }; same.key = z.number();`,
      `${shape} const [same] = [shape]; same.key = z.number();`,
      `${shape} let same; same = shape; same.key = z.number();`,
      `${shape} const all = {}; all.shape = shape; all.shape.key = z.number();`,
      `${shape} const same = isOpen() ? shape : {}; same.key = z.number();`,
      `${shape} const same = shape ?? {}; same.key = z.number();`,
      `${shape} let same = {}; if (isOpen()) { same = shape; } same.key = z.number();`,
      `${shape} const get = () => shape; get().key = z.number();`,
      `${shape} function get() { if (isOpen()) return shape; return {}; } get().key = z.number();`,
      `${shape} new Map([['a', shape]]).get('a').key = z.number();`,
      `const shapes = { base: { key: z.string() }, transform(change) { change(this.base); return this; } };
       const shape = shapes.transform((each) => { each.key = z.number(); }).base;`,
      `${shape} const change = (what = shape) => { what.key = z.number(); }; change();`,
      `${shape} const change = ({ what }) => { what.key = z.number(); }; const made = [change({ what: shape })];`,
      `${shape} const helpers = { change(what) { what.key = z.number(); } }; const made = helpers.change(shape);`,
      `const shapes = {}; const shape = shapes.base = { key: z.string() }; shapes.base.key = z.number();`,
      `const kinds = new Kinds(['a']); kinds.add('b'); const shape = { key: z.literal([...kinds]) };`,
      `${shape} while (isOpen()) shape.key = z.number();`,
      `${shape} try { shape.key = z.number(); } catch {}`,
      `${shape} for (const name in { key: 1 }) shape[name] = z.number();`,
      `${shape} for (const name of namesOf()) shape[name] = z.number();`,
      `${shape} delete shape.key;`,
      `${shape} function change() { shape.key = z.number(); } change();`,
      `${shape} new Map([['key', 'other']]).forEach((name) => { shape[name] = z.number(); });`,
      `let shape = { key: z.string() }; [shape] = [{ key: z.number() }];`,
      `let shape = { key: z.string() }; isOpen() && (shape = { key: z.number() });`,
    ])
      assert.deepEqual(refused(before, schema, 'key: 1'), [], before);
    // What is made before a change, or by a function that runs before it, has what was there; and so may what is made of an object that changes.
    for (const before of [
      `let key = z.number(); const early = () => z.object({ key }); const made = early(); key = z.string();`,
      `let key = z.number(); const made = early(); key = z.string(); function early() { return z.object({ key }); }`,
      `const shape = { key: z.string() }; const made = z.object(shape); shape.key = z.number();`,
    ])
      assert.deepEqual(refused(before, 'made', 'key: 1'), [], before);
  });

  it('are left alone where another file holds them', () => {
    const files = {
      'src/parts.ts': `import { z } from 'zod'; export const shape = { key: z.string() }; export const same = shape; export const all = { shape };
        export const levels = ['low']; export const levelsOf = () => levels; export const kinds = { map() { return levels; } };
        export const made = () => z.object(shape); export const choice = () => z.enum(levels);`,
    };
    for (const change of [
      'shape.key = z.number();',
      'same.key = z.number();',
      'all.shape.key = z.number();',
      'Object.assign(shape, { key: z.number() });',
      '[shape].forEach((each) => { each.key = z.number(); });',
    ])
      for (const schema of ['z.object(shape)', 'z.object(same)', 'z.object(all.shape)', 'made()'])
        assert.deepEqual(
          refused(`import { shape, same, all, made } from './parts'; ${change}`, schema, 'key: 1', files),
          [],
          change + schema,
        );
    for (const change of [
      "levels.push('high');",
      "const list = levelsOf(); list.push('high');",
      "levelsOf().push('high');",
      "const list = kinds.map(); list.push('high');",
      "kinds.map().push('high');",
    ])
      for (const schema of ['z.enum(levels)', 'choice()', 'z.enum(levelsOf())'])
        assert.deepEqual(
          refused(
            `import { levels, levelsOf, kinds, choice } from './parts'; ${change}`,
            `z.object({ key: ${schema} })`,
            'key: high',
            files,
          ),
          [],
          change + schema,
        );
    const read = "import { levels, shape } from './parts'; const list = ['a'].concat(levels); list.push('high'); const { key } = shape;";
    assert.deepEqual(refused(read, 'z.object({ key, level: z.enum(levels) })', 'key: 1\nlevel: high', files), ['key type', 'level option']);
    const own = "const levels = ['low']; const list = levels.map((level) => level); list.push('high');";
    assert.deepEqual(refused(own, 'z.object({ level: z.enum(levels) })', 'level: high'), ['level option']);
    assert.deepEqual(refused(own, 'z.object({ level: z.enum(list) })', 'level: high'), []);
  });

  it('are left alone where another file holds them, however many of them there are', () => {
    const parts = times(3000, (n) => `export const part${n} = { ...${n === 0 ? 'base' : `part${n - 1}`} };`);
    const files = { 'src/parts.ts': `import { z } from 'zod'; const base = { key: z.string() }; ${parts}` };
    const changes = times(3000, (n) => `import { part${n} } from './parts'; part${n}.key = z.number();`);
    const lists = times(3000, (n) => `const list${n + 1} = list${n}.map((item) => item); list${n + 1}.push('b');`);
    assert.deepEqual(refused(`${changes} const list0 = ['a']; ${lists}`, 'z.object(part0)', 'key: 1', files), []);
  });

  it('are what `Object.assign` adds to an object, and it changes nothing else', () => {
    const before = 'const more = { level: z.number() }; const shape = { title: z.string() }; Object.assign(shape, { more: more.level });';
    assert.deepEqual(refused(before, 'z.object(shape).strict()', 'title: a\nmore: a\nlevel: 1'), ['more type', 'level unknown-key']);
    assert.deepEqual(refused(before, 'z.object(more)', 'level: a'), ['level type']);
  });

  it('are not what code of the site makes of the values of a post', () => {
    const before = `const parts = { on: z.string().min(3), level: z.enum(['low', 'high']) };
      const check = (post, context) => { post.on = post.on.trim(); note(post, context); };
      const note = (post, context) => { context.addIssue(post.level); };`;
    for (const schema of [
      'z.object(parts).transform((post) => { post.level = post.level ?? "low"; return post; })',
      'z.object({ on: parts.on, level: parts.level.transform((level) => { level.seen = true; return level; }) })',
      'z.object({ ...parts }).transform((post) => { note(post); return post; })',
      'z.object({ ...parts }).superRefine((post, context) => { check(post, context); })',
      'z.object({ ...parts }).superRefine(check)',
      'z.object({ on: z.preprocess((on) => { on.seen = 1; return on; }, parts.on).or(parts.on), level: parts.level })',
    ])
      assert.deepEqual(refused(before, schema, 'on: abc\nlevel: middle'), ['level option'], schema);
  });

  it('are not counted for ever', () => {
    const lines = (line: (n: number) => string): string => Array.from({ length: 2_000 }, (_, n) => line(n)).join('\n');
    const before = `let type = z.string(); const shape = {};\n${lines((n) => `type = type.or(z.literal(${n})); shape.k${n} = type;`)}`;
    assert.deepEqual(refused(before, 'z.object({ title: z.string(), type })', 'type: 1'), ['title missing']);
    const nested = `${'const made = () => { let a = z.string(); a = z.number(); '.repeat(200)}return a;${' };'.repeat(200)}`;
    assert.deepEqual(refused(nested, 'z.object({ title: z.string() })', ''), ['title missing']);
  });
});

describe('readContentConfig: objects that another file changes', () => {
  const shape = "import { z } from 'zod'; export const shape = { key: z.string() };";
  const change = 'export function change(s) { s.key = z.number(); return s; } export const same = (s) => s;';

  it('are not understood', () => {
    const b = { 'src/b.ts': shape, 'src/a.ts': "import { shape } from './b'; shape.key = z.number(); export const x = 1;" };
    for (const before of ["import { shape } from './b'; import './a';", "import { shape } from './b'; import { x } from './a';"])
      assert.deepEqual(refused(before, 'z.object(shape)', 'key: 1', b), [], before);
    const detour = { ...b, 'src/d.ts': "import './a';" };
    assert.deepEqual(refused("import { shape } from './b'; import './d';", 'z.object(shape)', 'key: 1', detour), []);
    assert.deepEqual(refused("import { shape } from './b';", 'z.object(shape)', 'key: 1', b), ['key type']);
  });

  it('are not understood where a function of it does, wherever it is called', () => {
    const c = { 'src/c.ts': change, 'src/e.ts': "import { change } from './c'; export const pass = (t) => change(t);" };
    for (const before of [
      "import { change } from './c'; const shape = { key: z.string() }; const made = change(shape);",
      "import * as all from './c'; const shape = { key: z.string() }; const made = [all.change(shape)];",
      "import { change } from './c'; const own = { key: z.string() }; const shape = own; const made = change(own);",
      "import { pass } from './e'; const shape = { key: z.string() }; const made = pass(shape);",
    ])
      assert.deepEqual(refused(before, 'z.object(shape)', 'key: 1', c), [], before);
    const same = "import { same } from './c'; const shape = { key: z.string() }; const made = same(shape);";
    assert.deepEqual(refused(same, 'z.object(made)', 'key: 1', c), ['key type']);
  });
});

describe('readContentConfig: objects that are made of each other', () => {
  it('come to an end', () => {
    const before = `const add = (all, name) => ({ ...all, ...g(name) }); function g(n) { return { ...h(n) }; } function h(n) { return { ...g(n) }; }`;
    const schema = "z.object({ key: z.string(), more: z.object(['a'].reduce(add, {})).optional() })";
    assert.deepEqual(refused(before, schema, 'key: 1\nmore: {}'), ['key type']);
  });
});
