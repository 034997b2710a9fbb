import type { Expression, Statement, SwitchStatement } from '@babel/types';
import { same } from './nodes';

/** A case of a `switch`. */
export interface Case {
  readonly statements: readonly Statement[];
  /** What it does before its `break`; nothing where it goes on to the next case. */
  readonly own: readonly Statement[] | undefined;
}

/**
 * What a `switch` comes to: `kind === 'note' ? a : kind === 'post' ? b : c`. Nothing where one of its cases comes to nothing.
 *
 * @param endOf what a case comes to, asked of the last first; `following` is what the next comes to
 * @param otherwise what is so where there is no case for all else, and at the end
 */
export function choiceOfCases<End>(
  { discriminant, cases }: SwitchStatement,
  endOf: (each: Case, following: End | undefined) => End | undefined,
  otherwise: End | undefined,
  either: (test: Expression, yes: End, no: End) => End,
): End | undefined {
  const ends: (readonly [test: Expression, end: End])[] = [];
  let following = otherwise;
  let end = otherwise;
  for (const [index, { test, consequent }] of [...cases.entries()].reverse()) {
    const [first] = consequent;
    // A block around all that a case does is taken off.
    const statements = first?.type === 'BlockStatement' && consequent.length === 1 ? first.body : consequent;
    const isEnded = statements.at(-1)?.type === 'BreakStatement';
    const own = isEnded ? statements.slice(0, -1) : index === cases.length - 1 ? statements : undefined;
    following = endOf({ statements, own }, following);
    if (following === undefined) return undefined;
    if (test) ends.push([test, following]);
    else end = following;
  }
  for (const [test, one] of ends) if (end !== undefined) end = either(same(discriminant, test), one, end);
  return end;
}

/** The expressions that a `switch` looks at. */
export const testsOf = ({ discriminant, cases }: SwitchStatement): Expression[] => [
  discriminant,
  ...cases.flatMap(({ test }) => (test ? [test] : [])),
];
