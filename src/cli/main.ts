import { join } from 'node:path';
import { run } from './run';

// A reader that closes early (`| head`) has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { env, stdout, stderr } = process;
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
const now = new Date();
const two = (value: number): string => String(value).padStart(2, '0');

run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  timeZone,
  locale,
  environment: env,
  coloured: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  listings: join(__dirname, '..', 'listings'),
  out: (text) => void stdout.write(text),
  error: (text) => void stderr.write(text),
}).then(
  (exitCode) => {
    // Set rather than exited with: what is still to be written is written.
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    stderr.write(`casefile: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
