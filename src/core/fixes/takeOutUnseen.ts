import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';

/** What nobody sees, and no reader of YAML or TOML takes, but for DEL (7F), which YAML takes between quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is those that are looked for.
const unseen = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]+/g;

/** More of them than slips are: such a file is none of words. */
const most = 100;

/** Takes the characters that nobody sees out of a block; nothing where it has none, or is full of them. */
export function takeOutUnseen({ text, frontmatter: { content } }: Post): Fix | undefined {
  const found = [...text.slice(content.start, content.end).matchAll(unseen)];
  if (found.length === 0 || found.length > most) return undefined;
  const edits = found.map(({ 0: { length }, index }) => ({ start: content.start + index, end: content.start + index + length, text: '' }));
  return { title: { text: 'Take out the characters that nobody sees', data: {} }, trust: 'ask', edits };
}
