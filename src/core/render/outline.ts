import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** Where a link to it leads, without the `#`. */
  readonly id: string;
  readonly text: string;
}

/** What a body holds, in brief. */
export interface Outline {
  readonly headings: readonly Heading[];
  /** Words of the running text; listings are looked at rather than read. */
  readonly words: number;
  /** Minutes that an adult takes to read them, at least 1. */
  readonly minutes: number;
}

/** Words of non-fiction that an adult reads silently in a minute: Brysbaert, “How many words do we read per minute?”, 2019. */
const wordsPerMinute = 238;

/** `Intl.Segmenter` takes half a minute for the words of 200 kB; in languages with spaces between words this finds the same. */
const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

export function outlineOf(body: Root): Outline {
  const headings: Heading[] = [];
  let text = '';
  visit(body, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'pre') return 'skip';
    // Words of two blocks are two words.
    text += ' ';
    const { id } = node.properties;
    if (/^h[1-6]$/.test(node.tagName) && typeof id === 'string' && node.properties.className === undefined)
      headings.push({ depth: Number(node.tagName[1]), id, text: textOf(node).trim() });
    return undefined;
  });
  const words = text.match(word)?.length ?? 0;
  return { headings: headings.filter((heading) => heading.text !== ''), words, minutes: Math.max(1, Math.round(words / wordsPerMinute)) };
}
