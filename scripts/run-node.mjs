import { spawn } from 'node:child_process';
import { projectFolder } from './host/paths.mjs';

/**
 * Runs a script of the project with this Node, its output shown as it comes.
 * @param {string[]} args the script and its arguments
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @param {string} [folder] where it runs, if not in the project's folder
 * @returns {Promise<number>} its exit code
 */
export function runNode(args, env = {}, folder = projectFolder) {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
