import { likest } from '../fixes/likest';
import { writeName } from '../fixes/writeName';
import { isPublic, onlyNamesake } from '../frontmatter/elsewhere';
import { imagesOf, isPicture } from '../frontmatter/images';
import { findFile, nameOfFile, unnamedPart } from '../frontmatter/namedFiles';
import { baseName } from '../text/paths';
import { defineRule } from './rule';

export const frontmatterMissingImage = defineRule({
  id: 'frontmatter-missing-image',
  severity: 'error',
  scope: 'post',
  summary: 'An image that the schema reads with `image()` is a file of the site.',
  why: 'The site does not build without the file. `image()` takes files of the source only, from the post, from the site’s root or by an alias of `tsconfig.json`: those of `public/` are none.',
  messages: {
    missing: '“{value}” leads to no file: there is no {file}.',
    public: '“{value}” is a file of public/, and no image of the source: `image()` takes those of the source alone.',
    unnamed: '“{value}” leads to no file: nothing in the site’s config says what “{part}” stands for.',
    backslash: '“{value}” leads to no file on most hosts: folders are parted by “/”.',
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
    {
      name: 'an image of `public/`, which is in the source too',
      schema: '({ image }) => z.object({ title: z.string(), heroImage: image() })',
      files: ['public/port.png', 'src/assets/port.png', 'package.json'],
      bad: "---\ntitle: 'The port'\nheroImage: ⟦'/port.png'⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nheroImage: '../../assets/port.png'\n---\n",
    },
    {
      name: 'folders as Windows parts them',
      schema: '({ image }) => z.object({ title: z.string(), heroImage: image() })',
      files: ['src/assets/port.png'],
      bad: "---\ntitle: 'The port'\nheroImage: ⟦..\\..\\assets\\port.png⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nheroImage: ../../assets/port.png\n---\n",
    },
  ],
  *check({ post, folders }) {
    if (!folders || post.frontmatter.format !== 'yaml') return;
    for (const image of imagesOf(post)) {
      const found = findFile(image.files, folders);
      const {
        value,
        span,
        slashed,
        files: [file],
      } = image;
      if (found && slashed !== undefined) {
        yield { message: 'backslash', data: { value }, ...span, fixes: found.isThere ? [writeName(post.text, span, slashed)] : [] };
        continue;
      }
      if (!found || found.isThere) continue;
      const write = (name: string) => writeName(post.text, span, value.slice(0, value.length - baseName(value).length) + name);
      const { name, names } = found;
      if (name !== undefined) yield { message: 'case', data: { value, name }, ...span, fixes: [write(name)] };
      else {
        // Of a name that stands for one file, no other is made.
        const choices = baseName(file) === baseName(value) ? names : [];
        const namesake = onlyNamesake(post.place.site, value, folders);
        const there =
          namesake === undefined
            ? []
            : [writeName(post.text, span, nameOfFile(namesake, isPublic(value, folders) ? '' : value, post.place))];
        const fixes = () => [...there, ...likest(file, choices.filter(isPicture)).map(write)];
        const part = unnamedPart(value, post.place.site);
        if (part !== undefined) yield { message: 'unnamed', data: { value, part }, ...span, fixes };
        else
          yield isPublic(value, folders)
            ? { message: 'public', data: { value }, ...span, fixes }
            : { message: 'missing', data: { value, file }, ...span, fixes };
      }
    }
  },
});
