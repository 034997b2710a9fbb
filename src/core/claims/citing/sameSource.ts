import { latin } from '../../text/latin';
import type { Unit } from '../units/units';
import { sourceColumn } from './labels';

const documents =
  'source|document|rapport|article|décision|jugement|arrêt|communiqué|note|enquête|report|decision|ruling|judge?ment|filing|statement';

/** What stands for the source that was cited last: `ibid.`, `même source`, `rapport précité`, `cf. supra`. */
const again = `(?:ibid(?:em)?|idem|loc\\.\\s?cit|op\\.\\s?cit)\\.?|id\\.|(?:la\\s+|the\\s+)?(?:même|same)\\s+(?:${documents})(?:\\s+(?:as\\s+above|que\\s+ci-dessus))?|(?:${documents})\\s+(?:précitée?|citée?|cited)|(?:cf\\.?|voir|see)\\s+supra`;

const inBrackets = latin(new RegExp(`[([]\\s*(?:${again})\\s*[)\\]]`, 'iu'));

/** Another note by its number or place. */
const otherNote =
  '(?:(?:cf\\.?|voir|see)\\s+)?(?:supra,?\\s+)?(?:la\\s+|the\\s+)?(?:(?:foot)?note\\s+(?:n°\\s?)?(?:\\d{1,3}|précédente|ci-dessus|above)|previous\\s+(?:foot)?note)';
const wholeNote = latin(new RegExp(`^\\s*(?:${again}|${otherNote})\\s*\\.?\\s*$`, 'iu'));

const ditto = latin(new RegExp(`^\\s*(?:${again}|["»”〃″])\\s*\\.?\\s*$`, 'iu'));

/** Longer words say more. */
const longest = 40;

/** Whether a sentence cites, in brackets, what was cited last before it. */
export const citesAgain = (text: string): boolean => (text.includes('(') || text.includes('[')) && inBrackets.test(text);

/** Whether a note is nothing but a way to the source of another. */
export const refersToNote = (words: string): boolean => words.length <= longest && wholeNote.test(words);

/** Whether a row says, in its column of sources, that its source is the one of the row above it. */
export function repeatsRowAbove({ kind, block, around }: Unit): boolean {
  const heads = kind === 'row' ? around.at(-1)?.children[0]?.children : undefined;
  return (
    heads !== undefined &&
    block.children.some(
      ({ prose }, column) =>
        prose !== undefined &&
        prose.text.length <= longest &&
        ditto.test(prose.text) &&
        sourceColumn.test(heads[column]?.prose?.text.slice(0, longest) ?? ''),
    )
  );
}
