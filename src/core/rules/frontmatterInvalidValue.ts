import type { Fix } from '../findings/finding';
import { fillIn } from '../fixes/insertKeys';
import { quoteComment } from '../fixes/quoteComment';
import { removeEmpty } from '../fixes/removeEmpty';
import { retypeFixes } from '../fixes/retype';
import { isDateAmong } from '../frontmatter/dates';
import { judgeData, refusalsOf, schemaOf, typeAt, typeOf } from '../frontmatter/keys';
import { choicesOf, keysAsked, nameOfPath } from '../frontmatter/objects';
import { type Known, type RefusalMessage, refusalMessages, wordsOf } from '../frontmatter/refusalWords';
import { pairAt, placeAt } from '../frontmatter/written';
import type { Post } from '../model/post';
import { readSiteDate } from '../parse/date';
import { parseFrontmatter } from '../parse/frontmatter';
import { judge, type Refusal } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { applyEdits } from '../text/span';
import { defineRule, type Report } from './rule';

/** Characters of frontmatter that the fixes may have read again. */
const mostReread = 300_000;

export const frontmatterInvalidValue = defineRule({
  id: 'frontmatter-invalid-value',
  severity: 'error',
  scope: 'post',
  summary: 'Every value is one that the collection’s schema accepts.',
  why: 'The site does not build with any other. The schema is read from the site’s content config without running it; what of it is not understood is not judged.',
  messages: refusalMessages,
  examples: [
    {
      name: 'a title that YAML reads as a number',
      bad: "---\ntitle: ⟦2024⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
      fixed: "---\ntitle: '2024'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a level that the schema does not list',
      schema: "z.object({ title: z.string(), severity: z.enum(['low', 'medium', 'high']) })",
      bad: "---\ntitle: 'The port'\nseverity: ⟦hihg⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nseverity: high\n---\n",
    },
    {
      name: 'a date that stands between quotes',
      schema: 'z.object({ title: z.string(), published: z.date() })',
      bad: "---\ntitle: 'The port'\npublished: ⟦'2025-06-30'⟧\n---\n",
      fixed: "---\ntitle: 'The port'\npublished: 2025-06-30\n---\n",
    },
    {
      name: 'one tag where a list is wanted',
      schema: 'z.object({ title: z.string(), tags: z.array(z.string()).min(1) })',
      bad: "---\ntitle: 'The port'\ntags: ⟦ransomware⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ntags: ['ransomware']\n---\n",
    },
    {
      name: 'a word for true that YAML reads as text',
      schema: 'z.object({ title: z.string(), draft: z.boolean().default(false) })',
      bad: "---\ntitle: 'The port'\ndraft: ⟦yes⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ndraft: true\n---\n",
    },
    {
      name: 'a tag that is a number, where one tag or several may stand',
      schema: 'z.object({ title: z.string(), tags: z.union([z.string(), z.array(z.string())]) })',
      bad: "---\ntitle: 'The port'\ntags: [port, ⟦2024⟧]\n---\n",
      fixed: "---\ntitle: 'The port'\ntags: [port, '2024']\n---\n",
    },
    {
      name: 'a text that does not begin as the schema wants it',
      schema: "z.object({ title: z.string(), cve: z.string().startsWith('CVE-', 'Use the full identifier') })",
      bad: "---\ntitle: 'The port'\ncve: ⟦2021-44228⟧\n---\n",
    },
    {
      name: 'a description that is too long for this site',
      schema: 'z.object({ title: z.string(), description: z.string().max(20) })',
      bad: "---\ntitle: 'The port'\ndescription: ⟦'What is known of the attack.'⟧\n---\n",
    },
  ],
  *check({ post, timeZone, today }) {
    const schema = schemaOf(post);
    // Each fix is tried: of a long block with many faults, the first ones are mended first.
    let left = Math.ceil(mostReread / post.frontmatter.content.end);
    const names = new Set<string>();
    const ofOtherKind = new Set(refusalsOf(post).flatMap(({ code, path }) => (code === 'type' ? path.join('\n') : [])));
    for (const refusal of refusalsOf(post)) {
      // zod measures a text, too, where it wants a list.
      const isMeasured = refusal.code === 'small' || refusal.code === 'big';
      if (isToldElsewhere(post, refusal) || (isMeasured && ofOtherKind.has(refusal.path.join('\n')))) continue;
      const name = schema && refusedName(post, refusal.path);
      if (name) {
        if (!names.has(refusal.path.join('\n'))) yield name;
        names.add(refusal.path.join('\n'));
        continue;
      }
      const { path } = refusal;
      const entry = post.frontmatter.get(String(path[0] ?? ''));
      const span =
        placeAt(post, path) ??
        entry?.keySpan ??
        (post.frontmatter.span && { start: post.frontmatter.span.start, end: post.frontmatter.span.start + 3 });
      if (!span) continue;
      const type = schema && typeAt(post, path);
      const known: Known = { type, choices: type && choicesOf(type), isCoerced: type !== undefined && isCoerced(type), zod: schema?.zod };
      const own =
        refusal.code === 'missing' || left-- <= 0 ? undefined : (post.frontmatter.ownSpanOf(path) ?? pairAt(post, path)?.valueSpan);
      // Of an item of which nothing is written, the place is its dash.
      const comment = refusal.value === null ? quoteComment(post.text, own?.end ?? span.start + 1) : [];
      const fixes = (): Fix[] => [
        ...(own ? filling(post, refusal, type, today) : []),
        ...(own && isEmpty(refusal) ? removeEmpty(post, path) : []),
        ...accepted(post, refusal, [...comment, ...(own ? retypeFixes(post, refusal, own, known, timeZone) : [])]),
      ];
      yield { ...wordsOf(refusal, known), ...span, ...(own || comment.length > 0 ? { fixes } : {}) };
    }
  },
});

/** What is said of a name in a record that the site's schema does not take: the fault is none of the value's. */
function refusedName(post: Post, path: Refusal['path']): Report<RefusalMessage> | undefined {
  const name = path.at(-1);
  const pair = typeof name === 'string' ? pairAt(post, path) : undefined;
  if (typeof name !== 'string' || !pair || path.length < 2) return undefined;
  const around = typeAt(post, path.slice(0, -1));
  const records = around ? leavesOf(around).filter((leaf) => leaf.kind === 'record' && leaf.types.length > 1) : [];
  const [only, ...others] = records.flatMap((leaf) => (leaf.kind === 'record' ? (leaf.types[0] ?? []) : []));
  if (!only || others.length > 0 || judge(only, name, schemaOf(post)?.zod).length === 0) return undefined;
  const values = choicesOf(only)?.map(String);
  const data = { name, key: nameOfPath(path.slice(0, -1)) };
  return values ? { message: 'keyOption', data: { ...data, values }, ...pair.keySpan } : { message: 'keyName', data, ...pair.keySpan };
}

const isEmpty = ({ code, value }: Refusal): boolean =>
  code !== 'missing' && (value === null || (typeof value === 'string' && value.trim() === ''));

/** Of an object of which nothing is written yet, its keys. */
function filling(post: Post, { path, value }: Refusal, type: SchemaType | undefined, today: string): Fix[] {
  const keys = type && value === null ? keysAsked(type, schemaOf(post)?.zod) : [];
  const edit = keys.length > 0 ? fillIn(post, path, today) : undefined;
  const title = { text: 'Insert all missing keys: {keys}', data: { keys: keys.map((key) => nameOfPath([...path, key])) } };
  return edit ? [{ title, trust: 'ask', edits: [edit] }] : [];
}

/** Of some fixes, those after which the build takes the value. */
function accepted(post: Post, { path }: Refusal, fixes: readonly Fix[]): Fix[] {
  return fixes.filter(({ edits }) => {
    const { data } = parseFrontmatter(applyEdits(post.text, edits), post.place.site.kind);
    return data && !judgeData(post, data).some((left) => path.every((part, index) => left.path[index] === part));
  });
}

/** What another rule says in better words: keys that are missing or unknown, what no date can be made of, what was left empty. */
function isToldElsewhere(post: Post, { code, path, value }: Refusal): boolean {
  if (code === 'unknown-key') return true;
  if (code === 'missing') return typeof path.at(-1) === 'string' && !(path.length === 1 && post.frontmatter.get(String(path[0])));
  // A block that is no map is told as what it is.
  if (path.length === 0) return post.frontmatter.problems.some(({ code }) => code === 'not-a-map');
  if (path.length !== 1) return false;
  const key = String(path[0]);
  const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
  if (isBlank) return ['title', 'description', 'pubDate'].includes(key);
  return (typeOf(post, key) === 'date' || isDateAmong(post, key)) && typeof value === 'string' && !readSiteDate(value);
}

/** Whether the site makes a date of what is there before it judges: quotes are no fault then. */
const isCoerced = (type: SchemaType): boolean =>
  leavesOf(type).some((leaf) => leaf.kind === 'base' && leaf.path.join('.') === 'coerce.date');
