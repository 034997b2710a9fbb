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
  const whole = median(() => check(text, starterPlace, options));
  console.log(
    `${file}: ${(text.length / 1000).toFixed(1)} kB, bare parse ${bare.toFixed(2)} ms, check ${whole.toFixed(2)} ms, ${(whole / bare).toFixed(2)} times`,
  );
}
