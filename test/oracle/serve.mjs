// Builds a site and serves it, and prints a line of JSON for each image of its front page: the words that stand for it, and whether it is there. Run by a Node
// that Astro is content with. Argument: the site's folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root] = process.argv.slice(2);
const { build, preview } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('astro')).href);
process.chdir(root);
await build({ root, logLevel: 'silent' });
const server = await preview({ root, logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
for (const [image] of readFileSync(join(root, 'dist', 'index.html'), 'utf8').matchAll(/<img\b[^>]*>/g)) {
  const attribute = (name) => new RegExp(` ${name}="([^"]*)"`).exec(image)?.[1] ?? '';
  const { status, headers } = await fetch(new URL(attribute('src'), `http://127.0.0.1:${server.port}/`));
  console.log(JSON.stringify({ alt: attribute('alt'), isThere: status === 200 && headers.get('content-type') === 'image/png' }));
}
await server.stop();
process.exit(0);
