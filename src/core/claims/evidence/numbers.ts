import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { atWords, wholeWords } from '../../text/wholeWords';

/** Bounded, so that a mile of digits costs no more than a mile of words; nobody writes out more. */
const number = "\\d{1,3}(?:[ \\u00a0\\u202f.,’']\\d{3}){1,9}(?:[.,]\\d{1,15})?|\\d{1,20}(?:[.,]\\d{1,15})?";

/** `$5bn`, `4,5 Md€`: letters for thousands, millions and billions. */
const magnitude = '(?:(?:de\\s)?(?:million|milliard|billion|thousand|trillion)s?|bn|tn|mds?|mn|mln|mio|mrd|lakhs?|crores?|[MBKk])';
/** Further names of money, behind a number: some of them name other things elsewhere. */
const coins = 'rupees?|roupies?|kron(?:er|or)|couronnes?|yen|yens|yuans?|zlotys?|pesos?|shekels?|dirhams?|forints?|hryvnias?';
const sign = '(?:(?:US|CA|AU|NZ|HK|SG|C|A)?\\$|[€£¥₹]|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|BTC|ETH|XMR)(?=\\s?\\d))';
export const currencies = atWords(
  new RegExp(
    `(?:${sign}\\s?(?:${number})(?:\\s?${magnitude}(?![\\p{L}]))?|(?:${number})\\s?(?:${magnitude}\\s?(?:d['’]|de\\s|of\\s|in\\s)?)?(?:[€£¥]|\\$|euros?|dollars?|francs? suisses|BTC|ETH|XMR|bitcoins?|roubles?|rubles?|pounds|${coins}|USD|EUR|GBP|CHF|CAD)(?![\\p{L}]))`,
    'giu',
  ),
);

/** One of these stands in whatever is money: a small look, where the other is one of the largest. */
export const mayBeMoney = latin(
  new RegExp(
    `[$€£¥₹]|euro|dollar|bitcoin|francs? suisses|roubles?|rubles?|pounds|${coins}|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|BTC|ETH|XMR)(?!\\p{L})`,
    'iu',
  ),
);

/** Nouns whose number somebody counted, however small it is. */
const nouns =
  'personnes|people|users?|utilisateurs|customers?|clients?|victim(?:e)?s?|records?|enregistrements|comptes|accounts|organi[sz]ations?|entreprises|companies|employees|employés|salariés|patients|servers?|serveurs|machines|systems|systèmes|hôpitaux|hospitals|identités|dossiers|files|fichiers|downloads|téléchargements|dépôts|repositories|packages|paquets|crates|projects|projets|countries|pays|versions?|emails?|mails?|tentatives|attempts|postes|devices|sites|websites|domains|domaines|incidents|attacks|attaques|tokens|lines|lignes|navires|ships|câbles|cables|gigabytes|gigaoctets|téraoctets|terabytes|mégaoctets|megabytes|banques|banks|écoles|schools|communes|magasins|stores|citoyens|citizens|élèves|students|abonnés|subscribers|adhérents|members|assurés|passagers|passengers|licenciés|cartes|mots de passe|passwords|adresses|addresses|numéros|bitcoins|backdoors|journalistes|journalists|chercheurs|researchers|usines|factories|flights|trains|wagons|firms|businesses|shops|shares|letters|arrests|lawsuits|complaints|hosts|endpoints|virtual machines|agences|mairies|cliniques|clinics|foyers|plaintes|lettres|terminals|terminaux|ordinateurs|computers|laptops|agents|nurses|doctors|infirmi[eè]re?s|médecins|actionnaires|shareholders|avocats|lawyers|habitants|inhabitants|residents|children|enfants|staff|personnel|(?:police)?men|(?:police)?women|police|crew|officers|policiers|pompiers|firefighters|dirigeants|cadres|centres|centers|équipements|appliances';

/** What is measured or is told of in the text, and no noun: nobody counted it. Of words that end in `s`, those that only end so. */
const uncounted =
  'was|sounds|has|this|its|is|as|us|yes|plus|pas|puis|mais|dans|sous|sans|vers|depuis|après|alors|dès|très|près|les|des|ses|nos|vos|ces|mes|tes|leurs|hours|heures|minutes|min|seconds|secondes|jours|days|mois|months|weeks|semaines|years|ans|années|fois|times|bits|bytes|octets|characters|chars|caractères|pixels|words|mots|pages|chapters|chapitres|sections|articles|steps|étapes|phases|things|choses|reasons|raisons|tips|conseils|rules|règles|questions|lessons|leçons|ways|façons|points|degrés|degrees|ports|rounds|tours|km|mètres|meters|metres|across|towards|less|always|unless|besides|afterwards|perhaps';
/** What is no noun before another: one of those, a month that the number dates, a word that begins something else. */
const unkind = [
  ...uncounted.split('|').flatMap((each) => [each, each.replace(/s$/, '')]),
  ...'janvier février mars avril mai may juin juillet août septembre octobre novembre décembre'.split(' '),
  ...'and or but as than that which who et ou mais que qui to of in on at by for from with during when while de à en sur par pour avec sans dans'.split(
    ' ',
  ),
].join('|');

/** Large enough to have been counted: a plural noun of any kind is counted with it. */
const plural = `(?!(?:${uncounted})(?!\\p{L}))(?:(?:other|more|new|public|private|small|large|local|major|former|different|autres|nouveaux|nouvelles|grands|grandes|petits|petites)\\s)?\\p{Ll}{2,20}[sx](?!\\p{L})`;

/** Written together, which a year, a size of memory or a number in a row may be too: it counts where a plural follows. */
const ungrouped =
  '(?!(?:(?:19|20)\\d\\d|1024|2048|4096|8192|16384|32768|6553[56])\\D)(?:[1-9]\\d{3,8}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,2})\\+?';
/** The same behind the noun that says of what kind: `law firms`, `police officers`. */
const kind = `(?:(?!(?:${unkind})(?!\\p{L}))\\p{Ll}[\\p{Ll}-]{2,20}\\s)?`;
const counted = `${kind}${plural}`;
const countedSo = `(?:${counted}|(?:rendez-vous|IBANs?|ATMs?|PCs?|VMs?)(?!\\p{L}))`;

/** A number that counts or measures: with a magnitude, a unit or a counted noun; or large enough to have been counted by somebody. */
export const figures = latin(
  new RegExp(
    `(?:(?:${number})\\+?\\s?(?:%|‰|pour ?cent|per ?cent|(?:de\\s)?(?:millions?|milliards?|billions?|thousand|trillion)(?!\\p{L})|[kKMGT]o\\b|[kKMGT]bit\\/s|[KMGT]bps\\b|[KMGT]B\\b|(?:${nouns})(?![\\p{L}]))|\\d{1,3}(?:[ \\u00a0\\u202f,’']\\d{3})+(?![\\d\\p{L}]|\\s(?:ports|bits|bytes|octets|characters|caractères|pixels|rounds|tours|iterations|itérations)(?!\\p{L}))|(?:${number})[MmKk]\\s(?:de\\s|d['’]|of\\s)?(?:(?:${nouns})(?!\\p{L})|${plural})|${ungrouped}\\s${countedSo}|(?![45]\\d\\d\\s(?:errors?|erreurs?|responses?|réponses?|codes?|status)(?!\\p{L}))[1-9]\\d{1,2}\\s${counted})`,
    'gu',
  ),
);

const scale = '(?:de\\s)?(?:millions?|milliards?|billions?|thousand|trillion)|pour|per|percent';
const bareCount = latin(new RegExp(`^[1-9]\\d{1,2}\\s(?:lines|lignes|(?!(?:${nouns}|${scale})(?!\\p{L}))\\p{Ll})`, 'u'));

/** Whether a figure is a small count of what nobody is known to count: "250 options", which any program has. */
export const isBareCount = (words: string): boolean => bareCount.test(words);

/** Magnitudes in words, and shares of a whole. */
export const magnitudes = atWords(
  /(?:(?:plusieurs |des |quelques )?(?:dizaines|centaines|milliers|millions|milliards) d(?:e\s|['’])(?:(?:milliers|millions|milliards) d(?:e\s|['’]))?|(?:dozens|hundreds|thousands|tens of (?:thousands|millions)|millions|billions)(?: of)?(?!\p{L})|(?:une|une (?:petite|bonne)) (?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine) d(?:e\s|['’])(?!(?:minutes|heures|jours|semaines|mois|années|ans|octets|caractères|lignes|mots|pages|mètres|kilomètres)(?!\p{L}))|(?:a|half a|several|some) (?:dozen|hundred|thousand|million|billion)(?!\p{L})|(?:two|three|four|five|six) dozen(?!\p{L})|(?:un|plus d['’]un|près d['’]un) (?:millier|million|milliard)(?!\p{L})|(?:un tiers|deux tiers|la moitié|les trois quarts|un quart)\s+(?:des|du(?!\s+(?:travail|temps|chemin|problème)))(?!\p{L})|(?:a third|two[- ]thirds|three[- ]quarters|a quarter|half) of (?:the(?! (?:(?:work|battle|time|story|job|fun|problem)(?!\p{L})|(?:way|year|quarter|month|week|season|decade|century)(?![\p{L}'’])))|its|their|all)(?!\p{L}))/giu,
);

const units = 'two three four five six seven eight nine ten eleven twelve deux trois quatre cinq sept huit neuf dix onze douze'.split(' ');
const tens =
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred treize quatorze quinze seize vingt vingts trente quarante cinquante soixante cent cents'.split(
    ' ',
  );
const powers = 'thousand mille million millions billion billions milliard milliards trillion'.split(' ');
const numeral = `(?:${[...tens, ...powers, ...units, 'one', 'un'].join('|')})(?!\\p{L})`;

/** A number in words: `two hundred and fifty`, `quatre-vingt mille`. */
const inWords = atWords(new RegExp(`${numeral}(?:(?:[\\s-]+(?:and\\s+|et\\s+|et-)?)${numeral}){0,8}`, 'giu'));

const hasTens = latin(new RegExp(`(?<!\\p{L})(?:${tens.join('|')})(?!\\p{L})`, 'iu'));
const hasPower = latin(new RegExp(`(?<!\\p{L})(?:${powers.join('|')})(?!\\p{L})`, 'iu'));
const moneyBehind = latin(
  new RegExp(`^[\\s-]+(?:de\\s|d['’])?(?:dollars?|euros?|pounds|francs|bitcoins?|roubles?|rubles?|${coins})(?!\\p{L})`, 'iu'),
);
const shareBehind = latin(
  /^\s+(?:per\s?cent|pour\s?cent|percent|(?:\p{L}{3,20}\s+)?(?:in|out\s+of|sur)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,3})(?!\p{L}))/iu,
);
/** What a text may well have two or three of by its own account. */
const plain = latin(
  /^[\s-]+(?:versions?|files|fichiers|attacks|attaques|systems|systèmes|packages|projects|projets|lines|lignes|attempts|tentatives|sites|incidents)(?!\p{L})/iu,
);
const nounBehind = latin(new RegExp(`^[\\s-]+(?:de\\s|d['’]|of\\s)?${kind}(?:${nouns})(?!\\p{L})`, 'iu'));
const pluralBehind = latin(new RegExp(`^\\s+${counted}`, 'u'));

/** Counts, shares and amounts whose number is in words. */
export function numbersInWords(text: string): { kind: 'figure' | 'money'; start: number; end: number }[] {
  const found: { kind: 'figure' | 'money'; start: number; end: number }[] = [];
  for (const { start, end } of wholeWords(inWords, text)) {
    const behind = text.slice(end, end + 60);
    const words = text.slice(start, end);
    const money = moneyBehind.exec(behind);
    const isOne = /^(?:one|une?)$/i.test(words);
    const counted =
      shareBehind.exec(behind) ??
      (isOne
        ? null
        : ((plain.test(behind) ? null : nounBehind.exec(behind)) ??
          (hasTens.test(words) || hasPower.test(words) ? pluralBehind.exec(behind) : null)));
    if (money && !isOne) found.push({ kind: 'money', start, end: end + money[0].length });
    else if (counted) found.push({ kind: 'figure', start, end: end + counted[0].length });
    else if (hasPower.test(words) && / |-/.test(words)) found.push({ kind: 'figure', start, end });
  }
  return found;
}

const unitOrTen = `(?:${[...units, ...tens].join('|')})`;
const numberWord = `\\d+(?:[.,]\\d+)?|${unitOrTen}(?:[\\s-]+(?:et[\\s-]+|and\\s+)?${unitOrTen}){0,3}`;

/** What stands behind the age of a person; a flaw may well be five years old. */
const ofAge =
  'from|was|is|has|had|who|whose|and|named|living|boy|girl|man|woman|student|pupil|hacker|suspect|teenager|son|daughter|admitted|pleaded|said|told|in|of';

export const durations = latin(
  new RegExp(
    `(?:(?:près d['’]une?|plus d['’]une?|moins d['’]une?|plusieurs|quelques|several|nearly a|almost a|more than a|less than an?|within an?|half an?|une (?:dizaine|quinzaine|vingtaine|trentaine) (?:de |d['’])|${numberWord})(?:\\s+and a half)?[\\s-]*(?:minutes?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|années?|ans|years?|décennies|decades)|(?<![\\d.,:])(?:2[4-9]|[3-9]\\d|[1-9]\\d\\d)\\s?(?:h|min)(?!\\/|\\s?\\d|\\ssur\\s))(?!\\p{L}|-old(?:s(?!\\p{L})|['’,.;)]|\\s+(?:${ofAge})(?!\\p{L})))`,
    'giu',
  ),
);

/** `48h`: no hour of the day is so late. */
export const mayLast = /\d\s?(?:h|min)(?![a-z\d])/;

/** A duration counts where something took it: in advice ("every three months") it is no fact. */
export const lasted = latin(/(?:durée|duration|dwell|persistance|persistence|pendant|durant|during|within|lasting)(?!\p{L})/giu);

/** `1 Go = 1 000 Mo`. */
export const isReckoned = (text: string, { start, end }: Span): boolean =>
  /^\s*[=≈]/.test(text.slice(end, end + 3)) || /[=≈]\s*$/.test(text.slice(Math.max(0, start - 3), start));

/** `ISO 27 001`, `RFC 9110`, `port 443`, `article 33`: a number that names rather than counts. */
export const namesStandard = (text: string, at: number): boolean =>
  /(?:(?:ISO|IEC|RFC|NIST|SP|KB|CVE-|HTTP|status)\s*(?:[\w/-]*\s)?|(?:ports?|articles?|art\.|version|n°|pages?|p\.|chapters?|chapitres?|sections?|figures?|tables?|tableaux?|steps?|étapes?|levels?|niveaux?|lines?|lignes?|codes?|errors?|erreurs?|phases?|top|windows|annexe|appendix|day|jour|week|semaine|events?|(?:event\s?)?id|pid|rules?|règles?|tickets?|issues?|cases?|builds?|CWE)\s*)$/i.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** "Sûr à 100 %", "100% sure": wholly, which nobody counted. */
export const isWhole = (text: string, { start, end }: Span): boolean =>
  // A cell that is nothing else has a value, as those of the other rows.
  text.trim().length > end - start &&
  /^100\s?(?:%|pour ?cent|per ?cent)$/i.test(text.slice(start, end)) &&
  (/(?:^|\s)à\s$/i.test(text.slice(0, start)) || !/^\s*(?:des?|du|of)(?!\p{L})/iu.test(text.slice(end)));
