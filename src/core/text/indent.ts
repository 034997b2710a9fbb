/** How far a line is indented. */
export const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** The head of a text of several lines (`|`, `>`), with its comment. */
const textHead = /(?:^|[\s:-])[|>][-+\d]*(?:[ \t]+#.*)?$/;

/**
 * Tells of the lines of a block of YAML, asked one after the other, whether they are blank or belong to a text of several lines, in which all is text whatever stands there.
 * A line may end in its line break.
 */
export function textReader(): (line: string) => boolean {
  let textIndent = Number.POSITIVE_INFINITY;
  return (line) => {
    const written = line.trimEnd();
    if (written === '' || indentOf(written) > textIndent) return true;
    textIndent = textHead.test(written) ? parentIndent(written) : Number.POSITIVE_INFINITY;
    return false;
  };
}

/** What a text stands deeper than: the key behind the dashes of a list's item, or the last dash where no key stands behind it. */
function parentIndent(line: string): number {
  const [dashes = ''] = /^[ \t]*(?:[-?][ \t]+)*/.exec(line) ?? [];
  return /[|>&!]/.test(line[dashes.length] ?? '') ? Math.max(dashes.trimEnd().length - 1, 0) : dashes.length;
}
