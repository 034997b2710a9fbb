import type { Fix } from '../findings/finding';
import { judgeData, schemaOf } from '../frontmatter/keys';
import { nameOfPath } from '../frontmatter/objects';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits } from '../text/span';
import { removeKey } from './removeKey';

/** Takes out a key that was left empty, where the site can do without it; nothing where a comment stands behind it, which would go with it. */
export function removeEmpty(post: Post, path: readonly (string | number)[]): Fix[] {
  const edit = schemaOf(post) && typeof path.at(-1) === 'string' ? removeKey(post, path) : undefined;
  if (!edit || /(?:^|\s)#/.test(post.text.slice(edit.start, edit.end))) return [];
  const { data } = parseFrontmatter(applyEdits(post.text, [edit]), post.place.site.kind);
  if (!data || judgeData(post, data).some((left) => path.every((part, index) => left.path[index] === part))) return [];
  return [{ title: { text: 'Remove “{key}”', data: { key: nameOfPath(path) } }, trust: 'ask', edits: [edit] }];
}
