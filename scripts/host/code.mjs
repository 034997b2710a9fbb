#!/usr/bin/env node
// A VS Code that `runTests` of @vscode/test-electron can spawn where no desktop VS Code can be had: it understands the same flags, and boots
// the same workbench and extension host from the npm package, in a browser without a window.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { screenshotsFolder } from './paths.mjs';
import { onInterrupt } from './processes.mjs';
import { installExtension, startServer } from './server.mjs';
import { runMain, UserError } from './user-error.mjs';
import { workbenchUrl } from './workbench.mjs';

/** How long the tests may print nothing before they are taken for hung: each test prints a line when it ends. */
const silenceMinutes = 5;

/** The tests' last console line, with their counts; the web extension host has no file system to write them to. */
const resultsPrefix = 'casefile-test-results ';

/**
 * What VS Code itself logs at every start; its log comes the same way as the extension host's console. The errors among it are for want of
 * native modules and of a network, none of which it needs here.
 */
const noise = new RegExp(
  [
    '^(Resolving|Resolved) connection token|^Creating a socket|^Updating additional builtin|^Using .* backend',
    '^\\[(reconnection-grace-time|AgentHost|AccountPolicyGate|DefaultAccount|Service Worker)',
    "Could not locate the bindings file|watchdog'|open-vsx\\.org|^Canceled|authentication provider",
  ].join('|'),
);

/** @param {string[]} args */
function readFlags(args) {
  const { values, positionals } = parseArgs({
    args,
    // VS Code's flags are many, and those that mean nothing here are to be passed over.
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
      'extensions-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
      'install-extension': { type: 'string' },
      locale: { type: 'string' },
      restricted: { type: 'boolean' },
    },
  });
  /** @param {keyof typeof values} name */
  const text = (name) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    folder: positionals[0],
    extensionDevelopmentPath: text('extensionDevelopmentPath'),
    extensionTestsPath: text('extensionTestsPath'),
    extensionDevelopmentKind: text('extensionDevelopmentKind') === 'web' ? /** @type {const} */ ('web') : undefined,
    extensionsDir: text('extensions-dir'),
    dataDir: text('user-data-dir'),
    install: text('install-extension'),
    locale: text('locale'),
    // @vscode/test-electron always passes --disable-workspace-trust; a test of Restricted Mode asks for it by this flag of ours.
    restricted: values.restricted === true,
  };
}

async function main() {
  const flags = readFlags(process.argv.slice(2));
  const temporary = mkdtempSync(join(tmpdir(), 'casefile-vscode-'));
  const dataDir = flags.dataDir ?? temporary;
  const extensionsDir = flags.extensionsDir ?? join(dataDir, 'extensions');
  try {
    if (flags.install) {
      await installExtension(resolve(flags.install), { dataDir, extensionsDir });
      return 0;
    }
    return await runInBrowser({ ...flags, dataDir, extensionsDir });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {Omit<ReturnType<typeof readFlags>, 'dataDir' | 'extensionsDir'> & { dataDir: string, extensionsDir: string }} flags */
async function runInBrowser(flags) {
  const server = await startServer(flags);
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const clean = async () => {
    await browser?.close().catch(() => {});
    await server.stop();
  };
  onInterrupt(clean);
  try {
    browser = await launchBrowser();
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    return await watchTests(page, server, flags);
  } finally {
    await clean();
  }
}

/**
 * Opens the workbench and follows the tests it runs.
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {Omit<ReturnType<typeof readFlags>, 'dataDir'>} flags
 * @returns {Promise<number>} the exit code of the tests
 */
async function watchTests(page, server, flags) {
  /** @type {string[]} */
  const pageErrors = [];
  page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
  let silence = /** @type {NodeJS.Timeout | undefined} */ (undefined);
  /** @type {Promise<number>} */
  const ended = new Promise((done, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new UserError(reason));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => fail(`The tests in VS Code printed nothing for ${silenceMinutes} minutes.`), silenceMinutes * 60_000);
    };
    listen();
    page.on('crash', () => fail('The browser page with VS Code crashed.'));
    page
      .context()
      .browser()
      ?.on('disconnected', () => fail('The browser with VS Code went away.'));
    server.ended.then(() => fail("VS Code's server went away."));
    const expose = async () => {
      let reported = false;
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
        listen();
        const line = format(...args);
        reported ||= line.startsWith(resultsPrefix);
        print(line);
      });
      await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
        // VS Code calls it code 0, too, when the extension host was killed half-way.
        if (code === 0 && !reported) fail('The extension host ended before its tests did.');
        else done(code);
      });
      const { folder, extensionDevelopmentPath, extensionTestsPath, extensionDevelopmentKind } = flags;
      const address = workbenchUrl(server, {
        ...(folder && { folder: resolve(folder) }),
        ...(extensionDevelopmentPath && { extensionDevelopmentPath: resolve(extensionDevelopmentPath) }),
        ...(extensionTestsPath && { extensionTestsPath: resolve(extensionTestsPath) }),
        ...(extensionDevelopmentKind && { extensionDevelopmentKind }),
      });
      await page.goto(address);
    };
    expose().catch((error) => fail(`VS Code's workbench could not be opened: ${error.message}`));
  });
  try {
    return await ended;
  } catch (error) {
    const picture = await saveScreenshot(page, flags.extensionTestsPath);
    const details = [picture && `A screenshot is in ${picture}.`, ...pageErrors].filter(Boolean).join('\n');
    throw error instanceof UserError ? new UserError(`${error.message}\n${details}`) : error;
  } finally {
    clearTimeout(silence);
  }
}

/** @param {string} line */
function print(line) {
  if (line.startsWith(resultsPrefix)) {
    const file = process.env.CASEFILE_TEST_RESULTS;
    if (file) writeFileSync(file, line.slice(resultsPrefix.length));
  } else if (!noise.test(line)) console.log(line);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string | undefined} tests
 */
async function saveScreenshot(page, tests) {
  mkdirSync(screenshotsFolder, { recursive: true });
  const path = join(screenshotsFolder, `failed-${basename(tests ?? 'workbench', '.js')}.png`);
  return page.screenshot({ path, timeout: 10_000 }).then(
    () => path,
    () => undefined,
  );
}

await runMain(main);
