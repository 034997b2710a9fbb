import type { Unit } from '../units/units';
import { leads, places } from './leads';
import { citesAgain } from './sameSource';

/** A page or paragraph between brackets, alone or behind a few words: `(pg 34)`, `(p. 12-13)`, `(footnote 36, page 34)`, `(§ 41)`. */
const pinpoint =
  /[([]((?:[^()[\]\n]{1,60},|\p{L}{2,9}\s\d{1,4})?)\s*(?:pp?\.\s?|pp?\s|pg\.?\s?|pages?\s|paras?\.?\s|paragraphes?\s|[¶§]\s?)\d{1,4}(?:\s?(?:[-–,&]|et|and)\s?\d{1,4}){0,5}\s*[)\]]/iu;

/** What such brackets end with: few do. */
const closing = /\d\s*[)\]]/;

/** A name right before the brackets that somebody's word or document is given with: `Selon le rapport du Sénat (p. 40)`. */
const attributed =
  /(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\s+to|[Aa]s\s+reported\s+by)\s+(?:\p{Ll}[\p{L}'’-]*\s+){0,5}(?:\p{Ll}['’])?(\p{Lu}[^.,;:()[\]]{0,60})$/u;

/** What a document with pages is called where it is cited. */
const paged =
  /(?:reports?|rapports?|complaint|plainte|indictment|filing|opinion|judge?ment|jugement|arrêt|decision|décision|ruling|order|avis|advisory|étude|study|testimony|transcript|affidavit|10-[KQ]|8-K|book|livre|paper|pdf)(?!\p{L})/iu;

/** Names of a text: words with a capital, enough of each to tell it by. */
const namesIn = (text: string): string[] =>
  (text.match(/\p{Lu}[\p{L}\d-]*/gu) ?? [])
    .map((name) => name.toLowerCase())
    .filter((name) => name.length > 1 && !places(name) && !leads(name));

/** A source as it is cited in the text: with the words of its link or note. */
export interface Mention {
  readonly words: string;
  readonly urls: readonly string[];
}

/** The documents cited so far, asked which of them a page is of. */
export class CitedDocuments {
  readonly #byName = new Map<string, Mention>();
  /** Those that no page was asked of yet: in most posts, none is. */
  readonly #unread: Mention[] = [];
  /** The last that is called a document: a catalogue or the press has no pages. */
  #lastPaged: Mention | undefined;

  /** The last of all that is linked to: `(ibid.)` is of it. */
  #last: Mention | undefined;

  add(mention: Mention): void {
    if (mention.urls.length > 0) this.#last = mention;
    this.#unread.push(mention);
  }

  #read(mention: Mention): void {
    if (paged.test(mention.words) || mention.urls.some((url) => /\.pdf(?:$|[?#])/i.test(url))) this.#lastPaged = mention;
    for (const name of namesIn(mention.words)) this.#byName.set(name, mention);
  }

  /**
   * The document that a sentence cites again (`(ibid.)`), or cites a page of: the one that was cited last before it, as one writes who quotes a report at length, or the one that it
   * names. None where it names another: `(Cour des comptes, rapport 2024, p. 33)`.
   */
  of({ text }: Pick<Unit, 'text'>): Mention | undefined {
    const found = (text.includes('(') || text.includes('[')) && closing.test(text) ? pinpoint.exec(text) : null;
    if (!found) return citesAgain(text) ? this.#last : undefined;
    for (const mention of this.#unread.splice(0)) this.#read(mention);
    const before = text.slice(Math.max(0, found.index - 120), found.index).trimEnd();
    const names = [...namesIn(found[1] ?? ''), ...namesIn(attributed.exec(before)?.[1] ?? '')];
    if (names.length === 0) return this.#lastPaged;
    const known = names.find((name) => this.#byName.has(name));
    return known === undefined ? undefined : this.#byName.get(known);
  }
}
