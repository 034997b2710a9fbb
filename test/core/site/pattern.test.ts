import assert from 'node:assert/strict';
import { checkText, placeUnder } from '../../support/posts';

/** Whether a value is refused under a pattern. */
const refused = (pattern: string, value: string): boolean =>
  checkText(`---\nkey: '${value}'\n---\n`, placeUnder(`z.object({ key: z.string().regex(${pattern}) })`)).findings.some(
    ({ rule }) => rule === 'frontmatter-invalid-value',
  );

describe('a pattern of the config', () => {
  it('judges where it is sure to come to an end', () => {
    for (const [pattern, good, bad] of [
      ['/^[a-z0-9]+(?:-[a-z0-9]+)*$/', 'a-slug-2', 'Not one'],
      ['/^\\d{4}-\\d{2}-\\d{2}$/', '2025-06-30', 'June'],
      ['/^https?:\\/\\/[\\w.-]+\\.[a-z]{2,}(?:\\/.*)?$/i', 'https://example.org/a', 'example'],
      ['/^(low|high)$/', 'low', 'mid'],
      ['/^\\/videos\\/(?:[\\w-]+\\/)*[\\w.-]+\\.(?:mp4|webm)$/', '/videos/2025/port-1.webm', '/videos//.webm'],
      ['/^(?:\\d+\\.)*\\d+$/', '1.20.3', '1..3'],
      ['/^[a-z]+(?:-[a-z]+)*\\/[a-z]+(?:-[a-z]+)*$/', 'the-port/a-quay', 'the-port/'],
      ['/^\\d{1,3}(?:[ \u202f]\\d{3})* ?(?:€|k€)$/u', '12 500 €', '12500 €'],
      ['/^[A-Za-z]+(?:\\s[A-Za-z]+)*$/', 'Port Town', 'Port  Town'],
      ['/^[a-z]+(?:[-\\s][a-z]+)*$/', 'the-port town', 'the--port'],
      ['/^CVSS:3\\.[01]\\/(?:[A-Z]{1,3}:[A-Z]\\/?)+$/', 'CVSS:3.1/AV:N/AC:L', 'CVSS:3.1/AV-N'],
      ['/^CVE-\\d{4}-\\d{4,}(?:, ?CVE-\\d{4}-\\d{4,})*$/', 'CVE-2025-1234, CVE-2025-12345', 'CVE-2025-1234; CVE-2025-12345'],
      ['/^(?:[A-Z][a-z]+ ?)+$/', 'Port Town', 'port Town'],
      ['/^(?:low|high|mid)(?:\\+(?:low|high|mid))*$/', 'low+high', 'low+none'],
      ['/^\\d+\\.\\d+\\.\\d+\\.\\d+(?:-\\w+)?$/', '1.2.3.4-a', '1.2.3'],
      ["new RegExp('^T\\\\d+$')", 'T15', 'X'],
    ] as const) {
      assert.equal(refused(pattern, good), false, pattern);
      assert.equal(refused(pattern, bad), true, pattern);
    }
  });

  it('is not tried where it could search for ever', () => {
    const long = `${'a'.repeat(60)}!`;
    const hostile = [
      '(a+)+$',
      '(a|a)*$',
      '(a|aa)+$',
      '([a-z]+)*$',
      '(x+x+)+y',
      '(\\w+\\s?)*$',
      '(.*)*$',
      '((a)+b?)+$',
      '(a?){40}a{40}$',
      '(a{1,9}){9}$',
      '((?:[a-z]+-)*)*$',
      '((?:-[a-z]+)*)*$',
      '(x(?:-[a-z]+)*)*$',
      '(?:.[a-z]+)*$',
      '(?:\\d+.)*x$',
      '(?:a*)*$',
      '(?:a+)+$',
      '(?:a?b?)*$',
      '(?:a?)+$',
      '(?:(?:a|b?)c?){30}$',
      '(?:[^x]+\\/?)+$',
      '(?:[\\u0061-\\u0063]|a)+$',
      '(?:\\p{L}+\\p{L}?)+$',
      '(?:.|a)*$',
      '(?:\\w|\\d)*$',
    ];
    const slow = [
      '[a-z]+[a-z]+[a-z]+',
      '^(?:-a+)*(?:-a+)*(?:-a+)*(?:-a+)*(?:-a+)*',
      '^(?:[a-z-]+-)*',
      '^a*a*a*a*a*b$',
      '^(?:[a-z]+-)*(?:[a-z]+-)*(?:[a-z]+-)*(?:[a-z]+-)*',
      '^(a)\\1+$',
      '(?<x>a)\\k<x>*$',
      '(?:-[-a]+)*$',
      '(?:[ -][-a]+)*$',
      '^(?:[ -_][A-Z]+)*$',
      '^(?:[,-:]\\d+)*$',
      '^[A-Z]+(?:[ -_][A-Z0-9]+)*$',
    ];
    for (const pattern of hostile) assert.equal(refused(`/^${pattern}/`, long), false, pattern);
    for (const pattern of slow) assert.equal(refused(`/${pattern}x/`, long), false, pattern);
    assert.equal(refused('/^(?:[ -_][a-z]+)*x$/i', long), false, 'small letters are in the range by the flag');
    assert.equal(refused('/^(?:a|A)+x$/i', long), false, 'both are the same by the flag');
    assert.equal(refused('/^(?:a|A)+x$/', long), true, 'and two without it');
    for (const [pattern, blank] of [
      ['/^(?:\\s|[\\u2e80-\\u9fff])+x$/', '\u3000'],
      ['/^(?:\\s|[^\\x00-\\xff])+x$/', '\u3000'],
    ] as const)
      assert.equal(refused(pattern, blank.repeat(60)), false, 'a blank of Chinese is one of both');
    assert.equal(refused('/^(?:\\u{2}|u)+x$/', 'u'.repeat(60)), false, 'without the flag, a letter twice');
    // Without the flag, both are two characters, of which the first is the same.
    assert.equal(refused('/^(?:[😀]|[😁])+x$/', '😀'.repeat(60)), false);
  });

  it('is not tried on a text of the length of a chapter', () => {
    assert.equal(refused('/^\\s*(.*?)\\s*$/', `${' '.repeat(40_000)}x`), false);
    assert.equal(refused('/^b/', 'a'.repeat(501)), false);
    assert.equal(refused('/^b/', 'a'.repeat(500)), true);
  });
});
