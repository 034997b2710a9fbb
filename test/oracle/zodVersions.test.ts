import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { load } from 'js-yaml';
import type { ZodVersion } from '../../src/core/schema/compile';
import { judge } from '../../src/core/schema/judge';
import type { SchemaType } from '../../src/core/schema/type';
import { readContentConfig } from '../../src/core/site/astroConfig';
import { helpers } from './helpers';
import { shapes } from './shapes';
import { values } from './values';
import { edgeValues, zodShapes } from './zodShapes';

type Zod = Readonly<Record<'string' | 'any', () => unknown>> & {
  object(keys: object): { safeParse(value: unknown): { readonly success: boolean } };
};

/** The versions asked, and what is known of a site that has one of them. */
const versions: Readonly<Record<string, ZodVersion>> = {
  zod4_0: 4,
  zod4_1: 4,
  zod4_2: 4,
  zod4_3: 4.3,
  zod4_4: 4.4,
  zod4_5: 4.5,
  zod4_6: 4.6,
};

/** A reference is Astro's, not zod's. */
const types = [...new Set([...shapes.filter(({ zod }) => zod !== 3).map(({ type }) => type), ...zodShapes])].filter(
  (type) => !type.includes('reference('),
);

const entries = [...values, ...edgeValues].flatMap((value): { value: string | undefined; data: object }[] => {
  try {
    const data = load(value === undefined ? 'title: T\n' : `title: T\nkey: ${value}\n`);
    return typeof data === 'object' && data !== null ? [{ value, data }] : [];
  } catch {
    // Of no use to any version.
    return [];
  }
});

async function zodNamed(name: string): Promise<Zod> {
  const folder = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules', name);
  return ((await import(pathToFileURL(join(folder, 'index.js')).href)) as { z: Zod }).z;
}

/** A type as a version of zod itself has it; nothing where it knows no such type. */
function theirs(type: string, z: Zod): ReturnType<Zod['object']> | undefined {
  const { code } = transformSync(`${helpers}\nreturn_(${type})`, { loader: 'ts' });
  let made: unknown;
  try {
    new Function('z', 'image', 'return_', code)(z, z.string, (value: unknown) => {
      made = value;
    });
    return z.object({ title: z.string(), key: made });
  } catch {
    return undefined;
  }
}

const ours = new Map(
  types.map((type): [string, SchemaType | undefined] => {
    const config = `import { defineCollection, reference, z } from 'astro:content'; import { glob } from 'astro/loaders'; ${helpers}
      export const collections = { blog: defineCollection({ loader: glob({ base: 'posts', pattern: '*.md' }), schema: ({ image }) => z.object({ title: z.string(), key: ${type} }) }) };`;
    return [type, readContentConfig(config, 'src/content.config.ts').collections[0]?.schema?.type];
  }),
);

describe('what an earlier minor version of zod accepts', () => {
  for (const [name, level] of Object.entries(versions)) {
    it(`is refused to no site that has ${name}`, async () => {
      const z = await zodNamed(name);
      const falseErrors: string[] = [];
      let [asked, refused, found] = [0, 0, 0];
      for (const type of types) {
        const [schema, real] = [ours.get(type), theirs(type, z)];
        if (!schema || !real) continue;
        for (const { value, data } of entries) {
          let isAccepted = false;
          try {
            isAccepted = real.safeParse(structuredClone(data)).success;
          } catch {
            // It stops at the value.
          }
          asked++;
          const isRefused = judge(schema, data, level).length > 0;
          if (isAccepted && isRefused) falseErrors.push(`${type}  ${JSON.stringify(value)}`);
          if (!isAccepted) refused++;
          if (!isAccepted && isRefused) found++;
        }
      }
      console.log(`      ${name}: ${asked} values, ${refused} refused, ${found} of them found, ${falseErrors.length} false errors`);
      assert.equal(falseErrors.join('\n'), '');
      assert.ok(found > 0.8 * refused);
    }).timeout(120_000);
  }
});
