#!/usr/bin/env node
// What npm links as `casefile`: it is there, and executable, before the first build and after every other.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '..', 'dist', 'cli', 'casefile.js');
if (existsSync(built)) require(built);
else {
  const french = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('fr');
  console.error(
    french
      ? 'casefile : la ligne de commande n’est pas encore construite. Lancez « npm run build », puis recommencez.'
      : 'casefile: the command line is not built yet. Run “npm run build”, then try again.',
  );
  process.exitCode = 2;
}
