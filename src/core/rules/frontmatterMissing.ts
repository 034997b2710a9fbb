import type { Fix } from '../findings/finding';
import { insertKeys } from '../fixes/insertKeys';
import { unopenedBlock } from '../fixes/openBlock';
import { schemaOf } from '../frontmatter/keys';
import { missingKeys } from '../frontmatter/misspelt';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits, type Edit } from '../text/span';
import { defineRule } from './rule';

export const frontmatterMissing = defineRule({
  id: 'frontmatter-missing',
  severity: 'error',
  scope: 'post',
  summary: 'A post of a collection whose schema requires keys begins with a frontmatter block.',
  why: 'Without the block the site does not build: the collection requires keys that only the block can hold.',
  messages: {
    missing: 'This post has no frontmatter, and its collection “{collection}” requires {keys}.',
    indented: 'Blanks stand before the line that opens the frontmatter: the site takes it all for the article.',
    unopened: 'The line of three hyphens that opens the frontmatter is missing: the site takes it all for the article.',
  },
  examples: [
    {
      name: 'an article without a block',
      bad: '⟦# Attack on the port⟧\n\nIt was closed.\n',
      fixed: "---\ntitle: 'Attack on the port'\ndescription: ''\npubDate: ''\n---\n\n# Attack on the port\n\nIt was closed.\n",
    },
    {
      name: 'a block that nothing opens',
      bad: "⟦title: 'The port'⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nIt was closed.\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nIt was closed.\n",
    },
  ],
  *check({ post, today }) {
    const schema = schemaOf(post);
    if (!schema || post.frontmatter.format !== 'none' || post.frontmatter.problems.length > 0) return;
    const keys = missingKeys(post);
    if (keys.length === 0) return;
    const unopened = unopenedBlock(post, (name) => schema.fields.some((field) => field.name === name));
    if (unopened) {
      const [first = ''] = /^\s*[^\r\n]*/.exec(post.text) ?? [];
      yield {
        message: unopened.message,
        start: first.length - first.trimStart().length,
        end: first.trimEnd().length,
        fixes: [unopened.fix],
      };
      return;
    }
    // A block that is only begun is told of where it ends: what is typed into it is not judged yet.
    const { begun } = post.frontmatter;
    const end = begun?.end ?? post.text.search(/\r|\n/);
    yield {
      message: 'missing',
      data: { collection: post.place.collection?.name ?? '', keys },
      start: 0,
      end: end < 0 ? post.text.length : end,
      fixes: () => {
        const opened = opening(post, keys);
        // A second block would stand above the one that is there.
        return opened.length > 0
          ? opened
          : [
              {
                title: { text: 'Insert frontmatter with {keys}', data: { keys } },
                trust: 'ask',
                edits: insertKeys(
                  post,
                  keys.map((key) => [key]),
                  today,
                ),
              },
            ];
      },
    };
  },
});

/** Of a block that is there, and whose opening line is not one: how to make it one. */
function opening({ text }: Post, keys: readonly string[]): Fix[] {
  const [indented, blank = ''] = /^([ \t]+)(?:---|\+\+\+)[ \t]*(?:\r?\n)/.exec(text) ?? [];
  const [lineBreak] = /\r?\n/.exec(text) ?? ['\n'];
  const edit: Edit = indented === undefined ? { start: 0, end: 0, text: `---${lineBreak}` } : { start: 0, end: blank.length, text: '' };
  // Only what reads as keys that the site asks for was meant to be one.
  const { data } = /^[ \t]*(?:---|\+\+\+|[\w-]+[ \t]*:)/.test(text) ? parseFrontmatter(applyEdits(text, [edit])) : {};
  if (!data || !keys.some((key) => Object.hasOwn(data, key))) return [];
  const title = indented === undefined ? 'Open the frontmatter above this line' : 'Take away the blank before the hyphens';
  return [{ title: { text: title, data: {} }, trust: 'ask', edits: [edit] }];
}
