// `npm test`: installs what is missing, checks, builds, and runs every suite. `npm test -- core editor` runs those named only.
import './need-node.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installHost, installProject } from './host/install.mjs';
import { runMain, UserError } from './host/user-error.mjs';
import { runNode } from './run-node.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {import('./suites.mjs').Suite} Suite */

/**
 * @param {Suite} suite
 * @param {string} temporary
 * @returns {Promise<Counts>}
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
    if (problem) console.log(`The suite "${suite.name}" failed: ${problem}.`);
    return { passed: 0, failed: problem ? 1 : 0 };
  }
  /** @type {Counts} */
  const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passed: 0, failed: 0 };
  if (!problem && counts.passed + counts.failed === 0) problem = 'not a single test ran';
  if (problem && counts.failed === 0) {
    console.log(`The suite "${suite.name}" failed: ${problem}.`);
    return { ...counts, failed: 1 };
  }
  return counts;
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
  const total = { passed: 0, failed: 0 };
  const lines = [];
  try {
    for (const suite of suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      console.log(`\n== ${suite.name}: ${suite.what}`);
      const start = Date.now();
      const counts = await runSuite(suite, temporary);
      const outcome = suite.counts ? `${counts.passed} tests passed and ${counts.failed} failed` : counts.failed ? 'failed' : 'fine';
      lines.push(`${suite.name}: ${outcome}, in ${Math.round((Date.now() - start) / 1000)} s`);
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  console.log(`\n== all\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
