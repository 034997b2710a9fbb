import assert from 'node:assert/strict';
import { OneAtATime } from '../../../src/vscode/site/oneAtATime';

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('one at a time', () => {
  it('is what is asked for, and once more for all who ask meanwhile', async () => {
    const told: string[] = [];
    let end = (): void => {};
    const work = new OneAtATime(async () => {
      told.push('begin');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      told.push('end');
    });
    const ended = async (): Promise<string> => {
      end();
      await aMoment();
      return told.join(' ');
    };
    work.ask();
    assert.deepEqual(told, ['begin'], 'at once');
    work.ask();
    work.ask();
    await aMoment();
    assert.deepEqual(told, ['begin']);
    assert.equal(await ended(), 'begin end begin');
    assert.equal(await ended(), 'begin end begin end');
    work.ask();
    work.ask();
    work.dispose();
    assert.equal(await ended(), 'begin end begin end begin end');
  });
});
