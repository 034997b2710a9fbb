const imports = `import { defineCollection, reference, z } from 'astro:content';
import { glob } from 'astro/loaders';
`;
const loader = "loader: glob({ base: './src/content/blog', pattern: '**/*.md' })";

/** Whole configs as people write them, and as nobody should: what cannot be known of each has to be left alone. */
export const configs: Readonly<Record<string, string>> = {
  spreadShapes: `${imports}const seo = { title: z.string(), key: z.string().max(10).optional() }; const base = z.object({ ...seo, draft: z.boolean().default(false) }); export const collections = { blog: defineCollection({ ${loader}, schema: base.extend({ pubDate: z.coerce.date(), tags: z.string().array().default([]) }).strict() }) };`,
  discriminated: `${imports}const common = z.object({ title: z.string() }); export const collections = { blog: defineCollection({ ${loader}, schema: z.discriminatedUnion('key', [ common.extend({ key: z.literal('text'), url: z.string() }), common.extend({ key: z.literal('high') }) ]) }) };`,
  unionOfObjects: `${imports}export const collections = { blog: defineCollection({ ${loader}, schema: z.union([z.object({ title: z.string(), key: z.number() }), z.object({ title: z.string(), key: z.array(z.string()) })]) }) };`,
  intersection: `${imports}const a = z.object({ title: z.string() }); const b = z.object({ key: z.coerce.date().optional() }); export const collections = { blog: defineCollection({ ${loader}, schema: a.and(b) }) };`,
  refinedWhole: `${imports}export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: z.enum(['low','high']).optional() }).refine((d) => true, 'no') }) };`,
  schemaFunction: `${imports}function schema({ image }) { const date = z.coerce.date(); return z.object({ title: z.string(), key: image().or(z.object({ url: image(), alt: z.string() })).optional(), when: date.optional() }); } export const collections = { blog: defineCollection({ ${loader}, schema }) };`,
  helpersWithArguments: `${imports}const opt = (t) => t.optional(); const s = () => z.string(); export const collections = { blog: defineCollection({ ${loader}, schema: ({ image }) => { const x = { key: opt(s()) }; return z.object({ title: s(), ...x }); } }) };`,
  condition: `${imports}const prod = import.meta.env?.PROD; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: prod ? z.string() : z.string().optional() }) }) };`,
  reassigned: `${imports}let key = z.string(); key = z.number(); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key }) }) };`,
  shadowedByParameter: `${imports}const text = z.number(); function f(text) { return z.object({ title: z.string(), key: text }); } export const collections = { blog: defineCollection({ ${loader}, schema: f(z.string()) }) };`,
  changedProperty: `${imports}const shape = { title: z.string(), key: z.string() }; shape.key = z.number(); export const collections = { blog: defineCollection({ ${loader}, schema: z.object(shape) }) };`,
  assigned: `${imports}const shape = { title: z.string() }; Object.assign(shape, { key: z.string() }); export const collections = { blog: defineCollection({ ${loader}, schema: z.object(shape).strict() }) };`,
  changedList: `${imports}const levels = ['low']; levels.push('high'); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: z.enum(levels) }) }) };`,
  overridden: `${imports}export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: z.string() }).extend({ key: z.any().optional() }).partial({ title: true }) }) };`,
  lazy: `${imports}const node = z.object({ url: z.string(), alt: z.lazy(() => node).optional() }); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: node.optional() }) }) };`,
  getter: `${imports}const node = z.object({ url: z.string(), get alt() { return z.string().optional(); } }); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: node.optional() }) }) };`,
  defaults: `${imports}export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string().default('x'), key: z.object({ url: z.string().default('a'), alt: z.string().nullish() }).default({}) }) }) };`,
  keyTwice: `${imports}export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ key: z.number(), title: z.string(), key: z.string().optional() }) }) };`,
  shortCircuit: `${imports}const t = 1 > 0 && z.string(); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: t || z.number() }) }) };`,
  renamedZod: `${imports}const { string, object } = z; const zz = z; export const collections = { blog: defineCollection({ ${loader}, schema: zz.object({ title: zz.string(), key: zz.number().optional() }) }) };`,
  takenApart: `${imports}const { string, object, number } = z; export const collections = { blog: defineCollection({ ${loader}, schema: object({ title: string(), key: number() }) }) };`,
  classMember: `${imports}class S { static key = z.string(); } export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: S.key }) }) };`,
  objectOfTypes: `${imports}const types = { key: z.number().optional(), deep: { title: z.string() } }; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: types.deep.title, key: types.key }) }) };`,
  identity: `${imports}const mk = (z) => z; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: mk(z.number()) }) }) };`,
  parameterDefault: `${imports}const mk = (t = z.number()) => t.optional(); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: mk(z.string()) }) }) };`,
  earlyReturn: `${imports}const mk = (f) => { if (f) return z.string(); return z.number(); }; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: mk(true) }) }) };`,
  changedInside: `${imports}const mk = () => { const o = { key: z.string() }; o.key = z.number(); return z.object({ title: z.string(), ...o }); }; export const collections = { blog: defineCollection({ ${loader}, schema: mk() }) };`,
  assignedInside: `${imports}const mk = () => { const o = { key: z.string() }; const _ = Object.assign(o, { key: z.number() }); return z.object({ title: z.string(), ...o }); }; export const collections = { blog: defineCollection({ ${loader}, schema: mk() }) };`,
  changedDate: `${imports}const start = new Date('2020-01-01'); start.setFullYear(2030); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: z.date().min(start) }) }) };`,
  globalPattern: `${imports}const slug = /^[a-z]+$/g; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: z.string().regex(slug) }) }) };`,
  computedKey: `${imports}const k = 'key'; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), [k]: z.number() }).strict() }) };`,
  spreadList: `${imports}const base = ['low']; export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string(), key: z.enum([...base, 'high']) }) }) };`,
  shapeOfOmit: `${imports}const base = z.object({ title: z.string(), key: z.number() }); export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ ...base.omit({ key: true }).shape, key: base.shape.key.optional() }) }) };`,
  messages: `${imports}export const collections = { blog: defineCollection({ ${loader}, schema: z.object({ title: z.string({ message: 'x' }).min(1, { message: 'y' }), key: z.string().max(5, 'long').or(z.literal('')) }) }) };`,
};
