import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { hasPastIn } from '../words/pasts';

/** What nobody can measure, however great: "La plus grande faille est humaine", "The greatest danger is habit." */
const abstract = latin(
  /^\s+(?:(?:danger|risque|menace|ennemie?|faille|faiblesse|erreur|défi|piège|obstacle)\s+(?:est|reste|demeure|n['’]est)|(?:danger|threat|risk|enemy|weakness|challenge|obstacle)\s+(?:is|remains|isn['’]t))(?!\p{L})/iu,
);

/** One of the case, which is so: “La plus grande faille est celle du VPN”, “The biggest threat is LockBit”. */
const ranked = latin(/^\s+(?:une?\s|celle|celui|(?:(?:la|le|the)\s+|l['’])?\p{Lu}|\p{Ll}+[éu]e?s?(?!\p{L}))/u);

/** What is best, hardest or most urgent to do: "Le plus sage est d'attendre", "The most urgent thing is to wait." */
const toDo = latin(
  /^(?:\s+(?:est|serait|sera|reste)\s+(?:\p{L}+\s+)?(?:d['’]|de\s)\p{L}+(?:er|ir|re|oir)(?!\p{L})|\s+(?:thing|step|task|move|course|part)\s+(?:is|would\s+be)\s+to(?!\p{L}))/iu,
);
const noNoun = latin(/(?:^|[,;:]\s|(?<!\p{L})(?:mais|et|but|and)\s)\P{L}*$/iu);

/** The words before it that are the author's own: a likeness, or a part of the article. */
const likeness = /(?:image|comparaison|métaphore|formule)\s$/iu;
const ownPart = /(?:chapitre|partie|section|passage|paragraphe)s?\s$/iu;
const isBehind = /^\s+(?:est|serait|reste)\s/iu;
const ofThis = /^\s+de\s+ce(?:t|tte)?\s|^\s+(?:chapter|section|part)\s+of\s+this\s/iu;

/** Whoever is so, of no group that was counted: "Les plus jeunes apprendront", "Ce sont les plus petits qui trinquent". */
const whoeverBefore = /(?:(?:ce\s+sont|c['’]est|ce\s+n['’]est\s+(?:pas|jamais))\s+(?:toujours\s+|souvent\s+|rarement\s+)?)$/iu;
const whoeverBehind = /^(?:\s+qui\s|\s*[.,!])/iu;
const willBehind = latin(/^\s+\p{L}{2,}ront(?!\p{L})/iu);

/** Whether a superlative is one of the author's eyes or of anybody, and ranks nothing. */
export function ranksNothing(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const behind = text.slice(span.end, span.end + 60);
  const end = abstract.exec(behind)?.[0].length;
  if (end !== undefined && !ranked.test(behind.slice(end))) return true;
  if (likeness.test(before) && isBehind.test(behind)) return true;
  if (ofThis.test(behind) && (ownPart.test(before) || /\sof\s+this\s/i.test(behind))) return true;
  if (noNoun.test(before) && toDo.test(behind)) return true;
  if (!/^les?\s+plus\s/i.test(text.slice(span.start, span.end))) return false;
  return (
    ((whoeverBefore.test(before) && whoeverBehind.test(behind)) || (noNoun.test(before) && willBehind.test(behind))) && !hasPastIn(text)
  );
}
