// Builds a site once for each entry, which alone is in its blog, and prints a line of JSON for each: whether it built. Run by a Node that Astro is content with.
// Arguments: the site's folder, the path of the entry in it, a file with the entries' texts as a JSON array.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root, entry, texts] = process.argv.slice(2);
const astro = createRequire(join(root, 'package.json')).resolve('astro');
const { build } = await import(pathToFileURL(astro).href);
process.chdir(root);
// A build that failed still writes its store a moment later, under the name that the next one's has: which of them finds it gone is no matter of ours.
process.on('uncaughtException', (error) => {
  if (!/data-store\.json/.test(String(error.cause?.message ?? error.message))) throw error;
});
for (const cache of ['.astro', 'node_modules/.astro']) mkdirSync(join(root, cache), { recursive: true });
for (const text of JSON.parse(readFileSync(texts, 'utf8'))) {
  writeFileSync(join(root, entry), text);
  // The folder stays: a build that failed writes into it a moment later.
  rmSync(join(root, 'node_modules/.astro/data-store.json'), { force: true });
  try {
    await build({ root, logLevel: 'silent' });
    console.log(JSON.stringify({ builds: true }));
  } catch (error) {
    console.log(JSON.stringify({ builds: false, detail: String(error.message).slice(0, 200) }));
  }
}
process.exit(0);
