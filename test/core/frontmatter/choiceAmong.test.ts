import assert from 'node:assert/strict';
import { fixedBlocks, saidOf } from '../../support/posts';

describe('a choice where something else may stand, too', () => {
  const category = "z.object({ category: z.enum(['ransomware', 'phishing']).or(z.array(z.enum(['ransomware', 'phishing']))) })";

  it('takes the place of a word that is none of the choices, the likest first', () => {
    for (const zod of [3, 4] as const) {
      assert.deepEqual(fixedBlocks('category: Ransomware', category, zod), ['category: ransomware', 'category: phishing']);
      assert.deepEqual(fixedBlocks("category: 'phishng'", category, zod)[0], "category: 'phishing'");
      assert.deepEqual(fixedBlocks('category: [phishing, Ransom]', category, zod)[0], 'category: [phishing, ransomware]');
      assert.deepEqual(fixedBlocks('category: { a: b }', category, zod), []);
      const level =
        "z.object({ level: z.union([z.enum(['low', 'high']), z.number()]), all: z.array(z.union([z.enum(['low', 'high']), z.number()])).optional() })";
      assert.deepEqual(fixedBlocks('level: High', level, zod), ['level: high', 'level: low']);
      assert.deepEqual(fixedBlocks("level: '3'", level, zod), ['level: 3']);
      assert.deepEqual(fixedBlocks('level: low\nall: [Low, 3]', level, zod)[0], 'level: low\nall: [low, 3]');
    }
  });

  it('is one that is a slip away where a text of another kind may have been meant', () => {
    const end = "z.object({ end: z.union([z.coerce.date(), z.literal('ongoing'), z.literal('')]) })";
    assert.deepEqual(fixedBlocks('end: Ongoing', end), ['end: ongoing']);
    assert.deepEqual(fixedBlocks('end: some day', end), []);
    assert.deepEqual(fixedBlocks('end: 3 août 2025', end), ['end: 2025-08-03']);
  });

  it('is a word for true or false where that is one of several', () => {
    const draft = 'z.object({ draft: z.union([z.literal(false), z.boolean()]).default(false) })';
    assert.deepEqual(fixedBlocks('draft: Non', draft), ['draft: false']);
    assert.deepEqual(fixedBlocks('draft: true,', draft), ['draft: true']);
    assert.deepEqual(fixedBlocks('draft: perhaps', draft), []);
    assert.deepEqual(saidOf('draft: Non', draft), ['“draft” has to be true or false; the site reads text “Non” here.']);
    for (const choices of ["['on', 'off']", "['port', 'leak', 'on']"]) {
      const mode = `z.object({ k: z.enum(${choices}).or(z.boolean()) })`;
      assert.deepEqual(fixedBlocks('k: On', mode), ["k: 'on'", 'k: true'], choices);
      assert.deepEqual(fixedBlocks('k: oui', mode), ['k: true'], choices);
    }
  });

  it('is a day between quotes where texts of that form may stand', () => {
    const end = "z.object({ end: z.iso.date().or(z.literal('ongoing')) })";
    assert.deepEqual(fixedBlocks('end: 2025-06-30', end), ["end: '2025-06-30'"]);
    assert.deepEqual(fixedBlocks('end: Ongoing', end), ['end: ongoing']);
    assert.deepEqual(fixedBlocks('end: 21 août 2022', end), ["end: '2022-08-21'"]);
    assert.deepEqual(fixedBlocks('end: one day', end), []);
    const old = "z.object({ end: z.string().date().or(z.literal('ongoing')) })";
    for (const day of ['2022-08-21', '21 août 2022']) assert.deepEqual(fixedBlocks(`end: ${day}`, old, 3), ["end: '2022-08-21'"], day);
    const at = 'z.object({ at: z.union([z.iso.date(), z.iso.datetime({ offset: true })]) })';
    assert.deepEqual(fixedBlocks('at: 2022-08-21', at), ["at: '2022-08-21'"]);
    assert.deepEqual(fixedBlocks('at: 2022-08-21T02:00:00Z', at), ["at: '2022-08-21T02:00:00Z'"]);
    assert.deepEqual(fixedBlocks('at: 21 août 2022', at), ["at: '2022-08-21'"]);
  });
});

describe('a key of a letter or two', () => {
  it('is renamed where the one that is asked for is the same but for capitals', () => {
    const faq = 'z.object({ title: z.string(), faq: z.array(z.strictObject({ q: z.string(), a: z.string() })).optional() })';
    for (const schema of [faq, `${faq}.and(z.object({ lang: z.string().optional() }))`]) {
      assert.deepEqual(fixedBlocks('title: T\nfaq: [{ Q: x, a: y }]', schema), ['title: T\nfaq: [{ q: x, a: y }]']);
      assert.deepEqual(fixedBlocks('title: T\nfaq:\n  - q: x\n    A: y', schema), ['title: T\nfaq:\n  - q: x\n    a: y']);
      assert.ok(!fixedBlocks('title: T\nfaq: [{ z: x, a: y }]', schema).includes('title: T\nfaq: [{ q: x, a: y }]'));
    }
  });
});
