/**
 * A text in one line, for a place with little room.
 *
 * @param most how many characters it may have, the ellipsis included
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
