import { defineRule } from './rule';

/** Texts that stand where something is still to be written: those of templates and habits, in both languages. */
const placeholder =
  /^\W*(?:(?:TODO|FIXME|TBD|XXX+|TBC)(?![a-z])|à compléter|a compléter|to be (?:written|completed|done)|lorem ipsum|(?:(?:my|your|mon|ma|votre|new|nouveau|nouvelle) )?(?:post |article |page )?(?:title|titre|description)(?: here| ici| de l['’]article)?\W*$|untitled(?: post)?\W*$|sans titre\W*$)/i;

export const frontmatterPlaceholder = defineRule({
  id: 'frontmatter-placeholder',
  severity: 'warning',
  scope: 'post',
  summary: 'Title and description are the post’s own, and say two things.',
  why: 'They are what a reader sees first, in lists, in search results and where somebody shares the post. A draft may leave them for later.',
  messages: {
    placeholder: '“{key}” still stands for something to be written.',
    repeated: 'The description says the title again, word for word.',
  },
  examples: [
    {
      name: 'a title of a template',
      bad: "---\ntitle: ⟦'TODO'⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a description that adds nothing',
      bad: "---\ntitle: 'What is known of the port'\ndescription: ⟦'What is known of the port.'⟧\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    const { frontmatter } = post;
    if (frontmatter.get('draft')?.value === true) return;
    const [title, description] = [frontmatter.get('title'), frontmatter.get('description')];
    for (const entry of [title, description])
      if (typeof entry?.value === 'string' && placeholder.test(entry.value))
        yield { message: 'placeholder', data: { key: entry.key }, ...entry.valueSpan };
    const [first, second] = [title, description].map((entry) => (typeof entry?.value === 'string' ? words(entry.value) : ''));
    if (description && first && first === second) yield { message: 'repeated', ...description.valueSpan };
  },
});

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
