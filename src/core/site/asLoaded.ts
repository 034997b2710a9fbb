import { fieldsOf } from '../schema/field';
import { hintsOf } from '../schema/type';
import type { ConfigProblem, ContentConfig } from './astroConfig';
import type { Collection } from './site';

/**
 * The collections of a config as the site's Astro loads them. Up to its fifth version it loads those without a loader as it always has, and keeps their `slug` to itself; later ones leave
 * them empty, so that nothing of their posts is refused, or, where the site asks for it (`isLegacyRead`), load them like any other.
 */
export function asLoaded(
  { collections, problems, unloaded }: ContentConfig,
  astro: number | undefined,
  isLegacyRead: boolean,
): Pick<ContentConfig, 'collections' | 'problems'> {
  // Before its fifth version, Astro knows nothing of `content_layer`.
  if (astro === undefined || astro < 5) return { collections, problems: problems.filter(({ code }) => code !== 'type') };
  if (astro < 6) return { collections, problems };
  const told = [...unloaded].map(([collection, span]): ConfigProblem => ({ code: 'unloaded', ...span, collection }));
  return {
    collections: collections.map(({ isLegacy, ...collection }) => (isLegacy && !isLegacyRead ? unasked(collection) : collection)),
    problems: isLegacyRead ? problems : [...problems, ...told],
  };
}

/** A collection whose schema is asked nothing. */
function unasked({ schema, ...collection }: Collection): Collection {
  const hints = schema && hintsOf(schema.type);
  if (!schema || !hints) return collection;
  const { file, zod } = schema;
  return { ...collection, schema: { file, type: hints, ...(zod ? { zod } : {}), fields: fieldsOf(hints), partial: true } };
}
