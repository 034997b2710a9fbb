import type { StateCore, Token } from 'markdown-it';

/** `[!WARNING]` at the head of a block quotation, with the title that Hugo and Obsidian let stand behind it. */
const alertHead = /^\[!([a-z]{2,20})\][+-]?(?:[ \t]+([^\n]*))?(?:\n|$)/i;

/** What is quoted under such a head is somebody's words all the same. */
const quotations: ReadonlySet<string> = new Set(['quote', 'cite']);

/** The last line of a block quotation that Jekyll's themes make a callout of: `{: .prompt-warning }` (Chirpy), `{: .notice--info}` (Minimal Mistakes). */
const calloutClass =
  /\n\{:[^{}\n]{0,100}?\.(?:prompt-\w[\w-]*|notice(?:--\w[\w-]*)?|alert(?:-\w[\w-]*)?|info|tip|warning|danger)(?![\w-])[^{}\n]{0,100}\}\s*$/;

/** More than such a line, its blanks and what stands before it. */
const longestClasses = 300;

/**
 * Of block quotations with an alert's head, or with the class of a callout below them, makes alerts (`alert_open`, `alert_close`), which hold blocks of the article, and leaves
 * out the head.
 */
export function readAlerts({ tokens }: StateCore): void {
  const open: { readonly token: Token; readonly index: number; readonly isAlert: boolean }[] = [];
  let last = -1;
  tokens.forEach((token, index) => {
    if (token.type === 'inline') last = index;
    else if (token.type === 'blockquote_open') open.push({ token, index, isAlert: isAlert(tokens, index) });
    else if (token.type === 'blockquote_close') {
      const opening = open.pop();
      const isCallout = (from: number): boolean => last > from && calloutClass.test(tokens[last]?.content.slice(-longestClasses) ?? '');
      if (!opening || !(opening.isAlert || isCallout(opening.index))) return;
      opening.token.type = 'alert_open';
      token.type = 'alert_close';
    }
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
