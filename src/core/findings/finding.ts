import type { Edit, Span } from '../text/span';

/** From gravest to mildest; what each is for: docs/rules/README.md. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A word of ours that is shown in the reader's language, with the post's own words it stands for. */
export interface Term {
  readonly term: string;
  readonly text?: string;
}

/** A day, ISO, that is shown as the reader's language writes it. */
export interface Day {
  readonly day: string;
}

/** What fills a message's `{placeholders}`: words of the post as they are, terms translated, days written out, lists joined in the language's manner, those of which one holds with its “or”. */
export type DataValue = string | number | Term | Day | readonly (string | Term)[] | { readonly or: readonly Term[] };
export type Data = Readonly<Record<string, DataValue>>;

/** Wording kept apart from its facts: `text` is the English sentence and the key of its translations. */
export interface Message {
  readonly text: string;
  readonly data: Data;
}

/** `safe` may be applied unasked (fix-all, `--fix`); `ask` is only offered. */
export type Trust = 'safe' | 'ask';

/**
 * What a fix has to ask the author before it can be made; the editor's command of the same name asks.
 * `cite-source`: which source backs `at`. `quote-source`: which source the words at `at` are quoted from. `decline-claim`: why `at` needs none. `cite-listed`: which claim the source `url` backs.
 * `ignore`: why `rule` does not hold at `at`.
 */
export type Prompt =
  | { readonly kind: 'cite-source'; readonly at: Span }
  | { readonly kind: 'quote-source'; readonly at: Span }
  | { readonly kind: 'decline-claim'; readonly at: Span }
  | { readonly kind: 'cite-listed'; readonly url: string }
  | { readonly kind: 'ignore'; readonly rule: string; readonly at: Span };

/** Something that can be done about a finding: edits, or a question first. */
export interface Fix {
  readonly title: Message;
  readonly trust: Trust;
  readonly edits: readonly Edit[];
  readonly prompt?: Prompt;
  /** Where a finding spans several places, the one this fix is for: offered only there. */
  readonly where?: Span;
}

export interface Related extends Span {
  readonly message: Message;
}

/** One thing to tell the author. Plain data: survives `JSON.stringify`, read alike by editor, CLI and golden files. */
export interface Finding extends Span {
  readonly rule: string;
  readonly messageId: string;
  readonly data: Data;
  readonly severity: Severity;
  /** Where several collections take the post and not all of them say so, those that do. */
  readonly collections?: readonly string[];
  readonly related?: readonly Related[];
  readonly tags?: readonly 'unnecessary'[];
  /** What can be done about it; worked out when first asked for. */
  readonly fixes: readonly Fix[];
}

/** A rewrite offered at a place where nothing is wrong. */
export interface Offer extends Span {
  readonly fix: Fix;
}
