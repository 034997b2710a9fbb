import { distance } from 'fastest-levenshtein';
import type { Fix } from '../findings/finding';
import { choiceButForQuotes } from '../frontmatter/objects';
import type { Frontmatter } from '../parse/frontmatter';
import type { SchemaType } from '../schema/type';
import { asYaml, singleQuoted } from '../text/quoting';

/** More choices than a menu shows well. */
const mostChoices = 5;

/** How a fix writes a text in place of a value. */
export type Replace = (text: string, trust?: Fix['trust']) => Fix;

/** The choices that may stand in place of a value which is none of them, the likest first; the one that it is but for its quotation marks alone. */
export function choiceFixes(
  choices: readonly unknown[],
  value: unknown,
  written: string,
  replace: Replace,
  format: Frontmatter['format'],
): Fix[] {
  const same = choiceButForQuotes(choices, value);
  // What stands there is a choice but for its quotation marks.
  if (same !== undefined) return [replace(asWritten(same, written.replace(/^["']$/, ''), format), 'safe')];
  const near = typeof value === 'object' ? '' : String(value).toLowerCase();
  const nearest = [...choices].sort((a, b) => distance(near, String(a).toLowerCase()) - distance(near, String(b).toLowerCase()));
  return nearest.slice(0, mostChoices).map((choice) => replace(asWritten(choice, written, format)));
}

/**
 * The same where something else than one of them may stand, too: of what may have been meant as a text of another kind, those alone that are a slip away.
 *
 * @param leaves the types of the value
 */
export function choiceAmongFixes(
  leaves: readonly SchemaType[],
  value: unknown,
  written: string,
  replace: Replace,
  format: Frontmatter['format'],
): Fix[] {
  const hasTruth = leaves.some((leaf) => leaf.kind === 'base' && leaf.path.join('.') === 'boolean');
  // An empty text says less than what stands there.
  const isOffered = (each: unknown): boolean => each !== '' && each !== null && !(hasTruth && typeof each === 'boolean');
  const choices = [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'options' ? leaf.values.filter(isOffered) : [])))];
  if (choices.length === 0 || (typeof value === 'object' && value !== null) || written.includes('\n')) return [];
  const isText = leaves.some((leaf) => leaf.kind !== 'options' && !isNoText(leaf));
  return choiceFixes(isText ? choices.filter((choice) => isSlip(String(value), String(choice))) : choices, value, written, replace, format);
}

/** Whether a type surely takes no text. */
const isNoText = (type: SchemaType): boolean =>
  /^(?:array|tuple|object|record)$/.test(type.kind) ||
  (type.kind === 'base' && /^(?:number|int(?:32)?|float(?:32|64)|boolean|bigint)$/.test(type.path.join('.')));

function isSlip(written: string, choice: string): boolean {
  const slips = distance(written.trim().toLowerCase(), choice.toLowerCase());
  return slips <= (choice.length >= 7 ? 2 : choice.length >= 4 ? 1 : 0);
}

/** A choice in the quotation marks that stand there, and without where none are needed. */
export function asWritten(choice: unknown, written: string, format: Frontmatter['format']): string {
  if (typeof choice !== 'string') return String(choice);
  if (written.startsWith('"') || (format === 'toml' && !written.startsWith("'"))) return JSON.stringify(choice);
  return written.startsWith("'") ? singleQuoted(choice) : asYaml(choice);
}
