import { distance } from 'fastest-levenshtein';
import { baseName } from '../text/paths';

/** More choices than a menu shows well. */
const mostChoices = 3;

/** A few of some files to choose from in place of one that is not there: those of the same name with another ending first, then those of the likest names. */
export function likest(missing: string, files: readonly string[]): string[] {
  const wanted = baseName(missing).toLowerCase();
  const stem = (name: string): string => name.replace(/\.\w+$/, '');
  const slips = (file: string): number => {
    const name = baseName(file).toLowerCase();
    return stem(name) === stem(wanted) ? 0 : distance(name, wanted);
  };
  return files
    .map((file) => ({ file, slips: slips(file) }))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, mostChoices)
    .map(({ file }) => file);
}
