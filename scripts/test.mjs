// `npm test`: installs what is missing, checks, builds, and runs every suite. `npm test -- core editor` runs those named only.
import './need-node.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installHost, installProject } from './host/install.mjs';
import { runMain, UserError } from './host/user-error.mjs';
import { runNode } from './run-node.mjs';

/** @typedef {{ passed: number, failures: string[] }} Results `failures`: what failed and why, each */
/** @typedef {import('./suites.mjs').Suite} Suite */

/**
 * @param {Suite} suite
 * @param {string} temporary
 * @returns {Promise<Results>}
 */
async function runSuite(suite, temporary) {
  const results = join(temporary, `${suite.name}.json`);
  /** @type {string | undefined} */
  let problem;
  try {
    const code = await suite.run({ CASEFILE_TEST_RESULTS: results });
    if (code !== 0) problem = `it ended with exit code ${code}`;
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  if (!suite.counts) {
    return { passed: 0, failures: problem ? [problem] : [] };
  }
  /** @type {Results} */
  const { passed, failures } = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passed: 0, failures: [] };
  if (!problem && passed + failures.length === 0) problem = 'not a single test ran';
  return { passed, failures: problem && failures.length === 0 ? [problem] : failures };
}

await runMain(async () => {
  await installProject();
  await installHost();
  // Loaded only now: it needs the project's packages.
  const { suites } = await import('./suites.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new UserError(`No suite is named ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`);
  }
  console.log('\n== build');
  if ((await runNode(['esbuild.mjs'])) !== 0) throw new UserError('The build failed: see above.\n0 passed, 1 failed');
  const temporary = mkdtempSync(join(tmpdir(), 'casefile-test-'));
  let passedInAll = 0;
  const lines = [];
  // Told once more at the end: by then a suite's own report is far above.
  /** @type {string[]} */
  const failed = [];
  try {
    for (const suite of suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      console.log(`\n== ${suite.name}: ${suite.what}`);
      const start = Date.now();
      const { passed, failures } = await runSuite(suite, temporary);
      const outcome = suite.counts ? `${passed} tests passed and ${failures.length} failed` : failures.length > 0 ? 'failed' : 'fine';
      lines.push(`${suite.name}: ${outcome}, in ${Math.round((Date.now() - start) / 1000)} s`);
      for (const failure of failures) failed.push(`${suite.name}: ${failure}`);
      passedInAll += passed;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  if (failed.length > 0) console.log(`\n== failed\n${failed.join('\n\n')}`);
  console.log(`\n== all\n${lines.join('\n')}\n${passedInAll} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
});
