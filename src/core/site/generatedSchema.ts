import { noted } from '../schema/fillGaps';
import { type ObjectKey, objectIn, type SchemaType } from '../schema/type';

/** What a generated schema is taken to hold at most: the rest is left out. */
const longest = 500_000;
const mostTypes = 5_000;
const deepest = 16;
const mostOptions = 500;

/** Where Astro notes a collection's schema, relative to the site's root; nothing where no file could have the name. */
export const generatedFile = (collection: string): string | undefined =>
  /^[^./\\"][^/\\"]*$/.test(collection) ? `.astro/collections/${collection}.schema.json` : undefined;

/**
 * Reads what Astro noted of a schema when it last ran (`.astro/collections/*.schema.json`, JSON Schema of draft 7 or 2020-12) as the type that the config may
 * have had. It may be stale, and it says `date-time` of dates that build in any form: good for hints and no more, so
 * that every key is one. Nothing where it tells of no keys. Never throws.
 */
export function readGeneratedSchema(text: string): SchemaType | undefined {
  if (text.length > longest) return undefined;
  try {
    const root: unknown = JSON.parse(text);
    const type = new GeneratedReader(root).read(root, 0);
    return objectIn(type)?.keys.size ? type : undefined;
  } catch {
    return undefined;
  }
}

class GeneratedReader {
  #left = mostTypes;

  constructor(readonly root: unknown) {}

  read(node: unknown, depth: number): SchemaType {
    const json = recordOf(node);
    if (!json || depth > deepest || this.#left-- <= 0) return { kind: 'unknown' };
    if (typeof json.$ref === 'string') return this.read(this.#at(json.$ref), depth + 1);
    const type = this.#readType(json, depth);
    return typeof json.description === 'string' ? { kind: 'described', of: type, text: json.description } : type;
  }

  #readType(json: Json, depth: number): SchemaType {
    if (Array.isArray(json.enum)) return { kind: 'options', values: json.enum.slice(0, mostOptions).filter(isPlain) };
    if (isPlain(json.const)) return { kind: 'options', values: [json.const] };
    const several = [json.anyOf, json.oneOf].find(Array.isArray);
    if (several) return this.#readUnion(several, depth);
    if (Array.isArray(json.allOf)) {
      const [first, ...others] = json.allOf.slice(0, deepest).map((each) => this.read(each, depth + 1));
      return others.reduce<SchemaType>((left, right) => ({ kind: 'intersection', left, right }), first ?? { kind: 'unknown' });
    }
    if (Array.isArray(json.type))
      return this.#readUnion(
        json.type.slice(0, deepest).map((type: unknown) => ({ ...json, type })),
        depth,
      );
    switch (json.type) {
      case 'string':
        return { kind: 'base', path: this.#textPath(json), args: [] };
      case 'number':
      case 'integer':
        return { kind: 'base', path: ['number'], args: [] };
      case 'boolean':
        return { kind: 'base', path: ['boolean'], args: [] };
      case 'array': {
        const items = [json.prefixItems, json.items].find(Array.isArray);
        if (items) return { kind: 'tuple', items: items.slice(0, mostOptions).map((item) => this.read(item, depth + 1)) };
        return { kind: 'array', element: this.read(json.items, depth + 1) };
      }
      case 'object':
        return this.#readObject(json, depth);
      default:
        return { kind: 'unknown' };
    }
  }

  #readUnion(options: readonly unknown[], depth: number): SchemaType {
    const wanted = options.slice(0, mostOptions).filter((option) => recordOf(option)?.type !== 'null');
    // A date may be noted as all that JSON could have in its stead, a reference as all that may name an entry.
    if (wanted.some((option) => recordOf(option)?.format === 'unix-time')) return { kind: 'base', path: ['coerce', 'date'], args: [] };
    if (wanted.some(isReference)) return { kind: 'reference' };
    const types = wanted.map((option) => this.read(option, depth + 1));
    return types.length === 1 && types[0] ? types[0] : { kind: 'union', options: types };
  }

  #readObject(json: Json, depth: number): SchemaType {
    const properties = recordOf(json.properties);
    if (!properties && recordOf(json.additionalProperties))
      return { kind: 'record', types: [{ kind: 'base', path: ['string'], args: [] }, this.read(json.additionalProperties, depth + 1)] };
    const keys = new Map<string, ObjectKey>();
    for (const [name, property] of Object.entries(properties ?? {})) {
      // Astro's own, for data files.
      if (depth < 2 && name === '$schema') continue;
      keys.set(name, { type: noted(this.read(property, depth + 1)) });
    }
    return { kind: 'object', keys, others: 'loose', partial: true };
  }

  /** Draft 7 notes a date in three ways at once: there a lone `date-time` is a text of that form. Of a text of that form, 2020-12 has the pattern too. */
  #textPath({ format, pattern }: Json): readonly string[] {
    if (format === 'date') return ['iso', 'date'];
    const isNew = String(recordOf(this.root)?.$schema).includes('2020-12');
    return format === 'date-time' && pattern === undefined && isNew ? ['coerce', 'date'] : ['string'];
  }

  /** `#/definitions/blog`. */
  #at(pointer: string): unknown {
    if (!pointer.startsWith('#')) return undefined;
    let node: unknown = this.root;
    for (const part of pointer.slice(1).split('/').slice(1, deepest)) {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
      node = (node as Json)[name];
    }
    return node;
  }
}

type Json = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

function isReference(option: unknown): boolean {
  const names = Object.keys(recordOf(recordOf(option)?.properties) ?? {});
  return names.length === 2 && names.includes('collection') && (names.includes('id') || names.includes('slug'));
}
