import type { Fix } from '../findings/finding';
import { entryId, matchesIn, type Sibling } from '../frontmatter/siblings';
import type { Collection } from '../site/site';
import { fileName } from '../text/paths';
import { defineRule } from './rule';

export const duplicateSlug = defineRule({
  id: 'duplicate-slug',
  severity: 'warning',
  scope: 'post',
  summary: 'No two posts of a collection have one address.',
  why: 'Of two entries with one id, Astro keeps the one that it reads last: the other is on no page, and the build does not fail unless its config says so.',
  messages: {
    slug: '{file} has the slug “{id}” too: the site shows only one of the two.',
    name: '{file} has the same address, “{id}”: the site shows only one of the two. Rename one, or give it a slug of its own.',
  },
  examples: [
    {
      name: 'a slug that another post has',
      posts: { 'src/content/blog/harbour.md': "---\ntitle: 'The harbour'\nslug: port-2025\n---\n" },
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\nslug: ⟦port-2025⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\nslug: port-2025-2\n---\n",
    },
    {
      name: 'a file and a folder with one name',
      posts: { 'src/content/blog/port/index.md': "---\ntitle: 'The harbour'\n---\n" },
      bad: "⟦---⟧\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post, siblings }) {
    const { place, frontmatter } = post;
    const { path, site } = place;
    const { data: own } = frontmatter;
    // What cannot be read may well have a slug.
    if (!siblings || !own || site.kind !== 'astro' || site.conflicts === 'ignore') return;
    const severity = site.conflicts === 'error' ? 'error' : 'warning';
    const entry = own.slug ? frontmatter.get('slug') : undefined;
    const hasAddress = (collection: Collection): ((other: Sibling) => boolean) => {
      const id = collection.ownIds ? undefined : entryId(collection, path, own);
      return (other) => other.id === id && other.path !== path;
    };
    for (const { other, collections } of matchesIn(place, siblings, hasAddress)) {
      const { id } = other;
      const data = { id, file: fileName(other.path) };
      if (entry) {
        const free = freeSlug(id, new Set([...siblings.values()].flat().map((sibling) => sibling.id)));
        const fix: Fix = {
          title: { text: 'Write {value}', data: { value: free } },
          trust: 'ask',
          edits: [{ ...entry.valueSpan, text: `${entry.quote ?? ''}${free}${entry.quote ?? ''}` }],
        };
        yield { message: 'slug', severity, data, ...entry.valueSpan, collections, fixes: [fix] };
      } else {
        const start = frontmatter.span?.start ?? 0;
        yield { message: 'name', severity, data, start, end: start + 3, collections };
      }
    }
  },
});

/** The id with the first number from 2 that no entry has. */
function freeSlug(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
