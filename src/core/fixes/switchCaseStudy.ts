import { writeMarker } from '../model/markers';
import type { Post } from '../model/post';
import type { Edit } from '../text/span';

/**
 * Says in the post whether it is a case study: changes the marker that is there, else puts one at the end of the first paragraph (or heading, where there
 * is none). No edits where the post has no words yet, or where a setting leaves it out, and it could say what it likes.
 */
export function switchEdits(post: Post, to: 'on' | 'off'): Edit[] {
  if (post.place.isExcluded) return [];
  const mdx = post.place.path.toLowerCase().endsWith('.mdx');
  const there = post.markers.find(({ kind }) => kind === 'on' || kind === 'off');
  if (there) return [{ start: there.start, end: there.end, text: writeMarker({ kind: to, reason: there.reason }, mdx) }];
  const key = post.frontmatter.get('casefile');
  if (key) return [{ ...key.valueSpan, text: key.valueSpan.start === key.valueSpan.end ? ` ${to}` : to }];
  const blocks = post.body.root.children;
  const host =
    blocks.find(({ kind, prose }) => kind === 'paragraph' && prose?.text.trim()) ?? blocks.find(({ kind }) => kind === 'heading');
  return host ? [{ start: host.end, end: host.end, text: ` ${writeMarker({ kind: to, reason: '' }, mdx)}` }] : [];
}
