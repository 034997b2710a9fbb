import { latin } from '../../text/latin';
import type { Evidence, EvidenceKind } from '../evidence/evidence';
import { SignalSet } from './signalSet';

/** The simple conditional of French before anything else is told: "Elle perdrait 240 000 euros." No imperfect ends so (`entrait`, `gérait`). */
const wouldBe = latin(
  /^(?:(?!\s(?:qui|que|dont|où)\s)[^;:,]|,(?=\d))*?(?:er|dr|evr|urr|verr|ttr|îtr|suivr|[fln]ir|oisir|aisir|ussir)(?:ait|aient)(?!\p{L})/iu,
);

/** Who has said it, when, and what a law or a court may set, which stands somewhere. */
const told: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['attribution', 'date', 'legal-act', 'quotation']);
const tellers = new SignalSet(['past', 'hypothesis', 'name', 'subject', 'attacker', 'authority']);

/** Of these the press says so that it has heard it: “Le préjudice s'élèverait à 4 millions d'euros.” */
const ofCase =
  /^\P{L}*(?:(?:la|le|les|l['’]|cette|ce)\s?)(?:rançon|préjudice|butin|montant|fuite|amende|suspect|ver|courtier|perte|vol|groupe)s?(?!\p{L})/iu;

/** What something would cost somebody who is known, or each year, is reckoned from what they have. */
const costsSomebody = latin(/coûter(?:ait|aient)(?!\p{L}).*\s(?:par\s+an(?!\p{L})|à\s+la\s|à\s+l['’]|aux?\s)/isu);

/** What a text makes of itself that says what would be, and nobody that it will: `pourrait` and `aurait` are words of their own. */
export function readConditional(text: string, evidence: readonly Evidence[], signals: SignalSet): 'hypothesis' | 'hearsay' | undefined {
  if (evidence.length === 0 || (!text.includes('rait') && !text.includes('raient')) || signals.hasAny(tellers)) return undefined;
  if (evidence.some(({ kind }) => told.has(kind)) || !wouldBe.test(text) || costsSomebody.test(text)) return undefined;
  return ofCase.test(text) ? 'hearsay' : 'hypothesis';
}
