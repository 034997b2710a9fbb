import { latin } from '../../text/latin';
import type { Evidence } from '../evidence/evidence';
import type { Word } from '../words/words';
import { isAtLarge, isLikeness, isReckoning } from './atLarge';
import { SignalSet, signal } from './signalSet';

/** What a pattern makes of a text: advice, what is so of all, or the author's own reckoning. */
type Made = 'lesson' | 'general' | 'own-view';

/** A frame in which a value is held up and nothing is told, with the first words of its texts in small letters. */
interface Frame {
  readonly firsts: readonly string[];
  readonly pattern: RegExp;
  readonly made: Made;
}

/** A number without an article: "10 000 lignes", "deux techniciens", "$40". */
const number =
  '(?:(?:plus\\s+de|près\\s+de|more\\s+than|over|nearly)\\s+)?(?:[€$£]?\\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|cent|mille|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a\\s+(?:hundred|thousand|million))\\s)';
/** A character of one clause; the comma of a number is one too. */
const inClause = '(?:[^,:;]|,(?=\\d))';

const frame = (made: Made, firsts: string, pattern: string): Frame => ({
  firsts: firsts.split(' '),
  pattern: latin(new RegExp(`^\\P{L}*(?:(?:mais|et|or|but|and)\\s+)?${pattern}`, 'iu')),
  made,
});

/** Of nobody: without a past, a name, a day and who says so. */
const frames: readonly Frame[] = [
  // Advice that compares: "Mieux vaut payer 10 000 euros que 4 millions."
  frame('lesson', 'mieux il', `(?:il\\s+)?(?:mieux\\s+vaut|vaut\\s+mieux)\\s${inClause}+\\squ(?:e\\s|['’])${inClause}*$`),
  frame('lesson', 'plutôt', `plutôt\\s(?!que?(?!\\p{L}))${inClause}+\\squ(?:e\\s|['’])${inClause}*$`),
  frame('lesson', 'better rather', `(?:better|rather)\\s(?!than(?!\\p{L}))${inClause}+\\sthan\\s${inClause}*$`),
  frame(
    'lesson',
    'mille cent dix',
    '(?:dix\\s+)?(?:mille|cent)\\s+\\p{L}+\\s+ne\\s+(?:font|valent|remplacent)\\s+(?:pas|jamais)\\s+une?\\s',
  ),
  frame('lesson', 'a', "a\\s+(?:thousand|hundred)\\s+\\p{L}+\\s+(?:do\\s+not|don['’]t|never)\\s+(?:make|replace|equal)\\s+an?\\s"),
  frame('lesson', 'autant', 'autant\\s+(?!(?:dire|avouer|admettre|reconnaître|préciser)(?!\\p{L}))\\p{L}+(?:er|ir|re)\\s'),
  frame(
    'lesson',
    'l la the',
    "(?:l['’](?:urgence|enjeu)|la\\s+priorité|the\\s+(?:priority|challenge|task))\\s+(?:est|serait|reste|is|remains)\\s+(?:d['’]|de\\s|to\\s)",
  ),
  // What to reckon with: "Compter 50 000 euros pour …", "Un budget de 5 % est un minimum."
  frame(
    'lesson',
    'compter',
    `compter\\s+(?:environ\\s+|au\\s+moins\\s+|entre\\s+)?${number}${inClause}*(?<!\\p{L})(?:euros?|dollars?|€)(?!\\p{L})`,
  ),
  frame('lesson', 'budget', 'budget\\s+(?:à\\s+prévoir|to\\s+(?:plan|allow|set\\s+aside)(?:\\s+for)?)\\s?:'),
  frame(
    'lesson',
    'un une a an',
    `(?:une?|an?)\\s+(?:budget|seuil|délai|taux|ratio|limite|marge|threshold|limit|rate|margin)\\s+(?:de\\s|d['’]|of\\s)${inClause}+\\s(?:(?:est|is)\\s+(?:une?|an?|le|the)\\s+(?:\\p{L}+\\s+)?(?:minimum|maximum|début|start)|(?:paraît|semble|seems|est|is)\\s+(?:raisonnable|suffisante?|correcte?|reasonable|sufficient|sensible|enough))(?!\\p{L})`,
  ),
  // Worked examples: "À 100 euros le poste, en changer 2 000 …"
  frame(
    'own-view',
    'à',
    `à\\s+(?:raison\\s+de\\s+)?\\d[\\d\\s.,]*(?:euros?|dollars?|€|\\$)\\s?(?:l['’]|le\\s|la\\s|par\\s|pièce|chacun|de\\s+l['’])[^,:;]{0,30},\\s(?:une?\\s|en\\s|on\\s|cela\\s|ça\\s|\\p{L}+(?:er|ir|re)\\s)`,
  ),
  frame(
    'own-view',
    'at',
    `at\\s+[€$£]?\\d[\\d\\s.,]*(?:dollars?\\s|euros?\\s|€\\s)?(?:an?|per|each|apiece)(?!\\p{L})[^,:;]{0,30},\\s(?:an?\\s|one\\s|that\\s|\\p{L}+ing\\s)`,
  ),
  frame(
    'own-view',
    'avec with',
    "(?:avec|with)\\s[^:;,]{1,60}\\d\\s?%\\s+(?:de\\s|d['’]|of\\s)(?:clics?|chances?|clicks?|odds)(?!\\p{L})(?![^]*\\s(?:la|le|les|the|its|ses)\\s)",
  ),
  frame('own-view', 'mettons disons posons', `(?:mettons|disons|posons)\\s+(?:qu(?:e\\s|['’])|une?\\s|${number})`),
  frame('own-view', 'call', `call\\s+it\\s+${number}`),
  frame(
    'own-view',
    'faites faisons refaites refaisons',
    '(?:re)?(?:faites|faisons)\\s+(?:le|les|vos|nos)\\s+(?:calculs?|comptes?)(?!\\p{L})',
  ),
  frame('own-view', 'do let', "(?:let['’]s\\s+)?do\\s+the\\s+(?:maths?|sums?|arithmetic)(?!\\p{L})"),
  // What it would cost, whoever it were: "Une panne de 3 jours coûterait 2 millions."
  frame(
    'own-view',
    'un une des',
    `(?:une?|des)\\s${inClause}+\\s(?:en\\s+|lui\\s+)?(?:coûter|suffir|reviendr)(?:ait|aient)(?!\\p{L})(?![^]*\\s(?:par\\s+an(?!\\p{L})|à\\s+la\\s|à\\s+l['’]|aux?\\s))`,
  ),
  frame('own-view', 'a an', `an?\\s${inClause}+\\swould\\s+(?:\\p{L}+\\s+)?(?:cost|suffice|be\\s+enough)(?!\\p{L})`),
  // What is so of all: "Nul ne retient 50 mots de passe."
  frame('general', 'on', `on\\s+ne\\s+\\p{L}+\\s+(?:pas|jamais|plus)\\s${inClause}+\\scomme\\s+(?:on|une?|des)\\s`),
  frame(
    'general',
    'personne nul nobody no',
    `(?:(?:personne|nul)\\s+ne\\s+(?:relit|lit|retient|mémorise|apprend|trie)|(?:nobody|no\\s+one)\\s+(?:reads|remembers|memori[sz]es|learns|sorts))\\s+${number}`,
  ),
  frame(
    'general',
    'aucun aucune',
    "aucune?\\s+(?:antivirus|pare-feu|filtre|outil|produit|système|logiciel|solution|formation|protection|défense)\\s+(?:\\p{L}+\\s+)?n(?:e\\s+|['’])\\p{L}+\\s+(?:jamais\\s+)?(?:à\\s+)?(?:100\\s?%|cent\\s+pour\\s+cent)",
  ),
  frame(
    'general',
    'no',
    'no\\s+(?:antivirus|firewall|filter|tool|product|software|vendor|training|defen[cs]e|protection)\\s+\\p{L}+s\\s+100\\s?(?:%|per\\s?cent)',
  ),
  frame('general', '100 cent', `${inClause}*\\s(?:n['’]existe(?:nt)?\\s+pas|do(?:es)?(?:\\s+not|n['’]t)\\s+exist)(?!\\p{L})`),
  frame('general', 'il', `il\\s+est\\s+(?:impossible|illusoire|vain|difficile|facile|rare|inutile)\\s+d(?:e\\s+|['’])\\p{L}+\\s+${number}`),
  frame('general', 'it', `it\\s+is\\s+(?:impossible|hard|difficult|easy|pointless|rare)\\s+to\\s+\\p{L}+\\s+${number}`),
  // Of what stands with its article somebody may be told: "Il suffit d'un badge pour ouvrir les 40 portes."
  frame(
    'general',
    'il',
    `il\\s+suffit\\s+(?:parfois\\s+|souvent\\s+)?d['’]une?\\s(?![^]*(?<!\\p{L})(?:les|ses|leurs|ces|cette|son)\\s|[^]*\\spour\\s+\\p{L}+\\s+\\d)`,
  ),
  frame(
    'general',
    'it',
    'it\\s+(?:only\\s+|just\\s+)?takes\\s+(?:only\\s+|just\\s+)?(?:one|a\\s+single)\\s+(?!hour|minute|day|week|month)(?![^]*(?<!\\p{L})(?:the|its|their|these|this)\\s|[^]*\\sto\\s+\\p{L}+\\s+\\d)',
  ),
  frame(
    'general',
    'quiconque whoever anyone anybody',
    `(?:quiconque|whoever|any(?:one|body)\\s+who)\\s+(?:gère|protège|administre|exploite|manages|runs|protects)\\s+${number}`,
  ),
];

/** Whatever is told in it of nobody by name: the author only plays it through, or talks. */
const anyhow: readonly Frame[] = [
  frame(
    'own-view',
    'pour',
    "pour\\s+(?:la\\s+suite|les\\s+besoins)\\s+de\\s+(?:l['’]|la\\s|cet(?:te)?\\s|notre\\s)\\s?(?:exercice|démonstration|exemple|simulation)(?!\\p{L})",
  ),
  frame(
    'own-view',
    'for',
    'for\\s+the\\s+(?:sake|purposes?)\\s+of\\s+(?:the|this|our)\\s+(?:exercise|example|argument|simulation|demonstration)(?!\\p{L})',
  ),
  frame('own-view', 'qu', "qu['’]on\\s+ne\\s+vienne\\s"),
  frame('own-view', 'tout all', '(?:tout\\s+(?:cela|ça)|all\\s+(?:this|that))\\s+(?:pour|for)\\s'),
];

const byFirst = (all: readonly Frame[]): ReadonlyMap<string, readonly Frame[]> => {
  const found = new Map<string, readonly Frame[]>();
  for (const each of all) for (const first of each.firsts) found.set(first, [...(found.get(first) ?? []), each]);
  return found;
};

const framesOf = byFirst(frames);
const anyhowOf = byFirst(anyhow);

/** An infinitive with how many is the subject, and what it is like is told: "Gérer 30 000 comptes n'est pas une sinécure." */
const infinitive = latin(
  new RegExp(
    `^\\P{L}*(?!restaurer|reconstruire|réinstaller|rétablir)\\p{L}+(?:er|ir|re)\\s+${number}${inClause}*\\s(?:n['’]est\\s+(?:jamais|pas\\s+(?!encore|fini|possible|prévu)|guère)|ne\\s+s(?:e\\s+|['’])\\p{L}+\\s+(?:pas(?!\\s+encore)|jamais)(?!\\p{L})|n['’]a\\s+rien|relève\\s+d|tient\\s+d[eu]|est\\s+(?:une?|difficile|impossible|illusoire|vain)\\s)`,
    'iu',
  ),
);
const gerund = latin(
  new RegExp(
    `^\\P{L}*(?!(?:restor|rebuild|reinstall|recover|resett?)ing)\\p{L}+ing\\s+${number}${inClause}*\\sis\\s+(?:no|never|not(?!\\s+(?:finished|over|done\\s+yet|complete|yet|possible))|an?|hard|difficult|impossible)\\s`,
    'iu',
  ),
);

/** Advice that compares what is nobody's: "3 techniciens valent mieux qu'un boîtier à 200 000 euros." */
const worth = latin(
  new RegExp(
    `^(?:[^,:;]{1,40},\\s)?(?:[^,:;]{1,30}:\\s)?(?:une?\\s|an?\\s|${number})${inClause}+\\s(?:v(?:au|al)(?:t|ent)\\s+mieux\\s+qu|(?:is|are)\\s+(?:\\p{L}+\\s+)?(?:better\\s+than|worth\\s+more\\s+than))(?!\\s+\\P{L}?\\d)${inClause}*$`,
    'iu',
  ),
);
const mayWeighWorth = (text: string): boolean => text.includes('mieux qu') || text.includes('better than') || text.includes('worth more');

/** Whom it is up to: "À l'État d'équiper les 3 000 écoles." In small letters alone is it an infinitive, and no place. */
const upTo = latin(
  /^\P{L}*(?:[Mm]ais\s+|[Ee]t\s+)?(?:[Cc]['’]est\s+)?(?:[ÀàAa]\s+(?:l['’](?=[EÉ]tat)|chaque\s+|nous(?=\s)))(?!(?:lieu|risque|point|moment|bout|cours|sujet|nom|nombre|titre|moyen|prix|mois|début|milieu|fin|veille|force|défaut|condition|occasion|heure|abri|environs?|alentours|partir|propos|raison|cause|côté|proximité)\s)\p{L}[\p{L}’'-]*(?:\s\p{L}+)?\s(?:d['’]|de\s)(?!(?:\p{L}*mbre|octobre|février|janvier|hier|notre|votre|quatre|autre|titre|centre|guerre|terre|mer|hiver)\s)\p{Ll}+(?:er|ir|re)\s[^,:;]*$/u,
);
const upToFirst: ReadonlySet<string> = new Set(['à', 'au', 'aux', 'c']);

/** What all are bidden to do: "Donnons 20 000 euros à chaque mairie." Who says, counts or notes something tells it. */
const exhorts = latin(
  /^\P{L}*(?:(?:mais|et)\s+)?(?!(?:mais|sal|ranç|rais|pris|sais|leç|faç|garç|patr|cart|jet|bout|piét|électr|rappel|not|ajout|précis|signal|soulign|relev|cit|mentionn|observ|constat|compt|dis)ons\s)\p{L}{2,}(?<!i)ons\s+(?:\d|les?\s|la\s|l['’]|une?\s|des\s|à\s|aux?\s|par\s|plutôt\s|donc\s)/iu,
);

/** What an author says of a sum where it is only held up: "…, c'est cher payé." */
const judged = latin(
  /^(?:\s+(?:de\s+|d['’]|of\s+)[^\s,:;]{2,25})?\s?[,:–—]?\s+(?:c['’]est\s+(?:(?:très|trop|bien|vraiment|déjà)\s+)?(?:cher(?:\s+payé)?|peu|beaucoup|énorme|trop|considérable|vertigineux|colossal)|c['’]est\s+une\s+(?:somme|fortune|paille|broutille)|(?:c['’]est|that(?:\s+is|['’]s))\s+(?:une|an?)\s+(?!(?:moitié|third|quarter|half|fifth|tenth|fraction|record|hausse|baisse|perte|rise|drop|loss|increase|première|part|partie)(?!\p{L}))\p{L}[\p{L}’'-]+|ce\s+sont\s+autant\s+d(?:e\s|['’])\p{L}+|(?:is|are)\s+(?:dizzying|staggering|mind-boggling)|(?:ce\s+)?n(?:['’]est|e\s+sont|e\s+font)\s+pas\s+(?:rien|peu|négligeables?|une\s+paille)|(?:autant\s+dire\s+|c['’]est\s+)?une\s+(?:paille|broutille|fortune|misère|bagatelle|goutte\s+d['’]eau(?:\s+dans\s+(?:l['’]océan|la\s+mer))?)|(?:(?:cela|ça|de\s+quoi)\s+)?donne(?:r|nt)?\s+le\s+(?:vertige|tournis)|voilà\s+le\s+prix\s+d['’]une?\s+\p{L}+|(?:(?:that\s+|it\s+)?(?:is|are)\s+|(?:that|it)['’]s\s+)?(?:not\s+nothing|a\s+(?:lot|fortune|trifle|pittance)(?:\s+of\s+money)?|peanuts|(?:pocket|small)\s+change|an?\s+(?:steep|high|heavy|hefty|small)\s+price(?:\s+to\s+pay)?|a\s+drop\s+in\s+the\s+(?:ocean|bucket)|no\s+(?:small|mean)\s+(?:sum|change)))(?:\s+(?:pour|for)\s+(?:une?|des|an?|any)\s+\p{L}+)?\P{L}*$/iu,
);
/** Whom an attack cost something are counted, and only then judged. */
const counted = /^\s+(?:de\s+|d['’]|of\s+)?(?:victim|patient|clients|customers|personnes|people)/iu;
const forWhom = latin(
  /^(?:\P{L}*(?:(?:le\s+(?:chiffre|nombre|montant)|la\s+somme|the\s+(?:figure|number|sum))\s+(?:de|of)\s+)?|(?:pour|for)\s[^,:;]{1,40},\s\P{L}*)$/iu,
);

/** A figure that the author chooses: "On s'en tiendra à 33 millions." */
const chosen = latin(
  new RegExp(
    `^\\P{L}*(?:(?:on|nous)\\s+(?:nous\\s+|s['’])?(?:en\\s+)?(?:(?:retien(?:dra|drons)|retenons|tien(?:dra|drons)|arrondi(?:ra|rons))\\s+(?:ici\\s+|donc\\s+)?(?:à\\s+|aux?\\s+|sur\\s+)?(?:les?\\s+)?${number}|(?:retien(?:dra|drons|t)|retenons|tien(?:dra|drons)|garde(?:ra|rons))\\s+(?:ici\\s+|donc\\s+)?(?:à\\s+|au\\s+)?(?:le\\s+|la\\s+|l['’])?(?:chiffre|somme|montant|estimation|ordre\\s+de\\s+grandeur)(?!\\p{L}))|we(?:\\s+will|\\s+shall|['’]ll)\\s+(?:(?:go|stick|settle|keep)\\s+(?:with|to|on|for)\\s+(?:the\\s+)?${number}|(?:use|take|keep|go\\s+with|stick\\s+to)\\s+the\\s+(?:figure|number|estimate|sum)(?!\\p{L})))`,
    'iu',
  ),
);
/** Who has it from somebody says so behind it, with a clause or with whose it is. */
const saysSo = latin(
  /(?<!\p{L})(?:dit|selon|d['’]après|says?|said|according|told|gave|given|by|que|celles?|celui|as\s+the)(?!\p{L})|,\s+chiffre\s+d/iu,
);

/** What a case that is supposed opens with. */
const supposing = latin(
  /^\P{L}*(?:(?:mais|et|but|and)\s+)?(?:(?:même\s+)?(?:si\s(?!(?:l['’]\s?)?on\s+en\s+croit)|s['’]ils?\s)|(quand\s+bien\s+même\s|à\s+(?:supposer|admettre)\s+qu|en\s+(?:supposant|admettant)\s|sans\s+(?:ce|cet|cette|ces|cela|ça|lui|elle|eux)[\s,])|((?:even\s+)?if\s|assuming\s|supposing\s))/iu,
);
const supposingFirst: ReadonlySet<string> = new Set('mais et but and même si s quand à en sans even if assuming supposing'.split(' '));

/** What would be: no imperfect ends so (`entrait`, `ouvrait`). */
const wouldBe = latin(/(?:er|dr|evr|urr|verr|ttr|îtr|suivr|[fln]ir|oisir|aisir|ussir)(?:ait|aient)(?!\p{L})/iu);
const wouldHave = latin(/(?<!\p{L})(?:aur|ser)ai(?:t|ent)(?!\p{L})/iu);
const imperfect = latin(/\p{L}{2}(?:ait|aient)(?!\p{L})/iu);
const perfect = latin(/(?<!\p{L})(?:a|ont|est|sont)\s/iu);
const would = /\b(?:would|could|might)\b/i;

/** Whether a case is supposed, and what would be then: of somebody else's conditional ("Si la mairie a refusé, elle aurait …") nothing is known. */
function supposes(text: string, isNamed: boolean): boolean {
  const opened = supposing.exec(text);
  const comma = text.search(/,\s/);
  if (!opened || comma < 0) return false;
  const [head, tail] = [text.slice(0, comma), text.slice(comma)];
  if (opened[2]) return !isNamed && would.test(tail);
  if (opened[1]) return wouldBe.test(tail) || wouldHave.test(tail);
  return imperfect.test(head) && !perfect.test(head) && wouldBe.test(tail);
}

/** What a law or a court says is so, whoever writes it. */
const ofLaw = latin(
  /(?<!\p{L})(?:délits?|crimes?|infractions?|offen[cs]es?|illegal|illégale?s?|unlawful|felony|code\s+pénal|regulat(?:or|ions?)|réglement(?:s|ation)?|règlement|laws?|loi|amendes?|fines?|settlement|judges?|juge|court|tribunal)(?!\p{L})/iu,
);

const ofKnown = new SignalSet(['past', 'names', 'subject']);
const tellers = new SignalSet(['past', 'name', 'subject']);
const parties = new SignalSet(['attacker', 'victim']);
/** A place, or a party that stands with its article: then it is so of that one. */
const ofOne = latin(
  /(?<!\p{L})(?:there|here|là(?:-bas)?|ici|(?:à|at|of|in|de)\s+(?:la|the|this|cette?|ce)|aux?|du)(?!\p{L})|(?<!\p{L})(?:à|de)\s+l['’]/iu,
);

/** Longer sentences do more than to hold up a value. */
const longest = 250;

/** What a text makes of a value that it has without telling of anything, if it does. */
export function madeOfValue(text: string, words: readonly Word[], evidence: readonly Evidence[], signals: SignalSet): Made | undefined {
  if (text.length > longest) return undefined;
  const sum = evidence.find(({ kind }) => kind === 'figure' || kind === 'money');
  if (!sum || evidence.some(({ kind }) => kind === 'quotation' || kind === 'date')) return undefined;
  const first = words[0]?.text ?? '';
  // Behind a colon or a semicolon something may be told.
  const isOne = !/[:;]\s/.test(text);
  if (isOne && (first === 'on' || first === 'nous' || first === 'we') && chosen.test(text) && !saysSo.test(text)) return 'own-view';
  if (evidence.some(({ kind }) => kind === 'attribution')) return undefined;
  const isNamed = signals.has(signal.name) || signals.has(signal.subject);
  // What a penalty or a settlement may come to stands in a document.
  const isOfLaw = evidence.some(({ kind }) => kind === 'legal-act') || ofLaw.test(text);
  if (isOne && !isOfLaw && supposingFirst.has(first) && supposes(text, isNamed)) return 'own-view';
  const second = leading.has(first) ? (words[1]?.text ?? '') : first;
  if (!isNamed && (isLikeness(text, first) || anyhowOf.get(second)?.some(({ pattern }) => pattern.test(text)))) return 'own-view';
  const behind = text.slice(sum.end);
  if (forWhom.test(text.slice(0, sum.start)) && !counted.test(behind) && judged.test(behind)) return 'own-view';
  // Of those who have a name, somebody counted them: "À l'État d'indemniser les 40 000 clients de Norvik."
  if (!isOfLaw && !signals.hasAny(ofKnown) && upToFirst.has(second) && upTo.test(text)) return 'lesson';
  if (signals.hasAny(tellers) || isOfLaw) return undefined;
  if (isReckoning(text, second)) return 'own-view';
  if (isOne && isAtLarge(text, second)) return 'general';
  const isHere = !isOne || signals.hasAny(parties) || ofOne.test(text);
  for (const { pattern, made } of framesOf.get(second) ?? []) if (!(made === 'general' && isHere) && pattern.test(text)) return made;
  if (mayWeighWorth(text) && worth.test(text)) return 'lesson';
  if (isHere) return undefined;
  if (second.endsWith('ons') && exhorts.test(text)) return 'lesson';
  return (/[ei]r$|re$/.test(second) && infinitive.test(text)) || (second.endsWith('ing') && gerund.test(text)) ? 'general' : undefined;
}

const leading: ReadonlySet<string> = new Set(['mais', 'et', 'or', 'but', 'and']);

/** What is to be reached, under a heading of advice: "Objectif : 95 % des postes à jour." What somebody wants to have in all, as a gang does, has no share in it. */
const target = latin(
  /^\P{L}*(?:(?:(?:objectifs?|target|goal|objective)\s?:|(?:l['’]objectif|la\s+cible|le\s+but|the\s+(?:goal|target|aim|objective))\s+(?:est|sera|is)\s+(?:d['’]|de\s|to\s))[^%]{1,80}\d\s?%|(?:pour|for)\s+[€$£]?\d[^:;]{1,40},\s(?:on|one|we)\s)|^100\s?%\s+(?:des|of)\s.*(?<!\p{L})(?:d['’]ici|within|by)\s/iu,
);
const tellsMore = new SignalSet(['name', 'subject', 'date', 'attribution', 'quotation']);
const happened = latin(
  /\s(?:a|ont|was|were|has|have|had)\s|(?<!\p{L})(?:which|qui|quand|when|never|jamais|refused|refusé|encrypted|stolen|lost|chiffrée?s|volée?s|est\s+à|en\s+est)(?!\p{L})|\d.*[:;]\s/iu,
);

/** Whether a text of nobody sets a target, where advice is given. */
export const setsTarget = (text: string, signals: SignalSet): boolean =>
  text.length <= longest && !signals.hasAny(tellsMore) && target.test(text) && !happened.test(text);
