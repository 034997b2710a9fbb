import { latin } from '../../text/latin';
import { memoByText } from '../../text/memo';
import { hasWholeWords } from '../../text/wholeWords';
import { beginsWithDate } from '../evidence/dates';
import { word } from '../words/lexicon';
import { hasPast } from '../words/pasts';
import { type Word, wordsOf } from '../words/words';
import { WordTable } from '../words/wordTable';
import { ofCase, ofExample } from './supposedCases';

/** What stands under a heading. */
export type Lead = 'lists-changes' | 'defines' | 'concludes' | 'explains' | 'tells' | 'supposes' | 'exemplifies' | 'objects' | 'neither';

/** What the words of a heading may make of it, as bits. */
const lead = {
  /** An account of the incident. */
  tells: 1,
  /** What was done badly. */
  fails: 2,
  /** Conclusions, advice, steps to follow. */
  concludes: 4,
  /** The same, whatever else the heading says. */
  concludesAlways: 8,
  /** Advice, which makes advice of what is listed under it. */
  advises: 16,
  /** How something works, whoever uses it. */
  explains: 32,
  /** Words that are explained. */
  defines: 64,
  /** What somebody does about it, whom it may protect. */
  acts: 128,
  /** What was changed in the article. */
  changes: 256,
  /** What somebody thinks. */
  opines: 512,
  /** A case that is supposed. */
  supposes: 1024,
  /** The same, or one that was. */
  exemplifies: 2048,
  /** What anybody says against it. */
  objects: 4096,
} as const;

/** One word is enough; a star stands for any ending of a word whose first six letters these are. */
const lists: Readonly<Record<Exclude<keyof typeof lead, 'acts' | 'changes' | 'opines' | 'supposes' | 'exemplifies' | 'objects'>, string>> =
  {
    tells:
      'timeline chrono* events événements déroulement déroulé historique history évolution evolution origin origins origine origines facts faits overview summary tldr details détails scope périmètre ' +
      'incide* attack* attaqu* cyberattaque cyberattaques cyberattack cyberattacks intrusion intrusions breach breaches leak leaks hack hacks hackers fuite fuites piratage piratages pirates exfiltration compromise compromis compromission ransom* rançon* vol theft ' +
      'victim* cible cibles ciblé ciblés ciblée ciblées target* attrib* perpet* indica* infrastructure signatures signature particularités géographie industries secteurs ' +
      'data données observed arsenal malware malwares outil outils tool tools tactiques tactics technique techniques vecteur vector comportement comportements artefact artefacts artifacts faille failles flaw flaws vulnér* vulner* cause causes ' +
      'impact impacts impact* consequences conséquences aftermath fallout damage damages dégâts loss losses pertes cost costs coût coûts bilan suites reckoning reconstruction recovery ' +
      'response réponse réaction réactions actions invest* enquête enquêtes findings constats litigation lawsuit lawsuits proceedings trial procès settlement sanction sanctions fine fines amende amendes penalties poursuites prises menées engagées taken',
    fails:
      'failure failures failed failing failings shortcomings mistakes weaknesses negligence défaillance défaillances manquement manquements manque manques absence défaut défauts fautes faiblesses erreurs négligence négligences échoué échec échecs lacune lacunes carence carences',
    concludes:
      'bonnes best mitiga* preven* prévention contre countermeasures tips hygiene helped should protec* protég* remedi* remédi* correction future corrective correctif correctifs corrective correctives demo démo demonstration démonstration risque risques risk risks héritage legacy résonance prologue épilogue réflexions follow followup followups',
    concludesAlways:
      'conclusion conclusions recomm* préconisation préconisations leçon leçons lesson lessons enseignements takeaway takeaways',
    advises: 'préconisation préconisations mitigation mitigations hardening durcissement remediation remediations',
    explains: 'understanding comprendre explained expliqué expliquée explication explications définir',
    defines: 'glossa* lexique définition définitions definition definitions vocabulaire termin* acrony*',
  };

/** Phrases that tell of the article's own changes. */
const changelog = latin(
  /(?:change ?log|(?:revision|version|document) history|historique des (?:modifications|versions|révisions)|journal des modifications|errat(?:a|um))(?!\p{L})/giu,
);

/** Phrases that conclude, as single words do. */
const concluding = latin(
  /(?:que (?:faire|retenir|conseiller)|j['’]en retiens|(?:can|could) (?:I|you|we) do|how to|call to action|final thoughts|next steps|what (?:I|we)(?:['’]d| would) do|ce que (?:je ferais|nous ferions)|action items|step by step|pas à pas|vrai problème|real problem|why it matters|pourquoi (?:c['’]est(?! arrivé)|est-ce|(?:ça|cela)(?! (?:l['’])?(?:a|avait) ))|(?:questions ouvertes|open questions))(?!\p{L})/giu,
);

/** Those of them that make advice of what is listed below, and what is proposed, asked for or to be reckoned with. */
const advising = latin(
  /(?:action items|what (?:I|we)(?:['’]d| would) do|ce que (?:je ferais|nous ferions)|protect yourself|(?:se|s['’]en) (?:protéger|prémunir)|what to (?:do|budget|plan for)|(?:que|quoi|combien) (?:faire|prévoir)|(?:pistes?|axes?|voies|areas|ideas) (?:d['’]améliorations?|de réflexions?|de progrès|for improvements?)|(?:points?|choses) à améliorer|bonnes pratiques|(?:best|good) practices|(?:plan d['’]action|action plan)(?=\P{L}*$)|(?:ce que nous|what we) (?:demandons|proposons|ask(?: for)?|demand|propose)|ce qu['’]il (?:nous |leur |lui )?(?:faut|faudrait)|what it would take|(?:budget (?:type|proposé|indicatif)|(?:proposed|sample|suggested) budget)(?=\P{L}*$))(?!\p{L})/giu,
);

/** What is proposed where it is all that a heading says: a name or an inquiry may have such a word too ("Quay Solutions", "les pistes des enquêteurs"). */
const proposing = latin(
  /^\P{L}*(?:(?:nos|mes|les|quelques|our|my|some)\s+)?(?:pistes|propositions?|solutions?|perspectives|prévention|prevention|proposals?)(?:\s+(?:possibles?|envisageables|concrètes|possible))?\P{L}*$/giu,
);

const explaining = latin(
  /(?:how (?:it|this|that|they|does|do|\p{L}+ \p{L}+ work)\p{L}*|comment|what (?:is|are|it means)|c['’]est quoi|qu['’]est-ce|was ist)(?!\p{L})/giu,
);

const failing = latin(
  /(?:lack of|went wrong|gone wrong|weak (?:points?|spots?)|points? faibles?|mal (?:tourné|fonctionné|passé)|why it happened|pourquoi c['’]est arrivé|n['’](?:a|ont) pas (?:marché|fonctionné))(?!\p{L})/giu,
);

const telling = latin(
  /(?:sequence of events|course of events|what happened|ce qui s['’]est passé|que s['’]est-il passé|vue d['’]ensemble|key points|points clés|tl;dr|in brief|en bref|mode opératoire)(?!\p{L})/giu,
);

/** "What is PyPI doing to protect users?", "Ce que nous avons fait": what somebody does about it, and not what a reader is to do. */
const doing = latin(
  /(?:what\s+(?:is|are|was|were|has|have|did)\s+(?!you)(?:[\p{L}.’'-]+\s+){1,3}?(?:doing|done|(?<!to\s)do)(?!\p{L})|what\s+(?:we|they)(?:['’]re|['’]ve|\s+(?:are|have|were))?\s+(?:doing|done|did)(?!\p{L})|ce\s+que\s+(?!vous)[^?]{1,60}?\s(?:(?:a|ont|avons|avait|avaient)\s+fait|faisons|(?:fait|font)\s+(?:pour|contre|depuis))(?!\p{L}))/giu,
);

/** "Common excuses", "Five myths about backups": what anybody says, and nobody in the case. */
const objecting = latin(
  /^\P{L}*(?:(?:the|some|our|les|des|quelques|\p{L}+)\s+)?(?:(?:most\s+)?(?:common|usual|popular|frequent|classic|lazy)\s+(?:excuses|objections|answers)|(?:excuses|objections)\s+(?:courantes|fréquentes|classiques|habituelles)|myths|misconceptions|mythes|(?:idées\s+reçues|fausses\s+idées))(?:\s+(?:about|on|sur)\s.*)?\P{L}*$/giu,
);

/** `Comment` alone is no French question, but what somebody thinks. */
const opinion = latin(/^\P{L}*(?:comments?|opinion|commentaires?)\P{L}*$/iu);

/** `Day 1`, `Jour 3`, `J+2`, `T+4h`. */
const numberedDay = latin(/^\P{L}*(?:(?:day|jour|week|semaine|hour|heure)\s*\d|[JTDH]\s?[+-]\s?\d)/iu);

/** Phrases that make of a heading what a word may, each looked for only where one of its words stands. */
export const phrases: readonly { readonly pattern: RegExp; readonly makes: number; readonly words: string }[] = [
  {
    pattern: changelog,
    makes: lead.changes,
    words: 'change changelog revision version document modifications versions révisions errata erratum',
  },
  {
    pattern: concluding,
    makes: lead.concludes,
    words: 'faire retenir conseiller retiens ferais ferions do how call final next action step pas vrai real why pourquoi questions',
  },
  {
    pattern: advising,
    makes: lead.advises,
    words:
      'action protect protéger prémunir do budget plan faire prévoir ferais ferions amélioration améliorations réflexion réflexions progrès improvement improvements améliorer pratiques practices demandons proposons ask demand propose faut faudrait take proposé indicatif',
  },
  {
    pattern: proposing,
    makes: lead.advises,
    words: 'pistes proposition propositions solution solutions perspectives prévention prevention proposal proposals',
  },
  { pattern: explaining, makes: lead.explains, words: 'how comment what quoi qu was' },
  { pattern: failing, makes: lead.fails, words: 'lack wrong weak faible faibles mal why pourquoi marché fonctionné' },
  { pattern: telling, makes: lead.tells, words: 'sequence course happened passé vue key clés tl brief bref opératoire' },
  { pattern: doing, makes: lead.acts, words: 'doing done do did fait faisons font' },
  {
    pattern: ofCase,
    makes: lead.supposes,
    words:
      'exercise exercises exercice exercices experiment experiments pensée pensées inject injects scenario worst pire hypothetical fictional fictitious imaginary invented fictif fictive hypothétique imaginaire inventé inventée if si',
  },
  { pattern: ofExample, makes: lead.exemplifies, words: 'example examples exemple exemples scénario scénarios école' },
  {
    pattern: objecting,
    makes: lead.objects,
    words: 'excuses objections answers myths misconceptions mythes reçues fausses',
  },
  { pattern: opinion, makes: lead.opines, words: 'comment comments opinion commentaire commentaires' },
];

/** The bit of a word that may be one of the first of these phrases; those of the next follow it. */
const firstPhrase = 8192;

/** Of a word whose other endings count as well, as many letters are looked up. */
const longestBeginning = 6;

const whole = new Map<string, number>();
const begun = new Map<string, number>();
for (const [name, list] of Object.entries(lists) as [keyof typeof lists, string][])
  for (const each of list.split(' '))
    if (each.endsWith('*')) note(begun, each.slice(0, longestBeginning), lead[name]);
    else note(whole, each, lead[name]);
for (const [index, { words }] of phrases.entries()) for (const each of words.split(' ')) note(whole, each, firstPhrase << index);

function note(words: Map<string, number>, key: string, bit: number): void {
  words.set(key, (words.get(key) ?? 0) | bit);
}

const known = new WordTable(whole);
const beginnings = new WordTable(begun);

const bitsOf = ({ text }: Word): number =>
  known.get(text) | (text.length < longestBeginning ? 0 : beginnings.get(text.slice(0, longestBeginning)));

/** What somebody asks whom or what: `What is Kaseya?`. Of a name it is told who bears it, and not how such things work. */
const asksOfName = latin(/^(?:what (?:is|are)|who (?:is|are)|qu['’]est-ce qu['’]?e?|c['’]est quoi|qui est|qui sont)\s[^?]*?\p{Lu}\p{Ll}/u);

/** What a heading leads to, and whether what is listed under it is advice; asked again for every unit under it. */
export const readTitle = memoByText((title): { readonly leadsTo: Lead; readonly isAdvice: boolean } => {
  const words = wordsOf(title, 40);
  let bits = 0;
  let classes = 0;
  for (const each of words) {
    bits |= bitsOf(each);
    classes |= each.classes;
  }
  if (bits >= firstPhrase)
    for (const [index, { pattern, makes }] of phrases.entries())
      if ((bits & (firstPhrase << index)) !== 0 && hasWholeWords(pattern, title)) bits |= makes;
  const isPast = hasPast(words) && (classes & (word.firstPerson | word.hypothesis)) === 0;
  const leadsTo = leadOf(title, bits, isPast);
  return { leadsTo, isAdvice: (bits & lead.advises) !== 0 && leadsTo !== 'tells' };
});

function leadOf(title: string, bits: number, isPast: boolean): Lead {
  if ((bits & lead.supposes) !== 0) return 'supposes';
  if ((bits & lead.exemplifies) !== 0) return 'exemplifies';
  if ((bits & lead.objects) !== 0) return 'objects';
  if ((bits & lead.changes) !== 0) return 'lists-changes';
  if ((bits & lead.defines) !== 0) return 'defines';
  // What somebody did badly accuses them: `Failures of data protection` is no advice.
  if ((bits & lead.fails) !== 0 && (bits & lead.concludesAlways) === 0) return 'tells';
  if ((bits & lead.acts) !== 0) return 'tells';
  if ((bits & (lead.concludes | lead.concludesAlways | lead.opines)) !== 0) return 'concludes';
  if (/\d/.test(title) && (numberedDay.test(title) || beginsWithDate(title))) return 'tells';
  // "How they got in", "What was taken", "Ce qui a été touché": told of in the past; "How it works" is not.
  if (isPast || ((bits & lead.explains) === 0 && (bits & lead.tells) !== 0)) return 'tells';
  return (bits & lead.explains) === 0 || asksOfName.test(decapitalised(title)) ? 'neither' : 'explains';
}

const decapitalised = (title: string): string => title.replace(/^\P{L}*\p{L}/u, (first) => first.toLowerCase().trimStart());
