import { type Signal, weights } from '../weights';

/** As many as a small integer of the engine holds. */
const bitsInOne = 30;

/** The bit of each signal, and which of the two numbers holds it: there are more signals than bits in one. */
const places: Readonly<Record<Signal, { readonly isHigh: boolean; readonly bit: number }>> = Object.fromEntries(
  Object.keys(weights).map((signal, index) => [signal, { isHigh: index >= bitsInOne, bit: 1 << (index % bitsInOne) }]),
) as Record<Signal, { isHigh: boolean; bit: number }>;

if (Object.keys(weights).length > 2 * bitsInOne) throw new Error(`More than ${2 * bitsInOne} signals: a set of them needs a third number.`);

const all: readonly number[] = Object.values(weights);

/** What the signals weigh of which a number holds the bits; `first` is the index of its lowest. */
function weightOf(bits: number, first: number): number {
  let sum = 0;
  for (let left = bits; left !== 0; left &= left - 1) sum += all[first + 31 - Math.clz32(left & -left)] as number;
  return sum;
}

/** A set of signals. Each unit has several, and one made of bits costs a small part of what a `Set` does. */
export class SignalSet {
  #low = 0;
  #high = 0;

  constructor(signals: readonly Signal[] = []) {
    for (const signal of signals) this.add(signal);
  }

  has(signal: Signal): boolean {
    const { isHigh, bit } = places[signal];
    return ((isHigh ? this.#high : this.#low) & bit) !== 0;
  }

  add(signal: Signal): void {
    const { isHigh, bit } = places[signal];
    if (isHigh) this.#high |= bit;
    else this.#low |= bit;
  }

  delete(signal: Signal): void {
    const { isHigh, bit } = places[signal];
    if (isHigh) this.#high &= ~bit;
    else this.#low &= ~bit;
  }

  addAll(others: SignalSet): void {
    this.#low |= others.#low;
    this.#high |= others.#high;
  }

  /** Whether any of some others is in it. */
  hasAny(others: SignalSet): boolean {
    return (this.#low & others.#low) !== 0 || (this.#high & others.#high) !== 0;
  }

  /** What all of them weigh together. */
  get weight(): number {
    return weightOf(this.#low, 0) + weightOf(this.#high, bitsInOne);
  }
}

/** What somebody counted, paid or dated. */
export const values = new SignalSet(['figure', 'money', 'date']);
