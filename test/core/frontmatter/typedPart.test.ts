import assert from 'node:assert/strict';
import { isOfOpeners, isOnLine, typedPartAt } from '../../../src/core/frontmatter/typedPart';
import { checkText, placeUnder } from '../../support/posts';

const place = placeUnder(`z.object({
  title: z.string(),
  day: z.coerce.date().optional(),
  tags: z.array(z.string()).optional(),
  seo: z.object({ title: z.string(), description: z.string() }).strict().optional(),
  timeline: z.array(z.object({
    at: z.coerce.date(),
    what: z.string(),
    who: z.array(z.object({ name: z.string(), role: z.string() })).optional(),
  }).strict()).optional(),
})`);

/** What is told of a block while somebody writes at `|`, and what waits. */
function parted(block: string, fence = '---'): { told: string[]; waiting: string[] } {
  const text = `${fence}\n${block}\n${fence}\n\nIt was closed.\n`;
  const offset = text.indexOf('|');
  const { findings, post } = checkText(text.replace('|', ''), place);
  const part = typedPartAt(post, offset);
  const all = findings.map((finding) => ({
    words: `${finding.rule.replace('frontmatter-', '')}: ${post.text.slice(finding.start, finding.end)}`,
    waits: isOnLine(part, finding) || isOfOpeners(part.openers, finding),
  }));
  return {
    told: all.flatMap(({ words, waits }) => (waits ? [] : words)),
    waiting: all.flatMap(({ words, waits }) => (waits ? words : [])),
  };
}

const waiting = (block: string, fence?: string): string[] => {
  const { told, waiting } = parted(block, fence);
  assert.deepEqual(told, []);
  return waiting;
};
const told = (block: string, fence?: string): string[] => {
  const { told, waiting } = parted(block, fence);
  assert.deepEqual(waiting, []);
  return told;
};

describe('what is being written in a frontmatter', () => {
  it('is the line: its value, its key, and that it has none yet', () => {
    assert.deepEqual(waiting('title: T\nday: |'), ['empty-value: day:']);
    assert.deepEqual(waiting('title: T\nday: nop|e'), ['invalid-date: nope']);
    assert.deepEqual(waiting('title: T\ntags:|'), ['invalid-value: tags']);
    assert.deepEqual(waiting('title: T\ntags: [a, 3|]'), ['invalid-value: 3']);
    assert.deepEqual(told('title: T|\nday: nope'), ['invalid-date: nope']);
    assert.deepEqual(told('day: 2025-06-30|'), ['missing-key: ---']);
  });

  it('is the item, from its dash, and the list that it begins', () => {
    assert.deepEqual(waiting('title: T\ntimeline:\n  - |'), ['invalid-value: -']);
    assert.deepEqual(waiting('title: T\ntimeline:\n  -|'), ['invalid-value: -']);
    assert.deepEqual(waiting('title: T\ntimeline:\n|'), ['invalid-value: timeline']);
    assert.deepEqual(waiting('title: T\ntimeline:\n  |'), ['invalid-value: timeline']);
    assert.deepEqual(waiting('title: T\ntimeline:\n- at: 2025-06-30\n  |'), ['missing-key: at: 2025-06-30']);
    assert.deepEqual(waiting('title: T\ntimeline:\n  - at: 2025-06-30\n  |'), ['missing-key: at: 2025-06-30']);
    assert.deepEqual(waiting('title: T\ntags:\n- a\n- |'), ['invalid-value: -']);
  });

  it('is the object below a key, and all that it is in', () => {
    assert.deepEqual(waiting('title: T\nseo:\n  title: a|'), ['missing-key: seo']);
    assert.deepEqual(waiting('title: T\nseo:\n  titl|'), ['invalid-value: seo']);
    assert.deepEqual(waiting('title: T\nseo:\n  title: a\n  |'), ['missing-key: seo']);
    assert.deepEqual(waiting('title: T\ntimeline:\n  - at: 2025-06-30\n    who:\n      - name: a|'), [
      'missing-key: at: 2025-06-30',
      'missing-key: name: a',
    ]);
  });

  it('is nothing else: what stands beside it, or was finished, is told', () => {
    assert.deepEqual(parted('title: T\ntimeline:\n  - at: nope\n    what: a\n  - at: 2025-06-30|'), {
      told: ['invalid-value: nope'],
      waiting: ['missing-key: at: 2025-06-30'],
    });
    assert.deepEqual(told('title: T\ntimeline:\n  - at: nope\n    what: a|'), ['invalid-value: nope'], 'of the same item, in another line');
    assert.deepEqual(told('title: T\nseo:\n  title: a\n|'), ['missing-key: seo']);
    assert.deepEqual(told('title: T\nday:\ntag|s: []'), ['empty-value: day:']);
    assert.deepEqual(told('title: T\nday: nope\n|'), ['invalid-date: nope']);
    assert.deepEqual(told('title: T\ntimeline:\n  - at: 2025-06-30\ntags: [a|]'), ['missing-key: at: 2025-06-30']);
  });

  it('is the table of TOML', () => {
    assert.deepEqual(waiting("title = 'T'\n[seo]\ntitle = 'a|'", '+++'), ['missing-key: seo']);
    assert.deepEqual(told("title = 'T|'\n[seo]\ntitle = 'a'", '+++'), ['missing-key: seo']);
  });

  it('is the line alone, at a fence and in the article', () => {
    const { post } = checkText('---\ntitle: T\n---\n\nIt was closed.\nFor a week.\n', place);
    for (const [offset, line] of [
      [2, '---'],
      [15, '---'],
      [30, 'It was closed.'],
      [36, 'For a week.'],
    ] as const) {
      const part = typedPartAt(post, offset);
      assert.deepEqual([post.text.slice(part.line.start, part.line.end), part.openers], [line, []]);
    }
  });
});
