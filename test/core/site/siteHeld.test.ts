import assert from 'node:assert/strict';
import { refusedUnder as refused, times } from '../../support/contentConfig';

describe('readContentConfig: objects that another name, or another file, holds', () => {
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
