import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, Coverage } from '../src/core/claims/coverage/coverage';
import { readPost } from '../src/core/model/post';
import { starterPlace } from '../test/support/posts';

/** One labelled unit of a post; `shared/claims/README.md` beside the posts says what the fields mean. */
interface Label {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly text: string;
  readonly needs_source: boolean;
  readonly sourced: 'sentence' | 'blockquote' | 'paragraph' | 'section' | 'none';
}

/** A label and what the product says of the same place, if anything. */
interface Pair {
  readonly label: Label;
  readonly unit: Claim | undefined;
}

interface LabelledPost {
  readonly name: string;
  readonly language: string;
  readonly pairs: readonly Pair[];
}

/** Posts that nothing was tuned on: they are reported apart. */
const untuned = /HyTaXx.*lapsus|pypi.*ultralytics/;

const uncovered = new Set<Coverage>(['none', 'section', 'named', 'end', 'repeat']);

/** A label is predicted by the unit that overlaps it most, by half of the shorter of the two at least. */
function unitFor(label: Label, units: readonly Claim[]): Claim | undefined {
  let best: Claim | undefined;
  let most = 0;
  for (const unit of units) {
    const shared = Math.min(unit.end, label.end) - Math.max(unit.start, label.start);
    if (shared > most && shared >= Math.min(unit.end - unit.start, label.end - label.start) / 2) {
      most = shared;
      best = unit;
    }
  }
  return best;
}

function readLabelled(folder: string, posts: string): LabelledPost[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.jsonl'))
    .sort()
    .map((file): LabelledPost => {
      const name = file.replace('.labels.jsonl', '');
      const post = readPost(readFileSync(join(posts, `${name}.md`), 'utf8').replace(/^\uFEFF/, ''), starterPlace, true);
      const labels = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Label)
        .filter(({ kind }) => kind !== 'heading');
      return { name, language: post.language, pairs: labels.map((label) => ({ label, unit: unitFor(label, post.units) })) };
    });
}

const needsNow = ({ label }: Pair): boolean => label.needs_source && (label.sourced === 'none' || label.sourced === 'section');
const isStrong = ({ unit }: Pair): boolean => unit?.tier === 'strong';
const isReported = ({ unit }: Pair): boolean => unit !== undefined && unit.tier !== 'silent' && uncovered.has(unit.coverage);

/** Precision and recall of a prediction. */
function score(pairs: readonly Pair[], predicted: (pair: Pair) => boolean, wanted: (pair: Pair) => boolean): [number, number] {
  const hits = pairs.filter((pair) => predicted(pair) && wanted(pair)).length;
  return [hits / Math.max(1, pairs.filter(predicted).length), hits / Math.max(1, pairs.filter(wanted).length)];
}

/** Mean of the precisions at each unit that needs a source, the highest scores first; units of one score share the worst order. */
function averagePrecision(pairs: readonly Pair[]): number {
  const scoreOf = ({ unit }: Pair): number => unit?.score ?? Number.NEGATIVE_INFINITY;
  const sorted = pairs.toSorted((a, b) => scoreOf(b) - scoreOf(a) || Number(a.label.needs_source) - Number(b.label.needs_source));
  let hits = 0;
  let sum = 0;
  sorted.forEach(({ label }, index) => {
    if (label.needs_source) sum += ++hits / (index + 1);
  });
  return sum / Math.max(1, hits);
}

const percent = (value: number): string => value.toFixed(2).padStart(5);

function row(name: string, pairs: readonly Pair[]): string {
  const matched = pairs.filter(({ unit }) => unit);
  const [strongPrecision, strongRecall] = score(matched, isStrong, ({ label }) => label.needs_source);
  const [precision, recall] = score(matched, isReported, needsNow);
  const counts =
    `${matched.length}/${pairs.length}`.padStart(8) + String(matched.filter(({ label }) => label.needs_source).length).padStart(5);
  return `${name.slice(0, 46).padEnd(46)}${counts}   ${percent(strongPrecision)} ${percent(strongRecall)}   ${percent(precision)} ${percent(recall)}   ${percent(averagePrecision(matched))}`;
}

/** Why the end-to-end judgement of a unit is wrong. */
function causeOf(pair: Pair): string | undefined {
  const wanted = needsNow(pair);
  if (!pair.unit) return wanted ? 'no unit there' : undefined;
  if (wanted === isReported(pair)) return undefined;
  if (!wanted) return pair.label.needs_source ? `source not seen (${pair.label.sourced}, taken for ${pair.unit.coverage})` : 'needs none';
  return pair.unit.tier === 'silent' ? 'not seen as a claim' : `taken for sourced (${pair.unit.coverage})`;
}

function table(title: string, posts: readonly LabelledPost[], withMisses: boolean): void {
  console.log(`\n${title}\n${''.padEnd(46)} matched need   strong P/R    end to end P/R    AP`);
  for (const { name, pairs } of posts) console.log(row(name, pairs));
  for (const language of ['fr', 'en']) {
    const pairs = posts.filter((post) => post.language === language).flatMap((post) => post.pairs);
    if (pairs.length > 0) console.log(row(`all ${language}`, pairs));
  }
  const all = posts.flatMap(({ pairs }) => pairs);
  console.log(row('all', all));
  const causes = new Map<string, number>();
  for (const pair of all) {
    const cause = causeOf(pair);
    if (cause) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  console.log('end-to-end errors by cause:');
  for (const [cause, count] of [...causes].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(5)}  ${cause}`);
  if (!withMisses) return;
  for (const { name, pairs } of posts)
    for (const pair of pairs) {
      const cause = causeOf(pair);
      const strongError = isStrong(pair) && !pair.label.needs_source ? 'STRONG ' : '';
      if (cause || strongError)
        console.log(
          `${name.slice(-24)}:${pair.label.line} ${strongError}${cause ?? ''} [${pair.unit?.score ?? ''}] ${pair.label.text.slice(0, 100)}`,
        );
    }
}

const [folder, posts] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const corpus = process.env.CASEFILE_CORPUS;
const labels = folder ?? (corpus ? join(corpus, 'claims', 'dev') : undefined);
if (!labels || !existsSync(labels)) {
  console.error(
    'No labelled posts. Set CASEFILE_CORPUS to the folder that holds claims/dev, or name a folder: npm run bench:claims -- FOLDER [POSTS]',
  );
  process.exitCode = 2;
} else {
  const all = readLabelled(labels, posts ?? labels);
  const withMisses = process.argv.includes('--misses');
  table(
    'Tuned on',
    all.filter(({ name }) => !untuned.test(name)),
    withMisses,
  );
  const apart = all.filter(({ name }) => untuned.test(name));
  if (apart.length > 0) table('Never tuned on', apart, false);
}
