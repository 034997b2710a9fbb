import assert from 'node:assert/strict';
import { check } from '../../src/core/check';
import { defaultSettings } from '../../src/core/rules/settings';
import { type Answers, scaffoldIncidentAnalysis } from '../../src/core/scaffold/incidentAnalysis';
import { readContentConfig } from '../../src/core/site/astroConfig';
import { placeOf } from '../../src/core/site/place';
import type { Site } from '../../src/core/site/site';

const astro = (schema: string): Site => ({
  kind: 'astro',
  collections: readContentConfig(
    `export const collections = { blog: defineCollection({ loader: glob({ base: 'blog', pattern: '**/*.{md,mdx}' }), schema: ({ image }) => z.object({ ${schema} }) }) };`,
    'src/content.config.ts',
  ).collections,
});

const sites: Readonly<Record<string, Site>> = {
  'the starter blog': astro(
    'title: z.string(), description: z.string(), pubDate: z.coerce.date(), updatedDate: z.coerce.date().optional(), heroImage: image().optional()',
  ),
  'a stricter schema': astro(
    'title: z.string().min(3), date: z.date(), tags: z.array(z.string()), severity: z.enum(["low", "high"]), draft: z.boolean(), score: z.number(), author: z.string()',
  ),
  'a schema with places for the answers': astro(
    'title: z.string(), victim: z.string(), incidentDate: z.coerce.date().optional(), lang: z.string(), slug: z.string()',
  ),
  'no schema': { kind: 'astro', collections: [{ name: 'blog', base: 'blog', patterns: ['**/*.md'] }] },
  Hugo: { kind: 'hugo', collections: [] },
  Jekyll: { kind: 'jekyll', collections: [] },
};
const folders: Readonly<Record<Site['kind'], string>> = { astro: 'blog', hugo: 'content/posts', jekyll: '_posts', none: 'notes' };

const given: readonly Pick<Answers, 'title' | 'victim' | 'language' | 'incidentDate'>[] = [
  { title: 'The cyberattack on the port', victim: 'Port of Example', language: 'en', incidentDate: '2024-02-06' },
  { title: 'The cyberattack on the port', victim: 'Port of Example', language: 'en' },
  { title: "Tp1 : Cyberattaque contre l'hôpital", victim: "L'hôpital d'Exemple", language: 'fr', incidentDate: '2024-02' },
  { title: 'Fuite de données chez #42', victim: '@Exemple & fils', language: 'fr' },
];

describe('scaffold: what the checks say of a new analysis', () => {
  for (const [name, site] of Object.entries(sites)) {
    for (const answers of given) {
      it(`nothing, in ${name}: ${answers.title}, ${answers.incidentDate ?? 'date unknown'}`, () => {
        const probe = placeOf(`${folders[site.kind]}/post.md`, site, defaultSettings);
        const { fileName, text } = scaffoldIncidentAnalysis({
          ...answers,
          today: '2026-11-23',
          schema: probe.collection?.schema,
          siteKind: site.kind,
        });
        const place = placeOf(`${folders[site.kind]}/${fileName}`, site, defaultSettings);
        assert.equal(place.isPost, true);
        const { findings, post } = check(text, place, {
          today: '2026-11-23',
          timeZone: 'America/New_York',
          settings: { ...defaultSettings, claimsLevel: 'all' },
        });
        // West of Greenwich an ISO day prints as the day before where the site is built there: that is told, and no fault of the post.
        const faults = findings.filter(({ rule, severity }) => !(rule === 'frontmatter-doubtful-date' && severity === 'information'));
        assert.deepEqual(faults, []);
        // Places to fill in state nothing yet.
        assert.deepEqual(
          post.claims.map(({ text: claim }) => claim),
          [],
        );
        assert.deepEqual([post.language, post.caseStudy.isCaseStudy], [answers.language, true]);
      });
    }
  }
});
