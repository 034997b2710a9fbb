import type { Claim } from '../../src/core/claims/coverage/coverage';
import type { Place } from '../../src/core/site/site';
import { caseStudy, checkText, starterPlace } from './posts';

export const a = 'https://cert.example/a';
export const b = 'https://ledger.example/b';

/** A body whose links to `(a)` and `(b)` lead to two sources. */
export const withSources = (body: string): string => body.replaceAll('(a)', `(${a})`).replaceAll('(b)', `(${b})`);

/** The units of a body, `(a)` and `(b)` in it being two sources; a source elsewhere keeps the post from citing nothing. */
export const unitsOf = (body: string, place: Place = starterPlace): readonly Claim[] =>
  checkText(
    caseStudy(`${withSources(body)}\n\n## Elsewhere\n\n[The port is in Ohio](https://port.example/about).`),
    place,
  ).post.units.slice(0, -1);

/** `coverage source source: first words` of each unit. */
export const told = (body: string, place?: Place): string[] =>
  unitsOf(body, place).map(
    ({ coverage, urls, text }) =>
      [coverage, ...urls.map((url) => (url === a ? 'a' : url === b ? 'b' : url))].join(' ') +
      `: ${text.split(/\s+/).slice(0, 2).join(' ')}`,
  );

export const lost = 'Acme lost $4 million on 3 May 2024';
export const fell = 'Quay fell to 12,000 boats on 4 May 2024';
