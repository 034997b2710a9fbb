import { type Signal, weights } from '../weights';

/** As many as a small integer of the engine holds. */
const bitsInOne = 30;

/** The bit of each signal, counted over two numbers: there are more signals than bits in one. A `Map`, for an object is slower where it is asked by many names. */
const places: ReadonlyMap<Signal, number> = new Map(Object.keys(weights).map((signal, index) => [signal as Signal, index]));

if (places.size > 2 * bitsInOne) throw new Error(`More than ${2 * bitsInOne} signals: a set of them needs a third number.`);

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
    const place = places.get(signal) as number;
    return ((place < bitsInOne ? this.#low >> place : this.#high >> (place - bitsInOne)) & 1) !== 0;
  }

  add(signal: Signal): void {
    const place = places.get(signal) as number;
    if (place < bitsInOne) this.#low |= 1 << place;
    else this.#high |= 1 << (place - bitsInOne);
  }

  delete(signal: Signal): void {
    const place = places.get(signal) as number;
    if (place < bitsInOne) this.#low &= ~(1 << place);
    else this.#high &= ~(1 << (place - bitsInOne));
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
