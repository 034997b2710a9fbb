import type { Data, Finding, Fix, Related, Severity } from '../findings/finding';
import type { Folders } from '../frontmatter/namedFiles';
import type { Siblings } from '../frontmatter/siblings';
import type { Post } from '../model/post';
import type { Span } from '../text/span';
import type { Settings } from './settings';

export interface RuleContext {
  readonly post: Post;
  readonly settings: Settings;
  /** ISO date on which the post is checked. */
  readonly today: string;
  /** IANA name of the zone the site is built in. */
  readonly timeZone: string;
  /** Names of files by folder, where somebody looked. */
  readonly folders?: Folders;
  /** The entries of all its collections, where somebody looked. Of a post that several take, only the view of the first has them, so that it is compared once. */
  readonly siblings?: Siblings;
}

/** What a rule says of one place; the message is one of those the rule words. */
export interface Report<MessageId extends string> extends Span {
  readonly message: MessageId;
  readonly data?: Data;
  /** Where this case is graver or milder than the rule. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly tags?: Finding['tags'];
  /** Where the post was looked at as each of its collections has it, those of which it holds. */
  readonly collections?: readonly string[];
  /** What can be done about it, or how to work that out: costly ones are made when somebody looks at them. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** A post that breaks the rule: at once its documentation and its test. */
export interface Example {
  readonly name: string;
  /** The schema of the collection it is a post of, as a config writes it; that of Astro's starter blog where none is given. */
  readonly schema?: string;
  /** Where it stands instead, a file of no collection. */
  readonly path?: string;
  /** Files of the site, by their paths from its root. */
  readonly files?: readonly string[];
  /** Other posts of the collection, by their paths from the site's root. */
  readonly posts?: Readonly<Record<string, string>>;
  /** The text, the expected finding between `⟦` and `⟧` (guillemets and brackets are the posts' own). */
  readonly bad: string;
  /** The text after the first fix that edits; absent where the author has to be asked. */
  readonly fixed?: string;
}

export interface Rule<MessageId extends string = string> {
  /** Kebab-case name of the fault. Stable: settings, markers and links to its page hang on it. */
  readonly id: string;
  readonly severity: Severity;
  /** On which posts it runs: all, or case studies only. */
  readonly scope: 'post' | 'case-study';
  /** One sentence that says what a post that keeps the rule does. */
  readonly summary: string;
  /** Why a reader is better off. */
  readonly why: string;
  /** The wording of each case, in English; `{names}` are filled from the report's data. */
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly examples: readonly Example[];
  check(context: RuleContext): Iterable<Report<MessageId>>;
}

/** Infers the message ids, so that a report of a message that is not worded does not compile. Copied, for what is written at one place is of one shape to the engine. */
export const defineRule = <const MessageId extends string>({
  id,
  severity,
  scope,
  summary,
  why,
  messages,
  examples,
  check,
}: Rule<MessageId>): Rule<MessageId> => ({ id, severity, scope, summary, why, messages, examples, check });
