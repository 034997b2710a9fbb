import Mocha from 'mocha';
import { runMocha } from '../runMocha';

/** Called by VS Code: the tests of the extension in the Node extension host. */
export const run = (): Promise<void> => runMocha(Mocha, () => import('casefile:tests'));
