import assert from 'node:assert/strict';
import { readContentConfig } from '../../../src/core/site/astroConfig';
import { configHead, collectionsIn as read, refused, summary } from '../../support/collections';

const one = (name: string, base: string): string =>
  `defineCollection({ loader: glob({ base: ${base}, pattern: '*.md' }), schema: z.object({ on: z.date(), name: z.literal(${name}) }) })`;

/** Where the collections of a config are, and what the name of a post in the first has to be. */
const placed = (config: string): unknown => summary(read(config));

describe('readContentConfig: loops', () => {
  const lists = "const langs = ['fr', 'en']; const kinds = ['a', 'b'];";
  const made = one('kind', "'./posts/' + lang + '/' + kind");
  const all = ['fr-a', 'fr-b', 'en-a', 'en-b'].map((name) => [name, `posts/${name.replace('-', '/')}`, '*.md', 'on:date,name:string']);

  it('may stand in loops', () => {
    const set = `collections[\`\${lang}-\${kind}\`] = ${made};`;
    for (const config of [
      `const collections = {}; for (const lang of langs) { for (const kind of kinds) { ${set} } } export { collections };`,
      `export const collections = {}; langs.forEach((lang) => { kinds.forEach((kind) => { ${set} }); });`,
      `export const collections = {}; langs.forEach((lang) => { for (const kind of kinds) ${set} });`,
      `export const collections = Object.fromEntries(langs.flatMap((lang) => kinds.map((kind) => [lang + '-' + kind, ${made}])));`,
      `export const collections = Object.fromEntries(langs.map((lang) => kinds.map((kind) => [lang + '-' + kind, ${made}])).flat());`,
    ])
      assert.deepEqual(placed(lists + config), all, config);
  });

  it('may count, or go through the keys of an object', () => {
    const each = ['a', 'b'].map((kind) => [kind, `posts/${kind}`, '*.md', 'on:date,name:string']);
    const folders = "const folders = { a: { at: './posts/a' }, b: { at: './posts/b' } };";
    for (const config of [
      `export const collections = {}; for (let i = 0; i < kinds.length; i++) { const kind = kinds[i]; collections[kind] = ${one('kind', "'./posts/' + kind")}; }`,
      `export const collections = {}; for (let i = 0; i < kinds.length; i++) collections[kinds[i]] = ${one('kinds[i]', "'./posts/' + kinds[i]")}; for (let i = 0; i < 2; i++) note(i);`,
      `export const collections = {}; for (const kind in folders) collections[kind] = ${one('kind', 'folders[kind].at')};`,
      `export const collections = {}; kinds.forEach((kind, i) => { collections[kinds[i]] = ${one('kind', 'folders[kind]?.at')}; });`,
      `export const collections = Object.fromEntries(Object.keys(folders).map((k) => [k, ${one('k', 'folders[k as keyof typeof folders].at')}]));`,
    ])
      assert.deepEqual(placed(lists + folders + config), each, config);
  });

  it('add what conditions let them', () => {
    const shape = (body: string): string =>
      `const kinds = { title: 'text', tags: 'list', on: 'day', note: 'none' };
       const shape = {}; Object.entries(kinds).forEach(([key, kind]) => { ${body} });
       export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object(shape).strict() }) };`;
    const found = ['title missing', 'tags type', 'note unknown-key'];
    for (const body of [
      `switch (kind) { case 'text': shape[key] = z.string(); break; case 'list': case 'rows': { const made = z.array(z.string()); shape[key] = made; break; } case 'day': shape[key] = z.date().optional(); }`,
      `if (kind === 'text') shape[key] = z.string(); else if (kind === 'list') { shape[key] = z.array(z.string()); } else if (kind === 'day') shape[key] = z.date().optional();`,
    ])
      assert.deepEqual(refused(read(shape(body)), 'tags: a\nnote: 1'), found, body);
    const skipped = `for (const [key, kind] of Object.entries(kinds)) { if (kind === 'none') continue; shape[key] = kind === 'text' ? z.string() : z.array(z.string()).optional(); }`;
    const config = `const kinds = { title: 'text', tags: 'list', note: 'none' }; const shape = {}; ${skipped}
      export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object(shape).strict() }) };`;
    assert.deepEqual(refused(read(config), 'tags: a\nnote: 1'), found);
    // What a condition of the build's alone decides is not known.
    assert.deepEqual(refused(read(shape('if (isWanted(key)) shape[key] = z.string();')), 'title: 1\nmore: 1'), []);
  });

  it('are left alone where their order, or what they do besides, is not known', () => {
    const blog = (schema: string): string =>
      `export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object(${schema}) }) };`;
    for (const loop of [
      'for (const key of keys) { if (key === "b") break; shape[key] = z.number(); }',
      'for (let i = 1; i < keys.length; i++) shape[keys[i]] = z.number();',
      'for (let i = 0; i < keys.length; i += 2) shape[keys[i]] = z.number();',
      'for (let i = 0; i < keys.length; i++) { i++; shape[keys[i]] = z.number(); }',
      'for (const key of keys) { if (key) { if (key === "a") continue; shape.c = z.any(); } shape[key] = z.number(); }',
      'keys.forEach((key) => { if (key) { if (key === "a") return; shape.c = z.any(); } shape[key] = z.number(); });',
      'keys.forEach((key) => { if (key === "a") { return; } shape[key] = z.number(); });',
      'for (const key of keys) { change(shape); shape[key] = z.number(); }',
      'for (const key of keys) { shape[key] = z.number(); delete shape.b; }',
      'for (const key of keys) for (const other of Object.keys(shape)) shape[key] = shape[other];',
      'outer: for (const key of keys) for (const other of keys) { if (other === "b") continue outer; shape[other] = z.number(); }',
    ])
      assert.deepEqual(
        refused(read(`const keys = ['a', 'b']; const shape = { b: z.string() }; ${loop} ${blog('shape')}`), 'a: x\nb: 1'),
        [],
        loop,
      );
    const levels = (loop: string, choice: string): readonly string[] =>
      refused(read(`const levels = ['low']; ${loop} ${blog(`{ key: z.literal(${choice}) }`)}`), 'key: none');
    assert.deepEqual(levels("levels.unshift('none');", 'levels[0]'), []);
    assert.deepEqual(levels("levels.unshift('none');", 'levels[1]'), ['key option']);
    assert.deepEqual(levels("for (const each of ['high', 'none']) levels.unshift(each);", 'levels[1]'), []);
  });
});

describe('readContentConfig: what is called more than once', () => {
  const blog = (schema: string): string =>
    `export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object(${schema}).strict() }) };`;
  const helpers = `const up = (k) => k + 'x'; const listOf = (n) => ['a', 'b'].map((k) => k + n); const pick = (list) => list.map((k) => k + 'x');`;

  it('is not mixed up', () => {
    for (const made of [
      `const shape = {}; for (const a of ['a', 'b'].map(up)) for (const b of ['c'].map(up)) shape[a + b] = z.string(); ${blog('shape')}`,
      `const shape = {}; for (const a of listOf('x')) for (const b of ['cx']) shape[a + b] = z.string(); ${blog('shape')}`,
      `const shape = {}; for (const a of listOf('x')) for (const b of listOf('y')) if (b === 'ay') shape[a + 'cx'] = z.string(); ${blog('shape')}`,
      blog("Object.fromEntries(pick(['a', 'b']).flatMap((x) => pick(['c']).map((y) => [x + y, z.string()])))"),
      blog("Object.fromEntries(['a', 'b'].map(up).map((a) => [a + 'cx', z.enum(['x', 'y'].map(up).map((b) => a + b)).or(z.string())]))"),
    ])
      assert.deepEqual(refused(read(helpers + made), 'axcx: x\nbxcx: y'), [], made);
    const inTurn = "Object.fromEntries([...['a', 'b'].map(up), ...['c'].map(up)].map((key) => [key, z.string()]))";
    assert.deepEqual(refused(read(helpers + blog(inTurn)), 'ax: x\nbx: 1\ncy: 1'), ['bx type', 'cx missing', 'cy unknown-key']);
    const within = 'const text = (t) => t.optional(); const own = (t) => text(t).nullable();';
    assert.deepEqual(refused(read(within + blog('{ a: text(own(text(z.string()))) }')), 'a: 1'), ['a type']);
  });
});

describe('readContentConfig: sets and maps', () => {
  it('hold nothing twice', () => {
    const blog = (before: string, schema: string): string =>
      `${before} export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ key: ${schema} }) }) };`;
    const set = "const s = new Set(['a']); s.add('a'); s.add('b'); const l = [...s];";
    const looped = "const s = new Set(); for (const k of ['a', 'a', 'b']) s.add(k);";
    const map = "const m = new Map([['a', 'x'], ['b', 'y'], ['a', 'z']]);";
    for (const [before, schema, good, bad, told] of [
      [set, 'z.literal(l[1])', 'b', 'a', 'key option'],
      [looped, 'z.array(z.string()).min([...s].length)', '[a, b]', '[a]', 'key small'],
      ['', "z.array(z.string()).length([...new Set(['x', 'x', 'y'])].length)", '[a, b]', '[a, b, c]', 'key big'],
      ['', 'z.literal([...new Set([{ id: 1 }, { id: 2 }])].map((each) => each.id))', '2', '3', 'key option'],
      [map, 'z.enum([...m.values()])', 'z', 'x', 'key option'],
      [map, 'z.literal([...m.keys()][1])', 'b', 'a', 'key option'],
    ] as const) {
      assert.deepEqual(refused(read(blog(before, schema)), `key: ${good}`), [], before + schema);
      assert.deepEqual(refused(read(blog(before, schema)), `key: ${bad}`), [told], before + schema);
    }
    const unknown = "z.array(z.string()).length([...new Set(['x', nameOf()])].length)";
    assert.deepEqual(refused(read(blog('', unknown)), 'key: [a]'), []);
  });
});

describe('readContentConfig: collections that a condition adds', () => {
  it('are left alone, and those that are there anyway are read', () => {
    const { collections, problems } = readContentConfig(
      `${configHead} export const collections = { a: ${one("'x'", "'./a'")} }; if (process.env.DRAFTS) collections.b = ${one("'y'", "'./b'")};`,
      'src/content.config.ts',
    );
    assert.deepEqual(summary(collections), [['a', 'a', '*.md', 'on:date,name:string']]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['collections'],
    );
  });
});

describe('readContentConfig: members by a name that is worked out', () => {
  it('are what stands there', () => {
    const before = "const SETS = { a: ['x', 'y'], b: ['z'] }; const K = 'a'; const all = [{ at: 'x' }, { at: 'z' }];";
    const told = (keys: string, block: string): readonly string[] =>
      refused(
        read(`${before} const base = z.object({ a: z.number(), b: z.date() });
          export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ ${keys} }) }) };`),
        block,
      );
    assert.deepEqual(told('key: z.enum(SETS[K])', 'key: z'), ['key option']);
    assert.deepEqual(told('key: z.enum(SETS[K])', 'key: y'), []);
    assert.deepEqual(told('key: z.literal(all[SETS.b.length].at)', 'key: x'), ['key option']);
    assert.deepEqual(told('key: base.shape[K]', 'key: x'), ['key type']);
    assert.deepEqual(told('key: z.enum(SETS[nameOf()])', 'key: z'), []);
  });
});
