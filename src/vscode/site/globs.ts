import { pictureEndings } from '../../core/frontmatter/images';

/** Markdown and MDX files. */
export const posts = '**/*.{md,mdx,markdown}';

/** What files end in that posts show as pictures, as a glob chooses among them; cameras write capitals. */
export const pictureGlob = [...pictureEndings, ...pictureEndings.map((ending) => ending.toUpperCase())].join();
