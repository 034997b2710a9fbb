import { latin } from '../../text/latin';

/** Who speaks for an office, of which there is one for each case. A firm or a hospital may be the one told of. */
const offices =
  'police|prosecutors?|investigators|gendarmerie|gendarmes|parquet|procureure?|préfecture|ministry|ministère|regulators?|watchdog|mairie|mayor|town\\s+hall|courts?|tribunal|judges?|juges?|enquêteurs|press\\s+reports?|presse|media\\s+reports?';
/** What a court or a firm has written down. */
const papers =
  "indictment|judg(?:e?ment)|ruling|verdict|affidavit|minutes|memo|transcript|annual\\s+report|court\\s+file|acte\\s+d['’]accusation|ordonnance|jugement|arrêt|procès-verbal|compte\\s+rendu|rapport\\s+annuel|note\\s+interne";

/** `according to the state police`, `selon le parquet`, `according to a leaked memo`. */
const accordingTo = latin(
  new RegExp(
    `(?<!\\p{L})(?:selon|d['’]après|according\\s+to)\\s+(?:(?:the|its|their|an?|la|les?|une?|des)\\s+|l['’]\\s?)?(?:\\p{Ll}{4,15}\\s+)?(?:${offices}|${papers})(?!\\p{L}|['’]s|\\s+(?:and|et)\\s)`,
    'iu',
  ),
);

/** `The indictment says that …`, `The studio's annual report puts the cost at …`, `Le jugement retient …`. */
const paperSays = latin(
  new RegExp(
    `^\\P{L}*(?:(?:the|its|their|le|la|les|un|une)\\s+|l['’]\\s?)(?:[\\p{L}’'-]+\\s+){0,3}?(?:${papers})\\s+(?:(?:of|du|de\\s+la|des|de\\s+l['’])\\s?[^.,;:]{3,40}?\\s+)?(?:says?(?!\\s+(?:nothing|little))|states?|puts?|found|finds?|notes?|describes?|dit|disent|indique(?:nt)?|précise(?:nt)?|montre(?:nt)?|retient|retiennent|relève(?:nt)?|chiffre(?:nt)?|établit)(?!\\p{L})`,
    'iu',
  ),
);

/** `Hale (2021) found that …`, `As Okafor and Lind (2022) show, …`, `Hale et al. (2021) comptent …`. An affair with its year may show something as well. */
const authorAndYear = latin(
  /(?:^|[\s(])\p{Lu}[\p{L}’'-]+(?:\s+(?:and|et|&)\s+\p{Lu}[\p{L}’'-]+|\s+et\s+al\.)?\s+\((?:19|20)\d{2}[a-z]?(?:[,:][^()]{1,20})?\)\s+(?:(?:have|has|a|ont)\s+)?(?:found|finds?|count(?:s|ed)?|estimate[sd]?|report(?:s|ed)?|argue[sd]?|conclude[sd]?|note[sd]?|writes?|wrote|says?|said|measure[sd]?|describe[sd]?|estim(?:e|ent|é)|compt(?:ent|é)|trouv(?:e|ent|é)|conclu(?:t|ent)?|relèvent?|relevé|écri(?:t|vent)|not(?:e|ent|é)|mesur(?:e|ent|é)|décri(?:t|vent)|(?<=(?:As|Comme)\s[^.]{3,60})(?:shows?|showed|montre(?:nt)?))(?!\p{L})/u,
);

/** `…, quoted by Wired`, `cité par Le Monde`, `The Ledger quotes an engineer`. */
const quotedBy = latin(
  /(?<!\p{L})(?:quoted\s+(?:by|in)|citée?s?\s+(?:par|dans))\s+(?:(?:the|le|la|les)\s+|l['’]\s?)?\p{Lu}|^\P{L}*(?:(?:The|Le|La|Les)\s+|L['’]\s?)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?\s+(?:quotes|cite)\s+(?!(?:an?|une?|la|le|the)\s+(?:fee|price|sum|figure|montant|prix|somme|chiffre))(?:an?|one|the|two|une?|le|la|les|l['’])(?!\p{L})/u,
);

/** One of these stands in all of them but the paper that says something. */
const mayName = /elon\s|['’]après\s|ccording\sto|quote[ds]\s|cité|\scite\s|\(\d{4}/;

/** Whether a sentence says whom or what it has something from, though not by a name: an office, a paper, an author's year. */
export const saysFromWhom = (text: string): boolean =>
  (mayName.test(text) && (accordingTo.test(text) || quotedBy.test(text) || authorAndYear.test(text))) || paperSays.test(text);
