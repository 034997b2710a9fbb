import type { WrittenPair } from './writtenMap';

/** A key with a text that stands for itself. */
export interface PlainPair extends WrittenPair {
  readonly value: string;
}

/** `title: 'The port'`, `pubDate: 2025-06-30`, `layout: post`: a line that YAML can read in one way only. */
const line = /([a-z_][\w-]{0,60}):( +)('[^'\r\n]*' *|"[^"\\\r\n]*" *|\d{4}-\d\d-\d\d *|[a-zß-öø-ÿ](?:[^\s:#]| )*)(?:\n|$)/iy;

/** What js-yaml stops at wherever it stands, and half a pair, which is read as another character. */
const unsound = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** What is no text where it stands alone. */
const noText = /^(?:null|true|false)$/i;

/**
 * The keys of a block of YAML that is nothing but such lines, as most are: `yaml`, which reads any, takes a twentieth of a check for them. Undefined of all others.
 */
export function plainPairs(source: string): PlainPair[] | undefined {
  const pairs: PlainPair[] = [];
  line.lastIndex = 0;
  while (line.lastIndex < source.length) {
    const start = line.lastIndex;
    const [, key, blanks, rest] = line.exec(source) ?? [];
    if (key === undefined || blanks === undefined || rest === undefined) return undefined;
    const written = rest.trimEnd();
    if (noText.test(key) || noText.test(written)) return undefined;
    const from = start + key.length + 1 + blanks.length;
    const value = /^["']/.test(written) ? written.slice(1, -1) : written;
    pairs.push({ key, keySpan: { start, end: start + key.length }, valueSpan: { start: from, end: from + written.length }, value });
  }
  return pairs.length > 0 ? pairs : undefined;
}

/** What js-yaml makes of such a block, which would be read once more for it: a day without quotes is a date. Undefined where it may refuse it, or see other characters. */
export function siteDataOf(source: string, pairs: readonly PlainPair[]): Record<string, unknown> | undefined {
  if (pairs.some(({ value }) => unsound.test(value))) return undefined;
  const data = Object.fromEntries(pairs.map((pair) => [pair.key, siteValueOf(source, pair)]));
  // It refuses a key that is written twice.
  return Object.keys(data).length === pairs.length ? data : undefined;
}

function siteValueOf(source: string, { value, valueSpan }: PlainPair): unknown {
  if (!/\d/.test(source.charAt(valueSpan.start))) return value;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
