import type { Fix } from '../findings/finding';
import { brokenList, dashSlip, secondDocument } from '../fixes/blockSlips';
import { closingSlip } from '../fixes/fenceSlip';
import { lineSlipOf, tomlSlipOf } from '../fixes/lineSlip';
import { alignLines, closeBlock, closeLine, feedLines, unindentFirst, untabBlock } from '../fixes/mendBlock';
import { braceItem, quoteItem } from '../fixes/mendItem';
import { outdentKey, splitLine } from '../fixes/ownLine';
import { quoteLine } from '../fixes/quoteLine';
import { fieldOn, takenOf } from '../fixes/takenFixes';
import { takeOutUnseen } from '../fixes/takeOutUnseen';
import { explain } from '../frontmatter/faults';
import { fieldOf, judgeData, refusalsOf, schemaOf } from '../frontmatter/keys';
import { reasonOf } from '../frontmatter/readerWords';
import type { Post } from '../model/post';
import { type FrontmatterProblem, parseFrontmatter } from '../parse/frontmatter';
import { indentOf } from '../text/indent';
import { applyEdits, type Edit } from '../text/span';
import { nestedDuplicate } from './frontmatterDuplicateKey';
import { defineRule } from './rule';

const messages = {
  colon: 'A value that holds “: ” has to stand between quotes.',
  quote: 'A quotation mark is missing: what is opened here is not closed.',
  bracket: 'A bracket is opened here and not closed.',
  closing: 'A bracket is closed here that was not opened.',
  inner: 'A quotation mark stands between two of its kind: what they hold ends there.',
  dash: 'A plain blank has to stand behind the hyphen of an item.',
  comma: 'A comma is missing between two items.',
  braces: 'Several keys of an item stand on one line: they belong between braces.',
  indent: 'This line is not indented like its neighbours.',
  tab: 'YAML takes no tabs for indentation: use spaces.',
  start: 'A value cannot begin with this character: put it between quotes.',
  escape: 'This backslash sequence means nothing between double quotes: use single quotes, or double the backslash.',
  alias: 'This refers to a name (`*…`) that is defined nowhere above.',
  documents: 'A frontmatter is one block: a second one begins here.',
  blank: 'A plain blank has to stand behind the colon of a key.',
  sign: 'A colon and a blank have to stand between a key and its value.',
  json: 'In YAML, no comma stands behind a value.',
  bullet: 'An item of a list begins with a hyphen and a blank.',
  comment: 'A comment of YAML begins with “#”.',
  equals: 'TOML has an equals sign between a key and its value.',
  text: 'In TOML, a text stands between quotes.',
  unclosed: 'The frontmatter opened here is never closed: a line of three hyphens is missing.',
  unclosedToml: 'The frontmatter opened here is never closed: a line of three plus signs is missing.',
  returns: 'The lines of this block end in carriage returns alone: to the site they are one line, and no frontmatter.',
  fence: 'This line does not close the frontmatter: a line that begins with three hyphens does.',
  notAMap: 'A frontmatter is made of lines of the form “key: value”.',
  tooLarge: 'This frontmatter is larger than 64 kB: it was not read.',
  tooDeep: 'This frontmatter is nested more than 64 levels deep: it was not read.',
  tooManyAliases: 'This frontmatter refers to itself more than 100 times: it was not read.',
  other: 'YAML cannot read this line.',
  reason: 'The site’s reader stops here: {reason}.',
  refused: 'The site’s reader stops here. Its words: “{detail}”.',
};

type MessageId = keyof typeof messages;

/** The site's reader stops at the first anyway; who mends so many sees the rest at the next check. */
const maxLines = 20;

export const frontmatterSyntax = defineRule({
  id: 'frontmatter-syntax',
  severity: 'error',
  scope: 'post',
  summary: 'The frontmatter is YAML that can be read.',
  why: 'The site’s reader stops at the first line it cannot read, and the site does not build.',
  messages,
  examples: [
    {
      name: 'a colon in a value without quotes',
      bad: "---\n⟦title: The port : closed for a week⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
      fixed: "---\ntitle: 'The port : closed for a week'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a block that is never closed',
      bad: "⟦---⟧\ntitle: 'The port'\n\nIt was closed.\n",
      fixed: "---\ntitle: 'The port'\n---\n\nIt was closed.\n",
    },
    {
      name: 'a closing line that a word processor changed',
      bad: "---\ntitle: 'The port'\n⟦—⟧\n\nIt was closed.\n",
      fixed: "---\ntitle: 'The port'\n---\n\nIt was closed.\n",
    },
    {
      name: 'a list indented with tabs',
      schema: 'z.object({ title: z.string(), tags: z.array(z.string()) })',
      bad: "---\ntitle: 'The port'\ntags:\n\t⟦- ransomware⟧\n\t- port\n---\n",
      fixed: "---\ntitle: 'The port'\ntags:\n  - ransomware\n  - port\n---\n",
    },
  ],
  *check({ post }) {
    const seen = new Set<number>();
    let isTabTold = false;
    let indented = 0;
    const { refusal, problems, format, data } = post.frontmatter;
    const slipped =
      format === 'yaml' && (refusal || problems.some(({ code }) => code === 'unclosed')) && closingSlip(post, openingOf(post));
    if (slipped) {
      const { start, end, fix } = slipped;
      yield { message: 'fence', severity: severityOf(refusal ? 'fence' : 'unclosed', post), start, end, fixes: [fix] };
      return;
    }
    // A thematic break of the article may close what its author left open.
    const closing = refusal && closeBefore(post, refusal.start);
    if (closing) {
      yield { message: 'unclosed', severity: 'error', ...openingOf(post), fixes: [closing] };
      return;
    }
    // js-yaml stops at some things that others read: a tag it does not know, a value that is none of its tag's.
    if (
      refusal &&
      problems.length === 0 &&
      (format === 'toml' || (post.place.site.kind === 'astro' && !hasDuplicates(post) && !isToldAsDuplicate(post)))
    ) {
      const line = refusedLine(post, refusal);
      const detail = refusal.detail.replace(/\.$/, '');
      const second = secondDocument(post, refusal);
      if (second) {
        yield { message: 'documents', ...wholeLine(post, second.line), fixes: [second.fix] };
        return;
      }
      const slip =
        format === 'toml'
          ? tomlSlipOf(post.text.slice(post.lines.startOf(line), post.lines.startOf(line + 1)).trimEnd(), post.lines.startOf(line))
          : undefined;
      const reason = reasonOf(detail);
      const fixes = () => {
        const unseen = takeOutUnseen(post);
        return unseen ? [unseen] : format === 'yaml' ? quoteLine(post, line) : [];
      };
      if (slip) yield { message: slip.message, ...wholeLine(post, line), fixes: () => takenOf(post, line, slip.fix ? [slip.fix] : []) };
      else if (reason) yield { message: 'reason', data: { reason: { term: reason } }, ...wholeLine(post, line), fixes };
      else yield { message: 'refused', data: { detail }, ...wholeLine(post, line), fixes };
    }
    const broken = refusal && format === 'yaml' && problems.length > 0 ? brokenList(post) : undefined;
    // What the site's own reader takes is no fault of the block's.
    const isRead = data !== undefined && post.place.site.kind === 'astro';
    for (const problem of isRead ? problems.filter(({ code }) => ownCodes.has(code)) : problems) {
      const { message, at } = explain(problem, post);
      // One slip makes `yaml` stumble several times: the first on a line says it all.
      const line = post.lines.at(at).line;
      // Of brackets that are no pair, all that follows is a part.
      if (broken && line >= broken.line) {
        const { slip } = broken;
        const fixes = () => {
          const taken = takenOf(post, broken.line, slip.fixes);
          return taken.length > 0 ? taken : takenOf(post, broken.line, quoteLine(post, broken.line));
        };
        yield { message: slip.message, ...wholeLine(post, broken.line), fixes };
        return;
      }
      // Where one line has tabs, most have: one fix mends them all.
      if (seen.has(line) || (isTabTold && (message === 'tab' || /^[ \t]*\t/.test(lineAt(post, line))))) continue;
      // Nor is what follows from it where the block ends.
      if (seen.size > 0 && post.frontmatter.span && post.lines.startOf(line) >= post.frontmatter.content.end) continue;
      seen.add(line);
      // Those right below stand where they do because of the first.
      const isBelow = message === 'indent' && line === indented + 1;
      if (message === 'indent') indented = line;
      if (isBelow) continue;
      isTabTold ||= message === 'tab';
      const span = message === 'unclosed' || message === 'returns' ? problem : wholeLine(post, line);
      const items =
        message === 'other' || message === 'notAMap' || message === 'indent' || message === 'alias' ? dashSlip(post, line) : undefined;
      const slip = items ?? (message === 'other' || message === 'notAMap' ? slipOn(post, line) : undefined);
      for (let item = line; items && item <= items.last; item++) seen.add(item);
      if (slip) {
        yield { message: slip.message, severity: severityOf(message, post), ...span, fixes: slip.fix ? [slip.fix] : [] };
        continue;
      }
      const braces = message === 'colon' ? braceItem(post, line) : undefined;
      if (braces && takenOf(post, line, [braces]).length > 0) {
        yield { message: 'braces', ...wholeLine(post, line), fixes: [braces] };
        continue;
      }
      const fixes = () => fixesOf(message, post, problem, line);
      const worded = message === 'unclosed' && format === 'toml' ? 'unclosedToml' : message;
      yield { message: worded, severity: severityOf(message, post), start: span.start, end: span.end, fixes };
      // What follows a quotation mark that never closes is all part of it.
      if (message === 'quote' || seen.size >= maxLines) return;
    }
  },
});

/** The line that the site's reader stops at: of a tag that it does not know, not the one below. */
function refusedLine({ lines, text, frontmatter: { content } }: Post, { start, detail }: { start: number; detail: string }): number {
  const [, tag] = /^unknown tag !<(.+)>/.exec(detail) ?? [];
  const at = tag === undefined ? -1 : text.lastIndexOf(tag, start);
  return lines.at(at >= content.start ? at : start).line;
}

/** Whether the site misses the key of a line once that is a part of the text above it. */
function losesKey(post: Post, line: number, edits: readonly Edit[]): boolean {
  const [, key] = /^[ \t]+([\w$.-]+):/.exec(lineAt(post, line)) ?? [];
  const { data } = parseFrontmatter(applyEdits(post.text, edits), post.place.site.kind);
  return data !== undefined && judgeData(post, data).some(({ code, path }) => code === 'missing' && path[0] === key);
}

/** One of the usual slips, where a line of the block has one. */
function slipOn(post: Post, line: number) {
  const start = post.lines.startOf(line);
  const isKey = (name: string): boolean => fieldOf(post, name) !== undefined && !post.frontmatter.get(name);
  return lineSlipOf(post.text.slice(start, post.lines.startOf(line + 1)).trimEnd(), start, isKey);
}

/** What is not looked into here, or not at all there, the build may well take, and its reader some lines that others cannot read. */
function severityOf(message: MessageId, post: Post): 'error' | 'warning' {
  if (post.frontmatter.refusal) return 'error';
  const isBuilt = schemaOf(post) ? refusalsOf(post).length === 0 : post.place.site.kind === 'astro';
  if (message === 'unclosed') return schemaOf(post) && isBuilt ? 'warning' : 'error';
  if (message === 'returns') return isBuilt ? 'warning' : 'error';
  if (message === 'notAMap') return isBuilt ? 'warning' : 'error';
  return message === 'tooLarge' || message === 'tooDeep' || message === 'tooManyAliases' ? 'warning' : 'error';
}

/** What is told of a block though its reader may take it. */
const ownCodes: ReadonlySet<FrontmatterProblem['code']> = new Set([
  'unclosed',
  'returns',
  'not-a-map',
  'too-large',
  'too-deep',
  'too-many-aliases',
]);

/** Below the top too, where its place can be found. */
const isToldAsDuplicate = (post: Post): boolean => nestedDuplicate(post) !== undefined;

/** A key written twice has a rule of its own. */
const hasDuplicates = ({ frontmatter: { entries } }: Post): boolean => new Set(entries.map(({ key }) => key)).size < entries.length;

const openingOf = ({ frontmatter: { span } }: Post): { start: number; end: number } => ({
  start: span?.start ?? 0,
  end: (span?.start ?? 0) + 3,
});

/** A line that may be a key's: of TOML also a table's head. */
const keyLine = { yaml: /^(?:\?\s|[^\s#].*?:(?:\s|$))/m, toml: /^(?:\[|[^\s#].*?=)/m };

/** How to close a block that cannot be read from an offset on, where a blank line stands behind what can and no key follows: the article, most likely. */
function closeBefore(post: Post, offset: number): Fix | undefined {
  const { content, format } = post.frontmatter;
  if (!/\n[ \t]*\r?\n/.test(post.text.slice(content.start, offset))) return undefined;
  const closing = closeBlock(post, openingOf(post));
  const cut = closing?.edits[0]?.start;
  if (cut === undefined || format === 'none') return undefined;
  const left = post.text.slice(cut, content.end);
  // A comment of the block and a heading of the article look alike.
  const [between] = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(left) ?? [''];
  const isArticle = /(?:^|\n)[ \t]*\r?\n/.test(between) && /^[^\s"'-]/.test(left.slice(between.length)) && !keyLine[format].test(left);
  return isArticle ? closing : undefined;
}

function wholeLine(post: Post, line: number): { start: number; end: number } {
  const start = post.lines.startOf(line);
  const written = post.text.slice(start, post.lines.startOf(line + 1));
  // Of a line with nothing on it, its beginning.
  const from = written.trim() === '' ? 0 : written.length - written.trimStart().length;
  return { start: start + from, end: start + written.trimEnd().length };
}

function fixesOf(message: MessageId, post: Post, problem: FrontmatterProblem, line: number): Fix[] {
  if (quotable.has(message)) {
    const closing = message === 'quote' || message === 'bracket' ? closeLine(post, line) : undefined;
    const item = fieldOn(post, line) ? quoteItem(post, line) : undefined;
    const taken = takenOf(post, line, [...(closing ? [closing] : []), ...quoteLine(post, line)]);
    const split = message === 'colon' ? splitLine(post, line) : undefined;
    // Which of both was meant, its author knows.
    if (split) return [split, ...taken.map((fix): Fix => ({ ...fix, trust: 'ask' }))];
    return taken.length > 0 || !item ? taken : takenOf(post, line, [item]);
  }
  const first = post.lines.at(post.frontmatter.content.start).line;
  if (message === 'indent' && line > first) {
    const aligned = alignLines(post, line);
    // What stands deeper may be a text that goes on.
    const isDeeper = indentAt(post, line) > indentAt(post, line - 1) && !/["'\]}]$/.test(lineAt(post, line - 1).trimEnd());
    const quoted = isDeeper ? takenOf(post, line - 1, quoteLine(post, line - 1)).filter(({ edits }) => !losesKey(post, line, edits)) : [];
    // Indented like a text above, a key would be a part of it.
    const moved = outdentKey(post, line) ?? aligned;
    return [...(moved ? [moved] : []), ...quoted];
  }
  const fix =
    message === 'unclosed'
      ? closeBlock(post, problem)
      : message === 'returns'
        ? feedLines(post)
        : message === 'tab'
          ? untabBlock(post)
          : message === 'indent'
            ? unindentFirst(post)
            : undefined;
  return fix ? [fix] : [];
}

const lineAt = ({ text, lines }: Post, line: number): string => text.slice(lines.startOf(line), lines.startOf(line + 1));

const indentAt = (post: Post, line: number): number => indentOf(lineAt(post, line));

/** What a value may have wrong that quotation marks mend. */
const quotable: ReadonlySet<MessageId> = new Set(['colon', 'start', 'escape', 'other', 'alias', 'quote', 'bracket']);
