import { deepEqual, equal } from 'node:assert/strict';
import { SignalSet, signal } from '../../../src/core/claims/signals/signalSet';
import { type Signal, weights } from '../../../src/core/claims/weights';

const all = Object.keys(weights) as Signal[];

describe('a set of signals', () => {
  it('knows each signal from all others', () => {
    for (const name of all) {
      const set = new SignalSet();
      set.add(signal[name]);
      deepEqual(
        all.filter((each) => set.has(signal[each])),
        [name],
      );
      equal(set.weight, weights[name], name);
      set.delete(signal[name]);
      deepEqual(
        all.filter((each) => set.has(signal[each])),
        [],
      );
    }
  });

  it('knows whether it has any of some others', () => {
    for (const name of all) {
      const set = new SignalSet([name]);
      equal(set.hasAny(new SignalSet(all)), true);
      equal(set.hasAny(new SignalSet(all.filter((each) => each !== name))), false, name);
      equal(set.hasAny(new SignalSet()), false);
    }
  });

  it('weighs all that it holds, each once', () => {
    const [some, others] = [new SignalSet(), new SignalSet()];
    for (const [index, name] of all.entries()) (index % 3 === 0 ? some : others).add(signal[name]);
    some.add(signal.figure);
    some.addAll(others);
    equal(
      some.weight,
      all.reduce((sum, name) => sum + weights[name], 0),
    );
  });
});
