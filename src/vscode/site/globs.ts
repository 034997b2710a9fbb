/** Markdown and MDX files. */
export const posts = '**/*.{md,mdx,markdown}';

const endings = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'svg', 'tiff'];

/** What files end in that posts show as pictures, as a glob chooses among them; cameras write capitals. */
export const pictureEndings = [...endings, ...endings.map((ending) => ending.toUpperCase())].join();
