import { word } from '../words/lexicon';
import { clitics, pastAt } from '../words/pasts';
import type { Word } from '../words/words';

/** Papers and agencies, by a word; those of two words are among the pairs below. */
const papers = new Set('reuters bloomberg wired zdnet techcrunch bleepingcomputer lemonde mediapart zataz'.split(' '));
const paperPairs = new Set('le monde|le figaro|les echos|the guardian|the register|new york'.split('|'));

/** Firms, offices and registries that incident reports tell of beside their own affair. A name that is missing here is told by what it does. */
const known = new Set(
  (
    'github gitlab bitbucket atlassian microsoft google apple amazon aws azure facebook twitter ibm cisco vmware broadcom intel nvidia okta auth0 onelogin lastpass 1password dropbox twilio sendgrid mailchimp cloudflare fastly akamai ovh ovhcloud scaleway hetzner digitalocean linode heroku vercel netlify circleci codecov sonatype snyk jfrog npm pypi rubygems eslint equifax verizon vodafone orange sfr bouygues airbus solarwinds kaseya fortinet ivanti citrix sonicwall barracuda sophos kaspersky symantec mandiant crowdstrike sentinelone eset bitdefender proofpoint gartner forrester ponemon coveware chainalysis phylum stepsecurity rackspace uber maersk renault sony nintendo samsung tesla ticketmaster linkedin yahoo marriott ' +
    'anssi cnil enisa cisa fbi nsa nist ncsc bsi ico europol interpol ftc owasp mitre'
  ).split(' '),
);

/** Known by two words, of which the first alone is anything. */
const firmPairs = new Set(
  'capital one|change healthcare|colonial pipeline|progress software|palo alto|trend micro|check point|france travail|la poste'.split('|'),
);

/** Programs that run at the author's, and parts of what runs there: what happens to them, the author sees. */
export const programs: ReadonlySet<string> = new Set(
  'redis postgres postgresql mysql mariadb mongodb sqlite elasticsearch opensearch kafka rabbitmq nginx apache haproxy traefik caddy kubernetes docker terraform ansible jenkins grafana prometheus loki sentry datadog pagerduty splunk vault consul etcd systemd linux windows debian ubuntu memcached cassandra clickhouse oracle salesforce celery sidekiq rails django node wordpress drupal cdn dns vpn api cpu ram tls ssl ssh ntp edr siem waf s3 ec2 nas san'.split(
    ' ',
  ),
);

/** What a host or a registry does all day, and the author sees: no account of it is needed. */
const ofMachines =
  /^(?:detect|flagg|quarantin|remov|alert|scal|sync|took|host|run|ran|serv|stor|handl|rout|sent|send|start|stopp|return|receiv|us|process|deliver|forward|cach|buil[dt]|deploy|answer|respond|block|show|display|record|logg|restart|reboot|restor|hébergé|envoyé|renvoyé|répondu|redémarré|bloqué|reçu|servi|stocké|affiché|détecté|signalé|supprimé|alerté|enregistré|rétabli|relancé|coupé)(?:ed|d|es?|s)?$/;

/** What a firm or an office states, asks and counts in the present; what a program shows is none of it. */
const presentDeeds =
  /^(?:puts|reports|counts|estimates|says|states|warns|requires|recommends|surveys|compte|recense|dénombre|estime|chiffre|évalue|impose|exige|recommande|affirme|prévient)$/;

/** What is said of one that does not do what it should, right behind its name. */
const failing =
  /^(?:(?:has|have|had)\s+)?(?:failed\s+to|fails\s+to|never\s+\p{L}+|(?:did|does|had|has|was|were)(?:\s+not|n['’]t)(?!\p{L}))|^(?:n['’]\p{L}+|ne\s+\p{L}+)\s+(?:pas|jamais|rien|plus|aucun)(?!\p{L})|^a\s+(?:omis|négligé|échoué|tardé|oublié)(?!\p{L})/iu;

/** What tells the public: what it says of the author is there to be read. */
const publishes =
  /^(?:(?:has|have|had|later|then|also)\s+)?(?:published|printed|wrote|written|revealed|claimed|claims|writes)(?!\p{L})(?!\s(?:\d|on\sour|to\sour|to\sus))|^(?:a|ont)\s+(?:\p{L}+\s+)?(?:publié|écrit|révélé|affirmé|raconté|titré)(?!\p{L})/iu;

/** What only an office does to somebody. */
const rules =
  /^(?:nous\s+(?:a|ont)\s+(?:mis|mise)s?\s+en\s+demeure|nous\s+(?:a|ont)\s+(?:condamné|sanctionné|ordonné|enjoint|infligé)|(?:fined|ordered|charged|sanctioned|reprimanded|sued)\s)/iu;

/** Papers and journalists without a name. */
const press =
  /^(?:(?:the|la|les|des|several|plusieurs)\s+)?(?:press|media|newspapers?|papers?|journalists?|reporters?|presse|médias|journaux|journalistes)\s+/iu;

/** A time that a sentence opens with. */
const opening =
  /^(?:(?:In|On|By|At|Since|During|After|En|Le|Dès|Fin|Début|Depuis|Après|Pendant)\s[^,.;]{1,40},\s+|(?:In|By|Since|En|Depuis|Dès|Fin|Début)\s(?:[\p{L}-]{3,10}\s)?\d{4}\s+|[^,.;]{1,30}\s(?:later|earlier|day|week|month|year|jour|mois|semaine|année|tard|tôt),\s+|(?:Meanwhile|Then|Later|Ensuite|Puis),?\s+)/u;

/** `the maintainers of`, `les clients d’`: those of somebody else are somebody else. */
const those =
  /^(?:(?:the|le|la|les|l['’])\s*)?(?:maintainers?|developers?|authors?|operators?|owners?|makers?|customers?|victims?|teams?|heads?|directors?|chief|boss|ceo|founders?|mainteneurs?|développeurs?|auteurs?|clients|équipes?|patronn?e?|directeur|directrice|fondateurs?|victimes)\s+(?:of\s+|de\s+|du\s+|des\s+|d['’])/iu;

/** What befalls somebody, by the name of whom it befell. */
const affairs = new Set('breach outage incident hack attack leak customers users'.split(' '));

/** A piece of text that a subject begins. */
interface Subject {
  /** It is known for a firm, an office or a paper. */
  readonly isKnown: boolean;
  readonly isPaper: boolean;
  /** Its name as one word. */
  readonly name: string;
  /** Index of the word behind it. */
  readonly next: number;
}

/** Where the subject's words begin, a time and an article set aside. */
const startOf = (text: string): number => opening.exec(text)?.[0].length ?? 0;

/** The name that a sentence is about, where it begins with one. */
export function subjectOf(text: string, words: readonly Word[], mayBe: (each: Word) => boolean): Subject | undefined {
  let from = startOf(text);
  from += those.exec(text.slice(from, from + 60))?.[0].length ?? 0;
  let at = words.findIndex(({ start }) => start >= from);
  const lead = words[at];
  if (!lead) return undefined;
  const pairAt = (index: number): string => `${words[index]?.text} ${words[index + 1]?.text}`;
  const isPairAt = (index: number): boolean =>
    words[index + 1]?.isCapital === true && (firmPairs.has(pairAt(index)) || paperPairs.has(pairAt(index)));
  if (!isPairAt(at) && /^(?:the|la|le|les|l)$/.test(lead.text)) at++;
  const first = words[at];
  if (!first) return undefined;
  const isPair = isPairAt(at);
  // Police and researchers have no name; the FBI has.
  const isOffice = (first.classes & word.authority) !== 0 && /^\p{Lu}{2,}$/u.test(text.slice(first.start, first.end));
  if (!isPair && !mayBe(first)) return undefined;
  const firstNext = at + (isPair ? 2 : 1);
  const isPaper = isPair ? paperPairs.has(pairAt(at)) : papers.has(first.text);
  const isNamed = isPair || isPaper || known.has(first.text) || isOffice;
  let next = firstNext;
  while (next < at + 5 && words[next]?.isCapital && /^[\s&-]{1,3}$/.test(text.slice(words[next - 1]?.end, words[next]?.start))) next++;
  return { isKnown: isNamed && next === firstNext, isPaper, name: first.text, next };
}

/**
 * Whether a sentence without the first person tells what a firm, an office or a paper that is known did or is, or what befell it.
 *
 * @param isOurs whether it works for the author, who sees what it does
 */
export function tellsOfKnown(text: string, words: readonly Word[], { isKnown, next }: Subject, isOurs: boolean): boolean {
  if (!isKnown) return false;
  let at = next;
  // "Codecov's breach went unnoticed": "s" is a word.
  if (/^['’]s(?!\p{L})/u.test(text.slice(words[at - 1]?.end))) {
    if (!affairs.has(words[at + 1]?.text ?? '')) return false;
    at += 2;
  }
  while (between.has(words[at]?.text ?? '')) at++;
  const verb = words[at];
  if (!verb) return false;
  if (failing.test(text.slice(words[next]?.start ?? text.length))) return true;
  if (presentDeeds.test(verb.text)) return !isOurs;
  // "GitHub was where the token lay" tells nothing of GitHub.
  if (/^(?:is|are|was|were)$/.test(verb.text)) return befalls(words[at + 1]) && !isOurs;
  const isPerfect = /^(?:has|have|had)$/.test(verb.text) && /\p{L}(?:ed|en|wn|ne|ught|old|ut)$/u.test(words[at + 1]?.text ?? '');
  const past = isPerfect ? words[at + 1] : pastAt(words, at);
  return past !== undefined && !ofMachines.test(past.text) && !isOurs;
}

/** What somebody was: breached, fined, down. */
const befalls = (state: Word | undefined): boolean =>
  state !== undefined && ((state.classes & word.past) !== 0 || /^(?:down|offline|unavailable|hit|late|slow)$/.test(state.text));

/** What may stand between a name and its verb. */
const between = new Set([...clitics, 'also', 'later', 'then', 'still', 'first', 'itself', 'publicly', 'aussi', 'ensuite']);

/** Registries whose names are written small. */
export const writtenSmall: ReadonlySet<string> = new Set(['npm']);

/** Whether a sentence tells that one with a name did not do what it should. */
export const failsAt = (text: string, words: readonly Word[], { next }: Subject): boolean =>
  failing.test(text.slice(words[next]?.start ?? text.length));

/** Whether it tells of the author what stands in a paper or in an order of an office, which are there to be read. */
export function tellsPublicly(text: string, words: readonly Word[], subject: Subject | undefined): boolean {
  const from = startOf(text);
  const lead = press.exec(text.slice(from, from + 40))?.[0];
  if (lead !== undefined) return publishes.test(text.slice(from + lead.length));
  if (!subject) return false;
  const said = text.slice(words[subject.next]?.start ?? text.length);
  return (subject.isPaper && publishes.test(said)) || (subject.isKnown && rules.test(said));
}
