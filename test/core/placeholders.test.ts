import assert from 'node:assert/strict';
import { isPlaceholder, placeholders } from '../../src/core/rules/frontmatterPlaceholder';
import { samplesOf } from '../support/samples';

describe('a placeholder', () => {
  it('is told by each alternative of its patterns, whatever its beginning', () => {
    const found = placeholders.flatMap((each) => samplesOf(each).filter((sample) => each.test(sample)));
    assert.ok(found.length > placeholders.length);
    assert.deepEqual(
      found
        .flatMap((text) => [text, text.toUpperCase(), `* ${text}`])
        .filter((text) => placeholders.some((each) => each.test(text)) && !isPlaceholder(text)),
      [],
    );
    assert.ok(['…', '- ? -', 'À compléter', 'Sans titre', 'Ma description'].every(isPlaceholder));
  });

  it('is no text that says something', () => {
    assert.ok(['Attaque contre le port', 'A port is closed', 'Titles of the port'].every((text) => !isPlaceholder(text)));
  });
});
