import type { Message } from '../findings/finding';
import type { Body } from '../parse/body';
import type { Frontmatter } from '../parse/frontmatter';
import type { Place } from '../site/site';
import { hasWholeWords, isLetter, wholeWords } from '../text/wholeWords';
import type { Marker } from './markers';

/** Whether a post is a case study, and why it was taken for one or not. */
export interface CaseStudyVerdict {
  readonly isCaseStudy: boolean;
  readonly because: Message;
}

/** Words that speak of an incident that happened, rather than of a technique or a product. French and English, whole words. */
const incidentWords = new RegExp(
  `(?:${[
    // French
    'cyberattaques?',
    'cyber-attaques?',
    '(?:fuites?|vols?|violations?) (?:massive |majeure )?(?:de|des) données',
    'piratages?',
    'piratée?s?',
    'rançongiciels?',
    "fuites? (?:chez|à|au)|(?:victimes?|cibles?) d['’]une (?:fuite|attaque|intrusion)",
    'intrusions? (?:à|au|aux|chez|contre)',
    "retour sur (?:une |un |l['’]|la |le )(?:attaque|intrusion|fuite|panne|incident|piratage|sabotage|compromission)",
    "étude de cas|retour d['’]expérience(?= :)|autopsie d['’]une? (?:attaque|intrusion|sabotage|fuite|piratage|panne)",
    "(?:analyse|étude|retour) (?:d['’]|de l['’]|sur l['’]|sur un )incident",
    'brèches?',
    'attaques? (?:contre|de|du|sur|chez|par rançongiciel|informatiques? (?:contre|de|du))',
    "compromission (?:de|du|chez|d[’'])",
    // English
    'cyber ?attacks?',
    'data (?:breach|leak|theft)(?:es|s)?',
    'breach(?:es|ed)?',
    'hack(?:ed)? (?:of|at|by)',
    'hacked',
    'ransomware (?:attack|incident|outbreak)s?',
    'ransomware (?:at|on|hits|against|shuts)',
    'case study',
    'incident (?:analysis|report|review|response report)',
    'post-?mortems?',
    'supply[- ]chain (?:attack|compromise)s?',
    '(?:attack|intrusion|compromise|espionage|sabotage) (?:on|at|of|against)',
    '(?:system|network|support|cloud) intrusion',
    'the [\\p{L}\\d-]{2,30} (?:compromise|hack|leak|heist|backdoor|outage)',
    'panne (?:mondiale|géante|majeure)',
    'security incidents?',
    '(?:attack|phishing|malware|espionage|extortion) campaigns?',
    'phishing attacks?',
    'malicious (?:crates?|packages?|extensions?|commits?)',
    '(?:ransomware|worm|malware|ver|rançongiciel) (?:that|which|qui)',
    'portes? dérobées?',
    "campagnes? d['’](?:attaques?|hameçonnage|espionnage)",
  ].join('|')})(?![\\p{L}-])`,
  'giu',
);

/** The first of them in a text. */
function incidentWord(text: string): string | undefined {
  const [found] = wholeWords(incidentWords, text, (before) => before === '-' || isLetter(before));
  return found && text.slice(found.start, found.end);
}

/** Tags that are such a word by themselves, slugs or not. One that any post about security has (`attack`, `malware`) is none. */
const incidentTags =
  /^(?:ransomware|incidents?|breach(?:es)?|data ?(?:breach|leak)(?:es|s)?|leaks?|fuites?(?: de donn[ée]es)?|incidents? (?:de sécurité|de securite|cyber|informatique)|(?:security|cyber) incidents?|case stud(?:y|ies)|[ée]tudes? de cas|retex|intrusions?|hacks|post ?mortems?)$/iu;

/** A tutorial or a list of tips speaks of attacks too, in order to teach them. */
const teachingWords =
  /(?:tuto(?:riel|rial)?s?|how[- ]to|guide|comment (?:se |configurer|installer|sécuriser|durcir|protéger)|cheat ?sheet|write-?up|ctf|introduction (?:to|à)|walkthrough|checklist|bonnes pratiques|best practices|sécuriser|protéger|protect|prevent(?:ing)?|detect(?:ing)?|simulat(?:e|ing)|qu['’]est-ce|what is|bons réflexes)(?!\p{L})/giu;

/** Headings that only an account of an incident has. */
const incidentHeadings =
  /(?:chronologie|timeline|déroulement de l['’]attaque|l['’]attaque s['’]est|qui a été touché|victimologie|victimology|mode d['’]opération|vecteur (?:d['’]intrusion|initial|d['’]attaque)|attack vector|root causes?|impacts?|réponse (?:à l['’])?incident|incident response|données (?:compromises|exfiltrées|volées|exposées|touchées)|(?:what|how much) (?:was|were) (?:taken|stolen|exposed)|how (?:they|the attackers?|it) got in|comment ils sont entrés|what went wrong|ce qui a mal tourné|faiblesses|weaknesses|manquements|aftermath|the (?:attack|breach|intrusion|hack)|l['’](?:attaque|intrusion)|compromised data|victimes?|lessons learned|leçons|enseignements|vue d['’]ensemble de l['’]incident|what happened|attribution)(?!\p{L})/giu;

/** Says whether a post tells of an incident: the author's own word first, then title, file name, tags, and at last its headings. */
export function judgeCaseStudy(place: Place, frontmatter: Frontmatter, body: Body, markers: readonly Marker[]): CaseStudyVerdict {
  const said = markers.find((marker) => marker.kind === 'on' || marker.kind === 'off')?.kind ?? saidInFrontmatter(frontmatter);
  if (said) return { isCaseStudy: said === 'on', because: { text: 'The post says so (casefile: {word}).', data: { word: said } } };
  if (!place.isPost) return { isCaseStudy: false, because: { text: 'Not a post of this site.', data: {} } };

  const title = frontmatter.get('title')?.value;
  const name = (place.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/[-_]+/g, ' ');
  const tags = ['tags', 'keywords', 'categories', 'category'].flatMap((key) => {
    const value = frontmatter.get(key)?.value;
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  });
  const headings = body.root.children.filter((block) => block.kind === 'heading').map((block) => block.prose?.text ?? '');
  const firstHeading = body.root.children.find((block) => block.kind === 'heading' && block.level === 1)?.prose?.text ?? '';

  const places: [string, string][] = [
    ['title', `${typeof title === 'string' ? title : ''} ${firstHeading}`],
    ['file name', name],
    ['tags', tags.map((tag) => tag.replace(/[-_]+/g, ' ')).join(', ')],
  ];
  const teaches = places.slice(0, 2).some(([, text]) => hasWholeWords(teachingWords, text));
  if (teaches) return { isCaseStudy: false, because: { text: 'The title announces a guide, not an incident.', data: {} } };
  for (const [where, text] of places) {
    const word = incidentWord(text);
    if (word)
      return {
        isCaseStudy: true,
        because: { text: 'It speaks of an incident in its {where}: {word}.', data: { where: { term: where }, word } },
      };
  }
  const tag = tags.find((each) => incidentTags.test(each.trim().replace(/[-_]+/g, ' ')));
  if (tag !== undefined)
    return {
      isCaseStudy: true,
      because: { text: 'It speaks of an incident in its {where}: {word}.', data: { where: { term: 'tags' }, word: tag } },
    };
  const telling = headings.filter((heading) => hasWholeWords(incidentHeadings, heading) || incidentWord(heading) !== undefined);
  if (telling.length >= 2) {
    return {
      isCaseStudy: true,
      because: { text: 'Its headings speak of an incident: {headings}.', data: { headings: telling.slice(0, 2) } },
    };
  }
  return { isCaseStudy: false, because: { text: 'Nothing in its title, tags or headings speaks of an incident.', data: {} } };
}

function saidInFrontmatter(frontmatter: Frontmatter): 'on' | 'off' | undefined {
  const value = frontmatter.get('casefile')?.value;
  if (value === 'on' || value === true) return 'on';
  if (value === 'off' || value === false) return 'off';
  return undefined;
}
