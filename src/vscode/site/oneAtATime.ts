/** Does something when it is asked for, and never twice at once: what is asked for meanwhile is done once more afterwards, however often it is asked for. */
export class OneAtATime {
  #isUnderWay = false;
  #isAskedAgain = false;

  constructor(private readonly work: () => Promise<void>) {}

  ask(): void {
    if (this.#isUnderWay) this.#isAskedAgain = true;
    else void this.#begin();
  }

  dispose(): void {
    this.#isAskedAgain = false;
  }

  async #begin(): Promise<void> {
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
