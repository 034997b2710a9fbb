import { parseConfigModule, type SyntaxProblem, syntaxError } from '../module/configModule';
import type { ConfigProblem } from './astroConfig';

/** Which of the files that a config imports do not parse, and where. `parsed`: what is known of those that were parsed with the config; only the others are parsed here. */
export function brokenImports(
  imported: ReadonlyMap<string, string>,
  parsed: ReadonlyMap<string, SyntaxProblem | undefined>,
): ConfigProblem[] {
  return [...imported].flatMap(([file, source]): ConfigProblem[] => {
    if (/\.json$/i.test(file)) return [];
    const error = parsed.has(file) ? parsed.get(file) : errorIn(source.replace(/^\uFEFF/, ''), file);
    return error ? [{ code: 'imported', file, start: error.offset, end: error.offset, detail: error.message }] : [];
  });
}

function errorIn(source: string, file: string): SyntaxProblem | undefined {
  try {
    return parseConfigModule(source, file).error;
  } catch (error) {
    return syntaxError(error as { pos?: number; message?: string });
  }
}
