import { deepEqual, equal } from 'node:assert/strict';
import { SignalSet } from '../../../src/core/claims/signals/signalSet';
import { type Signal, weights } from '../../../src/core/claims/weights';

const all = Object.keys(weights) as Signal[];

describe('a set of signals', () => {
  it('knows each signal from all others', () => {
    for (const signal of all) {
      const set = new SignalSet();
      set.add(signal);
      deepEqual(
        all.filter((each) => set.has(each)),
        [signal],
      );
      equal(set.weight, weights[signal], signal);
      set.delete(signal);
      deepEqual(
        all.filter((each) => set.has(each)),
        [],
      );
    }
  });

  it('knows whether it has any of some others', () => {
    for (const signal of all) {
      const set = new SignalSet([signal]);
      equal(set.hasAny(new SignalSet(all)), true);
      equal(set.hasAny(new SignalSet(all.filter((each) => each !== signal))), false, signal);
      equal(set.hasAny(new SignalSet()), false);
    }
  });

  it('weighs all that it holds, each once', () => {
    const [some, others] = [new SignalSet(), new SignalSet()];
    for (const [index, signal] of all.entries()) (index % 3 === 0 ? some : others).add(signal);
    some.add('figure');
    some.addAll(others);
    equal(
      some.weight,
      all.reduce((sum, signal) => sum + weights[signal], 0),
    );
  });
});
