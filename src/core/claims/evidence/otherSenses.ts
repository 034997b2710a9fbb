import { latin } from '../../text/latin';
import type { Span } from '../../text/span';

const shut = /^(?:disabled|(?:turned|switched)\s+off|désactivée?s?)$/iu;

/** What is shut to keep an intruder out; what stands behind it may name something else: `the account lockout`. */
const shutThing =
  '(?:accounts?|access|credentials?|tokens?|sessions?|systems?|servers?|networks?|computers?|machines?|websites?|portals?|comptes?|accès|jetons?|serveurs?|réseaux?|systèmes?)';
const shutBehind = latin(
  new RegExp(
    `^\\s+(?:(?:all|both|every|each|two|three|several|tous|toutes|deux|trois)\\s+)?(?:(?:of\\s+)?(?:the|its|their|his|her|these|those|that|les?|la|ses|son|leurs?|ce|ces)\\s+|l['’])?(?:(?:compromised|stolen|affected|infected|remaining|other)\\s+)?${shutThing}(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:and|or|within|on|in|after|before|that|which|by|to|but|while|when|as|until|\\d+|volée?s|compromise?s|piratée?s|touchée?s|et|ou|le|la|dans|en|après|avant|pour|qui|dès)(?!\\p{L}))`,
    'iu',
  ),
);
const shutBefore = latin(
  new RegExp(
    `(?<!\\p{L})(?:(?:the|all|both|its|their|his|these|les?|la|ses|son|tous)\\s+|l['’])+(?:(?:compromised|stolen|affected|infected)\\s+)?${shutThing}(?:\\s+(?:volée?s?|compromise?s?|piratée?s?))?\\s+(?:(?:(?:was|were|(?:has|have)\\s+been|a|ont)\\s+)(?:été\\s+)?(?:quickly\\s+|immediately\\s+|then\\s+|aussitôt\\s+)?)?$`,
    'iu',
  ),
);
/** What was never done, or had long been so, is a failing. */
const undone = /(?:n['’](?:a|ont|avai(?:en)?t)\s+(?:pas|jamais)|\bnot|n['’]t|never)\s+(?:été\s+)?$/iu;
const forLong = /^\s+(?:for|since|depuis|pendant)(?!\p{L})/iu;

/** Shut too late, by mistake or to hide something. */
const amiss = /(?:too\s+late|trop\s+tard|by\s+(?:mistake|accident)|par\s+erreur|to\s+hide|pour\s+cacher)/iu;

/** Whether what was switched off is what an intruder came by: a step of defence, and no failing. */
export function isDefence(text: string, { start, end }: Span): boolean {
  if (!shut.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60);
  return !undone.test(before) && !forLong.test(behind) && !amiss.test(behind) && (shutBehind.test(behind) || shutBefore.test(before));
}

const lost =
  /^\s+(?:laptops?|phones?|drives?|disks?|devices?|persons?|people|funds|money|coins|bitcoins?)(?!\p{L})(?!\s+(?:in|from|on)\s)/iu;
const areGone = /\d\s+(?:is|are|was|were)\s+(?:still\s+)?$/iu;

/** Whether what is missing was lost rather than lacking. */
export const isLost = (text: string, { start, end }: Span): boolean =>
  end - start === 7 &&
  /^missing$/i.test(text.slice(start, end)) &&
  (lost.test(text.slice(end, end + 24)) || areGone.test(text.slice(Math.max(0, start - 20), start)));

const insured =
  /(?:process(?:es|ed|ing)?|pa(?:y|ys|id|ying)|fil(?:e|es|ed|ing)|handl(?:e|es|ed|ing)|settl(?:e|es|ed|ing)|submit(?:s|ted|ting)?|insurance|medical|pharmacy|health|compensation)(?:\s+(?:all|the|their|its|any|most|many|these|those|more|such))?\s+$/iu;

const countedBefore = /(?:\d|hundred|thousand|million|dozen)\s+$/i;
const ofClaims = /^\s+(?:adjuster|department|handler|form|manager|desk|process)s?(?!\p{L})/iu;

/** Whether `claims` is what is asked of an insurer: "to process claims", "paid all claims". */
export const namesClaims = (text: string, { start, end }: Span): boolean =>
  end - start === 6 &&
  /^claims$/i.test(text.slice(start, end)) &&
  (insured.test(text.slice(Math.max(0, start - 32), start)) ||
    countedBefore.test(text.slice(Math.max(0, start - 12), start)) ||
    ofClaims.test(text.slice(end, end + 14))) &&
  !/^\s+(?:that|of)\s/i.test(text.slice(end, end + 6));

const goods =
  /^\s+(?:(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|some|more)\s+)?(?:new\s+)?(?:laptops|desktops|computers|machines|servers|phones|licen[cs]es|keys|tokens|drives|disks|tapes|routers|switches|cards)(?!\p{L})/iu;

/** Whether something was ordered from a shop: nobody said so. */
export const isOrderOfGoods = (text: string, { start, end }: Span): boolean =>
  end - start === 7 && /^ordered$/i.test(text.slice(start, end)) && goods.test(text.slice(end, end + 50));

/** Before a court. */
const suit =
  /(?<!\p{L})(?:courts?|judges?|judged|jury|cases?|lawsuits?|suits?|complaints?|counts?|charges|appeals?|motions?|petitions?|claims?|magistrates?|tribunal)(?!\p{L})/iu;
const price = /^\s+(?:(?:[€$£]\s?\d|\d|an?\s+fee|extra|by\s+the\s|per\s)|(?:the|its|their|his|her)\s+(?:batter|phone|device|car))/iu;
const asks = /^\s+to\s+(?!the\s+(?:\p{Lu}|court|supreme|high|federal|tribunal))/u;

/** Whether a word of the law has its other sense: an alert or a person is dismissed, a price charged, somebody appealed to. */
export function isNoLegalAct(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + 30);
  const found = text.slice(start, end).toLowerCase();
  if (found === 'dismissed') return !suit.test(text);
  if (found === 'charged') return price.test(behind);
  return found === 'appealed' && asks.test(behind);
}
