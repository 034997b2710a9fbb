import { latin } from '../../text/latin';
import { atWords, hasWholeWords } from '../../text/wholeWords';
import { word } from '../words/lexicon';
import type { Announced } from './announced';
import { cue } from './cues';
import { opening } from './openings';

/** What a case is said to show. */
const shows = atWords(
  new RegExp(
    `(?:${[
      '(?:this|the|such\\s+an?)\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:incident|event|attack|breach|case|hack|affair|campaign)s?\\s+(?:(?:also\\s+|once\\s+again\\s+)?(?:highlight(?:s|ed|ing)?|reminds?|(?:underscor|underlin|illustrat)(?:es?|ed|ing)|demonstrates?|serves?|raises?)|(?:[\\p{L}\\d-]+\\s+){1,6}?(?:highlights?|underscores?|underlines?|illustrates?|demonstrates?))',
      "(?:cet(?:te)?|ces?|la|l['’])\\s?(?:[\\p{L}-]+\\s+){0,2}?(?:événement|incident|attaque|affaire|cas|violation|fuite|piratage|cyberattaque|série|brèche|panne|compromission|histoire)s?\\s+(?:[\\p{L}\\d-]+\\s+){0,8}?(?:(?:met(?:tent)?|a\\s+mis|ont\\s+mis)\\s+en\\s+(?:lumière|évidence|exergue)|illustre|souligne|rappelle(?!\\s+cel)|démontre|témoigne|soulève|est\\s+symptomatique|sonne)",
      "montre(?:nt)?\\s+(?:bien\\s+)?(?:combien|à\\s+quel\\s+point)|serves?\\s+as\\s+an?\\s+(?:\\p{L}+\\s+)?reminder|(?:imperative|important|essential|crucial|vital)\\s+that\\s+(?:we|all|every\\p{L}*)|one\\s+more\\s+(?:proof|example|reminder)|n['’]est\\s+(?:plus|pas)\\s+une\\s+option(?=\\s*(?:[,.;!]|$))|(?:énième|yet\\s+another)\\s+(?:exemple|example|illustration|rappel|reminder)|sonn(?:e|ent)\\s+(?:\\p{L}+\\s+)?(?:un|comme\\s+un)\\s+avertissement|(?:constitue|représente|est|reste|demeure)\\s+(?:\\p{L}+\\s+)?une\\s+étape\\s+(?:clé|essentielle|importante|cruciale|nécessaire)",
      '(?:enseignements?|leçons?|lessons?|takeaways?)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:sont|are|is|was|est|était)',
      "(?:à\\s+l['’]avenir|prochaines\\s+(?:années|décennies))",
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

/** What a case is said to have shown, where nobody else says so. */
const shown = atWords(
  /(?:incident|event|attack|breach|case|hack|affair|campaign)s?\s+(?:(?:has|have|also|once\s+again|clearly)\s+)*(?:highlighted|underscored|underlined|illustrated|demonstrated)\s+(?:the|our)\s+(?:\p{L}+\s+)?(?:necessity|need|importance|value)(?!\p{L})/giu,
);

/** What is needed or wanted, in the author's eyes. */
const needed = atWords(
  /(?:(?:is|are|remains?)\s+(?:\p{L}+ly\s+)?(?:essential|vital|crucial)(?=\s+(?:to|for|in)\s|\s*(?:[;.]|$))|(?:is|are)\s+in\s+(?:the|our|everyone['’]s)\s+(?:best\s+)?interests?(?=\s+of\s|\s*(?:[;.]|$))|(?:est|sont|reste(?:nt)?|demeure(?:nt)?)\s+(?:\p{L}+\s+)?(?:essentiel(?:le)?s?|(?:primordi|cruci|vit)(?:al|ale|ales|aux)|indispensables?)(?=\s+(?:à|pour|dans)\s|\s*(?:[;.]|$))|(?:est|sont)\s+dans\s+l['’]intérêt\s+d(?:e|u|es)\s)/giu,
);

/** What else such a sentence tells: "…, which Norvik had ignored". */
const besides = latin(/,\s(?:which|who|whose|qui|que|dont)(?!\p{L})|(?<!\p{L})(?:ont|avai(?:en)?t|had)\s/iu);

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
export const drawsLesson = (text: string, { classes, cues, opens }: Announced): boolean =>
  ((cues & cue.shows) !== 0 && hasWholeWords(shows, text)) ||
  ((opens & opening.inCase) !== 0 && (classes & (word.opinion | word.advice | word.mayRemark)) !== 0 && looksAhead.test(text)) ||
  ((cues & cue.example) !== 0 && (classes & word.attribution) === 0 && hasWholeWords(exemplary, text)) ||
  ((cues & cue.duty) !== 0 && hasWholeWords(duty, text)) ||
  ((cues & cue.role) !== 0 && (classes & somebody) === 0 && hasWholeWords(role, text)) ||
  ((cues & cue.shows) !== 0 &&
    (classes & (word.attribution | word.authority)) === 0 &&
    hasWholeWords(shown, text) &&
    !besides.test(text)) ||
  ((cues & cue.role) !== 0 &&
    (classes & (somebody | word.past | word.digit)) === 0 &&
    hasWholeWords(needed, text) &&
    !besides.test(text)) ||
  ((classes & word.firstPerson) !== 0 && hasWholeWords(ours, text));

/** What is only looked for where a word announces it. */
export const lessonPatterns = { shows, shown, exemplary, role, needed, duty, ours };
