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

/** Whether words between quotation marks were said by nobody in particular: told of in the present, of one of a kind, or explained. */
export function isNobodysWords(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return (
    !hasPastIn(before) &&
    (ofAnybody.test(before.slice(-60)) || (start < 2 && glossed.test(text.slice(end, end + 50)) && !hasPastIn(text.slice(end))))
  );
}
