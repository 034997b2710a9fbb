import type { Expression, Statement, SwitchStatement } from '@babel/types';
import { same } from './nodes';

/** A case of a `switch`; without a test, the one for all else. */
export interface Case {
  readonly test: Expression | null | undefined;
  readonly statements: readonly Statement[];
}

/** The cases of a `switch`, the last first, for each may go on to the next; a block around all that one does is taken off. */
export function casesOf({ cases }: SwitchStatement): readonly Case[] {
  return [...cases].reverse().map(({ test, consequent }) => {
    const [first] = consequent;
    return { test, statements: first?.type === 'BlockStatement' && consequent.length === 1 ? first.body : consequent };
  });
}

/**
 * What a `switch` comes to: `kind === 'note' ? a : kind === 'post' ? b : c`.
 *
 * @param ends what each case comes to, the last first
 * @param otherwise what is so where there is no case for all else
 */
export function choiceOfCases<End>(
  { discriminant }: SwitchStatement,
  ends: readonly (readonly [test: Case['test'], end: End])[],
  otherwise: End | undefined,
  either: (test: Expression, yes: End, no: End) => End,
): End | undefined {
  let end = ends.find(([test]) => !test)?.[1] ?? otherwise;
  for (const [test, one] of ends) if (test && end !== undefined) end = either(same(discriminant, test), one, end);
  return end;
}
