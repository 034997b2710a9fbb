import { latin } from '../../text/latin';
import type { Unit } from '../units/units';
import { hasPastIn } from '../words/pasts';
import type { Lead } from './headings';
import { SignalSet, signal } from './signalSet';
import type { Reading } from './signals';

const kindOfCase = '(?:attack|incident|breach|case|company|firm|victim|attaque|entreprise|victime)s?';
const made =
  '(?:hypothetical|fictional|fictitious|imaginary|invented|typical|sample|fictifs?|fictives?|hypothétiques?|imaginaires?|inventée?s?)';
const numbered = '(?:\\s+(?:n°\\s?)?(?:\\d{1,2}|[A-F]|one|two|three))?';

/** A heading of nothing but a case that is played through: "Exercise 2", "Worst case", "What if the port closes?". What the exercise is about may follow. */
export const ofCase = latin(
  new RegExp(
    `^\\P{L}*(?:${[
      `(?:(?:an?|our|the|une?|notre)\\s+)?(?:(?:tabletop|training|${made})\\s+)*(?:exercise|exercice|thought\\s+experiment|expérience\\s+de\\s+pensée|inject)s?${numbered}(?:\\s?:\\s.*)?`,
      `(?:(?:an?|our)\\s+)?(?:${made}\\s+)?scenario${numbered}`,
      '(?:(?:the|le)\\s+)?(?:worst[\\s-]case(?:\\s+scenario)?|pire\\s+(?:des\\s+cas|scénario))',
      `(?:(?:an?|the|une?)\\s+)?(?:(?:hypothetical|fictional|fictitious|imaginary|invented)\\s+(?:example|${kindOfCase})|(?:exemple|scénario|${kindOfCase})\\s+(?:fictif|fictive|hypothétique|imaginaire|inventée?))${numbered}`,
      '(?:what\\s+if|et\\s+si)(?!\\p{L}).*',
    ].join('|')})[^\\p{L}\\d]*$`,
    'giu',
  ),
);

/** The same, where it may lead to a case that was: "Example", "Scénario". */
export const ofExample = latin(
  new RegExp(
    `^\\P{L}*(?:(?:an?|une?)\\s+)?(?:(?:(?:worked|simple|numerical|typical)\\s+)?examples?|exemples?(?:\\s+(?:chiffré|simple|type)s?)?|scénarios?|cas\\s+d['’]école)${numbered}\\P{L}*$`,
    'giu',
  ),
);

/** What was, or is said by somebody, and no example. */
const real = new SignalSet(['past', 'subject', 'date', 'attribution', 'authority', 'legal-act']);

const anybody =
  '(?:company|firm|business|bank|hospital|school|town|city|port|shop|factory|team|employee|clerk|user|customer|administrator|entreprise|société|banque|hôpital|école|mairie|ville|commune|boutique|usine|équipe|salariée?|employée?|client|utilisateur)';
const oneOf = '(?:an?|one|two|some|une?|deux|des)';

/** Opens a case that the next sentences play through: "Suppose a port …", "Take a small firm …", "A typical attack goes like this." */
const opensCase = latin(
  new RegExp(
    `^\\P{L}*(?:${[
      `(?:(?:now|let['’]s|let\\s+us)\\s+)?(?:imagine|suppose|assume)(?:,?\\s+(?:now|then|for\\s+(?:example|instance|a\\s+moment)),?)?\\s+(?:that\\s+)?(?:${oneOf}\\s|you\\s|your\\s|we\\s|\\d)`,
      `(?:imaginons|imaginez|supposons|supposez|admettons)(?:,?\\s+(?:par\\s+exemple|maintenant|un\\s+instant),?)?\\s+(?:qu(?:e\\s|['’]))?(?:${oneOf}\\s|vous\\s|votre\\s|on\\s|\\d)`,
      `say(?:,\\s+for\\s+example,)?\\s+(?:that\\s+)?(?:${oneOf}|you|your|we)\\s`,
      `(?:mettons|disons|posons)\\s+(?:qu(?:e\\s|['’])|${oneOf}\\s)`,
      `(?:take|consider|picture|prenons|prenez)(?:,?\\s+(?:for\\s+(?:example|instance)|par\\s+exemple),?)?\\s+(?:${oneOf})\\s+(?:[\\p{L}-]+\\s+){0,2}?${anybody}s?(?!\\p{L})(?!\\s+(?:\\p{L}+(?:ée?s?|ed)(?!\\p{L})|,?\\s*(?:la|le|the)\\s))`,
      `here(?:['’]s|\\s+is)\\s+how\\s+[^.,:;]{2,30}\\s(?:might|could|would|may|usually|typically)\\s`,
      `an?\\s+(?:typical|common|classic|usual)\\s+[^.,:;]{3,30}\\s(?:goes|looks|runs|unfolds|works)\\s+(?:something\\s+)?(?:like\\s+this|as\\s+follows)`,
      'voici\\s+comment\\s+[^.,:;]{2,30}\\s(?:pourrait|peut)\\s',
      'une\\s+[^.,:;]{3,30}\\s(?:type|typique|classique)\\s+se\\s+(?:déroule|passe)\\s+(?:ainsi|comme\\s+(?:suit|ceci|cela))',
    ].join('|')})`,
    'iu',
  ),
);

/** The first letters of those: few texts begin so. */
const openings: ReadonlySet<string> = new Set(
  'now let ima sup ass adm say met dis pos tak con pic pre her voi une'.split(' ').concat('an ', 'a t', 'a c', 'a u'),
);

/** Who is told of by name is none of the case's. */
const named = new SignalSet(['subject', 'date', 'attribution', 'authority', 'legal-act', 'name']);

/** What is done to things in the present of the case: "300 servers are encrypted". */
const isDone = latin(
  /\s(?:(?:is|are)\s+\p{L}+(?:ed|en)|(?:is|are)\s+(?:lost|gone)|(?:est|sont)\s+(?:perdu|chiffré|volé|publié|détruit|bloqué|touché)e?s?)(?!\p{L})/giu,
);

/** Leads back to the case that was: "In our case, the gang demands …". */
const returns = latin(
  /^\P{L}*(?:(?:but|and|now|mais|et|or)\s+)?(?:in\s+(?:reality|(?:our|this)\s+(?:own\s+)?(?:case|affair|attack|incident))|back\s+(?:to|at|in)\s|in\s+(?:real\s+life|the\s+real\s+(?:case|attack))|en\s+réalité|dans\s+(?:les\s+faits|la\s+réalité|notre\s+(?:cas|affaire|histoire)|l['’]affaire\s|cette\s+affaire|la\s+vraie\s)|revenons\s|(?:the\s+real|le\s+vrai|la\s+vraie)\s)/iu,
);

const tellsOfReal = (text: string, signals: SignalSet): boolean =>
  signals.hasAny(named) || (signals.has(signal.past) && hasPastIn(text.replace(isDone, ' ')));

/**
 * Whether a unit plays through the case that a heading above it supposes. Under the next heading that tells or concludes, it does not.
 *
 * @param lead what the innermost heading leads to that says so
 */
export function isOfSupposedCase(lead: Lead | undefined, text: string, signals: SignalSet): boolean {
  // What is done to things is played through in the past as well.
  if (lead === 'supposes') return !tellsOfReal(text.replace(/\s(?:was|were)\s/gi, ' are '), signals);
  return lead === 'exemplifies' && !signals.hasAny(real);
}

/**
 * Adds to readings what the sentence says that opens a case: what plays it through behind that, in the same paragraph or in the list that it introduces,
 * states nothing, up to what was or has a name.
 */
export function readSupposedCases(units: readonly Unit[], readings: readonly Reading[]): void {
  let home: Unit['intro'];
  units.forEach(({ kind, block, intro, text }, index) => {
    const { signals } = readings[index] as Reading;
    if (home && (kind === 'sentence' ? block : intro) === home) {
      if (tellsOfReal(text, signals) || returns.test(text)) home = undefined;
      else signals.add(signal['no-statement']);
    } else if (kind === 'sentence')
      home =
        openings.has(text.slice(0, 3).toLowerCase()) && opensCase.test(text) && !signals.has(signal.past) && !signals.has(signal.subject)
          ? block
          : undefined;
  });
}
