import { a, b, withSources } from './covered';
import { caseStudy, checkText } from './posts';

/** Coverage, sources and first words of each unit, and the rules that have something to say. */
export function told(body: string): { units: string[]; rules: string[] } {
  const { post, findings } = checkText(caseStudy(withSources(body)));
  const names = new Map([a, b].map((url, index) => [url, 'ab'[index]]));
  return {
    units: post.units.map(
      ({ coverage, urls, text }) => `${[coverage, ...urls.map((url) => names.get(url))].join(' ')}: ${text.slice(0, 9)}`,
    ),
    rules: findings.map(({ rule }) => rule).filter((rule) => /source|claim/.test(rule)),
  };
}

export const lost = 'Acme lost $4 million';
export const fell = 'Quay fell to 12,000 boats';
