// How long a check takes beside a bare markdown-it parse: `npm run bench [FILE…]`.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = 'out/bench/check.cjs';
await build({ entryPoints: ['bench/check.ts'], bundle: true, platform: 'node', format: 'cjs', outfile, minify: true, logLevel: 'warning' });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
