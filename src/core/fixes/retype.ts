import type { Fix } from '../findings/finding';
import type { Known } from '../frontmatter/refusalWords';
import type { Post } from '../model/post';
import type { Refusal } from '../schema/judge';
import { leavesOf } from '../schema/typeAt';
import { singleQuoted } from '../text/quoting';
import type { Span } from '../text/span';
import { daysMeant, writeDay } from './isoDate';
import { markItems } from './itemMarks';
import { asWritten, choiceAmongFixes, choiceFixes } from './writeChoice';

/** Words that YAML 1.1 took for true and false, and people still do. */
const meansTrue = /^(?:true|yes|on|oui|vrai|y|1)$/i;
const meansFalse = /^(?:false|no|off|non|faux|n|0)$/i;

/** What YAML has for a word that stands for true or false; a comma behind it is one of JSON's. */
function truthOf(written: string): 'true' | 'false' | undefined {
  const word = written.replace(/[ \t]*,$/, '');
  return meansTrue.test(word) ? 'true' : meansFalse.test(word) ? 'false' : undefined;
}

/** The number that a text is, without the comma of JSON behind it. */
const numberOf = (written: string): string | undefined => /^(-?\d+(?:\.\d+)?)(?:[ \t]*,)?$/.exec(written.trim())?.[1];

/** Ways to write a refused value as the schema wants it. Only what stands there already is written otherwise: the rest is the author's to say. `span`: of the value; empty and behind the colon where there is none. */
export function retypeFixes(
  post: Post,
  { code, expected, value, values }: Refusal,
  span: Span,
  { choices = values, isCoerced, type }: Known,
  timeZone: string,
): Fix[] {
  const written = post.text.slice(span.start, span.end);
  const { format } = post.frontmatter;
  // Of a set (`!!set { a, b }`) the keys are all there is.
  if (written === '' && !/[:=-]\s*$/.test(post.text.slice(Math.max(0, span.start - 40), span.start))) return [];
  const replace = (text: string, trust: Fix['trust'] = 'ask'): Fix => ({
    title: { text: 'Write {value}', data: { value: text } },
    trust,
    edits: [{ ...span, text: written === '' && post.text[span.start - 1] === ':' ? ` ${text}` : text }],
  });
  const quoted = format === 'toml' ? JSON.stringify : singleQuoted;
  if (choices && (code === 'option' || code === 'other' || code === 'type')) return choiceFixes(choices, value, written, replace, format);
  const leaves = type ? leavesOf(type) : [];
  const isNumber = leaves.some((leaf) => leaf.kind === 'base' && /^(?:number|int)/.test(leaf.path.join('.')));
  const number = typeof value === 'string' ? numberOf(value) : undefined;
  if (code === 'other' && isNumber && number !== undefined) return [replace(number, number === value ? 'safe' : 'ask')];
  // A day or a time where texts of such a form are some of several types.
  const isDayText = leaves.some((leaf) => leaf.kind === 'base' && /^(?:string|iso\.(?:date|datetime))$/.test(leaf.path.join('.')));
  if (code === 'other' && isDayText && value instanceof Date)
    return [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits: [{ ...span, text: quoted(written) }] }];
  // Where a text is one of several types, what stands there may have been meant as one.
  const isText = leaves.some((leaf) => leaf.kind === 'base' && leaf.path.join('.') === 'string');
  if (code === 'other' && isText && !written.includes('\n') && (typeof value === 'number' || typeof value === 'boolean'))
    return [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits: [{ ...span, text: quoted(written) }] }];
  if (code === 'form' && typeof value === 'string' && (expected === 'uppercase' || expected === 'lowercase')) {
    const text = expected === 'uppercase' ? value.toUpperCase() : value.toLowerCase();
    return written.includes('\n') ? [] : [replace(asWritten(text, written, format))];
  }
  // A day where a text has to be one.
  const textDays = (text: string): Fix[] =>
    daysMeant(text.trim()).map((iso) => replace(written.startsWith('"') ? JSON.stringify(iso) : singleQuoted(iso)));
  if (code === 'form' && expected === 'date' && typeof value === 'string') {
    const meant = textDays(value);
    // Something else may stand there, too.
    return meant.length > 0 || !type ? meant : choiceAmongFixes(leavesOf(type, false), value, written, replace, format);
  }
  const days = (): Fix[] => {
    const text = String(value).trim();
    // Without quotes, YAML reads it as a date.
    const quote = isCoerced && /^["']/.test(written) ? (written[0] ?? '') : '';
    return daysMeant(text).map((iso) => writeDay({ span, quote, text }, iso, timeZone));
  };
  // A day where a date is one of several types.
  const isDate = leaves.some((leaf) => leaf.kind === 'base' && /^(?:coerce\.)?date$/.test(leaf.path.join('.')));
  if (code === 'other') {
    const isBoolean = leaves.some((leaf) => leaf.kind === 'base' && leaf.path.join('.') === 'boolean');
    const truth = isBoolean && typeof value === 'string' ? truthOf(value.trim()) : undefined;
    // A choice that is the same but for capitals may have been meant as well.
    const word = String(value).trim().toLowerCase();
    const alike = leaves.flatMap((leaf) =>
      leaf.kind === 'options' ? leaf.values.filter((each) => typeof each === 'string' && each.toLowerCase() === word) : [],
    );
    if (truth !== undefined) return [...alike.map((choice) => replace(asWritten(choice, written, format))), replace(truth)];
    const isPlain = typeof value === 'string' && !written.includes('\n');
    const found = isPlain && isDate ? days() : isPlain && isDayText ? textDays(value) : [];
    return found.length > 0 || !type ? found : choiceAmongFixes(leavesOf(type, false), value, written, replace, format);
  }
  const marked = code === 'type' && expected === 'array' && typeof value === 'string' ? hyphened(post, span) : undefined;
  if (marked) return [marked];
  if (code !== 'type' || written.includes('\n')) return [];
  // Between quotes, a number is no picture yet.
  if (leaves.some(({ kind }) => kind === 'image')) return [];
  // Braces in place of brackets.
  const [, items] = (expected === 'array' && /^\{([^[\]{}"':#]*)\}$/.exec(written)) || [];
  if (items !== undefined && /[^\s,]/.test(items)) return [replace(`[${items}]`)];
  // `sécurité : réseau` is a key and its value to YAML, `{{ site }}` braces within braces.
  if (
    expected === 'string' &&
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Date) &&
    (/^[^\s[\]{}"'][^[\]{}"]*$/.test(written) || /^(?:\[[^"',]*\]|\{[^"':]*\})$/.test(written))
  )
    return [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits: [{ ...span, text: quoted(written) }] }];
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date))
    return [
      {
        title: { text: 'Put the value between quotes', data: {} },
        trust: 'safe',
        edits: [{ ...span, text: quoted(written) }],
      },
    ];
  if (typeof value !== 'string') return [];
  const text = value.trim();
  const truth = expected === 'boolean' ? truthOf(text) : undefined;
  if (truth !== undefined) return [replace(truth, text === truth ? 'safe' : 'ask')];
  if ((expected === 'number' || expected === 'int') && number !== undefined) return [replace(number, number === text ? 'safe' : 'ask')];
  if (expected === 'array' && text) {
    const parts = text.split(',').map((part) => part.trim());
    const several =
      parts.length > 1 && parts.every((part) => part !== '') ? [replace(`[${parts.map((part) => quoted(part)).join(', ')}]`)] : [];
    return [...several, replace(`[${/^["']/.test(written) ? written : quoted(text)}]`)];
  }
  return expected === 'date' ? days() : [];
}

/** Items of a list, each on a line of its own below the key, whose marks are not those of YAML. */
function hyphened(post: Post, span: Span): Fix | undefined {
  const { text, lines } = post;
  const first = lines.at(span.start).line;
  return text.slice(lines.startOf(first), span.start).trim() === '' ? markItems(post, first, lines.at(span.end).line) : undefined;
}
