import type { StateCore, Token } from 'markdown-it';

/** A term on a line of its own: no sentence, nor a part of one. */
const term = /^(?!:\s)[^\n]{1,120}(?<![.,;!?…\s])$/;
const definition = /^:[ \t]+(?=\S)/;

/**
 * Of paragraphs whose lines begin with a colon makes definition lists, as kramdown and Hugo do: `dl`, its terms `dt`, and `dd`, each of which holds a paragraph.
 * A term may stand in the paragraph before.
 */
export function readDefinitions(state: StateCore): void {
  // Colons that begin a line are rare, and colons with a blank on each side are French.
  if (!state.tokens.some(({ type, content }) => type === 'inline' && (content.startsWith(':') || content.includes('\n:')))) return;
  const made: Token[] = [];
  const { tokens } = state;
  let list: Token | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const inline = tokens[index + 1];
    const entries = tokens[index]?.type === 'paragraph_open' && inline ? entriesOf(inline.content) : undefined;
    if (!inline || !entries) {
      made.push(tokens[index] as Token);
      continue;
    }
    index += 2;
    if (list && made.at(-1)?.type === 'dl_close') made.pop();
    else list = open(state, made, inline, entries[0]?.isTerm === false);
    // What goes on with a list reaches as far as its last line.
    if (list.map && inline.map) list.map[1] = inline.map[1];
    for (const entry of entries) pushEntry(state, made, inline, entry);
    made.push(new state.Token('dl_close', 'dl', -1));
  }
  state.tokens = made;
}

/** A term or a definition: its words, and the lines that it has within its paragraph. */
interface Entry {
  readonly isTerm: boolean;
  content: string;
  readonly from: number;
  to: number;
}

function entriesOf(content: string): Entry[] | undefined {
  if (!/(?:^|\n):[ \t]/.test(content)) return undefined;
  const lines = content.split('\n');
  const begins = (line: number): boolean => definition.test(lines[line] ?? '');
  const isTerm = (line: number): boolean => !begins(line) && begins(line + 1) && term.test(lines[line] ?? '');
  if (!begins(0) && !isTerm(0)) return undefined;
  const entries: Entry[] = [];
  lines.forEach((written, line) => {
    const last = entries.at(-1);
    if (begins(line)) entries.push({ isTerm: false, content: written.replace(definition, ''), from: line, to: line + 1 });
    else if (isTerm(line)) entries.push({ isTerm: true, content: written, from: line, to: line + 1 });
    else if (last) {
      last.content += `\n${written}`;
      last.to = line + 1;
    }
  });
  return entries;
}

/** Opens a list; a definition takes the paragraph before for its term. */
function open(state: StateCore, made: Token[], inline: Token, isTermless: boolean): Token {
  const list = new state.Token('dl_open', 'dl', 1);
  list.map = inline.map ? [...inline.map] : null;
  const [opening, words, closing] = made.slice(-3);
  const isTerm = isTermless && opening?.type === 'paragraph_open' && words?.type === 'inline' && term.test(words.content);
  if (!isTerm || !closing) {
    made.push(list);
    return list;
  }
  opening.type = 'dt_open';
  closing.type = 'dt_close';
  if (list.map && words.map) list.map[0] = words.map[0];
  made.splice(-3, 0, list);
  return list;
}

function pushEntry(state: StateCore, made: Token[], { map }: Token, { isTerm, content, from, to }: Entry): void {
  const lines = (): [number, number] | null => (map ? [map[0] + from, map[0] + to] : null);
  const push = (type: string, tag: string, nesting: Token['nesting']): Token => {
    const token = new state.Token(type, tag, nesting);
    if (nesting >= 0) token.map = lines();
    made.push(token);
    return token;
  };
  push(isTerm ? 'dt_open' : 'dd_open', isTerm ? 'dt' : 'dd', 1);
  if (!isTerm) push('paragraph_open', 'p', 1);
  const inline = push('inline', '', 0);
  inline.content = content;
  inline.children = [];
  if (!isTerm) push('paragraph_close', 'p', -1);
  push(isTerm ? 'dt_close' : 'dd_close', isTerm ? 'dt' : 'dd', -1);
}
