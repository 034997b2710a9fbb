import type { Span } from '../text/span';
import { trimmed } from './flowCaret';
import { type Draft, deepest, draftOf } from './symbolDraft';
import { type TomlLine, tomlFlowOf, tomlHeadOf, tomlLinesOf } from './tomlCaret';

/** What was named so far, by name. */
interface Named {
  readonly draft?: Draft;
  readonly inside: Map<string, Named>;
}

/** The keys of a TOML block, those of a table below it, whether it has a head or stands between dots. */
export function tomlSymbols(text: string, content: Span): readonly Draft[] {
  const lines = tomlLinesOf(text, content);
  const top: Named = { inside: new Map() };
  const tops: Draft[] = [];
  const below = (parent: Named, name: string | number, keySpan: Span): Named => {
    const known = parent.inside.get(String(name));
    if (known) return known;
    const label = typeof name === 'number' ? `${parent.draft?.name ?? ''}[${name + 1}]` : name;
    const draft = draftOf(label, keySpan, { start: keySpan.end, end: keySpan.end });
    (typeof name === 'number' ? parent.draft?.items : (parent.draft?.keys ?? tops))?.push(draft);
    const made = { draft, inside: new Map<string, Named>() };
    parent.inside.set(String(name), made);
    return made;
  };
  let table: TomlLine['table'] | undefined;
  let innermost = top;
  /** The tables around a line, as far as they are shown. */
  let around: readonly Named[] = [];
  let readTo = 0;
  for (const [index, line] of lines.entries()) {
    if (line.start < readTo) continue;
    if (line.table !== table) {
      table = line.table;
      const head = tomlHeadOf(text, line) ?? line;
      innermost = top;
      around = table.path.map((name) => (innermost = below(innermost, name, head))).slice(0, deepest + 1);
      reach(around, line.end);
    }
    const name = line.keys?.at(-1);
    if (!line.keys || name === undefined) continue;
    let parent = innermost;
    const parents = line.keys.slice(0, -1).map((part) => (parent = below(parent, part, line.keySpan)));
    const flow = tomlFlowOf(text, line, content.end);
    const next = lines[index + 1]?.start ?? content.end;
    // Lines that a text goes on in are none of the block's.
    const value =
      next > line.end + 2 && !flow
        ? trimmedEnd(text, { start: line.valueFrom, end: next })
        : trimmed(text, { start: line.valueFrom, end: line.end });
    const draft: Draft = { ...draftOf(name, line.keySpan, value), flow };
    (parent.draft?.keys ?? tops).push(draft);
    if (flow) readTo = flow.end;
    reach([...around, ...parents], Math.max(draft.end, readTo));
  }
  return tops;
}

function reach(around: readonly Named[], end: number): void {
  for (const { draft } of around) if (draft) draft.end = Math.max(draft.end, end);
}

const trimmedEnd = (text: string, { start, end }: Span): Span => ({ start, end: start + text.slice(start, end).trimEnd().length });
