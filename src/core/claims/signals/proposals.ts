import type { Block } from '../../parse/body';
import { latin } from '../../text/latin';
import type { Unit } from '../units/units';

/** The head of a column of advice. */
const advisingHead = latin(
  /^\P{L}*(?:ce\s+qu['’]il\s+(?:faut|faudrait)(?:\s+faire)?|que\s+faire|à\s+faire|(?:bons?\s+)?réflexes?|recommandations?|conseils?|bonnes?\s+pratiques?|what\s+to\s+do|recommendations?|advice|best\s+practices?)\P{L}*$/iu,
);

/** What a table is led in by that says what is wanted, with a colon or without: "Voici ce qu'il lui faudrait, au prix fort." */
const wanting = latin(
  /(?<!\p{L})(?:(?:ce\s+qu['’])?(?:il|elle|on)\s+(?:(?:me|te|nous|vous|lui|leur|en)\s+)?faudrait|what\s+(?:it|they|we|you)\s+would\s+(?:take|need|cost))(?!\p{L})[^.!?]*[.:]\s*$/iu,
);

/** The end of a paragraph in which a table is led in. */
const longestLead = 200;

/** What is known of tables: each is asked about for all of its rows. */
const known = new WeakMap<Block, boolean>();

function isOfAdvice(table: Block, intro: Block | undefined): boolean {
  const heads = table.children[0]?.children ?? [];
  return (
    heads.some(({ prose }) => prose !== undefined && prose.text.length < longestHead && advisingHead.test(prose.text)) ||
    wanting.test(intro?.prose?.text.slice(-longestLead) ?? '')
  );
}

const longestHead = 40;

/** Whether a row says what is to be done, or what would be needed, by the heads of its table or what leads it in. */
export function isUnderAdvice({ around, intro }: Unit): boolean {
  const table = around.findLast(({ kind }) => kind === 'table');
  if (!table) return false;
  const found = known.get(table) ?? isOfAdvice(table, intro);
  known.set(table, found);
  return found;
}
