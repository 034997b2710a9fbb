import type { MarkdownIt, Token } from 'markdown-it';

const box = /^\[([ xX])\](?=\s+\S)/;

/** `- [ ] open` and `- [x] done`, as GitHub Flavored Markdown has them (5.3). */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'gfm_task_lists', ({ tokens, Token }) => {
    const lists: Token[] = [];
    for (const [index, token] of tokens.entries()) {
      if (/^(?:bullet|ordered)_list_open$/.test(token.type)) lists.push(token);
      else if (/^(?:bullet|ordered)_list_close$/.test(token.type)) lists.pop();
      else if (token.type === 'list_item_open' && tokens[index + 1]?.type === 'paragraph_open') {
        const text = tokens[index + 2] as Token;
        const mark = box.exec(text.content)?.[1];
        if (mark === undefined || !dropStart(text.children ?? [], 3)) continue;
        token.attrJoin('class', 'task-list-item');
        const list = lists.at(-1);
        if (list?.attrGet('class') === null) list.attrSet('class', 'contains-task-list');
        const checkbox = new Token('html_inline', '', 0);
        checkbox.content = `<input type="checkbox"${mark === ' ' ? '' : ' checked'} disabled>`;
        text.children?.unshift(checkbox);
      }
    }
  });
}

/** Takes `count` characters from the beginning of a paragraph's text; nothing where it begins with anything else. */
function dropStart(children: Token[], count: number): boolean {
  let left = count;
  for (const [index, child] of children.entries()) {
    // A claim may begin with the box.
    if (child.type === 'claim_open') continue;
    if (child.type !== 'text') return false;
    const taken = Math.min(left, child.content.length);
    child.content = child.content.slice(taken);
    left -= taken;
    if (left > 0) continue;
    // The blanks behind a box that has its line to itself are no line break.
    const next = children[index + 1];
    if (child.content === '' && next?.type === 'hardbreak') Object.assign(next, { type: 'softbreak', tag: '' });
    return true;
  }
  return false;
}
