import type { ConfigProblem } from './astroConfig';

/** What is told of a site's config: that it cannot be read, or stands where it is not looked for, which brings the rest, or else of each of its collections what stops or empties it; and of what it imports, that it cannot be read. */
export function toldProblems(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const whole = ['syntax', 'legacy'].flatMap((own) => problems.find(({ code }) => code === own) ?? []).slice(0, 1);
  const own = whole.length > 0 ? whole : problems.filter(({ code }) => code === 'type' || code === 'unloaded');
  return [...own, ...problems.filter(({ code }) => code === 'imported')];
}
