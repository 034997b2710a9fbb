import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { icuEnds } from '../../../src/core/claims/units/sentences';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const asIcu = (text: string): void =>
  deepEqual(
    icuEnds(text),
    Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length),
    JSON.stringify(text),
  );

describe('where ICU ends sentences', () => {
  it('is told as it does', () => {
    for (const text of [
      'The port closed. It reopened on 3 May.',
      'The port closed at 3.30 p.m. on quay.example. It did! So M. Roe said. ',
      'Closed\nBrest. \u00a0\nÉtait-ce tout ?',
      'U.S. ports. E.g. Brest (a “port”.) No. 4 closed. and more… Then',
      '',
    ])
      asIcu(text);
  });

  it('is told as it does behind, between and before any character', () => {
    for (let code = 0; code < 0x2070; code++) {
      const each = String.fromCharCode(code);
      for (const text of [`a${each}. B`, `a.${each}B`, `a. ${each}`, `a!${each} B`, `a${each} B`, `a.${each}`]) asIcu(text);
    }
  });

  it('is told as it does of any marks, letters and blanks', () => {
    const pieces = [...'aBéÉ0 .!?\n,;:-–«»“”"\'()/…€ßªĳ\t\r\u00a0\u00ad\u2024\u2028', '. A', '.b', '! '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => asIcu(parts.join(''))),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aB0 .!\n'), { maxLength: 12 }), (parts) => asIcu(parts.join(''))),
      { numRuns: 3000 },
    );
  });
});
