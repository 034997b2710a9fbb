import { memoByText } from './memo';

/** What may carry an accent. */
const beyondAscii = /[^\0-\u007f]/;
const eachBeyondAscii = /[^\0-\u007f]/gu;

/**
 * A text without its accents, letter for letter: `Étude` becomes `Etude`, as it does in an address. Accents that stand as characters of their own (as macOS
 * writes the names of files) are joined with their letters first, so that offsets are those of the text in NFC.
 */
export function withoutAccents(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text.normalize('NFC').replace(eachBeyondAscii, bareOf);
}

/** A letter without its accent; few are ever asked for. */
const bareOf = memoByText((character) => (character.length === 1 ? character.normalize('NFD').charAt(0) : character));
