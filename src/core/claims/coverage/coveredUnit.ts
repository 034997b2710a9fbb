import type { Marker } from '../../model/markers';
import { overlaps, type Span } from '../../text/span';
import type { EvidenceKind } from '../evidence/evidence';
import type { Judgement } from '../judge';
import { claimSpan } from '../units/claimSpan';
import type { Part, Unit } from '../units/units';
import { hasPast } from '../words/pasts';
import { wordsOf } from '../words/words';
import type { Claim, Coverage } from './coverage';

/** How a unit is covered, and by what. */
export type Nearest = Pick<Claim, 'coverage'> & Partial<Pick<Claim, 'urls' | 'beside'>>;

/**
 * A unit with all that was found of it. Written out: objects spread into one another cost as much as all else here. `claim` and how it is covered are getters of
 * the class, so that a copy of a unit has none: whoever needs them asks the unit itself.
 */
export class CoveredUnit implements Claim {
  readonly kind;
  readonly start;
  readonly end;
  readonly block;
  readonly around;
  readonly headings;
  readonly heading;
  readonly intro;
  readonly text;
  readonly parts;
  readonly isCitation;
  readonly isTitle;
  readonly isSaid;
  readonly score;
  readonly tier;
  readonly reasons;
  readonly marker?: Marker;
  readonly #find: () => Nearest;
  #nearest: Nearest | undefined;
  #claim: Span | undefined;

  /** @param find how it is covered: worked out when it is asked for, as nobody does of most that states nothing */
  constructor(
    unit: Unit,
    { score, tier, reasons }: Judgement,
    readonly id: string,
    marker: Marker | undefined,
    find: () => Nearest,
  ) {
    this.kind = unit.kind;
    this.start = unit.start;
    this.end = unit.end;
    this.block = unit.block;
    this.around = unit.around;
    this.headings = unit.headings;
    this.heading = unit.heading;
    this.intro = unit.intro;
    this.text = unit.text;
    this.parts = unit.parts;
    this.isCitation = unit.isCitation;
    this.isTitle = unit.isTitle;
    this.isSaid = unit.isSaid;
    this.score = score;
    this.tier = tier;
    this.reasons = reasons;
    if (marker) this.marker = marker;
    this.#find = find;
  }

  get #found(): Nearest {
    this.#nearest ??= this.#find();
    return this.#nearest;
  }

  get coverage(): Coverage {
    return this.#found.coverage;
  }

  get urls(): readonly string[] {
    return this.#found.urls ?? none;
  }

  get beside(): Span | undefined {
    return this.#found.beside;
  }

  /** As data, a unit says how it is covered. */
  toJSON(): Omit<Claim, 'claim'> {
    const { marker, ...found } = this;
    return { ...found, coverage: this.coverage, urls: this.urls, ...(marker ? { marker } : {}), beside: this.beside };
  }

  /** Worked out when it is asked for: most claims are never told of. */
  get claim(): Span {
    if (!this.#claim) {
      const part = tellingPart(this);
      this.#claim = claimSpan(this.kind, part, (lead) => tellsItself(this, part, lead));
    }
    return this.#claim;
  }
}

const none: readonly string[] = [];

/** What is told wherever it stands; a day or a failing may as well be what an item is called by (`4 mai : …`, `**Weak passwords**: …`). */
const alwaysTold: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['money', 'figure', 'quotation', 'act']);

/** Whether what stands before the colon holds evidence of its own, and so is no label: `The port lost 45 boats: nobody knows why`. */
function tellsItself({ reasons }: Claim, part: Part, lead: Span): boolean {
  const told = reasons.filter((reason) => reason.part === part && overlaps(reason.visible, lead));
  return (
    told.some(({ kind }) => alwaysTold.has(kind)) || (told.length > 0 && hasPast(wordsOf(part.prose.text.slice(lead.start, lead.end))))
  );
}

/** Of a table row, the cell that states most, and not the day on which it was; of all else, its first words. */
function tellingPart(claim: Claim): Part {
  const { kind, parts, reasons } = claim;
  const [first] = parts;
  if (kind !== 'row') return first as Part;
  const states = (part: Part, isDay: boolean): boolean =>
    reasons.some((reason) => reason.part === part && (reason.kind === 'date') === isDay);
  const telling = parts.filter((part) => states(part, false));
  if (telling.length > 0) return longest(telling) ?? (first as Part);
  // Where there are two days, they are what is stated, unless one stands in a cell that says more: "Deadline set for 23 September".
  const days = parts.filter((part) => states(part, true));
  return (
    (days.length > 1
      ? (longest(days.filter((part) => saysMore(claim, part))) ?? days[0])
      : longest(parts.filter((part) => !states(part, true)))) ?? (first as Part)
  );
}

/** Whether a cell says more than its days: two words of three letters or more. */
function saysMore({ reasons }: Claim, part: Part): boolean {
  const { text } = part.prose;
  let rest = '';
  let at = part.visible.start;
  for (const { visible } of reasons.filter((reason) => reason.part === part && reason.kind === 'date')) {
    rest += `${text.slice(at, Math.max(at, visible.start))} `;
    at = Math.max(at, visible.end);
  }
  return /\p{L}{3}\P{L}.*?\p{L}{3}/su.test(rest + text.slice(at, part.visible.end));
}

const lengthOf = ({ visible }: Part): number => visible.end - visible.start;

/** Of parts of one length, the first. */
const longest = (parts: readonly Part[]): Part | undefined =>
  parts.reduce<Part | undefined>((most, part) => (most && lengthOf(most) >= lengthOf(part) ? most : part), undefined);
