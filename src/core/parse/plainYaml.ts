import type { WrittenPair } from './writtenMap';

/** A key with a text that stands for itself. */
export interface PlainPair extends WrittenPair {
  readonly value: string;
}

/** `title: 'The port'`, `pubDate: 2025-06-30`, `layout: post`: a line that YAML can read in one way only. */
const line = /([a-z_][\w-]{0,60}):( +)('[^'\r\n]*' *|"[^"\\\r\n]*" *|\d{4}-\d\d-\d\d *|[a-zß-öø-ÿ](?:[^\s:#]| )*)(?:\n|$)/iy;

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
