import type { Span } from '../text/span';

/** What can be seen in an Astro component without running it. Each function goes through the text once, whatever stands in it. */

/** In characters: a line that imports something is no longer. */
const longestImport = 1000;

/** A component without its script, which stands between two fences at its top. */
export function withoutFence(component: string): string {
  if (!component.startsWith('---')) return component;
  const end = component.indexOf('\n---', 3);
  return end < 0 ? component : component.slice(end + 4);
}

/** What is imported, as it is written there, in order. */
export function scriptImports(component: string): string[] {
  const found: string[] = [];
  for (const line of component.split('\n')) {
    const from = /^\s*import\s(?:[^'";]*?\sfrom\s)?\s*["']([^"']+)["']/.exec(line.slice(0, longestImport))?.[1];
    if (from !== undefined) found.push(from);
  }
  return found;
}

/** What its first headings hold, tags and all; one that is not closed holds the rest. */
export function headings(markup: string): string[] {
  const found: string[] = [];
  walkTags(markup, /<h1\b/gi, (_start, end) => {
    const close = closingTag(markup, 'h1', end);
    found.push(markup.slice(end, close?.start));
    return close?.end ?? markup.length;
  });
  return found;
}

/** The tags of its pictures. */
export function pictures(markup: string): string[] {
  const found: string[] = [];
  walkTags(markup, /<(?:img|Image|Picture)\b/gi, (start, end) => {
    found.push(markup.slice(start, end));
    return end;
  });
  return found;
}

export interface StyleBlock {
  readonly attributes: string;
  readonly css: string;
}

/** Its `<style>` elements, in order; one that is not closed is none. */
export function styleBlocks(markup: string): StyleBlock[] {
  const found: StyleBlock[] = [];
  walkTags(markup, /<style\b/gi, (start, end) => {
    const close = closingTag(markup, 'style', end);
    if (!close) return markup.length;
    found.push({ attributes: markup.slice(start, end - 1), css: markup.slice(end, close.start) });
    return close.end;
  });
  return found;
}

/** Where the next closing tag of a name stands. */
function closingTag(markup: string, name: 'h1' | 'style', from: number): Span | undefined {
  const closing = new RegExp(`</${name}>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(markup);
  return found ? { start: found.index, end: closing.lastIndex } : undefined;
}

/** Meets each tag that begins as the pattern says, up to and with its `>`, and goes on where `meet` says. */
function walkTags(markup: string, opening: RegExp, meet: (start: number, end: number) => number): void {
  for (let tag = opening.exec(markup); tag; tag = opening.exec(markup)) {
    const start = opening.lastIndex;
    const end = markup.indexOf('>', start);
    if (end < 0) return;
    opening.lastIndex = meet(start, end + 1);
  }
}
