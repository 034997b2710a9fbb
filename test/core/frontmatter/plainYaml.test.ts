import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { type Frontmatter, parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { plainPairs, siteDataOf } from '../../../src/core/parse/plainYaml';

const plain = [
  'title: \'The port\'\ndescription: "What is known: nothing # yet"\npubDate: 2025-06-30\nlayout: post\n',
  "a:  ''  \nb-c_1: \"\"\n_d: 'e\tf'\ng: Été à Brest, \"hier\" & l'autre \n",
  'title: One\ntitle: Two\nyes: no\ny: nan\n',
  "tags: 'x'",
];

/** What no line alone says, or YAML reads as something else than a text. */
const other = [
  "a: 'it''s'",
  'a: "b\\n"',
  'a: b: c',
  'a: b #c',
  'a: b#c',
  'a: 12',
  'a: 2025-06-30 10:00',
  'a: true',
  'a: Null',
  'a: ~',
  'a: .inf',
  'a: [b]',
  'a: *b',
  'a: &b c',
  'a: |',
  'a:',
  'a:b',
  'a: b\tc',
  'a: b\u00a0',
  "a: 'b' c",
  "'a': b",
  'null: b',
  'true: b',
  '<<: b',
  '1a: b',
  'a: b\n  c',
  'a: b\n\nc: d',
  'a: b\r\nc: d',
  "a: 'b\n  c'",
  '# a',
  '',
];

const read = (block: string): Frontmatter => parseFrontmatter(`---\n${block}---\nText\n`);

/** All that is asked of a block; where it ends is another place where something stands behind its last line. */
const told = (frontmatter: Frontmatter): object => {
  const paths = [[], ['nothing'], ...frontmatter.entries.flatMap(({ key }) => [[key], [key, 0], [key, 'b']])];
  return {
    entries: frontmatter.entries,
    problems: frontmatter.problems,
    found: paths.map((path) => {
      const { spanOf, ownSpanOf, mapAt } = frontmatter;
      const map = mapAt(path);
      return [spanOf(path), ownSpanOf(path), path.length > 0 && frontmatter.pointAt(path), map && { ...map, end: 0 }];
    }),
  };
};

describe('a block of nothing but keys with texts', () => {
  it('is what `yaml` reads it as, which a comment below has it read by', () => {
    for (const block of plain) {
      const whole = block.endsWith('\n') ? block : `${block}\n`;
      notEqual(plainPairs(whole), undefined, block);
      equal(plainPairs(`${whole}# note\n`), undefined);
      deepEqual(told(read(whole)), told(read(`${whole}# note\n`)), block);
      equal(read(whole).mapAt([])?.end, `---\n${whole}`.length);
    }
  });

  it('is to the site what js-yaml makes of it, which a comment below has it read by', () => {
    const blocks = [
      ...plain,
      ...['2025-13-40', '2025-00-00', '0000-01-01', '0099-02-29', "'2025-06-30'", '"12"', 'nan', "' '"].map((value) => `a: ${value}\n`),
      ...['\0', '\x1b', '\x7f', '\x85', '\uD83D', '\uD83D\uDEA2', '\uDEA2', '\uFFFE', '\u2028', '\uFEFF', '\t'].map(
        (each) => `a: 'b${each}c'\n`,
      ),
      "__proto__: 'a'\ntoString: b\n",
      "__proto__: 'a'\n__proto__: b\n",
      "a: 'b'\nc: d\na: 2025-06-30\n",
    ];
    for (const block of blocks) {
      const whole = block.endsWith('\n') ? block : `${block}\n`;
      notEqual(plainPairs(whole), undefined, block);
      const { data, refusal } = read(whole);
      const other = read(`${whole}# note\n`);
      deepEqual(data, other.data, JSON.stringify(block));
      deepEqual(refusal, other.refusal, JSON.stringify(block));
    }
    deepEqual(siteDataOf('a: 2025-06-30\n', plainPairs('a: 2025-06-30\n') ?? []), { a: new Date('2025-06-30') });
  });

  it('is none where a line may be read in another way', () => {
    for (const block of other)
      for (const text of [block, `${block}\n`, `t: u\n${block}\n`]) equal(plainPairs(text), undefined, JSON.stringify(text));
  });

  it('is read in a time that grows with it alone', () => {
    for (const value of [`a${' '.repeat(50_000)}:`, `'a'${' '.repeat(50_000)}x`, `${'a '.repeat(25_000)}#`, `"${'a'.repeat(50_000)}`]) {
      const start = process.cpuUsage();
      equal(plainPairs(`t: ${value}\n`), undefined);
      const { user, system } = process.cpuUsage(start);
      equal(user + system < 500_000, true, `${(user + system) / 1000} ms`);
    }
  });
});
