/** The shapes of VS Code's own Markdown grammar that an injection meets, under the same scope names: its blocks, and links whose words are tokenised again. */
export const markdownHost = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#frontmatter' }, { include: '#block' }],
  repository: {
    frontmatter: { begin: '\\A(-{3})$', end: '^(-{3})$', name: 'meta.embedded.block.frontmatter' },
    block: { patterns: ['fence', 'heading', 'quote', 'list', 'table', 'comment', 'paragraph'].map((name) => ({ include: `#${name}` })) },
    fence: { begin: '(?:^|\\G)(```+)(\\w*)$', end: '^(```+)$', name: 'markup.fenced_code.block.markdown' },
    heading: {
      match: '(?:^|\\G)#{1,6} (.*)$',
      name: 'markup.heading.markdown',
      captures: { 1: { name: 'entity.name.section.markdown', patterns: [{ include: '#inline' }] } },
    },
    quote: { begin: '(?:^|\\G)(>) ?', while: '(?:^|\\G)(>) ?', name: 'markup.quote.markdown', patterns: [{ include: '#block' }] },
    list: { begin: '(?:^|\\G)([*-]) ', while: '(?:^|\\G)(  )', name: 'markup.list.unnumbered.markdown', patterns: [{ include: '#block' }] },
    table: {
      begin: '(?:^|\\G)(\\|)(?=.+\\|\\s*$)',
      while: '(?:^|\\G)(?=\\|)',
      name: 'markup.table.markdown',
      patterns: [
        { match: '\\|', name: 'punctuation.definition.table.markdown' },
        { match: '(?<=\\|)\\s*(?=\\S)(([^|])+)(?<=\\S)\\s*(?=\\|)', captures: { 1: { patterns: [{ include: '#inline' }] } } },
      ],
    },
    comment: { begin: '(?:^|\\G)\\s*(<!--)', end: '-->', name: 'comment.block.html' },
    paragraph: {
      begin: '(?:^|\\G) {0,3}(?=\\S)',
      while: '(?:^|\\G)(?!\\s*$|>|[*-] |#|```|\\|)',
      name: 'meta.paragraph.markdown',
      patterns: [{ include: '#inline' }, { begin: '<!--', end: '-->', name: 'comment.block.html' }],
    },
    inline: {
      patterns: [
        { match: '(`+)(.+?)\\1', name: 'markup.inline.raw.string.markdown' },
        { begin: '\\*\\*(?=\\S)', end: '\\*\\*', name: 'markup.bold.markdown', patterns: [{ include: '#link' }] },
        { include: '#link' },
      ],
    },
    link: {
      match: '(\\[)([^\\]]*)(\\]\\()([^)]*)(\\))',
      name: 'meta.link.inline.markdown',
      captures: {
        2: { name: 'string.other.link.title.markdown', patterns: [{ match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' }] },
        4: { name: 'markup.underline.link.markdown' },
      },
    },
  },
};

/** The same for the MDX extension's grammar, where a comment is an expression. */
export const mdxHost = {
  scopeName: 'source.mdx',
  patterns: [
    { begin: '\\A---$', end: '^---$', contentName: 'meta.embedded.yaml' },
    { begin: '^(```+)\\w*$', end: '^(```+)$', name: 'markup.code.other.mdx' },
    {
      begin: '^(?!\\s*$)',
      while: '^(?!\\s*$)',
      name: 'meta.paragraph.mdx',
      patterns: [
        { match: '(`+)(.+?)\\1', name: 'markup.code.other.mdx' },
        { begin: '\\{', end: '\\}', contentName: 'meta.embedded.tsx' },
      ],
    },
  ],
};
