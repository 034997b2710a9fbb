import { defineRule } from './rule';

/**
 * Characters that a search result shows at most, with room to spare: Google cuts by width, at some 600 pixels of a title (about 60 characters) and at
 * two lines of a description (about 160). Past these figures a cut is certain on any screen.
 */
const shown = { title: 60, description: 160 } as const;
const longest = { title: 90, description: 200 } as const;

export const overlongText = defineRule({
  id: 'overlong-text',
  severity: 'information',
  scope: 'post',
  summary: 'Title and description are short enough to be shown whole.',
  why: 'Search results and link previews cut what is longer, wherever that falls: what matters stands before the cut or is not read.',
  messages: { long: '{count} characters: a search result shows about {shown} of them, up to “{end}”.' },
  examples: [
    {
      name: 'a description that is a paragraph',
      bad: "---\ntitle: 'The port'\ndescription: ⟦'In June 2025 the port was closed for nine days after attackers had come in through the account of a supplier; this is what is known today of how they went on, of what they took with them, and of what the port did.'⟧\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    if (post.frontmatter.get('draft')?.value === true) return;
    for (const key of ['title', 'description'] as const) {
      const entry = post.frontmatter.get(key);
      if (typeof entry?.value !== 'string') continue;
      const characters = [...entry.value.trim()];
      if (characters.length <= longest[key]) continue;
      const kept = characters.slice(0, shown[key]).join('');
      const end = kept.split(/\s+/).slice(-4).join(' ');
      yield { message: 'long', data: { count: characters.length, shown: shown[key], end: `${end}…` }, ...entry.valueSpan };
    }
  },
});
