import Mocha from 'mocha';
import { runMocha } from '../runMocha';

/** Called by VS Code: the tests of a workbench in French. */
export const run = (): Promise<void> => runMocha(Mocha, () => import('casefile:tests'));
