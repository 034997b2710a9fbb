import type { Post } from '../model/post';
import { keyAtPath } from '../schema/typeAt';
import type { Collection } from '../site/site';

const made = new WeakMap<Post, readonly [Post, ...Post[]]>();

/** The post as each collection that takes it has it, its own first: the site loads it in all of them, and each of their schemas may refuse it. */
export function viewsOf(post: Post): readonly [Post, ...Post[]] {
  const { alsoIn = [] } = post.place;
  if (alsoIn.length === 0) return [post];
  const known: readonly [Post, ...Post[]] = made.get(post) ?? [
    post,
    ...alsoIn.filter(({ schema }) => schema).map((collection) => seenIn(post, collection)),
  ];
  made.set(post, known);
  return known;
}

function seenIn(post: Post, collection: Collection): Post {
  const { collection: own, alsoIn = [] } = post.place;
  const others = [...(own ? [own] : []), ...alsoIn].filter((each) => each !== collection);
  return { ...post, place: { ...post.place, collection, alsoIn: others } };
}

/** Whether another collection that takes the post knows a key. */
export const isKnownElsewhere = (post: Post, path: readonly (string | number)[]): boolean =>
  post.place.alsoIn?.some(({ schema }) => schema && keyAtPath(schema.type, path)) ?? false;

/** The collections that judge a post's frontmatter, its own first. */
export const judgesOf = (post: Post): readonly string[] =>
  viewsOf(post).flatMap(({ place: { collection } }) => (collection?.schema ? collection.name : []));
