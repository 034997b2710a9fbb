import { readListTitle } from '../../model/listTitles';
import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';
import { latin } from '../../text/latin';

const numbering = latin(/^\P{L}{0,12}(?:[ivx]{1,5}[.)]\s)?/iu);
const marks = latin(/[^\p{L}\d]+/gu);

/** What a heading and the line that names it in a table of contents have in common: its words, without numbers before them. */
const wordsIn = (title: string): string => title.replace(numbering, '').replace(marks, ' ').trim().toLowerCase();

const headingsAmong = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.kind === 'html' ? headingsAmong(block.children) : []));

/** A list of fewer may well be of two things that are told of below. */
const fewest = 3;

/** It stands at the head of the article: below its title, and its own heading. */
const mostHeadings = 2;

/** Whether a list, with some number of headings above it, is a table of contents, linked or not: each of its items, and of those within them, has the words of a heading below it. */
export function contentsTest(blocks: readonly Block[]): (list: Block, above: number) => boolean {
  /** Where the last heading of some words begins. */
  let headings: ReadonlyMap<string, number> | undefined;
  return (list, above) => {
    if (list.children.length < fewest || above > mostHeadings) return false;
    headings ??= new Map(headingsAmong(blocks).map(({ prose, start }) => [wordsIn(prose?.text ?? ''), start]));
    const isBelow = (words: string): boolean => (headings?.get(words) ?? 0) > list.end;
    // A list of sources is no part of what is cut.
    return proseOf(list).every(({ text }, index) => isBelow(wordsIn(text)) || (index > 0 && readListTitle(text) !== undefined));
  };
}
