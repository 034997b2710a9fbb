import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { check } from '../src/core/check';
import { options, starterPlace } from '../test/support/posts';

/** Median milliseconds of a call, after enough calls for the engine to have settled. */
function median(call: () => unknown): number {
  for (let round = 0; round < 300; round++) call();
  const times = Array.from({ length: 401 }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[200] as number;
}

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : ['examples/src/content/blog/france-travail-2024.md']) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const parser = new MarkdownIt({ html: true, linkify: true });
  const bare = median(() => parser.parse(text, {}));
  let round = 0;
  // Another name in the title each time: nothing that was read before can be used again, for who is named there counts in every sentence.
  const first = median(() => check(text.replace(/^(title:\s*['"]?)/m, `$1Port${round++} `), starterPlace, options));
  // What typing is like: another word at the end of the post each time.
  const again = median(() => check(`${text}\n\nAt last the port reopened, ${round++} times.\n`, starterPlace, options));
  const times = (time: number): string => `${time.toFixed(2)} ms, ${(time / bare).toFixed(2)} times`;
  console.log(
    `${file}: ${(text.length / 1000).toFixed(1)} kB, bare parse ${bare.toFixed(2)} ms; first check ${times(first)}; after an edit ${times(again)}`,
  );
}
