import { latin } from '../../text/latin';
import type { Span } from '../../text/span';

/** Words between quotation marks. Where nobody is told to have said them, at least five: fewer are a term or irony. */
export const quotations = /«([^«»]{3,})»|“([^“”]{3,})”|"([^"]{3,})"/gu;

/** Whether a text has a mark that opens a quotation. */
export const mayQuote = (text: string): boolean => text.includes('"') || text.includes('«') || text.includes('“');

const says =
  "(?:said|says|told|wrote|writes|added|adds|warned|replied|answered|insisted|read|reads|(?:a|ont|avait|avaient)\\s+(?:dit|déclaré|lancé|écrit|résumé|ajouté|expliqué|assuré|confié|affirmé|reconnu|annoncé|répondu|averti|lâché|reconnu)|(?:s['’])?(?:affirme|déclare|explique|indique|précise|assure|résume|ajoute|confie|écrit|lance|dit|indigne|étonne|inquiète|désole|agace|insurge|répond|reconnaît|lâche|prévient)(?:nt)?)";
/** What calls something by the words that follow: then even one of them is somebody's. */
const calls =
  "(?:(?:call(?:s|ed)?|label(?:s|led)?|describe[sd]?|denounce[sd]?|decrie[sd]|dismisse[sd])(?:\\s+[\\p{L}’'-]+){0,4}?(?:\\s+as)?(?:\\s+an?)?|(?:parle|parlent|a\\s+parlé|ont\\s+parlé|qualifie|qualifient|a\\s+qualifié)(?:\\s+[\\p{L}’'-]+){0,3}?\\s+(?:d['’]\\s*(?:une?\\s+)?|de\\s+)|(?:évoque|évoquent|dénonce|dénoncent|a\\s+(?:évoqué|dénoncé))\\s+(?:une?|des|le|la|les|l['’])\\s*|se\\s+(?:dit|disent|déclare))";
const saidBehind = new RegExp(`^\\s*,?\\s*(?:[\\p{L}’'-]+\\s+){0,3}?${says}(?!\\p{L})`, 'iu');
const saidBefore = new RegExp(`(?<!\\p{L})(?:${says}(?:\\s+(?:that|que))?\\s*[:,]?|${says}(?:\\s+[\\p{L}’'-]+){1,3}\\s*:)\\s*$`, 'iu');
const calledBefore = new RegExp(`(?<!\\p{L})${calls}\\s*$`, 'iu');
/** What everybody calls so: "is called “tailgating”". */
const impersonal = latin(
  /(?<!\p{L})(?:(?:is|are|was|were|been|be)\s+(?:\p{L}+\s+)?(?:called|labell?ed|described)|on\s+parle|(?:attackers|hackers|criminals|people|experts|specialists|developers|many|some)\s+(?:often\s+)?call|les\s+\p{L}+\s+parlent)(?:\s+[\p{L}’'-]+){0,4}?\s*$/iu,
);
/** "The banner says “Welcome to SSH”": what a program shows to all. */
const shownToAll = latin(
  /(?<!\p{L})(?:banner|prompt|screen|page|dialog|window|button|log|console|terminal|output|header|manual|bannière|écran|fenêtre|bouton|invite)\s+(?:says|reads|shows|affiche|indique|dit)\s*[:,]?\s*$/iu,
);
/** "A message comes up: “Your files are ours.”" */
const shownBefore = latin(
  /(?<!\p{L})(?:message|note|courriel|e-?mail|tweet|bannière|banner|écran|screen|communiqué|statement)(?:\s+[\p{L}’'-]+){0,3}\s*:\s*$/iu,
);

/** How many words have to stand between two quotation marks for somebody to have said them. */
export function leastWords(text: string, { start, end }: Span): number {
  const before = text.slice(Math.max(0, start - 50), start);
  if (calledBefore.test(before) && !impersonal.test(before)) return 1;
  if (saidBehind.test(text.slice(end, end + 60)) || saidBefore.test(before)) return shownToAll.test(before) ? 5 : 2;
  return shownBefore.test(before) ? 3 : 5;
}

/** Whether what stands before some words says that they are somebody's: "The mayor said:", "The note reads:". What a program shows is nobody's. */
export function saysWhatFollows(text: string): boolean {
  const before = text.slice(-50);
  return /:\s*$/.test(before) && (saidBefore.test(before) || shownBefore.test(before)) && !shownToAll.test(before);
}
