import type { Fix } from '../findings/finding';
import { likest, mostChoices } from '../fixes/likest';
import { writeName } from '../fixes/writeName';
import { namesakes, publicFile } from '../frontmatter/elsewhere';
import { imagesOf, type NamedImage } from '../frontmatter/images';
import { type Folders, findFile, nameOfFile, unnamedPart } from '../frontmatter/namedFiles';
import { picturesAround } from '../frontmatter/pictures';
import type { Siblings } from '../frontmatter/siblings';
import type { Post } from '../model/post';
import { baseName, parentOf } from '../text/paths';
import { defineRule } from './rule';

export const frontmatterMissingImage = defineRule({
  id: 'frontmatter-missing-image',
  severity: 'error',
  scope: 'post',
  summary: 'An image that the schema reads with `image()` is a file of the site.',
  why: 'The site does not build without the file. `image()` takes files, from the post, from the site’s root or by an alias of `tsconfig.json`: the address of one of `public/` is none.',
  messages: {
    missing: '“{value}” leads to no file: there is no {file}.',
    public: '“{value}” is the address of a file of public/: `image()` looks for files, from the post, from the site’s root or by an alias.',
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
  *check({ post, folders, siblings }) {
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
      const { name } = found;
      if (name !== undefined)
        yield { message: 'case', data: { value, name }, ...span, fixes: [writeName(post.text, span, besideName(value, name))] };
      else {
        const ofPublic = publicFile(value, folders);
        const fixes = () => instead(post, image, folders, siblings, ofPublic);
        const part = unnamedPart(value, post.place.site);
        if (part !== undefined) yield { message: 'unnamed', data: { value, part }, ...span, fixes };
        else
          yield ofPublic !== undefined
            ? { message: 'public', data: { value }, ...span, fixes }
            : { message: 'missing', data: { value, file }, ...span, fixes };
      }
    }
  },
});

/** The name of another file in the folder of one, as that is written. */
const besideName = (value: string, name: string): string => value.slice(0, value.length - baseName(value).length) + name;

/** Images in place of one that is not there: those of its name, the file of `public/` that it is the address of, and those of the likest names. */
function instead(
  post: Post,
  { value, span, files: [file] }: NamedImage,
  folders: Folders,
  siblings: Siblings | undefined,
  ofPublic: string | undefined,
): Fix[] {
  const { place, text } = post;
  // Of a name that stands for one file, no other is made.
  const said = baseName(file) === baseName(value) ? parentOf(file) : undefined;
  const called = likest(file, namesakes(place.site, value, folders));
  const others = likest(file, picturesAround(post, said, folders, siblings)).filter((path) => !called.includes(path));
  // What is begun like an address of the site's is none of a file's.
  const begun = ofPublic === undefined ? value : '';
  const nameFor = (path: string): string => (parentOf(path) === said ? besideName(value, baseName(path)) : nameOfFile(path, begun, place));
  const same = [...called.map(nameFor), ...(ofPublic === undefined ? [] : [nameOfFile(ofPublic, value, place)])];
  return [...same, ...others.map(nameFor)].slice(0, Math.max(mostChoices, same.length)).map((name) => writeName(text, span, name));
}
