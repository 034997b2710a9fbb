import type { StateCore, Token } from 'markdown-it';

/** `[!WARNING]` at the head of a block quotation, with the title that Hugo and Obsidian let stand behind it. */
const alertHead = /^\[!([a-z]{2,20})\][+-]?(?:[ \t]+([^\n]*))?(?:\n|$)/i;

/** What is quoted under such a head is somebody's words all the same. */
const quotations: ReadonlySet<string> = new Set(['quote', 'cite']);

/** Of block quotations with an alert's head makes alerts (`alert_open`, `alert_close`), which hold blocks of the article, and leaves out the head. */
export function readAlerts({ tokens }: StateCore): void {
  const open: boolean[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'blockquote_open') {
      open.push(isAlert(tokens, index));
      if (open.at(-1)) token.type = 'alert_open';
    } else if (token.type === 'blockquote_close' && open.pop()) token.type = 'alert_close';
  });
}

/** Whether an alert begins here; then its head is gone from its first paragraph. */
function isAlert(tokens: readonly Token[], index: number): boolean {
  const [paragraph, inline] = [tokens[index + 1], tokens[index + 2]];
  const head = paragraph?.type === 'paragraph_open' && inline ? alertHead.exec(inline.content) : null;
  if (!paragraph || !inline || !head || quotations.has((head[1] as string).toLowerCase())) return false;
  const [line, , title = ''] = head;
  const rest = inline.content.slice(line.length);
  // A title is a heading; a whole sentence is none, nor is all that the alert has to say.
  if (title !== '' && (rest === '' || /[.!?…]["»”)*_]*\s*$/.test(title))) inline.content = inline.content.slice(line.lastIndexOf(title));
  else {
    inline.content = rest;
    if (rest !== '') for (const token of [paragraph, inline]) if (token.map) token.map = [token.map[0] + 1, token.map[1]];
  }
  return true;
}
