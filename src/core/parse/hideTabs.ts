import type { YAMLError } from 'yaml';

/**
 * After `description: |` and a line that a tab begins, `yaml` takes that line and the next key for one. With the lines of such a text left blank, at the same
 * offsets, it reads the keys below as they are.
 */
export function hideTabs(source: string, errors: readonly YAMLError[]): string {
  let shown = source;
  for (const { code, pos } of errors) {
    if (code !== 'BAD_INDENT' || source[pos[0]] !== '\t') continue;
    const tabbed = /(?:[ \t]*\t[^\n]*(?:\n|$)|[ \t]*\r?\n)+/y;
    tabbed.lastIndex = source.lastIndexOf('\n', pos[0] - 1) + 1;
    const [lines = ''] = tabbed.exec(source) ?? [];
    const end = tabbed.lastIndex;
    if (lines !== '') shown = shown.slice(0, end - lines.length) + lines.replace(/[^\r\n]/g, ' ') + shown.slice(end);
  }
  return shown;
}
