import 'mocha/mocha.js';
import { runMocha } from '../runMocha';

/** Called by VS Code: the tests of the extension in the web extension host, a worker without Node and without a document. */
export const run = (): Promise<void> => runMocha(Mocha, () => import('casefile:tests'));
