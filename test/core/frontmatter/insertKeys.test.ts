import assert from 'node:assert/strict';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { applyEdits } from '../../../src/core/text/span';
import { shapes } from '../../oracle/shapes';
import { checkText, placeUnder } from '../../support/posts';

type Zod = 3 | 4;

/** The fixes that insert keys, each with the text it makes, `¦` around its blanks. */
function inserting(text: string, schema: string, zod?: Zod) {
  const findings = checkText(text, placeUnder(schema, zod)).findings.filter(({ rule }) => /^frontmatter-missing(?:-key)?$/.test(rule));
  return findings.flatMap(({ fixes }) =>
    fixes.map(({ edits, title }) => {
      const shown = edits.map((edit) => {
        let at = 0;
        let marked = '';
        for (const { start, end } of edit.blanks ?? []) {
          assert.ok(at <= start && start <= end && end <= edit.text.length, 'in the order of the text');
          marked += `${edit.text.slice(at, start)}¦${edit.text.slice(start, end)}¦`;
          at = end;
        }
        return { ...edit, text: marked + edit.text.slice(at) };
      });
      return {
        keys: title.data.keys ?? title.data.key,
        text: applyEdits(text, edits),
        shown: applyEdits(text, shown),
        choices: edits.flatMap(({ blanks = [] }) => blanks.map(({ choices }) => choices)),
      };
    }),
  );
}

/** The block that the first fix makes of another. */
function inserted(block: string, schema: string, fence = '---'): string | undefined {
  const [first] = inserting(`${fence}\n${block}${block && '\n'}${fence}\n\nIt was closed.\n`, schema);
  return first?.shown.slice(fence.length + 1, -`${fence}\n\nIt was closed.\n`.length - 1);
}

describe('a key that is inserted', () => {
  const of = (type: string) => inserted('title: T', `({ image }) => z.object({ title: z.string(), key: ${type} })`);

  it('has a place for what its type asks, which the build refuses or a rule tells of', () => {
    assert.equal(of('z.string()'), "title: T\nkey: '¦TODO¦'");
    assert.equal(of('z.string().min(1)'), "title: T\nkey: '¦¦'");
    assert.equal(of('z.string().url()'), "title: T\nkey: '¦¦'");
    assert.equal(of('z.number()'), "title: T\nkey: ¦''¦");
    assert.equal(of('z.coerce.number()'), "title: T\nkey: '¦TODO¦'", 'an empty text would be 0');
    assert.equal(of('z.boolean()'), "title: T\nkey: ¦''¦");
    assert.equal(of('z.coerce.date()'), "title: T\nkey: ¦''¦");
    assert.equal(of('z.date()'), "title: T\nkey: ¦''¦");
    assert.equal(of('image()'), "title: T\nkey: '¦TODO¦'");
    assert.equal(of("reference('authors')"), "title: T\nkey: '¦TODO¦'");
    assert.equal(of("z.enum(['low', 'high'])"), "title: T\nkey: ¦''¦");
    assert.equal(of("z.enum(['', 'high'])"), "title: T\nkey: ¦'TODO'¦");
    assert.equal(of('z.array(z.string())'), "title: T\nkey: ['¦TODO¦']");
    assert.equal(of('z.array(z.number())'), "title: T\nkey: [¦''¦]");
    assert.equal(of("z.array(z.literal('a'))"), "title: T\nkey: [¦''¦]", 'nobody has said that it is there');
    assert.equal(of('z.array(z.object({ a: z.string().optional() }))'), "title: T\nkey: [¦''¦]");
    assert.equal(of('z.array(z.string()).min(1)'), 'title: T\nkey: [¦¦]');
    assert.equal(of('z.record(z.string(), z.string())'), "title: T\nkey:\n  ¦TODO¦: '¦TODO¦'");
    assert.equal(of('z.record(z.string(), z.number())'), "title: T\nkey:\n  ¦TODO¦: ¦''¦");
    assert.equal(of("z.literal('a')"), "title: T\nkey: 'a'", 'there is nothing to choose');
    assert.equal(of('z.literal(2)'), 'title: T\nkey: 2');
    assert.equal(of('z.union([z.string(), z.number()])'), "title: T\nkey: ¦'TODO'¦");
  });

  it('offers what there is to choose, and chooses nothing', () => {
    const choices = (type: string) => inserting('---\ntitle: T\n---\n', `z.object({ title: z.string(), key: ${type} })`)[0]?.choices;
    assert.deepEqual(choices("z.enum(['low', 'very high'])"), [["'low'", "'very high'"]]);
    assert.deepEqual(choices('z.union([z.literal(1), z.literal(2)])'), [['1', '2']]);
    assert.deepEqual(choices('z.boolean()'), [['true', 'false']]);
    assert.deepEqual(choices('z.coerce.date()'), [['2025-07-01']]);
    assert.deepEqual(choices('z.string()'), [undefined]);
  });

  it('that is an object or a list of them comes with the keys that it has to have', () => {
    const link = "z.object({ url: z.string().url(), kind: z.enum(['press', 'law']), label: z.string().optional() })";
    assert.equal(of(link), "title: T\nkey:\n  url: '¦¦'\n  kind: ¦''¦");
    assert.equal(
      of(`z.object({ by: z.object({ name: z.string(), link: ${link} }) })`),
      "title: T\nkey:\n  by:\n    name: '¦TODO¦'\n    link:\n      url: '¦¦'\n      kind: ¦''¦",
    );
    assert.equal(of(`z.array(${link}).min(1)`), "title: T\nkey:\n  - url: '¦¦'\n    kind: ¦''¦");
    assert.equal(of(`z.array(z.object({ link: ${link} })).nonempty()`), "title: T\nkey:\n  - link:\n      url: '¦¦'\n      kind: ¦''¦");
    assert.equal(of(`z.array(${link})`), "title: T\nkey:\n  - url: '¦¦'\n    kind: ¦''¦");
    assert.equal(of('z.object({ a: z.string().optional() })'), 'title: T\nkey: {}');
    const media =
      "z.discriminatedUnion('type', [z.object({ type: z.literal('one'), a: z.string() }), z.object({ type: z.literal('two'), b: z.string() })])";
    assert.equal(of(media), "title: T\nkey:\n  type: ¦''¦", 'what tells them apart, and the rest once that is said');
    assert.deepEqual(inserting('---\ntitle: T\n---\n', `z.object({ title: z.string(), key: ${media} })`)[0]?.choices, [["'one'", "'two'"]]);
    assert.equal(
      inserted('title: T\nkey:\n  type: two', `z.object({ title: z.string(), key: ${media} })`),
      "title: T\nkey:\n  type: two\n  b: '¦TODO¦'",
    );
  });

  it('is written as the block is: its quotes, its line ends, its indents', () => {
    const schema = 'z.object({ title: z.string(), hero: z.object({ src: z.string(), at: z.object({ x: z.number() }) }), end: z.string() })';
    assert.equal(
      inserted('title: "T"\nhero:\n    src: "a"\nend: "e"', schema),
      'title: "T"\nhero:\n    src: "a"\n    at:\n        x: ¦""¦\nend: "e"',
    );
    const [first] = inserting('---\r\ntitle: T\r\nhero:\r\n  src: a\r\n---\r\n', schema);
    assert.equal(first?.text, "---\r\ntitle: T\r\nhero:\r\n  src: a\r\n  at:\r\n    x: ''\r\nend: 'TODO'\r\n---\r\n");
    assert.deepEqual(first?.keys, ['hero.at', 'end'], 'all at once');
    const [heading] = inserting('# It’s "the port"\n', 'z.object({ title: z.string() })');
    assert.equal(heading?.text, '---\ntitle: \'It’s "the port"\'\n---\n\n# It’s "the port"\n');
  });
});

describe('a key that an object lacks', () => {
  const schema = `z.object({ title: z.string(), hero: z.object({ src: z.string(), alt: z.string(), by: z.string().optional() }).optional(),
    links: z.array(z.object({ url: z.string(), kind: z.enum(['press', 'law']) })).optional() })`;
  const ofBlock = (block: string, fence?: string) => inserted(block, schema, fence);

  it('is inserted at its place in the schema, in lines and in braces, in lists too', () => {
    assert.equal(ofBlock('title: T\nhero:\n  src: a\n  by: b'), "title: T\nhero:\n  src: a\n  alt: '¦TODO¦'\n  by: b");
    assert.equal(ofBlock('title: T\nhero:\n  alt: a # words\n  by: b'), "title: T\nhero:\n  src: '¦TODO¦'\n  alt: a # words\n  by: b");
    assert.equal(
      ofBlock('title: T\nlinks:\n  - url: a\n    kind: law\n  - url: b'),
      "title: T\nlinks:\n  - url: a\n    kind: law\n  - url: b\n    kind: ¦''¦",
    );
    assert.equal(ofBlock('title: T\nlinks:\n- kind: law\n'), "title: T\nlinks:\n- url: '¦TODO¦'\n  kind: law\n");
    assert.equal(ofBlock('title: T\nhero: { src: a }'), "title: T\nhero: { src: a, alt: '¦TODO¦' }");
    assert.equal(ofBlock('title: T\nhero: {alt: a}'), "title: T\nhero: {src: '¦TODO¦', alt: a}");
    assert.equal(ofBlock('title: T\nhero: {}'), "title: T\nhero: { src: '¦TODO¦', alt: '¦TODO¦' }");
    assert.equal(ofBlock('title: T\nhero: {\n  src: a, # b\n  by: c\n}'), "title: T\nhero: {\n  src: a, # b\n  alt: '¦TODO¦',\n  by: c\n}");
    assert.equal(ofBlock('title: T\nlinks: [{ url: a }]'), "title: T\nlinks: [{ url: a, kind: ¦''¦ }]");
    assert.equal(ofBlock('title: T\nhero:\n  src: |\n    a\n\n    b\n'), "title: T\nhero:\n  src: |\n    a\n\n    b\n  alt: '¦TODO¦'\n");
  });

  it('is inserted in TOML, in tables and inline', () => {
    assert.equal(ofBlock('[hero]\nsrc = "a"\nalt = "b"', '+++'), 'title = ¦""¦\n[hero]\nsrc = "a"\nalt = "b"'.replace('¦""¦', '"¦¦"'));
    assert.equal(ofBlock('title = "T"\n[hero]\nsrc = "a"\nby = "b"', '+++'), 'title = "T"\n[hero]\nsrc = "a"\nalt = "¦TODO¦"\nby = "b"');
    assert.equal(
      ofBlock('title = "T"\n[[links]]\nurl = "a"\nkind = "law"\n[[links]]\nurl = """\na"""\n', '+++'),
      'title = "T"\n[[links]]\nurl = "a"\nkind = "law"\n[[links]]\nurl = """\na"""\nkind = ¦""¦\n',
    );
    assert.equal(ofBlock('title = "T"\n[[links]]\n', '+++'), 'title = "T"\n[[links]]\nurl = "¦TODO¦"\nkind = ¦""¦\n');
    assert.equal(ofBlock('title = "T"\nhero = { src = "a" } # b', '+++'), 'title = "T"\nhero = { src = "a", alt = "¦TODO¦" } # b');
    assert.equal(
      inserted('', 'z.object({ a: z.object({ b: z.number(), c: z.array(z.string()) }) })', '+++'),
      'a = { b = ¦""¦, c = ["¦TODO¦"] }',
    );
  });

  it('is inserted with the others where the object is begun and empty', () => {
    const filled = (block: string): string | undefined => {
      const text = `---\n${block}\n---\n`;
      const [finding] = checkText(text, placeUnder(schema)).findings;
      return finding?.fixes[0] && applyEdits(text, finding.fixes[0].edits).slice(4, -5);
    };
    assert.equal(filled('title: T\nhero: '), "title: T\nhero:\n  src: 'TODO'\n  alt: 'TODO'");
    assert.equal(filled('title: T\nhero: # to come'), "title: T\nhero: { src: 'TODO', alt: 'TODO' } # to come");
    assert.equal(filled('title: T\nhero: ~'), 'title: T');
  });

  it('is left alone where it would stand elsewhere than it is missing', () => {
    assert.equal(inserted('title: T\nbase: &b { src: a }\nhero: *b', schema), undefined);
    assert.deepEqual(
      checkText('---\ntitle: T\nhero: { src: a }\n---\n', placeUnder(schema)).findings.map(({ rule, data, start, end }) => [
        rule,
        data.key,
        start,
        end,
      ]),
      [['frontmatter-missing-key', 'hero.alt', 13, 17]],
    );
  });
});

describe('whatever a schema asks of a key', () => {
  // An object that has to have no key is whole without one.
  const silent = new Set(['{}']);
  it('what is inserted parses, and is refused or told of, or says nothing', () => {
    let count = 0;
    for (const zod of [3, 4] as const)
      for (const { type, zod: only } of shapes) {
        if (only !== undefined && only !== zod) continue;
        const schema = `({ image }) => z.object({ title: z.string(), key: ${type} })`;
        for (const text of ["---\ntitle: 'T'\n---\n", '+++\ntitle = "T"\n+++\n'])
          for (const fix of inserting(text, schema, zod)) {
            count++;
            const { data, problems } = parseFrontmatter(fix.text);
            assert.ok(data && problems.length === 0, `${type}: ${fix.text}`);
            const { findings } = checkText(fix.text, placeUnder(schema, zod));
            const isTold = findings.some(
              ({ rule, severity, data: { key } }) =>
                String(key).startsWith('key') && (severity === 'error' || rule === 'frontmatter-placeholder'),
            );
            // There is nothing to choose where anything else is refused.
            const other = checkText(fix.text.replace(/key( ?[:=]).*/, 'key$1 "other"'), placeUnder(schema, zod)).findings;
            const isOnly = fix.choices.length === 0 && other.some(({ severity }) => severity === 'error');
            assert.ok(isTold || isOnly || silent.has(JSON.stringify(data.key)), `${type}: ${fix.text}`);
            assert.ok(
              !findings.some(({ messageId, rule }) => rule === 'frontmatter-missing-key' && messageId === 'missing'),
              `${type}: ${fix.text}`,
            );
          }
      }
    assert.ok(count > 200, String(count));
  });
});
