import assert from 'node:assert/strict';
import { entryIds } from '../../../src/core/site/entryIds';

describe('the entries of a data file', () => {
  it('are called by their `id` or `slug` in a list, and by their key in an object', () => {
    assert.deepEqual(entryIds('[{"id":"jane"},{"id":7},{"slug":"joe"},{"name":"x"},null,"y",{"id":""}]', 'a.json'), ['jane', '7', 'joe']);
    assert.deepEqual(entryIds('\uFEFF{"$schema":"../x.json","jane":{},"joe":{}}', 'a.json'), ['jane', 'joe']);
    assert.deepEqual(entryIds('- id: jane\n- id: joe\n', 'a.yml'), ['jane', 'joe']);
    assert.deepEqual(entryIds('jane: {}\njoe:\n  name: Joe\n', 'a.yaml'), ['jane', 'joe']);
    assert.deepEqual(entryIds('[jane]\nname = "Jane"\n[joe]\n', 'a.toml'), ['jane', 'joe']);
  });

  it('are none where the file does not parse, holds no entries or is too long', () => {
    for (const text of ['', '{', 'null', '"x"', '3', 'a: [', '[', `[${'1,'.repeat(300_000)}1]`])
      for (const file of ['a.json', 'a.yaml', 'a.toml', 'a.csv', 'a'])
        assert.deepEqual(entryIds(text, file), [], `${file}: ${text.slice(0, 20)}`);
    assert.equal(entryIds(JSON.stringify(Array.from({ length: 1000 }, (_, id) => ({ id }))), 'a.json').length, 300);
  });
});
