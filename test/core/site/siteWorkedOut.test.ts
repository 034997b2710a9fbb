import assert from 'node:assert/strict';
import { refusedUnder as refused } from '../../support/contentConfig';

describe('readContentConfig: what is worked out of what is written', () => {
  it('is sums, comparisons, static members, places in lists and arguments that are spread', () => {
    const before = `
      class Types { static readonly text = z.string().max(2 * 2 - 1); static most(n) { return z.number().max(n); } static #own = 1; other = 2; }
      const list = [z.boolean(), z.date()];
      const second = (one, two) => two;
      const chosen = 3 > 2 ? z.string() : z.number();
      const places = z.object(Object.fromEntries(['a', 'b'].map((name, index) => [name, index === 0 ? z.number() : z.string()])));`;
    const schema = 'z.object({ text: Types.text, most: Types.most(2), day: second(...list), chosen, places })';
    assert.deepEqual(refused(before, schema, 'text: abc\nmost: 2\nday: 2025-06-30\nchosen: a\nplaces: { a: 1, b: b }'), []);
    assert.deepEqual(refused(before, schema, 'text: abcd\nmost: 3\nday: true\nchosen: 1\nplaces: { a: a, b: 1 }'), [
      'text big',
      'most big',
      'day type',
      'chosen type',
      'places.a type',
      'places.b type',
    ]);
    assert.deepEqual(
      refused(before, 'z.object({ text: Types.length ? z.number() : z.string(), most: Types.other ?? z.number() })', 'text: a\nmost: a'),
      [],
    );
    const blocked = 'class Types { static text = z.string(); static { Types.text = z.number(); } }';
    assert.deepEqual(refused(blocked, 'z.object({ text: Types.text })', 'text: 1'), []);
  });

  it('is an object that a list is reduced to, whatever gives way', () => {
    const keys = (by: string): readonly string[] =>
      refused(
        `const pairs = [['key', z.number()], ['key', z.string()]];`,
        `z.object(pairs.reduce(${by}, { title: z.string() }))`,
        'title: a\nkey: a',
      );
    assert.deepEqual(keys('(all, [name, type]) => ({ ...all, [name]: type })'), []);
    assert.deepEqual(keys('(all, [name, type]) => ({ [name]: type, ...all })'), ['key type']);
    assert.deepEqual(keys('(all, [name, type], index) => { if (index > 0) return all; return { ...all, [name]: type }; }'), ['key type']);
    assert.deepEqual(keys('(all, [name, type], index) => (isOpen(index) ? all : { ...all, [name]: type })'), []);
  });

  it('is a name of its own in each switch and loop', () => {
    const before = `const key = z.boolean();
      const of = (kind) => { switch (kind) { case 'a': const key = z.number(); return key; default: return z.string(); } };
      const shape = {};
      const name = 'title';
      for (const name of ['one']) shape[name] = z.number();
      for (const name of ['two']) shape[name] = z.string();`;
    const schema = 'z.object({ a: of("a"), b: of("b"), key, ...shape, [name]: z.date() })';
    assert.deepEqual(refused(before, schema, 'a: 1\nb: b\nkey: true\none: 1\ntwo: two\ntitle: 2025-06-30'), []);
    assert.deepEqual(refused(before, schema, 'a: a\nb: 1\nkey: 1\none: one\ntwo: 2\ntitle: a'), [
      'a type',
      'b type',
      'key type',
      'one type',
      'two type',
      'title type',
    ]);
  });
});
