/** The examples that come out otherwise than Astro renders them, each with why that is left so: docs/preview.md says it to readers. */
export const known: Readonly<Record<string, string>> = {
  '---\nFoo\n---\nBar\n---\nBaz\n': 'a second frontmatter',
  '---\n---\n': 'a second frontmatter',
  '- a\n- ```\n  b\n\n\n  ```\n- c\n': 'blank lines at the end of a listing',
  'a\n\n```\nb\n\n```': 'blank lines at the end of a listing',
  '[^a b]: one\n\n[^a b]': 'a blank in the name of a footnote',
  '[r]: https://r.example "ti"\n    indented\n\n[r]': 'an indent right behind the address of a link',
  '[^1]: x[^1]\n\ny': 'a footnote that only itself calls',
  '- [ ] a\n- \n\n\n- b': 'a list over two blank lines behind an empty item',
  '<foo\\+@bar.example.com>\n': 'an address with a backslash',
  '|a|\n|-|\n|**b** ~~c~~ https://x.example|': 'an address at the edge of a cell',
  '| a | b |\n|---|---|\n| 1 \\\\| 2 |': 'two backslashes before the edge of a cell',
};

/** Those of MDX, which has most of those of Markdown too. */
export const knownOfMdx: Readonly<Record<string, string>> = {
  '<table><tr><td>\n<pre>\n**Hello**,\n\n_world_.\n</pre>\n</td></tr></table>\n': 'a `<pre>`',
  '> foo\n    - bar\n': 'an indented block behind a quotation',
  '1.     indented code\n\n   paragraph\n\n       more code\n': 'blanks behind the marker of an item',
  '1.      indented code\n\n   paragraph\n\n       more code\n': 'blanks behind the marker of an item',
  "import Callout from './Callout.astro';\n\n<Callout>Mind *this*.</Callout>\n\nText.": 'words on the line of the tags',
  '<>in words</>': 'words on the line of the tags',
  '| a | b |\n|---|---|\n| {1} | `{2}` |': 'a value',
  '# Heading {1}': 'a value',
  '> quote\n> {1}\n\ntext': 'a value',
  "<div {...{ id: 'x' }}>\n\na\n\n</div>": 'a value',
  '<img src="/a.png" alt="a" width={100} />': 'a value',
  'a\n{1}\nb': 'a value',
  '{1}{2}': 'a value',
  '{1} {/* c */}': 'a value',
  'text {1}': 'a value',
  '- <b>a</b>\n- <div>\n  b\n  </div>': 'HTML within an item of a tight list',
  '- a\n  <div>\n    b\n  </div>': 'HTML within an item of a tight list',
};
