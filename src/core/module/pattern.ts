import { isUnambiguous } from './unambiguous';

/** A longer pattern than people write by hand. */
const longestPattern = 300;

/** A longer text than any that a pattern is meant for; what is longer is not tried. */
const longestTried = 500;

/** With more runs of any length than these, the ways to match a text of that length are too many: where the pattern may begin is one more. */
const mostRuns = 3;

/** A pattern that lets a text pass that would take it too long. */
class BoundedPattern extends RegExp {
  override test(text: string): boolean {
    return text.length > longestTried || super.test(text);
  }
}

/**
 * A pattern of the config, where it cannot be made to search for ever. It is the one thing of a config that runs, and it runs on what an author wrote:
 * where a repeated group holds a repetition, a choice or a group, where many runs follow each other, or where it refers back to its own match, it is not judged, unless there is one way only
 * to match each text.
 */
export function patternOf(pattern: string, flags: string): RegExp | undefined {
  if (pattern.length > longestPattern) return undefined;
  let rounds = 0;
  // `(?:-[a-z0-9]+)*` is the usual slug, `(?:[\w-]+\/)*` the usual path: each round has an end that nothing else of it is, so there is one way only to match.
  const round = (whole: string, run: string, separator: string): string => {
    if (haveCommon(run, separator, flags)) return whole;
    rounds++;
    return 'a+';
  };
  const bare = pattern
    .replace(separated, (whole, separator: string, run: string) => round(whole, run, separator))
    .replace(ended, round)
    .replace(/\\[^1-9k]/g, 'a')
    .replace(/\[[^\]]*\]/g, 'a')
    .replace(/\((?:\?(?:[:=!]|<[=!]|<\w+>))/g, '(');
  const repeats = /\([^()]*(?:[+*?|{])[^()]*\)(?:[+*]|\{)/.test(bare) || /\([^()]*\(.*\)[^()]*\)(?:[+*]|\{)/.test(bare);
  const runs = (bare.match(/[+*]|\{\d*,\}/g)?.length ?? 0) + (pattern.startsWith('^') && !bare.includes('|') ? 0 : 1);
  // Two slugs in a row, `^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$`, are people's own; their rounds take two characters each.
  const isLong = runs > (rounds === 2 ? mostRuns + 1 : mostRuns);
  if ((repeats || isLong || /\\[1-9k]/.test(bare)) && !isUnambiguous(pattern, flags)) return undefined;
  try {
    return new BoundedPattern(pattern, flags);
  } catch {
    // A flag or a pattern that this engine does not know: it is not judged.
    return undefined;
  }
}

/** A run of one class of characters, and what repeats a group. */
const run = String.raw`(\[(?:[\w.-]|\\[wd.-])+\]|\\[wd])`;
const times = String.raw`(?:[+*]|\{\d+(?:,\d*)?\})`;
const mark = String.raw`(\\[-_/.,: @s]|[-_/,: @]|\[(?:[-_/.,:@'’ \u00a0\u202f]|\\[-s.])+\])`;

/** Every character that a run may hold is among these; ranges that begin further on hold none of them. */
const characters = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code));

/** Whether a character may be of a run and of its separator, `[ -_]` being a range, or whether that cannot be told. */
function haveCommon(run: string, separator: string, flags: string): boolean {
  try {
    const [inRun, inSeparator] = [run, separator].map((each) => new RegExp(each, flags.replace(/[^iuv]/g, '')));
    return characters.some((each) => inRun?.test(each) && inSeparator?.test(each));
  } catch {
    return true;
  }
}

/** A repeated group of a separator and a run, and one of a run and what ends it. */
const separated = new RegExp(String.raw`\((?:\?:)?${mark}${run}${times}?\)${times}`, 'g');
const ended = new RegExp(String.raw`\((?:\?:)?${run}${times}?${mark}\)${times}`, 'g');
