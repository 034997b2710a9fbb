import type { Fix } from '../findings/finding';
import { singleQuoted } from '../text/quoting';
import { applyEdits, type Edit } from '../text/span';

/** What is wrong between the brackets of a line, and the ways to mend it, the likeliest first. */
export interface FlowSlip {
  readonly message: 'quote' | 'inner' | 'comma' | 'bracket' | 'closing' | 'start';
  /** None of what is told by its message alone. */
  readonly fixes: readonly Fix[];
}

const opening = /^[ \t]*(?:-[ \t]+)*(?:[\w$.-]+[ \t]*:[ \t]+)?(?=[[{])/;

/** More characters than a list on one line has. */
const longest = 2_000;

/**
 * What is wrong with a line whose value stands in brackets, as far as it is one of the usual slips: a mark that is not closed, or closed too early, a comma that is
 * missing, a bracket too many or of the wrong kind, an item that begins like a comment. Nothing where the brackets go on in the next line.
 *
 * @param start the line's offset in the text
 */
export function flowSlipOf(line: string, start: number): FlowSlip | undefined {
  const [head] = opening.exec(line) ?? [];
  if (head === undefined || line.length > longest) return undefined;
  const fix = (value: string, ...edits: Edit[]): Fix => ({
    title: { text: 'Write {value}', data: { value } },
    trust: 'ask',
    edits: edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
  });
  // What closes those that are open, the innermost first.
  let open = '';
  let isItemStart = true;
  for (let at = head.length; at < line.length; at++) {
    const character = line[at] as string;
    if (character === '[' || character === '{') {
      open = (character === '[' ? ']' : '}') + open;
      isItemStart = true;
    } else if (character === ']' || character === '}') {
      if (open !== '' && character !== open[0]) return wrongBracket(line, head.length, at, open, fix);
      open = open.slice(1);
      if (open !== '') continue;
      const [more] = /^[ \t]*[\]}]+(?=[ \t]*$)/.exec(line.slice(at + 1)) ?? [];
      if (more === undefined) return undefined;
      const edit = { start: at + 1, end: at + 1 + more.length, text: '' };
      return { message: 'closing', fixes: [fix(line.slice(head.length, at + 1), edit)] };
    } else if (character === ',' || (character === ':' && /[\s"']/.test(line[at + 1] ?? ' '))) isItemStart = true;
    else if (character === '#' && isItemStart && /[[{\s,]/.test(line[at - 1] ?? '')) return hashes(line, head.length, at, fix);
    else if (isItemStart && (character === "'" || character === '"')) {
      const end = closingMark(line, at);
      if (end === undefined) return openMark(line, head.length, at, fix);
      if (!closes(line, end)) return brokenMark(line, at, end, fix);
      at = end;
      isItemStart = false;
    } else if (!/\s/.test(character)) isItemStart = false;
  }
  return undefined;
}

/** A bracket that closes another than the innermost one, which is left open, or of the wrong kind; nothing where more is wrong than that. */
function wrongBracket(
  line: string,
  from: number,
  at: number,
  open: string,
  fix: (value: string, ...edits: Edit[]) => Fix,
): FlowSlip | undefined {
  const closing = line.slice(at).replace(/[ \t]/g, '');
  const isLeftOpen = closing === open.slice(1);
  if (!isLeftOpen && closing.slice(1) !== open.slice(1)) return undefined;
  const before = line.slice(0, at).trimEnd().length;
  const edit = { ...(isLeftOpen ? { start: before, end: before } : { start: at, end: at + 1 }), text: open[0] as string };
  return { message: 'bracket', fixes: [fix(applyEdits(line, [edit]).slice(from).trimEnd(), edit)] };
}

/** Items that begin like comments: `[#leak, #port]`. */
function hashes(line: string, from: number, at: number, fix: (value: string, ...edits: Edit[]) => Fix): FlowSlip {
  const end = /[\]}][ \t]*$/.exec(line)?.index ?? -1;
  // Items with a colon want quotes as well, which is for those who know what the list may hold.
  const items = end < at || /:\s/.test(line.slice(at, end)) ? [] : Array.from(line.slice(at, end).matchAll(/(?<=^|,[ \t]*)#[^,"'[\]{}]+/g));
  const edits = items.map(({ index, 0: item }): Edit => {
    const written = item.trimEnd();
    return { start: at + index, end: at + index + written.length, text: singleQuoted(written) };
  });
  return { message: 'start', fixes: edits.length > 0 ? [fix(applyEdits(line, edits).slice(from).trimEnd(), ...edits)] : [] };
}

/** Where YAML sees a mark closed on its line. */
function closingMark(line: string, from: number): number | undefined {
  const mark = line[from];
  for (let at = from + 1; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (line[at] === mark && mark === "'" && line[at + 1] === mark) at++;
    else if (line[at] === mark) return at;
  }
  return undefined;
}

/** Whether what may stand behind an item follows a mark. */
const closes = (line: string, at: number): boolean => /^[ \t]*(?:[,\]}:]|$)/.test(line.slice(at + 1));

/** A mark that is not closed: it may be before the next comma, or before a bracket. */
function openMark(line: string, from: number, at: number, fix: (value: string, ...edits: Edit[]) => Fix): FlowSlip | undefined {
  const end = line.trimEnd().length;
  const last = /[\]}]+$/.exec(line.slice(0, end))?.index;
  if (last === undefined || last <= at) return undefined;
  const mark = line[at] as string;
  const places = [',', ']', '}'].map((sign) => line.indexOf(sign, at)).filter((place) => place >= 0 && place < last);
  const fixes = [...new Set([...places, last])].map((place) => {
    const before = line.slice(0, place).trimEnd().length;
    // What ends with the other mark was to end with this one.
    const isOther = before > at + 1 && /["'”“»’]/.test(line[before - 1] ?? '');
    const edit = { start: isOther ? before - 1 : before, end: before, text: mark };
    return fix(line.slice(from, edit.start) + mark + line.slice(before, end), edit);
  });
  return { message: 'quote', fixes };
}

/** A mark that is closed where its item goes on. */
function brokenMark(line: string, at: number, end: number, fix: (value: string, ...edits: Edit[]) => Fix): FlowSlip | undefined {
  if (/^[ \t]+["']/.test(line.slice(end + 1))) {
    const edit = { start: end + 1, end: end + 1, text: ',' };
    const [put] = fix('', edit).edits;
    return { message: 'comma', fixes: put ? [{ title: { text: 'Put a comma between them', data: {} }, trust: 'ask', edits: [put] }] : [] };
  }
  const mark = line[at] as string;
  let close = line.indexOf(mark, end + 1);
  while (close >= 0 && !closes(line, close)) close = line.indexOf(mark, close + 1);
  const inside = close < 0 ? '' : line.slice(at + 1, close);
  if (inside === '' || /\\|[,:][ \t]*["']/.test(inside)) return { message: 'inner', fixes: [] };
  const text = singleQuoted(mark === "'" ? inside.replaceAll("''", "'") : inside);
  return { message: 'inner', fixes: [fix(text, { start: at, end: close + 1, text })] };
}
