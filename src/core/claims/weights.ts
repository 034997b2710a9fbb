import type { EvidenceKind } from './evidence/evidence';

/**
 * What each signal says for (+) or against (−) a unit's needing a source, in tenths of a log-odds: 10 makes it about 2.7 times as likely. The figures
 * were fitted to labelled posts and rounded; `npm run bench:claims` says how well they do.
 */
export const weights = {
  // Evidence: what a reader would want to check.
  quotation: 9, // somebody's words, whatever they say
  money: 8, // an amount paid, asked or lost
  figure: 12, // something that somebody counted
  date: 6, // a day, month or year on which it happened
  duration: 3, // how long it took
  identifier: 1, // a CVE, an advisory, a group's number
  superlative: 6, // "the largest", "unprecedented"
  comparison: 4, // "more than", "surpassing"
  'legal-act': 7, // a complaint, fine, arrest, judgement
  attribution: 4, // "according to", "claimed"
  'negative-fact': 7, // what did not happen or was not there
  weakness: 5, // a failing laid at somebody's door
  cause: 7, // what led to what
  act: 6, // a named party, or the attacker or victim, and what they did
  'listed-fact': 0, // an item whose place says what it states: `telling-intro`, `telling-heading-item` weigh that

  // Words that a statement about the incident has without being evidence themselves.
  name: 2, // a proper name past the sentence's first word
  names: 4, // more than one
  attacker: 3, // "the attackers", "this malware"
  victim: 4, // "the company", "its servers"
  authority: 6, // a court, an agency, researchers
  subject: 1, // begins with a name of the post's title
  past: 5, // told in the past

  // Words by which an author says that no fact is stated.
  question: -7, // asks
  hypothesis: -6, // supposes
  advice: -6, // advises
  instruction: -10, // tells the reader what to do
  opinion: -7, // judges
  meta: 0, // speaks of the text itself: weighs nothing, and leaves a lesson one (`signals.ts`)
  self: -20, // speaks of the text, or only leads on in it: "this case study looks at", "the files taken were:"
  firstPerson: 0, // tells of the author: weighs nothing, and unmakes a figure (`judge.ts`)
  navigation: -40, // leads to other articles
  changelog: -40, // what was changed in the article, and when
  counterfactual: -16, // "could have been avoided"
  'own-view': -30, // "I think", and what "my guess:" introduces
  secondPerson: -14, // addresses the reader
  general: -20, // "an IBAN does not …", "ransomware never …": what is so of all of a kind
  'own-doing': -17, // "I asked", "j'ai reçu": the author's own day
  lesson: -22, // "this incident highlights the need", "we must all": what the case is said to teach
  hearsay: 7, // "aurait servi": French for "reportedly", which says what `past` and `attribution` do elsewhere
  generic: -2, // "often", "many": what is so in general
  presentative: -5, // "this is", "c'est": comments on what was said

  // Shape and place.
  short: -12, // under 30 characters: a label
  long: 8, // over 110 characters: room for a fact
  fragment: -9, // begins in lower case
  item: -1, // a list's item
  quote: 3, // a block quotation
  label: 3, // an item with a bold lead-in
  introduction: -9, // ends in a colon
  'all-code': -5, // nothing but code
  'no-statement': -30, // "Source: …", a title, a day that heads what stands below
  tag: -30, // a name or a number alone: "T1566 – Phishing", the address of a machine, a checksum
  'telling-heading': 3, // under a heading that tells of the incident
  'telling-heading-item': 8, // an item there: "Targets", "Timeline"
  'telling-intro': 15, // an item whose introduction makes the claim
  'advising-intro': -10, // an item of advice
  glossary: -40, // words are explained there
  'explaining-heading': -4, // "How it works"
  'concluding-heading': -8, // under "Conclusion", "Recommendations"
  'concluding-chapter': -7, // the same, some levels up
} as const satisfies Readonly<Record<EvidenceKind, number> & Record<string, number>>;

/** Something that speaks for or against a unit's needing a source. */
export type Signal = keyof typeof weights;

/** What every unit starts from. */
export const base = -6;

/** How much the units around one count: claims come in runs. Times the mean of their own scores, held between −12 and 20. */
export const neighbours = { list: 0.5, paragraph: 0.3, section: 0.1, before: 0.3, after: 0.2 } as const;

/** How sure a unit is one that needs a source. */
export type Tier = 'strong' | 'medium' | 'silent';

/** Scores from which on a unit is of a tier; `strong` takes a piece of evidence as well. */
export const thresholds = { strong: 13, medium: 0 } as const;
