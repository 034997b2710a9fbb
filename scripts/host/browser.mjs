import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { showProgress } from './npm.mjs';
import { chromiumFolder, findHostNode, hostFolder } from './paths.mjs';
import { UserError } from './user-error.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chrome, Chromium or Edge of the machine; `CHROME_PATH` overrides.
 * @returns {string | undefined}
 */
export function findSystemBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new UserError(`CHROME_PATH names ${chosen}, and there is no such file.`);
    return chosen;
  }
  return systemBrowsers().find((path) => existsSync(path));
}

/** @returns {string[]} */
function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['', process.env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/**
 * Unpacks the packaged browser and the shared libraries it needs into `.vscode-host/chromium`, once.
 * The package wants a newer Node than the project does, so the host's own Node runs it.
 */
export async function unpackChromium() {
  if (existsSync(chromiumFolder)) return;
  const node = findHostNode();
  const packaged = join(hostFolder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !node || !existsSync(packaged)) {
    throw new UserError('No Chrome or Chromium was found on this machine: install one, or name it in CHROME_PATH.');
  }
  const progress = showProgress('Unpacking the browser');
  const partial = `${chromiumFolder}.${process.pid}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(packaged).href)}); await chromium.executablePath();`;
  // The package unpacks into the temporary folder, and its libraries only where it takes the machine for a bare one.
  const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const code = await new Promise((resolve) =>
    spawn(node, ['--input-type=module', '--eval', script], { env, stdio: ['ignore', 'inherit', 'inherit'] }).once('close', resolve),
  );
  progress.end(code === 0);
  if (code !== 0) throw new UserError('The packaged browser could not be unpacked: delete .vscode-host and try again.');
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontsConfiguration());
  if (existsSync(chromiumFolder)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, chromiumFolder);
}

/** The packaged one names folders that are not here; a bare machine has no fonts, and an editor needs one of fixed width. */
function fontsConfiguration() {
  const folders = ['/usr/share/fonts', join(chromiumFolder, 'fonts', 'fonts'), join(hostFolder, 'node_modules', 'dejavu-fonts-ttf', 'ttf')];
  const alias = (/** @type {string} */ family, /** @type {string} */ font) =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(chromiumFolder, 'fonts', 'cache')}</cachedir>`,
    alias('monospace', 'DejaVu Sans Mono'),
    alias('sans-serif', 'Open Sans'),
    alias('serif', 'DejaVu Serif'),
    '</fontconfig>',
  ].join('\n');
}

/**
 * Starts a browser without a window: the machine's own where there is one, else the packaged one.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  const system = findSystemBrowser();
  if (system) return chromium.launch({ executablePath: system, args: flags });
  await unpackChromium();
  const libraries = [join(chromiumFolder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(chromiumFolder, 'fonts') };
  return chromium.launch({ executablePath: join(chromiumFolder, 'chromium'), args: flags, env });
}
