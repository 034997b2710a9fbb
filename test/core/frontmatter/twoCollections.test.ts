import assert from 'node:assert/strict';
import { wordFinding, wordMessage } from '../../../src/core/findings/message';
import { completeAt } from '../../../src/core/frontmatter/complete';
import { descriptionsAt } from '../../../src/core/frontmatter/describe';
import { judgesOf } from '../../../src/core/frontmatter/views';
import { placeOf } from '../../../src/core/site/place';
import type { Place } from '../../../src/core/site/site';
import { applyEdits } from '../../../src/core/text/span';
import { collectionsIn } from '../../support/collections';
import { checkText, siblingsOf } from '../../support/posts';

/** Where a post stands that two collections take: `blog`, whose folder is the nearer, and `all`. */
function placeIn(blog: string, all: string): Place {
  const collections = collectionsIn(`export const collections = {
    all: defineCollection({ loader: glob({ base: './src/content', pattern: '**/*.md' })${all && `, schema: ${all}`} }),
    blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '*.md' })${blog && `, schema: ${blog}`} }),
    notes: defineCollection({ loader: glob({ base: './src/content/notes', pattern: '*.md' }), schema: z.object({ no: z.string() }) }),
  };`);
  return placeOf('src/content/blog/port.md', { kind: 'astro', collections }, { include: [], exclude: [] });
}

/** Posts as the site's collections hold them. */
const siblingsIn = ({ site }: Place, posts: Readonly<Record<string, string>>) => siblingsOf(posts, ...site.collections);

const told = (text: string, place: Place): string[] => checkText(text, place).findings.map((finding) => wordFinding(finding, 'en'));

describe('a post that two collections take', () => {
  const title = '---\ntitle: The port\n---\n';

  it('is refused what either refuses, and which of them does is said', () => {
    const place = placeIn('z.object({ title: z.string() })', 'z.object({ title: z.string(), order: z.number() })');
    assert.equal(place.collection?.name, 'blog');
    assert.deepEqual(told(title, place), [
      'The frontmatter has no “order”, which src/content.config.ts requires. (In the collection all.)',
    ]);
    assert.deepEqual(told('---\ntitle: The port\norder: one\n---\n', place), [
      '“order” has to be a number; the site reads text “one” here. (In the collection all.)',
    ]);
    const [finding] = checkText(title, place).findings;
    assert.ok(finding);
    assert.equal(finding.severity, 'error');
    assert.match(wordFinding(finding, 'fr'), /\(Dans la collection all\.\)$/);
    // Where the one at hand has no schema, too.
    assert.deepEqual(told(title, placeIn('', 'z.object({ title: z.string(), order: z.number() })')), [
      'The frontmatter has no “order”, which src/content.config.ts requires. (In the collection all.)',
    ]);
  });

  it('is told once what both refuse', () => {
    const place = placeIn('z.object({ title: z.string(), order: z.number() })', 'z.object({ order: z.number() })');
    assert.deepEqual(told(title, place), ['The frontmatter has no “order”, which src/content.config.ts requires.']);
    assert.deepEqual(told('It was closed.\n', place), ['This post has no frontmatter, and its collections require order, title.']);
  });

  it('and that has no block is told so once, with the keys that any of them requires', () => {
    const place = placeIn('z.object({ title: z.string() })', 'z.object({ title: z.string(), order: z.number() })');
    const { findings } = checkText('It was closed.\n', place);
    assert.deepEqual(
      findings.map((finding) => [wordFinding(finding, 'en'), ...finding.fixes.map(({ edits }) => edits.map(({ text }) => text).join())]),
      [['This post has no frontmatter, and its collections require title, order.', "---\ntitle: ''\norder: 'TODO'\n---\n\n"]],
    );
    assert.equal(
      findings.map((finding) => wordFinding(finding, 'fr')).join(),
      'Cet article n’a pas de frontmatter, et ses collections exigent title et order.',
    );
    // What one of them alone requires is its own.
    assert.deepEqual(told('It was closed.\n', placeIn('z.object({ title: z.string().optional() })', 'z.object({ order: z.number() })')), [
      'This post has no frontmatter, and its collection “all” requires order.',
    ]);
  });

  it('has no misspelt key that either of them knows', () => {
    const place = placeIn('z.object({ title: z.string(), category: z.string().optional() })', 'z.object({ categorie: z.string() })');
    assert.deepEqual(told('---\ntitle: The port\ncategorie: leak\n---\n', place), []);
  });

  it('has fixes that break it in no other', () => {
    const fixesOf = (text: string, place: Place): string[] =>
      checkText(text, place).findings.flatMap(({ fixes }) =>
        fixes.filter(({ edits }) => edits.length > 0).map(({ edits }) => applyEdits(text, edits)),
      );
    const strict = placeIn('z.object({ title: z.string() }).strict()', 'z.object({ order: z.enum(["a", "b"]) })');
    assert.deepEqual(fixesOf(title, strict), []);
    const known = placeIn('z.object({ title: z.string() }).strict()', 'z.object({ order: z.string().optional() })');
    assert.deepEqual(fixesOf('---\ntitle: The port\norder: a\n---\n', known), []);
    const open = placeIn('z.object({ title: z.string() })', 'z.object({ order: z.enum(["a", "b"]) })');
    assert.deepEqual(fixesOf(title, open), ["---\ntitle: The port\norder: ''\n---\n"]);
    const apart = placeIn('z.object({ order: z.enum(["a", "c"]) })', 'z.object({ order: z.enum(["a", "b"]) })');
    assert.deepEqual(fixesOf('---\norder: b\n---\n', apart), ['---\norder: a\n---\n']);
  });

  it('is compared with the entries of each, and what several say is told once', () => {
    const one = 'z.object({ title: z.string() })';
    for (const place of [placeIn(one, one), placeIn(one, ''), placeIn('', one)]) {
      const compared = (text: string, posts: Readonly<Record<string, string>>): string[] => {
        const siblings = siblingsIn(place, { [place.path]: text, ...posts });
        return checkText(text, place, { siblings }).findings.map((finding) => wordFinding(finding, 'en'));
      };
      const far = 'src/content/notes/quay.md';
      const near = 'src/content/blog/quay.md';
      const slug = '---\ntitle: The port\nslug: port-2025\n---\n';
      const has = 'has the slug “port-2025” too: the site shows only one of the two.';
      const other = slug.replace('The port', 'The quay');
      assert.deepEqual(compared(slug, { [far]: other }), [`quay.md ${has} (In the collection all.)`]);
      assert.deepEqual(compared(slug, { [near]: other }), [`quay.md ${has}`]);
      assert.deepEqual(compared(slug, { 'src/content/a.md': other, [near]: other }), [`quay.md ${has}`], 'one of the two is enough');
      assert.deepEqual(compared(title, { [far]: title }), [], 'in a folder of its own, as a translation may be');
      assert.deepEqual(compared(title, { [near]: title }), ['“title” is that of quay.md, word for word.']);
      assert.deepEqual(compared(title, { 'src/content/drafts/quay.md': '---\ntitle: The quay\n---\n' }), []);
      // Each collection counts from its own folder.
      const named = 'src/content/port.md';
      assert.deepEqual(compared(title, { [named]: '---\ntitle: The quay\n---\n' }), []);
      assert.deepEqual(compared(title, { [named]: '---\ntitle: The quay\nslug: blog/port\n---\n' }), [
        'port.md has the same address, “blog/port”: the site shows only one of the two. Rename one, or give it a slug of its own. (In the collection all.)',
      ]);
    }
  });

  it('is told in which collections two entries of one name are, each in a collection of its own', () => {
    const collections = collectionsIn(`export const collections = {
      blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }), schema: z.object({}) }),
      all: defineCollection({ loader: glob({ base: './src/content', pattern: '*/*.md' }), schema: z.object({}) }),
    };`);
    const place = placeOf('src/content/blog/port.md', { kind: 'astro', collections }, { include: [], exclude: [] });
    const slug = '---\nslug: port\n---\n';
    const compared = (...others: string[]): string[] => {
      const siblings = siblingsIn(place, Object.fromEntries([place.path, ...others].map((path) => [path, slug])));
      return checkText(slug, place, { siblings }).findings.map((finding) => wordFinding(finding, 'en'));
    };
    const [inBlog, inAll] = ['src/content/blog/x/quay.md', 'src/content/notes/quay.md'];
    const has = 'quay.md has the slug “port” too: the site shows only one of the two.';
    assert.deepEqual(compared(inBlog), [`${has} (In the collection blog.)`]);
    assert.deepEqual(compared(inAll), [`${has} (In the collection all.)`]);
    assert.deepEqual(compared(inBlog, inAll), [has]);
  });

  it('gets a slug that none of them has', () => {
    const place = placeIn('z.object({})', 'z.object({})');
    const slug = '---\nslug: port\n---\n';
    const siblings = siblingsIn(place, { 'src/content/blog/a.md': slug, 'src/content/notes/b.md': '---\nslug: port-2\n---\n' });
    const [finding] = checkText(slug, place, { siblings }).findings;
    assert.equal(finding?.fixes[0]?.edits[0]?.text, 'port-3');
  });

  it('is completed and described by both', async () => {
    const place = placeIn(
      'z.object({ title: z.string(), kind: z.enum(["x"]) })',
      'z.object({ kind: z.enum(["x", "y"]), title: z.string(), order: z.number() })',
    );
    const around = {
      today: '2025-07-01',
      siblings: async () => [],
      images: async () => [],
      layouts: async () => [],
      entriesOf: async () => [],
    };
    const keys = await completeAt(checkText('---\ntitle: The port\n\n---\n', place).post, 20, around);
    assert.deepEqual(
      keys.map(({ label, missing }) => [label, missing]),
      [
        ['kind', true],
        ['order', true],
      ],
    );
    const { post } = checkText('---\nkind: x\ntitle: The port\n---\n', place);
    assert.deepEqual(
      (await completeAt(post, 10, around)).map(({ label }) => label),
      ['x', 'y'],
    );
    const facts = (offset: number): unknown =>
      descriptionsAt(post, offset, 'UTC').map(({ collection, facts }) => [
        collection,
        wordMessage(facts[1] ?? { text: '', data: {} }, 'en'),
      ]);
    assert.deepEqual(facts(5), [
      ['blog', 'It has to be one of: x.'],
      ['all', 'It has to be one of: x, y.'],
    ]);
    assert.deepEqual(judgesOf(post), ['blog', 'all']);
  });
});
