import { deepEqual, equal, throws } from 'node:assert/strict';
import { latin } from '../../src/core/text/latin';

const found = (pattern: RegExp, text: string): string[] => Array.from(text.matchAll(pattern), ([words]) => words);

describe('patterns for Latin script', () => {
  const text = 'Élodie Łukasz a “vu” l’œuvre (NAÏVE, Ÿ, IJ) à 5 km² × 3, Nguyễn Ạ, ñandú ĳ ș; été_2 CVE-1';

  it('find what they found', () => {
    for (const source of ['\\p{L}+', '[\\p{L}\\d’]+', '\\P{L}+', '[^\\p{L}]+', '(?<!\\p{L})a(?!\\p{L})', '\\[?\\p{Lu}\\p{Ll}+\\\\?'])
      for (const flags of ['gu', 'giu'])
        deepEqual(found(latin(new RegExp(source, flags)), text), found(new RegExp(source, flags), text), `${source} ${flags}`);
  });

  it('take each small and each capital letter, and no other', () => {
    const blocks = Array.from({ length: 0x1f00 }, (_, code) => String.fromCharCode(code)).filter(
      (each) => each < '\u0250' || each >= '\u1e00',
    );
    for (const source of ['\\p{Lu}', '\\p{Ll}', '[\\p{Lu}_]', '[\\p{Ll}_]', '\\P{Lu}', '(?<=\\p{Ll})\\p{Lu}', '(?<!\\p{Lu})\\p{Ll}']) {
      const text = blocks.join(source.includes('?<') ? 'aB-' : ' ');
      deepEqual(found(latin(new RegExp(source, 'gu')), text), found(new RegExp(source, 'gu'), text), source);
    }
  });

  it('take no letter of another script', () => {
    deepEqual(found(latin(/\p{L}+/gu), 'портport港'), ['port']);
  });

  it('are told where a property has no ranges', () => {
    throws(() => latin(/\p{N}/u), /No ranges for \\p\{N\}/);
    throws(() => latin(/[^s\P{L}]/u), /No ranges for \\P\{L\}/);
  });

  it('keep their other flags', () => {
    equal(latin(/a/giu).flags, 'gi');
    equal(latin(/a/y).flags, 'y');
  });
});
