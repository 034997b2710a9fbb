import { distance } from 'fastest-levenshtein';
import { baseName } from '../text/paths';

/** More choices than a menu shows well. */
export const mostChoices = 3;

/** A few of some files to choose from in place of one that is not there: those of the same name with another ending first, then those of the likest names, and of those alike the first. */
export function likest(missing: string, files: readonly string[]): string[] {
  const wanted = baseName(missing).toLowerCase();
  const stem = (name: string): string => name.replace(/\.\w+$/, '');
  // What differs in half of its letters is not alike at all.
  const most = Math.ceil(stem(wanted).length / 2);
  const slips = (file: string): number => {
    const name = baseName(file).toLowerCase();
    if (stem(name) === stem(wanted)) return 0;
    return stem(name).startsWith(stem(wanted)) ? 1 : Math.min(distance(name, wanted), most);
  };
  return files
    .map((file) => ({ file, slips: slips(file) }))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, mostChoices)
    .map(({ file }) => file);
}
