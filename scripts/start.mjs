// `npm start`: a real VS Code in the browser, with the extension loaded and examples/ open.
import './need-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost, installProject } from './host/install.mjs';
import { showProgress } from './host/npm.mjs';
import { hostFolder, projectFolder } from './host/paths.mjs';
import { onInterrupt } from './host/processes.mjs';
import { startServer } from './host/server.mjs';
import { runMain, UserError } from './host/user-error.mjs';
import { workbenchUrl } from './host/workbench.mjs';
import { runNode } from './run-node.mjs';

const usage = 'Usage: npm start -- [--port NUMBER] [--no-open]';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '3838' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${values.port} is not a port`);
    return { port, open: !values['no-open'] && !process.env.CI };
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/**
 * Opens the person's browser where there is one; where not, the printed address is enough.
 * @param {string} url
 */
function openBrowser(url) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const command = { darwin: 'open', win32: 'explorer.exe' }[/** @type {string} */ (process.platform)] ?? 'xdg-open';
  const child = spawn(command, [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

await runMain(async () => {
  const { port, open } = readArguments();
  await installProject();
  await installHost();
  if ((await runNode(['esbuild.mjs'])) !== 0) throw new UserError('The extension does not build: see above.');
  const progress = showProgress('Starting VS Code');
  const server = await startServer({ port, dataDir: join(hostFolder, 'data') });
  progress.end(true);
  onInterrupt(async () => {
    console.log('\nStopping VS Code.');
    await server.stop();
  });
  const url = workbenchUrl(server, { folder: join(projectFolder, 'examples'), extensionDevelopmentPath: projectFolder });
  console.log(`Casefile is ready (Ctrl-C stops it): ${url}`);
  if (open) openBrowser(url);
  await server.ended;
  return 0;
});
