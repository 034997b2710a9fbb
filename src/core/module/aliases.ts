import { parseExpression } from '@babel/parser';
import { joinPath } from '../text/paths';
import { Scope } from './configModule';
import { literalOf } from './literals';

/** Another name for files of the site: `@/*` for `src/*`. One `*` at most stands for anything. */
export interface Alias {
  readonly name: string;
  /** Paths from the site's root, tried in this order. */
  readonly targets: readonly string[];
  /** It is a package of the site's workspace, which may lie outside of the site. */
  readonly isPackage?: true;
}

/** What a `tsconfig.json` says of names, as far as Astro goes by it. */
export interface PathsConfig {
  readonly aliases: readonly Alias[] | undefined;
  /** Configs that it builds upon, the strongest last: paths from the site's root; packages are left out. */
  readonly extended: readonly string[];
  /** Nothing else may say more of them: it parses, and builds upon no package but Astro's own, which name nothing. */
  readonly isWhole: boolean;
}

/** Reads a `tsconfig.json`, comments and trailing commas and all. Never throws; one that does not parse says nothing. `folder`: where it is, from the site's root. */
export function readPathsConfig(text: string, folder: string): PathsConfig {
  const config = objectOf(text);
  const options = recordOf(config.compilerOptions);
  const { baseUrl } = options;
  const base = joinPath(folder, typeof baseUrl === 'string' ? baseUrl : '.');
  const paths = Object.entries(recordOf(options.paths)).map(([name, targets]): Alias => {
    const written = Array.isArray(targets) ? targets.filter((target) => typeof target === 'string') : [];
    return { name, targets: written.map((target) => joinPath(base, target)) };
  });
  // With a base, any bare name may be a path from there.
  const bare: Alias[] = typeof baseUrl === 'string' ? [{ name: '*', targets: [joinPath(base, '*')] }] : [];
  const asked = [config.extends].flat().filter((path) => path !== undefined);
  const extended = asked.filter((path) => typeof path === 'string' && /^\.{1,2}\//.test(path));
  const isNamed = (path: unknown): boolean =>
    extended.includes(path as string) || /^astro\/tsconfigs\/(?:base|strict|strictest)(?:\.json)?$/.test(String(path));
  return {
    aliases: options.paths !== undefined || baseUrl !== undefined ? [...paths, ...bare] : undefined,
    extended: extended.map((path) => joinPath(folder, /\.json$/.test(String(path)) ? String(path) : `${path}.json`)),
    isWhole: Object.keys(config).length > 0 && config.references === undefined && asked.every(isNamed),
  };
}

/** The names that a `package.json` has for files of its own package: its `imports`, as far as one file is named for each. */
export function importsOfPackage(text: string): readonly Alias[] {
  return Object.entries(recordOf(objectOf(text).imports)).flatMap(([name, target]) =>
    name.startsWith('#') && typeof target === 'string' && target.startsWith('./') ? [{ name, targets: [joinPath('', target)] }] : [],
  );
}

/** The paths that a name may stand for by the aliases, none of them outside of the site but those of packages of its workspace. */
export const aliasedPaths = (name: string, aliases: readonly Alias[]): readonly string[] =>
  aliases.flatMap((alias) => targetsOf(name, alias).filter((path) => alias.isPackage || !path.startsWith('..')));

/** The paths that an alias makes of a name, those outside of the site too; none where it is not one of its names. */
export function targetsOf(name: string, alias: Alias): readonly string[] {
  const [before = '', after] = alias.name.split('*');
  const isNamed =
    after === undefined ? name === before : name.startsWith(before) && name.endsWith(after) && name.length > alias.name.length - 1;
  if (!isNamed || /^[./]/.test(name)) return [];
  const rest = name.slice(before.length, name.length - (after ?? '').length);
  return alias.targets.map((target) =>
    joinPath(
      '',
      target.replace('*', () => rest),
    ),
  );
}

/** Whether any name at all may be one of an alias: `baseUrl` makes such a one, and packages have such names too. */
export const takesAll = ({ name }: Alias): boolean => name.startsWith('*');

/** The name that a path has by an alias; nothing where it does not lead there. */
export function nameBy({ name, targets }: Alias, path: string): string | undefined {
  const [before = '', after] = name.split('*');
  for (const target of targets) {
    const [start = '', end] = target.split('*');
    if (end === undefined || after === undefined) continue;
    if (path.startsWith(start) && path.endsWith(end) && path.length >= start.length + end.length)
      return `${before}${path.slice(start.length, path.length - end.length)}${after}`;
  }
  return undefined;
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    // JSON with comments is JavaScript; nothing in it is run.
    return recordOf(literalOf(parseExpression(text.replace(/^\uFEFF/, '')), new Scope(new Map(), new Map()))?.value);
  } catch {
    return {};
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
