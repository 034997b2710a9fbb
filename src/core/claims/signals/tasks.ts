import { latin } from '../../text/latin';
import type { Unit } from '../units/units';

/** `[ ] ` at the head of an item. */
const openBox = /^\[ \]\s/;

/** What a cell says of a task that nobody has done yet, and says alone. */
const openState = latin(
  /^\P{L}*(?:à\s+(?:faire|planifier|lancer)|non\s+(?:commencée?|démarrée?|faite?)|pas\s+(?:commencée?|faite?)|to[\s-]?do|not\s+(?:started|done)|backlog)\P{L}*$/iu,
);

/** Longer cells say more than how far a task is. */
const longestState = 20;

/** Whether a unit is a task that is still to be done: an item with an empty box, or a row one cell of which says so. What is to be done did not happen. */
export function isOpenTask({ kind, parts }: Unit): boolean {
  if (kind === 'item') return parts[0] !== undefined && openBox.test(parts[0].prose.text);
  if (kind !== 'row') return false;
  return parts.some(
    ({ prose, visible: { start, end } }, index) => index > 0 && end - start <= longestState && openState.test(prose.text.slice(start, end)),
  );
}
