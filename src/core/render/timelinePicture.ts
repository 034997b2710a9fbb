import type { Element } from 'hast';
import { stateOf } from '../claims/ledger';
import type { DatedStatement } from '../claims/timeline';
import { wordMessage } from '../findings/message';
import type { Language } from '../language';
import { firstDay, lastDay, wordDates } from '../parse/partialDate';
import { element, text } from './element';

const day = 86_400_000;

/** Of the width, in percent: the axis keeps clear of the edges, so that no label is cut. */
const margin = 9;
/** Marks nearer than this, in percent of the width, stand over one another. */
const apart = 3.5;
const mostLanes = 6;
const laneHeight = 14;

/**
 * When things happened, along an axis true to scale: a day is a dot, a month, a year or a stretch of time a bar of its length. Has no picture of one day.
 *
 * @param statements in the order of their dates
 */
export function timelinePicture(statements: readonly DatedStatement[], language: Language): Element | undefined {
  const spans = statements.map(({ claim, from, to }) => ({
    state: stateOf(claim),
    from: firstDay(from),
    to: lastDay(to),
    words: wordDates(from, to, language),
  }));
  const begin = spans.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  if (!(end > begin)) return undefined;
  const at = (time: number): number => margin + ((100 - 2 * margin) * (time - begin)) / (end - begin);

  const ends: number[] = [];
  const placed = spans.map((span) => {
    const [left, right] = [at(span.from), at(span.to)];
    const free = ends.findIndex((each) => each + apart <= left);
    const lane = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, right);
    return { ...span, left, right, lane };
  });
  const axis = ends.length * laneHeight + 6;
  const marks = placed.map(({ left, right, lane, state, words }) => {
    const y = axis - 10 - lane * laneHeight;
    const name = element('title', {}, [text(words)]);
    return left === right
      ? element('circle', { cx: percent(left), cy: number(y), r: '4.5', dataState: state }, [name])
      : element('rect', { x: percent(left), y: number(y - 4.5), width: percent(right - left), height: '9', rx: '4.5', dataState: state }, [
          name,
        ]);
  });
  const ticks = ticksOf(begin, end, language).flatMap(({ time, label }) => [
    element('line', { x1: percent(at(time)), x2: percent(at(time)), y1: number(axis), y2: number(axis + 5) }, []),
    element('text', { x: percent(at(time)), y: number(axis + 18), textAnchor: 'middle' }, [text(label)]),
  ]);
  const first = spans[0]?.words ?? '';
  const last = placed.reduce((latest, each) => (each.to > latest.to ? each : latest)).words;
  const label = wordMessage(
    { text: 'Dates told: {count} ({first} – {last}). They are listed below.', data: { count: spans.length, first, last } },
    language,
  );
  return element('svg', { className: ['timeline-picture'], role: 'img', ariaLabel: label, width: '100%', height: number(axis + 24) }, [
    element(
      'line',
      { className: ['axis'], x1: percent(margin / 2), x2: percent(100 - margin / 2), y1: number(axis), y2: number(axis) },
      [],
    ),
    ...ticks,
    ...marks,
  ]);
}

/** Numbers as attributes of SVG, which are text. */
const number = (value: number): string => String(Number(value.toFixed(2)));
const percent = (value: number): string => `${number(value)}%`;

/** At most so many fit into a narrow panel. */
const mostTicks = 4;

/** Round moments along the axis: days, months or years. */
function ticksOf(begin: number, end: number, language: Language): { readonly time: number; readonly label: string }[] {
  const days = (end - begin) / day;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const [from, to] = [new Date(begin), new Date(end)];
  const label = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const between = (times: number[], format: Intl.DateTimeFormat) =>
    times.filter((time) => begin <= time && time <= end).map((time) => ({ time, label: format.format(time) }));
  if (days <= 62) {
    const step = Math.max(1, Math.ceil(days / (mostTicks - 1)));
    return between(
      steps(0, Math.floor(days / step), (index) => begin + index * step * day),
      label({ day: 'numeric', month: 'short' }),
    );
  }
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (months <= 30) {
    const step = [1, 2, 3, 6, 12].find((each) => months / each <= mostTicks) ?? 12;
    const first = from.getUTCFullYear() * 12 + from.getUTCMonth();
    const aligned = Math.floor(first / step);
    const times = steps(aligned, aligned + Math.ceil(months / step) + 1, (index) => monthStart(index * step));
    return between(times, label({ month: 'short', year: 'numeric' }));
  }
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50].find((each) => years / each <= mostTicks) ?? 100;
  const aligned = Math.floor(from.getUTCFullYear() / step);
  return between(
    steps(aligned, aligned + Math.ceil(years / step) + 1, (index) => Date.UTC(index * step, 0)),
    label({ year: 'numeric' }),
  );
}

const monthStart = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12);

const steps = (from: number, to: number, at: (index: number) => number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => at(from + index));
