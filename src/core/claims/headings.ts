import { memoByText } from '../text/memo';
import { hasWholeWords } from '../text/wholeWords';
import { beginsWithDate } from './dates';
import { classesOfAll, word } from './lexicon';
import { hasPast } from './pasts';
import { wordsOf } from './words';

/** What stands under a heading. */
export type Lead = 'lists-changes' | 'defines' | 'concludes' | 'explains' | 'tells' | 'neither';

/** Headings under which words are explained. */
const glossary = /(?:glossa\p{L}+|lexique|définitions?|definitions?|vocabulaire|terminolog\p{L}+|acronym\p{L}*)(?!\p{L})/giu;

/** Headings under which it is told what was changed in the article. */
const changelog =
  /(?:change ?log|(?:revision|version|document) history|historique des (?:modifications|versions|révisions)|journal des modifications|errat(?:a|um))(?!\p{L})/giu;

/** Headings under which conclusions are drawn, advice is given or a reader is led through steps. */
const concluding =
  /(?:conclusions?|recomm[ae]nd\p{L}*|préconis\p{L}*|leçons?|lessons?|enseignements|bonnes pratiques|best practices|mitigat\p{L}*|prevent\p{L}*|prévention|takeaways?|contre-mesures|countermeasures|tips|hygiene|helped|should|protect\p{L}*|protéger|remediat\p{L}*|remédiation|correction|how to|que (?:faire|retenir|conseiller)|j['’]en retiens|(?:can|could) (?:I|you|we) do|call to action|final thoughts|future|next steps|corrective|correctifs?|correctives?|action items|follow-?ups?|step by step|pas à pas|demo|démo|demonstration|démonstration|risques?|risks?|héritage|legacy|résonance|prologue|épilogue|vrai problème|real problem|why it matters|pourquoi (?:c['’]est|est-ce|ça|cela)|réflexions|questions ouvertes|open questions)(?!\p{L})/giu;

/** Those among them that say no more than this, whatever else the heading says. */
const concludingAlways = /(?:conclusions?|recomm[ae]nd\p{L}*|préconis\p{L}*|leçons?|lessons?|enseignements|takeaways?|how to)(?!\p{L})/giu;

/** `Comment` alone is no French question, but what somebody thinks. */
const opinion = /^\P{L}*(?:comments?|opinion|commentaires?)\P{L}*$/iu;

/** Headings that make advice of what is listed under them. */
const advising =
  /(?:préconis\p{L}*|mitigations?|action items|hardening|durcissement|protect yourself|se protéger|remediations?|what to do|que faire)(?!\p{L})/giu;

/** Headings under which it is told how something works, whoever uses it. */
const explaining =
  /(?:how (?:it|this|that|they|does|do|\p{L}+ \p{L}+ work)\p{L}*|understanding|comprendre|comment|what (?:is|are|it means)|c['’]est quoi|qu['’]est-ce|was ist|définir|explained|expliqu\p{L}+)(?!\p{L})/giu;

/** Headings under which it is told what was done badly. */
const failing =
  /(?:failures?|failed|failings?|shortcomings|mistakes|weaknesses|lack of|went wrong|negligence|had gone wrong|défaillances?|manquements?|manques?|absence|défauts?|fautes|faiblesses|erreurs|négligences?|échoué|échecs?|lacunes?|carences?|why it happened|pourquoi c['’]est arrivé|n['’](?:a|ont) pas (?:marché|fonctionné))(?!\p{L})/giu;

/** Headings under which an account of the incident stands. */
const telling = new RegExp(
  `(?:${[
    'timeline|chronolog\\p{L}*|sequence of events|course of events|events|événements|déroulement|déroulé|historique|history|évolution|evolution|origine?s?',
    'what happened|(?:the )?facts|faits|ce qui s[’\']est passé|que s[’\']est-il passé|overview|vue d[’\']ensemble|summary|key points|points clés|tl;?dr|in brief|en bref|details|détails|scope|périmètre',
    'incident\\p{L}*|attack\\p{L}*|attaque\\p{L}*|attaquants?|cyberattaques?|cyberattacks?|intrusions?|breach(?:es)?|leaks?|hack(?:s|ers?)?|fuites?|piratages?|pirates|exfiltration|compromis\\p{L}*|ransom\\p{L}*|rançon\\p{L}*|vol|theft',
    'victim\\p{L}*|cibl\\p{L}*|target\\p{L}*|attribution|perpetrator\\p{L}*|indicat\\p{L}*|infrastructure|signatures?|particularités|géographie|industries|secteurs',
    'data|données|observed|arsenal|malware\\p{L}*|outils|tools?|tactiques|tactics|techniques?|vecteur|vector|mode opératoire|comportements?|artefacts?|faille|flaw|vulnérab\\p{L}*|vulnerab\\p{L}*|root cause|causes?',
    'impact\\p{L}*|consequences|conséquences|aftermath|fallout|damages?|dégâts|loss(?:es)?|pertes|costs?|coûts?|bilan|suites|reckoning|reconstruction|recovery',
    'response|réponse|réactions?|actions|investigation\\p{L}*|enquêtes?|findings|constats|litigation|lawsuits?|proceedings|trial|procès|settlement|sanctions?|fines?|amendes?|penalties|poursuites',
    'prises|menées|engagées|taken',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/** `Day 1`, `Jour 3`, `J+2`, `T+4h`. */
const numberedDay = /^\P{L}*(?:(?:day|jour|week|semaine|hour|heure)\s*\d|[JTDH]\s?[+-]\s?\d)/iu;

/** What somebody asks whom or what: `What is Kaseya?`. Of a name it is told who bears it, and not how such things work. */
const asksOfName = /^\P{L}*(?:what (?:is|are)|who (?:is|are)|qu['’]est-ce qu['’]?e?|c['’]est quoi|qui est|qui sont)\s[^?]*?\p{Lu}\p{Ll}/u;

/** Whether a title names something that was done badly, which accuses somebody: `Failures of data protection` is no advice. */
const isFailing = (title: string): boolean => hasWholeWords(failing, title) && !hasWholeWords(concludingAlways, title);

/** What a heading leads to; asked again for every unit under it. */
export const leadOfTitle = memoByText((title): Lead => {
  if (title === '') return 'neither';
  if (hasWholeWords(changelog, title)) return 'lists-changes';
  if (hasWholeWords(glossary, title)) return 'defines';
  if (isFailing(title)) return 'tells';
  if (hasWholeWords(concluding, title) || opinion.test(title)) return 'concludes';
  if (beginsWithDate(title) || numberedDay.test(title)) return 'tells';
  const words = wordsOf(title);
  // "How they got in" tells what "How it works" does not.
  if (hasWholeWords(explaining, title))
    return hasPast(words) ? 'tells' : asksOfName.test(title.replace(/^\P{L}*\p{L}/u, (first) => first.toLowerCase())) ? 'neither' : 'explains';
  if (hasWholeWords(telling, title)) return 'tells';
  // "What was taken", "Ce qui a été touché", "Mesures prises par la mairie".
  return hasPast(words) && (classesOfAll(words) & (word.firstPerson | word.hypothesis)) === 0 ? 'tells' : 'neither';
});

/** Whether what is listed under a heading is advice. */
export const advisesUnder = memoByText((title) => ({ isAdvice: hasWholeWords(advising, title) && leadOfTitle(title) !== 'tells' }));
