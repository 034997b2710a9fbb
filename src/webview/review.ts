/** The review over the article and its panel: which claims are lit, and what a click on them says. */
export class ReviewOverlay {
  /** The claim that the editor's caret is in. */
  #caret: string | undefined;

  constructor(
    readonly article: HTMLElement,
    readonly panel: HTMLElement,
    readonly button: HTMLElement,
  ) {
    for (const part of [article, panel]) {
      for (const type of ['pointerover', 'focusin']) part.addEventListener(type, (event) => this.#light(event.target));
      for (const type of ['pointerleave', 'focusout']) part.addEventListener(type, () => this.#light(undefined));
    }
  }

  get isOn(): boolean {
    return document.body.classList.contains('review');
  }

  turn(on: boolean): void {
    document.body.classList.toggle('review', on);
    this.button.setAttribute('aria-pressed', String(on));
    this.panel.hidden = !on || this.panel.childElementCount === 0;
    this.layOut();
  }

  /** Which sections of the panel are unfolded, by name. */
  get unfolded(): string[] {
    return this.#sections.flatMap(({ open, dataset }) => (open && dataset.section ? [dataset.section] : []));
  }

  unfold(names: readonly string[]): void {
    for (const section of this.#sections) section.open = names.includes(section.dataset.section ?? '');
  }

  get #sections(): HTMLDetailsElement[] {
    return [...this.panel.querySelectorAll<HTMLDetailsElement>('details[data-section]')];
  }

  showCaret(claim: string | undefined): void {
    this.#caret = claim;
    this.#light(undefined);
  }

  /** Lights what the caret is in, in what was shown since. */
  relight(): void {
    this.#light(undefined);
  }

  /** Puts the notes beside their blocks where there is room, none over another. */
  layOut(): void {
    const notes = [...this.article.querySelectorAll<HTMLElement>('.findings')];
    const isWide = this.isOn && window.matchMedia('(min-width: 70rem)').matches;
    for (const note of notes) note.style.removeProperty('top');
    if (!isWide) return;
    const origin = this.article.getBoundingClientRect().top;
    // All is measured before anything is moved: with each turn from one to the other, the page would be laid out anew.
    const boxes = notes.map((note) => {
      const block = note.parentElement?.tagName === 'LI' ? note.parentElement : (note.previousElementSibling ?? note);
      return { note, top: block.getBoundingClientRect().top - origin, height: note.offsetHeight };
    });
    let free = 0;
    for (const { note, top: wanted, height } of boxes) {
      const top = Math.max(free, wanted);
      note.style.setProperty('top', `${top}px`);
      free = top + height + 8;
    }
  }

  /** Lights the claim that is pointed at and its sources, or all claims of a source. */
  #light(target: EventTarget | null | undefined): void {
    const at = target instanceof Element && this.isOn ? target.closest<HTMLElement>('[data-claim], [data-source]') : null;
    const source = at?.dataset.source;
    const claims = new Set<string>(this.#caret === undefined ? [] : [this.#caret]);
    const sources = new Set<string>(source ? [source] : []);
    if (at?.dataset.claim) claims.add(at.dataset.claim);
    for (const button of this.article.querySelectorAll<HTMLElement>('button[data-claim]')) {
      const own = (button.dataset.sources ?? '').split(' ').filter(Boolean);
      const id = button.dataset.claim ?? '';
      if (source && own.includes(source)) claims.add(id);
      else if (claims.has(id)) for (const each of own) sources.add(each);
    }
    for (const part of [this.article, this.panel])
      for (const element of part.querySelectorAll('[data-claim]')) mark(element, claims.has(element.getAttribute('data-claim') ?? ''));
    for (const element of this.panel.querySelectorAll('[data-source]'))
      mark(element, sources.has(element.getAttribute('data-source') ?? ''));
  }
}

const mark = (element: Element, isLit: boolean): unknown => element.toggleAttribute('data-lit', isLit);
