// `npm run test:desktop`: the editor suite in a desktop VS Code, which @vscode/test-electron downloads.
import './need-node.mjs';
import { join } from 'node:path';
import { installProject } from './host/install.mjs';
import { projectFolder } from './host/paths.mjs';
import { runMain, UserError } from './host/user-error.mjs';
import { runNode } from './run-node.mjs';

await runMain(async () => {
  await installProject();
  if ((await runNode(['esbuild.mjs'])) !== 0) throw new UserError('The build failed: see above.');
  const { runInVSCode } = await import('./suites.mjs');
  return runInVSCode({
    extension: [projectFolder, join(projectFolder, 'test', 'fixtures', 'neighbour')],
    tests: join(projectFolder, 'out', 'test', 'vscode', 'suite.js'),
    env: {},
  });
});
