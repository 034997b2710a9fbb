import { sourceColumn } from '../claims/citing/labels';
import type { Claim } from '../claims/coverage/coverage';
import type { Span } from '../text/span';

/** Where the cells of a table's row stand in the text, their blanks included; an escaped `|` parts none. */
export function cellsOf(text: string, row: Span): Span[] {
  const bars = [...text.slice(row.start, row.end).matchAll(/(?<!\\)\|/g)].map(({ index }) => row.start + index);
  const edges = [...(bars[0] === row.start ? [] : [row.start - 1]), ...bars, ...(bars.at(-1) === row.end - 1 ? [] : [row.end])];
  return edges.slice(1).map((end, index) => ({ start: (edges[index] as number) + 1, end }));
}

/** The empty cell of a row under a head that asks for its source, blanks included; undefined where the row has none. */
export function emptySourceCell(text: string, claim: Claim): Span | undefined {
  const table = claim.around.findLast(({ kind }) => kind === 'table');
  const heads = table?.children[0]?.children ?? [];
  const cells = cellsOf(text, claim.block);
  return cells.find(
    (cell, column) => text.slice(cell.start, cell.end).trim() === '' && sourceColumn.test(heads[column]?.prose?.text ?? ''),
  );
}
