import { isRefused, meantKey } from '../frontmatter/keys';
import { defineRule } from './rule';

export const frontmatterMisspeltKey = defineRule({
  id: 'frontmatter-misspelt-key',
  severity: 'warning',
  scope: 'post',
  summary: 'Keys are spelt as the site knows them.',
  why: 'A key that the site does not know is dropped without a word, and the one that was meant counts as missing.',
  messages: {
    misspelt: '“{key}” is no key of this site. Did you mean “{meant}”?',
    required: '“{key}” is no key of this site, and “{meant}”, which it requires, is missing.',
  },
  examples: [
    {
      name: 'two letters swapped',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\n⟦pudDate⟧: 2025-06-30\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    for (const entry of post.frontmatter.entries) {
      const meant = meantKey(post, entry);
      if (meant === undefined) continue;
      const required = isRefused(post, meant);
      yield {
        message: required ? 'required' : 'misspelt',
        severity: required || isRefused(post, entry.key) ? 'error' : 'warning',
        data: { key: entry.key, meant },
        ...entry.keySpan,
        fixes: [{ title: { text: 'Rename it to “{meant}”', data: { meant } }, trust: 'ask', edits: [{ ...entry.keySpan, text: meant }] }],
      };
    }
  },
});
