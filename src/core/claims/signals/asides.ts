import { latin } from '../../text/latin';
import { atWords, hasWholeWords } from '../../text/wholeWords';
import type { Part, Unit } from '../units/units';

/** The text announces or sums up itself; what somebody else is said to have written is another. */
const aboutItself = atWords(
  /(?:(?:this|in this|the present)\s+(?:case study|article|post|blog|blogpost|write-?up|section|dossier)(?! was [a-z]{3,12} by )|(?:cet|cette|dans cet|dans cette|le présent)\s+(?:étude|article|billet|section|partie)|ce\s+billet|below (?:is|are)|(?:is|are) (?:provided|described|listed|explained|discussed|given|shown) below|this report is|ci-dessous|ci-après|voici|the following (?:section|table|sections))(?!\p{L})/giu,
);

/** How the author's notes on the article begin: when it was changed, whom it thanks, how long it is, what is shown below. */
const noteBegins = latin(
  /^\P{L}*(?:(?!(?:first|originally)\s[^,]*\s(?:blogs?|forums?|leaks?|and|et)(?!\p{L}))(?:(?:last|first|originally)\s+)?(?:updated?|published|posted|edited|revised|mise?\s+à\s+jour|publiée?|modifiée?)\s*(?:on\s|le\s|in\s|en\s|:|\(|\d)[^,]{0,60}$|(?:(?:many|special)\s+)?(?:thanks|thank\s+you)\s+to\s+[^,.]{1,80}(?:,\s+who|\s+for)\s|(?:merci|remerciements)\s+(?:à|aux?)(?!\p{L})|(?:reading\s+time|word\s+count|temps\s+de\s+lecture|nombre\s+de\s+mots)\s*:|(?:disclosure|transparence)\s*:\s*(?:I|we|je|nous|l['’]auteure?|the\s+authors?|(?:my|our|mon|notre)\s\p{L}+)\s|we\s+(?:last\s+)?(?:updated|published|revised|corrected)\s+this\s+(?:page|article|post|report|timeline|text|list)(?!\p{L})|nous\s+avons\s+(?:mis\s+à\s+jour|publié|révisé|corrigé)\s+cet(?:te)?\s+(?:page|article|chronologie|liste)(?!\p{L})|it\s+is\s+divided\s+into\s+\p{L}+\s+(?:parts|sections|chapters)(?!\p{L})|here\s+(?:is|are)\s+what[^:]{0,60}$|(?:all\s+)?times\s+(?:are|shown)\s|toutes\s+les\s+heures\s+sont\s|(?:nous\s+ne\s+reviendrons\s+pas\s+sur|we\s+(?:will\s+not|won['’]t)\s+(?:go\s+into|return\s+to|come\s+back\s+to))\s(?![^,]*\s(?:that|which|who|whom|qu[ei]|dont)\s|[^,]*\squ['’])[^,\d]{1,80}$|the\s+(?:screenshot|figure|image|chart|table|graph|diagram)s?\s+(?:below|above)\s+(?:was|were|is|are|dates?|comes?)\s)/iu,
);

/** What such a note says. */
const noteSays = latin(
  /(?:(?:this|the\s+present)\s+(?:case\s+study|article|post)\s+(?:was\s+(?:first\s+)?(?:written|published|updated)|looks|covers|is\s+about)|(?:cet|ce|cette)\s+(?:article|billet|dossier|étude)\s+(?:revient|porte|traite|retrace|s['’]intéresse|a\s+été\s+(?:écrite?|rédigée?|publiée?))|(?:earlier|previous)\s+version\s+of\s+this\s+(?:article|post|page|story|case)|version\s+(?:précédente|antérieure))(?!\p{L})/giu,
);

/** A label that says that what follows is a definition, or what the author has to do with the case. */
const label = latin(/^\P{L}*(?:définition|definition|disclaimer|avertissement)\s*:/iu);

/** How sure the author is of what is said. */
const confidence = latin(/^\P{L}*(?:(?:level\s+of\s+)?confidence(?:\s+level)?|(?:niveau|degré)\s+de\s+confiance)\s*:/iu);

/** Comments on what was said. */
const presents = /^(?:ce n['’]est|c['’]est|ce sont|it['’]s|this is|that['’]s|voilà)(?!\p{L})/iu;

/** What is only looked for where a word announces it. */
export const asidePatterns = { noteBegins, label, confidence, aboutItself, noteSays, presents };

/** What leads to another article rather than stating what it is called. */
const wayLabel =
  /(?:à\s+lire|lire|voir|see|read)\s+(?:aussi|également|also|more|next)|(?:articles?\s+)?(?:précédents?|suivants?|liés|connexes)|previous|next|related(?:\s+(?:articles?|posts?))?|accueil|home|retour|back/giu;

/** Whether a text is a note on the article: when it was changed, whom it thanks. */
export const isNote = (text: string): boolean => noteBegins.test(text);

/** Whether a text speaks of the article it is in, and of nothing that happened. */
export const speaksOfItself = (text: string): boolean => hasWholeWords(aboutItself, text) || hasWholeWords(noteSays, text);

/** Whether a text presents something, and so comments on what was said. */
export const isPresentative = (text: string): boolean => presents.test(text);

/** Whether a text says how sure its author is. */
export const saysHowSure = (text: string): boolean => confidence.test(text);

/** Whether a text says by its label that it defines, or disclaims. */
export const isDefinition = (text: string): boolean => text.includes(':') && label.test(text);

/** Whether nothing is there but links within the site: an item that is one, a line of them with arrows, bars or labels. */
export function isNavigation(kind: Unit['kind'], parts: readonly Part[]): boolean {
  const [part] = parts;
  if (!part || parts.length > 1 || part.prose.links.length === 0) return false;
  const { prose, visible } = part;
  const links = prose.linksIn(visible);
  if (links.length === 0 || links.some(({ isSource }) => isSource)) return false;
  let rest = '';
  let from = visible.start;
  for (const { words } of links) {
    rest += ` ${prose.text.slice(from, words.start)}`;
    from = words.end;
  }
  rest += prose.text.slice(from, visible.end);
  const unlabelled = rest.replace(wayLabel, '');
  return !/[\p{L}\d]/u.test(unlabelled) && (kind === 'item' || links.length > 1 || unlabelled !== rest || /[←→|»«‹›]/.test(rest));
}
