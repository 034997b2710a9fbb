/** More places for a character than a pattern that people write has, each repetition written out. */
const mostPlaces = 400;

type Part =
  | { readonly kind: 'place'; readonly set: string }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** Where a part of a pattern may begin and end, and whether it may be nothing. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly mayBeNothing: boolean;
}

/** That there is more than one way, or that nobody looked further. */
class Ambiguous extends Error {}

/**
 * Whether a pattern has one way only to go on at each character of a text, so that it is tried in as many steps as the text has characters: `^(?:[A-Z]{1,3}:[A-Z]\/?)+$`. Each
 * place for a character is told apart (Glushkov's construction); no two that may come next share a character, and no two repetitions lead from one to the same. What looks ahead, behind or back is not looked at.
 */
export function isUnambiguous(pattern: string, flags: string): boolean {
  try {
    const maskOf = masks(pattern, flags);
    const places: string[] = [];
    const next: Set<number>[] = [];
    const join = (from: Ends, to: Ends): void => {
      for (const place of from.last)
        for (const other of to.first) {
          if (next[place]?.has(other)) throw new Ambiguous();
          next[place]?.add(other);
        }
    };
    const inTurn = (one: Ends, other: Ends): Ends => {
      join(one, other);
      return {
        first: one.mayBeNothing ? [...one.first, ...other.first] : one.first,
        last: other.mayBeNothing ? [...one.last, ...other.last] : other.last,
        mayBeNothing: one.mayBeNothing && other.mayBeNothing,
      };
    };
    const nothing: Ends = { first: [], last: [], mayBeNothing: true };
    const repeated = (part: Part, least: number, most: number): Ends => {
      if (most === 0) return nothing;
      const ends = endsOf(part);
      if (ends.mayBeNothing) throw new Ambiguous();
      if (most === Number.POSITIVE_INFINITY && least <= 1) {
        join(ends, ends);
        return { ...ends, mayBeNothing: least === 0 };
      }
      const whole = most === 1 ? ends : inTurn(ends, repeated(part, Math.max(least - 1, 0), most - 1));
      return { ...whole, mayBeNothing: least === 0 };
    };
    const endsOf = (part: Part): Ends => {
      switch (part.kind) {
        case 'place': {
          const place = places.push(part.set) - 1;
          next.push(new Set());
          if (place >= mostPlaces) throw new Ambiguous();
          return { first: [place], last: [place], mayBeNothing: false };
        }
        case 'row':
          return part.parts.map(endsOf).reduce(inTurn, nothing);
        case 'choice': {
          const options = part.parts.map(endsOf);
          if (options.filter(({ mayBeNothing }) => mayBeNothing).length > 1) throw new Ambiguous();
          return {
            first: options.flatMap(({ first }) => first),
            last: options.flatMap(({ last }) => last),
            mayBeNothing: options.some(({ mayBeNothing }) => mayBeNothing),
          };
        }
        case 'repeat':
          return repeated(part.part, part.least, part.most);
      }
    };
    const { first } = endsOf(new PatternReader(pattern, flags).read());
    return [first, ...next].every((after) => {
      let taken = 0n;
      for (const place of after) {
        const mask = maskOf(places[place] ?? '');
        if ((taken & mask) !== 0n) return false;
        taken |= mask;
      }
      return true;
    });
  } catch {
    // Ambiguous, or no pattern of this engine.
    return false;
  }
}

/** What is beyond the first 256 of what `\s` takes, and `\w` where capitals are alike. */
const further = [
  ...'\u017f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u212a\u3000\ufeff',
].map((each) => each.charCodeAt(0));

/** Which characters a set holds, as bits: of the first 256, of those that the pattern names with their neighbours, and of those that its classes name. Where two sets have one in common, they have one of these. */
function masks(pattern: string, flags: string): (set: string) => bigint {
  const named = [...pattern, ...pattern.split('')].map((each) => each.codePointAt(0) ?? 0);
  for (const [, one, other, braced] of pattern.matchAll(/\\x([\da-f]{2})|\\u([\da-f]{4})|\\u\{([\da-f]{1,6})\}/gi))
    named.push(Number.parseInt(one ?? other ?? braced ?? '', 16));
  const codes = new Set([...Array.from({ length: 0x100 }, (_, code) => code), ...further]);
  for (const code of named) for (const near of [code - 1, code, code + 1]) if (near >= 0 && near <= 0x10ffff) codes.add(near);
  const characters = [...codes].map((code) => String.fromCodePoint(code));
  const known = new Map<string, bigint>();
  return (set) => {
    const seen = known.get(set);
    if (seen !== undefined) return seen;
    const holds = new RegExp(`^${set}$`, flags.replace(/[^isu]/g, ''));
    const mask = BigInt(`0b${characters.map((each) => (holds.test(each) ? '1' : '0')).join('')}`);
    known.set(set, mask);
    return mask;
  };
}

/** Takes a pattern apart; throws at what it does not know. */
class PatternReader {
  #at = 0;
  readonly #characters: readonly string[];

  constructor(
    readonly pattern: string,
    readonly flags: string,
  ) {
    if (/[vgy]/.test(flags)) throw new Ambiguous();
    this.#characters = flags.includes('u') ? [...pattern] : pattern.split('');
  }

  read(): Part {
    const whole = this.#choice(0);
    if (this.#at < this.#characters.length) throw new Ambiguous();
    return whole;
  }

  #choice(depth: number): Part {
    if (depth > 20) throw new Ambiguous();
    const parts = [this.#row(depth)];
    while (this.#take('|')) parts.push(this.#row(depth));
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind: 'choice', parts };
  }

  #row(depth: number): Part {
    const parts: Part[] = [];
    while (this.#at < this.#characters.length && !'|)'.includes(this.#characters[this.#at] ?? '')) {
      const part = this.#one(depth);
      if (part) parts.push(this.#repeated(part));
    }
    return { kind: 'row', parts };
  }

  /** A place, or a group; nothing where it is the bound of a line or a word, which takes no character. */
  #one(depth: number): Part | undefined {
    const character = this.#characters[this.#at++] ?? '';
    if (character === '^' || character === '$') return undefined;
    if (character === '(') {
      const rest = this.#rest();
      const [opening] = /^(?:\?:|\?<[a-z]\w*>)/i.exec(rest) ?? [''];
      if (opening === '' && rest.startsWith('?')) throw new Ambiguous();
      this.#at += [...opening].length;
      const part = this.#choice(depth + 1);
      if (!this.#take(')')) throw new Ambiguous();
      return part;
    }
    if (character === '[') return this.#found(/^(?:\\[^pPk]|[^\\\]])*\]/, character);
    if (character === '\\') {
      if (/^[bB]/.test(this.#rest())) {
        this.#at++;
        return undefined;
      }
      const braced = this.flags.includes('u') ? '|u\\{[\\da-f]{1,6}\\}' : '';
      return this.#found(new RegExp(`^(?:x[\\da-f]{2}|u[\\da-f]{4}${braced}|[^pPkxuc1-9])`, 'iu'), character);
    }
    if (/[*+?{}\]]/.test(character)) throw new Ambiguous();
    return { kind: 'place', set: character === '/' ? '\\/' : character };
  }

  #found(set: RegExp, before: string): Part {
    const [found] = set.exec(this.#rest()) ?? [];
    if (found === undefined) throw new Ambiguous();
    this.#at += this.flags.includes('u') ? [...found].length : found.length;
    return { kind: 'place', set: before + found };
  }

  #repeated(part: Part): Part {
    const [whole, mark, least, comma, most] = /^(?:([*+?])|\{(\d{1,3})(,)?(\d{1,3})?\})\??/.exec(this.#rest()) ?? [];
    if (whole === undefined) return part;
    this.#at += whole.length;
    const [from, to] = mark
      ? [mark === '+' ? 1 : 0, mark === '?' ? 1 : Number.POSITIVE_INFINITY]
      : [Number(least), most !== undefined ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least)];
    return { kind: 'repeat', part, least: from, most: to };
  }

  #rest(): string {
    return this.#characters.slice(this.#at).join('');
  }

  #take(character: string): boolean {
    if (this.#characters[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}
