import type { Block } from '../../parse/body';
import { latin } from '../../text/latin';
import { memoByText } from '../../text/memo';
import { hasWholeWords } from '../../text/wholeWords';
import { isDate } from '../evidence/dates';
import type { Part, Unit } from '../units/units';
import { classesOfAll, word } from '../words/lexicon';
import { hasPast } from '../words/pasts';
import { type Word, wordsOf } from '../words/words';
import { announcedBy } from './announced';
import { tellsDone } from './doneItems';
import { type Lead, readTitle } from './headings';
import { isUnderAdvice } from './proposals';
import { type SignalSet, signal, values } from './signalSet';
import { isOfSupposedCase } from './supposedCases';
import { holdsUnknown } from './unknowns';
import { isGuess } from './views';

/** Introductions of lists that carry a claim over to each item. */
const tellingIntro = latin(
  /(?:révèl\p{L}*|includ\p{L}*|inclu\p{L}*|compr\p{L}*|suivant\p{L}*|following|faill\p{L}*|défaill\p{L}*|faiblesses|lacunes|carences|points?\s+faibles|weak\s+(?:points?|spots?)|went\s+wrong|mal\s+tourné|failures?|failings|shortcomings|mistakes|weaknesses|vulnerabilities|manquements|erreurs|chiffres|used|utilis\p{L}*|cibl\p{L}*|target\p{L}*|stole\p{L}*|vol(?:é|er)\p{L}*|contain\p{L}*|conten\p{L}*|contien\p{L}*|compromis\p{L}*|expos\p{L}*|affect\p{L}*|touch\p{L}*|fautes|vulnérabilités|dispos\p{L}*|moyens|méthodes|allow\p{L}*|figur(?:e|ent|aient|ait)|apparaî\p{L}*|apparaiss\p{L}*|observed|observ\p{L}*|systèmes?|problématiques|complaint|did not|accéd\p{L}*|access\p{L}*|was|were|ont été|a été)(?!\p{L})/giu,
);

/** What somebody is told to have done badly. */
const failings = latin(
  /(?:failures?|failings|shortcomings|mistakes|weaknesses|weak\s+(?:points?|spots?)|went\s+wrong|points?\s+faibles|mal\s+tourné|faill\p{L}*|défaill\p{L}*|faiblesses|lacunes|carences|fautes|manquements|erreurs)(?!\p{L})/giu,
);

/** Introductions that make advice, a risk or a step of each item. */
const advisingIntro = latin(
  /(?:should|must|recomm\p{L}*|scénarios?|scenarios?|probables?|défis|challenges|monitored|devr\p{L}*|faut|nécess\p{L}*|pourr\p{L}*|faudr\p{L}*|could(?!\s+(?:not\s|\p{L}+\s+have))|may|might|si vous|if you|(?<!(?:on|pirates|attaquants|groupe|gang)\s)(?:peut|peuvent)(?!\s+(?:avoir|citer|noter|voir|lire|retenir))|mesures|tips|conseils|learn\p{L}*|leçons|lessons|steps|étapes|vérifi\p{L}*|gestion|protections?|sécurité des|intelligence|questions?|you can|vous pouvez|we will|nous allons|(?:nous proposons|je propose|we propose|I propose)(?!\s+(?:ici|here))|(?:peut|peuvent|can) imagine\p{L}*|(?:notre|mon|our|my) (?:programme|program|plan) (?:tient|tiendrait|fits|comes down)|comptez|prévoyez|compter|prévoir|reste(?:nt)? à \p{L}+[ir][re]|à faire|to be done|to-?do|actions? (?:à mener|ouvertes)|open actions?|what it would take|remains to)(?!\p{L})/giu,
);

/** What the author, or a reader, wishes for, needs or is to reach: "Three things I'd ask for:", "Nos objectifs :". */
const wishes = latin(
  /(?:(?:I|we|you)(?:['’]d|\s+would|\s+will)?\s+(?:ask\s+for|need|propose|suggest|wish\s+for|aim\s+for)|(?:my|our)\s+(?:(?:own|main|new)\s+)?(?:goals?|targets?|proposals?|wishes|wish\s+list)|(?:je|nous)\s+(?:propos(?:e|ons)|demand(?:e|ons)|(?:ai|avons)\s+besoin)|(?:mes|nos|notre|mon)\s+(?:objectifs?|propositions?|souhaits?))(?!\p{L})/giu,
);

/** "The steps PyPI is taking", "les mesures prises par la CNIL": what somebody does or did about it, and no reader is to do. */
const stepsTaken = latin(
  /(?:steps|measures|actions?|mesures|étapes)(?:\s+(?!you|vous)[\p{L}’'-]+){0,4}?\s+(?:(?<!(?:be|to)\s)take[ns]|taking|took|prise?s|engagée?s|mise?s\s+en\s+(?:place|œuvre))(?!\p{L})/giu,
);

/** The same, still to be done: "les mesures qui devraient être prises". */
const toBeTaken = latin(
  /(?<!\p{L})(?:should|must|shall|to\s+be|needs?|needed|can|could|may|might|devr\p{L}+|doi(?:t|vent|s)|devant|faut|faudr\p{L}+|recomm\p{L}+|nécessaires?|necessary|if|si|once|une\s+fois|à\s+suivre)(?!\p{L})/iu,
);

/** What an item asks without a question mark: "how much it cost", "quels systèmes ont été touchés". Behind a colon or a comma it would be answered. */
const asksIndirectly = latin(
  /^\P{L}*(?:quel(?:le)?s?|ce\s+qu(?:i|e|['’]\p{L}+)|comment|pourquoi|combien|qui|how|what|which|whether|who|why|when|where)\s[^:,?]*$/iu,
);

/** Introductions that say that something is asked, or not known. */
const asking = latin(
  /(?:\?|(?<!\p{L})(?:not|cannot|unknown|unclear|nobody|no\s+one|questions?|asks?|asked|wonders?|understand|establish|find\s+out|learn|determine|ignor\p{L}*|inconnue?s?|reste(?:nt)?|questions|demand\p{L}*|comprendre|savoir|sai(?:t|s|ent)\s+(?:pas|toujours)|établir|détermin\p{L}*)(?!\p{L})|n['’]t(?!\p{L}))/iu,
);

/** What the headings make of the units under them. */
export interface Titles {
  /** What the innermost leads to. */
  readonly nearest: Lead | undefined;
  /** What the innermost leads to that says so, and does not explain. */
  readonly plainest: Lead | undefined;
  /** Whether any of them leads to such things. */
  readonly defines: boolean;
  readonly listsChanges: boolean;
  readonly concludes: boolean;
  readonly isAdvice: boolean;
}

/** @param title the heading that the whole article stands under: it concludes nothing */
export function readTitles(headings: readonly Block[], title: Block | undefined): Titles {
  const titles = headings.map((heading) => {
    const read = readTitle(heading.prose?.text ?? '');
    return heading === title && read.leadsTo === 'concludes' ? ofNothing : read;
  });
  const leadTo = (lead: Lead): boolean => titles.some(({ leadsTo }) => leadsTo === lead);
  return {
    nearest: titles.at(-1)?.leadsTo,
    plainest: titles.findLast(({ leadsTo }) => leadsTo !== 'neither' && leadsTo !== 'explains')?.leadsTo,
    defines: leadTo('defines'),
    listsChanges: leadTo('lists-changes'),
    concludes: leadTo('concludes'),
    isAdvice: titles.some(({ isAdvice }) => isAdvice),
  };
}

const ofNothing = { leadsTo: 'neither', isAdvice: false } as const;

/** Signals that hang on the headings and the introduction a unit stands under. */
export function readPlace(unit: Unit, titles: Titles, signals: SignalSet): void {
  const { kind, heading, intro } = unit;
  const isPair = isKeyAndValue(unit);
  // "**Recommandations :**" above a list stands where a heading might.
  const label = kind === 'item' ? readTitle(boldLabel(intro)).leadsTo : 'neither';
  const nearest = label === 'neither' ? titles.nearest : label;
  if (titles.defines) signals.add(signal.glossary);
  if (titles.listsChanges) signals.add(signal.changelog);
  if (isOfSupposedCase(titles.plainest, unit.text, signals)) signals.add(signal['no-statement']);
  if (nearest === 'explains') signals.add(signal['explaining-heading']);
  if (nearest === 'concludes') signals.add(signal['concluding-heading']);
  else if (titles.concludes) signals.add(signal['concluding-chapter']);
  else if (nearest === 'tells') {
    signals.add(signal['telling-heading']);
    if (kind === 'item' || isPair) signals.add(signal['telling-heading-item']);
  }
  if (isPair) signals.add(signal.label);
  if (kind !== 'item' && kind !== 'row') return;
  const isUnderPlan = titles.isAdvice || (kind === 'row' && isUnderAdvice(unit));
  if (isUnderPlan && !signals.has(signal.past)) {
    if (tellsDone(unit, signals)) isToldAsDone(signals);
    else signals.add(signal['advising-intro']);
  }
  if (kind === 'row') {
    // What the first cell tells by itself is told, whatever is not known of it.
    if (!signals.hasAny(values) && !signals.has(signal['legal-act']) && holdsUnknown(unit)) signals.add(signal['no-statement']);
    return;
  }
  // What introduces a list is the sentence before it that ends in a colon; a heading may be all the introduction it has.
  const last = heading?.prose?.text ?? '';
  const before = intro?.prose?.text.trimEnd() ?? '';
  const isIntroduced = before.endsWith(':');
  const { lead, isFailing, guesses } = introOf(isIntroduced ? before : last);
  if (!signals.has(signal.date) && asksIndirectly.test(unit.text) && asking.test(isIntroduced || before.endsWith('?') ? before : last))
    signals.add(signal.question);
  // "My guess is this:" is one of each item.
  if (guesses) signals.add(signal['own-view']);
  if (lead === 'advises' && isIntroduced) signals.add(signal['advising-intro']);
  else if (lead === 'advises' && nearest !== 'tells') {
    if (tellsDone(unit, signals)) isToldAsDone(signals);
    else signals.add(signal['advising-intro']);
  } else if (lead === 'tells') {
    signals.add(signal['telling-intro']);
    // "The review found these failings:" says more of the items below than that lessons are drawn there.
    if (isFailing) {
      signals.delete(signal['concluding-heading']);
      signals.delete(signal['concluding-chapter']);
    }
  }
}

/** What was done is told, and bids nobody. */
function isToldAsDone(signals: SignalSet): void {
  signals.add(signal.past);
  signals.delete(signal.instruction);
}

/** A row of two cells, the first of which says what the second is: `| Attacker | LockBit |`. */
const isKeyAndValue = ({ kind, parts: [key, value, ...others] }: Unit): boolean =>
  kind === 'row' && key !== undefined && value !== undefined && others.length === 0 && isKey(key);

const isKey = ({ prose, visible }: Part): boolean => {
  const text = prose.text.slice(visible.start, visible.end);
  return text.length <= 40 && (!/\d/.test(text) || isDate(text));
};

/** The words of a paragraph that is nothing but one bold label; empty where it is more. */
function boldLabel(block: Block | undefined): string {
  const { text = '', bold = [] } = block?.prose ?? {};
  const [only, ...others] = bold;
  const isAll = only?.start === 0 && others.length === 0 && /^\s*:?\s*$/.test(text.slice(only.end));
  return isAll ? text : '';
}

/** What the words before a list make of its items. */
const introOf = memoByText((intro): { lead: 'advises' | 'tells' | 'neither'; isFailing: boolean; guesses: boolean } => {
  const isSentence = intro.endsWith(':');
  const text = isSentence ? (intro.split(/(?<=[.!?])\s+/).at(-1) ?? intro) : intro;
  const isFailing = hasWholeWords(failings, text);
  const words = isSentence ? wordsOf(text) : [];
  const guesses = isSentence && isGuess(text, announcedBy(words));
  if (hasWholeWords(stepsTaken, text) && !toBeTaken.test(text)) return { lead: 'tells', isFailing, guesses };
  if (hasWholeWords(advisingIntro, text) || (isSentence && hasWholeWords(wishes, text) && !hasPast(words)))
    return { lead: 'advises', isFailing, guesses };
  if (hasWholeWords(tellingIntro, text)) return { lead: 'tells', isFailing, guesses };
  return { lead: tellsOfPast(words) ? 'tells' : 'neither', isFailing, guesses };
});

/** "Three things had gone wrong:": what was so, and is not the author's. */
const tellsOfPast = (words: readonly Word[]): boolean => hasPast(words) && (classesOfAll(words) & (word.firstPerson | word.meta)) === 0;
