import type { Fix } from '../findings/finding';
import { likest } from '../fixes/likest';
import { imagesOf, type NamedImage } from '../frontmatter/images';
import { findFile } from '../frontmatter/namedFiles';
import { baseName } from '../text/paths';
import { defineRule } from './rule';

const picture = /\.(?:png|jpe?g|webp|avif|gif|svg|tiff?)$/i;

export const frontmatterMissingImage = defineRule({
  id: 'frontmatter-missing-image',
  severity: 'error',
  scope: 'post',
  summary: 'An image that the schema reads with `image()` is a file of the site.',
  why: 'The site does not build without the file. `image()` takes files of the source only, from the post, from the site’s root or by an alias of `tsconfig.json`: those of `public/` are none.',
  messages: {
    missing: '“{value}” leads to no file: there is no {file}.',
    case: 'The file is called “{name}”: where capitals are told apart, as on most hosts, there is no “{value}”.',
  },
  examples: [
    {
      name: 'an image with another ending',
      schema: '({ image }) => z.object({ title: z.string(), heroImage: image() })',
      files: ['src/content/blog/port.jpg'],
      bad: "---\ntitle: 'The port'\nheroImage: ⟦./port.png⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nheroImage: ./port.jpg\n---\n",
    },
    {
      name: 'a capital that the file has not',
      schema: '({ image }) => z.object({ title: z.string(), heroImage: image() })',
      files: ['src/assets/port.png'],
      bad: "---\ntitle: 'The port'\nheroImage: ⟦'../../assets/Port.png'⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nheroImage: '../../assets/port.png'\n---\n",
    },
  ],
  *check({ post, folders }) {
    if (!folders || post.frontmatter.format !== 'yaml') return;
    for (const image of imagesOf(post)) {
      const found = findFile(image.files, folders);
      if (!found || found.isThere) continue;
      const {
        value,
        span,
        files: [file],
      } = image;
      if (found.name !== undefined) {
        const fixes = [rename(post.text, image, found.name)];
        yield { message: 'case', data: { value, name: found.name }, ...span, fixes };
      } else
        yield {
          message: 'missing',
          data: { value, file },
          ...span,
          fixes: likest(
            file,
            // Of a name that stands for one file, no other is made.
            baseName(file) === baseName(value) ? found.names.filter((name) => picture.test(name)) : [],
          ).map((name) => rename(post.text, image, name)),
        };
    }
  },
});

function rename(text: string, { value, span }: NamedImage, name: string): Fix {
  const written = text.slice(span.start, span.end);
  const meant = value.slice(0, value.length - baseName(value).length) + name;
  return {
    title: { text: 'Write {value}', data: { value: meant } },
    trust: 'ask',
    edits: [{ ...span, text: written.replace(value, () => meant) }],
  };
}
