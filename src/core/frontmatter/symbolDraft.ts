import type { Span } from '../text/span';
import type { Flow } from './flow';

/** Objects in objects that an outline shows, at most. */
export const deepest = 16;

/** A key of the block, or one of a list, while it is read: what stands behind it, or below it. */
export interface Draft {
  readonly name: string;
  readonly keySpan: Span;
  /** What stands right behind the key, or the dash. */
  value: Span;
  end: number;
  readonly keys: Draft[];
  readonly items: Draft[];
  flow?: Flow | undefined;
}

export const draftOf = (name: string, keySpan: Span, value: Span): Draft => ({
  name,
  keySpan,
  value,
  end: Math.max(keySpan.end, value.end),
  keys: [],
  items: [],
});

/** Where one of a list is led to: its first character, for it has no key. */
export const firstOf = ({ start }: Span): Span => ({ start, end: start + 1 });
