import { run } from '../../src/cli/run';

/** What a run of the command line came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `casefile ARGS` in a folder, without a terminal, on a day of its own. */
export async function casefileIn(
  cwd: string,
  args: readonly string[],
  more: { coloured?: boolean; environment?: Record<string, string> } = {},
): Promise<Outcome> {
  let out = '';
  let error = '';
  const code = await run(args, {
    cwd,
    today: '2026-11-23',
    timeZone: 'Europe/Paris',
    locale: 'en-US',
    environment: {},
    coloured: false,
    listings: 'dist/listings',
    ...more,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error };
}
