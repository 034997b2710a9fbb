import type { Block } from '../../parse/body';
import { sourceColumn } from '../citing/labels';
import { isDocument } from '../citing/leads';
import type { Reason } from '../signals/signals';
import { wordsOf } from '../words/words';

/**
 * The sources in the head of a table that speak for one of its rows. One in the head of the first column, which says what the rows are, or in one that is there
 * for sources or calls a document, is that of the table; one over any other column is that of what stands below it. Where a row counts or quotes something
 * elsewhere, it says nothing of the row.
 *
 * @param row undefined for what is no row of the table itself
 * @param reasons of the row
 */
export function sourcesOfHead(
  table: Block,
  row: Block | undefined,
  reasons: readonly Reason[],
  sourcesIn: (block: Block) => string[] | undefined,
): string[] | undefined {
  const [head] = table.children;
  const all = head && sourcesIn(head);
  if (!all || !row) return all;
  const columns = head.children.map(sourcesIn);
  if (columns.some((urls, index) => urls && (index === 0 || callsSource(head.children[index])))) return all;
  const below = reasons
    .filter(({ kind }) => kind === 'figure' || kind === 'money' || kind === 'quotation')
    .map(({ part }) => row.children.findIndex(({ prose }) => prose === part.prose))
    .filter((index) => index > 0);
  if (below.some((index) => !columns[index])) return undefined;
  return below.length > 0 ? [...new Set(below.flatMap((index) => columns[index] ?? []))] : all;
}

const callsSource = (cell: Block | undefined): boolean => {
  const text = cell?.prose?.text ?? '';
  return sourceColumn.test(text) || wordsOf(text, mostOfHead).some((each) => isDocument(each.text));
};

/** The head of a column has few words. */
const mostOfHead = 12;
