import { type ConfigModule, parseConfigModule, syntaxError } from '../module/configModule';
import type { ConfigProblem } from './astroConfig';

/** Which of the files that a config imports do not parse, and where. */
export function brokenImports(imported: ReadonlyMap<string, string>): ConfigProblem[] {
  return [...imported].flatMap(([file, source]): ConfigProblem[] => {
    const error = /\.json$/i.test(file) ? undefined : errorIn(source.replace(/^\uFEFF/, ''), file);
    return error ? [{ code: 'imported', file, start: error.offset, end: error.offset, detail: error.message }] : [];
  });
}

function errorIn(source: string, file: string): ConfigModule['error'] {
  try {
    return parseConfigModule(source, file).error;
  } catch (error) {
    return syntaxError(error as { pos?: number; message?: string });
  }
}
