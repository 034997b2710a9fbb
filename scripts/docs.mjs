// Writes docs/rules from the rules: `npm run docs`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const outfile = 'out/docs/rulePages.cjs';
await build({ entryPoints: ['scripts/rulePages.ts'], bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'warning' });
const { rulePages } = createRequire(import.meta.url)(join(process.cwd(), outfile));

const folder = 'docs/rules';
mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) rmSync(join(folder, old));
for (const { file, text } of rulePages()) writeFileSync(join(folder, file), text);
