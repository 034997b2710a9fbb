import type { Fix, Message } from '../findings/finding';
import { insertKeys } from '../fixes/insertKeys';
import { renameDate } from '../fixes/renameKey';
import { judgeData, schemaOf } from '../frontmatter/keys';
import { missingPaths } from '../frontmatter/misspelt';
import { nameOfPath } from '../frontmatter/objects';
import { pairAt, placeAt } from '../frontmatter/written';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits, firstLineOf, type Span } from '../text/span';
import { defineRule } from './rule';

type Path = readonly (string | number)[];

/** More keys than this are not inserted at once. */
const mostAtOnce = 50;

/** Characters of frontmatter that its fixes may have read again. */
const mostReread = 300_000;

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
    {
      name: 'an object with keys of several types',
      schema:
        "z.object({ title: z.string(), impact: z.object({ level: z.enum(['low', 'high']), days: z.number(), note: z.string(), scale: z.literal('ours'), tags: z.array(z.string()) }) })",
      bad: "⟦---⟧\ntitle: 'The port'\n---\n",
      fixed: "---\ntitle: 'The port'\nimpact:\n  level: ''\n  days: ''\n  note: 'TODO'\n  scale: 'ours'\n  tags: ['TODO']\n---\n",
    },
    {
      name: 'a picture without words for those who do not see it',
      schema: '({ image }) => z.object({ title: z.string(), hero: z.object({ src: image(), alt: z.string() }) })',
      files: ['src/content/blog/port.png'],
      bad: "---\ntitle: 'The port'\n⟦hero⟧:\n  src: ./port.png\n---\n",
      fixed: "---\ntitle: 'The port'\nhero:\n  src: ./port.png\n  alt: 'TODO'\n---\n",
    },
  ],
  *check({ post, today }) {
    const { span, problems } = post.frontmatter;
    const schema = schemaOf(post);
    // A block that is no map is told as what it is. Of one that the site's reader cannot read to its end, nothing is known.
    if (!span || !schema || problems.some(({ code }) => code === 'not-a-map')) return;
    const paths = missingPaths(post);
    // Each is tried: of a long block with many, the first ones are mended first.
    const most = Math.ceil(mostReread / post.frontmatter.content.end);
    for (const [index, path] of paths.entries()) {
      const key = nameOfPath(path);
      const fixes = (): Fix[] => {
        if (index >= most) return [];
        const all: Message = { text: 'Insert all missing keys: {keys}', data: { keys: paths.map(nameOfPath) } };
        const one: Message = { text: 'Insert “{key}”', data: { key } };
        const several = paths.length > 1 && paths.length <= mostAtOnce ? inserting(post, paths, today, all) : [];
        const renamed = path.length === 1 ? renameDate(post, key) : undefined;
        const other = renamed?.name === key ? [renamed.fix] : [];
        return [...other, ...several, ...inserting(post, [path], today, one)];
      };
      yield { message: 'missing', data: { key, file: schema.file }, ...placeOf(post, path, span), fixes };
    }
  },
});

/** Where a missing key is told of: at the key of the object that lacks it, of one in a list at its first line, of the whole block at its fence. */
function placeOf(post: Post, path: Path, { start }: Span): Span {
  const parent = path.slice(0, -1);
  const place = parent.length > 0 ? (pairAt(post, parent)?.keySpan ?? placeAt(post, parent)) : undefined;
  return place ? firstLineOf(post.text, place) : { start, end: start + 3 };
}

/** The fix that inserts some keys, where all of them are there afterwards. */
function inserting(post: Post, paths: readonly Path[], today: string, title: Message): Fix[] {
  const edits = insertKeys(post, paths, today);
  const { data } = parseFrontmatter(applyEdits(post.text, edits), post.place.site.kind);
  const left = data ? judgeData(post, data).filter(({ code }) => code === 'missing') : undefined;
  const isDone = left && !left.some((refusal) => paths.some((path) => path.join('\n') === refusal.path.join('\n')));
  return isDone ? [{ title, trust: 'ask', edits }] : [];
}
