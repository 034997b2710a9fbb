import type { Message } from '../findings/finding';
import type { ArticleNote } from '../render/article';

/** Why an image of the site is not in an exported page. */
export type ImageProblem = 'absent' | 'from-page' | 'outside' | 'not-an-image' | 'too-large' | 'no-room';

/** Something that an exported page does not hold, or does not hold as the author means it. `what`: addresses as the post writes them, or hosts; each once. */
export interface LeftOut {
  readonly kind: ImageProblem | 'remote' | 'embedded' | 'local-link' | Exclude<ArticleNote, 'title-twice' | 'hero-twice'>;
  readonly what: readonly string[];
}

/** Whether the page lacks something that its author could mend, rather than what a page by itself never has. */
export const isLoss = ({ kind }: LeftOut): boolean => kind !== 'remote' && kind !== 'embedded' && kind !== 'local-link';

/** As many addresses are named in one sentence. */
const named = 5;

/** What was left out, in a sentence that says what to do about it. */
export function wordedLeftOut({ kind, what }: LeftOut): Message {
  const list = what.length > named ? [...what.slice(0, named), '…'] : what;
  switch (kind) {
    case 'remote':
      return {
        text: 'Images from {list} are not in the page, for exporting loads nothing from the web: boxes say what they show.',
        data: { list },
      };
    case 'embedded':
      return { text: 'Frames, videos, sounds and drawings that the HTML of the post embeds are left out: {list}.', data: { list } };
    case 'absent':
      return { text: 'Images not found, check their paths: {list}.', data: { list } };
    case 'from-page':
      return {
        text: 'Images of HTML that a browser looks for from the published page’s address are not in the exported file: {list}. Written as Markdown, they are taken from beside the post by Astro.',
        data: { list },
      };
    case 'outside':
      return { text: 'Images outside the site are not put into the page, move them into it: {list}.', data: { list } };
    case 'not-an-image':
      return { text: 'Not taken for images by the ending of their names: {list}.', data: { list } };
    case 'too-large':
      return { text: 'Images of more than 5 MB are not put into the page, make them smaller: {list}.', data: { list } };
    case 'no-room':
      return { text: 'The images of a page may have 15 MB together. These would be over, make some smaller: {list}.', data: { list } };
    case 'local-link':
      return {
        text: 'Links to files and pages of the site are kept as they are written, and work only where these are: {list}.',
        data: { list },
      };
    case 'frontmatter':
      return { text: 'The frontmatter cannot be read in full: title, dates or hero image may be missing.', data: {} };
    case 'html-as-text':
      return { text: 'The HTML in the post nests too deeply to be drawn. It is shown as it is written.', data: {} };
    case 'empty':
      return { text: 'The post is empty.', data: {} };
  }
}
