// Builds a site with entries in its blog, and prints a line of JSON for each entry, in their order: whether the site builds with it. Those that are meant to build
// are built at once, for where that builds, each does; where it does not, each half of them is. Every other entry is built alone, and so is what may give itself a name by
// a `slug`, for of two entries of one name the store keeps one. Run by a Node that Astro is content
// with. Arguments: the site's folder, the path of the entry in it, a file with a JSON array of the entries, each its `text` and whether it is `meant` to build.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root, entry, file] = process.argv.slice(2);
const entries = JSON.parse(readFileSync(file, 'utf8'));
const astro = createRequire(join(root, 'package.json')).resolve('astro');
const { build } = await import(pathToFileURL(astro).href);
process.chdir(root);
// A build that failed still writes its store a moment later, under the name that the next one's has: which of them finds it gone is no matter of ours.
process.on('uncaughtException', (error) => {
  if (!/data-store\.json/.test(String(error.cause?.message ?? error.message))) throw error;
});
for (const cache of ['.astro', 'node_modules/.astro']) mkdirSync(join(root, cache), { recursive: true });

/**
 * @param {readonly { text: string }[]} together the only entries that there are
 * @returns {Promise<{ builds: boolean, detail?: string }>}
 */
async function built(together) {
  const paths = together.map((_, index) => join(root, entry.replace(/(?=\.\w+$)/, index === 0 ? '' : `-${index}`)));
  for (const [index, path] of paths.entries()) writeFileSync(path, together[index].text);
  // The folder stays: a build that failed writes into it a moment later.
  rmSync(join(root, 'node_modules/.astro/data-store.json'), { force: true });
  try {
    await build({ root, logLevel: 'silent' });
    return { builds: true };
  } catch (error) {
    return { builds: false, detail: String(error.message || error.cause?.message || error.stack).slice(0, 200) };
  } finally {
    for (const path of paths) rmSync(path);
  }
}

const verdicts = new Map();
const isTogether = (each) => each.meant && !/\bslug\b/.test(each.text);
const pending = [entries.filter(isTogether), ...entries.filter((each) => !isTogether(each)).map((each) => [each])];
for (let together = pending.pop(); together; together = pending.pop()) {
  const verdict = together.length > 0 ? await built(together) : { builds: true };
  if (verdict.builds || together.length === 1) for (const each of together) verdicts.set(each, verdict);
  else pending.push(together.slice(0, together.length / 2), together.slice(together.length / 2));
}
for (const each of entries) console.log(JSON.stringify(verdicts.get(each)));
process.exit(0);
