import { latin } from '../../text/latin';
import { word } from '../words/lexicon';
import type { Word } from '../words/words';

/** What a supposition opens with: "Without a backup, Acme would …", "Under the plan, …". */
const supposing: ReadonlySet<string> = new Set(
  'with without under otherwise were had should unless assuming suppose supposing given absent instead ideally normally'.split(' '),
);

/** What may stand before that. */
const joining: ReadonlySet<string> = new Set(['and', 'but', 'or', 'so', 'yet']);

/** Whether a text opens with what its "would" or "could" hangs on. */
export const opensSupposing = (words: readonly Word[]): boolean => supposing.has(words.find(({ text }) => !joining.has(text))?.text ?? '');

/** Articles and pronouns with which "could" only supposes: one of a kind, what is yet to come. */
const supposed: ReadonlySet<string> = new Set(
  'a an any every each some such another next future machines computers which that what who this there criminals'.split(' '),
);

/** What makes a supposition of a whole sentence. */
const unreal: ReadonlySet<string> = new Set(['if', 'unless', 'theory', 'principle']);

/** Who is not one of a kind, but all there are. */
const nobody: ReadonlySet<string> = new Set(['nobody', 'none']);
const anybody: ReadonlySet<string> = new Set(['anyone', 'anybody', 'everyone', 'everybody']);

/** What is denied of nothing that was tried: "could not have known", "could not care less", "could not be clearer". */
const untried: ReadonlySet<string> = new Set(
  'have care help wait imagine ask hope agree hurt let afford matter happen exist overstate possibly conceivably wish blame memorise memorize'.split(
    ' ',
  ),
);

/** What somebody does to whom a thing stands open. */
const access: ReadonlySet<string> = new Set(
  'see read view access open download copy edit change reset list search browse watch enter use log sign delete query'.split(' '),
);

/** A time that is over, in which it was so: "for two hours", "from March to June", "until the cache was purged". */
const inItsTime = latin(
  /(?:^|\s)(?:for\s+(?:(?:about|nearly|almost|over|some|more\s+than|at\s+least|up\s+to)\s+)?(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\s+(?:\p{L}+\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?)|(?:from|between)\s+[^,.;]{2,30}?\s(?:to|until|and)\s+[^,.;]{0,20}?(?:\d|\p{Lu})|until\s+(?:\d|\p{Lu}|[^,.;]{1,60}?\s(?:was|were|had|\p{L}{2,}ed)(?!\p{L})))/u,
);

const unlocked = latin(
  /\swithout\s+(?:an?\s+|any\s+|even\s+)*(?:password|authentication|login|account|logging\s+in|credentials|signing\s+in)(?!\p{L})/iu,
);

/** Whether "could" says what somebody was able to do, or was not, in an account that is over: "doctors could not open the files". */
export function tellsAbility(text: string, words: readonly Word[]): boolean {
  const at = words.findIndex(({ text: own }) => own === 'could');
  const subject = words[at - 1];
  if (!subject || opensSupposing(words)) return false;
  const others = word.hypothesis | word.advice;
  if (words.some((each, index) => index !== at && ((each.classes & others) !== 0 || unreal.has(each.text)))) return false;
  if (words.some(({ classes }) => (classes & (word.firstPerson | word.secondPerson)) !== 0)) return false;
  const isNobody = nobody.has(subject.text) || (subject.text === 'one' && words[at - 2]?.text === 'no');
  const next = words[at + 1]?.text ?? '';
  const isDenied = next === 'not' || next === 'never' || (next === 'no' && words[at + 2]?.text === 'longer');
  const verb = isDenied ? (words[at + (next === 'no' ? 3 : 2)] as Word | undefined) : words[at + 1];
  if (!verb || untried.has(verb.text) || verb.text === 'ever') return false;
  if (verb.text === 'be' && !isDone(words[words.indexOf(verb) + 1]?.text ?? '')) return false;
  if (isNobody) return !/\sthis\s/.test(text);
  if (ofTelling.has(subject.text) || ((subject.classes & word.attacker) !== 0 && text.includes(' without '))) return false;
  if (anybody.has(subject.text)) return !isDenied && (unlocked.test(text) || (access.has(verb.text) && inItsTime.test(text)));
  if (isSupposed(words, at)) return false;
  return isDenied || (access.has(verb.text) && inItsTime.test(text));
}

/** "Could not be reached" tells of who tried; "nobody could be surprised" judges. */
const isDone = (text: string): boolean => text.endsWith('ed') && !/^(?:surpris|shock|blam|fault|excus|trust|ignor)ed$/.test(text);

/** Whether the subject before a place is one of a kind: `an attacker`, `attackers`. */
function isSupposed(words: readonly Word[], at: number): boolean {
  const subject = words[at - 1] as Word;
  const article = words[at - 2];
  if (((subject.classes & word.attacker) !== 0 || things.has(subject.text)) && !(article && (article.classes & word.definite) !== 0))
    return true;
  for (let index = at - 1; index >= Math.max(0, at - longestSubject); index--) {
    const { text, classes } = words[index] as Word;
    if (supposed.has(text)) return true;
    if ((classes & word.definite) !== 0) return false;
  }
  return false;
}

/** Who reads, and what is read; what holds for one of them. */
const ofTelling: ReadonlySet<string> = new Set(['reader', 'readers', 'story', 'tale', 'one']);
/** What a kind of thing is good for, where none has an article. */
const things: ReadonlySet<string> = new Set(
  'passwords passphrases firewalls antivirus antiviruses backups filters tools scanners sandboxes keys hashes ciphers'.split(' '),
);

/** In words. */
const longestSubject = 6;
