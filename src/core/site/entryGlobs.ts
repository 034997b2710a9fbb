import picomatch from 'picomatch';

/** Whether a path, seen from the folder of its collection, is one that globs take. */
type Taker = (path: string) => boolean;

/** As Astro's `glob` loader asks for them. */
const options = { posix: true };

const takers = new WeakMap<readonly string[], Taker>();

/**
 * The files that Astro's `glob` loader finds, as tinyglobby finds them for it: it goes down from folder to folder, into none that no glob leads into or that one excludes,
 * and takes of each what a glob names. `!` before a glob excludes, unless a bracket follows.
 */
export function takerOf(globs: readonly string[]): Taker {
  const known = takers.get(globs);
  if (known) return known;
  const isExcluding = (glob: string): boolean => glob.startsWith('!') && glob[1] !== '(';
  const wanted = globs
    .filter((glob) => !isExcluding(glob))
    .map(normal)
    .filter(Boolean);
  const excluded = globs
    .filter((glob) => isExcluding(glob) && (glob[1] !== '!' || glob[2] === '('))
    .map((glob) => normal(glob.slice(1)))
    .filter(Boolean);
  const isWanted = wanted.length > 0 ? picomatch(wanted, options) : () => false;
  const isExcluded = excluded.length > 0 ? picomatch(excluded, options) : () => false;
  const leads = wanted.map(leadsInto);
  const taker: Taker = (path) => {
    const names = path.split('/');
    for (let depth = 1; depth < names.length; depth++) {
      const folder = names.slice(0, depth);
      if (isExcluded(folder.join('/')) || !leads.some((isLed) => isLed(folder))) return false;
    }
    return isWanted(path) && !isExcluded(path);
  };
  takers.set(globs, taker);
  return taker;
}

/** A glob without `.` for the folder itself, and without a slash at its end. */
const normal = (glob: string): string =>
  glob
    .split('/')
    .filter((part, index, parts) => part !== '.' && (part !== '' || (index === 0 && parts.length > 1)))
    .join('/');

/** Whether a glob may name something in a folder, told part by part. */
function leadsInto(glob: string): (folder: readonly string[]) => boolean {
  const scanned = picomatch.scan(glob, { parts: true }).parts ?? [];
  const parts = scanned.length > 0 ? scanned : [glob];
  const matchers = parts.map((part) => (part === '' ? () => false : picomatch(part, options)));
  return (folder) => {
    for (const [index, name] of folder.entries()) {
      const part = parts[index];
      // What is in brackets may hold slashes.
      if (part === undefined) return false;
      if (part.includes('/')) return true;
      if (!matchers[index]?.(name)) return false;
      if (part === '**') return true;
    }
    return true;
  };
}
