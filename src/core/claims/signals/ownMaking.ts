import { latin } from '../../text/latin';
import { saysWhen } from '../evidence/dates';
import type { Word } from '../words/words';

const count = '(?:\\d{1,2}(?:\\.\\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|un|deux|trois|quatre|cinq|[IVX]{1,4})';

/** A part of the article, and what it does: a law, a report or an indictment has sections too, of which more is said than their number. */
const leadsOn = latin(
  new RegExp(
    `^\\P{L}*(?:${[
      `(?:(?:the|our|my)\\s+(?:next|following|previous|last|final)\\s+(?:section|chapter|part|paragraph)s?|(?:section|chapter|part|appendix)\\s+${count})\\s+(?:(?:then|also|briefly|first)\\s+)?(?:describes?|looks?|turns?|tells?|shows?|explains?|deals?|discuss(?:es)?|summari[sz]es?|traces?|asks?|examines?|presents?|sums?|goes|go|returns?|compares?|considers?|outlines?|recounts?|retraces?|analy[sz]es?|(?:is|are)\\s+about)`,
      `(?:(?:la|notre)\\s+(?:(?:prochaine|dernière)\\s+(?:section|partie)|(?:section|partie)\\s+(?:suivante|précédente))|le\\s+(?:(?:prochain|dernier)\\s+(?:chapitre|paragraphe)|(?:chapitre|paragraphe)\\s+(?:suivant|précédent))|(?:l[ae]\\s+|l['’])?(?:section|partie|chapitre|annexe)\\s+${count})\\s+(?:décrit|examine|revient|raconte|explique|présente|détaille|traite|montre|analyse|retrace|s['’]intéresse|aborde|porte|expose|résume|se\\s+penche|passe)`,
    ].join('|')})(?!\\p{L})`,
    'iu',
  ),
);

/** What the article is called, and what it rests on; or when it was written, shown or changed, where nobody is said to have done it: what Mandiant wrote is another text. */
const wasMade = latin(
  new RegExp(
    `^\\P{L}*(?:${[
      '(?:this\\s+(?:write-?up|essay|paper|analysis)|what\\s+follows|the\\s+(?:account|story|timeline|chronology|narrative|summary|reconstruction|description|list)\\s+(?:below|above))\\s+(?:(?:mainly|mostly|largely|also)\\s+)?(?:draws|relies|rests|builds|(?:is|was)\\s+(?:(?:mainly|mostly|largely|also)\\s+)?(?:based|drawn|pieced|compiled))(?!\\p{L})',
      "(?:cet(?:te)?|ce)\\s+(?:essai|analyse|mémoire|texte|travail|exposé|qui\\s+suit)\\s+(?:s['’]appuie|repose|se\\s+(?:fonde|base)|est\\s+(?:fondée?|basée?|tirée?))(?!\\p{L})",
      'this\\s+(?:write-?up|essay|paper|analysis)\\s+(?:was|has\\s+been)\\s+(?:(?:first|originally|last|initially)\\s+)?(?:updated|published|written|presented|revised|corrected|posted|edited)(?!\\p{L})(?!.{0,200}\\sby\\s(?!me|us|the\\s+authors?(?!\\p{L})))',
      'this\\s+(?:page|timeline|chronology|overview)\\s+(?:was|has\\s+been)\\s+(?:(?:first|originally|last|initially)\\s+)?(?:updated|published|written|revised|corrected|edited)(?!\\p{L})(?!.{0,200}\\s(?:by|forum|site)\\s(?!me|us|the\\s+authors?(?!\\p{L})))',
      'this\\s+(?:report|text|document|memo)\\s+(?:was|has\\s+been)\\s+(?:last\\s+(?:updated|revised|edited|corrected)|written\\s+(?:for|as)\\s)(?!.{0,200}\\sby\\s(?!me|us|the\\s+authors?(?!\\p{L})))',
      'this\\s+(?:text|paper|essay|report)\\s+(?:first|originally)\\s+appeared(?!\\p{L})',
      'this\\s+(?:paper|essay|text)\\s+was\\s+(?:first|originally)\\s+(?:given|held|presented)(?!\\p{L})',
      "cette\\s+(?:page|chronologie)\\s+a\\s+(?:d['’]abord\\s+|initialement\\s+)?été\\s+(?:mise?\\s+à\\s+jour|publiée?|écrite?|rédigée?|révisée?|corrigée?)(?!\\p{L})(?!.{0,200}\\spar\\s(?!moi|nous|l['’]aut))",
      "cet(?:te)?\\s+(?:essai|analyse)\\s+a\\s+(?:d['’]abord\\s+|initialement\\s+)?été\\s+(?:mise?\\s+à\\s+jour|publiée?|écrite?|rédigée?|présentée?|révisée?|corrigée?)(?!\\p{L})(?!.{0,200}\\spar\\s(?!moi|nous|l['’]aut))",
      "ce\\s+(?:mémoire|texte|travail|exposé)\\s+a\\s+(?:d['’]abord\\s+|initialement\\s+)?été\\s+(?:mis\\s+à\\s+jour|publié|écrit|rédigé|présenté|révisé|corrigé)(?!\\p{L})(?!.{0,200}\\spar\\s(?!moi|nous|l['’]aut))",
      'this\\s+(?:case|incident)\\s+was\\s+(?:chosen|selected|picked)\\s+(?:for\\s+its|(?:because|since|as)\\s+it\\s+(?:is|was|has\\s+been)\\s+(?:so\\s+|very\\s+)?(?:well|widely|richly|thoroughly|publicly)\\s)',
      "ce\\s+cas\\s+a\\s+été\\s+(?:choisi|retenu|sélectionné)\\s+(?:pour\\s+(?:sa|son|ses)|(?:parce\\s+qu['’]|car\\s|puisqu['’])il\\s+est\\s+(?:très\\s+|si\\s+)?(?:bien|largement|abondamment|richement)\\s)",
    ].join('|')})`,
    'isu',
  ),
);

/** What was done to the article's pictures, links, quotations and amounts; behind it stands at most by whom, from what and when. */
const wasDone = latin(
  new RegExp(
    `^\\P{L}*(?:(?:all|the|these|most|tous|toutes|les|la|le)\\s+){0,2}(?:${[
      '(?:screenshots?|images|pictures|photos|photographs)\\s+(?:was|were|have\\s+been)\\s+(?:taken|cropped)',
      '(?:links|urls)\\s+(?:were|have\\s+been)\\s+(?:last\\s+)?(?:checked|visited|verified|accessed|consulted|retrieved|archived)',
      '(?:quotes|quotations|excerpts)\\s+(?:were|are|have\\s+been)\\s+(?:translated|shortened|abridged|paraphrased)(?:\\s+from\\s+(?:the\\s+)?\\p{L}+)?',
      '(?:amounts|sums|figures|prices)\\s+(?:were|are|have\\s+been)\\s+(?:converted|rounded)(?:\\s+(?:in)?to\\s+(?:US\\s+)?(?:dollars|euros|pounds))?(?:\\s+at\\s+the\\s+(?:exchange\\s+)?rates?\\s+of)?',
      '(?:maps?|charts?|graphs?|diagrams?)\\s+(?:was|were)\\s+(?:drawn|made|plotted)\\s+with\\s+\\p{L}{2,}',
      '(?:figures|data|amounts|prices)\\s+are\\s+as\\s+of',
      "(?:captures(?:\\s+d['’]écran)?|images|photos)\\s+ont\\s+été\\s+(?:prises|recadrées)",
      'liens\\s+ont\\s+été\\s+(?:visités|vérifiés|consultés|contrôlés|archivés)',
      "(?:citations|extraits)\\s+(?:ont\\s+été|sont)\\s+(?:traduite?s|abrégée?s|raccourcie?s)(?:\\s+(?:de\\s+l['’]|du\\s+)\\p{L}+)?",
      '(?:montants|sommes|chiffres|prix)\\s+(?:ont\\s+été|sont)\\s+(?:convertie?s|arrondie?s)(?:\\s+en\\s+(?:euros|dollars|francs))?(?:\\s+au(?:x)?\\s+(?:cours|taux)\\s+d[eu])?',
      '(?:cartes?|graphiques?|schémas?)\\s+(?:a|ont)\\s+été\\s+(?:dessiné|réalisé|fait|tracé)e?s?\\s+avec\\s+\\p{L}{2,}',
    ].join('|')})(?!\\p{L})(?:\\s+(?:by\\s+(?:me|us|the\\s+authors?)|par\\s+(?:moi|nous|l['’]aut(?:eur|rice)))(?!\\p{L}))?`,
    'iu',
  ),
);

/** A table or figure, and what it lists: what it shows that was is told. */
const displays = latin(
  new RegExp(
    `^\\P{L}*(?:(?:l[ae]\\s+|l['’])?(?:table|figure|chart|graph|map|appendix|section|chapter|tableau|graphique|carte|annexe|chapitre)\\s+(?:${count}|[A-F])|in\\s+what\\s+follows,\\s+(?:we|I))\\s+(?:lists?|gives?|compares?|summari[sz]es?|recense|liste|donne|énumère|(?:shows?|montre)(?=\\s+(?:the|all|both|les|tous)\\s))\\s(?:(?!(?<=\\s)(?:that|who|whom|which|why|how|was|were|had|has|have|hit|left|stolen|\\p{L}{2,}(?:ed|ées?|és)|qui|que|dont|ont|a|été|est|sont)\\s)[^.;:!?%€$£])*[.!]?$`,
    'iu',
  ),
);

/** What a part of the article says of the case, rather than what it is about: "that the firm paid", "why", a number. */
const toldThere = latin(/^\s+(?:that|why|pourquoi|que|qu['’])(?!\p{L})|[;:]|\d/iu);
/** Where something else is told behind what the article rests on, or when it was made; the comma of a date tells nothing. */
const toldBehind = latin(
  /[;:]|,(?!\s?\d{4}(?!\d))|['’]s\s|(?<!\p{L})(?:that|who|whom|whose|which|when|while|after|because|since|qui|que|qu['’]|dont|quand|lorsque|lorsqu['’]|alors|après|parce|car|depuis|gang|hackers?|pirates)(?!\p{L})|\d\s+(?:\p{L}+\s+)?(?:euros?|dollars?|victims|victimes|million|milliers|millions)(?!\p{L})/iu,
);

/** Whether a part of the article leads on to what it is about. */
const isWay = (text: string): boolean => {
  const leading = leadsOn.exec(text)?.[0].length;
  return leading !== undefined && !toldThere.test(text.slice(leading));
};

const wasWritten = (text: string): boolean => {
  const made = wasMade.exec(text)?.[0].length;
  return made !== undefined && !toldBehind.test(text.slice(made));
};

const wasPrepared = (text: string): boolean => {
  const done = wasDone.exec(text)?.[0].length;
  if (done === undefined) return false;
  const rest = text.slice(done);
  return !/[\p{L}\d]/u.test(rest) || saysWhen(rest);
};

/** What is told of the article, with words of which one is among the first three of such a text: few texts begin so. */
export const makings: readonly { readonly pattern: RegExp; readonly tells: (text: string) => boolean; readonly words: string }[] = [
  {
    pattern: leadsOn,
    tells: isWay,
    words: 'section sections chapter chapters part parts paragraph paragraphs appendix partie chapitre paragraphe annexe',
  },
  {
    pattern: displays,
    tells: (text) => displays.test(text),
    words: 'table figure chart graph map appendix section chapter tableau graphique carte annexe chapitre what follows',
  },
  {
    pattern: wasMade,
    tells: wasWritten,
    words:
      'page report text document memo overview write writeup essay paper analysis follows account story timeline chronology narrative summary reconstruction description list case incident essai analyse mémoire texte travail exposé suit cas page chronologie',
  },
  {
    pattern: wasDone,
    tells: wasPrepared,
    words:
      'data screenshot screenshots images pictures photos photographs links urls quotes quotations excerpts amounts sums figures prices map maps chart charts graph graphs diagram diagrams captures liens citations extraits montants sommes chiffres prix carte cartes graphique graphiques schéma schémas',
  },
];

/** A word may be one of several. */
const byWord = new Map<string, ((text: string) => boolean)[]>();
for (const { tells, words } of makings) for (const each of words.split(' ')) byWord.set(each, [...(byWord.get(each) ?? []), tells]);

/** Whether a text speaks of the parts of its article, of what that rests on, or of how and when it was made. */
export function tellsOwnMaking(text: string, words: readonly Word[]): boolean {
  for (let index = 0; index < 3; index++) if (byWord.get(words[index]?.text ?? '')?.some((tells) => tells(text))) return true;
  return false;
}
