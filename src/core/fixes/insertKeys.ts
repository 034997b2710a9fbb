import { rulingObjects, schemaOf, typeAt } from '../frontmatter/keys';
import { namesIn } from '../frontmatter/objects';
import { isState } from '../frontmatter/toDos';
import { pairAt, writtenAt } from '../frontmatter/written';
import type { Post } from '../model/post';
import type { WrittenMap, WrittenPair } from '../parse/writtenMap';
import { notUnderstood } from '../schema/type';
import type { Edit } from '../text/span';
import { bracesOf, joined, type Manner, nameAs, placeholderFor, type Written, worded } from './placeholder';
import { lineBreakOf } from './writing';

type Path = readonly (string | number)[];

/**
 * Inserts keys where the schema's order puts them: after the nearest key before them that is there, else before the first one after. What they are to be is left to the
 * author, and shows.
 *
 * @param paths what leads to each key, those of one object in the order of the schema
 */
export function insertKeys(post: Post, paths: readonly Path[], today: string): Edit[] {
  const { frontmatter, text } = post;
  const lineBreak = lineBreakOf(text);
  if (!frontmatter.span) {
    const manner = mannerOf(post, today, '');
    const lines = paths.flatMap((path) => [keyOf(post, path, manner), lineBreak]);
    const { begun } = frontmatter;
    // Below a fence that nothing follows yet, the block goes on.
    if (begun && text.slice(begun.start).trim() === '') {
      const fence = begun.format === 'toml' ? '+++' : '---';
      const isOpen = /[\r\n]$/.test(text.slice(0, begun.start));
      return [edit(begun.start, joined(isOpen ? '' : lineBreak, ...lines, `${fence}${lineBreak}`))];
    }
    return [edit(0, joined(`---${lineBreak}`, ...lines, `---${lineBreak}${lineBreak}`))];
  }
  // Where an object ends, the one around it goes on: what is deeper comes first.
  const sorted = [...paths].sort((a, b) => b.length - a.length);
  const empty = new Set<string>();
  return sorted.flatMap((path): Edit[] => {
    const parent = path.slice(0, -1);
    const map = writtenAt(post, parent);
    if (map?.style !== 'flow' || map.pairs.length > 0) return insertKey(post, path, map, today);
    const braces = parent.join('\n');
    if (empty.has(braces)) return [];
    empty.add(braces);
    const own = sorted.filter((each) => each.slice(0, -1).join('\n') === braces);
    return [{ ...edit(map.start, bracesOf(own.map((each) => keyOf(post, each, mannerOf(post, today, undefined))))), end: map.end }];
  });
}

function insertKey(post: Post, path: Path, written: WrittenMap | undefined, today: string): Edit[] {
  const { frontmatter } = post;
  const { start } = frontmatter.content;
  const isEmpty = path.length === 1 && frontmatter.entries.length === 0;
  const map: WrittenMap | undefined = written ?? (isEmpty ? { style: 'block', pairs: [], start, end: start } : undefined);
  if (!map) return [];
  const order = namesIn(rulingObjects(post, path.slice(0, -1)));
  const place = order.indexOf(String(path.at(-1)));
  const there = (name: string): WrittenPair[] => map.pairs.filter(({ key }) => key === name).slice(-1);
  const after = order.slice(0, place).flatMap(there).at(-1);
  const before = order.slice(place + 1).flatMap(there)[0];
  const beside = after ?? before ?? map.pairs.at(-1);
  const isAbove = !after && before !== undefined;
  if (map.style === 'flow') return beside ? inFlow(post, path, map, today, beside, isAbove) : [];
  return inBlock(post, path, map, today, beside, isAbove);
}

/** A line of its own below another key's, or above it. */
function inBlock(post: Post, path: Path, map: WrittenMap, today: string, beside: WrittenPair | undefined, isAbove: boolean): Edit[] {
  const { text } = post;
  const lineBreak = lineBreakOf(text);
  if (!beside) return [edit(map.end, joined(keyOf(post, path, mannerOf(post, today, '')), lineBreak))];
  const { keySpan, valueSpan } = beside;
  const lead = text.slice(text.lastIndexOf('\n', keySpan.start - 1) + 1, keySpan.start);
  if (!/^[ \t]*(?:-[ \t]+)*$/.test(lead)) return [];
  const indent = lead.replaceAll('-', ' ');
  const written = keyOf(post, path, mannerOf(post, today, indent));
  if (isAbove) return [edit(keySpan.start, joined(written, lineBreak, indent))];
  const lineEnd = text.indexOf('\n', Math.max(valueSpan.end - 1, keySpan.end));
  if (lineEnd < 0) return [];
  // A text may keep the blank lines below it.
  const isKept = /[|>]\d?\+/.test(text.slice(valueSpan.start, valueSpan.end));
  const [blank = ''] = (isKept && /^(?:[ \t]*\r?\n)+/.exec(text.slice(lineEnd + 1, post.frontmatter.content.end))) || [];
  return [edit(lineEnd + 1 + blank.length, joined(indent, written, lineBreak))];
}

/** Behind another key of the braces, or before it. */
function inFlow(post: Post, path: Path, map: WrittenMap, today: string, { keySpan, valueSpan }: WrittenPair, isBefore: boolean): Edit[] {
  const { text } = post;
  const written = keyOf(post, path, mannerOf(post, today, undefined));
  const lineStart = text.lastIndexOf('\n', keySpan.start - 1) + 1;
  const lead = text.slice(lineStart, keySpan.start);
  // Where each stands on a line of its own, so does this one.
  const gap = lineStart > map.start && lead.trim() === '' ? `${lineBreakOf(text)}${lead}` : ' ';
  if (isBefore) return [edit(keySpan.start, joined(written, ',', gap))];
  const end = Math.max(valueSpan.end, keySpan.end);
  const [commented, comma = ''] = /^[ \t]*(?:(,)[ \t]*)?#[^\n]*\n/.exec(text.slice(end, map.end)) ?? [];
  if (commented === undefined) return [edit(end, joined(',', gap, written))];
  // A comment stays with the key that it stands behind.
  const isLast = map.pairs.at(-1)?.keySpan.start === keySpan.start;
  if (comma === '' && !isLast) return [];
  const indent = lead.trim() === '' ? lead : `${/^[ \t-]*/.exec(lead)?.[0].replaceAll('-', ' ')}  `;
  const below = edit(end + commented.length, joined(indent, written, isLast ? '' : ',', lineBreakOf(text)));
  return comma === '' ? [edit(end, joined(',')), below] : [below];
}

/** Writes what an object has to have where its key stands, and nothing behind it. */
export function fillIn(post: Post, path: Path, today: string): Edit | undefined {
  const pair = pairAt(post, path);
  const type = typeAt(post, path);
  if (!pair || !type || pair.valueSpan.end > pair.valueSpan.start || post.frontmatter.format === 'toml') return undefined;
  const { text } = post;
  const lead = text.slice(text.lastIndexOf('\n', pair.keySpan.start - 1) + 1, pair.keySpan.start);
  const rest = /^[ \t]*(?=\r?(?:\n|$))/.exec(text.slice(pair.valueSpan.start))?.[0];
  const isLine = /^[ \t]*(?:-[ \t]+)*$/.test(lead) && rest !== undefined;
  const value = placeholderFor(type, mannerOf(post, today, isLine ? lead.replaceAll('-', ' ') : undefined));
  const { start } = pair.valueSpan;
  return { ...edit(start, isLine ? value : joined(' ', value)), end: start + (isLine ? rest.length : 0) };
}

function keyOf(post: Post, path: Path, manner: Manner): Written {
  const { format } = manner;
  const key = String(path.at(-1));
  const type = typeAt(post, path) ?? notUnderstood;
  const isTop = path.length === 1;
  // A title may be the article's own first heading.
  const heading = isTop && key === 'title' ? headingOf(post) : undefined;
  const value = heading
    ? { text: worded(heading, manner), blanks: [] }
    : placeholderFor(type, manner, (isTop && (key === 'title' || key === 'description')) || isState(key));
  return joined(nameAs(key, format), format === 'toml' ? ' =' : ':', value.text.startsWith(manner.lineBreak) ? '' : ' ', value);
}

const headingOf = ({ body }: Post): string | undefined =>
  body.root.children
    .find(({ kind, level }) => kind === 'heading' && level === 1)
    ?.prose?.text.trim()
    .replace(/\s+/g, ' ');

/** How the block is written: its quotes, its line ends, what it indents by. `indent`: of the key; nothing between braces. */
function mannerOf(post: Post, today: string, indent: string | undefined): Manner {
  const { frontmatter, text } = post;
  const format = (frontmatter.span ? frontmatter.format : frontmatter.begun?.format) === 'toml' ? 'toml' : 'yaml';
  const written = text.slice(frontmatter.content.start, frontmatter.content.end);
  const usual = frontmatter.entries.find(({ quote }) => quote)?.quote;
  const [, step] = /^[^\s#-][^\n]*:[ \t]*\r?\n( +)[^\s-]/m.exec(written) ?? [];
  return {
    format,
    zod: schemaOf(post)?.zod,
    today,
    quote: format === 'toml' ? '"' : (usual ?? "'"),
    indent,
    step: step ?? '  ',
    lineBreak: lineBreakOf(text),
  };
}

const edit = (at: number, { text, blanks }: Written): Edit => ({ start: at, end: at, text, ...(blanks.length > 0 ? { blanks } : {}) });
