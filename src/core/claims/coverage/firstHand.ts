import type { EvidenceKind } from '../evidence/evidence';
import { mayQuote } from '../evidence/quotations';
import type { Judgement } from '../judge';
import { bareSubject } from '../signals/acts';
import type { Unit } from '../units/units';
import { word } from '../words/lexicon';
import { type Word, wordsOf } from '../words/words';
import { failsAt, programs, subjectOf, tellsOfKnown, tellsPublicly, writtenSmall } from './thirdParties';

/** A name that is told of more often than this in a report of one's own is likely its author's, or one of its things. */
const rare = 2;

/** Words that are a person in both languages: `on` and `us` (the country) are not. */
const ofOurs = /(?<!\p{L})(?:(?:we|our|my|nous|nos|notre|je)(?!\p{L})|I(?=[\s'’])|j['’])/iu;

/** Somebody's words, in which "we" is somebody else. */
const quoted = /«[^«»]{0,1000}»|“[^“”]{0,1000}”|"[^"]{0,1000}"/g;

/** Whether a sentence speaks of its author, what it quotes left out. */
export const speaksOfUs = (text: string): boolean => ofOurs.test(mayQuote(text) ? text.replace(quoted, ' ') : text);

/** One sentence in so many speaks of its author in every report of one's own; in what others write of an incident, fewer do. */
const oneIn = 16;

/** Whether a post reads as a report of its authors' own incident. */
export function readsAsFirstHand(units: readonly Unit[]): boolean {
  const ours = units.filter(({ text }) => speaksOfUs(text)).length;
  return ours > 0 && ours * oneIn >= units.length;
}

/**
 * What only somebody does, and no product, service or machine: in the past, and of the present what is no noun as well (“reports”, “charges”) and what no program does
 * day by day (“Nginx denies”, “Docker publishes”, “PagerDuty notifies”).
 */
const doneBySomebody = new Set(
  (
    'seized arrested charged indicted fined sued revoked stole lost published announced disclosed discovered reported notified banned acquired attributed warned accused paid bought sold leaked claimed patched confirmed denied suspended sentenced extradited dismantled hacked suffered saisi arrêté inculpé condamné révoqué volé dérobé perdu publié annoncé révélé découvert signalé notifié racheté accusé payé vendu revendiqué corrigé confirmé démenti suspendu démantelé piraté sanctionné subi ' +
    'seizes indicts sues steals accuses pays buys sells extradites dismantles inculpe condamne vole dérobe rachète accuse vend revendique dément démantèle sanctionne'
  ).split(' '),
);

/** What somebody mostly does, and a thing now and then: enough behind a name that acts, at the head of its sentence. */
const doneMostly = new Set('found took attacked breached targeted encrypted compromised exploited infiltrated'.split(' '));

/** What is done to somebody, and to no thing. */
const doneToSomebody = new Set('breached hacked fined sued extorted piraté condamné sanctionné rançonné inculpé'.split(' '));

/** Who works for the author, or beside them, and is not them. */
const thirdParty =
  /^(?:the|le|la|les|l['’]|our|notre|nos)\s*(?:\p{L}+\s+)?(?:vendors?|suppliers?|contractors?|subcontractors?|registrars?|industry|prestataires?|fournisseurs?|éditeurs?|hébergeurs?|sous-traitants?|industrie|secteur)(?![\p{L}'’])/iu;

/** What of a third party the author cannot vouch for: what it failed to do, and what is usual there. What it did to the author, they saw. */
const failing: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['negative-fact', 'weakness', 'superlative', 'duration']);

/** The author, and what is theirs not counted. */
const ofUs = /(?<!\p{L})(?:we|us|nous|je|me)(?!\p{L})|(?<!\p{L})I(?=[\s'’])|(?<!\p{L})j['’]/iu;

/** Of how many of all there are: what no one victim counts. */
const everywhere =
  /^(?:has\s+|a\s+)?(?:affected|infected|hit|touché|infecté)\s[^.;]{0,40}?(?:\d\s?%|per\s?cent|pour\s?cent|millions?(?!\p{L}))/u;

/** What adds another deed of the same: "stole 12 million from Norvik and wrote to us". */
const otherDeed = /\s(?:and|but)\s(?!us(?!\p{L}))/u;

/** The author whom something was done to: US is a country. */
const toUs = /(?<!\p{L})us(?!\p{L})/u;

/** A day, a year or a while that a sentence opens with. */
const openingTime = /^(?:In|On|By|At|Since|During|After|En|Le|Dès|Fin|Début|Depuis|Après|Pendant)\s[^,.;]{1,40},\s+/u;

/**
 * Of a report of one's own, the units that tell what somebody else did: they begin with a name that is neither the author's nor one that the report is full of, and
 * hold no word of the first person, but where it is told what somebody failed to do, published or ordered. Where nobody says "we", nothing is known of whose
 * report it is.
 *
 * @param ownNames names known to be the author's, in lower case
 */
export function unitsAboutOthers(
  units: readonly Unit[],
  judgements: readonly Judgement[],
  ownNames: ReadonlySet<string>,
): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  if (!units.some(({ text }) => speaksOfUs(text))) return found;
  const counts = new Map<string, number>();
  const within = new Set<string>();
  const small = new Set<string>();
  /** Names that stand beside "our" and "we", though not as who does it: those of suppliers, whose work the author sees. */
  const ours = new Set<string>();
  for (const { text } of units) {
    const isOurs = speaksOfUs(text);
    wordsOf(text).forEach(({ text: each, isCapital }, index) => {
      if (!isCapital) small.add(each);
      if (isCapital || writtenSmall.has(each)) {
        counts.set(each, (counts.get(each) ?? 0) + 1);
        if (index > 0) within.add(each);
        if (index > 1 && isOurs) ours.add(each);
      }
    });
  }
  const isOther = ({ text, isCapital, classes }: Word, besides = 0): boolean =>
    isCapital &&
    // A name may end as a French past does: Okta.
    (classes & ~(word.authority | word.simplePast | besides)) === 0 &&
    text.length > 2 &&
    (counts.get(text) ?? 0) <= rare &&
    !ownNames.has(text) &&
    !programs.has(text);
  units.forEach((unit, index) => {
    // "Our supplier never patched its VPN" says "our" of the supplier, and tells nothing that happened to us.
    const supplier = thirdParty.exec(unit.text)?.[0];
    if (
      supplier !== undefined &&
      !speaksOfUs(unit.text.slice(supplier.length)) &&
      judgements[index]?.reasons.some(({ kind }) => failing.has(kind))
    ) {
      found.add(unit);
      return;
    }
    const words = wordsOf(unit.text);
    const [first, second] = words;
    if (!first || !second) return;
    const mayBe = (each: Word): boolean =>
      isOther(each) ||
      (each.isCapital && each.classes === word.authority && !ownNames.has(each.text)) ||
      (writtenSmall.has(each.text) && (counts.get(each.text) ?? 0) <= rare && !ownNames.has(each.text));
    const subject = subjectOf(unit.text, words, mayBe);
    if (speaksOfUs(unit.text)) {
      const fails = subject?.isKnown === true && !ofUs.test(unit.text) && failsAt(unit.text, words, subject);
      if (fails || tellsPublicly(unit.text, words, subject)) found.add(unit);
      return;
    }
    // What was told to them, the authors heard.
    if (toUs.test(unit.text.slice(0, unit.text.search(otherDeed) + 1 || undefined))) return;
    if (
      (subject && tellsOfKnown(unit.text, words, subject, ours.has(subject.name))) ||
      clausesOf(unit.text).some((clause) => {
        const own = wordsOf(clause);
        const who = subjectOf(clause, own, mayBe);
        return who !== undefined && tellsOfKnown(clause, own, who, ours.has(who.name));
      })
    ) {
      found.add(unit);
      return;
    }
    // "LockBit stole", "Mandiant found": a name with the verb right behind it, and no word that any sentence may begin with, as in "Traffic dropped".
    const acts = judgements[index]?.reasons.some(
      ({ kind, visible, part }) => kind === 'act' && part.prose.text.slice(visible.start, visible.end).toLowerCase().endsWith(second.text),
    );
    const isDeed =
      doneBySomebody.has(second.text) ||
      doneMostly.has(second.text) ||
      (/^(?:was|were)$/.test(second.text) && doneToSomebody.has(words[2]?.text ?? ''));
    // A capital is a name's where it stands within a sentence or a word, or the name is written so elsewhere, and never small.
    const isName = (each: Word): boolean =>
      !small.has(each.text) &&
      (each !== first ||
        within.has(each.text) ||
        /^.\S*\p{Lu}/u.test(unit.text.slice(each.start, each.end)) ||
        // "Marie a perdu son badge" tells of somebody at the author's.
        (words[2] !== undefined && bareSubject(unit.text, words, words[2]) === each && !/^(?:son|sa|ses)$/.test(words[3]?.text ?? '')));
    if (
      (acts && isDeed && (first.classes & ~word.digit) === 0 && first.text.length > 3 && isOther(first)) ||
      tellsOfOther(unit.text, words, (each) => isOther(each) && isName(each)) ||
      (isOther(first, word.digit) && isName(first) && everywhere.test(unit.text.slice(second.start))) ||
      listsOthers(unit.text, words, (each) => isOther(each) && (each === first || isName(each)))
    )
      found.add(unit);
  });
  return found;
}

/** What adds a clause, in which somebody else may do something. */
const adding = /(?:,\s(?:and|but|while|et|mais|tandis\sque)|;)\s/u;

/** More are read of no sentence. */
const mostClauses = 4;

/** The clauses behind the first. */
const clausesOf = (text: string): string[] => text.split(adding, mostClauses).slice(1);

/** Whether a sentence begins with three names or more, and what they were: "Acme, Norvik and Quay were among the victims". */
function listsOthers(text: string, words: readonly Word[], isOther: (each: Word) => boolean): boolean {
  let names = 0;
  let at = 0;
  for (; at < words.length && at < 16; at++) {
    const each = words[at] as Word;
    if (isOther(each)) names++;
    else if (!/^(?:and|et)$/.test(each.text)) break;
  }
  const verb = words[at];
  const isList = verb !== undefined && /^[^,]+,[^,]+/.test(text.slice(0, verb.start));
  return isList && names > 2 && /^(?:was|were|are|had|have|ont|sont|étaient|figurent|figuraient)$/.test(verb.text);
}

/** Whether a sentence begins, a time set aside, with a name that does what only somebody does: "GitHub revoked", "The FBI has seized", "In 2023, Microsoft loses". */
function tellsOfOther(text: string, words: readonly Word[], isOther: (each: Word) => boolean): boolean {
  const from = openingTime.exec(text)?.[0].length ?? 0;
  let at = words.findIndex(({ start }) => start >= from);
  if (at >= 0 && /^(?:the|la|le|l)$/.test(words[at]?.text ?? '')) at++;
  const name = words[at];
  if (!name || !isOther(name)) return false;
  while (words[at + 1]?.isCapital && at < 5) at++;
  const verb = words[at + 1];
  const isAuxiliary = verb !== undefined && ((verb.classes & word.auxiliary) !== 0 || /^(?:has|have|had)$/.test(verb.text));
  const participle = isAuxiliary ? words[at + 2] : undefined;
  if (/^(?:been|été)$/.test(participle?.text ?? '')) return doneToSomebody.has((words[at + 3]?.text ?? '').replace(/ée?s?$/, 'é'));
  return doneBySomebody.has((isAuxiliary ? participle : verb)?.text ?? '');
}
