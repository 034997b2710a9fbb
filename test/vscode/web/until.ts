export const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Tries until it gives something, for as long as a person would wait on a slow machine.
 *
 * @param what says at the end what never came, and what was there instead
 */
export async function until<Value>(what: () => string, read: () => Thenable<Value | undefined> | Value | undefined): Promise<Value> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const value = await read();
    if (value !== undefined) return value;
    await rest(50);
  }
  throw new Error(`never came: ${what()}`);
}
