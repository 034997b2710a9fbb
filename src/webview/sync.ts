/** A line of the file, from 1, and how far down the page it stands, in pixels. Both only go up along the article. */
interface Point {
  readonly line: number;
  readonly y: number;
}

/** Knows which line of the file stands where on the page. */
export class LineMap {
  #points: readonly Point[] | undefined;

  /** @param lines how many the file has */
  constructor(
    readonly article: Element,
    public lines = 1,
  ) {}

  /** What was measured no longer holds: the article, or something in it, has another size. */
  forget(): void {
    this.#points = undefined;
  }

  /** Where a line stands, with its fraction, in pixels from the top of the page. */
  yOf(line: number): number {
    return between(this.#measured(), line, 'line', 'y');
  }

  lineAt(y: number): number {
    return between(this.#measured(), y, 'y', 'line');
  }

  #measured(): readonly Point[] {
    this.#points ??= [...this.#measure()];
    return this.#points;
  }

  *#measure(): Generator<Point> {
    let last = { line: 1, y: 0 };
    yield last;
    const go = function* (line: number, y: number): Generator<Point> {
      // Footnotes are printed at the end wherever they are written; of nested blocks the inner one says where its first line is.
      if (line < last.line || y < last.y || (line === last.line && line === 1)) return;
      last = { line, y };
      yield last;
    };
    for (const block of this.article.querySelectorAll<HTMLElement>('[data-line]')) {
      const box = block.getBoundingClientRect();
      if (box.height === 0) continue;
      yield* go(Number(block.dataset.line), box.top + window.scrollY);
      if (block.dataset.code === undefined) continue;
      const code = (block.querySelector('code') ?? block).getBoundingClientRect();
      const from = Number(block.dataset.code);
      const count = (block.textContent ?? '').replace(/\n$/, '').split('\n').length;
      yield* go(from, code.top + window.scrollY);
      yield* go(from + count, code.bottom + window.scrollY);
    }
    yield* go(this.lines + 1, this.article.getBoundingClientRect().bottom + window.scrollY);
  }
}

/** Blocks whose line breaks are those of the file. */
const text = /^(?:P|H[1-6]|LI|PRE)$/;

/** Of what stands in a block, the line that it is written on: as many below the block's first as line breaks stand before what was selected in it. */
export function lineOfBlock(target: Element, selected: Range | undefined): number | undefined {
  const block = target.closest<HTMLElement>('[data-line]');
  if (!block) return undefined;
  const line = Number(block.dataset.code ?? block.dataset.line);
  if (!selected || !text.test(block.tagName) || !block.contains(selected.startContainer)) return line;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(selected.startContainer, selected.startOffset);
  return line + (before.toString().match(/\n/g)?.length ?? 0);
}

/** Of what stands in a footnote, the line that its block is written on: where it is printed says nothing of it. */
export function lineOfFootnote(target: Element): number | undefined {
  const block = target.closest('[data-footnotes] [data-line]') ?? target.closest('[data-footnotes] li')?.querySelector('[data-line]');
  return block ? Number(block.getAttribute('data-line')) : undefined;
}

function between(points: readonly Point[], value: number, from: keyof Point, to: keyof Point): number {
  const index = points.findLastIndex((point) => point[from] <= value);
  const before = points[Math.max(0, index)];
  if (!before) return 0;
  const after = points.slice(index + 1).find((point) => point[from] > before[from]);
  if (!after) return before[to];
  return before[to] + ((after[to] - before[to]) * Math.max(0, value - before[from])) / (after[from] - before[from]);
}

/** Keeps page and editor at the same line, without either answering the other's answer. */
export class Scrolling {
  /** Where we put the page ourselves: a scroll event that finds it there is no one's wish. */
  #expected = 0;
  /** The line that the editor asked for last, until the reader scrolls. */
  #led: number | undefined;
  #frame = 0;

  constructor(
    readonly map: LineMap,
    readonly onScrolled: (line: number) => void,
  ) {
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    // Late images and a page of another width move what stands below.
    new ResizeObserver(() => this.#resized()).observe(map.article);
  }

  /** Does something that may move the page without anybody having scrolled. */
  quietly(act: () => void): void {
    act();
    this.map.forget();
    this.#expected = window.scrollY;
  }

  goTo(line: number): void {
    this.#led = line;
    this.quietly(() => window.scrollTo({ top: line <= 1 ? 0 : this.map.yOf(line), behavior: 'instant' }));
  }

  #resized(): void {
    this.map.forget();
    if (this.#led === undefined) this.#expected = window.scrollY;
    else this.goTo(this.#led);
  }

  #scrolled(): void {
    if (Math.abs(window.scrollY - this.#expected) < 2) return;
    this.#expected = window.scrollY;
    this.#led = undefined;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.onScrolled(this.map.lineAt(window.scrollY));
    });
  }
}
