import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { hasPastIn } from '../words/pasts';

/** Who is anybody, and says so whenever it comes to it: "an administrator who says", "when a firm says", "phrases such as". */
const ofAnybody = latin(
  /(?:(?<!\p{L})(?:(?:an?|any|une?|tout)\s(?:[\p{Ll}-]+\s){1,3}?(?:who|that|qui)\s+(?:says?|dit)|(?:when(?:ever)?|if|quand|lorsqu['’]|si)\s*(?:an?|any|une?)\s(?:[\p{Ll}-]+\s){1,3}?(?:says|dit|affirme)|(?:most\s+people|la\s+plupart\s+des\s+gens)\s+(?:say|answer|think|believe|disent|répondent|pensent)|(?:phrases|words|sentences|formulas|excuses|formules|mots)\s+(?:such\s+as|like|comme|telles?\s+qu[e'’]))\s*[,:]?\s*)$/iu,
);

/** What the author makes of words that open a sentence: says what they mean, or that they are no argument. */
const glossed = latin(
  /^\s*(?:(?:\p{L}+\s+)?(?:means|signifie|veut\s+dire)\s|(?:is|are|isn['’]t|n['’]est|est)\s+(?:(?:not|no|pas|only|just)\s+)*(?:(?:an?|une?)\s+)?(?:argument|excuse|answer|plan|strategy|defen[cs]e|reason|réponse|stratégie|défense|raison)(?!\p{L}))/iu,
);

/** Whether they are told of in the present, of one of a kind, or explained. */
function isAnybodys(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const isSo = ofAnybody.test(before.slice(-60)) || (start < 2 && glossed.test(text.slice(end, end + 50)) && !hasPastIn(text.slice(end)));
  return isSo && !hasPastIn(before);
}

/** What is said by all and nobody: "On entend souvent « … »", "Comme dit l'adage, « … »". */
const byAll = latin(
  /(?<!\p{L})(?:(?:on\s+(?:entend|dit|répète|lit)|(?:we|you|one)\s+(?:hears?|says?))\s+(?:souvent|toujours|partout|parfois|encore|volontiers|often|always|everywhere)|combien\s+de\s+fois\s+(?:a-t-on|avons-nous|n['’]a-t-on\s+pas)\s+(?:entendu|lu)|how\s+often\s+(?:have|do)\s+(?:we|you)\s+(?:heard?|read)|(?:you|we|one)\s+(?:often|always)\s+(?:hears?|reads?)|(?:l['’]adage|le\s+(?:proverbe|dicton)|the\s+(?:saying|proverb|adage))(?:\s+(?:le\s+)?(?:dit|veut|goes|has\s+it|says))?(?:\s+que)?)\s*[:,]?\s*$/iu,
);
/** "« … », se dit-on toujours", "« … », dit le proverbe". */
const byAllBehind = latin(
  /^\s*,?\s*(?:(?:se\s+)?(?:dit|répond|pense|répète|croit|objecte)-on(?:\s+(?:toujours|souvent|parfois|volontiers|partout|d['’]ordinaire|d['’]habitude))?\s*[.!]?$|(?:dit|veut)\s+(?:l['’]adage|le\s+(?:proverbe|dicton))|(?:as\s+)?the\s+(?:saying|proverb|adage)\s+(?:goes|has\s+it|says))/iu,
);

/** Words as a thing, of which something is said: "L'excuse « … » ne tient plus", "Écrire « … » ne coûte rien". */
const asThing = latin(
  /(?:(?:^|,\s)\P{L}*(?:écrire|dire|répondre|répéter|saying|writing|answering|repeating)|(?<!\p{L})(?:l['’](?:excuse|argument)|la\s+(?:phrase|formule|question)|la\s+(?:bonne|vraie|seule)\s+question\s+(?:est|n['’]est\s+pas)|(?:the|this)\s+(?:excuse|argument|phrase|question)|the\s+(?:right|real|only)\s+question\s+is(?:\s+not)?))\s*$/iu,
);

/** What was said or done: by whom, it may tell. `aveu`, `refus` and the like are no participles here. */
const hasBeen = latin(/(?<!\p{L})(?:a|ont|fut|was|were|had|has|have|\p{L}{2,}(?:ed|ait|aient))(?!\p{L})/iu);

/** Whether all say them, or they are spoken of as a thing. */
function isOfAll(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60);
  if (byAll.test(before) || byAllBehind.test(behind)) return true;
  // "The question is not “who?” but “why?”": what stands before the first is of all.
  if (!asThing.test(text.slice(0, Math.max(0, text.search(/[«“"]/))).slice(-60))) return false;
  // Who is named, or did something, may have said them.
  const around = text.replaceAll(/[«“"][^«»“”"]*[»”"]/g, '');
  return !/\s\p{Lu}/u.test(around) && !hasBeen.test(around);
}

/** Whose name stands in them is somebody. */
const named = latin(/\p{L}[\s'’]\p{Lu}\p{Ll}/u);

/** Whether words between quotation marks were said by nobody in particular. */
export const isNobodysWords = (text: string, span: Span): boolean =>
  (isAnybodys(text, span) || isOfAll(text, span)) && !named.test(text.slice(span.start + 1, span.end));
