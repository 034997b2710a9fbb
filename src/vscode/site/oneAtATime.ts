/** How long it is waited for others to ask for the same, in milliseconds: opening a post tells of a document and of an editor. */
const pause = 100;

/** Does something soon after it is asked for: once, however often it is asked for before it begins, and never twice at once. What is asked for meanwhile is done afterwards. */
export class OneAtATime {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUnderWay = false;
  #isAskedAgain = false;

  constructor(private readonly work: () => Promise<void>) {}

  ask(): void {
    if (this.#isUnderWay) this.#isAskedAgain = true;
    else this.#timer ??= setTimeout(() => void this.#begin(), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#isAskedAgain = false;
  }

  async #begin(): Promise<void> {
    this.#timer = undefined;
    this.#isUnderWay = true;
    try {
      await this.work();
    } finally {
      this.#isUnderWay = false;
    }
    if (!this.#isAskedAgain) return;
    this.#isAskedAgain = false;
    this.ask();
  }
}
