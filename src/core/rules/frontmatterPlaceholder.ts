import { isSound } from '../frontmatter/keys';
import { nameOfPath } from '../frontmatter/objects';
import { matchesIn, type Sibling } from '../frontmatter/siblings';
import { toDosIn } from '../frontmatter/toDos';
import { placeAt } from '../frontmatter/written';
import { memoByText } from '../text/memo';
import { baseName, fileName, parentOf } from '../text/paths';
import { defineRule } from './rule';

/** Texts that stand where something is still to be written: those of templates and habits, in both languages. They end there, or a mark or an order follows. */
export const placeholders: readonly RegExp[] = [
  /^\W*(?:TODO|FIXME|TBD|TBC|XXX+)(?:\W*$|\s*[:(.…!?)\]]|\s+[-–—]\s|\s+(?:write|add|fill|find|complete|change|replace|écrire|décrire|describe|ajouter|compléter|rédiger|trouver|changer|remplacer|title|titre|description)(?![\p{L}\d]))/iu,
  /^\W*(?:à|a) compléter(?!\p{L})/iu,
  /^\W*(?:à|a) (?:rédiger|écrire|remplir)\W*$/i,
  /^[\s.…_?–—-]+$/u,
  /^\W*to be (?:written|completed|done)\s*(?:$|[^\w\s])/i,
  /^\W*lorem ipsum(?:\W*$|\W+dolor)/i,
  /^\W*(?:(?:my|your|mon|ma|votre|new|nouveau|nouvelle) )?(?:post |article |page )?(?:title|titre|description)(?: here| ici| de l['’]article)?\W*$/i,
  /^\W*(?:untitled(?: post)?|sans titre)\W*$/i,
];

/** What each of them begins with: most texts are told from all by this alone. */
const opening =
  /^\W*(?:TODO|FIXME|TBD|TBC|XXX|[àa] |to be |lorem |my |your |mon |ma |votre |new |nouve|post|article|page|tit|description|untitled|sans )|^[\s.…_?–—-]+$/i;

/** Whether a text only stands where something is still to be written. */
export const isPlaceholder = (text: string): boolean => opening.test(text) && placeholders.some((each) => each.test(text));

export const frontmatterPlaceholder = defineRule({
  id: 'frontmatter-placeholder',
  severity: 'warning',
  scope: 'post',
  summary: 'Title and description are the post’s own, and say two things; no key is left as TODO.',
  why: 'They are what a reader sees first, in lists, in search results and where somebody shares the post. What the site’s schema asks for and nobody has written yet is printed as it stands. A draft may leave all of it for later.',
  messages: {
    placeholder: '“{key}” still stands for something to be written.',
    repeated: 'The description says the title again, word for word.',
    copied: '“{key}” is that of {file}, word for word.',
  },
  examples: [
    {
      name: 'a title of a template',
      bad: "---\ntitle: ⟦'TODO'⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a key that was inserted and not filled in',
      schema: 'z.object({ title: z.string(), hero: z.object({ src: z.string(), alt: z.string() }) })',
      bad: "---\ntitle: 'The port'\nhero:\n  src: ./port.png\n  alt: ⟦'TODO'⟧\n---\n",
    },
    {
      name: 'a description that adds nothing',
      bad: "---\ntitle: 'What is known of the port'\ndescription: ⟦'What is known of the port.'⟧\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a description that was copied with the post',
      posts: { 'src/content/blog/harbour.md': "---\ntitle: 'The harbour'\ndescription: What is known of the harbour.\n---\n" },
      bad: "---\ntitle: 'The port'\ndescription: ⟦'What is known of the harbour.'⟧\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post, siblings }) {
    const { frontmatter, place } = post;
    if (frontmatter.get('draft')?.value === true) return;
    for (const path of toDosIn(post)) {
      const span = path.length > 1 || !/^(?:title|description)$/.test(String(path[0])) ? placeAt(post, path) : undefined;
      if (span) yield { message: 'placeholder', data: { key: nameOfPath(path) }, ...span };
    }
    const [title, description] = [frontmatter.get('title'), frontmatter.get('description')];
    for (const entry of [title, description])
      if (typeof entry?.value === 'string' && isPlaceholder(entry.value) && isSound(post, entry))
        yield { message: 'placeholder', data: { key: entry.key }, ...entry.valueSpan };
    const [first, second] = [title, description].map((entry) => (typeof entry?.value === 'string' ? words(entry.value) : ''));
    if (description && first && first === second) yield { message: 'repeated', ...description.valueSpan };
    if (!siblings) return;
    for (const [entry, key] of [
      [title, 'title'],
      [description, 'description'],
    ] as const) {
      const own = typeof entry?.value === 'string' ? words(entry.value) : '';
      if (!entry || !own || isPlaceholder(own)) continue;
      const isCopy = (other: Sibling): boolean =>
        !other.isDraft && other.path !== place.path && words(other[key] ?? '') === own && !isTranslation(other.path, place.path);
      for (const { other, collections } of matchesIn(place, siblings, () => isCopy))
        yield { message: 'copied', data: { key, file: fileName(other.path) }, ...entry.valueSpan, collections };
    }
  },
});

/** Whether two files may be one post in two languages: in folders of their own (`fr/port.md`, `fr/index.md`), or with a language in their names (`port.fr.md`). */
function isTranslation(path: string, other: string): boolean {
  const folder = (file: string): string => parentOf(isIndex(file) ? parentOf(file) : file);
  return folder(path) !== folder(other) || languageOf(path) !== languageOf(other);
}

const isIndex = (path: string): boolean => /(?:^|\/)index\.\w+$/.test(path);

/** The language that a file, or the folder whose page it is, is named after. */
function languageOf(path: string): string | undefined {
  const [, named] = /[._-]([a-z]{2})(?:[-_][a-z]{2})?\.\w+$/i.exec(path) ?? [];
  if (named !== undefined || !isIndex(path)) return named;
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.exec(baseName(parentOf(path)))?.[0];
}

/** Titles are compared with those of all other posts at every check. */
const words = memoByText((text): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
