import { fieldsOf } from '../schema/field';
import { fillGaps, hasGaps } from '../schema/fillGaps';
import type { ObjectType, SchemaType } from '../schema/type';
import { joinPath } from '../text/paths';
import type { ConfigProblem } from './astroConfig';
import { generatedFile, readGeneratedSchema } from './generatedSchema';
import type { SiteFiles } from './readSite';
import type { Collection } from './site';

/** An object of which nothing is known. */
const unseen: ObjectType = { kind: 'object', keys: new Map(), others: 'loose', partial: true };

/** Fills what was not understood of some collections' schemas with what Astro noted of them when it last ran. `asked`: the notes looked for, there or not, relative to the root. */
export async function withNotes(
  files: SiteFiles,
  root: string,
  collections: readonly Collection[],
  problems: readonly ConfigProblem[],
): Promise<{ readonly collections: readonly Collection[]; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const notesOf = async (name: string): Promise<SchemaType | undefined> => {
    const file = generatedFile(name);
    if (file === undefined) return undefined;
    asked.push(file);
    return readGeneratedSchema((await files.readFile(joinPath(root, file))) ?? '');
  };
  const filled = collections.map(async (collection): Promise<Collection> => {
    const { name, schema } = collection;
    if (schema ? !hasGaps(schema.type) : !isUnread(name, problems)) return collection;
    const hint = await notesOf(name);
    if (!hint) return collection;
    const type = fillGaps(schema?.type ?? unseen, hint);
    if (schema) return { ...collection, schema: { ...schema, type, fields: fieldsOf(type) } };
    return type.kind === 'object' ? { ...collection, noted: type } : collection;
  });
  return { collections: await Promise.all(filled), asked };
}

/** Whether a collection has no schema because none was understood, rather than because it declares none. */
const isUnread = (name: string, problems: readonly ConfigProblem[]): boolean =>
  problems.some(({ code, collection }) => code === 'syntax' || code === 'collections' || (collection === name && code !== 'keys'));
