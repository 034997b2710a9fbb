import assert from 'node:assert/strict';
import { wordMessage } from '../../../src/core/findings/message';
import { type Around, completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import { checkText, placeUnder, starterPlace } from '../../support/posts';

const around: Around = {
  today: '2025-07-01',
  siblings: async () => [{ title: 'Another', tags: ['ransomware', 'fuite'], kind: 'note' }, { tags: ['fuite'] }, { tags: 'yes' }],
  layouts: async (written) => (written.startsWith('/') ? ['/src/layouts/Report.astro'] : ['../layouts/Report.astro']),
  images: async () => ['../../assets/port at night.png'],
  entriesOf: async (collection) => (collection === 'authors' ? ['jane', 'team/joe'] : []),
};

const schema = `({ image }) => z.object({
  title: z.string().min(1).max(60).describe('Shown in lists: *keep it short*.'),
  pubDate: z.coerce.date(),
  published: z.date().optional(),
  draft: z.boolean().default(false),
  level: z.enum(['low', 'very high', 'off']),
  tags: z.array(z.string()).optional(),
  kind: z.string().optional(),
  hero: z.object({ src: image(), alt: z.string() }).optional(),
  author: reference('authors'),
  links: z.array(z.object({ url: z.string(), label: z.string() })).default([]),
  slug: z.string().refine((text) => text.length > 2).optional(),
})`;

/** What is offered at `|`: what would be written, and over what. */
async function offered(block: string, place = placeUnder(schema)): Promise<string[]> {
  const text = `---\n${block}\n---\n\nIt was closed.\n`;
  const offset = text.indexOf('|');
  const { post } = checkText(text.replace('|', ''), place);
  return (await completeAt(post, offset, around)).map(({ insert, span, missing }) => {
    const over = post.text.slice(span.start, span.end);
    return `${insert}${over ? ` for ${over}` : ''}${missing ? ' !' : ''}`;
  });
}

describe('completion of the frontmatter', () => {
  it('offers the keys that are not there, those that the build misses first', async () => {
    assert.deepEqual((await offered("title: 'T'\npubDate: 2025-06-30\n|")).slice(0, 4), [
      'level:  !',
      'author:  !',
      'published: ',
      'draft: ',
    ]);
    assert.deepEqual((await offered("le|\ntitle: 'T'"))[0], 'pubDate:  for le !');
    assert.deepEqual((await offered("lev|: low\ntitle: 'T'")).includes('level for lev !'), true, 'the colon is there');
  });

  it('offers the keys of an object, in a block, in a list and over several items', async () => {
    assert.deepEqual(await offered('hero:\n  |'), ['src:  !', 'alt:  !']);
    assert.deepEqual(await offered('hero:\n  alt: a\n  |'), ['src:  !']);
    assert.deepEqual(await offered('links:\n  - url: a\n    |\n  - url: b'), ['label:  !']);
    assert.deepEqual(await offered('links:\n- |'), ['url:  !', 'label:  !']);
    assert.deepEqual((await offered('links:\n  - url: a\n    label: b\n|')).includes('title:  !'), true);
  });

  it('offers values: of a list of choices, true and false, today, as YAML has to have them', async () => {
    assert.deepEqual(await offered('level: |'), ['low', 'very high', "'off'"]);
    assert.deepEqual(await offered('level: v|ery'), ['low for very', 'very high for very', "'off' for very"]);
    assert.deepEqual(await offered('pubDate: | # to come'), ['2025-07-01']);
    assert.deepEqual(await offered('published: 2025|'), ['2025-07-01 for 2025']);
  });

  it('offers what other posts have, images and entries of other collections', async () => {
    assert.deepEqual(await offered('tags: [|]'), ['fuite', 'ransomware', "'yes'"]);
    assert.deepEqual(await offered('tags: [fuite, r|]'), ['ransomware for r', "'yes' for r"]);
    assert.deepEqual(await offered('tags:\n  - |'), ['fuite', 'ransomware', "'yes'"]);
    assert.deepEqual(await offered('kind: |'), ['note']);
    assert.deepEqual(await offered('title: |'), [], 'a title is the author’s own');
    assert.deepEqual(await offered('hero:\n  src: |'), ['../../assets/port at night.png']);
    assert.deepEqual(await offered('author: |'), ['jane', 'team/joe']);
  });

  it('puts a blank behind the colon and the dash, without which YAML reads neither', async () => {
    assert.deepEqual(await offered('draft:|'), [' true', ' false']);
    assert.deepEqual(await offered('draft:|\r'), [' true', ' false']);
    assert.deepEqual(await offered('level:|'), [' low', ' very high', " 'off'"]);
    assert.deepEqual(await offered('level:| low'), [' low for  low', ' very high for  low', " 'off' for  low"]);
    assert.deepEqual(await offered('pubDate:|'), [' 2025-07-01']);
    assert.deepEqual(await offered('hero: { src:| }'), [' ../../assets/port at night.png']);
    assert.deepEqual(await offered('tags:|'), [' [fuite]', ' [ransomware]', " ['yes']"]);
    assert.deepEqual(await offered('tags:\n  -|'), [' fuite', ' ransomware', " 'yes'"]);
    assert.deepEqual(await offered('links:\n  -|'), [' url:  !', ' label:  !']);
  });

  it('writes over what stands between the value and the caret', async () => {
    assert.deepEqual(await offered('level: low |'), ['low for low ', 'very high for low ', "'off' for low "]);
    assert.deepEqual(await offered('level: very  |# x'), ['low for very  ', 'very high for very  ', "'off' for very  "]);
    assert.deepEqual(await offered('level: | low'), ['low for  low', 'very high for  low', "'off' for  low"]);
    assert.deepEqual((await offered('tags: [a, fui |]'))[0], 'fuite for fui ');
    assert.deepEqual((await offered('tags:\n  - fui |'))[0], 'fuite for fui ');
    assert.deepEqual(await offered('tags: p, |'), [], 'a list without its brackets');
    assert.deepEqual(await offered('tags: [p] |'), []);
  });

  it('offers nothing in comments, in the article, and what it knows where no schema was read', async () => {
    assert.deepEqual(await offered('title: a # |'), []);
    const loose = { ...starterPlace, collection: { name: 'blog', base: 'src/content/blog', patterns: ['**/*.md'] } };
    assert.deepEqual((await offered("title: 'T'\n|", loose)).slice(0, 2), ['description: ', 'pubDate: ']);
    const { post } = checkText('---\ntitle: T\n---\n\nIt |was closed.\n', starterPlace);
    assert.deepEqual(await completeAt(post, post.text.indexOf('|'), around), []);
  });

  it('asks nothing of the workspace where nothing of it is of use', async () => {
    const asked = async (): Promise<never> => assert.fail('asked for nothing');
    const { post } = checkText('---\ntitle: A title\ndraft: \nlevel: \n---\n', placeUnder(schema));
    for (const key of ['title: A ', 'draft: ', 'level: '])
      await completeAt(post, post.text.indexOf(key) + key.length, {
        today: '2025-07-01',
        siblings: asked,
        layouts: asked,
        images: asked,
        entriesOf: asked,
      });
  });

  it('never throws, wherever the caret is and however the block is broken', async () => {
    for (const block of [
      'hero:\n- - a\n\t b: c\n ? d',
      "title: 'open\nx: [a, {b",
      '\u0000:\n\ud800',
      ': :\n- -\n---x',
      'a: |\n  b: c\n  # d',
    ]) {
      const text = `---\n${block}\n---\n`;
      const { post } = checkText(text, placeUnder(schema));
      for (let offset = 0; offset <= text.length; offset++) {
        await completeAt(post, offset, around);
        describeAt(post, offset, 'UTC');
      }
    }
  });
});

describe('completion where one key tells several objects apart', () => {
  const base = "title: z.string(), lang: z.enum(['fr', 'en'])";
  const choice = `z.discriminatedUnion('kind', [
    z.object({ ${base}, kind: z.literal('incident'), severity: z.enum(['low', 'high']) }),
    z.object({ ${base}, kind: z.literal('note'), mood: z.string() })])`;
  const at = (block: string, schema = choice): Promise<string[]> => offered(block, placeUnder(schema));

  it('offers the keys and values of the one that is meant, whatever another choice says', async () => {
    for (const lang of ['fr', 'f', 'FR', '']) {
      assert.deepEqual(await at(`lang: ${lang}\nkind: incident\n|`), ['title:  !', 'severity:  !']);
      assert.deepEqual(await at(`lang: ${lang}\nkind: note\ntitle: T\nmo|`), ['mood:  for mo !']);
      assert.deepEqual(await at(`lang: ${lang}\nkind: incident\nseverity: |`), ['low', 'high']);
    }
    assert.deepEqual(await at('lang: f|\nkind: incident'), ['fr for f', 'en for f']);
    assert.deepEqual(await at('lang: FR\nkind: |'), ['incident', 'note']);
    assert.deepEqual(await at('lang: FR\nkind: incident|'), ['incident for incident', 'note for incident']);
  });

  it('does so below the top, and in what two schemas ask for together', async () => {
    assert.deepEqual(await at('of:\n  lang: FR\n  kind: note\n  title: T\n  |', `z.object({ of: ${choice} })`), ['mood:  !']);
    const both = `${choice}.and(z.object({ status: z.enum(['draft', 'out']) }))`;
    assert.deepEqual(await at('lang: FR\nkind: note\nstatus: Out\ntitle: T\n|', both), ['mood:  !']);
  });

  it('marks what that one misses right below the key, where nobody can read the block', async () => {
    assert.deepEqual(await at('kind: incident\nse|'), ['title:  for se !', 'lang:  for se !', 'severity:  for se !']);
    assert.deepEqual(await at('title: T\nkind: incident\nse|\nlang: fr'), ['severity:  for se !']);
    const both = `${choice}.and(z.object({ status: z.string() }))`;
    assert.deepEqual(await at('title: T\nlang: fr\nkind: incident\nse|', both), ['severity:  for se !', 'status:  for se !']);
    assert.deepEqual(await at('of:\n  lang: fr\n  kind: incident\n  se|', `z.object({ of: ${both} })`), [
      'title:  for se !',
      'severity:  for se !',
      'status:  for se !',
    ]);
    assert.deepEqual(await at('of:\n  lang: fr\n  |', `z.object({ of: ${choice} })`), ['kind:  !', 'title: ', 'severity: ', 'mood: ']);
  });

  it('does so where the block is not closed yet', async () => {
    for (const text of [
      '---\nkind: incident\nse|',
      '---\nkind: incident\nse|\n\nIt was closed.\n',
      '---\nkind: incident\n|\n\nIt was closed.\n',
    ]) {
      const { post } = checkText(text.replace('|', ''), placeUnder(choice));
      const found = await completeAt(post, text.indexOf('|'), around);
      assert.deepEqual(
        found.map(({ label, missing }) => `${label}${missing ? ' !' : ''}`),
        ['title !', 'lang !', 'severity !'],
      );
    }
  });

  it('offers what all have where that key says nothing of theirs', async () => {
    assert.deepEqual(await at('lang: FR\nkind: other\n|'), ['title: ']);
  });
});

describe('the description of a key', () => {
  const described = (block: string, timeZone = 'Europe/Paris'): string[] => {
    const text = `---\n${block}\n---\n`;
    const { post } = checkText(text.replace('|', ''), placeUnder(schema));
    const found = describeAt(post, text.indexOf('|'), timeZone);
    return found ? [found.name, ...(found.text ? [found.text] : []), ...found.facts.map((fact) => wordMessage(fact, 'en'))] : [];
  };

  it('says what the config says', () => {
    assert.deepEqual(described('ti|tle: T'), [
      'title',
      'Shown in lists: *keep it short*.',
      'It is text.',
      'The site does not build without it.',
      'Characters: 60 at most.',
      'Characters: 1 at least.',
    ]);
    assert.deepEqual(described('draft|: true'), ['draft', 'It is true or false.', 'Where it is missing, the site takes false.']);
    assert.deepEqual(described('hero:\n  a|lt: x'), ['alt', 'It is text.', 'The site does not build without it.']);
  });

  it('says what is not known, and the day that the site prints', () => {
    assert.match(described('sl|ug: abc').join(' '), /code, which is not run/);
    assert.match(described("pub|Date: '2025-06-30'", 'America/New_York').join(' '), /The site prints June 29, 2025\./);
    assert.deepEqual(described('mo|od: grim'), []);
  });

  it('says where the config names it', () => {
    const { post } = checkText('---\ntitle: T\n---\n', placeUnder(schema));
    assert.equal(describeAt(post, 5, 'UTC')?.origin?.file, 'src/content.config.ts');
  });
});
