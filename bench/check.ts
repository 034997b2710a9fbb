import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { check } from '../src/core/check';
import { options, starterPlace } from '../test/support/posts';

/** A word that no text has, another for each number: letters only, for a figure would be evidence. */
const unheardOf = (round: number): string => `zq${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

/** The text with another word in its title and at the end of each sentence and of each link's words, so that nothing read before can be used again. */
const unread = (text: string, round: number): string =>
  text.replace(/^(title:\s*['"]?)/m, `$1${unheardOf(round)} `).replace(/(?<=\p{Ll}{2})(?=[.!?](?:\s|$)|\]\(|$)/gmu, ` ${unheardOf(round)}`);

/** What typing is like: another word at the end of the post each time. */
const edited = (text: string, round: number): string => `${text}\n\nAt last the port reopened, ${unheardOf(round)}.\n`;

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : ['examples/src/content/blog/france-travail-2024.md']) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const parser = new MarkdownIt({ html: true, linkify: true });
  // One after the other in each round: what else the machine does weighs on all three alike.
  const calls = {
    bare: (round: number) => parser.parse(unread(text, round), {}),
    first: (round: number) => check(unread(text, round), starterPlace, options),
    again: (round: number) => check(edited(text, round), starterPlace, options),
    // Making the text is no part of any.
    unread: (round: number) => unread(text, round),
  };
  const times: Record<string, number[]> = { bare: [], first: [], again: [], unread: [] };
  for (let round = 0; round < 700; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const start = performance.now();
      call(round);
      // The engine has settled after the first few hundred.
      if (round >= 300) times[name]?.push(performance.now() - start);
    }
  }
  const median = (name: keyof typeof calls): number => times[name]?.sort((a, b) => a - b)[200] ?? Number.NaN;
  const bare = median('bare') - median('unread');
  const shown = (time: number): string => `${time.toFixed(2)} ms, ${(time / bare).toFixed(2)} times`;
  console.log(
    `${file}: ${(text.length / 1000).toFixed(1)} kB, bare parse ${bare.toFixed(2)} ms; first check ${shown(median('first') - median('unread'))}; after an edit ${shown(median('again'))}`,
  );
}
