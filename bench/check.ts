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

/**
 * Rounds until the engine has settled. V8 compiles and optimises the few functions of a bare parse within the first hundred, but those of the check, which are ten
 * times as many, one after the other: by `--trace-opt`, 390 in the first two hundred rounds, still some 60 in each two hundred up to the thousandth, and 7 behind
 * the fifteen hundredth.
 */
const settled = 1500;

/**
 * Rounds in a row that are taken together, and how many such blocks there are. What else a machine does only ever adds time, and most to what touches the most
 * memory: told is the block in which the machine was calmest, which is the one that took the least time in all. There are as many as take half a minute: where
 * others share the processor, calm and busy times of some ten seconds take turns, and the busy ones weigh on the check by a third more
 * than on the parse.
 */
const inBlock = 50;
const blocks = 100;

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : ['examples/src/content/blog/france-travail-2024.md']) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const parser = new MarkdownIt({ html: true, linkify: true });
  // One after the other in each round: what else the machine does weighs on all alike.
  const calls = {
    bare: (round: number) => parser.parse(unread(text, round), {}),
    first: (round: number) => check(unread(text, round), starterPlace, options),
    again: (round: number) => check(edited(text, round), starterPlace, options),
    // Making the text is no part of any.
    unread: (round: number) => unread(text, round),
  };
  const names = Object.keys(calls) as (keyof typeof calls)[];
  /** The milliseconds of each call in one round. */
  const measure = (round: number): number[] =>
    names.map((name) => {
      const start = performance.now();
      calls[name](round);
      return performance.now() - start;
    });
  for (let round = 0; round < settled; round++) measure(round);
  const calmest = Array.from({ length: blocks }, (_, block) => {
    const rounds = Array.from({ length: inBlock }, (_, round) => measure(settled + block * inBlock + round));
    const medians = names.map((_, call) => rounds.map((times) => times[call] as number).sort((a, b) => a - b)[inBlock / 2] as number);
    return { medians, sum: medians.reduce((sum, time) => sum + time) };
  }).reduce((calm, block) => (block.sum < calm.sum ? block : calm));
  const [bareTime, firstTime, againTime, unreadTime] = calmest.medians as [number, number, number, number];
  const bare = bareTime - unreadTime;
  const shown = (time: number): string => `${time.toFixed(2)} ms, ${(time / bare).toFixed(2)} times`;
  console.log(
    `${file}: ${(text.length / 1000).toFixed(1)} kB, bare parse ${bare.toFixed(2)} ms; first check ${shown(firstTime - unreadTime)}; after an edit ${shown(againTime)}`,
  );
}
