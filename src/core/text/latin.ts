/** First and last characters of the blocks from Basic Latin to Latin Extended-B, and of Latin Extended Additional: see https://www.unicode.org/charts. */
const blocks = [
  [0, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** The Latin characters that a property holds, as what stands in a class. */
function rangesOf(property: string): string {
  const whole = new RegExp(`\\p{${property}}+`, 'gu');
  return blocks
    .flatMap(([first, last]) => {
      const characters = Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('');
      return Array.from(characters.matchAll(whole), ([run]) => (run.length > 2 ? `${run.charAt(0)}-${run.charAt(run.length - 1)}` : run));
    })
    .join('');
}

/** What stands for the letters of all scripts in a class. */
const classes: Readonly<Record<string, string>> = { L: rangesOf('L'), Ll: rangesOf('Ll'), Lu: rangesOf('Lu') };

/**
 * What matches one of them outside of a class. Small and capital letters take turns in all blocks but the first two, so that they are a hundred ranges, which
 * V8 looks through by a call out of the pattern's own code: it is asked of those blocks alone, which few texts have a letter of.
 */
const letters: Readonly<Record<string, string>> = {
  L: `[${classes.L}]`,
  Ll: `(?:[a-zµß-öø-ÿ]|(?=[Ā-ɏḀ-ỿ])[${classes.Ll}])`,
  Lu: `(?:[A-ZÀ-ÖØ-Þ]|(?=[Ā-ɏḀ-ỿ])[${classes.Lu}])`,
};

/**
 * The same pattern for texts in Latin script: `\p{L}`, `\p{Ll}`, `\p{Lu}` and `\P{L}` are some ranges instead of hundreds, and the flag `u`, which they are
 * written with, is gone. V8 makes so much less code of it that a search of a sentence costs half.
 *
 * @param pattern one that takes no character outside of the Basic Multilingual Plane
 * @throws where a property stands in it that has no ranges here
 */
export function latin({ source, flags }: RegExp): RegExp {
  let isInClass = false;
  const written = source.replace(/\\[pP]\{(\w+)\}|\\.|[[\]]/g, (mark, property?: string) => {
    if (mark === '[' || mark === ']') isInClass = mark === '[';
    if (property === undefined) return mark;
    const ranges = classes[property];
    const isNegated = mark.startsWith('\\P');
    if (!ranges || (isInClass && isNegated)) throw new RangeError(`No ranges for ${mark} in ${source}`);
    return isInClass ? ranges : isNegated ? `[^${ranges}]` : (letters[property] as string);
  });
  return new RegExp(written, flags.replace('u', ''));
}
