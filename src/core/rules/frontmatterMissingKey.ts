import type { Fix } from '../findings/finding';
import { insertKeys } from '../fixes/insertKeys';
import { missingKeys, schemaOf } from '../frontmatter/keys';
import { defineRule } from './rule';

export const frontmatterMissingKey = defineRule({
  id: 'frontmatter-missing-key',
  severity: 'error',
  scope: 'post',
  summary: 'The frontmatter has every key that the collection’s schema requires.',
  why: 'The site does not build without it.',
  messages: { missing: 'The frontmatter has no “{key}”, which {file} requires.' },
  examples: [
    {
      name: 'no description',
      bad: "⟦---⟧\ntitle: 'The port'\npubDate: 2025-06-30\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: ''\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    const { span, format, problems } = post.frontmatter;
    const schema = schemaOf(post);
    // A block that YAML cannot read to its end may well hold the key.
    if (!span || !schema || problems.length > 0) return;
    const keys = missingKeys(post);
    const all: Fix = { title: { text: 'Insert all missing keys: {keys}', data: { keys } }, trust: 'ask', edits: insertKeys(post, keys) };
    for (const key of keys) {
      const one: Fix = { title: { text: 'Insert “{key}”', data: { key } }, trust: 'ask', edits: insertKeys(post, [key]) };
      yield {
        message: 'missing',
        data: { key, file: schema.file },
        start: span.start,
        end: span.start + 3,
        // Lines are written as YAML has them.
        fixes: format === 'yaml' ? (keys.length > 1 ? [all, one] : [one]) : [],
      };
    }
  },
});
