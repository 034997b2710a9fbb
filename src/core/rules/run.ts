import type { Data, Finding, Fix, Related, Severity } from '../findings/finding';
import { isIgnored } from '../findings/ignore';
import { judgeData, refusalsOf } from '../frontmatter/keys';
import { viewsOf } from '../frontmatter/views';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits, type Edit } from '../text/span';
import { rules } from './index';
import type { Report, Rule, RuleContext } from './rule';
import { maxFindingsPerPost } from './settings';

/** All that the rules say of one post, in the order of the text, capped as `settings` says. */
export function runRules(context: RuleContext): Finding[] {
  const { post, settings } = context;
  const findings: Finding[] = [];
  const budget = { left: maxReread };
  // A file that is no post and no case study is left alone.
  if (!post.place.isPost && !post.caseStudy.isCaseStudy) return findings;
  // Of a frontmatter that is never closed, or not seen by the site, nobody can say where the article begins.
  const isArticleKnown =
    post.caseStudy.isCaseStudy && !post.frontmatter.problems.some(({ code }) => code === 'unclosed' || code === 'returns');
  const views = viewsOf(post);
  for (const rule of rules) {
    const set = Object.hasOwn(settings.rules, rule.id) ? settings.rules[rule.id] : undefined;
    if (set === 'off' || (rule.scope === 'case-study' && !isArticleKnown)) continue;
    for (const told of reportsOf(rule, context, views)) {
      const finding = new ReportedFinding(told, views, rule, set, budget);
      if (!isIgnored(post, finding)) findings.push(finding);
    }
  }
  return cap(findings).sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Told {
  report: Report<string>;
  view: Post;
  /** Those of the collections that say so, where not all of them do. */
  collections?: readonly string[];
}

/** What a rule says of a post. Where several collections take it, each of its views is looked at, and what several say alike is said once. */
function reportsOf(rule: Rule, context: RuleContext, views: readonly [Post, ...Post[]]): Iterable<Told> {
  const own: Told[] = [];
  for (const report of rule.check(context)) own.push({ report, view: context.post });
  const takers = 1 + (context.post.place.alsoIn?.length ?? 0);
  return takers === 1 || rule.scope === 'case-study' ? own : joined(own, rule, context, views, takers);
}

/** What some views of a post are told alike, once, beside what its own is told. */
function joined(own: readonly Told[], rule: Rule, context: RuleContext, views: readonly [Post, ...Post[]], takers: number): Told[] {
  const told = new Map<string, Told & { names: string[] }>();
  const add = ({ report, view }: Told): void => {
    const names = report.collections ?? [view.place.collection?.name ?? ''];
    const key = JSON.stringify([report.message, report.data, report.start, report.end]);
    const known = told.get(key);
    if (!known) told.set(key, { report, view, names: [...names] });
    else {
      known.names.push(...names.filter((name) => !known.names.includes(name)));
      // An error of one is an error.
      if (rankOf(rule, report) < rankOf(rule, known.report)) Object.assign(known, { report, view });
    }
  };
  for (const each of own) add(each);
  // With the entries beside it, the post was compared in each of its collections.
  const { siblings, ...rest } = context;
  for (const view of views.slice(1)) for (const report of rule.check({ ...rest, post: view })) add({ report, view });
  return Array.from(told.values(), ({ names, ...each }) =>
    names.length < (each.report.collections ? takers : views.length) && !Object.hasOwn(each.report.data ?? {}, 'collection')
      ? { ...each, collections: names }
      : each,
  );
}

const rankOf = (rule: Rule, { severity }: Report<string>): number => ranks[severity ?? rule.severity];

/** Characters of frontmatter, once more for each of its problems, that the fixes of one check may have read again: what is past them is not offered until the next. */
const maxReread = 2_000_000;

interface Budget {
  left: number;
}

/**
 * A finding as a rule reports it. A class, for a getter in an object literal makes a shape of its own for each object, by which the engine keeps the whole post
 * until it next sweeps all it has: a fifth of a check.
 */
class ReportedFinding implements Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly data: Data;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  declare readonly related?: readonly Related[];
  declare readonly tags?: NonNullable<Finding['tags']>;
  declare readonly collections?: readonly string[];
  readonly #views: readonly Post[];
  readonly #post: Post;
  readonly #report: Report<string>;
  readonly #budget: Budget;
  #fixes: readonly Fix[] | undefined;

  /** `view`: the post as the collection has it that says so; `views`: as each has it. */
  constructor({ report, view, collections }: Told, views: readonly Post[], rule: Rule, set: Severity | undefined, budget: Budget) {
    this.rule = rule.id;
    this.messageId = report.message;
    this.data = report.data ?? {};
    this.severity = set ?? report.severity ?? rule.severity;
    this.start = report.start;
    this.end = report.end;
    if (report.related) this.related = report.related;
    if (report.tags) this.tags = report.tags;
    if (collections) this.collections = collections;
    this.#views = views;
    this.#post = view;
    this.#report = report;
    this.#budget = budget;
  }

  /** A menu asks for them now and then; a check is made at every pause of the keyboard. */
  get fixes(): readonly Fix[] {
    if (this.#fixes) return this.#fixes;
    const { fixes } = this.#report;
    const made = (typeof fixes === 'function' ? fixes() : fixes) ?? [];
    this.#fixes = withIgnore(
      this,
      made.filter(({ edits }) => keepsBlock(this.#post, edits, this.#budget, this.rule) && keepsOthers(this.#post, this.#views, edits)),
    );
    return this.#fixes;
  }

  toJSON(): Finding {
    return { ...this, fixes: this.fixes };
  }
}

/** Whether the site's reader still takes the frontmatter after some edits, or gets further in it than before. */
function keepsBlock({ text, frontmatter, place }: Post, edits: readonly Edit[], budget: Budget, rule: string): boolean {
  const { end } = frontmatter.span ?? { end: frontmatter.problems.length > 0 ? text.length : 0 };
  // An edit of the article alone cannot harm it.
  if (!edits.some(({ start }) => start < end)) return true;
  const stop = frontmatter.refusal;
  // Of a block with a fault above, nobody can say more than that the lines are mended.
  // What is opened and not closed is noticed at the end, wherever it stands.
  const isOpen = stop !== undefined && /^unexpected end of the stream/.test(stop.detail);
  const isBelow = isOpen || (stop !== undefined && edits.every(({ start }) => text.lastIndexOf('\n', start - 1) >= stop.start));
  if (budget.left <= 0) return stop !== undefined && mendsLines(text, edits);
  // What `yaml` stumbles over costs it the most.
  budget.left -= end * (1 + frontmatter.problems.length);
  const after = parseFrontmatter(applyEdits(text, edits), place.site.kind);
  if (after.data) return true;
  const left = after.refusal;
  // What is no map was no block; the line of a key is one then.
  if (!stop && frontmatter.problems.some(({ code }) => code === 'not-a-map')) return mendsLines(text, edits);
  if (!stop || !left) return false;
  const [before, then] = [frontmatter.problems.length, after.problems.length];
  if (left.start > stop.start && (then < before || (then === 0 && before === 0))) return true;
  // Of several lines in a row that are no keys, each becomes one by itself; the reader stops only behind the last.
  if (rule === 'frontmatter-syntax' && then <= before && makesKey(text, edits)) return true;
  // What is mended may have nothing to do with what cannot be read.
  const moved = edits.reduce((sum, edit) => sum + (edit.end <= stop.start ? edit.text.length - (edit.end - edit.start) : 0), stop.start);
  const isElsewhere = rule !== 'frontmatter-syntax' && left.start === moved && then <= before;
  return (isBelow && mendsLines(text, edits)) || (isElsewhere && (keepsLines(text, edits) || takesLines(text, edits)));
}

/** Whether no other collection that takes the post refuses more of it after some edits. */
function keepsOthers(post: Post, views: readonly Post[], edits: readonly Edit[]): boolean {
  const end = post.frontmatter.span?.end ?? post.text.length;
  if (views.length < 2 || !edits.some(({ start }) => start < end)) return true;
  const { data } = parseFrontmatter(
    applyEdits(
      post.text.slice(0, end),
      edits.filter((edit) => edit.end <= end),
    ),
  );
  if (!data) return true;
  return views.every((view) => {
    if (view === post || !view.place.collection?.schema) return true;
    const refused = new Set(refusalsOf(view).map(({ path }) => path.join('\n')));
    return judgeData(view, data).every(({ path }) => refused.has(path.join('\n')));
  });
}

/** Whether lines that cannot be read by themselves can be after some edits of theirs, whatever is wrong around them. */
const mendsLines = (text: string, edits: readonly Edit[]): boolean => {
  const lines = linesAround(text, edits);
  return lines !== undefined && (!lines.isRead || lines.isKeyThen) && lines.isReadThen;
};

/** Whether a line that is no key by itself is one after an edit of it. */
const makesKey = (text: string, edits: readonly Edit[]): boolean => {
  const lines = linesAround(text, edits);
  return lines?.isKeyThen === true && lines.isReadThen;
};

/** Whether lines that can be read by themselves still can be after some edits of theirs. */
const keepsLines = (text: string, edits: readonly Edit[]): boolean => {
  const lines = linesAround(text, edits);
  return lines?.isRead === true && lines.isReadThen;
};

/** Whether an edit takes out lines, and no more than can be read by itself. */
function takesLines(text: string, [only, ...others]: readonly Edit[]): boolean {
  if (!only || others.length > 0 || only.text !== '' || only.start === 0) return false;
  const isWhole = text[only.start - 1] === '\n' && text[only.end - 1] === '\n';
  return isWhole && parseFrontmatter(`---\n${text.slice(only.start, only.end)}---\n`).entries.length > 0;
}

function linesAround(
  text: string,
  [only, ...others]: readonly Edit[],
): { isRead: boolean; isReadThen: boolean; isKeyThen: boolean } | undefined {
  if (!only || others.length > 0) return undefined;
  const start = text.lastIndexOf('\n', only.start - 1) + 1;
  // How far lines are indented is nothing of their own.
  if (only.text.trim() === '' && text.slice(start, only.start).trim() === '') return undefined;
  const end = text.indexOf('\n', only.end);
  const lines = text.slice(start, end < 0 ? text.length : end);
  const read = (written: string) => parseFrontmatter(`---\n${written.trim()}\n---\n`);
  const then = applyEdits(lines, [{ ...only, start: only.start - start, end: only.end - start }]);
  const [before, after] = [read(lines), read(then)];
  return {
    isRead: before.data !== undefined,
    isReadThen: after.data !== undefined,
    // Words by themselves are read, and are no key.
    isKeyThen: before.entries.length === 0 && after.entries.length > 0,
  };
}

/** Whatever does not break the build can be declined with a reason; a claim has its own way to say so. */
function withIgnore(finding: Omit<Finding, 'fixes'>, fixes: readonly Fix[]): readonly Fix[] {
  if (
    finding.severity === 'error' ||
    fixes.some(({ prompt }) => prompt?.kind === 'decline-claim') ||
    finding.messageId === 'more' ||
    finding.messageId === 'oneMore'
  )
    return fixes;
  const at = { start: finding.start, end: finding.end };
  return [
    ...fixes,
    { title: { text: 'Leave it as it is…', data: {} }, trust: 'ask', edits: [], prompt: { kind: 'ignore', rule: finding.rule, at } },
  ];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Keeps the gravest findings; errors always. */
function cap(findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error').toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
  return [...errors, ...others.slice(0, maxFindingsPerPost)];
}
