import { ownModule } from '../schema/readType';

/**
 * What some packages bring to content configs, as configs would write it: read like files of the site, and never run. Only what is common, published and the same over
 * their versions; of what a version may have otherwise, the key is told (`z.preprocess`) and nothing refused.
 *
 * - `@astrojs/rss` 4: https://docs.astro.build/en/recipes/rss/ (4.0.12 and 4.0.19 compared)
 * - `@astrojs/starlight`: https://starlight.astro.build/reference/frontmatter/ (0.36 and 0.42 compared)
 */
export const packageSchemas: ReadonlyMap<string, string> = new Map([
  [
    '@astrojs/rss',
    `import { z } from 'astro/zod';
    export const rssSchema = z.object({
      title: z.string().optional().describe('Title of the item in the feed.'),
      description: z.string().optional(),
      pubDate: z.union([z.string(), z.number(), z.date()]).transform(toDate).refine(isDate).optional(),
      customData: z.string().optional(),
      categories: z.array(z.string()).optional(),
      author: z.string().optional(),
      commentsUrl: z.string().optional(),
      source: z.object({ url: z.string().refine(isUrl), title: z.string() }).optional(),
      enclosure: z.object({ url: z.string(), length: z.number().nonnegative().int(), type: z.string() }).optional(),
      link: z.string().optional(),
      content: z.string().optional(),
    });
    export default feed;`,
  ],
  [
    '@astrojs/starlight/schema',
    `import { z } from 'astro/zod';
    import { extended } from '${ownModule}';
    const badge = z.union([z.string(), z.object({ text: z.string(), variant: z.enum(['note', 'tip', 'caution', 'danger', 'success', 'default']).optional(), class: z.string().optional() })]);
    const link = z.union([z.boolean(), z.string(), z.object({ link: z.string().optional(), label: z.string().optional() })]);
    const docs = ({ image }) => z.object({
      title: z.string(),
      description: z.string().optional(),
      template: z.enum(['doc', 'splash']).default('doc'),
      lastUpdated: z.union([z.date(), z.boolean()]).optional(),
      editUrl: z.preprocess(own, z.union([z.string(), z.boolean()]).optional()),
      head: z.preprocess(own, z.array(z.object({ tag: z.enum(['title', 'base', 'link', 'style', 'meta', 'script', 'noscript', 'template']), attrs: z.record(z.string(), z.any()).optional(), content: z.string().optional() })).optional()),
      tableOfContents: z.preprocess(own, z.union([z.boolean(), z.object({ minHeadingLevel: z.number().optional(), maxHeadingLevel: z.number().optional() })]).optional()),
      hero: z.preprocess(own, z.object({
        title: z.string().optional(),
        tagline: z.string().optional(),
        image: z.object({ alt: z.string().optional(), file: image().optional(), dark: image().optional(), light: image().optional(), html: z.string().optional() }).optional(),
        actions: z.array(z.object({ text: z.string(), link: z.string(), variant: z.enum(['primary', 'secondary', 'minimal']).optional(), icon: z.string().optional() })).optional(),
      }).optional()),
      prev: z.preprocess(own, link.optional()),
      next: z.preprocess(own, link.optional()),
      sidebar: z.preprocess(own, z.object({ label: z.string().optional(), order: z.number().optional(), hidden: z.boolean().optional(), badge: badge.optional(), attrs: z.record(z.string(), z.any()).optional() }).optional()),
      banner: z.preprocess(own, z.object({ content: z.string() }).optional()),
      pagefind: z.preprocess(own, z.boolean().optional()),
      draft: z.preprocess(own, z.boolean().optional()),
    });
    export const docsSchema = (options = {}) => (context) => extended(docs(context), options.extend);`,
  ],
  [
    '@astrojs/starlight/loaders',
    `import { glob } from 'astro/loaders';
    export const docsLoader = (options = {}) => glob({ base: 'src/content/docs', pattern: '**/[^_]*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}', ...options });
    export const i18nLoader = () => glob({ base: 'src/content/i18n', pattern: '**/[^_]*.{json,yml,yaml}' });`,
  ],
]);
