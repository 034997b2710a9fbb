import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder, told } from '../../support/posts';

const schema = `z.object({
  level: z.enum(['low', 'very high', 'no']).optional(),
  size: z.union([z.literal(1), z.literal(2)]).optional(),
  done: z.literal(true).optional(),
  tags: z.array(z.enum(['a', 'b, c'])).optional(),
  days: z.number().optional(),
  media: z.discriminatedUnion('type', [z.object({ type: z.literal('one') }), z.object({ type: z.literal('two') })]).optional(),
})`;

/** What each fix of a refused value makes of a block. */
function written(block: string, fence = '---', zod: 3 | 4 = 4): string[] {
  const text = `${fence}\n${block}\n${fence}\n`;
  const { findings } = checkText(text, placeUnder(schema, zod));
  const fixes = findings.filter(({ rule }) => rule === 'frontmatter-invalid-value').flatMap((finding) => finding.fixes);
  return fixes.map(({ edits }) => applyEdits(text, edits).slice(4, -5));
}

describe('a choice that takes the place of a refused value', () => {
  it('has the quotes that stand there, and else those it needs', () => {
    assert.deepEqual(written('level: hihg'), ['level: low', "level: 'no'", 'level: very high']);
    assert.ok(written("level: 'hihg'").includes("level: 'low'"));
    assert.ok(written('level: "hihg" # so far').includes('level: "low" # so far'));
    assert.ok(written('tags: [a, c]').includes("tags: [a, 'b, c']"));
    assert.ok(written('level = "hihg"', '+++').includes('level = "low"'));
    assert.ok(written("level = 'hihg'", '+++').includes("level = 'low'"));
  });

  it('is a number or a truth value where those are asked for', () => {
    for (const zod of [3, 4] as const) {
      assert.deepEqual(written("size: '2'", '---', zod)[0], 'size: 2');
      assert.deepEqual(written('size: 3', '---', zod).sort(), ['size: 1', 'size: 2']);
      assert.deepEqual(written('done: yes', '---', zod), ['done: true']);
      assert.deepEqual(written('media: { type: tow }', '---', zod)[0], 'media: { type: two }');
    }
  });

  it('is offered where nothing stands yet', () => {
    assert.ok(written('level:').includes('level: low'));
    assert.ok(written('level: # which?').includes('level: low # which?'));
    assert.ok(written("level: ''").includes("level: 'low'"));
  });

  it('is named, where zod does not', () => {
    for (const zod of [3, 4] as const) {
      const said = (block: string): string[] =>
        checkText(`---\n${block}\n---\n`, placeUnder(schema, zod)).findings.map((finding) => wordFinding(finding, 'en'));
      assert.deepEqual(said('size: 3'), ['“size” has to be one of: 1, 2.']);
      assert.deepEqual(said('done: 1'), ['“done” has to be one of: true.']);
      assert.deepEqual(said('media: { type: three }'), ['“media.type” has to be one of: one, two.']);
      assert.deepEqual(said("days: ''"), ['“days” is empty, and the site’s schema wants a number.']);
    }
  });
});

describe('a value that is nearly right', () => {
  const made = (block: string, schema: string): string[] => {
    const text = `---\n${block}\n---\n`;
    const { findings } = checkText(text, placeUnder(schema, 4));
    return findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => (edits.length > 0 ? [applyEdits(text, edits).slice(4, -5)] : [])));
  };

  it('is put between quotes where a colon made a key of it', () => {
    const schema = 'z.object({ title: z.string(), tags: z.array(z.string()).optional() })';
    assert.deepEqual(made('title: T\ntags:\n  - sécurité : réseau\n  - b', schema), ["title: T\ntags:\n  - 'sécurité : réseau'\n  - b"]);
    assert.deepEqual(made('title: T\ntags: [a: b]', schema), ["title: T\ntags: ['a: b']"]);
    assert.deepEqual(made('title:\n  Le huit : fermé', schema), ["title:\n  'Le huit : fermé'"]);
    assert.deepEqual(made('title: { a: b }', schema), [], 'braces are meant');
  });

  it('is put between quotes where it stands in brackets or braces that were to be text, or gets the brackets of a list', () => {
    const schema = 'z.object({ title: z.string(), tags: z.array(z.string()).optional() })';
    for (const text of ['{d e}', '{{ d }}', '[x]', '{{< port >}}']) assert.deepEqual(made(`title: ${text}`, schema), [`title: '${text}'`]);
    assert.deepEqual(made('title: [a, b]', schema), [], 'a list is meant');
    assert.deepEqual(made('title: T\ntags: {a, b c}', schema), ['title: T\ntags: [a, b c]']);
    assert.deepEqual(made('title: T\ntags: {}', schema), []);
  });

  it('is closed with the mark it was opened with', () => {
    const [first] = made("title: \"L'eau'", 'z.object({ title: z.string() })');
    assert.equal(first, 'title: "L\'eau"');
    assert.deepEqual(made('day: "2025-06-30\'', 'z.object({ day: z.coerce.date() })'), ['day: "2025-06-30"']);
  });

  it('is the day that stands in it', () => {
    const schema = 'z.object({ day: z.coerce.date() })';
    assert.deepEqual(made('day: “2025-06-30”', schema), ['day: 2025-06-30']);
    assert.deepEqual(made("day: '« 30 juin 2025 »'", schema), ["day: '2025-06-30'"]);
    for (const time of ['14h30', 'à 14:30', '14 h']) assert.deepEqual(made(`day: 2025-06-30 ${time}`, schema), ['day: 2025-06-30'], time);
    assert.deepEqual(made('day: 14 juil 2025 à 10h', schema), ['day: 2025-07-14']);
    assert.deepEqual(made('day: 2025-06-31 14h30', schema), [], 'which day was meant nobody knows');
    assert.deepEqual(made("day: '30/06/2025'", 'z.object({ day: z.iso.date() })'), ["day: '2025-06-30'"]);
  });

  it('is a number where that is one of the choices', () => {
    assert.deepEqual(made("size: '4200'", "z.object({ size: z.union([z.number(), z.literal('unknown')]) })"), ['size: 4200']);
  });

  it('is no text yet where it says so, and no sentence where it stops in the middle', () => {
    const head = (title: string, description: string): string =>
      `---\ntitle: '${title}'\ndescription: '${description}'\npubDate: 2025-06-30\n---\n\n`;
    for (const text of ['...', '–', 'À rédiger', 'TODO décrire'])
      assert.deepEqual(told(checkText(`${head('Le port', text)}Le port fut fermé.\n`)), [`frontmatter-placeholder: '${text}'`], text);
    for (const end of ['parce que', 'd’une faille dans', ', mais', 'dont on', '(fermé'])
      assert.match(
        told(checkText(`${head('Le port', `Le port est touché ${end}`)}Le port fut fermé par une attaque.\n`)).join(),
        /^hanging-description/,
        end,
      );
    for (const end of ['et fermé (hier)', 'de par en par', 'mais'])
      assert.deepEqual(told(checkText(`${head('Le port', `Le port est touché ${end}`)}Le port fut fermé par une attaque.\n`)), [], end);
  });
});
