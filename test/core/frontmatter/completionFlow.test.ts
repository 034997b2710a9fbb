import assert from 'node:assert/strict';
import { wordMessage } from '../../../src/core/findings/message';
import { caretAt } from '../../../src/core/frontmatter/caret';
import { type Around, completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { applyEdits } from '../../../src/core/text/span';
import { around as alone } from '../../support/around';
import { checkText, placeUnder } from '../../support/posts';

const around: Around = {
  ...alone,
  siblings: async () => [{ tags: ['fuite', 'ransomware'] }],
  images: async () => ['./port.png'],
  entriesOf: async () => ['jane'],
};

const place = placeUnder(`({ image }) => z.object({
  title: z.string(),
  level: z.enum(['low', 'off']).optional(),
  tags: z.array(z.string()).optional(),
  hero: z.object({ src: image(), alt: z.string(), crop: z.object({ mode: z.enum(['fit', 'fill']), on: z.coerce.date() }).optional() }).optional(),
  links: z.array(z.object({ url: z.string(), kind: z.enum(['press', 'law']) })).optional(),
  rec: z.record(z.object({ a: z.enum(['x', 'y']) })).optional(),
  tup: z.tuple([z.enum(['p', 'q']), z.enum(['r', 's'])]).rest(z.boolean()).optional(),
  day: z.string().date().optional(),
  media: z.discriminatedUnion('type', [
    z.object({ type: z.literal('one'), first: z.string(), mode: z.enum(['m1']) }),
    z.object({ type: z.literal('two'), second: z.boolean(), mode: z.enum(['m2']) }),
  ]).optional(),
})`);

const placed = (block: string, fence: string) => {
  const text = `${fence}\n${block}\n${fence}\n\nIt was closed.\n`;
  const offset = text.indexOf('|');
  return { offset, post: checkText(text.replace('|', ''), place).post };
};

/** What is offered at `|`: what would be written, and over what. */
async function offered(block: string, fence = '---'): Promise<string[]> {
  const { offset, post } = placed(block, fence);
  return (await completeAt(post, offset, around)).map(({ insert, span }) => {
    assert.ok(span.start <= offset && offset <= span.end, 'what is replaced is at the caret');
    const over = post.text.slice(span.start, span.end);
    assert.doesNotMatch(over, /[\n{}[\],]/, 'no bracket and no line is replaced');
    return over ? `${insert} for ${over}` : insert;
  });
}

describe('completion between brackets', () => {
  it('offers the keys of the object that the braces are', async () => {
    assert.deepEqual(await offered('hero: { | }'), ['src: ', 'alt: ', 'crop: ']);
    assert.deepEqual(await offered('hero: {|}'), ['src: ', 'alt: ', 'crop: ']);
    assert.deepEqual(await offered('hero: {|'), ['src: ', 'alt: ', 'crop: '], 'not closed');
    assert.deepEqual(await offered("hero: { | \ntitle: 'T'"), ['src: ', 'alt: ', 'crop: '], 'with keys below');
    assert.deepEqual(await offered('hero: { src: ./a.png, a| }'), ['alt:  for a', 'crop:  for a']);
    assert.deepEqual(await offered('hero: { |: x, alt: y }'), ['src', 'crop']);
    assert.deepEqual(await offered('hero: { crop: { | } }'), ['mode: ', 'on: ']);
    assert.deepEqual(await offered('links: [{ | }]'), ['url: ', 'kind: ']);
    assert.deepEqual(await offered('links: [{ url: a }, { url: b, | }]'), ['kind: ']);
    assert.deepEqual(await offered('links:\n  - { | }'), ['url: ', 'kind: ']);
    assert.deepEqual(await offered('links:\n  - { url: a, | }\n  - { kind: law }'), ['kind: ']);
    assert.deepEqual(await offered('hero: {\n  src: a,\n  |\n}'), ['alt: ', 'crop: ']);
  });

  it('offers the values of what is behind a colon or between commas', async () => {
    assert.deepEqual(await offered('hero: { src: | }'), ['./port.png']);
    assert.deepEqual(await offered('hero: { src: ./p|, alt: x }'), ['./port.png for ./p']);
    assert.deepEqual(await offered('hero: { crop: { mode: |, on: x } }'), ['fit', 'fill']);
    assert.deepEqual(await offered('hero: { crop: { on: 2025| } }'), ['2025-07-01 for 2025']);
    assert.deepEqual(await offered('rec: {k: {a: | }}'), ['x', 'y']);
    assert.deepEqual(await offered('links: [{ kind: p| }]'), ['press for p', 'law for p']);
    assert.deepEqual(await offered('tags: [\n  a,\n  |\n]'), ['fuite', 'ransomware']);
    assert.deepEqual(await offered('tags: [\n  a, # f|\n]'), []);
    assert.deepEqual(await offered("tags: ['a, {b', |]"), ['fuite', 'ransomware']);
  });

  it('ends where the brackets do, or where a key begins that cannot be in them', async () => {
    assert.deepEqual(await offered('hero: { src: a }\nlevel: |'), ['low', "'off'"]);
    assert.deepEqual(await offered('hero: { src: a\nlevel: |'), ['low', "'off'"]);
    assert.deepEqual(await offered("title: 'a [b'\nlevel: |"), ['low', "'off'"]);
    assert.deepEqual(await offered('title: a {b\nlevel: |'), ['low', "'off'"]);
  });

  it('describes the key that is nearest', () => {
    const named = (block: string, fence = '---') => {
      const { offset, post } = placed(block, fence);
      return describeAt(post, offset, 'UTC')?.name;
    };
    assert.equal(named('hero: { sr|c: a }'), 'src');
    assert.equal(named('hero: { src: a, alt: b| }'), 'alt');
    assert.equal(named('he|ro: { src: a }'), 'hero');
    assert.equal(named('hero: { crop: {\n  mo|de: fit } }'), 'mode');
    assert.equal(named('tags: [a, b|]'), 'tags');
    assert.equal(named('links:\n  - { ki|nd: law }'), 'kind');
    assert.equal(named('hero = { sr|c = "a" }', '+++'), 'src');
    assert.equal(named('[hero]\nal|t = "a"', '+++'), 'alt');
    assert.equal(named('le|vel = "low"', '+++'), 'level');
    const { offset, post } = placed('hero: { src: a, alt: b, crop: { mode: fit, o|n: 2025-06-31 } }', '---');
    assert.ok(describeAt(post, offset, 'UTC')?.facts.some((fact) => wordMessage(fact, 'en') === 'The site prints July 1, 2025.'));
  });
});

describe('completion of lists', () => {
  it('offers what the list has not', async () => {
    assert.deepEqual(await offered('tags: [ransomware, |]'), ['fuite']);
    assert.deepEqual(await offered('tags:\n  - ransomware\n  - |\n  - other'), ['fuite']);
    assert.deepEqual(await offered("tags: ['ransomware', fuite, |]"), []);
    assert.deepEqual(await offered('tags: [ransom|ware]'), ['fuite for ransomware', 'ransomware for ransomware']);
  });

  it('offers what belongs to the place in a tuple', async () => {
    assert.deepEqual(await offered('tup: [p, |]'), ['r', 's']);
    assert.deepEqual(await offered('tup: [p, r, |]'), ['true', 'false']);
    assert.deepEqual(await offered('tup:\n  - p\n  - |'), ['r', 's']);
    assert.deepEqual(await offered('tup: [|]'), ['p', 'q']);
  });

  it('offers the keys of an item below a dash that stands alone', async () => {
    assert.deepEqual(await offered('links:\n  -\n    |'), ['url: ', 'kind: ']);
    assert.deepEqual(await offered('links:\n  -\n    url: a\n    |'), ['kind: ']);
    assert.ok(!(await offered("title: 'T'\nlinks:\n  -\n|")).includes('title: '), 'nor below the list');
  });
});

describe('completion of values', () => {
  it('writes over no tag and no anchor', async () => {
    assert.deepEqual(await offered('level: !!str |'), ['low', "'off'"]);
    assert.deepEqual(await offered('level: &a |'), ['low', "'off'"]);
    assert.deepEqual(await offered('level: &a lo|w'), ['low for low', "'off' for low"]);
    assert.deepEqual(await offered('hero: { crop: { mode: &m | } }'), ['fit', 'fill']);
    assert.deepEqual(await offered('level: *a|'), []);
  });

  it('offers today where a text has to be a day', async () => {
    assert.deepEqual(await offered('day: |'), ["'2025-07-01'"]);
    const iso = placeUnder('z.object({ title: z.string(), day: z.iso.date() })', 4);
    const { post } = checkText('---\nday: \n---\n', iso);
    assert.deepEqual(
      (await completeAt(post, 9, around)).map(({ insert }) => insert),
      ["'2025-07-01'"],
    );
  });

  it('heeds what tells the objects of a choice apart', async () => {
    assert.deepEqual(await offered('media:\n  type: |'), ['one', 'two']);
    assert.deepEqual(await offered('media:\n  type: two\n  |'), ['second: ', 'mode: ']);
    assert.deepEqual(await offered('media:\n  type: two\n  mode: |'), ['m2']);
    assert.deepEqual(await offered('media:\n  type: "one" # so far\n  mode: |'), ['m1']);
    assert.deepEqual(await offered('media: { type: two, | }'), ['second: ', 'mode: ']);
    assert.deepEqual(await offered('media:\n  type: three\n  |'), ['mode: '], 'none of them: what they all have');
    assert.deepEqual(await offered('media:\n  |'), ['type: ', 'mode: ', 'first: ', 'second: '], 'what tells them apart first');
    assert.deepEqual(await offered('media:\n  type:\n  |'), ['mode: ', 'first: ', 'second: '], 'nothing is said yet');
  });
});

describe('completion of TOML', () => {
  it('offers keys and values as TOML has to have them', async () => {
    assert.deepEqual((await offered('title = "T"\nlev|', '+++'))[0], 'level =  for lev');
    assert.ok(!(await offered('title = "T"\n|', '+++')).includes('title = '));
    assert.deepEqual(await offered('level = |', '+++'), ['"low"', '"off"']);
    assert.deepEqual(await offered('level = "l|"', '+++'), ['"low" for "l"', '"off" for "l"']);
    assert.deepEqual(await offered('tags = ["ransomware", |]', '+++'), ['"fuite"']);
    assert.deepEqual(await offered('hero = { src = "a", | }', '+++'), ['alt = ', 'crop = ']);
    assert.deepEqual(await offered('[hero]\nsrc = "a"\n|', '+++'), ['alt = ', 'crop = ']);
    assert.deepEqual(await offered('[hero.crop]\nmode = |', '+++'), ['"fit"', '"fill"']);
    assert.deepEqual(await offered('[[links]]\nurl = "a"\n[[links]]\n|', '+++'), ['url = ', 'kind = ']);
    assert.deepEqual(await offered('hero.crop.on = |', '+++'), ['2025-07-01']);
    assert.deepEqual(await offered('level = "low" # |', '+++'), []);
  });
});

describe('a caret in TOML', () => {
  const pathAt = (marked: string) => {
    const { offset, post } = placed(marked, '+++');
    return caretAt(post, offset)?.path;
  };

  it('is nowhere inside a text of several lines', () => {
    for (const mark of ['"""', "'''"]) {
      assert.equal(pathAt(`text = ${mark}\nlev|\n${mark}`), undefined);
      assert.equal(pathAt(`text = ${mark}a\n[hero]\nlev|`), undefined);
      assert.deepEqual(pathAt(`text = ${mark}a\n[hero]\nb${mark}\nlevel = |`), ['level']);
      assert.deepEqual(pathAt(`text = ${mark}a${mark}\nlevel = |`), ['level']);
      assert.deepEqual(pathAt(`text = ${mark}a\nb${mark.slice(1)}${mark} # ${mark}\nlevel = |`), ['level']);
    }
    assert.deepEqual(pathAt(`text = "it's ''' so" # """\nlevel = |`), ['level']);
    assert.equal(pathAt('text = """a\n\\""" b\nlevel = |'), undefined, 'the mark is escaped');
  });

  it('is in the last item of the lists on its way', () => {
    assert.deepEqual(pathAt('[[links]]\n[links.author]\nname = |'), ['links', 0, 'author', 'name']);
    assert.deepEqual(pathAt('[[links]]\n[[links.tags]]\n[[links]] # more\n[[links.tags]]\n[[links.tags]]\nname = |'), [
      'links',
      1,
      'tags',
      1,
      'name',
    ]);
    assert.deepEqual(pathAt('[hero.crop]\n[hero]\nalt = |'), ['hero', 'alt']);
  });

  it('is in no table that the items of a list look like', () => {
    assert.deepEqual(pathAt('sizes = [\n[1],\n]\nlevel = |'), ['level']);
  });
});

describe('completion anywhere', () => {
  const broken = [
    'hero: { src: { [ , ] : } ,, "x: \'',
    'tup: [[[[{{{{\n- - -\n  : :',
    'links:\n  -\n  -\n   -\n -\n#\n- {',
    'a: &b *c !!d [e\n\tf: {g',
    '= = =\n[[[a\n[b]] = { c = [ d',
    '"": {"": ""}',
  ];

  it('never throws, and what is accepted can be undone: it replaces what stands at the caret alone', async () => {
    for (const fence of ['---', '+++'])
      for (const block of broken) {
        const text = `${fence}\n${block}\n${fence}\n`;
        const { post } = checkText(text, place);
        for (let offset = 0; offset <= text.length; offset++) {
          describeAt(post, offset, 'UTC');
          for (const { span, insert } of await completeAt(post, offset, around)) {
            assert.ok(span.start <= offset && offset <= span.end);
            const after = applyEdits(text, [{ ...span, text: insert }]);
            assert.equal(parseFrontmatter(after).format, parseFrontmatter(text).format);
          }
        }
      }
  });
});
