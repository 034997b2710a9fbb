import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slug as slugOf } from 'github-slugger';
import { parse } from 'yaml';
import { isAfter, readTypedDate, saysUnknown, wordDate } from '../../src/core/parse/partialDate';
import { type Answers, freeFileName, scaffoldIncidentAnalysis } from '../../src/core/scaffold/incidentAnalysis';
import { incidentText } from '../../src/core/scaffold/incidentText';
import { readContentConfig } from '../../src/core/site/astroConfig';
import type { Schema } from '../../src/core/site/site';

const answers: Answers = { title: 'The Acme breach', victim: 'Acme', language: 'en', today: '2026-11-23' };

/** What VS Code makes of a snippet before anything is typed: placeholders stand, escapes are undone, a choice shows its first value. */
const expanded = (snippet: string): string =>
  snippet.replace(
    /\\([\\$}])|\$\d+|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^|\\])*)\|\}/g,
    (_whole, escaped?: string, placeholder?: string, choice?: string) => {
      if (escaped !== undefined) return escaped;
      const text = placeholder ?? choice?.match(/^(?:\\.|[^,\\])*/)?.[0] ?? '';
      return text.replace(/\\(.)/g, '$1');
    },
  );

const frontmatterOf = (text: string): string => /^---\n(.*?)^---\n/ms.exec(text)?.[1] ?? '';

function schemaOf(keys: string): Schema | undefined {
  const source = `export const collections = { blog: defineCollection({ loader: glob({ base: 'posts', pattern: '*.md' }), schema: ({ image }) => z.object({ ${keys} }) }) };`;
  return readContentConfig(source, 'src/content.config.ts').collections[0]?.schema;
}

const frontmatter = (keys: string, more: Partial<Answers> = {}): string =>
  frontmatterOf(scaffoldIncidentAnalysis({ ...answers, schema: schemaOf(keys), ...more }).text);

describe('scaffold: frontmatter', () => {
  it('writes the usual keys where no schema was read', () => {
    assert.equal(
      frontmatterOf(scaffoldIncidentAnalysis(answers).text),
      "title: 'The Acme breach'\ndescription: 'In one sentence, what readers will learn about Acme'\npubDate: '2026-11-23'\n",
    );
    assert.match(frontmatterOf(scaffoldIncidentAnalysis({ ...answers, siteKind: 'hugo' }).text), /^date: '2026-11-23'\ndraft: true$/m);
    assert.match(frontmatterOf(scaffoldIncidentAnalysis({ ...answers, siteKind: 'jekyll' }).text), /^layout: post$/m);
  });

  it('writes what the schema asks for, in its order, and nothing that is optional', () => {
    assert.equal(
      frontmatter(
        'pubDate: z.coerce.date(), description: z.string(), title: z.string(), updatedDate: z.date().optional(), heroImage: image().optional()',
      ),
      "pubDate: '2026-11-23'\ndescription: 'In one sentence, what readers will learn about Acme'\ntitle: 'The Acme breach'\n",
    );
  });

  it('leaves a date unquoted where the build takes only YAML’s own', () =>
    assert.equal(frontmatter('date: z.date()'), 'date: 2026-11-23\n'));

  it('marks it a draft where the schema knows drafts', () =>
    assert.equal(frontmatter('draft: z.boolean().default(false)'), 'draft: true\n'));

  it('writes answers where the schema has a place for them, and no date that is not known', () => {
    const keys = 'victim: z.string().optional(), incidentDate: z.date().optional(), lang: z.enum(["fr", "en"]), slug: z.string()';
    assert.equal(frontmatter(keys), "victim: 'Acme'\nlang: 'en'\nslug: 'the-acme-breach'\n");
    assert.equal(
      frontmatter(keys, { incidentDate: '2024-02-06' }),
      "victim: 'Acme'\nincidentDate: 2024-02-06\nlang: 'en'\nslug: 'the-acme-breach-2024'\n",
    );
    assert.equal(frontmatter(keys, { incidentDate: '2024-02' }).includes('incidentDate'), false);
  });

  it('makes places to fill in, of the type asked for', () => {
    const keys =
      'severity: z.enum(["low", "high"]), tags: z.array(z.string()), records: z.number(), hero: image(), author: z.string(), public: z.boolean(), author2: reference("a")';
    const { snippet, text } = scaffoldIncidentAnalysis({ ...answers, schema: schemaOf(keys) });
    assert.equal(frontmatterOf(text), "severity: 'low'\ntags: []\nrecords: 0\nhero: ''\nauthor: 'author'\npublic: false\nauthor2: \n");
    assert.ok(/severity: '\$\{1\|low,high\|\}'/.test(snippet));
  });

  it('fills in the publication date of a schema it only half understands', () => {
    assert.equal(
      frontmatter('title: z.string(), pubDate: z.preprocess(toDate, z.date()), extra: helper()'),
      "title: 'The Acme breach'\npubDate: '2026-11-23'\n",
    );
  });

  it('keeps any title and victim as they are, for YAML and for the snippet', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en' as const, 'fr' as const),
        (title, victim, language) => {
          const { snippet, text, slug } = scaffoldIncidentAnalysis({ ...answers, title, victim, language });
          const read = parse(frontmatterOf(text)) as Record<string, string>;
          const line = (value: string): string =>
            value
              .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
              .replace(/\s+/g, ' ')
              .trim();
          assert.equal(read.title, line(title));
          assert.equal(read.description, incidentText[language].description(line(victim)));
          assert.equal(expanded(snippet), text);
          assert.match(slug, /^[^\s/\\:*?"<>|.]+$/);
        },
      ),
    );
    const hostile = scaffoldIncidentAnalysis({
      ...answers,
      title: "It's \u0024{1:not} `a` $TM_FILENAME \\ } --> {x}",
      victim: '--> <script> {y}',
    });
    assert.equal((parse(frontmatterOf(hostile.text)) as { title: string }).title, "It's \u0024{1:not} `a` $TM_FILENAME \\ } --> {x}");
    assert.equal(expanded(hostile.snippet), hostile.text);
  });
});

describe('scaffold: body', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`has the sections of an analysis, in ${language}`, () => {
      const { text } = scaffoldIncidentAnalysis({ ...answers, language, incidentDate: '2024-02-06' });
      const words = incidentText[language];
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(
        headings,
        [words.overview, words.timeline, ...words.sections, words.sources].map(({ heading }) => heading),
      );
      assert.match(text, /^- \*\*[^*]+\*\* - \[[^\]]+\]\([^)]+\)$/m);
      assert.ok(text.includes(language === 'fr' ? '| 6 février 2024 |' : '| 6 February 2024 |'));
      assert.ok(!/^# /m.test(text), 'the layout prints the title');
    });
  }

  it('states nothing but the answers: no figure and no date of its own', () => {
    for (const language of ['en', 'fr'] as const) {
      const { text } = scaffoldIncidentAnalysis({ ...answers, language });
      assert.deepEqual([...text.replace('2026-11-23', '').matchAll(/\d+/g)], []);
    }
  });

  it('offers an unknown date as a place to fill in', () => {
    assert.match(scaffoldIncidentAnalysis(answers).snippet, /\| \$\{\d+:Date unknown\} \|/);
    assert.ok(!scaffoldIncidentAnalysis({ ...answers, incidentDate: '2024' }).text.includes('Date unknown'));
  });

  it('writes MDX where the collection takes nothing else', () => {
    const { fileName, text } = scaffoldIncidentAnalysis({ ...answers, victim: '<b> {c}', extension: 'mdx' });
    assert.equal(fileName, 'the-acme-breach.mdx');
    assert.ok(text.includes('{/* An outline') && !text.includes('<!--'));
    assert.ok(text.includes('\\<b\\> \\{c\\}'));
  });
});

describe('scaffold: names', () => {
  const nameOf = (title: string, more: Partial<Answers> = {}): string => scaffoldIncidentAnalysis({ ...answers, title, ...more }).fileName;

  it('is the slug Astro makes of it', () => {
    for (const title of ["Cyberattaque de l'hôpital de Saint-Étienne", 'Œuvre & cœur : l’affaire « X »', 'A/B   test', 'C++ !']) {
      const name = nameOf(title).replace(/\.md$/, '');
      assert.equal(slugOf(name), name);
      assert.match(name, /^[a-z0-9-]+$/);
    }
    assert.equal(nameOf("Cyberattaque de l'hôpital de Saint-Étienne"), 'cyberattaque-de-l-hopital-de-saint-etienne.md');
  });

  it('adds the year of the incident once', () => {
    assert.equal(nameOf('Breach', { incidentDate: '2024-02' }), 'breach-2024.md');
    assert.equal(nameOf('Breach of 2024', { incidentDate: '2024-02-06' }), 'breach-of-2024.md');
  });

  it('is never empty, never a device, never too long', () => {
    assert.equal(nameOf('!!!'), 'acme.md');
    assert.equal(nameOf('???', { victim: '…' }), 'incident.md');
    assert.equal(nameOf('CON'), 'con-incident.md');
    const long = nameOf('attack '.repeat(60));
    assert.ok(long.length <= 84 && !long.includes('-.'), long);
  });

  it('carries the date where Jekyll wants it', () => assert.equal(nameOf('Breach', { siteKind: 'jekyll' }), '2026-11-23-breach.md'));

  it('steps aside for what is there', () => {
    assert.equal(freeFileName('a.md', ['b.md', 'a-b.md']), 'a.md');
    assert.equal(freeFileName('a.md', ['A.md', 'a-2.mdx', 'a-3']), 'a-4.md');
  });
});

describe('scaffold: typed dates', () => {
  const cases: readonly [string, 'en' | 'fr', readonly string[]][] = [
    ['2024-02-06', 'en', ['2024-02-06']],
    ['2024-2-6', 'fr', ['2024-02-06']],
    ['2024-02', 'en', ['2024-02']],
    ['2024', 'fr', ['2024']],
    ['6 février 2024', 'fr', ['2024-02-06']],
    ['6 fevrier 2024', 'fr', ['2024-02-06']],
    ['mardi 6 févr. 2024', 'fr', ['2024-02-06']],
    ['le 1er août 2023', 'fr', ['2023-08-01']],
    ['février 2024', 'en', ['2024-02']],
    ['February 6, 2024', 'en', ['2024-02-06']],
    ['Tuesday, 6th of February 2024', 'en', ['2024-02-06']],
    ['Feb 6 2024', 'fr', ['2024-02-06']],
    ['Sept 2023', 'en', ['2023-09']],
    ['06/02/2024', 'fr', ['2024-02-06']],
    ['06/02/2024', 'en', ['2024-02-06', '2024-06-02']],
    ['02/22/2024', 'en', ['2024-02-22']],
    ['02/22/2024', 'fr', []],
    ['06.02.2024', 'fr', ['2024-02-06']],
    ['02/2024', 'fr', ['2024-02']],
    ['31 June 2024', 'en', []],
    ['2024-02-30', 'en', []],
    ['2024-13', 'en', []],
    ['last week', 'en', []],
    ['6 février', 'fr', []],
    ['2024 or so', 'en', []],
    ['', 'en', []],
  ];
  for (const [text, language, expected] of cases)
    it(`${text || '(nothing)'}, ${language}`, () => assert.deepEqual(readTypedDate(text, language), expected));

  it('hears “unknown”', () => {
    assert.ok(['?', 'unknown', 'Inconnue', 'inconnu', 'n/a'].every(saysUnknown));
    assert.ok(![' ', 'unknown 2024', '2024'].some(saysUnknown));
  });

  it('tells the future from what is only less exact', () => {
    assert.equal(isAfter('2026-11-24', '2026-11-23'), true);
    assert.equal(isAfter('2026-11', '2026-11-23'), false);
    assert.equal(isAfter('2027', '2026-11-23'), true);
  });

  it('shows what was understood', () => {
    assert.deepEqual(
      ['2024', '2024-02', '2024-02-01'].flatMap((date) => [wordDate(date, 'en'), wordDate(date, 'fr')]),
      ['2024', '2024', 'February 2024', 'février 2024', '1 February 2024', '1er février 2024'],
    );
  });
});
