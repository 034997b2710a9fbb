import type { YAMLError } from 'yaml';

/** A character that no post has reason to hold, as long as the colon it stands for. */
export const hiddenColon = '\uE03A';

/**
 * After `title: Port : closed`, `yaml` takes every line that follows for a part of the title. With the stray colons hidden, at the same offsets, it
 * reads the other keys as they are.
 */
export function hideColons(source: string, errors: readonly YAMLError[]): string {
  let hidden = source;
  for (const { code, pos } of errors) {
    if (code !== 'BLOCK_AS_IMPLICIT_KEY') continue;
    const end = source.indexOf('\n', pos[0]);
    const value = hidden.slice(pos[0], end < 0 ? undefined : end);
    hidden = hidden.slice(0, pos[0]) + value.replaceAll(':', hiddenColon) + hidden.slice(pos[0] + value.length);
  }
  return hidden;
}
