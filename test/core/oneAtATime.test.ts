import assert from 'node:assert/strict';
import { OneAtATime } from '../../src/vscode/site/oneAtATime';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('one at a time', () => {
  it('is what is asked for: once for all who ask before it begins, and once more for those who ask meanwhile', async () => {
    const told: string[] = [];
    let end = (): void => {};
    const work = new OneAtATime(async () => {
      told.push('begin');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      told.push('end');
    });
    work.ask();
    work.ask();
    assert.deepEqual(told, []);
    await wait(300);
    assert.deepEqual(told, ['begin']);
    work.ask();
    work.ask();
    await wait(300);
    assert.deepEqual(told, ['begin']);
    end();
    await wait(300);
    assert.deepEqual(told, ['begin', 'end', 'begin']);
    end();
    await wait(300);
    assert.deepEqual(told, ['begin', 'end', 'begin', 'end']);
    work.ask();
    work.dispose();
    await wait(300);
    assert.equal(told.length, 4);
  });
});
