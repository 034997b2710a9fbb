import * as vscode from 'vscode';
import { readImageHosts, rememberImageHost } from '../settings';

/** Whose images a preview may show: hosts that were asked for, post by post, and those that the person's settings name for every post. */
export class ImageHosts {
  /** Who asked for the images of one post did not ask for those of the next. */
  readonly #asked = new Map<string, Set<string>>();
  #offersAlways = false;

  /** @param key of the post that is shown, as text */
  constructor(readonly key: () => string) {}

  /** Those asked for in the post that is shown. */
  get asked(): string[] {
    return [...(this.#asked.get(this.key()) ?? [])];
  }

  get allowed(): string[] {
    return [...new Set([...this.asked, ...readImageHosts()])];
  }

  allow(hosts: readonly string[]): void {
    this.#asked.set(this.key(), new Set([...this.asked, ...hosts]));
  }

  /** Allows hosts that the reader asked for; from now on it is offered to show them always. */
  offer(hosts: readonly string[]): void {
    this.allow(hosts);
    this.#offersAlways = true;
  }

  decline(): void {
    this.#offersAlways = false;
  }

  /** Of the hosts in a post, those whose images are shown in this preview only. */
  offered(hosts: readonly string[]): string[] {
    if (!this.#offersAlways) return [];
    const [asked, remembered] = [this.asked, readImageHosts()];
    return hosts.filter((host) => asked.includes(host) && !remembered.includes(host));
  }

  /** Writes a host that was offered into the person's settings. */
  async remember(host: string): Promise<void> {
    try {
      await rememberImageHost(host);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Your settings could not be written: {0}', reason));
    }
  }
}
