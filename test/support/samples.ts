/** What a regular expression is made of: pieces one after another, or pieces of which one is taken. */
type Node =
  | { readonly is: 'text'; readonly samples: readonly string[]; readonly isOpen?: boolean }
  | { readonly is: 'all'; readonly nodes: readonly Node[] }
  | { readonly is: 'either'; readonly nodes: readonly Node[] }
  | { readonly is: 'ahead'; readonly node: Node }
  | { readonly is: 'times'; readonly node: Node; readonly least: number; readonly most: number };

/** More samples than this of one stretch are thinned out: each of its alternatives still stands in one. */
const most = 4000;

/**
 * Texts that a pattern matches, made from its source: each of its alternatives, with and without what is optional, in as many combinations as are bounded. What it
 * leaves open (`\p{L}+`) is a word that means nothing, `oooo`.
 */
export function samplesOf({ source, flags }: RegExp): string[] {
  const reader = new Reader(source, flags.replace(/[gy]/g, ''));
  return samplesOfNode(reader.either(), true);
}

/** @param isLast whether nothing of the pattern stands behind the node, so that what it looks ahead to has to be added */
function samplesOfNode(node: Node, isLast: boolean): string[] {
  if (node.is === 'text') return [...node.samples];
  if (node.is === 'either') return [...new Set(node.nodes.flatMap((each) => samplesOfNode(each, isLast)))];
  if (node.is === 'ahead') return isLast ? samplesOfNode(node.node, true) : [''];
  if (node.is === 'all')
    return joined(node.nodes.map((each, index) => samplesOfNode(each, isLast && node.nodes.slice(index + 1).every(isNothing))));
  const own = samplesOfNode(node.node, isLast);
  const { least, most } = node;
  if (most > 1 && own.every((each) => /^[\s-]$/.test(each))) return own;
  // Anything at all is a word between spaces, a letter or more a word.
  if (node.node.is === 'text' && node.node.isOpen && most > ' oooo '.length) return [' oooo '];
  const times = node.node.is === 'text' && own.includes('o') ? Math.min(Math.max(least, 4), most) : Math.max(least, 1);
  const repeated = own.map((each) => each.repeat(times));
  return least === 0 ? ['', ...repeated] : repeated;
}

const isNothing = (node: Node): boolean => node.is === 'text' && node.samples.join('') === '';

/** Texts of several lists, one behind the other. */
function joined(lists: readonly (readonly string[])[]): string[] {
  if (lists.reduce((product, { length }) => product * length, 1) <= most)
    return lists.reduce<string[]>((all, list) => all.flatMap((before) => list.map((each) => before + each)), ['']);
  // One list at a time: the first, middle and last of the others beside it.
  const found = new Set<string>();
  for (const part of [0, 0.5, 0.999])
    for (const [at, list] of lists.entries())
      for (const each of list)
        found.add(lists.map((other, index) => (index === at ? each : (other[Math.floor(other.length * part)] as string))).join(''));
  return [...found];
}

/** Reads the source of a regular expression, as far as the patterns of claims use the language. */
class Reader {
  #at = 0;

  constructor(
    readonly source: string,
    readonly flags: string,
  ) {}

  either(): Node {
    const nodes = [this.#all()];
    while (this.#skips('|')) nodes.push(this.#all());
    return { is: 'either', nodes };
  }

  #all(): Node {
    const nodes: Node[] = [];
    while (this.#at < this.source.length && !'|)'.includes(this.#next)) nodes.push(this.#repeated(this.#one()));
    return { is: 'all', nodes };
  }

  get #next(): string {
    return this.source.charAt(this.#at);
  }

  #skips(text: string): boolean {
    const isThere = this.source.startsWith(text, this.#at);
    if (isThere) this.#at += text.length;
    return isThere;
  }

  #take(pattern: RegExp): string | undefined {
    const found = new RegExp(pattern.source, 'yu');
    found.lastIndex = this.#at;
    const match = found.exec(this.source);
    if (match) this.#at += match[0].length;
    return match?.[0];
  }

  #one(): Node {
    if (this.#skips('(')) {
      const kind = this.#take(/\?(?:[:=!]|<[=!]|<\w+>)/);
      const inner = this.either();
      if (!this.#skips(')')) throw new SyntaxError(`No end of a group at ${this.#at} of ${this.source}`);
      if (kind === '?=') return { is: 'ahead', node: inner };
      return kind === '?!' || kind === '?<!' || kind === '?<=' ? { is: 'text', samples: [''] } : inner;
    }
    if (this.#take(/[\^$]|\\[bB]/)) return { is: 'text', samples: [''] };
    const set = this.#take(/\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\[sSdDwW]|\./);
    if (set) return { is: 'text', samples: this.#charactersOf(set), isOpen: this.#holds(set, ' ') && this.#holds(set, 'o') };
    const code = this.#take(/\\u[\da-f]{4}/);
    if (code) return { is: 'text', samples: [String.fromCharCode(Number.parseInt(code.slice(2), 16))] };
    this.#skips('\\');
    const character = String.fromCodePoint(this.source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return { is: 'text', samples: [character] };
  }

  /** A letter of no word that is known, else each letter of a few, else one of what else there is. */
  #charactersOf(set: string): string[] {
    const own = [...set.slice(1, -1)];
    if (/^\[\p{L}{2,6}\]$/u.test(set)) return own;
    const usual = set === '\\w' ? ['5'] : ['o', 'O', '(', '5', '1', ' '];
    return [[...usual, ...own].find((each) => this.#holds(set, each)) ?? '-'];
  }

  #holds(set: string, character: string): boolean {
    return new RegExp(`^${set}$`, this.flags).test(character);
  }

  #repeated(node: Node): Node {
    const written = this.#take(/[?*+]\??|\{\d+(?:,\d*)?\}\??/);
    if (!written) return node;
    const short: Readonly<Record<string, string>> = { '?': '0,1', '*': '0,', '+': '1,' };
    const [least = '', upTo = least] = (short[written.charAt(0)] ?? written.replace(/^\{|\}\??$/g, '')).split(',');
    return { is: 'times', node, least: Number(least), most: upTo === '' ? Number.POSITIVE_INFINITY : Number(upTo) };
  }
}
