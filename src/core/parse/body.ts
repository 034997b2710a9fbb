import type { Lines } from '../text/lines';
import { type Span, withoutBlanks } from '../text/span';
import { blocksInHtml } from './htmlBlocks';
import { proseOfHtml } from './htmlProse';
import { type ParseEnvironment, parserFor } from './markdown';
import { InlinePlaces } from './places';
import { type Comment, Prose, type SourceTest } from './prose';

export type BlockKind =
  | 'root'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'term'
  | 'quote'
  | 'alert'
  | 'table'
  | 'row'
  | 'cell'
  | 'code'
  | 'html'
  | 'rule'
  | 'caption'
  | 'footnote';

/** A block of the article; containers hold blocks, paragraphs, headings and cells hold prose. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly children: readonly Block[];
  readonly prose?: Prose;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** Of a footnote, the name it is called by. */
  readonly label?: string;
  /** Of a quotation in HTML, the address it says it is from, where that is a source. */
  readonly cite?: string;
  /** It stands in HTML, where Markdown is no markup. */
  readonly isHtml?: true;
}

export interface Body {
  readonly root: Block;
  /** Every HTML comment, in the order written: Casefile's markers are among them. */
  readonly comments: readonly Comment[];
}

/** Kinds by markdown-it's names of blocks. Of what has an end, the end is known too, by each token's whole type: taking the name apart costs a search a token. */
const kinds = new Map<string, BlockKind>();
for (const [name, kind] of Object.entries({
  paragraph: 'paragraph',
  heading: 'heading',
  bullet_list: 'list',
  ordered_list: 'list',
  list_item: 'item',
  blockquote: 'quote',
  alert: 'alert',
  dl: 'list',
  dt: 'term',
  dd: 'item',
  table: 'table',
  tr: 'row',
  th: 'cell',
  td: 'cell',
  fence: 'code',
  code_block: 'code',
  html_block: 'html',
  hr: 'rule',
  footnote_reference: 'footnote',
} as const satisfies Record<string, BlockKind>))
  for (const type of [name, `${name}_open`, `${name}_close`]) kinds.set(type, kind);

interface OpenBlock {
  kind: BlockKind;
  start: number;
  end: number;
  children: Block[];
  prose?: Prose;
  level?: number;
  label?: string;
}

/**
 * Reads the article under the frontmatter. Never throws.
 *
 * @param lines the lines of the whole post
 * @param start where the article begins; a line's beginning
 * @param mdx whether the file is MDX
 * @param isSource whether a link to an address can back a fact
 */
export function parseBody(lines: Lines, start: number, { mdx = false, isSource }: { mdx?: boolean; isSource: SourceTest }): Body {
  const { text } = lines;
  const firstLine = lines.at(start).line;
  const environment: ParseEnvironment = { mdx };
  const tokens = parserFor(environment).parse(text.slice(start), { ...environment });
  const comments: Comment[] = [];
  const root: OpenBlock = { kind: 'root', start, end: text.length, children: [] };
  const stack: OpenBlock[] = [root];
  const places = new InlinePlaces(lines, firstLine);

  for (const token of tokens) {
    places.pass(token);
    const parent = stack[stack.length - 1] ?? root;
    if (token.type === 'inline') {
      parent.prose = new Prose(token.children ?? [], token.content, places.of(token), isSource);
      for (const comment of parent.prose.comments) comments.push(comment);
      continue;
    }
    const kind = kinds.get(token.type);
    if (!kind) continue;
    if (token.nesting === -1) {
      const closed = stack.pop();
      if (closed?.kind === 'footnote') Object.assign(closed, spanOfNote(closed));
      continue;
    }
    const { start, end } = token.map ? spanOf(token.map, lines, firstLine) : parent;
    const block: OpenBlock = { kind, start, end, children: [] };
    if (kind === 'heading') block.level = Number(token.tag.slice(1));
    if (kind === 'footnote') block.label = String((token.meta as { label?: string } | null)?.label ?? '');
    if (kind === 'html') {
      for (const comment of commentsIn(text, block, mdx)) comments.push(comment);
      const children = childrenOfHtml(text, block, environment, isSource);
      if (parent === root && children.some(isHeading)) {
        root.children.push(...partedAtHeadings(text, { ...block, children }));
        continue;
      }
      block.children.push(...children.filter((child) => !isHeading(child)));
    }
    parent.children.push(block);
    if (token.nesting === 1) stack.push(block);
  }
  return { root, comments };
}

/** What a note holds: its token knows no lines. One that holds nothing takes no place. */
const spanOfNote = ({ start, children }: Block): Span => ({ start: children[0]?.start ?? start, end: children.at(-1)?.end ?? start });

/** From the first to the last character of the lines, blanks on both sides left out. */
function spanOf([from, to]: [number, number], lines: Lines, firstLine: number): Span {
  return withoutBlanks(lines.text, { start: lines.startOf(firstLine + from), end: lines.startOf(firstLine + to) });
}

/** What a block of HTML holds. Of MDX, an element's words are blocks of their own, and its tags may hold expressions: its headings and captions alone. */
function childrenOfHtml(text: string, block: Span, environment: ParseEnvironment, isSource: SourceTest): readonly Block[] {
  if (!environment.mdx) return blocksInHtml(text, block, environment, isSource);
  const captions = [...captionsIn(text, block, environment, isSource)];
  if (!/<h[1-6][\s>]/i.test(text.slice(block.start, block.end))) return captions;
  const headings = blocksInHtml(text, block, environment, isSource).filter(isHeading);
  return [...headings, ...captions].sort((a, b) => a.start - b.start);
}

const isHeading = ({ kind }: Block): boolean => kind === 'heading';

/** A block of HTML as its headings and what stands between them: they part the article as those of Markdown do. */
function partedAtHeadings(text: string, { start, end, children }: Block): Block[] {
  const parts: Block[] = [];
  let from = start;
  let within: Block[] = [];
  for (const child of [...children, undefined]) {
    if (child && !isHeading(child)) {
      within.push(child);
      continue;
    }
    const span = withoutBlanks(text, { start: from, end: child?.start ?? end });
    if (span.end > span.start) parts.push({ kind: 'html', ...span, children: within });
    within = [];
    if (child) parts.push(child);
    from = child?.end ?? end;
  }
  return parts;
}

/** What `<figcaption>` holds, read as the words of a paragraph are. */
function* captionsIn(text: string, block: Span, environment: ParseEnvironment, isSource: SourceTest): Iterable<Block> {
  const html = text.slice(block.start, block.end);
  const closing = /<\/figcaption\s*>/gi;
  // Each closing tag is looked for once: openings without one would else each be followed to the end.
  for (const match of html.matchAll(/<figcaption(?:\s[^>]{0,1000})?>/gi)) {
    const from = match.index + match[0].length;
    if (from < closing.lastIndex) continue;
    closing.lastIndex = from;
    const end = closing.exec(html)?.index;
    if (end === undefined) return;
    const span = { start: block.start + from, end: block.start + end };
    yield { kind: 'caption', ...span, children: [], prose: proseOfHtml(text, span, environment, isSource), isHtml: true };
  }
}

/** The comments in a block of HTML; in MDX, those between `{/*` and its end as well. One that is never closed is none, and is followed to the end once. */
function* commentsIn(text: string, block: Span, mdx: boolean): Iterable<Comment> {
  const html = text.slice(block.start, block.end);
  const opening = mdx ? /<!--|\{\/\*/g : /<!--/g;
  const unclosed = new Set<string>();
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    const closing = open[0] === '<!--' ? '-->' : '*/}';
    const from = opening.lastIndex;
    const at = unclosed.has(closing) ? -1 : html.indexOf(closing, from);
    if (at < 0) {
      unclosed.add(closing);
      continue;
    }
    opening.lastIndex = at + closing.length;
    yield { text: html.slice(from, at), start: block.start + open.index, end: block.start + opening.lastIndex };
  }
}

/** The smallest block with words of its own that an offset is in: a paragraph, heading, list item, quotation or table row. Its trailing line break counts. */
export function blockAt(body: Body, offset: number): Block | undefined {
  let found: Block | undefined;
  let blocks = body.root.children;
  for (;;) {
    const child = blocks.find(({ start, end }) => start <= offset && offset <= end + 1 && end > start);
    if (!child || child.kind === 'cell') return found;
    found = child;
    blocks = child.children;
  }
}

/** Every prose in a block, in order. */
export function proseOf(block: Block): Prose[] {
  if (block.children.length === 0) return block.prose ? [block.prose] : [];
  const found: Prose[] = [];
  const visit = ({ prose, children }: Block): void => {
    if (prose) found.push(prose);
    for (const child of children) visit(child);
  };
  visit(block);
  return found;
}
