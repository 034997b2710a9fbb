import type { ImageProblem } from './leftOut';

/** Of some files that an address may mean, what the first that is there holds; where none is, what kept the first from being read. */
export async function firstThere<T>(
  files: readonly T[],
  read: (file: T) => Promise<Uint8Array | ImageProblem>,
): Promise<Uint8Array | ImageProblem> {
  let problem: ImageProblem | undefined;
  for (const file of files) {
    const found = await read(file);
    if (found !== 'absent' && found !== 'outside') return found;
    problem ??= found;
  }
  return problem ?? 'absent';
}
