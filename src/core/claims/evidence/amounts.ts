import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { atWords, hasWholeWords, wholeWords } from '../../text/wholeWords';
import { joinsNumber } from './dates';

/** One look for all of them. */
const mayBe = /\d\s?(?:[km]|bn|tn)(?![a-z\d])|\sgrand(?![a-z])|[\s-]figures?(?![a-z])|\stimes\s|twice\s|\schiffres|\sfois\s/i;

/** What makes money of a number that has no unit, or a letter in its place. */
const ofMoney = latin(
  /(?:pa(?:y|ys|id|ying|yments?|youts?)|ransoms?|bills?|fines?|fined|costs?|prices?|priced|hauls?|loot|settle[ds]?|settlements?|fees?|sold|bought|worth|budgets?|invoices?|demand(?:s|ed)?|asked\s+for|losses|damages?|sums?|pay(?:é|e|ent|er|ait|a)|rançons?|factures?|amendes?|coûts?|coût(?:é|e|a|er|ait)|prix|butin|vendue?s?|achetée?s?|pertes?|préjudice|indemnités?|réclam(?:é|e|ait|a)|montant|somme)(?!\p{L})/giu,
);

/** What has figures that nobody pays. */
const code = latin(/(?:codes?|pins?|otp|passwords?|numbers?|numéros?|mots?\s+de\s+passe|identifiants?)(?!\p{L})/giu);

const sums = 'ransom|fine|bill|settlement|loss|deal|payment|payout|demand|fee|price|reward|bounty|haul';

/** `300k`, `2.3m`, `5 bn`: not before what is counted or measured so ("a 5m cable"). */
const short = latin(
  new RegExp(
    `(?:(?![48]K)\\d{1,3}(?:[.,]\\d{1,2})?(?:\\s?[kKM]|\\s?bn|\\s?tn|m))(?![\\p{L}\\d])(?=\\s*[.,;:!?)–—|]|\\s*$|\\s+(?:in|to|for|and|on|at|after|by|from|over|or|as|than|with|before|when|each|per|within|en|à|pour|et|au|aux|par|contre|avant|après|ou|${sums})(?!\\p{L}))`,
    'gu',
  ),
);

const tally = 'two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';
const grand = atWords(
  new RegExp(
    `(?:\\d{1,3}(?:[.,]\\d)?|(?:a\\s+)?(?:${tally}))\\s+grand(?=\\s*[.,;:!?)–—]|\\s*$|\\s+(?:in|to|for|and|on|at|after|by|from|a|each|per|of)(?!\\p{L}))`,
    'giu',
  ),
);

/** "Six figures", "une rançon à sept chiffres". */
const digits = atWords(
  /(?:(?:(?:low|mid|high)[\s-]+)?(?:five|six|seven|eight|nine|[5-9])[\s-]figures?(?!\s+(?:salar|income|wage|job))|à\s+(?:cinq|six|sept|huit|neuf|[5-9])\s+chiffres)(?!\p{L})/giu,
);

/** "Seven times the ransom". */
const multiples = atWords(
  new RegExp(
    `(?:(?:(?:\\d{1,3}|${tally})\\s+times|twice)\\s+(?:the|its|their|his|her)\\s+(?:\\p{L}+\\s+)?(?:ransom|price|cost|fine|amount|sum|budget|bill|revenue|turnover|salary|fee|loss)|(?:\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent)\\s+fois\\s+(?:l['’]|(?:le|la|son|sa|leur)\\s+)(?:rançon|prix|coût|amende|montant|somme|budget|facture|chiffre\\s+d['’]affaires|salaire))(?!\\p{L})`,
    'giu',
  ),
);

/** What was paid, cost or lost so many times as much. */
const payer = latin(
  /(?:paid|costs?|spent|lost|asked|demanded|wanted|earned|(?:a|ont|avai(?:en)?t)\s+(?:coûté|payé|dépensé|perdu|réclamé|exigé|demandé)|coût(?:e|ent|ait|aient)|réclam(?:e|ait|aient))(?!\p{L})/giu,
);

/** Amounts whose unit is left out, and what is so many times another. */
export function amountsIn(text: string): { kind: 'figure' | 'money'; start: number; end: number }[] {
  if (!mayBe.test(text)) return [];
  const money = wholeWords(grand, text, joinsNumber);
  if (hasWholeWords(ofMoney, text)) {
    money.push(...wholeWords(short, text, joinsNumber));
    if (!hasWholeWords(code, text)) money.push(...wholeWords(digits, text));
  }
  return [...money.map(as('money')), ...(hasWholeWords(payer, text) ? wholeWords(multiples, text).map(as('figure')) : [])];
}

const as =
  (kind: 'figure' | 'money') =>
  ({ start, end }: Span) => ({ kind, start, end });
