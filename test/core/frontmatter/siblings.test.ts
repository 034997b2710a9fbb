import assert from 'node:assert/strict';
import { entryId, isAlike, readSiblings, siblingOf } from '../../../src/core/frontmatter/siblings';
import type { Collection, Place } from '../../../src/core/site/site';
import { filesOf } from '../../support/files';
import { checkText, options, placeUnder, siblingsOf, starterCollection, starterPlace } from '../../support/posts';

const head = (more = '', title = 'The port'): string =>
  `---\ntitle: '${title}'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\n${more}---\n`;
const blog: Collection = { name: 'blog', base: 'posts', patterns: ['**/*.md', '!drafts/**'] };

describe('the entries of a collection', () => {
  it('are read with their ids, below its folder, and no others', async () => {
    const files = filesOf({
      'site/posts/The Port.md': '---\ntitle: A\ndescription: B\n---\n',
      'site/posts/2025/index.md': '---\ndraft: true\n---\n',
      'site/posts/own.md': '---\nslug: other\n---\n',
      'site/posts/broken.md': '---\ntitle: [\n---\n',
      'site/posts/drafts/a.md': '',
      'site/posts/a.txt': '',
      'site/posts/node_modules/a.md': '',
      'site/a.md': '',
    });
    const found = await readSiblings(files, 'site', blog);
    assert.deepEqual(
      found.map(({ path, id }) => [path, id]),
      [
        ['posts/The Port.md', 'the-port'],
        ['posts/2025/index.md', '2025'],
        ['posts/own.md', 'other'],
        ['posts/broken.md', 'broken'],
      ],
    );
    const [{ data, ...first } = { data: {} }] = found;
    assert.deepEqual(first, { path: 'posts/The Port.md', id: 'the-port', title: 'A', description: 'B', isDraft: false });
    assert.deepEqual(Object.keys(data).slice(0, 2), ['title', 'description'], 'what others may take over');
    assert.equal(found[1]?.isDraft, true);
  });

  it('are the same to the others whatever keys of their own change', () => {
    const of = (text: string) => siblingOf(blog, 'posts/a.md', `---\n${text}\n---\n`);
    assert.ok(isAlike(of('title: A\ntags: [x]'), of('title: A\ntags: &t [y, *t]')));
    for (const other of ['title: B', 'title: A\ndraft: true', 'title: A\nslug: b', 'title: A\ndescription: D'])
      assert.ok(!isAlike(of('title: A'), of(other)), other);
    assert.ok(!isAlike(undefined, of('title: A')));
  });

  it('are no more than five hundred, and not looked for without end', async () => {
    const many = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`posts/${index}.md`, '']));
    assert.equal((await readSiblings(filesOf(many), '', blog)).length, 500);
    const deep = filesOf({ [`posts/${'a/'.repeat(40)}b.md`]: '' });
    assert.deepEqual(await readSiblings(deep, '', blog), []);
    assert.ok(deep.asked.length < 12);
  });

  it('have the number or truth of a slug as text', () => {
    assert.equal(entryId(blog, 'posts/a.md', { slug: 2025 }), '2025');
    assert.equal(entryId(blog, 'posts/a.md', { slug: '' }), 'a');
    assert.equal(siblingOf(blog, 'posts/a.md', '\uFEFF---\nslug: b\n---\n').id, 'b');
  });
});

describe('a post beside others', () => {
  const found = (text: string, posts: Readonly<Record<string, string>>, place: Place = starterPlace) =>
    checkText(text, place, { siblings: siblingsOf({ [place.path]: text, ...posts }) }).findings.map(({ rule, severity }) => [
      rule,
      severity,
    ]);
  const beside = (name: string) => `src/content/blog/${name}`;

  it('is not compared with itself, nor with what says other things', () => {
    assert.deepEqual(found(head(), { [beside('harbour.md')]: head('', 'The harbour').replace('of it', 'of the harbour') }), []);
  });

  it('says what a copy says, in title or description', () => {
    assert.deepEqual(found(head(), { [beside('b.md')]: head().replace('The port', 'The  Port!') }), [
      ['frontmatter-placeholder', 'warning'],
      ['frontmatter-placeholder', 'warning'],
    ]);
  });

  it('may say what a translation, a draft or a post of another folder says', () => {
    for (const other of ['en/port.md', 'port.en.md', 'port_fr-CA.mdx', 'en/port/index.md'])
      assert.deepEqual(found(head(), { [beside(other)]: head() }), [], other);
    assert.deepEqual(found(head(), { [beside('b.md')]: head('draft: true\n') }), []);
    assert.deepEqual(found(head('draft: true\n'), { [beside('b.md')]: head() }), []);
  });

  const twice = { [beside('b.md')]: '---\nslug: port\n---\n' };

  it('has an address that another has, as gravely as the config says', () => {
    const place = (conflicts?: 'error' | 'ignore'): Place => ({
      ...starterPlace,
      site: { ...starterPlace.site, ...(conflicts ? { conflicts } : {}) },
    });
    assert.deepEqual(found(head(), twice, place()), [['duplicate-slug', 'warning']]);
    assert.deepEqual(found(head(), twice, place('error')), [['duplicate-slug', 'error']]);
    assert.deepEqual(found(head(), twice, place('ignore')), []);
  });

  it('may have any address where the config makes them in a way of its own, or its own slug is not known', () => {
    const collection: Collection = { ...starterCollection, ownIds: true };
    assert.deepEqual(found(head(), twice, { ...starterPlace, collection }), []);
    assert.deepEqual(
      found('---\ntitle: [\n---\n', twice).filter(([rule]) => rule === 'duplicate-slug'),
      [],
    );
  });

  it('is known by its slug where it has one, with its quotes kept by the fix', () => {
    const text = head("slug: 'port-2'\n");
    const { findings } = checkText(text, starterPlace, {
      siblings: siblingsOf({ [beside('b.md')]: '---\nslug: port-2\n---\n', [beside('c.md')]: '---\nslug: port-2-2\n---\n' }),
    });
    assert.deepEqual(findings[0]?.fixes[0]?.edits[0]?.text, "'port-2-3'");
    assert.deepEqual(found(head('slug: other\n'), twice), []);
  });
});

describe('dates to come', () => {
  const told = (block: string, kind: 'astro' | 'hugo' | 'jekyll' | 'none' = 'astro', today = options.today) =>
    checkText(
      `---\n${block}---\n`,
      kind === 'astro' ? placeUnder(undefined) : { path: 'content/a.md', site: { kind, collections: [] }, isPost: true },
      { today },
    )
      .findings.filter(({ rule }) => rule === 'frontmatter-future-date')
      .map(({ messageId, severity }) => `${messageId} ${severity}`);
  const block = (date: string, more = '') => `title: 'The port'\ndescription: 'What is known.'\npubDate: ${date}\n${more}`;

  it('are told of a day of publication only where that is more than a year off', () => {
    assert.deepEqual(told(block('2025-08-01')), []);
    assert.deepEqual(told(block('2026-07-02')), []);
    assert.deepEqual(told(block('2026-07-03')), ['far warning']);
    assert.deepEqual(told(block('2026-07-03', 'draft: true\n')), []);
  });

  it('are told of a change, from the day after tomorrow', () => {
    assert.deepEqual(told(block('2025-06-30', 'updatedDate: 2025-07-02\n')), []);
    assert.deepEqual(told(block('2025-06-30', 'updatedDate: 2025-07-03\n')), ['changed warning']);
  });

  it('are worth a look where the generator leaves the post out until then', () => {
    assert.deepEqual(told('title: A\ndate: 2025-08-01\n', 'hugo'), ['held information']);
    assert.deepEqual(told('title: A\ndate: 2025-08-01\n', 'jekyll'), ['held information']);
    assert.deepEqual(told('title: A\ndate: 2025-08-01\n', 'none'), []);
    assert.deepEqual(told('title: A\nhearing: 2035-08-01\n', 'hugo'), []);
  });
});
