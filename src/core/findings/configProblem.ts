import { type ConfigProblem, placeOfConfig } from '../site/astroConfig';
import type { FoundSite } from '../site/readSite';
import { toldProblems } from '../site/toldProblems';
import type { Message, Severity } from './finding';

/** What is told of a site's content config and of the files that it imports: with the path from the site's root. */
export interface ToldProblem {
  readonly path: string;
  /** Offset in that file. */
  readonly start: number;
  readonly severity: Severity;
  readonly message: Message;
}

/** What of a site's config is told, as posts are checked without what stands there, and nothing in them would tell why. */
export function wordProblems({ problems, config, site }: FoundSite): ToldProblem[] {
  return toldProblems(problems).flatMap((problem) => {
    const path = problem.file ?? config;
    const severity = problem.code === 'legacy' || problem.code === 'type' ? 'error' : 'warning';
    return path === undefined
      ? []
      : [{ path, start: problem.start, severity, message: wording(problem, config ?? '', String(site.astro)) }];
  });
}

function wording({ code, detail = '', collection = '' }: ConfigProblem, config: string, astro: string): Message {
  switch (code) {
    case 'legacy':
      return {
        text: 'Astro {astro} does not build with a config here: it belongs in {place}.',
        data: { astro, place: placeOfConfig(config) },
      };
    case 'type':
      return { text: 'Astro does not build with a “type” beside a loader, as “{collection}” has.', data: { collection } };
    case 'unloaded':
      return {
        text: '“{collection}” has no loader: Astro {astro} leaves it empty, and its posts are not checked by its schema.',
        data: { collection, astro },
      };
    case 'imported':
      return {
        text: 'This file cannot be read from here on ({detail}): what the content config takes from it is not checked.',
        data: { detail },
      };
    default:
      return detail
        ? { text: 'This config cannot be read from here on ({detail}): posts are checked without its schemas.', data: { detail } }
        : { text: 'This config cannot be read: posts are checked without its schemas.', data: {} };
  }
}
