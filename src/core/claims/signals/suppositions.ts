import { latin } from '../../text/latin';
import { atWords, hasWholeWords } from '../../text/wholeWords';
import { hasPastIn } from '../words/pasts';
import type { Announced } from './announced';
import { cue } from './cues';
import { opening } from './openings';

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

/** Whether a text weighs what might have been. */
export const isCounterfactual = (text: string, { cues }: Announced): boolean =>
  (((cues & cue.unreal) !== 0 && hasWholeWords(unreal, text)) || ((cues & cue.unmet) !== 0 && unmet.test(text))) && !unfulfilled.test(text);

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
export const isSupposition = (text: string, { opens }: Announced): boolean =>
  ((opens & opening.inCase) !== 0 && inCase.test(text) && tellsNothing(text)) ||
  ((opens & opening.imagining) !== 0 && imagines.test(text)) ||
  ((opens & opening.otherwise) !== 0 && supposesOtherwise(text)) ||
  ((opens & opening.condition) !== 0 &&
    (supposesOfReader(text) || (conditional.test(text) && !hasPastIn(text.slice(0, text.indexOf(',') + 1 || text.length)))));

/** Leads over to what comes next. */
const transition = latin(/^\P{L}*(?:voyons|regardons|passons|revenons|let\s+us|let['’]s)(?!\p{L})/iu);

/** Whether a text announces what is told next. */
export const announces = (text: string): boolean => transition.test(text);

/** What is only looked for where a word announces it. */
export const suppositionPatterns = { unmet, unreal, imagines, conditional, ofReader, otherwise, inCase, transition };
