import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { listFiles, PackageManager } from '@vscode/vsce';
import { installOracle } from './host/install.mjs';
import { projectFolder } from './host/paths.mjs';
import { installExtension } from './host/server.mjs';
import { UserError } from './host/user-error.mjs';
import { runNode } from './run-node.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name what `npm test -- NAME` runs
 * @property {string} what said when it begins
 * @property {boolean} counts whether it holds tests, which it then counts into the file CASEFILE_TEST_RESULTS names
 * @property {(env: Record<string, string>) => Promise<number>} run resolves to an exit code
 */

const { resolve: locate } = createRequire(import.meta.url);
const out = join(projectFolder, 'out');
const fixtures = join(projectFolder, 'test', 'fixtures');
const vsix = join(out, 'casefile.vsix');

/** @param {string} name */
const bundle = (name) => join(out, 'test', 'vscode', `${name}.js`);

/** The executable that stands for VS Code: ours, which needs no download. */
const code = join(projectFolder, 'scripts', 'host', process.platform === 'win32' ? 'code.cmd' : 'code.mjs');

/**
 * Runs tests inside VS Code, with a copy of `examples/` open that they may write to.
 * @param {{ executable?: string, extension: string | string[], tests: string, env: Record<string, string>, flags?: string[],
 *   install?: string[] }} options `executable`: undefined downloads the desktop VS Code; `install`: packages to install first
 */
export async function runInVSCode({ executable, extension, tests, env, flags = [], install = [] }) {
  const temporary = mkdtempSync(join(tmpdir(), 'casefile-suite-'));
  try {
    const workspace = join(temporary, 'examples');
    cpSync(join(projectFolder, 'examples'), workspace, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|\.astro|dist)$/.test(path),
    });
    const dataDir = join(temporary, 'data');
    const extensionsDir = join(temporary, 'extensions');
    for (const file of install) await installExtension(file, { dataDir, extensionsDir });
    // @vscode/test-electron starts a shell on Windows and quotes no argument.
    const quote = (/** @type {string} */ text) => (process.platform === 'win32' ? `"${text}"` : text);
    return await runTests({
      ...(executable && { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: Array.isArray(extension) ? extension.map(quote) : quote(extension),
      extensionTestsPath: quote(tests),
      extensionTestsEnv: { ...env, CASEFILE_SOURCE_TREE: projectFolder },
      launchArgs: [quote(workspace), `--user-data-dir=${quote(dataDir)}`, `--extensions-dir=${quote(extensionsDir)}`, ...flags],
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Makes a package with vsce, as `npm run package` does.
 * @param {string} folder
 * @param {string} file
 */
async function makePackage(folder, file) {
  mkdirSync(out, { recursive: true });
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
    '--out',
    file,
  ];
  const exit = await runNode([locate('@vscode/vsce/vsce'), ...args], {}, folder);
  if (exit !== 0) throw new UserError(`vsce did not package ${folder}.`);
  return file;
}

/** The neighbour does nothing in a file that does not ask for it, so it is there in every editor run. */
const packNeighbour = () => makePackage(join(fixtures, 'neighbour'), join(out, 'neighbour.vsix'));

/**
 * What the package would hold, with a manifest without `main`: VS Code takes the Node host wherever it sees one. The tests go in too,
 * for they run in the host of the extension whose folder they are in.
 */
async function makeWebExtension() {
  const folder = join(out, 'web-extension');
  rmSync(folder, { recursive: true, force: true });
  for (const file of await listFiles({ cwd: projectFolder, packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectFolder, file), join(folder, file));
  }
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const tests = join(folder, 'tests.js');
  cpSync(bundle('web'), tests);
  return { folder, tests };
}

/** Mocha without the project's own settings, which name the core tests. */
const mocha = [
  locate('mocha/bin/mocha.js'),
  '--no-config',
  '--reporter',
  'scripts/counting-reporter.mjs',
  '--forbid-only',
  '--forbid-pending',
];

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: 'lint',
    what: 'formatting and lint',
    counts: false,
    run: () => runNode([locate('@biomejs/biome/bin/biome'), 'check', '.']),
  },
  {
    name: 'types',
    what: 'type checks',
    counts: false,
    run: () => runNode([join(dirname(locate('typescript/package.json')), 'bin', 'tsc'), '-b']),
  },
  {
    name: 'core',
    what: 'everything that needs no editor',
    counts: true,
    run: (env) => runNode([locate('mocha/bin/mocha.js')], env),
  },
  {
    name: 'oracle',
    what: 'frontmatter, as the real Astro judges it',
    counts: true,
    run: async (env) => {
      await installOracle();
      // What builds sites beside what asks about entries, each of which keeps one core busy.
      return runNode([...mocha, '--timeout', '30000', '--parallel', '--jobs', '2', 'out/test/oracle/**/*.js'], env);
    },
  },
  {
    name: 'editor',
    what: 'inside VS Code, from the source tree',
    counts: true,
    run: async (env) =>
      runInVSCode({ executable: code, extension: projectFolder, tests: bundle('suite'), env, install: [await packNeighbour()] }),
  },
  {
    name: 'web',
    what: 'inside VS Code, in the web extension host',
    counts: true,
    run: async (env) => {
      const { folder, tests } = await makeWebExtension();
      return runInVSCode({ executable: code, extension: folder, tests, env, flags: ['--extensionDevelopmentKind=web'] });
    },
  },
  {
    name: 'french',
    what: 'inside VS Code in French',
    counts: true,
    run: (env) => runInVSCode({ executable: code, extension: projectFolder, tests: bundle('fr'), env, flags: ['--locale=fr'] }),
  },
  {
    name: 'installed',
    what: 'inside VS Code, the packaged extension installed',
    counts: true,
    run: async (env) =>
      runInVSCode({
        executable: code,
        extension: join(fixtures, 'stub-extension'),
        tests: bundle('suite'),
        env: { ...env, CASEFILE_INSTALLED: '1' },
        install: [await makePackage(projectFolder, vsix), await packNeighbour()],
      }),
  },
  {
    name: 'journeys',
    what: 'VS Code used as a person would, in a browser',
    counts: true,
    run: (env) => runNode([...mocha, '--timeout', '120000', 'out/test/journeys/**/*.js'], env),
  },
];
