import type { SchemaType } from '../schema/type';
import type { Site } from '../site/site';

const text: SchemaType = { kind: 'base', path: ['string'], args: [] };
const date: SchemaType = { kind: 'base', path: ['coerce', 'date'], args: [] };
const flag: SchemaType = { kind: 'base', path: ['boolean'], args: [] };
const list: SchemaType = { kind: 'array', element: text };

const object = (keys: Readonly<Record<string, SchemaType>>): SchemaType => ({
  kind: 'object',
  keys: new Map(Object.entries(keys).map(([name, type]) => [name, { type: { kind: 'wrapped', by: 'optional', of: type } }])),
  others: 'loose',
  partial: true,
});

/** The fields of Astro's starter blog, and a few that nearly every post has. */
const starter = object({
  title: text,
  description: text,
  pubDate: date,
  updatedDate: date,
  heroImage: { kind: 'image' },
  tags: list,
  draft: flag,
});

/** What posts have where no schema was read, by what builds them: for completion and hover, never for an error. */
const usual: Readonly<Record<Site['kind'], SchemaType>> = {
  astro: starter,
  none: starter,
  // https://gohugo.io/content-management/front-matter/
  hugo: object({
    title: text,
    description: text,
    date,
    lastmod: date,
    publishDate: date,
    expiryDate: date,
    draft: flag,
    slug: text,
    tags: list,
    categories: list,
  }),
  // https://jekyllrb.com/docs/front-matter/
  jekyll: object({
    title: text,
    description: text,
    date,
    last_modified_at: date,
    layout: text,
    permalink: text,
    published: flag,
    tags: list,
    categories: list,
  }),
};

export const usualType = (kind: Site['kind']): SchemaType => usual[kind];
