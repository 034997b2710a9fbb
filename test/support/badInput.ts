/** What a site makes of a bad frontmatter, and what is said of it. */
export interface BadInput {
  readonly name: string;
  readonly text: string;
  /** `rule message` of each finding, in order. */
  readonly told: readonly string[];
  /** Whether the build refuses it. */
  readonly refused: boolean;
}

const body = '\nIt was closed.\n';
const block = (lines: string): string => `---\n${lines}\n---\n${body}`;
const syntax = (message: string): string => `frontmatter-syntax ${message}`;

/** Names that each stand for ten of the one before: a million of the first. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdef'.split('').map((name, index) => {
    const before = 'abcde'.charAt(index);
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

/** What the inputs are judged under. */
export const strictTitle = 'z.object({ title: z.string(), tags: z.array(z.string()).optional() })';

const inputs: readonly (readonly [name: string, text: string, refused: boolean, ...told: string[]])[] = [
  ['a BOM', `\uFEFF${block('title: T')}`, false],
  ['a BOM before a block that is wrong', `\uFEFF${block('title: T : U')}`, true, syntax('colon')],
  ['CRLF', block('title: T\ntags: [a]').replaceAll('\n', '\r\n'), false],
  ['mixed line ends', '---\r\ntitle: T\ntags:\r\n  - a\n---\r\nIt was closed.\n', false],
  ['mixed line ends around an error', '---\ntitle: T : U\r\ntags: [a]\n---\r\n', true, syntax('colon')],
  ['no final newline after the block', '---\ntitle: T\n---', false],
  ['no final newline in an empty body', '---\ntitle: T\n---\nIt was closed.', false],
  ['hyphens inside values', block('title: a---b --- c\ntags: ["---"]'), false],
  ['hyphens inside a block of text', block('title: |\n  a\n  ---\n  b'), false],
  ['thematic breaks in the body', `${block('title: T')}\n---\n\ntitle: 7\n\n---\n`, false],
  ['no frontmatter and two breaks', 'It was closed.\n\n---\n\nThen it was open.\n\n---\n', true, 'frontmatter-missing missing'],
  ['a break at the head and one below', '---\n\nIt was closed.\n\n---\n', true, syntax('notAMap')],
  ['no closing fence', '---\ntitle: T\n\nIt was closed.\n', true, syntax('unclosed')],
  ['no closing fence, nor a key', '---\n\nIt was closed.\n', true, 'frontmatter-missing missing'],
  ['an empty block', '---\n---\n', true, 'frontmatter-missing-key missing'],
  ['a block of blank lines', '---\n\n\n---\n', true, 'frontmatter-missing-key missing'],
  ['a block of comments', block('# title: T'), true, 'frontmatter-missing-key missing'],
  ['nothing at all', '', true, 'frontmatter-missing missing'],
  ['tabs that indent', block('title: T\ntags:\n\t- a'), true, syntax('tab')],
  ['tabs after a colon', block('title:\tT'), false],
  ['tabs after a fence', '---\t\ntitle: T\n---\t\n', false],
  ['a key twice', block('title: T\ntitle: U'), true, 'frontmatter-duplicate-key duplicate'],
  ['a key twice, deep', block('title: T\nmore: { a: 1, a: 2 }'), true, 'frontmatter-duplicate-key duplicate'],
  ['an anchor', block('title: &t T\ntags: [*t]'), false],
  ['a merge key', block('base: &b { title: T }\n<<: *b'), false],
  ['a merge of what is no map', block('title: T\n<<: 3'), true, syntax('reason')],
  ['an alias of nothing', block('title: *gone'), true, syntax('alias')],
  ['an alias of itself', block('title: T\nmore: &m [*m]'), false],
  ['an alias bomb', block(`title: T\n${bomb}`), false, syntax('tooManyAliases')],
  ['more aliases than are followed', block(`title: &t T\nmore: [${Array(150).fill('*t').join(', ')}]`), false, syntax('tooManyAliases')],
  ['two documents', block('title: T\n... \ntags: [a]'), true, syntax('documents')],
  ['two documents, the second by its mark', block('title: T\n--- # more\ntags: [a]'), false],
  ['a fence with a comment', '--- # ours\ntitle: T\n---\n', false],
  ['a key right behind the fence', '---title: T\ntags: [a]\n---\n', false],
  ['a key of the wrong type there', '---title: 12\n---\n', true, 'frontmatter-invalid-value type'],
  ['a key of TOML there', '+++title = "T"\n+++\n', false],
  ['a key behind the fence, and no other fence', '---title: T\n', true, 'frontmatter-missing missing'],
  ['a fence of four hyphens below', '---\ntitle: T\n----\nIt was closed.\n', false],
  ['a fence of the other kind below', '---\ntitle: T\n+++\nIt was closed.\n', false],
  ['a directive', block('%YAML 1.2\ntitle: T'), true, syntax('other')],
  ['more than 64 kB', block(`title: T\nmore: '${'x'.repeat(66_000)}'`), false, syntax('tooLarge')],
  ['64 kB of lists', block(`title: T\nmore: ${'['.repeat(33_000)}${']'.repeat(33_000)}`), true, syntax('tooLarge')],
  ['eighty levels', block(`title: T\nmore: ${'['.repeat(80)}${']'.repeat(80)}`), false, syntax('tooDeep')],
  ['a thousand levels', block(`title: T\nmore: ${'['.repeat(1000)}${']'.repeat(1000)}`), true, syntax('tooDeep')],
  ['a NUL in a value', block('title: T\0U'), true, syntax('reason')],
  ['a NUL in the body', `${block('title: T')}\0\n`, false],
  ['half a pair', block('title: T\ud800U'), false],
  ['the other half, in the body', `${block('title: T')}\udc00\n`, false],
  ['a list for a block', block('- a\n- b'), true, syntax('notAMap')],
  ['a text for a block', block('title'), true, syntax('notAMap')],
  ['an unknown tag', block('title: !odd T'), true, syntax('reason')],
];

/** Each with the verdict of Astro's fifth and seventh version, and what is told of it under `strictTitle`. */
export const badInputs: readonly BadInput[] = inputs.map(([name, text, refused, ...told]) => ({ name, text, refused, told }));
