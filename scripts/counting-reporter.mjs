import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's usual report; how many passed and what failed also goes into the file that CASEFILE_TEST_RESULTS names, for `npm test` to add up. */
export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.CASEFILE_TEST_RESULTS;
    if (file) {
      /** @type {string[]} */
      const failures = [];
      runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.stack ?? error.message}`));
      runner.once('end', () => writeFileSync(file, JSON.stringify({ passed: runner.stats?.passes ?? 0, failures })));
    }
  }
}
