import type { Node, ObjectExpression } from '@babel/types';
import { propertyName, type Scope } from '../site/configModule';
import { stringOf } from '../site/literals';
import type { Literal } from './type';

/** Deeper than any argument of a check is. */
const deepest = 8;

/** The value that an expression is sure to have; nothing where that takes running it. */
export function literalOf(node: Node, scope: Scope, depth = 0): { readonly value: Literal } | undefined {
  const value = scope.resolve(node);
  if (depth > deepest) return undefined;
  switch (value.type) {
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { value: value.value };
    case 'NullLiteral':
      return { value: null };
    case 'Identifier':
      return value.name === 'undefined' && !scope.knows('undefined') ? { value: undefined } : undefined;
    case 'UnaryExpression': {
      const inner = literalOf(value.argument, scope, depth + 1)?.value;
      return value.operator === '-' && typeof inner === 'number' ? { value: -inner } : undefined;
    }
    case 'RegExpLiteral':
      return regExpOf(value.pattern, value.flags);
    case 'NewExpression':
      return value.callee.type === 'Identifier' && !scope.knows(value.callee.name)
        ? made(value.callee.name, value.arguments, scope, depth)
        : undefined;
    case 'ArrayExpression': {
      const items: Literal[] = [];
      for (const element of value.elements) {
        const isSpread = element?.type === 'SpreadElement';
        const item = element ? literalOf(isSpread ? element.argument : element, scope, depth + 1) : undefined;
        if (!item || (isSpread && !Array.isArray(item.value))) return undefined;
        if (isSpread) items.push(...(item.value as readonly Literal[]));
        else items.push(item.value);
      }
      return { value: items };
    }
    case 'ObjectExpression':
      return objectOf(value, scope, depth);
    default: {
      const text = stringOf(value, scope);
      return text === undefined ? undefined : { value: text };
    }
  }
}

/** `new Date('2020-01-01')` and `new RegExp('^a')`; what hangs on the day of the build is no literal. */
function made(name: string, given: readonly Node[], scope: Scope, depth: number): { readonly value: Literal } | undefined {
  const args = given.map((argument) => literalOf(argument, scope, depth + 1)?.value);
  const [first, second] = args;
  if (name === 'Date' && given.length === 1 && (typeof first === 'string' || typeof first === 'number')) return { value: new Date(first) };
  if (name === 'RegExp' && typeof first === 'string' && (given.length === 1 || typeof second === 'string'))
    return regExpOf(first, typeof second === 'string' ? second : '');
  return undefined;
}

function objectOf(object: ObjectExpression, scope: Scope, depth: number): { readonly value: Literal } | undefined {
  const entries: [string, Literal][] = [];
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty') return undefined;
    const name = propertyName(property);
    const found = name === undefined ? undefined : literalOf(property.value, scope, depth + 1);
    if (name === undefined || !found) return undefined;
    entries.push([name, found.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** A longer pattern than people write by hand. */
const longestPattern = 300;

/** A longer text than any that a pattern is meant for; what is longer is not tried. */
const longestTried = 500;

/** With more runs of any length than these, the ways to match a text of that length are too many. */
const mostRuns = 3;

/** A pattern that lets a text pass that would take it too long. */
class BoundedPattern extends RegExp {
  override test(text: string): boolean {
    return text.length > longestTried || super.test(text);
  }
}

/**
 * A pattern of the config, where it cannot be made to search for ever. It is the one thing of a config that runs, and it runs on what an author wrote:
 * where a repeated group holds a repetition, a choice or a group, where many runs follow each other, or where it refers back to its own match, it is not judged.
 */
function regExpOf(pattern: string, flags: string): { readonly value: RegExp } | undefined {
  if (pattern.length > longestPattern) return undefined;
  // `(?:-[a-z0-9]+)*` is the usual slug: each round begins with a character that no round goes on with, so there is one way only to match.
  const bare = pattern
    .replace(separated, (whole, separator: string, rest: string) => (new RegExp(rest).test(separator.slice(-1)) ? whole : ''))
    .replace(/\\[^1-9k]/g, 'a')
    .replace(/\[[^\]]*\]/g, 'a')
    .replace(/\((?:\?(?:[:=!]|<[=!]|<\w+>))/g, '(');
  const repeats = /\([^()]*(?:[+*?|{])[^()]*\)(?:[+*]|\{)/.test(bare) || /\([^()]*\(.*\)[^()]*\)(?:[+*]|\{)/.test(bare);
  const runs = bare.match(/[+*]|\{\d*,\}/g)?.length ?? 0;
  if (repeats || runs > mostRuns || /\\[1-9k]/.test(bare)) return undefined;
  try {
    return { value: new BoundedPattern(pattern, flags) };
  } catch {
    // A flag or a pattern that this engine does not know: it is not judged.
    return undefined;
  }
}

/** A repeated group of a separator and a run of one class of characters. */
const separated = /\((?:\?:)?(\\?[-_/.,: @])(\[[a-zA-Z0-9_-]+\]|\\[wd])(?:[+*]|\{\d+(?:,\d*)?\})?\)(?:[+*]|\{\d+(?:,\d*)?\})/g;

/** What zod takes along with a type and what changes how it judges; its words for an error do not. */
const judging = ['offset', 'local', 'precision', 'version', 'coerce', 'protocol', 'hostname', 'truthy', 'falsy', 'case', 'alg'];

/** The options that count, as a list of one; an empty one where there are none, nothing where they cannot be seen. */
export function judgingOptions(node: Node, scope: Scope): readonly Literal[] | undefined {
  const value = scope.resolve(node);
  if (value.type === 'StringLiteral' || value.type === 'TemplateLiteral' || value.type === 'ArrowFunctionExpression') return [];
  if (value.type !== 'ObjectExpression') return undefined;
  const found: Record<string, Literal> = {};
  for (const property of value.properties) {
    const name = property.type === 'SpreadElement' ? undefined : propertyName(property);
    if (name === undefined) return undefined;
    if (!judging.includes(name)) continue;
    const literal = property.type === 'ObjectProperty' ? literalOf(property.value, scope) : undefined;
    if (!literal) return undefined;
    found[name] = literal.value;
  }
  return Object.keys(found).length > 0 ? [found] : [];
}
