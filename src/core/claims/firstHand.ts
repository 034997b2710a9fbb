import type { Judgement } from './judge';
import type { Unit } from './units';
import { wordsOf } from './words';

/** A name that is told of more often than this in a report of one's own is likely its author's, or one of its things. */
const rare = 2;

/** Words that are a person in both languages: `on` and `us` (the country) are not. */
export const ofOurs = /(?<!\p{L})(?:(?:we|our|my|nous|nos|notre|je)(?!\p{L})|I(?=[\s'’])|j['’])/iu;

/**
 * Of a report of one's own, the units that tell what somebody else did: they begin with a name that is neither the author's nor one that the report is full of, and
 * hold no word of the first person. Where nobody says "we", nothing is known of whose report it is.
 *
 * @param ownNames names known to be the author's, in lower case
 */
export function unitsAboutOthers(
  units: readonly Unit[],
  judgements: readonly Judgement[],
  ownNames: ReadonlySet<string>,
): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  if (!units.some(({ text }) => ofOurs.test(text))) return found;
  const counts = new Map<string, number>();
  for (const { text } of units)
    for (const { text: word, isCapital } of wordsOf(text)) if (isCapital) counts.set(word, (counts.get(word) ?? 0) + 1);
  units.forEach((unit, index) => {
    const [first, second] = wordsOf(unit.text);
    if (!first?.isCapital || !second || ofOurs.test(unit.text)) return;
    // "LockBit stole", "Mandiant found": a name with the verb right behind it, and no word that any sentence may begin with.
    const isName = first.classes === 0 && first.text.length > 3 && (counts.get(first.text) ?? 0) <= rare && !ownNames.has(first.text);
    const acts = judgements[index]?.reasons.some(
      ({ kind, visible, part }) => kind === 'act' && part.prose.text.slice(visible.start, visible.end).toLowerCase().endsWith(second.text),
    );
    if (isName && acts) found.add(unit);
  });
  return found;
}
