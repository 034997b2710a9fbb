import { isLetter } from '../text/wholeWords';

/** Where a clause may begin: behind a stop, a bracket, a bar, a bullet, a dash or a line break. */
const edges: ReadonlySet<number> = new Set([...'\n.!?()[]|•·→»>*—–;'].map((edge) => edge.charCodeAt(0)));

/** The same as a table for what most texts are made of. */
const isPlainEdge: readonly boolean[] = Array.from({ length: 128 }, (_, code) => edges.has(code));

const isEdge = (code: number): boolean => (code < 128 ? (isPlainEdge[code] as boolean) : edges.has(code));

/** A clause that goes on for longer before its link is no call or credit. */
const longest = 100;

/** What an appeal to the reader, a credit or a licence begins with: most links are told from one by this word alone. */
const openings: ReadonlySet<string> = new Set(
  (
    'follow find reach contact subscribe sign join discuss discussion comments share tweet support buy donate sponsor newsletter rss please you feel and licence license licensed this cover header hero featured lead title banner photo photos photograph image images illustration illustrations picture pictures credit credits ' +
    'suivez suivre retrouvez abonnez abonner inscrivez inscrire s partagez partager discutez discuter soutenez vous n me nous sous publié cet ce crédit crédits photographie visuel visuels ' +
    'book request schedule start get write email report file contactez contacter écrivez écrire demandez réservez planifiez signalez signaler déposez'
  ).split(' '),
);

/** What asks the reader for something, or says what may be done with the article. */
const appeal =
  /^(?:(?:please|and|you\s+can(?:\s+also)?|feel\s+free\s+to|vous\s+pouvez(?:\s+aussi)?|n['’]hésitez\s+pas\s+à)\s+)?(?:follow\s+(?:me|us|along)|find\s+(?:me|us)\s+on|reach\s+(?:me|us)|contact\s+(?:me|us)|subscribe(?:\s+(?:to|on|via|for|here|now)|\W*$)|sign\s+up\s+(?:for|to|here)|join\s+(?:us|our|me|the\s+(?:discussion|conversation))|discuss\s+(?:this|it|on|at|over)|(?:discussion|comments)\s*(?::|(?:on|at)\s+(?:hacker\s+news|hn|reddit|lobste))|share(?:\s+(?:this|it|on|via|with)|\W*$)|tweet(?:\s+(?:this|it)|\W*$)|support\s+(?:me|us|this|my|our)|buy\s+me|(?:donate|sponsor|newsletter|rss)\W*$|(?:suivez|retrouvez|soutenez)[- ](?:moi|nous)|(?:me|nous)\s+suivre|abonnez[- ]vous|inscrivez[- ]vous|s['’](?:abonner|inscrire)|partage[rz](?:\s+(?:cet?\s|sur\s|l['’])|\W*$)|discute[rz](?:[- ]en)?\s+(?:de|sur)\s|licen[cs]e\s*:|(?:(?:this|cet?)\s+(?:work|post|article|billet|texte)\s+(?:is|est)\s+)?(?:licensed\s+under|(?:publié\s+)?sous\s+licence))/iu;

/** What the reader is to ask for, report or tell, and whom. */
const invitation =
  /^(?:(?:please|you\s+can(?:\s+also)?|vous\s+pouvez(?:\s+aussi)?|n['’]hésitez\s+pas\s+à)\s+)?(?:(?:book|request|schedule|start|get)\s+(?:an?|your)\s+(?:free\s+)?(?:demo|trial|quote|call|meeting|audit|consultation)|get\s+in\s+touch|(?:write|email)\s+(?:to\s+)?(?:us|me|our|your)|report\s+(?:it|them|any|your|suspicious|scams?|phishing|fraud)\s|file\s+a\s+(?:complaint|report)(?:\s+(?:on|at|with|here|online)|\W*$)|(?:(?:contacte|demande|réserve|planifie|signale)z|écrivez)[- ](?:nous|moi|(?:une?|votre)\s+(?:démo|essai|devis|audit|rendez-vous)|à\s|aux?\s|l['’]|les?\s|la\s|tout)|déposez\s+(?:une\s+)?plainte)/iu;

/** Who made a picture, up to the link with a name. */
const credit =
  /^(?:(?:[Cc]over|[Hh]eader|[Hh]ero|[Ff]eatured|[Ll]ead|[Tt]itle|[Bb]anner)\s+)?(?:(?:[Pp]hoto|[Pp]hotographie?|[Ii]mage|[Ii]llustration|[Pp]icture|[Vv]isuel|[Cc]r[eé]dit)(?:s(?=\s*:)|\s+(?:credits?|photos?|images?|de\s+couverture))?(?:\s*:|\s+(?:by|via|par|from|courtesy\s+of|de)(?=\s)))\s*(?:(?:\p{Lu}[\p{L}\d.'’-]*|on|sur|via|from|by|par|de|at|and|et|[&/–-])[\s,/]+){0,7}$/u;

/** Where the clause begins that the offset stands in, its blanks and marks left out; undefined where that is too far away. */
function clauseStart(text: string, from: number): number | undefined {
  let start = from;
  while (start > 0 && !isEdge(text.charCodeAt(start - 1))) if (from - --start > longest) return undefined;
  while (start < from && /[\s_]/.test(text.charAt(start))) start++;
  return start;
}

/** How long a word of `openings` is at most. */
const longestOpening = 12;

function opensAsAside(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && end - start <= longestOpening && isLetter(text.charAt(end))) end++;
  return end > start && openings.has(text.slice(start, end).toLowerCase());
}

/** Whether words ask for something where they stand: “he had to [report suspicious mails](…)” asks nobody. */
const isBidden = (text: string, from: number): boolean =>
  clauseStart(text, from) === from || /,\s*$/.test(text.slice(Math.max(0, from - 4), from)) || /^\p{L}+ez[- ]/iu.test(text.slice(from));

/** Where one message stands that somebody published. */
const isSaid = /\/status\/\d/;

/**
 * Whether a link is no part of what is told, but asks the reader to follow, subscribe, share, discuss or pay, names a licence, or credits a picture.
 *
 * @param text up to the end of the link's words
 * @param from where they begin
 * @param url where it leads: `[tweet](…/status/123)` is to what somebody said
 */
export function isAsideLink(text: string, from: number, url: string): boolean {
  if (opensAsAside(text, from)) {
    const words = text.slice(from);
    if ((appeal.test(words) && !(isSaid.test(url) && /^tweet\W*$/i.test(words))) || (invitation.test(words) && isBidden(text, from)))
      return true;
  }
  const start = clauseStart(text, from);
  if (start === undefined || start === from || !opensAsAside(text, start)) return false;
  return (
    appeal.test(text.slice(start)) ||
    (invitation.test(text.slice(start)) && !text.slice(start, from).includes(',')) ||
    credit.test(text.slice(start, from))
  );
}
