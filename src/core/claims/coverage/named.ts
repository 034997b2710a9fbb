import { latin } from '../../text/latin';
import { hasWholeWords } from '../../text/wholeWords';
import { saysFromWhom } from './unnamedSources';

const documents = 'communiqué|rapport|avis|statement|report|advisory|filing|complaint|press\\s+release|blog\\s+post|10-[KQ]|8-K';
const name =
  "(?!(?:It|He|She|They|This|That|Who|Which|Il|Elle|Ils|Elles|On|Cela|Ce)(?!\\p{L}))(?:[Tt]he\\s+|[Ll]e\\s+|[Ll]a\\s+|[Ll]es\\s+|[Ll]['’])?\\p{Lu}[\\p{L}\\d.&’'-]*(?:\\s+\\p{Lu}[\\p{L}\\d.&’'-]*){0,3}";
/** What an outlet does in its columns, behind what was told: `…, rapporte Zataz.` Whoever only says is no outlet. */
const tells =
  '(?:as\\s+(?:the\\s+)?)?(?:reports?|reported|says|writes|wrote|lit-on\\s+dans|(?:nous\\s+)?apprend|indique(?:nt)?|rapporte(?:nt)?|révèle(?:nt)?|écrit|relate(?:nt)?)';
/** What a document does. */
const shows =
  '(?:fait\\s+état|font\\s+état|mentionne(?:nt)?|indique(?:nt)?|évoque(?:nt)?|précise(?:nt)?|révèle(?:nt)?|montre(?:nt)?|confirme(?:nt)?)';
const letters = 'letter|notice|notification|e-?mail|memo|interview|lettre|courrier|courriel|message|note|entretien';
const saying =
  'reports?|reported|wrote|writes|says|said|announced|disclosed|confirmed|rapporte(?:nt)?|rapportait|révèle(?:nt)?|écrit|indique(?:nt)?|affirme(?:nt)?|annonce(?:nt)?';
const says = `(?:${saying})`;

/** What an outlet has done, in French. */
const told = 'révélé|rapporté|relaté';
/** The same behind who is named for it: of a mayor, it is no reporting. */
const shown = `${told}|montré|établi`;
/** Agencies and papers that are put in brackets behind what was taken from them. Other names there are mostly the long form of a short one. */
const press =
  '(?:Reuters|AFP|Associated\\s+Press|Bloomberg|BBC|NPR|NBC|The\\s+(?:Guardian|Verge|Register|Record|Times)|Wired|BleepingComputer|TechCrunch|Politico|Le\\s+(?:Monde|Figaro|Parisien|Canard\\s+enchaîné)|Libération|Mediapart|Les\\s+[ÉE]chos|Franceinfo|Numerama|Zataz|ZATAZ)';

/** Behind such a word the name in brackets is who is told of, and not who tells. */
const outlet =
  '(?:newspaper|paper|newsroom|press|agency|broadcaster|channel|station|daily|weekly|site|website|magazine|outlet|journal|quotidien|hebdomadaire|titre|rédaction|presse|média|chaîne|agence|radio|quotidienne|publisher|éditeur)(?:\\s\\p{Ll}{3,15})?';

/** Several patterns as one: what few sentences match costs most by how many patterns are run for it. */
const anyOf = (...patterns: readonly [RegExp, ...RegExp[]]): RegExp =>
  latin(new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0].flags));

/** How a sentence names its source without a link; each begins with a whole word. */
const worded: readonly RegExp[] = [
  anyOf(
    // An attribution to somebody or something that has a name: `selon le communiqué de la CNIL`, `according to the FTC`.
    /(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\s+to|[Aa]s\s+reported\s+by|[Cc]ited\s+by|[Rr]apport[ée]e?\s+par|[Àà]\s+en\s+croire)\s+(?:(?:\p{Ll}[\p{L}'’-]*|(?:19|20)\d{2})\s+){0,5}(?:\p{Ll}['’])?\p{Lu}/gu,
    // A document by what it is: `selon un communiqué publié le 4 mai`.
    new RegExp(`(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\\s+to)\\s+(?:\\p{Ll}[\\p{L}'’-]*\\s+){0,2}(?:${documents})(?!\\p{L})`, 'gu'),
    // `according to court documents`.
    /[Aa]ccording\s+to\s+(?:the\s+)?(?:court|police)\s+(?:documents|filings|records|papers)(?!\p{L})/gu,
  ),
  // A document that somebody with a name published: `in a report by Mandiant`, `dans un communiqué de France Travail`.
  latin(new RegExp(`(?:${documents})s?\\s+(?:de|du|des|d['’]|by|from|of)\\s*(?:(?:la|le|l['’]|les|the)\\s*)?\\p{Lu}`, 'gu')),
  anyOf(
    // On a site of its own: `says on its website`, `indique sur son site`.
    new RegExp(
      `${says}\\s+(?:on\\s+(?:its|their|his|her)|sur\\s+(?:son|leur))\\s+(?:\\p{Ll}+\\s+)?(?:web\\s?site|site|blog|page)(?!\\p{L})`,
      'gu',
    ),
    // A document that whoever is spoken of says it in: `said in its 8-K filing that`, `indique dans son rapport annuel 2024 que`.
    new RegExp(
      `${says}\\s+(?:in|dans)\\s+(?:its|their|his|her|an?|the|son|sa|leur|une?|l[ea]|l['’])\\s*(?:[\\p{L}\\d’'-]{1,20}\\s+){0,3}(?:${documents})(?!\\p{L})`,
      'gu',
    ),
  ),
];

/** The same, where it begins or ends a clause. */
const placed: readonly RegExp[] = [
  anyOf(
    // `Mandiant reported that`, `Le Monde rapporte que`.
    new RegExp(`(?:^|[,;:.]\\s)\\s*${name}\\s+(?:${says}|first\\s+reported)\\s+(?:that|qu(?:e|['’]))(?!\\p{L})`, 'u'),
    // `Le Canard enchaîné a révélé que …`.
    new RegExp(
      `(?:^|[,;:.]\\s)\\s*(?!L['’])${name}(?:\\s\\p{Ll}{3,15})?\\s+(?:a|ont|avait)\\s+(?:${told})\\s+qu(?:e\\s+(?!s(?:on|a|es)\\s)|['’](?!(?:il|elle)\\s))`,
      'u',
    ),
  ),
  anyOf(
    // `A spokesman told the BBC that …`, `…, two employees told Reuters.`
    new RegExp(`(?:^|(?<!never|not|n['’]t)[\\s,])told\\s+(?:the\\s+)?${press}(?:\\s+that(?!\\p{L})|\\s*(?:,|[.)»”"]*$))`, 'u'),
    // `C’est Le Monde qui donne le chiffre`, `…, si l’on en croit le FBI.`, `Au dire de Nice-Matin`, `Comme l’a montré l’ANSSI`
    /(?:si\s+l['’]on\s+en\s+croit|[Aa]u(?:x)?\s+dires?\s+d[eu]s?)\s+(?:l[ea]s?\s+|l['’])?\p{Lu}/u,
    // `Per Bloomberg, …`, `… (per the FBI)`.
    new RegExp(`(?:^|[,;(]\\s*)[Pp]er\\s+${name}\\s*(?:,|[.)]+\\s*$)`, 'u'),
  ),
];

/** The same at the head of a sentence. */
const atHead = anyOf(
  // `By Mandiant's count, …`
  new RegExp(`^[Bb]y\\s+${name}['’]s?\\s+(?:count|tally|estimate|reckoning)(?!\\p{L})`, 'u'),
  // `The Ledger put the number of files at 4,200`, `Le Monde avance le chiffre de …`.
  new RegExp(`^${name}\\s+(?:puts?\\s+the\\s+(?:number|figure|total|toll|loss|cost)|avance\\s+le\\s+chiffre|fait\\s+état)(?!\\p{L})`, 'u'),
  // `Court filings show that …`, `Le communiqué de la mairie fait état de …`, `Un courrier adressé aux clients mentionne …`.
  /^(?:[Cc]ourt|[Ii]nternal|[Rr]egulatory|[Pp]olice)\s+(?:filings?|documents?|records?)\s+(?:show|reveal|say|indicate)(?!\p{L})/u,
  new RegExp(
    `^(?:[Ll][ea]|[Uu]ne?)\\s+(?:communiqué|rapport|avis|${letters})\\s+(?:de|du|des|d['’]|adressée?|envoyée?|publiée?|interne)[^.]{1,60}\\s${shows}(?!\\p{L})`,
    'u',
  ),
  // `In a letter to the Attorney General of Ohio, Quay said …`.
  new RegExp(
    `^(?:In|Dans)\\s+(?:an?|its|their|his|her|une?|son|sa|leur)\\s+(?:\\p{Ll}+\\s+){0,2}(?:${letters})\\s+(?:to|with|for|sent|à|au|aux|avec|adressée?)\\s[^.]{1,60},`,
    'u',
  ),
  // `In its annual report, Norvik says that …`.
  new RegExp(
    `^(?:In|Dans)\\s+(?:(?:\\p{Ll}[\\p{L}'’-]*|(?:19|20)\\d{2})\\s+){1,4}(?:${documents})(?!\\p{L})(?:[^.]{0,60}?,|\\s+(?:the\\s|\\p{Lu}))`,
    'u',
  ),
  // `Comme l’a révélé Mediapart, …`.
  new RegExp(`^Comme\\s+l['’](?:a|ont|avait)\\s+(?:${shown})\\s+(?:l[ea]\\s+|l['’])?\\p{Lu}`, 'u'),
  // `Comme l’écrit Zataz, …`, `As Wired put it, …`.
  /^(?:Comme\s+(?:l['’])?(?:écrit|indique|rapporte|relate|révèle)\s+(?:l[ea]\s+|l['’])?\p{Lu}|As\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,2}\s+(?:put\s+it|reported|wrote|noted))/u,
  // `The GAO report found that …`.
  new RegExp(
    `^\\s*(?:[Tt]he|A|An)\\s+(?:\\p{Lu}[\\p{L}\\d.&’'-]*\\s+){1,4}(?:${documents})\\s+(?:found|shows?|concluded|estimated|noted|${saying})(?!\\p{L})`,
    'u',
  ),
);

/** Who tells is named behind a comma, and is nobody that the sentence told of. */
const behindComma: readonly RegExp[] = [
  // `…, the BBC reported.`
  latin(new RegExp(`,\\s+(?<teller>${name})\\s+${says}\\s*[.)»”"]*$`, 'u')),
  // `…, rapporte Zataz.`
  latin(new RegExp(`,\\s+${tells}\\s+(?<teller>${press}|${name})\\s*[.)»”"]*$`, 'u')),
  // `The gang, Wired reports, stole …`, `…, as the FT first reported.`
  latin(
    new RegExp(
      `,\\s+(?:as\\s+)?(?<teller>(?<=as\\s)${name}|(?:the\\s+)?${press})\\s+(?:first\\s+)?(?:reports|reported|writes|wrote|rapporte|relate|écrit)\\s*(?:,|[.)»”"]*$)`,
      'u',
    ),
  ),
];

/** The source stands in brackets of its own. */
const inBrackets: readonly RegExp[] = [
  // `… (Reuters).`
  latin(new RegExp(`(?<!${outlet}\\s)\\(\\s*(?<teller>${press})\\s*\\)[\\s.»”"]*$`, 'u')),
  anyOf(
    // `(see Doe & Lee, 2020, p. 4)`, `(cf. Lee 2020: 14)`, `(Doe et al. 2019)`: a name and a year alone are a place or an affair
    /\((?=(?:see|voir|cf|v\.)|[^()]{2,60}(?:,\s(?:19|20)|\s(?:&|al\.)\s|\d[a-z]?[,:]))(?:(?:see|voir|cf\.?|v\.)\s+(?:also\s+|aussi\s+)?)?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Since|Until|In|By|From|Early|Late|Mid|Q\d|Depuis|En|Printemps|Été|Automne|Hiver|Mai|Juin|Juillet|Août|Windows|Server|Exchange|Office|SharePoint|Studio)\p{L}*\s)\p{Lu}\p{Ll}[\p{L}'’-]{0,30}(?:(?:\s(?:&|and|et)\s\p{Lu}[\p{L}'’-]{1,30})|\set\sal\.)?,?\s(?:19|20)\d{2}[a-z]?(?:(?:,\s(?:pp?\.\s|§\s?|paras?\.?\s)|:\s?)\d{1,4}(?:[-–]\d{1,4})?)?\)/u,
    // `[Krebs 2014]`, `[@krebs2014]`.
    /\[@?\p{L}[\p{L}’'&. -]{1,40},?\s?(?:19|20)\d{2}[a-z]?\]/u,
    // `(Zataz, 3 mai 2025)`, `(Cour des comptes, rapport 2024, p. 33)`: somebody with a name, and when or where.
    /[([]\s*\p{Lu}[^()[\]\n,]{1,60},[^()[\]\n]{0,60}(?:(?<!\d)(?:19|20)\d{2}|(?<!\p{L})(?:pp?\.|pages?|paras?\.?|§|¶)\s?\d{1,4})\s*[)\]]/u,
    // `(CJUE, 14 décembre 2023, aff. C-340/21)`, `(CE, n° 430810)`: a court, and what its judgment is filed under.
    /[([]\s*\p{Lu}[^()[\]\n,]{0,60},[^()[\]\n]{0,60}(?:(?<![\p{L}\d])[CTF]-\d{1,4}\/\d{2}|n°\s?\d[\d./-]{3,12})\s*[)\]]/u,
    // `(Le Monde, 3 mai)`, `(Libération du 4 mai 2021)`, `(in Les Échos, 4 mai 2021)`: of the press, a day will do.
    new RegExp(`[([](?:in\\s|dans\\s)?${press}(?:,\\s|\\sdu\\s|\\sof\\s)[^()[\\]\\n]{0,40}[)\\]]`, 'u'),
    // `(source: BBC)`.
    /[([]\s*(?:[Ss]ources?|[Vv]ia)\s*[:：]\s*[\p{Lu}@]/u,
  ),
];

/** What such brackets end with. */
const bracketed = /\d[a-z]?\s*[)\]]/;

/** One of the words that such an attribution opens with: few sentences hold one. */
const opening = new RegExp(
  `(?<![a-zß-öø-ÿ])(?:[Ss]elon|[Dd]['’]après|[Aa]ccording|[Aa]s\\s+reported|[Cc]ited|[Rr]apport|${documents}|[Ss]ource|[Vv]ia\\s*:|à\\s+en\\s+croire|en\\s+croit|dires?\\s+d|lit-on|apprend|told|relate|[Pp]er\\s|puts?\\sthe|avance\\sle|fait\\sétat|${told}|${press}|${saying})`,
);

/** What else such a sentence may begin with. */
const beginning = new RegExp(
  `^(?:(?:In|Dans|Comme|As|[Bb]y|Aux?|[Cc]ourt|[Ii]nternal|[Rr]egulatory|[Pp]olice|Per|À\\s+en)\\s|(?:[Uu]ne?|[Ll][ea])\\s+(?:communiqué|rapport|avis|${letters})\\s)`,
);

/** Whether a text holds a word that such a form needs: few do. */
export const mayNameSource = (text: string): boolean => opening.test(text) || beginning.test(text) || bracketed.test(text);

/** What is only looked for where such a word stands. */
export const namingPatterns = { worded, placed, atHead: [atHead], behindComma, inBrackets };

/** Whether a sentence names its source without linking it. */
export function namesSource(text: string): boolean {
  if (saysFromWhom(text)) return true;
  if (!mayNameSource(text)) return false;
  const ofOthers = (form: RegExp): boolean => isOfOthers(text, form.exec(text));
  return (
    worded.some((form) => hasWholeWords(form, text)) ||
    placed.some((form) => form.test(text)) ||
    atHead.test(text) ||
    (text.includes(',') && behindComma.some(ofOthers)) ||
    ((text.includes('(') || text.includes('[')) && inBrackets.some(ofOthers))
  );
}

/** Whether a source that is named tells of others than itself: “Le Quai a été attaqué, rapporte Le Quai”. */
function isOfOthers(text: string, found: RegExpExecArray | null): boolean {
  const teller = found?.groups?.teller?.replace(/^(?:the|les?|la)\s+|^l['’]|\.$/gi, '');
  return found !== null && (teller === undefined || !text.slice(0, found.index).includes(teller));
}

/** Under a quotation, who said it, where and when: `— Jean Dupont, Le Monde, 3 mai 2025`. */
const datedSignature = /^\s*[—–-]{1,2}\s*\p{Lu}[^,\n]{1,60},[^\n]{1,80}(?<!\d)(?:19|20)\d{2}\s*\.?$/u;

/** Whether the last line of a quotation says where it is from, without a link. */
export function signsWithSource(text: string): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('|')) + 1);
  return line.length < text.length && (isNamed(line) || datedSignature.test(line));
}

/** Who is named stands at the head of a source line. */
const longestHead = 300;

/** Whether a source line names anybody: `Source : SentinelOne`, `Source : ministère de la Santé`. */
export const isNamed = (text: string): boolean => headNames(text.slice(0, longestHead));

const headNames = (text: string): boolean =>
  /^[\s([]*(?:sources?|source\s*\(s\)|via)\s*[:：]\s*["«“]?\s*[\p{Lu}\d]/iu.test(text) &&
  /[:：](?:\P{Ll}*|\s*(?:minist|préfecture|mairie|parquet|gendarmerie|police|rapport|communiqué|agence|hôpital|court|ministry|the\s|le\s|la\s|les\s|l['’])[^.\n]{0,60})\p{Lu}/u.test(
    text,
  );
