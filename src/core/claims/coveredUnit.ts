import type { Marker } from '../model/markers';
import type { Span } from '../text/span';
import type { Claim } from './coverage';
import type { Judgement } from './judge';
import { claimSpan, type Part, type Unit } from './units';

/**
 * A unit with all that was found of it. Written out: objects spread into one another cost as much as all else here. `claim` is a getter of the class, so that a
 * copy of a unit (spread, JSON) has none: whoever needs it asks the unit itself.
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
  readonly score;
  readonly tier;
  readonly reasons;
  readonly coverage;
  readonly urls;
  readonly marker?: Marker;
  readonly beside?: Span;
  #claim: Span | undefined;

  constructor(
    unit: Unit,
    { score, tier, reasons }: Judgement,
    readonly id: string,
    { coverage, urls = [], marker, beside }: Pick<Claim, 'coverage'> & Partial<Claim>,
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
    this.score = score;
    this.tier = tier;
    this.reasons = reasons;
    this.coverage = coverage;
    this.urls = urls;
    if (marker) this.marker = marker;
    if (beside) this.beside = beside;
  }

  /** Worked out when it is asked for: most claims are never told of. */
  get claim(): Span {
    this.#claim ??= claimSpan(this.kind, tellingPart(this));
    return this.#claim;
  }
}

/** Of a table row, the first cell that states something; of all else, its first words. */
const tellingPart = ({ kind, parts, reasons }: Claim): Part => ((kind === 'row' && reasons[0]?.part) || parts[0]) as Part;
