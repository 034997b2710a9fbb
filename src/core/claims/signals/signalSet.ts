import { type Signal, weights } from '../weights';

/** As many as a small integer of the engine holds. */
const bitsInOne = 30;

/** The bit of a signal, counted over two numbers: there are more signals than bits in one. */
export type SignalBit = number & { readonly of: 'signal' };

const names = Object.keys(weights) as Signal[];

if (names.length > 2 * bitsInOne) throw new Error(`More than ${2 * bitsInOne} signals: a set of them needs a third number.`);

/** The bit of each signal. Asked of a set by these, and not by their names, which would each have to be looked up. */
export const signal = Object.fromEntries(names.map((name, bit) => [name, bit])) as Readonly<Record<Signal, SignalBit>>;

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
    for (const name of signals) this.add(signal[name]);
  }

  has(bit: SignalBit): boolean {
    return ((bit < bitsInOne ? this.#low >> bit : this.#high >> (bit - bitsInOne)) & 1) !== 0;
  }

  add(bit: SignalBit): void {
    if (bit < bitsInOne) this.#low |= 1 << bit;
    else this.#high |= 1 << (bit - bitsInOne);
  }

  delete(bit: SignalBit): void {
    if (bit < bitsInOne) this.#low &= ~(1 << bit);
    else this.#high &= ~(1 << (bit - bitsInOne));
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
