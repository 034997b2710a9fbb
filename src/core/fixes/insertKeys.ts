import { schemaOf } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { keyAtPath, leavesOf } from '../schema/typeAt';
import { singleQuoted } from '../text/quoting';
import type { Edit } from '../text/span';
import { lineBreakOf } from './writing';

/** An empty place for each type of value: the author fills it in, nothing is made up. A title may be the article's own first heading. */
function placeholder(post: Post, key: string): string {
  const schema = schemaOf(post);
  const type = schema?.fields.find(({ name }) => name === key)?.type;
  const leaves = leavesOf((schema && keyAtPath(schema.type, [key])?.type) ?? { kind: 'unknown' });
  const [leaf] = leaves.length === 1 ? leaves : [];
  if (leaf?.kind === 'object' || leaf?.kind === 'record') return '{}';
  // There is nothing to choose.
  if (leaf?.kind === 'options' && leaf.values.length === 1) return worded(leaf.values[0]);
  if (type === 'boolean') return 'false';
  if (type === 'array') return '[]';
  if (key === 'title') {
    const heading = post.body.root.children.find(({ kind, level }) => kind === 'heading' && level === 1)?.prose?.text.trim();
    if (heading) return singleQuoted(heading.replace(/\s+/g, ' '));
  }
  return "''";
}

const worded = (value: unknown): string => (typeof value === 'string' ? singleQuoted(value) : String(value));

/** Inserts keys where the schema's order puts them: after the nearest key before them that is there, else before the first one after. */
export function insertKeys(post: Post, keys: readonly string[]): Edit[] {
  const { frontmatter, text } = post;
  const order = schemaOf(post)?.fields.map(({ name }) => name) ?? [];
  const lineBreak = lineBreakOf(text);
  const line = (key: string) => `${key}: ${placeholder(post, key)}${lineBreak}`;
  if (!frontmatter.span) return [{ start: 0, end: 0, text: `---${lineBreak}${keys.map(line).join('')}---${lineBreak}${lineBreak}` }];
  return keys.map((key) => {
    const place = order.indexOf(key);
    const before = order
      .slice(0, place)
      .flatMap((name) => frontmatter.get(name) ?? [])
      .at(-1);
    const after = order.slice(place + 1).flatMap((name) => frontmatter.get(name) ?? [])[0];
    const offset = before?.lines.end ?? after?.lines.start ?? frontmatter.content.end;
    return { start: offset, end: offset, text: line(key) };
  });
}
