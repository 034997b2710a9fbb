import { insertKeys } from '../fixes/insertKeys';
import { unopenedBlock } from '../fixes/openBlock';
import { rulingObjects, schemaOf } from '../frontmatter/keys';
import { missingKeys } from '../frontmatter/misspelt';
import { namesIn } from '../frontmatter/objects';
import { viewsOf } from '../frontmatter/views';
import type { Post } from '../model/post';
import { defineRule } from './rule';

export const frontmatterMissing = defineRule({
  id: 'frontmatter-missing',
  severity: 'error',
  scope: 'post',
  summary: 'A post of a collection whose schema requires keys begins with a frontmatter block.',
  why: 'Without the block the site does not build: the collection requires keys that only the block can hold.',
  messages: {
    missing: 'This post has no frontmatter, and its collection “{collection}” requires {keys}.',
    several: 'This post has no frontmatter, and its collections require {keys}.',
    indented: 'Blanks stand before the line that opens the frontmatter: the site takes it all for the article.',
    marks: 'A frontmatter is opened by a line of three hyphens, which this is not: the site takes it all for the article.',
    unopened: 'The line of three hyphens that opens the frontmatter is missing: the site takes it all for the article.',
  },
  examples: [
    {
      name: 'an article without a block',
      bad: '⟦# Attack on the port⟧\n\nIt was closed.\n',
      fixed: "---\ntitle: 'Attack on the port'\ndescription: ''\npubDate: ''\n---\n\n# Attack on the port\n\nIt was closed.\n",
    },
    {
      name: 'dashes that a word processor made of the hyphens',
      bad: "⟦–––⟧\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n–––\n\nIt was closed.\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nIt was closed.\n",
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
    const known = new Set([...keys, ...namesIn(rulingObjects(post, []))]);
    const unopened = unopenedBlock(post, (name) => known.has(name));
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
    // Each of several collections says the same, so that it is told once.
    const nameOf = ({ place }: Post): string => place.collection?.name ?? '';
    const asking = viewsOf(post)
      .filter((view) => missingKeys(view).length > 0)
      .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const all = asking.length > 1 ? [...new Set(asking.flatMap(missingKeys))] : keys;
    yield {
      ...(asking.length > 1
        ? { message: 'several' as const, data: { keys: all } }
        : { message: 'missing' as const, data: { collection: nameOf(post), keys } }),
      start: 0,
      end: end < 0 ? post.text.length : end,
      fixes: () => [
        {
          title: { text: 'Insert frontmatter with {keys}', data: { keys: all } },
          trust: 'ask',
          edits: insertKeys(
            post,
            all.map((key) => [key]),
            today,
          ),
        },
      ],
    };
  },
});
