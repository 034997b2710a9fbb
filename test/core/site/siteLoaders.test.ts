import assert from 'node:assert/strict';
import { collectionsIn as read } from '../../support/collections';

/** Where the entries of a collection are whose loader is written so; nothing where that is not known. */
const where = (loader: string): unknown => {
  const config = `const inner = glob({ base: 'notes', pattern: '*.md' });
    export const collections = { blog: defineCollection({ loader: ${loader}, schema: z.object({ title: z.string() }) }) };`;
  const [blog] = read(config);
  return blog?.schema && [blog.base, blog.patterns.join(), blog.ownIds];
};

describe('readContentConfig: a loader of the site’s own', () => {
  it('loads what the one loads that it hands on what it is given', () => {
    for (const loader of [
      "{ name: 'own', async load(context) { await inner.load(context); context.store.delete('/'); } }",
      "{ ...inner, name: 'own', load: async (context) => { const { store } = context; store.clear(); await inner.load(context); if (store.size) return; } }",
      "{ name: 'own', load: (context: LoaderContext) => inner.load(context as LoaderContext) }",
      "{ ...inner, name: 'own' }",
      "((options) => { const within = glob(options); return { load: async (context) => within.load(context) }; })({ base: 'notes', pattern: '*.md' })",
      "{ load: async (context) => { const within = glob({ base: 'notes', pattern: '*.md' }); context.logger.info('a'); return await within.load(context); } }",
      '{ load: async (context) => { const names = [1].map((each) => { return each; }); await inner.load(context); } }',
      '{ load: async (context) => { function helper() { return 1; } helper(); await inner.load(context); } }',
      "{ load: async (context) => { const { store, collection: name, parseData } = context; const meta = context.meta; if (meta.get('a') === name) store.clear(); await inner.load(context); store.set(await parseData({ id: 'a', data: {} })); } }",
      "{ load: async (context) => { const extra = await fetch(new URL('./a.json', context.config.root)); note(context.collection); context.watcher?.on('change', () => {}); await inner.load(context); } }",
      `{ load: async (context) => { note(\`\${context.collection}.json\`); await inner.load(context); } }`,
      '{ load: async (outer) => { await ({ ...inner }).load(outer); } }',
    ])
      assert.deepEqual(where(loader), ['notes', '*.md', true], loader);
  });

  it('is not known where it may load otherwise', () => {
    for (const load of [
      'async (context) => { context.parseData = own; await inner.load(context); }',
      'async (context) => { delete context.parseData; await inner.load(context); }',
      'async (context) => { [context.parseData] = own; await inner.load(context); }',
      'async (context) => { const other = context; other.parseData = own; await inner.load(context); }',
      'async (context) => { const { store } = context; store.set = own; await inner.load(context); }',
      'async (context) => { const c = context.config; c.root = own; await inner.load(context); }',
      'async (context) => { const { config } = context; const r = config.root; r.pathname = own; await inner.load(context); }',
      'async (context) => { const { root } = context.config; root.pathname = own; await inner.load(context); }',
      'async (context) => { const { config: { root } } = context; root.pathname = own; await inner.load(context); }',
      'async (context) => { const { ...all } = context; all.config.root = own; await inner.load(context); }',
      'async (context) => { Object.assign(context.store, own); await inner.load(context); }',
      'async (context) => { const { store } = context; Object.assign(store, own); await inner.load(context); }',
      'async (context) => { for (context.parseData of [own]) ; await inner.load(context); }',
      'async (context) => { for (context.collection in own) ; await inner.load(context); }',
      'async (context) => { [context.collection] = own; await inner.load(context); }',
      'async (context) => { context.entryTypes.clear(); await inner.load(context); }',
      "async (context) => { context.__defineGetter__('parseData', own); await inner.load(context); }",
      'async (context) => { const held = [context.store]; held[0].set = own; await inner.load(context); }',
      'async function (context) { arguments[0].parseData = own; await inner.load(context); }',
      'async (context) => { change(context); await inner.load(context); }',
      'async (context) => { await inner.load({ ...context, parseData: own }); }',
      'async (context) => { if (context.store.size) return; await inner.load(context); }',
      'async (context) => { if (context.store.size) await inner.load(context); }',
      'async (context) => { try { await inner.load(context); } catch {} }',
      'async (context) => { await inner.load(context).catch(() => {}); }',
      'async (context) => { inner.load(context); }',
      'async (context) => { const run = async () => { await inner.load(context); }; await run(); }',
      'async ({ store }) => { await inner.load(store); }',
      'async (context) => { await other.load(context); }',
      'async function* (context) { await inner.load(context); }',
    ])
      assert.equal(where(`{ name: 'own', load: ${load} }`), undefined, load);
    for (const loader of [
      '{ load: async (context) => { await inner.load(context); }, ...more }',
      '{ load: async (context) => { await inner.load(context); }, [name]: 1 }',
      '{ ...inner, ...more }',
      '{ ...inner, load: undefined }',
      '{ ...inner, load }',
    ])
      assert.equal(where(loader), undefined, loader);
  });

  it('is looked through once, however many collections have it', () => {
    const calls = 'context.store.get(1);'.repeat(8000);
    const collections = Array.from({ length: 400 }, (_, index) => `c${index}: defineCollection({ loader: own, schema: z.object({}) })`);
    const start = performance.now();
    const found = read(`const inner = glob({ base: 'notes', pattern: '*.md' });
      const own = { load: async (context) => { ${calls} await inner.load(context); } }; export const collections = { ${collections} };`);
    assert.ok(performance.now() - start < 5000);
    assert.equal(found.length, 400);
    assert.equal(found[0]?.base, 'notes');
  });

  it('comes to an end where loaders load each other', () => {
    const own = (name: string, other: string): string => `const ${name} = { load: async (context) => { await ${other}.load(context); } };`;
    const config = `${own('one', 'two')} ${own('two', 'one')} export const collections = { blog: defineCollection({ loader: one, schema: z.object({}) }) };`;
    assert.deepEqual(
      read(config).map(({ schema }) => schema),
      [undefined],
    );
  });
});
