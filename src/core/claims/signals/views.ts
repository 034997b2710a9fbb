import { latin } from '../../text/latin';
import { atWords, hasWholeWords } from '../../text/wholeWords';
import { classesOf, word } from '../words/lexicon';
import { hasPast } from '../words/pasts';
import { type Word, wordsOf } from '../words/words';
import { onlyRates } from './talk';

const haveTo = latin(/(?:have|has)\s+to(?!\p{L})/gu);

/** What all are told to do, whoever says so. */
const advised = latin(/(?:is|are)\s+(?:strongly\s+|highly\s+)?(?:advised|urged)\s+to(?!\p{L})/gu);

/** Whether a text says that something has to be done. */
export const saysHaveTo = (text: string, classes: number): boolean =>
  hasWholeWords(haveTo, text) || ((classes & word.attribution) !== 0 && hasWholeWords(advised, text));

/** The author says that this is a view. */
const ownView = atWords(
  /(?:(?:I|je)\s+(?:(?:also|really|aussi|ne)\s+)?(?:find|think|believe|feel|guess|suspect|trouve|pense|crois|doute|suppose)|I\s+ha(?:ve|d)\s+to\s+(?:guess|suppose|think|believe)|(?:my|our)\s+(?:best\s+)?guess|in\s+my\s+book|(?:isn['’]t|is\s+(?:not|still)|it['’]s|seems?|looks?)\s+(?:(?:very|quite|more|entirely)\s+)?\p{L}+\s+to\s+me|à\s+mes\s+yeux|pour\s+ma\s+part|(?:I|we)(?:['’]d)?\s+(?:(?:would|also)\s+){0,2}(?:want|like|wish)\s+to\s+thank|(?:nous|je)\s+(?:(?:tenons|tiens)\s+à\s+)?remerci(?:er|ons|e)|(?:selon|d['’]après)\s+(?:moi|nous)|à\s+(?:mon|notre)\s+(?:avis|sens)|in\s+(?:my|our)\s+(?:opinion|view))(?!\p{L})/giu,
);

/** The author says what is not known, was asked in vain, was tried or was changed, and how sure they are. */
const ownAccount = latin(
  /(?:(?:is|are|remains?)\s+(?:not\s+(?:yet\s+)?known|unknown|unclear)(?=\s*[.!]?\s*$|\s+(?:when|how|if|whether|who|where|why)\s)|(?:we|I)\s+(?:do\s+not|don['’]t|did\s+not|didn['’]t|could\s+not|couldn['’]t)\s+(?:yet\s+)?(?:know|find|verify|confirm|reach(?=\s+(?:the\s+(?:company|firm|author)|anyone|anybody|them|him|her)(?!\p{L})))|on\s+(?:ignore|ne\s+sait\s+pas)|(?:nul|personne)\s+ne\s+sait|nous\s+ne\s+savons\s+(?:pas|rien)|(?:je|nous)\s+n['’](?:ai|avons)\s+(?:pas|rien)\s+(?:trouvé|pu(?!\s+joindre\s+\p{L}{2,3}\s+\d))|l['’]auteure?\s+de\s+ces\s+lignes(?!\s+d)|(?:the\s+)?author\s+of\s+(?:these\s+lines|this\s+(?:article|post|piece))(?!\s+(?:on|in|of))|(?:we|I)\s+(?:assess|reproduced|tested)|nous\s+(?:estimons|avons\s+(?:reproduit|testé))|j['’]ai\s+(?:interrogé|contacté|reproduit|testé)|(?:reste|demeure|est)\s+inconnue?s?|(?:asked|contacted|reached|approached)\s+[^.]{1,60}\sfor\s+(?:a\s+)?comment|names?\s+[^.]{0,40}\s?ha(?:ve|s)\s+been\s+changed(?=\s*[.!]?\s*$)|(?:pré)?noms\s+[^.]{0,40}\s?ont\s+été\s+(?:modifiés|changés)(?=\s*[.!]?\s*$))(?!\p{L})/giu,
);

/** Says how likely something is, and that nobody knows. */
const supposing = latin(
  /^\P{L}*(?:(?:but|and|or|mais|et|ou)\s+)?(?:il\s+(?:est|n['’]est\s+pas|reste)|it(?:\s+is|['’]s))\s+(?:\p{L}+\s+)?(?:possible|probable|vraisemblable|concevable|plausible|imaginable|likely|unlikely|conceivable)\s+(?:qu|that)/iu,
);

/** The same within a sentence. */
const odds = latin(/(?:chances\s+are|de\s+fortes?\s+chances|fort\s+à\s+parier)(?!\p{L})/giu);

const weighsOdds = (text: string): boolean => (text.includes('hances') || text.includes('parier')) && hasWholeWords(odds, text);

/** Whether the author gives something as a view, or as likely at most. */
export const isGuess = (text: string, classes: number): boolean =>
  ((classes & word.firstPerson) !== 0 && hasWholeWords(ownView, text)) ||
  ((classes & word.hypothesis) !== 0 && (supposing.test(text) || weighsOdds(text)));

/** Whether the author says that something is a view, is not known, or was tried by themselves. */
export const saysOwnView = (text: string, classes: number): boolean =>
  isGuess(text, classes) || warnsOfReading(text, classes) || ((classes & word.mayRemark) !== 0 && hasWholeWords(ownAccount, text));

/** How what was said before is to be read, and how not. */
const caution = latin(
  /^\P{L}*(?:(?:mais|but)\s+)?(?:(?:cela|ceci|ça|ce\s+qui|this|that|it|which)\s+(?:ne\s+(?:signifie(?:nt)?\s+(?:\p{L}+\s+){0,2}?pas|veut\s+(?:\p{L}+\s+){0,2}?pas\s+dire)|does(?:\s+not|n['’]t)\s+(?:necessarily\s+)?mean)|(?:il\s+(?:est|serait)|it\s+(?:is|would\s+be))\s+(?:\p{L}+\s+){0,2}?(?:plus\s+(?:précis|juste|exact)\s+de|more\s+(?:accurate|precise|correct)\s+to))(?!\p{L})/iu,
);

/** The same within a sentence. */
const warning = latin(
  /(?:ne\s+permet(?:tent)?\s+(?:\p{L}+\s+){0,2}?pas\s+(?:de\s+|d['’])(?:affirmer|conclure)|(?:doi(?:ven)?t|must|should)\s+(?:\p{L}+\s+){0,2}?(?:être\s+(?:interprétée?s?|lue?s?|pris(?:es?)?)\s+avec\s+(?:prudence|précaution)|be\s+(?:read|interpreted|treated|taken)\s+with\s+(?:caution|care)))(?!\p{L})/giu,
);

/** Whether the author says how something is to be read, and nobody else does. */
const warnsOfReading = (text: string, classes: number): boolean =>
  (classes & (word.mayRemark | word.attribution | word.authority)) === word.mayRemark &&
  (caution.test(text) || hasWholeWords(warning, text));

/** The author as the one who does it: `I`, not `we`, who may be the company that tells its own incident. */
const author = latin(/(?:I\s+\p{Ll}|I['’](?:m|ve|d|ll)|[Jj]e\s+(?!sais\s+quoi)\p{L}|[Jj]['’]\p{L})/gu);

/** Whether a text tells of its author's own doings. */
export const isOwnDoing = (text: string): boolean => hasWholeWords(author, text);

const leading = 'mais et or donc ainsi enfin but and so yet'.split(' ');

/** Words that lead on from the sentence before. */
export const leadingOn: ReadonlySet<string> = new Set(leading);

const advice = latin(
  new RegExp(
    `^\\P{L}*(?:(?:${leading.join('|')})\\s*,?\\s+)?(?:il\\s+(?:(?:faut|faudra|faudrait|convient)|est\\s+(?:urgent|temps|impératif|essentiel|crucial|primordial|indispensable|vital)\\s+d)|(?:on|vous|nous)\\s+(?:doit|devez|devons|devrait|devriez)|(?:you|we|one)\\s+(?:should|must))(?!\\p{L})`,
    'iu',
  ),
);

/** Whether a text tells what is to be done before it tells anything else. */
export const opensAdvice = (text: string): boolean => advice.test(text);

/** A French infinitive with what is to be done to: `séparer les réseaux`, `ne pas oublier les 29 sites`. */
const infinitive = latin(
  /^\P{L}*(?:[^:.!?\n]{1,60}\s?:\s+)?(?:ne\s+pas\s+)?(?!(?:contre|entre|danger|outre|autre|notre|votre|quatre|titre|cadre|ordre|ministre|centre|registre|filtre|maître|lettre|premier|dernier|hier|hiver|janvier|février|fichier|dossier|courrier|atelier|chantier|métier|papier|clavier|policier|banquier|quartier|hacker|docker|cluster|leader|manager|loader|scanner|avenir|souvenir|\p{L}*[^vé]oir)(?!\p{L}))\p{L}{2,}(?:er|ir|[dt]re|faire|(?:u|cr|l|d)ire)\s+(?:[ld]['’]|(?:les?|la|une?|des|de|à|aux?|son|sa|ses|leurs?|tout(?:e?s)?|tous|chaque|ces?|cet(?:te)?|nos|vos)(?![\p{L}-]))/iu,
);

const imperatives =
  'teach patch train rotate enforce require enable disable use set keep review appoint hire rehearse limit restrict segment encrypt update test deploy implement ensure separate impose avoid never'.split(
    ' ',
  );

/** An English imperative with what is to be done to: `patch within 48 hours`, `teach every employee`. */
const imperative = latin(
  new RegExp(
    `^\\P{L}*(?:[^:.!?\\n]{1,60}\\s?:\\s+)?(?:${imperatives.join('|')})\\s+(?:all|every|each|your|the|an?|any|within|at\\s+least|only)\\s`,
    'iu',
  ),
);

/** Whether an item says what is to be done by an infinitive or imperative alone. */
export function isToBeDone(text: string): boolean {
  // Its verb comes first, or first behind a label: few items have one there, and only those are looked at.
  const label = text.indexOf(': ');
  return mayBeVerb(text, 0) ? isDone(text) : label > 0 && label < longestLabel && mayBeVerb(text, label + 2) && isDone(text);
}

const isDone = (text: string): boolean => infinitive.test(text) || imperative.test(text);

const longestLabel = 64;

/** Whether the word at a place ends as an infinitive, or is none longer than an imperative. */
function mayBeVerb(text: string, from: number): boolean {
  const end = text.indexOf(' ', from);
  if (end < 0) return false;
  const last = text.charCodeAt(end - 1);
  return last === 114 || (last === 101 && text.charCodeAt(end - 2) === 114) || openers.has(text.slice(from, end).toLowerCase());
}

/** What may open advice though it does not end as an infinitive does. */
const openers: ReadonlySet<string> = new Set(['ne', ...imperatives]);

/** What a case is said to show. */
const shows = atWords(
  new RegExp(
    `(?:${[
      '(?:this|the|such\\s+an?)\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:incident|event|attack|breach|case|hack|affair|campaign)s?\\s+(?:(?:also\\s+|once\\s+again\\s+)?(?:(?:highlight|remind)(?:s|ed|ing)?|(?:underscor|underlin|illustrat|demonstrat)(?:es?|ed|ing)|serves?|raises?|teach(?:es)?)|(?:[\\p{L}\\d-]+\\s+){1,6}?(?:highlights?|underscores?|underlines?|illustrates?|demonstrates?))',
      "(?:cet(?:te)?|ces?|la|l['’])\\s?(?:[\\p{L}-]+\\s+){0,2}?(?:événement|incident|attaque|affaire|cas|violation|fuite|piratage|cyberattaque|série|brèche|panne|compromission|histoire)s?\\s+(?:[\\p{L}\\d-]+\\s+){0,8}?(?:(?:met(?:tent)?|a\\s+mis|ont\\s+mis)\\s+en\\s+(?:lumière|évidence|exergue)|illustre|souligne|rappelle(?!\\s+cel)|démontre|témoigne|soulève|est\\s+symptomatique|sonne)",
      "montre(?:nt)?\\s+(?:bien\\s+)?(?:combien|à\\s+quel\\s+point)|serves?\\s+as\\s+an?\\s+(?:\\p{L}+\\s+)?reminder|(?:imperative|important|essential|crucial|vital)\\s+that\\s+(?:we|all|every\\p{L}*)|one\\s+more\\s+(?:proof|example|reminder)|n['’]est\\s+(?:plus|pas)\\s+une\\s+option(?=\\s*(?:[,.;!]|$))|(?:énième|yet\\s+another)\\s+(?:exemple|example|illustration|rappel|reminder)|sonn(?:e|ent)\\s+(?:\\p{L}+\\s+)?(?:un|comme\\s+un)\\s+avertissement|(?:constitue|représente|est|reste|demeure)\\s+(?:\\p{L}+\\s+)?une\\s+étape\\s+(?:clé|essentielle|importante|cruciale|nécessaire)",
      '(?:enseignements?|leçons?|lessons?|takeaways?)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:sont|are|is|was|est|était)',
      "(?:à\\s+l['’]avenir|prochaines\\s+(?:années|décennies)|in\\s+the\\s+coming\\s+(?:years|decades))",
    ].join('|')})(?!\\p{L})`,
    'giu',
  ),
);

/** What a case is called that others should learn from. */
const exemplary = atWords(
  /(?:wake-?up\s+call|(?:classic|clear(?:est)?|textbook|prime|perfect|striking|stark)\s+(?:example|illustration)s?|exemples?\s+(?:\p{L}+\s+)?(?:parfait|typique|classique|frappant|flagrant)s?|cas\s+d['’]école)(?!\p{L})/giu,
);

/** What plays a part in such cases; in the past, what is no person: "training played". */
const role = atWords(
  /(?:(?:plays?|[\p{L}-]{1,30}(?:ing|[ts]ion|ness|ment)s?\s+(?:also\s+)?played)\s+an?\s+(?:vital|crucial|essential|critical)\s+(?:role|part)|joue(?:nt)?\s+un\s+rôle\s+(?:vital|crucial|essentiel|primordial))(?!\p{L})/giu,
);

/** Who says so, or did it: then it was so in this case. */
const somebody = word.attribution | word.authority | word.attacker;

/** What all should do about it. */
const duty = atWords(
  /(?:(?:entreprises|organisations|équipes|analystes|utilisateurs|administrateurs|collectivités|hôpitaux|éditeurs|rssi)\s+(?:[\p{L}-]+\s+){0,2}?(?:doivent|devraient|devront)|il\s+est\s+(?:impératif|essentiel|crucial|primordial|indispensable|recommandé|conseillé|nécessaire)\s+(?:pour\s+[^.,]{1,40}?\s)?de?|(?:we|organi[sz]ations|companies|professionals|developers|teams|users)\s+(?:must|should|need\s+to)|(?:must|should|doivent|devront|devrons)\s+(?:also\s+|also\s+be\s+)?(?:carefully|always|never|continue|remain|study|balance|adopt|commencer|trouver|apprendre|rester|adopter)|(?:(?:is|are)\s+(?:essential|crucial|vital)|it['’]s\s+(?:essential|crucial|vital|important|necessary|imperative))\s+(?:for|to(?!\s+(?:note|know|remember|mention|recall|add|stress|point))))(?!\p{L})/giu,
);

/** What the author and all readers should. */
const ours = latin(/(?:c['’]est\s+à\s+nous|up\s+to\s+us|nous\s+(?:devons|pouvons\s+tous))(?!\p{L})/giu);

/** What somebody did in the future of the tale has its subject first. */
const looksAhead = /^\P{L}{0,2}in\s+the\s+future(?!\p{L})/iu;

/** Whether a text draws a lesson from the case, of which a source can say nothing. */
export const drawsLesson = (text: string, classes: number): boolean =>
  ((classes & (word.opinion | word.advice | word.mayRemark)) !== 0 && (hasWholeWords(shows, text) || looksAhead.test(text))) ||
  ((classes & (word.mayRemark | word.attribution)) === word.mayRemark && hasWholeWords(exemplary, text)) ||
  ((classes & (word.advice | word.mayRemark)) !== 0 && hasWholeWords(duty, text)) ||
  ((classes & (word.advice | somebody)) === word.advice && hasWholeWords(role, text)) ||
  ((classes & word.firstPerson) !== 0 && hasWholeWords(ours, text));

/** What is only looked for where a word announces it. */
export const viewPatterns = {
  advised,
  ownView,
  ownAccount,
  supposing,
  odds,
  caution,
  warning,
  author,
  advice,
  shows,
  exemplary,
  role,
  duty,
  ours,
};

/** What would have been, had it been so: the condition comes first. */
const unmet = latin(
  /^\P{L}*(?:si\s|s['’]ils?\s)[^.]{0,300}(?<!\p{L})(?:av(?:ait|aient)|ét(?:ait|aient))(?!\p{L})[^.]{0,300}(?<!\p{L})(?:au|se)rai(?:t|ent)(?!\p{L})/iu,
);

/** What did not happen, but might have. */
const unreal = atWords(
  /(?:aurai(?:t|ent|s)\s+(?:pu|dû|permis|évité|suffi)|(?:could|would|might)(?:\s+not|n['’]t)?\s+have|should\s+have|(?:might|could|may)\s+(?:be\s+able\s+to|easily|just\s+as\s+well))(?!\p{L})/giu,
);

/** "Had it been turned on": it was not, which somebody has to know. */
const unfulfilled = /(?:^|,\s)had\s+(?:the|that|this|it|they|he|she|its|their|anybody|anyone|somebody|someone)\s/iu;

/** What announces it. */
export const mayBeCounterfactual = word.hypothesis | word.advice | word.opener;

/** Whether a text weighs what might have been. */
export const isCounterfactual = (text: string): boolean => (hasWholeWords(unreal, text) || unmet.test(text)) && !unfulfilled.test(text);

/** The first words of suppositions. */
const suppositions: ReadonlySet<string> = new Set(
  'si s if without sans supposons imaginons imaginez admettons prenons imagine suppose assume picture consider'.split(' '),
);

/** The first words of what is so of one of a kind, or of all of it. */
const kinds: ReadonlySet<string> = new Set('a an un une aucun aucune neither every chaque any no'.split(' '));

const articles: ReadonlySet<string> = new Set('le la les l the'.split(' '));

/** Asks to imagine a case. */
const imagines = latin(/^\P{L}*(?:supposons|imaginons|imaginez|admettons|prenons|imagine|suppose|assume|picture|consider)(?!\p{L})/iu);

/** Names the case that what follows would take. */
const conditional = latin(
  /^\P{L}*(?:si\s(?!(?:l['’]\s?)?on\s+en\s+croit)|s['’]ils?\s|if\s(?![^,]{1,60}\s(?:is|are)\s+to\s+be\s+believed))/iu,
);

/** The same of the reader, whatever the reader did: "If you host one". */
const ofReader = latin(/^\P{L}*(?:si\s+vous|if\s+you)\s/iu);

/** What would still be, were something not there, and what is told of it: "Without the backup, the port could still …". */
const otherwise = latin(
  /^\P{L}*(?:without|sans)\s[^,.]{1,120},([^.]{1,80}?(?<!\p{L})(?:(?:could|would|might)\s+still|(?:pourrai|serai)(?:en)?t\s+(?:encore|toujours))(?!\p{L}).*)/isu,
);

const hasPastIn = (text: string): boolean => hasPast(wordsOf(text));

/** Whether a text tells nothing that was: no past, and nothing counted or dated. */
const tellsNothing = (text: string): boolean => !/\d/.test(text) && !hasPastIn(text);

function supposesOtherwise(text: string): boolean {
  const told = otherwise.exec(text)?.[1];
  return told !== undefined && tellsNothing(told);
}

/** The case that is supposed comes first: "In case of war, it could …". */
const inCase = latin(
  /^\P{L}*(?:en\s+cas\s+d|in\s+case\s+of|in\s+the\s+event\s+of)[^,.]{1,120},[^.]{0,200}?(?<!\p{L})(?:(?:pour|se|au)rai(?:en)?t|could|would|might|may)(?!\p{L})/iu,
);

/** Whether a case is supposed of the reader, and nothing told behind its comma. */
const supposesOfReader = (text: string): boolean =>
  ofReader.test(text) && (!text.includes(',') || tellsNothing(text.slice(text.indexOf(','))));

/** Whether a text supposes a case, of which nothing is told: what would have to be is in the present, up to its comma. */
export const isSupposition = (text: string, first: string): boolean =>
  first === 'in' || first === 'en'
    ? inCase.test(text) && tellsNothing(text)
    : suppositions.has(first) &&
      (imagines.test(text) ||
        supposesOfReader(text) ||
        supposesOtherwise(text) ||
        (conditional.test(text) && !hasPastIn(text.slice(0, text.indexOf(',') + 1 || text.length))));

/** Leads over to what comes next. */
const transition = latin(/^\P{L}*(?:voyons|regardons|passons|revenons|let\s+us|let['’]s)(?!\p{L})/iu);

/** Whether a text announces what is told next. */
export const announces = (text: string): boolean => transition.test(text);

/** One of a kind, or all of it, as the subject of what is so. */
const ofAKind = latin(
  /^\P{L}*(?:(?:an?|une?)\s+(?:[\p{L}'’-]+\s+){1,4}?(?:is|are|does|cannot|can|est|n['’]est|ne\s|sont|occurs?|consists?|refers|means|survient|désigne|consiste)(?!\p{L})|(?:aucune?|neither|every|chaque|any|no)\s+\p{L}+\s+(?:is|are|can|does|has|n['’]est|ne\s|est|peut))/iu,
);

/** Says what something is, or when such things happen. */
const defining = latin(
  /^\P{L}*(?:an?|une?)\s+(?:[\p{L}-]+\s+){1,4}?(?:(?:is|est)\s+(?:an?|une?)|occurs?\s+when|happens\s+when|(?:survient|se\s+produit)\s+(?:quand|lorsqu))(?!\p{L})/iu,
);

/** Says what a kind of attack or of software is: "Le hameçonnage est une technique". */
const definingKind = latin(
  /^\P{L}*(?:le|la|les|l['’]|the)\s?[\p{Ll}'’ -]{3,40}(?:,[^,.]{2,40},)?\s(?:est\sune?|sont\s(?:une?|des)|(?:is|are)\san?)\s(?:attaque|technique|méthode|type|forme|famille|pratique|attack|method|kind|form)s?(?!\p{L})/iu,
);

/** One look for all verbs of `definingKind`, also of many; `mayTellPurpose` is of one thing. */
const mayDefineKind = (text: string): boolean => / (?:est un|sont (?:un|des)|is a|are a)/.test(text);

/** An attacker and a victim as in a textbook, each with what they do. */
const scene = latin(
  /(?<!\p{L})(?:attacker|attaquant|hacker|pirate)\s+\p{L}+[se]\s.{0,200}(?<!\p{L})(?:victim|victime|user|utilisateur)\s+\p{L}+[se](?!\p{L})/iu,
);

/** Whether a text defines a kind of thing or plays a case of it through. */
export const isTextbook = (text: string, first: string, hasBoth: boolean): boolean =>
  (kinds.has(first) && defining.test(text)) ||
  (articles.has(first) && mayDefineKind(text) && definingKind.test(text)) ||
  (hasBoth && scene.test(text));

/** What is only looked for where the first word, or any, announces it. */
export const casePatterns = {
  unmet,
  unreal,
  imagines,
  conditional,
  ofReader,
  otherwise,
  inCase,
  transition,
  ofAKind,
  defining,
  definingKind,
};

/** What the past in a clause is of, that is so of all of a kind: "until a key has been provided". */
const untilThen = latin(
  /\s(?:tant\s+qu|avant\s+(?:même\s+)?qu|quand\s|lorsqu|dès\s+qu|until\s|unless\s|before\s|as\s+long\s+as\s|when\s|once\s|si\s|if\s)/iu,
);
const whenever = latin(/^\s(?:quand|lorsqu|when|si|if)/iu);

/** What places one of a kind: "un bureau de la mairie", "an office at the port". */
const placed = latin(
  /\s(?:du|aux?|d(?:e|ans)\s+(?:la|le|l['’]\p{L}+|s[ao]n?|ses|leurs?|ce\p{L}*)|à\s+l(?:a|['’]\p{L}+)|(?:of|at|in|from)\s+(?:the|its|their|this))(?!\p{L})/iu,
);

/** Who was told of before: then the clause is of the case. */
const known = latin(/\s(?:le\s+groupe|the\s+(?:gang|group))(?!\p{L})/iu);

/** What holds nothing yet: "Rien n'est acquis". */
const openYet = latin(
  /^\P{L}*(?:rien\s+n['’]est|nothing\s+is)\s+(?:acquis|perdu|joué|gagné|fini|réglé|sûr|terminé|won|lost|over|certain|safe|settled)$/iu,
);

/** Whether what a text says of one of a kind is in the present, and its past alone in a clause that says until or as soon as when it is so. */
export function isSoUntil(text: string, first: string, classes: number): boolean {
  const isBare = (classes & word.negation) !== 0 && (classesOf(first) & (word.attacker | word.definite)) === word.attacker;
  const isKind = isBare || kinds.has(first);
  if (!isKind && first !== 'rien' && first !== 'nothing' && !articles.has(first)) return false;
  const clause = untilThen.exec(text);
  if (!clause || /\d/.test(text) || known.test(text)) return false;
  const head = text.slice(0, clause.index);
  if (placed.test(head)) return false;
  if (isKind) return !hasPastIn(head);
  return articles.has(first) ? whenever.test(clause[0]) && onlyRates(head) : openYet.test(head);
}

/** Whether a text in the present, of nobody by name, says what is so of all of a kind: "a hospital is no bank", "ransomware never waits". */
export function isGeneral(text: string, words: readonly Word[], classes: number): boolean {
  if ((classes & (word.habit | word.story)) === word.habit || (classes & (word.habit | word.attacker)) === (word.habit | word.attacker))
    return true;
  if (kinds.has(words[0]?.text ?? '') && ofAKind.test(text)) return true;
  return (classes & word.negation) !== 0 && ((words[0]?.classes ?? 0) & (word.attacker | word.definite)) === word.attacker;
}
