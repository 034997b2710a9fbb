import assert from 'node:assert/strict';
import type { ConfigProblem } from '../../../src/core/site/astroConfig';
import { toldProblems } from '../../../src/core/site/toldProblems';

const told = (...codes: ConfigProblem['code'][]): string[] =>
  toldProblems(codes.map((code, start) => ({ code, start, end: start }))).map(({ code, start }) => `${code} ${start}`);

describe('what is told of a content config', () => {
  it('is each collection that stops the build or stays empty', () => {
    assert.deepEqual(told('unloaded', 'keys', 'type', 'unloaded', 'loader', 'schema'), ['unloaded 0', 'type 2', 'unloaded 3']);
  });

  it('is that it cannot be read, which brings the rest, and each file that it imports and that cannot', () => {
    assert.deepEqual(told('legacy', 'syntax', 'unloaded', 'imported', 'imported'), ['syntax 1', 'imported 3', 'imported 4']);
    assert.deepEqual(told('unloaded', 'legacy'), ['legacy 1']);
    assert.deepEqual(told('collections', 'collection'), []);
  });
});
