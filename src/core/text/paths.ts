/** Paths here are `/`-separated and relative to some top, which is `''`. */

/** Joins and tidies: `.` and doubled slashes go, `..` climbs; climbing above the top stays written as `..`. */
export function joinPath(...parts: readonly string[]): string {
  const names: string[] = [];
  for (const name of parts.join('/').split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  return names.join('/');
}

/** The folder a path is in; the top's own folder is the top. */
export const parentOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

/** The last name of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The last name of a path as people tell files apart: `index.md` says nothing without its folder. */
export const fileName = (path: string): string => (/^index\./.test(baseName(path)) ? path.split('/').slice(-2).join('/') : baseName(path));

/** A path seen from a folder that holds it; nothing where the folder does not. */
export function within(folder: string, path: string): string | undefined {
  if (folder === '') return path.startsWith('../') ? undefined : path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** Whether a path is a folder or is below it; both begin at the same top, a `/` in front or not. */
export const isBelow = (folder: string, path: string): boolean => path === folder || within(folder.replace(/\/$/, ''), path) !== undefined;

/** A path as a file in a folder would name it: `./` or as many `../` as it takes. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder === '' ? [] : folder.split('/'), path.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [
    shared === from.length
      ? '.'
      : Array(from.length - shared)
          .fill('..')
          .join('/'),
    ...to.slice(shared),
  ].join('/');
}
