import type { Post } from '../model/post';
import type { SiteFiles } from '../site/readSite';
import { joinPath, parentOf } from '../text/paths';
import { listElsewhere, type SourceFolders } from './elsewhere';
import { imagesOf } from './images';
import { layoutFolder, layoutOf } from './layout';
import { type Folders, findFile } from './namedFiles';

/**
 * Lists the folders that the files which a post's frontmatter names are said to be in, and where one is missing those where it may be instead.
 *
 * @param views the post, as each of its collections has it
 * @param root the site's, as `files` sees it
 * @param source what is known of the folders where a missing one may be; those that are named are listed anew
 */
export async function listNamedFolders(
  views: readonly [Post, ...Post[]],
  files: SiteFiles,
  root: string,
  source: SourceFolders = new Map(),
): Promise<Folders> {
  const [post] = views;
  const layout = layoutOf(post);
  const images = views.flatMap(imagesOf);
  const named = [...images.flatMap(({ files }) => files), ...(layout?.files ?? [])].map(parentOf);
  const wanted = new Set([...named, ...(layout ? [layoutFolder(post.place.site)] : [])]);
  const listed = await Promise.all(
    [...wanted].map(async (folder): Promise<[string, string[]]> => {
      const entries = await files.list(joinPath(root, folder));
      return [folder, entries.map(({ name, kind }) => (kind === 'file' ? name : `${name}/`))];
    }),
  );
  const folders = new Map(listed);
  const gone = images.filter(({ files }) => findFile(files, folders)?.isThere === false);
  if (gone.length === 0) return folders;
  const elsewhere = await listElsewhere(
    post.place.site,
    gone.map(({ value }) => value),
    files,
    root,
    source,
  );
  return new Map([...elsewhere, ...folders]);
}
