import assert from 'node:assert/strict';
import type { ZodVersion } from '../../../src/core/schema/compile';
import { blogWith, refusedBy } from '../../support/contentConfig';

const before = "import { base, shape, schemas } from '@acme/schemas'; import * as all from '@acme/all';";

/** What is refused of a block under a schema that is made of one that is not seen. */
const refused = (schema: string, block: string, zod: ZodVersion): readonly string[] =>
  refusedBy(`${before}\n${blogWith(schema)}`, block, zod);

const own = "{ severity: z.enum(['low', 'high']), on: z.coerce.date() }";

describe('readContentConfig: what is added to a schema that is not seen', () => {
  for (const zod of [3, 4, 4.6] as const) {
    it(`is judged, and nothing else is, by zod ${zod}`, () => {
      for (const schema of [
        `base.extend(${own})`,
        `base.partial().extend(${own})`,
        `base.strict().describe('Our posts').extend(${own})`,
        `schemas.blog({ own: true }).extend(${own})`,
        `base.merge(z.object(${own}))`,
        `base.merge(z.object(${own})).strict()`,
        `base.extend(${own}).strict()`,
        `base.extend(${own}).catchall(z.number())`,
        `base.extend({ severity: z.number() }).extend(${own})`,
        `base.extend({ kind: z.string(), ...${own} }).omit({ kind: true })`,
        `base.extend({ kind: z.string(), ...${own} }).pick({ severity: true, on: true, title: true })`,
        `z.object({ ...base.shape, ...${own} })`,
        `z.object({ ...shape, ...${own} })`,
        `base.and(z.object(${own}))`,
        `z.object(${own}).and(base)`,
        `z.intersection(base, z.object(${own}))`,
        `z.object({ ...base.shape }).and(z.object(${own}))`,
        `({ image }) => base({ image }).extend(${own})`,
      ]) {
        const good = 'severity: low\non: 2025-06-30';
        assert.deepEqual(refused(schema, `${good}\nother: [x]\ntitle: 5`, zod), [], schema);
        assert.deepEqual(refused(schema, "severity: low\non: '30 June 2025'", zod), [], schema);
        assert.deepEqual(refused(schema, 'severity: Low\non: June the 30th', zod), ['severity option', 'on type'], schema);
        assert.deepEqual(refused(schema, 'on: 2025-06-30', zod), ['severity missing'], schema);
      }
    });

    it(`may be taken back or be something else, by zod ${zod}`, () => {
      for (const schema of [
        `base.extend(${own}).extend(shape)`,
        `base.extend({ ...${own}, ...shape })`,
        `base.extend(${own}).merge(schemas.other)`,
        `base.extend(${own}).omit(mask)`,
        `base.extend(${own}).partial(mask)`,
        `base.extend(${own}).made()`,
        `base.extend(shape, ${own})`,
        `all.extend(${own})`,
        `all.merge(z.object(${own}))`,
        `z.union([base.extend(${own}), base])`,
        `flag ? base : base.extend(${own})`,
        `base.extend(${own}).or(base)`,
        `base.extend(${own}).catch({})`,
      ])
        assert.deepEqual(refused(schema, 'severity: Low\non: x', zod), [], schema);
      assert.deepEqual(refused(`base.extend(${own}).partial()`, 'title: x', zod), []);
      // To zod 3, what one side does not know is one too many.
      const strict = refused(`base.and(z.object(${own}).strict())`, 'severity: low\non: 2025-06-30\ntitle: x', zod);
      assert.deepEqual(strict, zod === 3 ? ['title unknown-key'] : []);
      assert.deepEqual(refused(`base.extend(${own}).partial()`, 'severity: x', zod), ['severity option']);
    });
  }
});
