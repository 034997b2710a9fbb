/**
 * Runs the tests that `load` registers, in an extension host; resolves when all passed. Which mocha is the caller's to say: the web host
 * takes the one for browsers.
 */
export async function runMocha(Mocha: new (options: Mocha.MochaOptions) => Mocha, load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 90_000, forbidOnly: true, forbidPending: true });
  // What mocha does before it loads a file itself: `describe` and `it` become global.
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await load();
  let passed = 0;
  const failures: string[] = [];
  const failed = await new Promise<number>((resolve) =>
    mocha
      .run(resolve)
      .on('pass', () => passed++)
      .on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.stack ?? error.message}`)),
  );
  // The launcher takes this line out of the output (scripts/host/code.mjs) and adds the counts up: a worker has no file to write them to.
  console.log(`casefile-test-results ${JSON.stringify({ passed, failures })}`);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed.`);
  if (passed === 0) throw new Error('Not a single test ran.');
}
