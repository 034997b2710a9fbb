import { equal } from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { caseStudy, checkText } from '../support/posts';

/** Whether V8 finds the fields of two objects at the same places. */
function haveOneShape(): (first: object, second: object) => boolean {
  setFlagsFromString('--allow-natives-syntax');
  const asked = new Function('first', 'second', 'return %HaveSameMap(first, second)') as (first: object, second: object) => boolean;
  setFlagsFromString('--no-allow-natives-syntax');
  return asked;
}

describe('what each check makes', () => {
  it('has the shape that it had before, by which its fields are found at once', () => {
    const items = ['1,200 files', '300 servers', '4,500 accounts'].map((each) => `- Attackers took ${each}.\n`).join('');
    const text = caseStudy(`[The port closed on 3 May 2025](https://cert.example/a).\n\nThe losses:\n\n${items}`);
    const results = Array.from({ length: 60 }, () => checkText(text));
    const isOneShape = haveOneShape();
    const [before, last] = results.slice(-2).map(({ post, findings }) => {
      const siblings = findings.find(({ related }) => related?.length === 3);
      return [post, post.frontmatter, post.units[0], siblings, ...(siblings?.related ?? [])];
    });
    equal(last?.length, 7);
    for (const [index, each] of (last ?? []).entries()) equal(isOneShape(before?.[index] as object, each as object), true, `${index}`);
  });
});
