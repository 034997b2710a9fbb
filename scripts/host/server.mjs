import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findHostNode, vscodeFolder } from './paths.mjs';
import { killTree } from './processes.mjs';
import { UserError } from './user-error.mjs';

const startSeconds = 60;

/** What every run has: nothing that calls out, asks a newcomer questions, or saves a file that nobody asked to save. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir where the server keeps its settings, logs and state
 * @property {number | undefined} [port] a free one when none is given
 * @property {string | undefined} [extensionsDir] `dataDir/extensions` when none is given
 * @property {string | undefined} [locale] the workbench's language, e.g. `fr`; English when none is given
 * @property {boolean} [restricted] leaves workspace trust on, so that a folder opens in Restricted Mode
 * @property {Record<string, unknown>} [settings] machine settings, over the quiet ones
 * @property {(line: string) => void} [log] gets what the server prints
 */

/**
 * @typedef {object} Server
 * @property {string} url ends in a slash; by the name localhost, for webviews need a secure context
 * @property {number} port
 * @property {Promise<void>} ended resolves when the server is gone, whoever ended it
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server and resolves when it listens.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const port = options.port ?? (await freePort());
  if (options.port !== undefined && !(await isFree(options.port))) {
    throw new UserError(`Port ${options.port} is taken by another program: stop that one, or choose another port with --port.`);
  }
  writeData(options);
  const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--enable-smoke-test-driver'];
  if (options.locale) args.push('--locale', options.locale);
  if (!options.restricted) args.push('--disable-workspace-trust');
  const child = spawnServer(options, args);
  let output = '';
  const ended = new Promise((resolve) => child.once('exit', () => resolve(undefined)));
  await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new UserError(`VS Code's server did not start: ${reason}.\n${output.trim()}`));
    const timer = setTimeout(() => fail(`nothing heard from it for ${startSeconds} s`), startSeconds * 1000);
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      options.log?.(String(data));
      if (output.includes('Extension host agent listening on')) {
        clearTimeout(timer);
        resolve(undefined);
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with code ${code}`));
  }).catch(async (error) => {
    await killTree(child);
    throw error;
  });
  return { url: `http://localhost:${port}/`, port, ended: /** @type {Promise<void>} */ (ended), stop: () => killTree(child) };
}

/**
 * Installs an extension the way a person does, by the server's own command.
 * @param {string} vsix
 * @param {{ dataDir: string, extensionsDir: string }} options
 */
export async function installExtension(vsix, options) {
  const child = spawnServer(options, ['--install-extension', vsix]);
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  child.stderr?.on('data', (data) => {
    output += data;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  // The command's exit code is 0 even where it refused the file.
  if (code !== 0 || !output.includes('successfully installed'))
    throw new UserError(`VS Code refused to install ${vsix}:\n${output.trim()}`);
}

/**
 * @param {{ dataDir: string, extensionsDir?: string | undefined }} options
 * @param {string[]} args
 */
function spawnServer({ dataDir, extensionsDir = join(dataDir, 'extensions') }, args) {
  const node = findHostNode();
  if (!node) throw new UserError('VS Code is not installed in .vscode-host yet: run "node scripts/host/install.mjs".');
  const wrapper = join(dirname(fileURLToPath(import.meta.url)), 'server-process.mjs');
  const main = join(vscodeFolder, 'out', 'server-main.js');
  const common = [
    '--server-data-dir',
    dataDir,
    '--extensions-dir',
    extensionsDir,
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
  ];
  return spawn(node, [wrapper, main, ...args, ...common], {
    // Its own process group, so that it can be ended with all it started; on Windows that would open a console window.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** @param {ServerOptions} options */
function writeData({ dataDir, locale, settings }) {
  const machine = join(dataDir, 'data', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  if (!locale) return;
  // VS Code takes its language from a record of installed language packs; the pack itself may be empty, and this one is. Its own
  // words stay English, an extension's follow the language.
  const translations = join(dataDir, 'data', 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = { identifier: 'casefile.empty-language-pack', version: '1.0.0' };
  const record = {
    [locale]: {
      hash: `casefile-${locale}`,
      extensions: [{ extensionIdentifier: { id: pack.identifier }, version: pack.version }],
      translations: { vscode: translations },
      label: locale,
    },
  };
  writeFileSync(join(dataDir, 'data', 'languagepacks.json'), JSON.stringify(record));
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
