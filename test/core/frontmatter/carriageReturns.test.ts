import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder, starterPlace } from '../../support/posts';

const post = "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nIt was closed.\n";

describe('a block whose lines end in carriage returns alone', () => {
  it('is none to Astro, which is told at its fence, with line feeds as the fix', () => {
    for (const text of [
      post.replaceAll('\n', '\r'),
      `${post.trimEnd().replaceAll('\n', '\r')}\r\n`,
      post.replaceAll('\n', '\r').replace('It', 'It\n\n'),
    ]) {
      const { findings } = checkText(text);
      assert.deepEqual(
        findings.map(({ rule, messageId, severity, start, end }) => [rule, messageId, severity, start, end]),
        [['frontmatter-syntax', 'returns', 'error', 0, 3]],
      );
      const mended = applyEdits(text, findings[0]?.fixes[0]?.edits ?? []);
      assert.ok(!/\r(?!\n)/.test(mended));
      assert.deepEqual(checkText(mended).findings, []);
    }
  });

  it('is no error where the schema asks for nothing, and is read where another site or another line end may read it', () => {
    const text = '---\rtitle: T\r---\r\rIt was closed.\r';
    assert.deepEqual(
      checkText(text, placeUnder('z.object({ title: z.string().optional() })')).findings.map(({ severity }) => severity),
      ['warning'],
    );
    const { collection: _, ...place } = { ...starterPlace, site: { kind: 'none' as const, collections: [] } };
    assert.deepEqual(
      checkText(text, place)
        .findings.map(({ messageId }) => messageId)
        .filter((id) => id === 'returns'),
      [],
    );
    assert.deepEqual(checkText(post.replaceAll('\n', '\r\n')).findings, []);
    assert.deepEqual(checkText(post.replace("port'\n", "port'\r")).findings, [], 'in between');
  });
});
