import { execFileSync } from 'node:child_process';

/**
 * Ends a child process and everything it started. On POSIX the child must have been spawned `detached`, as the head of its own group.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function killTree(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalTree(child.pid, 'SIGTERM');
  const force = setTimeout(() => child.pid && signalTree(child.pid, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
  // The head may be gone before a grandchild that did not listen.
  signalTree(child.pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalTree(pid, signal) {
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Runs `clean` before the process ends by Ctrl-C or a polite kill; a second Ctrl-C ends it at once.
 * @param {() => Promise<void>} clean
 */
export function onInterrupt(clean) {
  let asked = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      if (asked) process.exit(130);
      asked = true;
      await clean();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}
