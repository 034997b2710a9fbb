import type { Prose } from '../../parse/prose';
import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { namesThing } from './shownThings';

/** What a line says that it is the source of: what stands above it, below it, or either. */
export type Reach = 'above' | 'below' | 'both';

/** Longer ones say more. */
const longest = 240;
const mostLinks = 8;

/** `from `, `data:`: of what is said before the first link. */
const shortestHead = 5;

/** Where a link stands, while a line is read. */
const link = '\u0001';

const things =
  '(?:(?:figures?|facts?|numbers|dates|quotes|quotations|times|amounts|timeline|list|table|section|account|chronology)(?:\\s+(?:of\\s+the\\s+(?:table|list)|above|below|here|in\\s+this\\s+(?:section|article|list|table|post)))?)';
const what = `(?:(?:all|most)\\s+(?:of\\s+)?)?(?:(?:the|these|this)\\s+)?(?:above|following|${things})`;
const unless = 'unless\\s+(?:otherwise\\s+)?(?:noted|stated|indicated|specified)(?:\\s+otherwise)?';
const choses =
  '(?:(?:chiffres?|faits?|données|dates|citations|chronologie|liste|tableau|section|récit|montants|horaires)(?:\\s+(?:ci-dessus|ci-dessous|du\\s+tableau|de\\s+la\\s+liste|de\\s+(?:cette|cet|ce)\\s+(?:section|article|liste|tableau)|qui\\s+(?:précède|suit|suiv)(?:nt|ent)?))?)';
const quoi = `(?:tou(?:te?s?|s)\\s+)?(?:ce\\s+qui\\s+(?:précède|suit)|(?:les|la|le|ces|cette|ce)\\s+${choses})`;
const sauf = 'sauf\\s+(?:mention|indication|précision)\\s+contraire';

/** The first link, and what else may be cited with it: other links, names, numbers, brackets. */
const cited = `(?:[\\p{L}.-]+\\s+){0,3}(?:[ld]['’])?${link}(?:[\\s,;&+]+(?:(?:[ld]['’])?${link}|and|et|the|of|de|du|la|le|les|in|by|p+\\.|pages?|\\d[\\d.-]{0,9}|\\p{Lu}[\\p{L}.'’-]*|\\([^()]{0,60}\\)))*`;
const made = '(?:taken|drawn|compiled|adapted|reproduced|quoted)\\s+from|based\\s+on';
const fait =
  "(?:tirée?s?|issue?s?|reprise?s?|extraite?s?|adaptée?s?|établie?s?|fondée?s?)\\s+(?:de|du|des|d['’]|d['’]après|à\\s+partir\\s+(?:de|du|des)|sur)";

const forms = [
  // `All figures are from [CERT](…) unless noted.`, `Based on [the notice](…).`, `(All from the [notice](…).)`
  `(?:${unless},?\\s+)?${what}\\s+(?:come|comes|(?:is|are)\\s+(?:all\\s+|mostly\\s+)?(?:from|${made}))(?:\\s+from)?\\s+${cited}(?:,?\\s+${unless})?`,
  `(?:all\\s+|mostly\\s+|${things}\\s+)?(?:from|${made})\\s+${cited}(?:,?\\s+${unless})?`,
  `(?:all\\s+)?data\\s+(?:come|comes|is|are)\\s+from\\s+${cited}(?:,?\\s+${unless})?`,
  // `Source for the above: [CERT](…)`, `All of the above: [CERT](…)`, `Figures: [CERT](…)`
  `(?:(?:sources?\\s+(?:for|of)\\s+)?${what}|data)\\s?:\\s*${cited}`,
  `(?:${sauf},?\\s+)?${quoi}\\s+(?:(?:pro)?vien(?:t|nent)\\s+(?:tous\\s+|toutes\\s+)?(?:de|du|des|d['’])|(?:est|sont)\\s+(?:tous\\s+|toutes\\s+)?${fait})\\s*${cited}(?:,?\\s+${sauf})?`,
  `(?:tout\\s+est\\s+|${choses}\\s+)?${fait}\\s*${cited}(?:,?\\s+${sauf})?`,
  // `Nous reprenons ici les chiffres du [CERT](…).`, `We use the figures of [CERT](…) here.`
  `(?:nous|on|je)\\s+repren(?:ons|d|ds)\\s+(?:ici\\s+)?${quoi}\\s+(?:du|des|de(?:\\s+l[ae])?|d['’])\\s*${cited}`,
  `we\\s+use\\s+(?:here\\s+)?${what}\\s+(?:of|from)\\s+${cited}(?:\\s+here)?`,
  `(?:(?:sources?\\s+(?:de|des|du|pour)\\s+)?(?:${quoi}|${choses})|données|chiffres)\\s?:\\s*${cited}`,
];
const origin = latin(new RegExp(`^[\\s([]*(?:${forms.join('|')})[\\s.)\\]]*$`, 'u'));

const ofAbove = /(?<!\p{L})(?:above|ci-dessus|précède(?:nt)?)(?!\p{L})/iu;
const ofBelow = /(?<!\p{L})(?:below|following|ci-dessous|suit|suivent)(?!\p{L})/iu;

/** What a stretch of prose is the source of, where it says no more than what that is from: `All figures are from [CERT](…).` */
export function originIn(prose: Prose, { start, end }: Span): Reach | undefined {
  if (prose.links.length === 0 || end - start > longest) return undefined;
  const links = prose.linksIn({ start, end });
  const [first] = links;
  // Most links are over all of their sentence, or begin it.
  if (!first || links.length > mostLinks || first.words.start - start < shortestHead) return undefined;
  let words = '';
  let at = start;
  for (const each of links) {
    if (!each.isSource || each.words.end <= each.words.start || each.words.start < at) return undefined;
    words += prose.text.slice(at, each.words.start) + link;
    at = each.words.end;
  }
  // What a name begins with has to be told from other letters.
  words = (words + prose.text.slice(at, end)).replace(/^[\s([]*\p{Lu}/u, (head) => head.toLowerCase());
  if (!origin.test(words)) return undefined;
  if (links.every((each) => namesThing(each, prose.text.slice(each.words.start, each.words.end)))) return undefined;
  return ofAbove.test(words) ? 'above' : ofBelow.test(words) ? 'below' : 'both';
}

/** What a paragraph is the source of. */
export const originOf = (prose: Prose): Reach | undefined => originIn(prose, { start: 0, end: prose.text.length });

/** What leads to a link is shorter. */
const longestLead = 60;

/** What says that the list below is what a sentence is about: "Voici les faits", "the table below", "are the following". */
const announcing =
  /(?:^voici|^here\s+(?:is|are)|\s(?:(?:facts|figures|table|list|timeline|chronology|account|points|events|dates|steps|numbers|listed|shown|given|set\s+out)\s+below|ci-dessous|ci-après)|^(?:the\s+following|below)\s(?!(?:day|week|month|year|morning|night)(?!\p{L}))|(?:est|sont)\s+(?:les?|la)\s+suivante?s?|(?:is|are)\s+(?:the\s+following|as\s+follows))(?!\p{L})|\s(?:ainsi|comme\s+suit|de\s+la\s+(?:façon|manière)\s+suivante|as\s+follows)\.\s*$/iu;

/** Who gives what stands below: `Le [bilan](…) donne les chiffres suivants.`, `[CERT](…) gives the following figures.` */
const giving =
  /^\s(?:(?:donne|publie|compte|recense)(?:nt)?|fournit|relève|gives?|lists?|counts?|publishes|published|reports?)\s(?:les\s[\p{L}\s]{3,30}\ssuivante?s|the\sfollowing\s[\p{L}\s]{3,30})\.\s*$/iu;

/** What says that something is from a source, right before the link to that, and what denies it. */
const drawnFrom =
  /(?<!\p{L})(?:from|based\s+on|according\s+to|selon|d['’]après|tirée?s?|issue?s?|reprise?s?|fondée?s?|rapport(?:e|ent|ait)|what)\s(?:[\p{L}'’-]+\s){0,3}(?:[\p{L}]+['’])?$/iu;
const denying =
  /(?<!\p{L})(?:not|never|den(?:y|ies|ied)|contradicts?|disputes?|nie|nient|nié|caché|contredit|contredisent|conteste|pas|jamais|lacks?|missed|hid)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** Whether the last sentence of a paragraph announces what stands below it, and links to its source: "La chronologie ci-dessous est tirée du [rapport](…)." */
export function announcesWithSource({ links, text }: Prose): boolean {
  const last = links.findLast(({ isSource, words }) => isSource && words.end > words.start);
  if (!last || text.length - last.words.start > longest || !/\.\s*$/.test(text.slice(-10))) return false;
  // The items below ask one after the other: no more of the text is looked at than its last sentence may have.
  const tail = text.slice(-longest);
  const sentence =
    tail
      .slice(0, -2)
      .split(/[.!?]\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  const from = tail.lastIndexOf(sentence);
  const said = tail.slice(from);
  const start = text.length - tail.length + from;
  if (last.words.start >= start && giving.test(text.slice(last.words.end))) return true;
  return (
    last.words.start >= start &&
    announcing.test(said) &&
    !denying.test(said) &&
    drawnFrom.test(text.slice(start, last.words.start).slice(-longestLead))
  );
}
