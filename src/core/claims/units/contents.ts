import { readListTitle } from '../../model/listTitles';
import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';

/** What a heading and the line that names it in a table of contents have in common: its words, without numbers before them. */
const wordsIn = (title: string): string =>
  title
    .replace(/^[^\p{L}]{0,12}(?:[ivx]{1,5}[.)]\s)?/iu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

const headingsAmong = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.kind === 'html' ? headingsAmong(block.children) : []));

/** A list of fewer may well be of two things that are told of below. */
const fewest = 3;

/** Whether a list is a table of contents, linked or not: each of its items, and of those within them, has the words of a heading below it. */
export function contentsTest(blocks: readonly Block[]): (list: Block) => boolean {
  /** Where the last heading of some words begins. */
  let headings: ReadonlyMap<string, number> | undefined;
  return (list) => {
    if (list.children.length < fewest) return false;
    headings ??= new Map(headingsAmong(blocks).map(({ prose, start }) => [wordsIn(prose?.text ?? ''), start]));
    const isBelow = (words: string): boolean => (headings?.get(words) ?? 0) > list.end;
    // A list of sources is no part of what is cut.
    return proseOf(list).every(({ text }, index) => isBelow(wordsIn(text)) || (index > 0 && readListTitle(text) !== undefined));
  };
}
