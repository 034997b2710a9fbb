import { spawn } from 'node:child_process';
import { UserError } from './user-error.mjs';

/** npm's words for a registry that cannot be reached. */
const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/;

/**
 * Said on every call, so that no one's npm configuration decides what gets installed. Install scripts stay off: nothing here needs
 * one, and npm may be told to block them.
 */
const fixedFlags = [
  '--ignore-scripts',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--no-global',
  '--no-dry-run',
  '--no-workspaces',
  '--engine-strict=false',
  '--update-notifier=false',
  '--loglevel=error',
];

/**
 * Runs npm in a folder, showing how long it has been at it.
 * @param {string} what what the person reads, e.g. "Installing VS Code"
 * @param {string[]} args
 * @param {string} folder
 */
export async function runNpm(what, args, folder) {
  const progress = showProgress(what);
  const { code, output } = await spawnNpm([...args, ...fixedFlags], folder);
  progress.end(code === 0);
  if (code === 0) return;
  if (unreachable.test(output)) {
    throw new UserError(`${what} failed because the npm registry cannot be reached: the first run needs a network, later ones do not.`);
  }
  throw new UserError(`${what} failed ("npm ${args.join(' ')}" in ${folder}); npm said:\n${output.trim()}`);
}

/**
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function spawnNpm(args, folder) {
  // Settings of the npm that runs this very script (`npm test`) would point the inner one at the outer project.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|config_(local_prefix|prefix|global|omit|include|production))/.test(name),
    ),
  );
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.c?js$/.test(script);
  const [command, first] = isNpm ? [process.execPath, [script]] : ['npm', []];
  return new Promise((resolve, reject) => {
    // On Windows npm is a .cmd file, which only a shell starts; the arguments are all ours and hold no spaces.
    const child = spawn(command, [...first, ...args], {
      cwd: folder,
      env,
      shell: !isNpm && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * A line that says what is being done: counting seconds in a terminal, a line at the start and one at the end elsewhere.
 * @param {string} what
 */
export function showProgress(what) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const live = process.stdout.isTTY && !process.env.CI;
  if (!live) console.log(`${what}…`);
  const timer = live ? setInterval(() => process.stdout.write(`\r${what}… ${seconds()} `), 500) : undefined;
  return {
    /** @param {boolean} done */
    end(done) {
      clearInterval(timer);
      console.log(`${live ? '\r' : ''}${what}: ${done ? 'done' : 'failed'} in ${seconds()}.`);
    },
  };
}
