import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSystemBrowser, unpackChromium } from './browser.mjs';
import { runNpm } from './npm.mjs';
import { findHostNode, hostFolder, oracleFolder, projectFolder, stampFile, vscodeFolder } from './paths.mjs';
import { runMain, UserError } from './user-error.mjs';

const manifestFolder = dirname(fileURLToPath(import.meta.url));

/** Installs the project's own packages, where they are missing or other than the lock file says. */
export async function installProject() {
  if (!isInstalled(projectFolder)) await runNpm("Installing the project's packages", ['ci', '--include=dev'], projectFolder);
}

/** Installs the versions of Astro that the frontmatter checks are held against, into the folder of the tests that ask them: about 300 MB. */
export async function installOracle() {
  if (!isInstalled(oracleFolder)) await runNpm('Installing Astro 5 and 7 from the npm registry (once, about 300 MB)', ['ci'], oracleFolder);
}

/** Installs VS Code, the Node it runs on and a browser into `.vscode-host/`, once: about 1 GB. */
export async function installHost() {
  const stamp = currentStamp();
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    rmSync(stampFile, { force: true });
    mkdirSync(hostFolder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(manifestFolder, name), join(hostFolder, name));
    await runNpm('Installing VS Code and a browser from the npm registry (once, about 1 GB)', ['ci', '--omit=dev'], hostFolder);
    // Its own shrinkwrap pins them, but does not cover its package.json whole, so `npm ci` refuses it.
    await runNpm("Installing VS Code's own packages", ['install', '--omit=dev', '--no-save'], vscodeFolder);
    if (!findHostNode()) {
      // npm leaves an optional package out without a word, when the network went away or there is none for this machine.
      throw new UserError(
        `No Node for VS Code was installed on ${process.platform}-${process.arch}: try again, or run this with Node 22.15 or newer.`,
      );
    }
    rmSync(join(hostFolder, 'chromium'), { recursive: true, force: true });
    writeFileSync(stampFile, stamp);
  }
  if (!findSystemBrowser()) await unpackChromium();
}

/** What the installation depends on: another lock file, or a folder carried to another kind of machine, makes it stale. */
function currentStamp() {
  const lock = readFileSync(join(manifestFolder, 'package-lock.json'));
  return JSON.stringify({ lock: createHash('sha256').update(lock).digest('hex'), machine: `${process.platform}-${process.arch}` });
}

/**
 * npm notes what it has put into node_modules; everything that is not optional has to be there in the locked version.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional }]) => path === '' || optional || devOptional || installed[path]?.version === version,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await installProject();
    await installHost();
    return 0;
  });
}
