import { readContentConfig } from '../../src/core/site/astroConfig';
import type { Collection, Place } from '../../src/core/site/site';
import { applyEdits, type Span } from '../../src/core/text/span';
import { checkText } from '../support/posts';
import type { Astro, ConfigFiles, RealCollection } from './astro';

/** How our errors on a set of entries compare with what Astro refuses, key by key. */
export class Tally {
  entries = 0;
  refusals = 0;
  found = 0;
  /** Refused by code of the site's own, or by what was not understood: nothing is said of these on purpose. */
  notJudged = 0;
  readonly missed = new Map<string, number>();
  readonly falseErrors = new Map<string, number>();

  get share(): number {
    const judged = this.refusals - this.notJudged;
    return judged > 0 ? this.found / judged : 1;
  }
}

/** The keys that our errors are about; `*` for what makes the block unreadable. */
function ourErrors(text: string, place: Place): Set<string> {
  const { findings, post } = checkText(text, place);
  const keys = findings
    .filter(({ severity, rule }) => severity === 'error' && rule.startsWith('frontmatter-'))
    .map(({ rule, messageId, data, start }) => {
      if (rule === 'frontmatter-syntax' || rule === 'frontmatter-duplicate-key') return ['*'];
      if (rule === 'frontmatter-misspelt-key') return [String(messageId === 'required' ? data.meant : data.key)];
      if (rule === 'frontmatter-missing') return [data.keys].flat().map(String);
      const entry = post.frontmatter.entries.find(
        (each) => each.lines.start <= start && start < Math.max(each.lines.end, each.valueSpan.end),
      );
      return [entry && rule !== 'frontmatter-missing-key' ? entry.key : String(data.key ?? '').replace(/[.[].*$/, '')];
    });
  return new Set(keys.flat());
}

/** A site of ours read without running it, and as Astro runs it. */
export interface Site {
  readonly name: string;
  readonly collection: Collection;
  readonly real: RealCollection;
  /** Whether everything of a key's type was understood, and no code of the site's own judges it. */
  readonly judged: (key: string) => boolean;
}

export function siteOf(name: string, config: string, astro: Astro, judged: Site['judged'] = () => true, files: ConfigFiles = {}): Site[] {
  const real = astro.evaluate(config, files);
  const imported = new Map(Object.entries(files).map(([from, text]) => [`src/${from.slice(2)}.ts`, text]));
  const { collections } = readContentConfig(config, 'src/content.config.ts', astro.zod === 3 ? 3.23 : 4.6, imported);
  return Object.entries(real ?? {}).flatMap(([key, value]) => {
    const collection = collections.find((each) => each.name === key);
    return collection && value.schema ? [{ name: `${name} ${key}`, collection, real: value, judged }] : [];
  });
}

export const placeOf = ({ collection }: Site): Place => ({
  path: `${collection.base}/port.md`,
  site: { kind: 'astro', collections: [collection] },
  collection,
  isPost: true,
});

/** The texts that the fixes of one rule make. */
export const fixesOf = (site: Site, text: string, rule: string): string[] =>
  checkText(text, placeOf(site))
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes.filter(({ edits }) => edits.length > 0).map(({ edits }) => applyEdits(text, edits)));

/** Applies each fix of a refused value by itself, and notes those after which Astro refuses as much as before. Gives back how many there were. */
export async function tryFixes(site: Site, text: string, astro: Astro, failed: Map<string, number>): Promise<number> {
  let applied = 0;
  const before = await astro.judge(site.real, text);
  if (before.kind !== 'refused') return 0;
  const { findings } = checkText(text, placeOf(site));
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const { rule, fixes } of findings) {
    if (rule !== 'frontmatter-invalid-value') continue;
    for (const { edits } of fixes) {
      // What its author has to fill in first claims nothing.
      if (edits.length === 0 || edits.some(({ blanks }) => blanks)) continue;
      applied++;
      const fixed = applyEdits(text, edits);
      const after = await astro.judge(site.real, fixed);
      // What is refused in two places takes two fixes.
      // Where the value tells what else has to be there, that may be missing then, or be judged for the first time.
      const left = checkText(fixed, placeOf(site)).findings.filter(({ severity }) => severity === 'error');
      const [{ start, text: written } = { start: 0, text: '' }] = edits;
      const isElsewhere = (finding: Span): boolean => finding.start >= start + written.length || finding.end <= start;
      const isAsked =
        after.kind === 'refused' &&
        left.length > 0 &&
        left.every(
          (finding) => finding.rule === 'frontmatter-missing-key' || (/discriminatedUnion/.test(site.name) && isElsewhere(finding)),
        );
      // Of several faults in one of several types, Astro makes one refusal.
      const isPart =
        after.kind === 'refused' &&
        /\.or\(|union\(/.test(site.name) &&
        left.length < errors.length &&
        (await isTakenOnceMended(site, fixed, astro));
      if (!(after.kind === 'accepted' || isAsked || isPart || (after.kind === 'refused' && after.issues < before.issues)))
        failed.set(`${site.name} ${JSON.stringify(text)} → ${JSON.stringify(fixed)}`, 1);
    }
  }
  return applied;
}

/** Whether Astro takes an entry once all that is left to mend is mended, or what is left has no fix that can be tried. */
async function isTakenOnceMended(site: Site, text: string, astro: Astro): Promise<boolean> {
  let [mended, count] = [text, Number.POSITIVE_INFINITY];
  for (;;) {
    const errors = checkText(mended, placeOf(site)).findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return (await astro.judge(site.real, mended)).kind === 'accepted';
    const [fix] = errors.flatMap(({ fixes }) => fixes.filter(({ edits }) => edits.length > 0 && !edits.some(({ blanks }) => blanks)));
    if (!fix || errors.length >= count) return true;
    [mended, count] = [applyEdits(mended, fix.edits), errors.length];
  }
}

/** Compares one entry. */
export async function compare(site: Site, text: string, astro: Astro, tally: Tally): Promise<void> {
  const ours = ourErrors(text, placeOf(site));
  const verdict = await astro.judge(site.real, text);
  const theirs = new Set(verdict.kind === 'accepted' ? [] : verdict.kind === 'unread' ? ['*'] : verdict.keys);
  const note = (where: Map<string, number>, key: string): void => {
    const label = `${site.name} [${key}] ${JSON.stringify(text.slice(0, 120))}`;
    where.set(label, (where.get(label) ?? 0) + 1);
  };
  tally.entries++;
  for (const key of theirs) {
    tally.refusals++;
    // A block that cannot be read is one refusal, whatever else is said of it.
    if (key === '*' ? ours.size > 0 : ours.has(key) || ours.has('*')) tally.found++;
    else if (!site.judged(key) || key === '') tally.notJudged++;
    else note(tally.missed, key);
  }
  // Of a block that is never closed, Astro says that all its keys are missing.
  for (const key of ours)
    if (!theirs.has(key) && !theirs.has('*') && !theirs.has('') && !(key === '*' && theirs.size > 0)) note(tally.falseErrors, key);
}
