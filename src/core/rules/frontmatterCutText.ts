import { swallowedMark } from '../fixes/quoteMark';
import { singleQuoted } from '../text/quoting';
import { defineRule } from './rule';

export const frontmatterCutText = defineRule({
  id: 'frontmatter-cut-text',
  severity: 'warning',
  scope: 'post',
  summary: 'No mark of YAML’s own cuts off a title or a description.',
  why: 'Without quotes, YAML takes a “#” behind a blank and all that follows it for a comment, and readers see the beginning alone. A comment whose “#” has a blank behind it is taken for meant. “!” and a word behind “&” are marks of YAML’s own at the beginning of a value, and are not shown either.',
  messages: {
    cut: 'YAML takes “{comment}” for a comment: of “{key}”, the site shows the rest alone.',
    mark: 'YAML takes “{mark}” for a mark of its own: of “{key}”, the site shows the rest alone.',
  },
  examples: [
    {
      name: 'a number sign in a title',
      bad: "---\ntitle: ⟦The port, breach #1 of the year⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
      fixed: "---\ntitle: 'The port, breach #1 of the year'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'an ampersand as pages of HTML have it',
      bad: "---\ntitle: 'The port'\ndescription: ⟦&amp; what became of it⟧\npubDate: 2025-06-30\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: '&amp; what became of it'\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    const { frontmatter, text } = post;
    if (frontmatter.format !== 'yaml') return;
    for (const key of ['title', 'description']) {
      const entry = frontmatter.get(key);
      const { value, quote, valueSpan } = entry ?? {};
      if (!entry || typeof value !== 'string' || value === '' || quote || !valueSpan) continue;
      const swallowed = typeof frontmatter.data?.[key] === 'string' ? swallowedMark(post, entry) : undefined;
      if (swallowed?.rest) {
        const { mark, start, end, fix } = swallowed;
        yield { message: 'mark', data: { key, mark }, start, end, fixes: [fix] };
        continue;
      }
      const rest = /^[ \t]+(#[\p{L}\d](?:[^\r\n#]|#(?![ \t]))*)/u.exec(text.slice(valueSpan.end, valueSpan.end + 1_000));
      // Of a text of several lines, the rest of one stands nowhere.
      if (!rest || text.slice(valueSpan.start, valueSpan.end).includes('\n') || /^#\s*casefile:/.test(rest[1] ?? '')) continue;
      const comment = (rest[1] ?? '').trimEnd();
      const end = valueSpan.end + rest[0].trimEnd().length;
      const edits = [{ start: valueSpan.start, end, text: singleQuoted(text.slice(valueSpan.start, end)) }];
      yield {
        message: 'cut',
        data: { key, comment },
        start: valueSpan.start,
        end,
        fixes: [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits }],
      };
    }
  },
});
