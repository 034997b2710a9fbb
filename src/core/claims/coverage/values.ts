import { latin } from '../../text/latin';
import type { EvidenceKind } from '../evidence/evidence';
import type { Reason } from '../signals/signals';

/** Kinds that are a number of something, however it is written. */
const counting: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['figure', 'money']);

/** The words of a piece of evidence, as a reader sees them. */
export const wordsOf = ({ part, visible }: Reason): string => part.prose.text.slice(visible.start, visible.end);

/** The number, what it is a number of, and the noun that follows: `4 M€` and `4 million euros` are one, `43 million people` and `43 million records` two. */
export function valueKey(reason: Reason): string {
  const words = wordsOf(reason).toLowerCase().replace(blanks, ' ').trim();
  const digits = /\d[\d ’',.]*/.exec(words)?.[0];
  if (!counting.has(reason.kind) || digits === undefined) return `${reason.kind}:${words}`;
  const value = numberOf(digits.trimEnd());
  const unit = words.replace(digits, ' ').replace(letters, (_, short: string) => ` ${spelled(short)} `);
  const times = magnitudes.find(([name]) => unit.includes(name))?.[1] ?? 1;
  const of = reason.kind === 'money' ? (currencies.find(([pattern]) => pattern.test(unit))?.[1] ?? unit) : nounOf(reason, unit);
  return `${reason.kind}:${rounded(value * times)}:${of}`;
}

/** More than one blank, or another than that between most words: nothing is written anew then. */
const blanks = /\s{2,}|[^\S ]/g;

/** Without what comes of reckoning with fractions. */
const rounded = (value: number): number => (Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12)));

/** Most numbers are written without marks between their digits. */
const numberOf = (digits: string): number =>
  Number(
    /^\d+$/.test(digits)
      ? digits
      : digits
          .replace(/[ ’',.](?=\d{3}(?!\d))/g, '')
          .replace(',', '.')
          .replace(/[^\d.]|\.$/g, ''),
  );

/** Right behind the digits: `$5bn`, `4,5 Md€`, `43M records`. */
const letters = latin(/ ([kmb]|[bmt]n|mds?)(?!\p{L})/u);
const spelled = (short: string): string =>
  /^(?:b|md)/.test(short) ? 'billion' : short[0] === 'm' ? 'million' : short[0] === 't' ? 'trillion' : 'thousand';

const magnitudes: readonly [string, number][] = [
  ['trillion', 1e12],
  ['milliard', 1e9],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
];

/** The dollar of a country before that of none, which is taken for the American. */
const currencies: readonly [RegExp, string][] = [
  [/ca?\$|cad/, 'CAD'],
  [/au?\$|aud/, 'AUD'],
  [/nz\$/, 'NZD'],
  [/hk\$/, 'HKD'],
  [/sg\$/, 'SGD'],
  [/\$|dollar|usd/, 'USD'],
  [/€|eur/, 'EUR'],
  [/£|pound|gbp/, 'GBP'],
  [/¥|jpy/, 'JPY'],
  [/chf|franc/, 'CHF'],
  [/btc|bitcoin/, 'BTC'],
  [/eth/, 'ETH'],
  [/xmr/, 'XMR'],
  [/ro?uble/, 'RUB'],
];

/** What stands between a number and what it is a number of. */
const magnitudeNames = latin(/trillions?|milliards?|billions?|millions?|thousand|(?<!\p{L})(?:de|of)(?!\p{L})|d['’]/gu);

/** `servers` of `12 servers`; what follows `80%` or `43 million`. */
function nounOf({ part, visible }: Reason, unit: string): string {
  const own = unit
    .replace(magnitudeNames, ' ')
    .replace(/pour ?cent|percent/, '%')
    .trim();
  return own === '' || own === '%' || own === '‰' ? `${own}${nounAfter(part.prose.text, visible.end)}` : stem(own);
}

/** The noun after a number, articles and short words between them left out. */
const counted = latin(/^(?:[\s'’]*(?:de|d|of|des|du|the|les|la|\p{L}{1,3})(?![\p{L}]))*[\s'’]*(\p{L}{3,})/iu);

/** Enough of the noun that a number counts, which ends at `end`, to know it again; empty where none follows. */
const nounAfter = (text: string, end: number): string => stem(counted.exec(text.slice(end, end + 60))?.[1] ?? '');

/** Enough of a noun to know its singular and its plural for one, and no more. */
const stem = (noun: string): string => noun.toLowerCase().slice(0, 6).replace(/s$/, '');
