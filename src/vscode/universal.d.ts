// What both extension hosts have, Node's and the browser's worker, and neither ECMAScript nor the `vscode` module declares.
interface Timer {
  readonly timer: unique symbol;
}
declare function setTimeout(callback: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare const performance: { now(): number };
declare const crypto: { randomUUID(): string };
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
