/** An error whose message is a whole sentence for the person at the terminal: it is printed alone, without a stack. */
export class UserError extends Error {}

/**
 * Runs a script's main function. A `UserError` prints its sentence, anything else its stack; both end with exit code 1.
 * @param {() => Promise<number | undefined>} main resolves to the exit code, `undefined` meaning 0
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
