import type { ZodVersion } from '../schema/compile';

const older = (one: ZodVersion, other: ZodVersion): ZodVersion => (one < other ? one : other);

/**
 * The zod that a config's schemas are made with: an import may name its version; else it is the one that comes with the site's Astro, or the site's own.
 *
 * @param imports of the config
 * @param zod of the site's Astro
 * @param ownZod what `zod` is to the site
 */
export function importedZod(
  imports: readonly { readonly from: string; readonly imported: string }[],
  zod: ZodVersion | undefined,
  ownZod: ZodVersion | undefined,
): ZodVersion | undefined {
  const imported = (pattern: RegExp): boolean => imports.some(({ from }) => pattern.test(from));
  if (imported(/^zod\/v3$/)) return 3.23;
  // The third version's package holds the first of the fourth.
  if (imported(/^zod\/v4/)) return (ownZod ?? 3) >= 4 ? ownZod : 4;
  if (!ownZod || ownZod === zod || !imported(/^zod$/)) return zod;
  // With both in use, only what both refuse is refused.
  const isMixed = imports.some(({ from, imported: name }) => name === 'z' && from.startsWith('astro'));
  if (!isMixed) return ownZod;
  return zod && Math.floor(zod) === Math.floor(ownZod) ? older(zod, ownZod) : undefined;
}
