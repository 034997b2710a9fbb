// Runs as VS Code's server, by the host's own Node: `node server-process.mjs /path/of/server-main.js FLAGS…`.
// Its standard input is a pipe from whoever started it: when that ends, by a crash or a kill, the server ends too and leaves no orphan.
import { pathToFileURL } from 'node:url';

process.stdin.resume();
process.stdin.on('end', () => process.exit());
process.stdin.on('error', () => process.exit());

const [, , serverMain = ''] = process.argv;
process.argv.splice(1, 1);
await import(pathToFileURL(serverMain).href);
