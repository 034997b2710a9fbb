import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/span';
import { checkText } from '../support/posts';
import { loadAstro } from './astro';
import { placeOf, siteOf } from './compare';

const config = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }), schema: z.object({
  title: z.string(), description: z.string().optional(), date: z.date().optional(), seen: z.coerce.date().optional(), tags: z.array(z.string()).optional(),
  upd: z.coerce.date().optional().or(z.literal('')), category: z.enum(['ransomware', 'phishing']).or(z.array(z.enum(['ransomware', 'phishing']))).optional(),
  level: z.union([z.enum(['low', 'high']), z.number()]).optional(), draft: z.union([z.literal(false), z.boolean()]).optional(),
  on: z.string().date().optional(), at: z.string().datetime().optional(), either: z.union([z.string().date(), z.date()]).optional(),
  end: z.string().date().or(z.literal('ongoing')).optional(), mode: z.enum(['on', 'off']).or(z.boolean()).optional(), n: z.number().optional(),
  link: z.string().url().optional(), few: z.array(z.string()).max(6).optional(), faq: z.array(z.object({ q: z.string(), a: z.string() }).strict()).optional(),
  links: z.array(z.object({ url: z.string(), label: z.string() })).optional(), meta: z.object({ a: z.number(), b: z.string() }).optional(),
}) }) };`;

/** Blocks that Astro refuses, each with one fault. */
const blocks: readonly string[] = [
  'title: T\ncategory: Ransomware',
  "title: T\ncategory: 'phishng'",
  'title: T\ncategory: [phishing, Ransom]',
  'title: T\nlevel: High',
  'title: T\ndraft: Non',
  'title: T\ndraft: false,',
  'title: T\nfaq: [{ Q: x, a: y }]',
  'title: T\ntags:',
  'title: T\nlink:',
  "title: T\nlink: ''",
  'title: T\ndate:',
  'title: T\ntags:\n  -a\n  -b',
  'title: T\nfew:\n  -ransomware\n  - port',
  'title: T\ntags:\n-a\n-b',
  'title: T\ntags:\n  * a\n  * b',
  'title: T\ntags:\n  • a\n  • b',
  'title: T\ntags:\n  • a\n  * b',
  'title: T\ntags:\n  - a\n  • b',
  'title: T\ntags:\n  - a\n  *b',
  'title: "T",',
  'title: T\nn: 5,',
  'title: T\nmode: On',
  'title: T\nend: 2025-06-30',
  'title: T\nend: Ongoing',
  'title: T\nend: 21 août 2022',
  'title: T\nseen: 25/06/30',
  "title: 'L\\'attaque'",
  'title: "L\\\'attaque"',
  "title: T\ndescription: Une analyse de l'attaque\nseen:2025-06-30",
  "title: 'T', # so far",
  '"title": "T"\ntags: [a],',
  'title: T\non: 2022-09-23',
  "title: T\non: '2022/09/23'",
  'title: T\nat: 2022-09-23T10:00:00Z',
  'title: T\neither: 2022/08/21',
  "title: T\neither: '2022-08-21T01:00:00Z'",
  'title: T\nseen: Monday, June 30th, 2025',
  'title: T\nseen: 30/6/25',
  'title: T\nupd: 3 août 2025',
  'title: &lt;b',
  'title: T\ntags: [a, b}',
  'title: T\nlinks: [{ url: a, label: b ]',
  'title: T\nmeta: { a: 1, b: x]',
  "title: L'attaque\ndescription: |\n\tLe port\ndate: 2025-06-30",
  'title: T\ndescription: >-\n\td e\n\tf',
  'title: T\ndescription: |\n  Le port\n\n\test fermé\ntags:\n\t- a',
  'title: T\nlinks:\n  - url: x\n\tlabel: y',
  'title: T\nlinks:\n- url: x\n\tlabel: y',
  'title: T\n\tdate: 2025-06-30',
  'title: T\0',
  'title: T\ndescription: d\x07e',
  "title: T\ntags: ['c, d]\ndate: 2025-06-30",
  'tags: ["c, d]\ntitle: T',
  'title: T\nmeta: { a: 1, b: "x }',
  'title: T\ntags: [a b, \'c", d]',
  "title: T\nlinks: [{ url: 'x, label: y }]",
  "title: T\ntags: ['l'attaque', port]",
  "title: T\nmeta: { a: 1, b: 'l'attaque' }",
  "title: T\ntags: ['a' 'b']",
  'title: T\ntags: [#a, b]\ndate: 2025-06-30',
  'title: T\ntags: [a, b]]\ndate: 2025-06-30',
  'title: T\ntags:\n  - @a',
  'title: T\ntags:\n  - c: d: e\n  - f',
  'title: T\nlinks:\n  - url: y, label: z',
  'title: T\nlinks:\n  - url: y: a\n    label: z',
  'title: "L\\\'attaque"',
  "title: 'Le port’",
  'title: T\n...\ndescription: x',
  'title: T\ntags:\n  - a\n  - b\n  -c',
  'title: T\nseen:2025-01-01',
  'title: T\ndate: "30 juin 2025"',
  "title: T\ndate: '30 juin 2025'",
  'title: T\ndate: 3-juil-2025',
  'title: T\nseen: 2025 juin 3',
  'title: T\nseen: 10 December 2025 à midi',
  'title: T\nseen: "30 fevrier 2025"',
  'title: T\ndate: "30 fevrier 2025"',
  'title: T\nlinks:\n  - {\n  url: x\n}',
  'title: T\ntags: [\na,\n3\n]',
  'title: T\nlinks:\n- label: |\n    a\n  url: "x\ny"\ntags: [3]',
];

/** Whole texts of the same. */
const texts = [
  ...blocks.map((block) => `---\n${block}\n---\n`),
  ' ---\ntitle: T\n---\n',
  '\n\t---\ntitle: T\n\t---\n',
  '---\rtitle: T\r---\r\rText\r',
  'title: T\n---\n\nText\n',
  '---\ntitle: T\n ---\n\nText\n',
  '---\ntitle: T\n\n ---\n\nText\n',
  '---\ntitle: T\n—\n\nText\n\n---\n',
  '---\ntitle: T\ndescription: d ---\n\nText\n',
  '–––\ntitle: T\n–––\n\nText\n',
  '***\ntitle: T\n---\n\nText\n',
  '```yaml\ntitle: T\n```\n\nText\n',
  '---\ntitle: T\n# Port\n\nIl fut fermé.\n\n---\n\nFin\n',
];

for (const name of ['astro5', 'astro7'] as const) {
  describe(`what ${name} makes of a block that was mended`, () => {
    it('is what it accepts, by the first fix and by each other', async () => {
      const astro = await loadAstro(name);
      const [site] = siteOf('mended', config, astro);
      assert.ok(site);
      for (const text of texts) {
        assert.notEqual((await astro.judge(site.real, text)).kind, 'accepted', text);
        const fixes = checkText(text, placeOf(site)).findings.flatMap((finding) => (finding.severity === 'error' ? finding.fixes : []));
        assert.ok(fixes.length > 0, text);
        for (const { edits } of fixes) {
          const mended = applyEdits(text, edits);
          const verdict = await astro.judge(site.real, mended);
          assert.equal(verdict.kind, 'accepted', `${text}\n→ ${mended}\n${JSON.stringify(verdict)}`);
          // Nothing of what the author wrote is left to the article.
          if (verdict.kind === 'accepted') assert.ok(verdict.data.title, mended);
        }
      }
    });
  });
}
