import type { Block } from '../parse/body';
import { memoByText } from '../text/memo';
import { hasWholeWords } from '../text/wholeWords';
import type { SignalSet } from './signalSet';
import type { Unit } from './units';

/** Headings under which an account of the incident stands. */
const tellingHeading =
  /(?:timeline|chronolog\p{L}*|impact\p{L}*|victim\p{L}*|cibl\p{L}*|target\p{L}*|what happened|incident\p{L}*|attack\p{L}*|attaque\p{L}*|details|détails|data|données|observed|arsenal|malware\p{L}*|outils|tools?|tactiques|tactics|techniques?|vecteur|vector|overview|vue d['’]ensemble|summary|origine?s?|historique|history|attribution|perpetrator\p{L}*|indicat\p{L}*|infrastructure|évolution|evolution|signatures?|particularités|géographie|comportements?|artefacts?|faille|flaw|vulnérab\p{L}*|vulnerab\p{L}*|défaillances?|failures?|root cause|causes?|response|réponse|actions|investigation\p{L}*|industries|secteurs|exfiltration|compromis\p{L}*)(?!\p{L})/giu;

/** Headings under which conclusions are drawn, advice is given or a reader is led through steps. */
const concludingHeading =
  /(?:conclusions?|recomm[ae]nd\p{L}*|leçons?|lessons?|enseignements|bonnes pratiques|best practices|mitigat\p{L}*|prevent\p{L}*|prévention|takeaways?|contre-mesures|countermeasures|tips|hygiene|helped|should|protect\p{L}*|protéger|remediat\p{L}*|remédiation|correction|how to|final thoughts|future|next steps|thanks|acknowledge?ments?|remerciements|corrective|correctifs?|correctives?|action items|follow-?ups?|step by step|pas à pas|demo|démo|exploitation|risques?|risks?|héritage|legacy|résonance|prologue|épilogue|vrai problème|real problem|why it matters|pourquoi)(?!\p{L})/giu;

/** Headings under which words are explained. */
const glossaryHeading = /(?:glossa\p{L}+|lexique|définitions?|definitions?|vocabulaire|terminolog\p{L}+|acronym\p{L}*)(?!\p{L})/giu;

/** Headings under which it is told what was changed in the article. */
const changelogHeading =
  /(?:change ?log|(?:revision|version|document) history|historique des (?:modifications|versions|révisions)|journal des modifications|errat(?:a|um))(?!\p{L})/giu;

/** Headings that make advice of what is listed under them. */
const advisingHeading =
  /(?:préconis\p{L}*|mitigations?|action items|hardening|durcissement|protect yourself|se protéger|remediations?|what to do|que faire)(?!\p{L})/giu;

/** Headings under which it is told how something works, whoever uses it. */
const explainingHeading =
  /(?:how (?:it|this|that|they|does|do|\p{L}+ \p{L}+ work)\p{L}*|understanding|comprendre|comment|what (?:is|are|it means)|c['’]est quoi|qu['’]est-ce|was ist|définir|explained|expliqu\p{L}+)(?!\p{L})/giu;

/** Introductions of lists that carry a claim over to each item. */
const tellingIntro =
  /(?:révèl\p{L}*|includ\p{L}*|inclu\p{L}*|compr\p{L}*|suivant\p{L}*|following|faill\p{L}*|failures?|failings|shortcomings|mistakes|weaknesses|manquements|erreurs|chiffres|used|utilis\p{L}*|cibl\p{L}*|target\p{L}*|stole\p{L}*|vol(?:é|er)\p{L}*|contain\p{L}*|conten\p{L}*|compromis\p{L}*|expos\p{L}*|affect\p{L}*|touch\p{L}*|fautes|vulnérabilités|allow\p{L}*|observed|observ\p{L}*|systèmes?|problématiques|complaint|did not|accéd\p{L}*|access\p{L}*|was|were|ont été|a été)(?!\p{L})/giu;

/** What somebody is told to have done badly. */
const failings = /(?:failures?|failings|shortcomings|mistakes|weaknesses|faill\p{L}*|fautes|manquements|erreurs)(?!\p{L})/giu;

/** Introductions that make advice, a risk or a step of each item. */
const advisingIntro =
  /(?:should|must|recomm\p{L}*|scénarios?|scenarios?|probables?|défis|challenges|monitored|devr\p{L}*|faut|nécess\p{L}*|pourr\p{L}*|could|may|might|si vous|if you|mesures|tips|conseils|learn\p{L}*|leçons|lessons|steps|étapes|vérifi\p{L}*|gestion|protections?|sécurité des|intelligence|questions?|you can|vous pouvez|we will|nous allons)(?!\p{L})/giu;

/** Signals that hang on the headings and the introduction a unit stands under. */
export function readPlace({ kind, headings, intro }: Unit, signals: SignalSet): void {
  const heading = headings.at(-1);
  const last = heading?.prose?.text ?? '';
  const leads = headings.map(leadOf);
  // "**Recommandations :**" above a list stands where a heading might.
  const label = kind === 'item' ? leadOfTitle(boldLabel(intro)) : 'neither';
  const nearest = label === 'neither' ? leads.at(-1) : label;
  if (leads.includes('defines')) signals.add('glossary');
  if (leads.includes('lists-changes')) signals.add('changelog');
  if (nearest === 'explains') signals.add('explaining-heading');
  if (nearest === 'concludes') signals.add('concluding-heading');
  else if (leads.includes('concludes')) signals.add('concluding-chapter');
  else if (nearest === 'tells') {
    signals.add('telling-heading');
    if (kind === 'item') signals.add('telling-heading-item');
  }
  if (kind !== 'item' && kind !== 'row') return;
  if (!signals.has('past') && headings.some(advises)) signals.add('advising-intro');
  if (kind === 'row') return;
  // What introduces a list is the sentence before it that ends in a colon; a heading may be all the introduction it has.
  const before = intro?.prose?.text.trimEnd() ?? '';
  const { lead, isFailing } = introOf(before.endsWith(':') ? before : last);
  if (lead === 'advises') signals.add('advising-intro');
  else if (lead === 'tells') {
    signals.add('telling-intro');
    // "The review found these failings:" says more of the items below than that lessons are drawn there.
    if (isFailing) {
      signals.delete('concluding-heading');
      signals.delete('concluding-chapter');
    }
  }
}

/** The words of a paragraph that is nothing but one bold label; empty where it is more. */
function boldLabel(block: Block | undefined): string {
  const { text = '', bold = [] } = block?.prose ?? {};
  const [only, ...others] = bold;
  const isAll = only?.start === 0 && others.length === 0 && /^\s*:?\s*$/.test(text.slice(only.end));
  return isAll ? text : '';
}

/** What stands under a heading. */
type Lead = 'lists-changes' | 'defines' | 'concludes' | 'explains' | 'tells' | 'neither';

/** What a heading leads to; asked again for every unit under it. */
const leadOfTitle = memoByText((title): Lead => {
  if (hasWholeWords(changelogHeading, title)) return 'lists-changes';
  if (hasWholeWords(glossaryHeading, title)) return 'defines';
  if (hasWholeWords(concludingHeading, title)) return 'concludes';
  if (hasWholeWords(explainingHeading, title)) return 'explains';
  return hasWholeWords(tellingHeading, title) ? 'tells' : 'neither';
});

const leadOf = (heading: Block): Lead => leadOfTitle(heading.prose?.text ?? '');

const advisesAbove = memoByText((title) => ({ isAdvice: hasWholeWords(advisingHeading, title) }));

const advises = (heading: Block): boolean => advisesAbove(heading.prose?.text ?? '').isAdvice;

/** What the words before a list make of its items. */
const introOf = memoByText((intro): { lead: 'advises' | 'tells' | 'neither'; isFailing: boolean } => {
  const words = intro.endsWith(':') ? (intro.split(/(?<=[.!?])\s+/).at(-1) ?? intro) : intro;
  const tells = hasWholeWords(tellingIntro, words) ? 'tells' : 'neither';
  return { lead: hasWholeWords(advisingIntro, words) ? 'advises' : tells, isFailing: hasWholeWords(failings, words) };
});
