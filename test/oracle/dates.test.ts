import assert from 'node:assert/strict';
import { wordFinding } from '../../src/core/findings/message';
import { applyEdits } from '../../src/core/text/span';
import { checkText } from '../support/posts';
import { type Astro, loadAstro } from './astro';
import { placeOf, type Site, siteOf } from './compare';

const config = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { blog: defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
  schema: z.object({ title: z.string(), pubDate: z.coerce.date() }),
}) };`;

const english = ['Jan', 'February', 'Mar', 'April', 'May', 'June', 'Jul', 'August', 'Sept', 'October', 'Nov', 'December'];
const french = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Ways to write a day, and whether the order of its numbers is plain. */
const ways: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${two(m)}/${two(d)}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}T12:00:00Z`,
  (y, m, d) => `${y}-${two(m)}-${two(d)} 12:00`,
  (y, m, d) => `${y}-${two(m)}-${two(d)} 12:00:00`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}T12:00:00 Z`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}T12:00:00+01:00`,
  (y, m, d) => `${english[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${d} ${english[m - 1]} ${y}`,
  (y, m, d) => `Mon, ${two(d)} ${english[m - 1]} ${y} 12:00:00 GMT`,
  (y, m, d) => `${d} ${french[m - 1]} ${y}`,
];
const turned: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${two(m)}/${two(d)}/${y}`,
  (y, m, d) => `${m}.${d}.${two(y % 100)}`,
  (y, m, d) => `${m}-${d}-${y} 12:00`,
];

const days: readonly (readonly [year: number, month: number, day: number])[] = [
  [2025, 6, 30],
  [2025, 6, 31],
  [2025, 2, 29],
  [2024, 2, 29],
  [2024, 2, 31],
  [2025, 11, 31],
  [2025, 12, 31],
  [2025, 1, 1],
  [2025, 3, 12],
  [2025, 13, 1],
  [2025, 30, 6],
  [2025, 6, 0],
];

/** What no pattern makes, with the day that a person would say it is, where there is one. */
const others: readonly (readonly [text: string, meant: string | undefined])[] = [
  ['juin 2025', '2025-06-01'],
  ['mai 2025', '2025-05-01'],
  ['août 2025', '2025-08-01'],
  ['avril 2025', '2025-04-01'],
  ['décembre 2025', '2025-12-01'],
  ['mars 2025', '2025-03-01'],
  ['June 2025', '2025-06-01'],
  ["'2025'", '2025-01-01'],
  ['20250630', '2025-06-30'],
  ['1751284800', '2025-06-30'],
  ['1751284800000', '2025-06-30'],
  ['2025', undefined],
  ['0', undefined],
  ['false', undefined],
  ['true', undefined],
  ['June 30', undefined],
  ['1/2', undefined],
  ['2025-06-30T24:00:00', undefined],
  ['2025-06-30T25:00:00Z', undefined],
  ["'2025-06-30T24:00:00'", undefined],
  ['', undefined],
  ['null', undefined],
];

const textOf = (value: string): string => `---\ntitle: 'The port'\npubDate: ${value}\n---\n`;
const isoOf = ([year, month, day]: readonly [number, number, number]): string => `${year}-${two(month)}-${two(day)}`;

/** The day that a page prints with `toLocaleDateString()` where the site is built. */
async function printedBy(astro: Astro, site: Site, text: string): Promise<string | undefined> {
  const verdict = await astro.judge(site.real, text);
  if (verdict.kind !== 'accepted') return undefined;
  const date = verdict.data.pubDate as Date;
  return isoOf([date.getFullYear(), date.getMonth() + 1, date.getDate()]);
}

for (const name of ['astro5', 'astro7'] as const)
  for (const zone of ['UTC', 'Europe/Paris', 'America/New_York'])
    describe(`the day that ${name} prints in ${zone}`, () => {
      const zoneBefore = process.env.TZ;
      let astro: Astro;
      let site: Site;
      before(async () => {
        astro = await loadAstro(name);
        [site] = siteOf('dates', config, astro) as [Site];
        process.env.TZ = zone;
      });
      after(() => {
        if (zoneBefore === undefined) delete process.env.TZ;
        else process.env.TZ = zoneBefore;
      });

      const findingsOf = (text: string) =>
        checkText(text, placeOf(site), { timeZone: zone, today: '2030-01-01' }).findings.filter(({ rule }) =>
          /date|empty-value/.test(rule),
        );

      /** Whether what we say of a date is what Astro does with it; `meant`: the day that its author would say it is. */
      async function hold(value: string, meant: string | undefined): Promise<void> {
        const text = textOf(value);
        const printed = await printedBy(astro, site, text);
        const findings = findingsOf(text);
        const label = `${value}: Astro prints ${printed}; ${findings.map((finding) => wordFinding(finding, 'en')).join(' ')}`;
        assert.equal(findings.filter(({ severity }) => severity === 'error').length, printed === undefined ? 1 : 0, label);
        if (printed === undefined) return;
        if (printed === meant) {
          assert.deepEqual(
            findings.map(({ messageId }) => messageId).filter((id) => id !== 'ambiguous'),
            [],
            label,
          );
        } else assert.equal(findings.length, 1, label);
        for (const { data, fixes } of findings) {
          const told = data.day ?? data.date;
          assert.deepEqual(told, { day: printed }, label);
          for (const { edits, title } of fixes.filter(({ edits }) => edits.length > 0)) {
            const day = title.data.day ?? title.data.printed;
            assert.deepEqual(day, { day: await printedBy(astro, site, applyEdits(text, edits)) }, `${label} → ${edits[0]?.text}`);
          }
        }
      }

      it('is that which is told, of days written in every way', async () => {
        for (const way of [...ways, ...turned])
          for (const day of days) {
            const written = way(...day);
            if (written.includes('undefined')) continue;
            const meant = isoOf(day);
            for (const value of [written, `'${written}'`]) await hold(value, meant);
          }
      });

      it('is that which is told, of what is no date to a reader', async () => {
        for (const [value, meant] of others) await hold(value, meant);
      });
    });
