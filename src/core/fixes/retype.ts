import type { Fix } from '../findings/finding';
import type { Known } from '../frontmatter/refusalWords';
import type { Post } from '../model/post';
import type { Refusal } from '../schema/judge';
import { leavesOf } from '../schema/typeAt';
import { singleQuoted } from '../text/quoting';
import type { Span } from '../text/span';
import { daysMeant, writeDay } from './isoDate';
import { asWritten, choiceAmongFixes, choiceFixes } from './writeChoice';

/** Words that YAML 1.1 took for true and false, and people still do. */
const meansTrue = /^(?:true|yes|on|oui|vrai|y|1)$/i;
const meansFalse = /^(?:false|no|off|non|faux|n|0)$/i;

/** What YAML has for a word that stands for true or false; a comma behind it is one of JSON's. */
function truthOf(written: string): 'true' | 'false' | undefined {
  const word = written.replace(/[ \t]*,$/, '');
  return meansTrue.test(word) ? 'true' : meansFalse.test(word) ? 'false' : undefined;
}

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
  if (code === 'other' && isNumber && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return [replace(value, 'safe')];
  // Where a text is one of several types, what stands there may have been meant as one.
  const isText = leaves.some((leaf) => leaf.kind === 'base' && leaf.path.join('.') === 'string');
  if (code === 'other' && isText && !written.includes('\n') && (typeof value === 'number' || typeof value === 'boolean'))
    return [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits: [{ ...span, text: quoted(written) }] }];
  if (code === 'form' && typeof value === 'string' && (expected === 'uppercase' || expected === 'lowercase')) {
    const text = expected === 'uppercase' ? value.toUpperCase() : value.toLowerCase();
    return written.includes('\n') ? [] : [replace(asWritten(text, written, format))];
  }
  // A day where a text has to be one.
  if (code === 'form' && expected === 'date' && typeof value === 'string') {
    return daysMeant(value.trim()).map((iso) => replace(written.startsWith('"') ? JSON.stringify(iso) : singleQuoted(iso)));
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
    if (truth !== undefined) return [replace(truth)];
    const found = isDate && typeof value === 'string' && !written.includes('\n') ? days() : [];
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
  if ((expected === 'number' || expected === 'int') && /^-?\d+(?:\.\d+)?$/.test(text)) return [replace(text, 'safe')];
  if (expected === 'array' && text) {
    const parts = text.split(',').map((part) => part.trim());
    const several =
      parts.length > 1 && parts.every((part) => part !== '') ? [replace(`[${parts.map((part) => quoted(part)).join(', ')}]`)] : [];
    return [...several, replace(`[${/^["']/.test(written) ? written : quoted(text)}]`)];
  }
  return expected === 'date' ? days() : [];
}

/** Items of a list, each on a line of its own below the key, of which the hyphen has no blank behind it, or is another mark. */
function hyphened({ text }: Post, span: Span): Fix | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  if (text.slice(start, span.start).trim() !== '') return undefined;
  const lines = [...text.slice(start, span.end).matchAll(/^([ \t]*)(-(?=[^\s-])|-[ \t]+|[•–—][^\S\n]*(?=\S))?[^\n]*/gm)];
  const edits = lines.flatMap(({ index, 1: indent = '', 2: mark }) => {
    const at = start + index + indent.length;
    return mark === undefined || /^-\s/.test(mark) ? [] : [{ start: at, end: at + mark.length, text: '- ' }];
  });
  if (edits.length === 0 || lines.some(({ 2: mark }) => mark === undefined)) return undefined;
  const isHyphen = text[span.start] === '-';
  return { title: { text: isHyphen ? 'Put a blank behind the hyphen' : 'Begin the items with hyphens', data: {} }, trust: 'ask', edits };
}
