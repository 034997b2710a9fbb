/** A longer pattern than people write by hand. */
const longestPattern = 300;

/** A longer text than any that a pattern is meant for; what is longer is not tried. */
const longestTried = 500;

/** With more runs of any length than these, the ways to match a text of that length are too many. */
const mostRuns = 3;

/** A pattern that lets a text pass that would take it too long. */
class BoundedPattern extends RegExp {
  override test(text: string): boolean {
    return text.length > longestTried || super.test(text);
  }
}

/**
 * A pattern of the config, where it cannot be made to search for ever. It is the one thing of a config that runs, and it runs on what an author wrote:
 * where a repeated group holds a repetition, a choice or a group, where many runs follow each other, or where it refers back to its own match, it is not judged.
 */
export function patternOf(pattern: string, flags: string): RegExp | undefined {
  if (pattern.length > longestPattern) return undefined;
  // `(?:-[a-z0-9]+)*` is the usual slug: each round begins with a character that no round goes on with, so there is one way only to match.
  const bare = pattern
    .replace(separated, (whole, separator: string, rest: string) => (new RegExp(rest).test(separator.slice(-1)) ? whole : ''))
    .replace(/\\[^1-9k]/g, 'a')
    .replace(/\[[^\]]*\]/g, 'a')
    .replace(/\((?:\?(?:[:=!]|<[=!]|<\w+>))/g, '(');
  const repeats = /\([^()]*(?:[+*?|{])[^()]*\)(?:[+*]|\{)/.test(bare) || /\([^()]*\(.*\)[^()]*\)(?:[+*]|\{)/.test(bare);
  const runs = bare.match(/[+*]|\{\d*,\}/g)?.length ?? 0;
  if (repeats || runs > mostRuns || /\\[1-9k]/.test(bare)) return undefined;
  try {
    return new BoundedPattern(pattern, flags);
  } catch {
    // A flag or a pattern that this engine does not know: it is not judged.
    return undefined;
  }
}

/** A repeated group of a separator and a run of one class of characters. */
const separated = /\((?:\?:)?(\\?[-_/.,: @])(\[[a-zA-Z0-9_-]+\]|\\[wd])(?:[+*]|\{\d+(?:,\d*)?\})?\)(?:[+*]|\{\d+(?:,\d*)?\})/g;
