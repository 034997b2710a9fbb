import type { Post } from '../model/post';
import { baseName, parentOf } from '../text/paths';
import { sourceOf } from './elsewhere';
import { isPicture } from './images';
import { type Folders, filesNamed } from './namedFiles';
import type { Siblings } from './siblings';

/** More files than are worth comparing. */
const mostFiles = 2_000;

/** Values of other posts that are looked at for the names of pictures. */
const mostValues = 5_000;

/**
 * Pictures that may have been meant in place of one that is not there, as far as their folders were listed: of the folder that it is said to be in, of the post's own and of
 * those in it, of those that the other posts take theirs from, and of the one that Astro's templates have for them, in this order.
 *
 * @param said the folder that it is said to be in, where others of it can be named alike
 */
export function picturesAround(post: Post, said: string | undefined, folders: Folders, siblings: Siblings | undefined): string[] {
  const own = parentOf(post.place.path);
  const within = [...folders.keys()].filter((folder) => parentOf(folder) === own && folder !== own);
  const around = new Set([
    ...(said === undefined ? [] : [said]),
    own,
    ...within,
    ...foldersOfOthers(post, siblings),
    `${sourceOf(post.place.site)}/assets`,
  ]);
  const found: string[] = [];
  for (const folder of around) {
    const pictures = (folders.get(folder) ?? []).filter(isPicture);
    found.push(...pictures.slice(0, mostFiles - found.length).map((name) => (folder === '' ? name : `${folder}/${name}`)));
  }
  return found;
}

/** The folders of the pictures that the other posts of its collections name. */
function foldersOfOthers({ place }: Post, siblings: Siblings | undefined): Set<string> {
  const found = new Set<string>();
  let left = mostValues;
  for (const { path, data } of [...(siblings?.values() ?? [])].flat()) {
    for (const value of Object.values(data)) {
      if (left-- <= 0) return found;
      // Below the top they stand in an object, as `cover: { src }`.
      const names = typeof value === 'object' && value !== null ? Object.values(value).slice(0, mostKeys) : [value];
      for (const name of names) {
        if (typeof name !== 'string' || !isPicture(name) || /^[a-z][\w+.-]*:/i.test(name)) continue;
        const [file] = filesNamed(name, { ...place, path }) ?? [];
        if (file !== undefined && baseName(file) === baseName(name)) found.add(parentOf(file));
      }
    }
  }
  return found;
}

/** More keys than such an object has. */
const mostKeys = 20;
