import { latin } from '../text/latin';

/** What a list of sources is called. */
const sources =
  '(?:principales? |main |primary )?(?:sources?|références?|references?)|bibliograph(?:ie|y)|webographie|sitographie|documents? officiels?|official documents?|works cited|quellen|quellenverzeichnis|citations|revue de presse|(?:summary of |press |media |further )?coverage';
const further =
  'pour (?:aller plus loin|en savoir plus)|further reading|learn more|read more|see also|à lire|voir aussi|ressources|resources|liens(?: utiles)?|links';
const sourcesName = latin(new RegExp(`^(?:${sources})(?!\\p{L})`, 'iu'));
const furtherName = latin(new RegExp(`^(?:${further})(?!\\p{L})`, 'iu'));

/** One of these names anywhere: most headings have none, and are told from the title of a list by this alone. */
const anyName = new RegExp(`notes|${further}|${sources}`, 'i');

/** What numbered notes at the end are called. */
const notesName = latin(
  /^\P{L}{0,20}(?:notes|(?:foot|end)[\s-]?notes)(?:\s+(?:de\s+(?:bas\s+de\s+page|fin)|en\s+fin\s+d['’]article))?\P{L}{0,20}$/iu,
);

/** A number, an emoji, `Annexe A :` or an article in front of it. */
const before = latin(
  /^(?:\P{L}{0,20}(?:[IVX]{1,5}(?=\s?[.)–—-]\s?)|(?:annexe|appendix)(?:\s[A-Z\d]{1,2})?(?=\s?[:.–—-])))?\P{L}{0,20}(?:(?:les|mes|nos|the|my|our|(?:liste|list) (?:des|de nos|of(?: the)?)|notes (?:et|and|&))\s+)?/iu,
);

/** What may be said of a list besides; any other word makes its title that of a section: "Source code leak", "Liens avec LockBit". */
const besides: ReadonlySet<string> = new Set(
  (
    'source sources référence références reference references link links lien liens resource resources ressource ressources note notes bibliographie bibliography webographie sitographie citations document documents documentation ' +
    'article articles report reports rapport rapports reporting press presse media médias news coverage reading readings lecture lectures credit credits crédit crédits acknowledgements acknowledgments remerciements methods methodology méthode méthodologie ' +
    'and et und or ou the of de du des le la les l d this ce cet cette these ces in en for pour from to go post billet section chapter chapitre list liste selected sélection ' +
    'bibliographique bibliographiques sélective sélectif documentaires documentaire juridiques judiciaires further additional additionnelles other others autre autres more plus also aussi aller loin savoir learn read lire see voir suggested recommended recommandées ' +
    'external externe externes web internet online ligne useful utile utiles official officiel officiels officielles primary primaire primaires secondary secondaire secondaires main key principal principale principales principaux complémentaire complémentaires supplémentaires technical technique techniques ' +
    'consulted cited used mentioned quoted consultée consultées consultés citée citées cités utilisée utilisées utilisés mentionnée mentionnées mentionnés'
  ).split(' '),
);

/** `(in English)`, `(12)` */
const remark = /^\s*\([^()]{1,40}\)/;

/** What the sources are about. */
const subject = latin(/^\s*(?:on|about|regarding|sur|concernant|à propos d[eu]?)(?!\p{L})/iu);

/** Longer ones tell. */
const longest = 100;

/** What the title of a list of sources says. */
export interface ListTitle {
  /** It lists what else there is to read. */
  readonly furtherReading: boolean;
  /** It says what the sources are about, as the title of a section may: `Links on the attack`. */
  readonly hasSubject: boolean;
  /** It heads notes, which are one only where the text calls them by their numbers. */
  readonly isNotes: boolean;
}

/** Reads the title of a list of sources, in front of which a number or an emoji may stand; undefined where it is that of anything else. */
export function readListTitle(title: string): ListTitle | undefined {
  if (title.length > longest || !anyName.test(title)) return undefined;
  if (notesName.test(title)) return { furtherReading: true, hasSubject: false, isNotes: true };
  const words = title.replace(before, '');
  const further = furtherName.exec(words);
  const name = further ?? sourcesName.exec(words);
  if (!name) return undefined;
  const furtherReading = further !== null;
  const rest = words.slice(name[0].length).replace(remark, '');
  if ((rest.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).every((word) => besides.has(word) || /^\d+$/.test(word)))
    return { furtherReading, hasSubject: false, isNotes: false };
  return subject.test(rest) ? { furtherReading, hasSubject: true, isNotes: false } : undefined;
}
