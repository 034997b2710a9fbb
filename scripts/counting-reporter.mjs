import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's usual report; the counts also go into the file that CASEFILE_TEST_RESULTS names, for `npm test` to add up. */
export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.CASEFILE_TEST_RESULTS;
    if (file) {
      runner.once('end', () => {
        const { passes = 0, failures = 0 } = runner.stats ?? {};
        writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
      });
    }
  }
}
