import assert from 'node:assert/strict';
import { wordMessage } from '../../../src/core/findings/message';
import { completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import { fillGaps } from '../../../src/core/schema/fillGaps';
import { objectIn } from '../../../src/core/schema/type';
import { leavesOf } from '../../../src/core/schema/typeAt';
import { generatedFile, readGeneratedSchema } from '../../../src/core/site/generatedSchema';
import { placeOf } from '../../../src/core/site/place';
import { findSite } from '../../../src/core/site/readSite';
import type { Place } from '../../../src/core/site/site';
import { filesOf } from '../../support/files';
import { checkText } from '../../support/posts';

const text = { type: 'string' };
const date7 = {
  anyOf: [
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'date' },
    { type: 'integer', format: 'unix-time' },
  ],
};
const reference = ['id', 'slug'].map((name) => ({
  type: 'object',
  properties: { [name]: text, collection: text },
  required: [name, 'collection'],
}));

/** As Astro 7 writes it. */
const draft2020 = (properties: object): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { ...properties, $schema: text },
    required: ['title'],
  });

/** As Astro 5 does. */
const draft7 = (properties: object): string =>
  JSON.stringify({
    $ref: '#/definitions/blog',
    definitions: { blog: { type: 'object', properties: { ...properties, $schema: text }, additionalProperties: false } },
    $schema: 'http://json-schema.org/draft-07/schema#',
  });

/** The keys of a generated schema, each with what it is taken for. */
function read(json: string): Record<string, string> {
  const type = readGeneratedSchema(json);
  const worded = [...((type && objectIn(type))?.keys ?? [])].map(([name, key]) => {
    assert.deepEqual([key.type.kind, leavesOf(key.type, false).length], ['unknown', 1], 'every key is a hint');
    const kinds = leavesOf(key.type).map((leaf) =>
      leaf.kind === 'base' ? leaf.path.join('.') : leaf.kind === 'options' ? leaf.values.join('|') : leaf.kind,
    );
    return [name, kinds.join(' ')];
  });
  return Object.fromEntries(worded);
}

const posts = { include: [], exclude: [] };

async function siteWith(files: Readonly<Record<string, string>>): Promise<Place> {
  const found = await findSite(filesOf({ 'astro.config.mjs': '', ...files }), '');
  assert.ok(found);
  return placeOf('src/content/blog/port.md', found.site, posts);
}

const config = (schema: string): string => `import { defineCollection, z } from 'astro:content'; import { glob } from 'astro/loaders';
  import { kicker, whole } from 'a-theme';
  export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.md' }), schema: ${schema} }) };`;

const notes = '.astro/collections/blog.schema.json';

async function offered(block: string, place: Place): Promise<string[]> {
  const written = `---\n${block}\n---\n`;
  const { post } = checkText(written.replace('|', ''), place);
  const nothing = async (): Promise<never[]> => [];
  const around = { today: '2025-07-01', siblings: nothing, layouts: nothing, images: nothing, entriesOf: nothing };
  return (await completeAt(post, written.indexOf('|'), around)).map(({ insert, missing }) => `${insert}${missing ? '!' : ''}`);
}

const errors = (block: string, place: Place): string[] =>
  checkText(`---\n${block}\n---\n`, place)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

describe('what Astro noted of a schema', () => {
  it('is read in both drafts', () => {
    const both = {
      title: text,
      level: { type: 'string', enum: ['low', 'high'] },
      kind: { type: 'string', const: 'note' },
      n: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
      either: { type: ['string', 'boolean'] },
      author: { anyOf: [text, ...reference] },
      day: { type: 'string', format: 'date' },
      tags: { type: 'array', items: text },
      any: {},
    };
    const expected = {
      title: 'string',
      level: 'low|high',
      kind: 'note',
      n: 'number',
      either: 'string boolean',
      author: 'reference',
      day: 'iso.date',
      tags: 'array',
    };
    const time = { type: 'string', format: 'date-time' };
    assert.deepEqual(read(draft2020({ ...both, date: time, iso: { ...time, pattern: '^..$' } })), {
      ...expected,
      any: '',
      date: 'coerce.date',
      iso: 'string',
    });
    assert.deepEqual(read(draft7({ ...both, date: date7, iso: time })), {
      ...expected,
      any: '',
      date: 'coerce.date',
      iso: 'string',
    });
  });

  it('says nothing where it is no schema of keys, and is bounded', () => {
    for (const json of [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '"x"',
      '{"$ref":"#"}',
      '{"$ref":"#/definitions/__proto__/x"}',
      '{"type":"object","properties":[]}',
    ])
      assert.equal(readGeneratedSchema(json), undefined, json);
    assert.equal(readGeneratedSchema(`${'['.repeat(400_000)}`), undefined);
    assert.equal(readGeneratedSchema(draft2020({ a: text }) + ' '.repeat(500_000)), undefined);
    // Each leads to the whole twice: without a bound that is two to the power of the depth.
    const bomb = JSON.stringify({ type: 'object', properties: { a: { anyOf: [{ $ref: '#' }, { $ref: '#' }, { $ref: '#' }] } } });
    const type = readGeneratedSchema(bomb);
    let parts = 0;
    JSON.stringify(type, (_, value) => {
      parts++;
      return value instanceof Map ? [...value] : value;
    });
    assert.ok(type && parts < 100_000, `${parts}`);
    // A list without end makes no type without end.
    const many = `[${'{},'.repeat(100_000)}{}]`;
    for (const list of ['allOf', 'anyOf', 'type', 'enum', 'prefixItems']) {
      const wide = readGeneratedSchema(`{"type":"object","properties":{"a":{"type":"array","${list}":${many}}}}`);
      assert.ok(wide && leavesOf(objectIn(wide)?.keys.get('a')?.type ?? wide).length <= 500, list);
    }
  });

  it('is looked for under names that stay in their folder', () => {
    assert.equal(generatedFile('blog'), notes);
    for (const name of ['../x', 'a/b', '..', '', 'a\\b', '.x']) assert.equal(generatedFile(name), undefined, name);
  });
});

describe('a schema that was not understood', () => {
  it('is completed, described and known by what Astro noted, and refuses nothing', async () => {
    const place = await siteWith({
      'src/content.config.ts': config('whole()'),
      [notes]: draft2020({ title: { ...text, description: 'Big letters.' }, level: { enum: ['low', 'high'] }, kicker: text }),
    });
    assert.equal(place.collection?.schema, undefined);
    assert.deepEqual(await offered('|', place), ['title: ', 'level: ', 'kicker: ']);
    assert.deepEqual(await offered('level: |', place), ['low', 'high']);
    assert.deepEqual(errors('level: none\ntitle: 3', place), []);
    assert.deepEqual(
      checkText("---\ntitle: 'T'\nkiker: 'K'\n---\n", place).findings.map(({ rule, severity, data }) => [rule, severity, data.meant]),
      [['frontmatter-misspelt-key', 'warning', 'kicker']],
    );
    const { post } = checkText('---\ntitle: T\n---\n', place);
    const described = describeAt(post, 5, 'UTC');
    assert.equal(described?.text, 'Big letters.');
    assert.deepEqual(
      described?.facts.map((fact) => wordMessage(fact, 'en')),
      ['It is text.', 'The site’s config does not tell; Astro noted this when it last ran, and it is not checked.'],
    );
  });

  it('is filled in only where it has gaps, and judges as before', async () => {
    const place = await siteWith({
      'src/content.config.ts': config(
        'z.object({ ...whole, title: z.string(), level: kicker(), hero: z.object({ alt: kicker() }) }).strict()',
      ),
      [notes]: draft2020({
        title: { enum: ['stale'] },
        level: { enum: ['low', 'high'] },
        hero: { type: 'object', properties: { alt: { enum: ['port'] } } },
        more: { type: 'boolean' },
      }),
    });
    assert.deepEqual(await offered('title: |', place), [], 'what was read is not overruled');
    assert.deepEqual(await offered('level: |', place), ['low', 'high']);
    assert.deepEqual(await offered('hero:\n  alt: |', place), ['port']);
    assert.deepEqual(await offered("title: 'T'\nm|", place), ['hero: !', 'level: ', 'more: ']);
    assert.deepEqual(errors("title: 'T'\nlevel: 1\nmore: 'x'\nmuch: 1\nhero: { alt: 3 }", place), []);
    assert.deepEqual(errors('title: 3\nhero: {}', place), ['frontmatter-invalid-value'], 'what was read is still judged');
  });

  it('leaves one that was understood alone, and asks for no file', async () => {
    const files = filesOf({
      'astro.config.mjs': '',
      'src/content.config.ts': config('z.object({ title: z.string() })'),
      [notes]: draft2020({ old: text }),
    });
    const found = await findSite(files, '');
    assert.deepEqual(
      found?.site.collections[0]?.schema?.fields.map(({ name }) => name),
      ['title'],
    );
    assert.equal(found?.alsoRead?.includes(notes), false);
  });

  it('has its notes watched, there or not; a config that is broken has them too, and is told', async () => {
    const broken = { 'astro.config.mjs': '', 'src/content/blog/a.md': '', 'src/content.config.ts': config('z.object({ title: )') };
    const without = await findSite(filesOf(broken), '');
    assert.equal(without?.alsoRead?.includes(notes), true);
    assert.equal(without?.site.brokenConfig, 'src/content.config.ts');
    const place = await siteWith({ ...broken, [notes]: draft7({ title: text, kicker: text }) });
    assert.deepEqual(await offered('|', place), ['title: ', 'kicker: ']);
    assert.deepEqual(errors('kicker: 1', place), []);
  });

  it('takes no images from a guess', async () => {
    const place = await siteWith({ 'src/content.config.ts': config('({ image }) => z.object({ hero: z.preprocess(kicker, image()) })') });
    const { findings } = checkText('---\nhero: ./none.png\n---\n', place, { folders: new Map([['src/content/blog', []]]) });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('keeps every part that was read as it was', () => {
    const before = { kind: 'union', options: [{ kind: 'unknown' }] } as const;
    assert.equal(fillGaps(before, { kind: 'options', values: ['a'] }), before);
  });
});
