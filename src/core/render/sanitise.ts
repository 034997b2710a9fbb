import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { SKIP, visit } from 'unist-util-visit';
import { embeddedIn } from './embedded';

/**
 * Put before every id and name that a post writes, so that none takes the place of one of the page's own.
 * Links to a `#fragment` get it too.
 */
export const idPrefix = 'post-';

/** Elements whose content is nothing to read: they go with all that is in them, but for the boxes that stand for what is embedded. Any other element that is not allowed leaves its content behind. */
const dropped = [
  ...[
    'applet',
    'audio',
    'base',
    'canvas',
    'embed',
    'frameset',
    'head',
    'iframe',
    'link',
    'math',
    'meta',
    'noembed',
    'noframes',
    'noscript',
  ],
  ...['object', 'option', 'plaintext', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp'],
];

const table = ['table'];

/** What a post may say in HTML: everything that is read, nothing that acts, loads, styles or asks. */
const schema: Schema = {
  tagNames: [
    ...[
      'a',
      'abbr',
      'address',
      'article',
      'aside',
      'b',
      'bdi',
      'bdo',
      'blockquote',
      'br',
      'caption',
      'center',
      'cite',
      'code',
      'col',
      'colgroup',
    ],
    ...[
      'data',
      'dd',
      'del',
      'details',
      'dfn',
      'div',
      'dl',
      'dt',
      'em',
      'figcaption',
      'figure',
      'footer',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
    ],
    ...[
      'header',
      'hgroup',
      'hr',
      'i',
      'img',
      'input',
      'ins',
      'kbd',
      'li',
      'mark',
      'ol',
      'p',
      'picture',
      'pre',
      'q',
      'rp',
      'rt',
      'ruby',
      's',
      'samp',
      'section',
    ],
    ...[
      'small',
      'span',
      'strike',
      'strong',
      'sub',
      'summary',
      'sup',
      'table',
      'tbody',
      'td',
      'tfoot',
      'th',
      'thead',
      'time',
      'tr',
      'tt',
      'u',
      'ul',
    ],
    ...['var', 'wbr'],
  ],
  attributes: {
    '*': [
      'align',
      'ariaHidden',
      'ariaLabel',
      'ariaDescribedBy',
      'ariaLabelledBy',
      ['dataLine', /^\d{1,9}$/],
      'dir',
      'hidden',
      'id',
      'lang',
      'title',
      'translate',
    ],
    a: ['href', 'name', 'dataFootnoteRef', 'dataFootnoteBackref', ['className', 'data-footnote-backref']],
    code: [['className', /^language-[\w+#.-]+$/]],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['alt', ['dataMarkdown', '1'], 'height', 'src', 'width'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['dateTime'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', 'type', ['className', 'contains-task-list']],
    span: [['dataComponent', /^[A-Za-z]/], ['dataClaim', /^[a-z]\d{1,7}$/], 'dataEmbedded'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    ul: [['className', 'contains-task-list']],
    td: ['abbr', 'colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  ancestors: { caption: table, col: table, colgroup: table, tbody: table, td: table, tfoot: table, th: table, thead: table, tr: table },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https', 'data'] },
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'headers', 'id', 'name'],
  clobberPrefix: idPrefix,
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: dropped,
  allowComments: false,
  allowDoctypes: false,
};

/**
 * Reads HTML as a browser does and keeps what is safe to show; `undefined` where its elements nest so deep that a browser would choke on it.
 * A tree comes out, not text: what is written from it later is read back by the browser as the same tree.
 */
export function safeTree(html: string): Root | undefined {
  if (isTooTangled(html)) return undefined;
  const read = fromHtml(html, { fragment: true });
  visit(read, 'element', (element, index, parent) => {
    alignByAttribute(element);
    const embedded = embeddedIn(element);
    if (embedded && parent && index !== undefined) {
      parent.children[index] = embedded;
      return [SKIP, index + 1];
    }
    if (element.tagName !== 'input' || isCheckbox(element) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  const clean = sanitize(read, schema);
  const tree: Root = clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
  visit(tree, 'element', ({ properties }) => {
    if (properties.dataClaim !== undefined) properties.className = ['claim'];
    if (properties.dataComponent !== undefined || properties.dataEmbedded !== undefined) properties.className = ['component-box'];
  });
  return tree;
}

/** The boxes of task lists are the only controls that a post may show. */
const isCheckbox = ({ properties }: Element): boolean => properties.type === 'checkbox' && Boolean(properties.disabled);

/** Markdown aligns the columns of its tables by a `style`, which no page of ours may have; HTML has an older way to say it. */
function alignByAttribute(element: Element): void {
  const align = /^\s*text-align:\s*(left|center|right)\s*;?\s*$/i.exec(String(element.properties.style ?? ''))?.[1];
  if (align) element.properties.align = align.toLowerCase();
}

const maxDepth = 400;
const maxTangle = 2_000_000;

/** Elements that HTML closes by itself, so that leaving them open nests nothing, and those that hold nothing. */
const selfEnding = new Set(
  'area base br col dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr'.split(' '),
);

/**
 * Whether the elements left open multiply. HTML reopens `<b>` and its like in every paragraph that follows, so a megabyte of them makes
 * thousands of millions of elements in any browser; real posts stay a hundred times below these bounds.
 */
function isTooTangled(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  let count = 0;
  for (const [, slash, written = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = written.toLowerCase();
    count++;
    if (selfEnding.has(name)) continue;
    const before = open.get(name) ?? 0;
    if (!slash) {
      open.set(name, before + 1);
      deepest = Math.max(deepest, ++depth);
    } else if (before > 0) {
      open.set(name, before - 1);
      depth--;
    }
  }
  return deepest > maxDepth || deepest * count > maxTangle;
}
