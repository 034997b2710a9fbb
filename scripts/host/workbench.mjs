import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] the folder to open; without it or a workspace, the window is empty
 * @property {string} [workspace] a `.code-workspace` file to open instead, which names several folders
 * @property {string} [extensionDevelopmentPath] the extension to run from its folder; VS Code in a browser takes one only
 * @property {string} [extensionTestsPath] a module whose `run()` is called in the extension host, the workbench reporting its end
 * @property {'web'} [extensionDevelopmentKind] runs the extension in the web extension host; its manifest must have no `main`
 */

/**
 * The address of a workbench on a running server. What to load goes into its `payload`, which the server's
 * `--enable-smoke-test-driver` makes it obey.
 * @param {{ port: number, url: string }} server
 * @param {WorkbenchOptions} options
 */
export function workbenchUrl(server, options) {
  const remote = (/** @type {string} */ path) => `vscode-remote://localhost:${server.port}${pathToFileURL(path).pathname}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (options.extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  if (options.extensionDevelopmentKind) payload.push(['extensionDevelopmentKind', options.extensionDevelopmentKind]);
  const url = new URL(server.url);
  const opened = /** @type {const} */ (['folder', 'workspace']).find((name) => options[name]);
  if (opened) url.searchParams.set(opened, decodeURIComponent(pathToFileURL(options[opened] ?? '').pathname));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
