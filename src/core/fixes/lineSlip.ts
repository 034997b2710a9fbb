import type { Fix, Message } from '../findings/finding';
import type { Edit } from '../text/span';

/** What people write in place of YAML's own marks, and what to do about it. */
export interface LineSlip<MessageId extends string = 'blank' | 'sign' | 'comment' | 'json'> {
  readonly message: MessageId;
  /** Nothing where only the author knows what was meant. */
  readonly fix: Fix | undefined;
}

/** A blank that word processors and French keyboards make, and that YAML takes for a letter. */
const noBreak = '[\\u00A0\\u202F]';
const key = '^[ \\t]*(?:-[ \\t]+)*[\\w$.-]+';

const noBlank = new RegExp(`${key}:((?:[ \\t]*${noBreak})*)(?=[^\\s/:])`);
const otherSign = new RegExp(`${key}((?:[ \\t]|${noBreak})*(?:=|：)(?:[ \\t]|${noBreak})*)`);
const withComma =
  /^([ \t]*(?:-[ \t]+)*(?:[\w$.-]+|"[^"]*"|'[^']*')[ \t]*:[ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^[\]]*\]|\{[^{}]*\}))[ \t]*,(?=[ \t]*(?:#|$))/;
const noColon = /^([\w$.-]+)([ \t]+)(?=\S)/;

/**
 * What is wrong with a line that YAML takes for no key, where it is one of the usual slips.
 *
 * @param start its offset in the text
 * @param isKey whether the site knows a key of that name
 */
export function lineSlipOf(line: string, start: number, isKey: (name: string) => boolean): LineSlip | undefined {
  const slip = (message: LineSlip['message'], title: Message['text'], from: number, to: number, text: string): LineSlip => {
    const edits: Edit[] = [{ start: start + from, end: start + to, text }];
    return { message, fix: { title: { text: title, data: {} }, trust: 'ask', edits } };
  };
  const [glued, blanks = ''] = noBlank.exec(line) ?? [];
  if (glued !== undefined) return slip('blank', 'Put a blank behind the colon', glued.length - blanks.length, glued.length, ' ');
  const [listed, valued = ''] = withComma.exec(line) ?? [];
  if (listed !== undefined) return slip('json', 'Take the comma out', valued.length, listed.length, '');
  const [signed, sign = ''] = otherSign.exec(line) ?? [];
  if (signed !== undefined) return slip('sign', 'Write a colon', signed.length - sign.length, signed.length, ': ');
  const from = line.length - line.trimStart().length;
  const words = line.trim();
  if (words.startsWith('<!--') && words.endsWith('-->') && words.length >= 7)
    return slip('comment', 'Make it a comment of YAML', from, from + words.length, `# ${words.slice(4, -3).trim()}`);
  if (line.startsWith('//', from)) return slip('comment', 'Make it a comment of YAML', from, from + 2, '#');
  const [all, name, gap = ''] = noColon.exec(line) ?? [];
  if (all === undefined || name === undefined || !isKey(name)) return undefined;
  return slip('sign', 'Write a colon', all.length - gap.length, all.length, ': ');
}

/** What TOML reads without quotes: numbers, dates, truth values, and what begins with a mark of its own. */
const tomlValue = /^(?:["'[{]|[+-]?(?:\d|inf|nan)|(?:true|false)(?:$|[ \t]*#))/;

/** Words that people write for values of TOML's own. */
const tomlWord = /^(?:true|false|yes|no|on|off|y|n|oui|non|vrai|faux|null|none|nil|~)$/i;

/** The same of a line of TOML: a colon of YAML's, or a text without quotes. */
export function tomlSlipOf(line: string, start: number): LineSlip<'equals' | 'text'> | undefined {
  const [all, name = '', sign = '', value = ''] = /^([ \t]*[\w-]+)([ \t]*[:=][ \t]*)(.*)$/.exec(line) ?? [];
  const isColon = sign.includes(':');
  if (all === undefined || value === '' || (!isColon && tomlValue.test(value))) return undefined;
  const text = tomlValue.test(value) ? value : tomlText(value);
  if (text === undefined) return isColon ? { message: 'equals', fix: undefined } : undefined;
  const from = start + name.length;
  const edits: Edit[] = isColon
    ? [{ start: from, end: start + line.length, text: ` = ${text}` }]
    : [{ start: from + sign.length, end: start + line.length, text }];
  const title = isColon ? 'Write an equals sign' : 'Put the value between quotes';
  return { message: isColon ? 'equals' : 'text', fix: { title: { text: title, data: {} }, trust: 'ask', edits } };
}

/** A text without quotes as TOML wants it, with the comment behind it; nothing where it may be something else. */
function tomlText(written: string): string | undefined {
  const [, text = '', comment = ''] = /^([^#]*[^#\s])([ \t]+#(?:[ \t].*)?)?$/.exec(written) ?? [];
  if (text === '' || tomlWord.test(text)) return undefined;
  const marks = /[“”«»„‘’]/;
  if (!marks.test(text[0] ?? '')) return JSON.stringify(text) + comment;
  // Quotation marks of a word processor around it are those that were meant.
  const [, inside] = /^[“”«„‘’]([^“”«»„"]+)[“”»‘’]$/.exec(text) ?? [];
  return inside === undefined ? undefined : JSON.stringify(inside.trim()) + comment;
}
