// `npm run bench [FILE…]`: how long a check takes beside a bare markdown-it parse. `npm run bench:claims`: how well claims are told from the rest.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const [name, ...args] = process.argv.slice(2);
const outfile = `out/bench/${name}.cjs`;
await build({
  entryPoints: [`bench/${name}.ts`],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
  minify: true,
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
