import { latin } from '../../text/latin';

const size = '(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)';
const great = '(?:(?:an?\\s+|one\\s+)?(?:hundred|thousand|million|billion)|cent|mille|un\\s+million)';
const number = `(?:[€$£]?\\d|${size}\\s|${great}\\s)`;
const somebodys = '(?:the|its|their|his|her|this|these|those|les?|la|ses|leurs?|ces?|cette)';
/** The rest of a clause in which nothing is told of one that is known. */
const ofNobody = `(?:(?!(?<=\\s)${somebodys}\\s(?!same\\s))(?:[^,:;]|,(?=\\d)))*`;

/** The same, where only what is counted, or where it is, would be that of one who is known. */
const ofNone = `(?:(?!(?<=\\s)(?:${somebodys}\\s\\P{L}?(?:\\d|${size})|(?:of|at|in|dans|de|à)\\s${somebodys}[\\s'’]|(?:de|à)\\sl['’]|(?:du|aux?)\\s))(?:[^,:;]|,(?=\\d)))*`;

/** What a textbook gives the size of. */
const thing =
  '(?:network|byte|octet|word|counter|password|passphrase|key|hash|address|alphabet|packet|block|minute|hour|day|week|month|year|century|réseau|compteur|mot\\s+de\\s+passe|clé|empreinte|adresse|paquet|bloc|heure|journée|jour|semaine|mois|année|siècle)';
const holds = '(?:has|holds|contains|spans|equals|lasts|overflows|offers|compte|contient|vaut|dure|offre|déborde)';

const at = (firsts: string, ...patterns: string[]) => ({
  firsts: firsts.split(' '),
  pattern: latin(new RegExp(`^\\P{L}*(?:${patterns.join('|')})`, 'iu')),
});

const wordsOfNumbers =
  'two three four five six seven eight nine ten twenty thirty forty fifty a an one hundred deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante cent mille un';
const inWords = `(?:${wordsOfNumbers.replaceAll(' ', '|')})`;

/** What is so of nobody in particular, in the present or to come, by its first words. */
const truths = [
  // "A /24 network holds 254 hosts."
  at(
    'a an any every each un une chaque',
    `(?:an?|any|every|each|une?|chaque)\\s(?:[^\\s,:;]+\\s){0,3}?${thing}(?:\\s(?:en|de|of|à)\\s[^\\s,:;]+)?\\s${holds}\\s${ofNobody}$`,
  ),
  at('ipv4 ipv6 aes md5 tcp udp base64 ascii', `(?:ipv[46]|aes|md5|tcp|udp|base64|ascii)\\s${holds}\\s${ofNobody}$`),
  // "A firm with a hundred customers has the same problem as one with a hundred thousand."
  at(
    'a an un une',
    `(?:an?|une?)\\s(?:\\p{L}+\\s){1,2}(?:with|of|de|avec)\\s${ofNobody}\\s(?:(?:has|faces)\\s+the\\s+same|a\\s+(?:le\\s+même|la\\s+même|les\\s+mêmes))\\s+(?:problem|risk|duty|duties|worr(?:y|ies)|need|question|souci|problème|risque|devoir|besoin)s?\\s+(?:as\\s+(?:one|an?|any)\\s|qu(?:e\\s+(?:celles?|ceux|n['’]importe)\\s|['’]une?\\s))${ofNobody}$`,
  ),
  // "Nobody spends 2 million euros on a lock.": of the money of one that is known, somebody would be told of.
  at('nobody no', `(?:nobody|no\\s+one)\\s+(?!(?:has|monitors|watches|guards|checks|answers|reviews|knows)\\s)\\p{L}+s\\s${ofNone}$`),
  at(
    'personne nul',
    `(?:personne|nul)\\s+n(?:e\\s+|['’])(?!(?:a|garde|surveille|réclame|vérifie|contrôle|répond|sait)\\s)\\p{L}+\\s${ofNone}$`,
  ),
  // "Of a hundred people, five will open it."
  at('out of', `(?:out\\s+)?of\\s+${number}${ofNobody},\\s[^,:;\\d]{2,40}?\\swill(?!\\p{L})`),
  at('sur', `sur\\s+${number}${ofNobody},\\s(?:[^,:;\\d]{2,40}?(?:era|ira|dra|vra|ront)(?!\\p{L})|il\\s+y\\s+en\\s+aura)`),
  // "One bad click in 2,000 is enough."
  at(
    'one a an with even',
    `(?:even\\s+)?(?:one|an?|with)\\s${ofNobody},?\\s(?:(?:is|are)|that['’]s|that\\s+is)\\s+(?:(?:more\\s+than|quite|already)\\s+)?(?:enough|plenty)\\P{L}*$`,
  ),
  at('un une avec même', `(?:même\\s+)?(?:une?|avec)\\s${ofNobody},?\\s(?:(?:cela|ça)\\s+)?suffit\\P{L}*$`),
  at('there', `there\\s+(?:are|is)\\s+${great}\\s+(?:\\p{L}+\\s+)?(?:ways?|reasons?|excuses?|things?)\\s`),
  at(
    'it that this cela ça',
    // Whom alone something works for, somebody counted.
    `(?:(?:it|that|this)\\s+works\\s+for|(?:cela|ça)\\s+(?:marche|vaut|fonctionne)\\s+pour)\\s+${number}[^:;]{0,40}?,?\\s(?:(?:but|and|mais|et)\\s+)?(?:not|never|pas|or|ou|comme|as\\s+(?:well|much)\\s+as)\\s(?:(?:for|pour)\\s)?${ofNobody}$`,
  ),
  // "Two million sounds like a lot.", "Twenty euros are nothing against a day of downtime."
  at(
    wordsOfNumbers,
    `${inWords}\\s(?:[^,:;]{1,30}?\\s)?(?:sounds?\\s+like\\s+(?:a\\s+lot|much|little)|(?:is|are)\\s+(?:nothing|little|a\\s+lot)\\s+(?:against|compared|next\\s+to|beside)|n(?:e\\s+sont|['’]est)\\s+rien\\s+(?:face|à\\s+côté|comparée?s?|auprès))(?!\\p{L})`,
  ),
];

/** What the author reckons from what was said before: "That makes 4,800 euros a year." */
const reckonings = [
  at(
    'that this cela ça',
    `(?:(?:that|this)\\s+(?:makes|comes\\s+to|adds\\s+up\\s+to|amounts\\s+to)|(?:cela|ça)\\s+(?:fait|donne|représente))\\s+(?:(?:about|some|nearly|environ|près\\s+de)\\s+)?(?:[€$£]\\d|${number}(?:[^,:;]|,(?=\\d))*?(?:[€$£]|euros?|dollars?|pounds))(?!.*\\s(?:depuis|since|que)\\s)`,
  ),
  at('at', 'at\\s+\\d[\\d.,]*\\s+cents?\\s+(?:an?|per|each|apiece)(?!\\p{L})[^,:;]{0,30},\\s(?:an?\\s|one\\s|that\\s|it\\s|\\p{L}+ing\\s)'),
  at('à', "à\\s+\\d[\\d.,]*\\s+centimes?\\s+(?:l['’]|le\\s|la\\s|par\\s|pièce)[^,:;]{0,30},\\s(?:cela|ça|on|une?)\\s"),
];

/** A likeness, which holds for what was too: "It was like looking for a needle in ten thousand haystacks." */
const likeness = latin(
  /^\P{L}*(?:it(?:['’]s|\s+is)\s+(?:\p{L}+\s+)?like\s(?:(?!\s(?:that|which|qui|que)\s)[^:])*$|it\s+was\s+(?:a\s+bit\s+)?like\s+(?:\p{L}+ing|an?)\s[^,:;]*$|c['’](?:est|était)\s+comme\s+(?:une?|des|de|\p{L}+(?:er|ir|re))\s[^,:;]*$)/iu,
);

/** "Security is 90% boredom and 10% panic." */
const mixture = latin(
  /^\P{L}*(?:l['’]|la\s)?\p{L}+,?\s(?:is|est|c['’]est)\s+\d\d?\s?%\s(?:d(?:e\s|['’]))?\p{L}+\s(?:and|et)\s(?:de\s)?\d\d?\s?%\s(?:d(?:e\s|['’]))?\p{L}+\P{L}*$/iu,
);

const byFirst = (all: readonly { firsts: readonly string[]; pattern: RegExp }[]): ReadonlyMap<string, readonly RegExp[]> => {
  const found = new Map<string, readonly RegExp[]>();
  for (const { firsts, pattern } of all) for (const first of firsts) found.set(first, [...(found.get(first) ?? []), pattern]);
  return found;
};

const truthsOf = byFirst(truths);
const reckoningsOf = byFirst(reckonings);

/** Whether a value stands in a likeness, whatever is told in it. @param first the first word of the text, in small letters */
export const isLikeness = (text: string, first: string): boolean => (first === 'it' || first === 'c') && likeness.test(text);

/** Whether a text without a past and names gives a value that is so of nobody in particular: of a kind, of a size, of a saying. */
export const isAtLarge = (text: string, first: string): boolean =>
  truthsOf.get(first)?.some((pattern) => pattern.test(text)) === true || (text.includes('%') && mixture.test(text));

/** Whether a text without a past and names is the author's sum. */
export const isReckoning = (text: string, first: string): boolean =>
  reckoningsOf.get(first)?.some((pattern) => pattern.test(text)) === true;

const patternsOf = (all: readonly { pattern: RegExp }[]) => Object.fromEntries(all.map(({ pattern }, index) => [`${index}`, pattern]));

/** What is only looked for behind a first word of its own. */
export const truthPatterns: Readonly<Record<string, RegExp>> = patternsOf(truths);
export const reckoningPatterns: Readonly<Record<string, RegExp>> = patternsOf(reckonings);
