import type { Fix } from '../findings/finding';
import { likest } from '../fixes/likest';
import { writeName } from '../fixes/writeName';
import { layoutEndings, layoutFolder, layoutOf, type NamedLayout } from '../frontmatter/layout';
import { type Folders, findFile, nameOfFile } from '../frontmatter/namedFiles';
import type { Post } from '../model/post';
import { baseName, joinPath, parentOf } from '../text/paths';
import { defineRule } from './rule';

export const frontmatterMissingLayout = defineRule({
  id: 'frontmatter-missing-layout',
  severity: 'error',
  scope: 'post',
  summary: 'The layout that a page or an MDX post names is a file of the site.',
  why: 'Astro imports what stands after `layout` in `src/pages`, and in every MDX file, those of collections among them: the site does not build without the file. Its name is written with its ending, and seen from the post, from the site’s root (`/src/…`) or by an alias of `tsconfig.json`. In the Markdown of a collection, `layout` is a key like any other. A page is no post: it is checked where `casefile.include` or the command line names it.',
  messages: {
    missing: '“{value}” leads to no layout: there is no {file}.',
    case: 'The file is called “{name}”: where capitals are told apart, as on most hosts, there is no “{value}”.',
    'no-path': 'A layout is named by its path, and this is none.',
  },
  examples: [
    {
      name: 'a page whose layout is looked for in the wrong folder',
      path: 'src/pages/reports/port.md',
      files: ['src/layouts/Report.astro'],
      bad: "---\ntitle: 'The port'\nlayout: ⟦../layouts/Report.astro⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nlayout: ../../layouts/Report.astro\n---\n",
    },
    {
      name: 'a name without its ending',
      path: 'src/pages/port.md',
      files: ['src/layouts/Report.astro'],
      bad: "---\ntitle: 'The port'\nlayout: ⟦'../layouts/Report'⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nlayout: '../layouts/Report.astro'\n---\n",
    },
    {
      name: 'a capital that the file has not',
      path: 'src/pages/port.md',
      files: ['src/layouts/Report.astro'],
      bad: "---\ntitle: 'The port'\nlayout: ⟦/src/layouts/report.astro⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nlayout: /src/layouts/Report.astro\n---\n",
    },
    {
      name: 'what is no path',
      path: 'src/pages/port.md',
      files: ['src/layouts/Report.astro'],
      bad: "---\ntitle: 'The port'\nlayout: ⟦true⟧\n---\n",
      fixed: "---\ntitle: 'The port'\nlayout: ../layouts/Report.astro\n---\n",
    },
  ],
  *check({ post, folders }) {
    const layout = post.frontmatter.format === 'yaml' ? layoutOf(post) : undefined;
    if (!folders || !layout) return;
    const { value, span, files } = layout;
    if (typeof value !== 'string') {
      yield { message: 'no-path', ...span, fixes: choices(post, layout, layoutFolder(post.place.site), folders) };
      return;
    }
    const found = files && findFile(files, folders, layoutEndings);
    if (!found || found.isThere) return;
    const [file] = files;
    if (found.name === undefined) yield { message: 'missing', data: { value, file }, ...span, fixes: choices(post, layout, file, folders) };
    else {
      const meant = value.slice(0, value.length - baseName(value).length) + found.name;
      yield { message: 'case', data: { value, name: found.name }, ...span, fixes: [writeName(post.text, span, meant)] };
    }
  },
});

/** Layouts to choose from: those where it was looked for, and where they are by custom. */
function choices(post: Post, { value, span }: NamedLayout, missing: string, folders: Folders): Fix[] {
  const written = typeof value === 'string' ? value : '';
  const layouts = [...new Set([parentOf(missing), layoutFolder(post.place.site)])].flatMap((folder) =>
    (folders.get(folder) ?? []).filter((name) => name.endsWith('.astro')).map((name) => joinPath(folder, name)),
  );
  return likest(missing, layouts).map((path) => writeName(post.text, span, nameOfFile(path, written, post.place)));
}
