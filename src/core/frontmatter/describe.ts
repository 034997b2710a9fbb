import type { Message } from '../findings/finding';
import type { Post } from '../model/post';
import { printedDay } from '../parse/date';
import { notUnderstood, objectIn, type SchemaType } from '../schema/type';
import { keyAtPath, leavesOf } from '../schema/typeAt';
import type { Span } from '../text/span';
import { keyAt } from './caret';
import { datesOf, isJekyllOrHugo } from './dates';
import { factsOf, layersOf } from './facts';
import { rulingType, schemaOf } from './keys';
import { viewsOf } from './views';

/** What is known of a key, for whoever writes its value. */
export interface Description {
  readonly name: string;
  readonly keySpan: Span;
  /** What it is, what it may be, and what becomes of it, a sentence each. */
  readonly facts: readonly Message[];
  /** The words of the config's author. */
  readonly text?: string;
  /** Where several collections take the post and have it otherwise, the one that has it so. */
  readonly collection?: string;
  /** Where the config names it. */
  readonly origin?: Span & { readonly file: string };
}

/** Describes the key that an offset of a post's frontmatter is in, as each collection that takes the post has it; empty where no schema, nor common use, says anything of it. */
export function descriptionsAt(post: Post, offset: number, timeZone: string): Description[] {
  const views = viewsOf(post);
  if (views.length === 1) return [describeAt(post, offset, timeZone) ?? []].flat();
  const all = views.flatMap((view) => {
    const found = describeAt(view, offset, timeZone);
    return found ? { ...found, collection: view.place.collection?.name ?? '' } : [];
  });
  // Alike to all, it is said once.
  const [alike, ...others] = all.map(({ collection, ...each }) => each);
  const isAlike = all.length === views.length && others.every((other) => JSON.stringify(other) === JSON.stringify(alike));
  return alike && isAlike ? [alike] : all;
}

/** The same by the one collection that the post is seen in. */
export function describeAt(post: Post, offset: number, timeZone: string): Description | undefined {
  const found = keyAt(post, offset);
  const schema = schemaOf(post);
  const known = found && keyAtPath(rulingType(post), found.path, post.frontmatter.data);
  const key = known ?? (schema && found?.path.length === 1 && objectIn(schema.type)?.partial ? { type: notUnderstood } : undefined);
  if (!found || !key) return undefined;
  const text = textIn(key.type);
  return {
    name: String(found.path.at(-1)),
    keySpan: found.span,
    facts: [
      ...factsOf(key.type, schema !== undefined && !isOfRecord(rulingType(post), found.path)),
      ...printed(post, found.path, timeZone),
    ],
    ...(text === undefined ? {} : { text }),
    ...(schema && known?.span ? { origin: { file: schema.file, ...known.span } } : {}),
  };
}

/** Whether a name is one that the post's author gives. */
const isOfRecord = (type: SchemaType, path: readonly (string | number)[]): boolean =>
  leavesOf(keyAtPath(type, path.slice(0, -1))?.type ?? notUnderstood).some(({ kind }) => kind === 'record');

/** The day that the site prints, which is not always the one that was written. */
function printed(post: Post, path: readonly (string | number)[], timeZone: string): Message[] {
  if (isJekyllOrHugo(post)) return [];
  const date = [...datesOf(post)].find((found) => found.path.join('\n') === path.join('\n'))?.date;
  return date ? [{ text: 'The site prints {day}.', data: { day: { day: printedDay(date, timeZone) } } }] : [];
}

function textIn(type: SchemaType): string | undefined {
  const layer = [...layersOf(type)].find(({ kind }) => kind === 'described' || kind === 'unknown');
  if (layer?.kind === 'described') return layer.text;
  return layer?.kind === 'unknown' && layer.noted && layer.inner ? textIn(layer.inner) : undefined;
}
