import { parseArgs } from 'node:util';
import { type Severity, severities } from '../core/findings/finding';
import { type Language, languageOf, languages } from '../core/language';

const formats = ['text', 'json'] as const;

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' | 'version'; readonly language: Language }
  | {
      readonly kind: 'check';
      readonly language: Language;
      readonly format: (typeof formats)[number];
      readonly failOn: Severity;
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'evidence';
      readonly language: Language;
      readonly format: (typeof formats)[number];
      readonly allUnits: boolean;
      readonly path: string;
    }
  | {
      readonly kind: 'render';
      readonly language: Language;
      readonly part: 'body' | 'standalone';
      /** Whether the page shows how its claims stand as well. */
      readonly review: boolean;
      readonly path: string;
      /** Where to; standard output where absent. */
      readonly out?: string;
      /** Whether a file that is there may be written over. */
      readonly force: boolean;
    }
  | { readonly kind: 'misused'; readonly language: Language; readonly text: string; readonly data: Readonly<Record<string, string>> };

const options = {
  format: { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  'all-units': { type: 'boolean' },
  body: { type: 'boolean' },
  standalone: { type: 'boolean' },
  review: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Options that say what a page is to hold, and where it goes. */
const renderOptions = ['body', 'standalone', 'review', 'out', 'force'] as const;

/** The language of the environment, as every other command takes it: `LC_ALL` before `LC_MESSAGES` before `LANG`, the system's own where none is set. */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>, system: string): Language {
  return languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || system);
}

/** Reads the arguments; never throws. `language` is what to speak where they do not say. */
export function readCommandLine(args: readonly string[], language: Language): Request {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const spoken = languages.find((known) => known === values.lang) ?? language;
  const misused = (text: string, data: Readonly<Record<string, string>>): Request => ({ kind: 'misused', language: spoken, text, data });

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name as keyof typeof options] : undefined;
    if (!known) return misused('There is no option {option}. Run “casefile --help” for those there are.', { option: token.rawName });
    if (known.type === 'boolean' && token.value !== undefined)
      return misused('{option} takes no value. Leave out “={value}”.', { option: token.rawName, value: token.value });
  }
  if (values.help) return { kind: 'help', language: spoken };
  if (values.version) return { kind: 'version', language: spoken };

  const wrong =
    wrongValue('--format', values.format, formats) ??
    wrongValue('--lang', values.lang, languages) ??
    wrongValue('--fail-on', values['fail-on'], severities);
  if (wrong) return misused('{option} takes one of {values}. Write, for example, {option} {example}.', wrong);
  const [command, ...paths] = positionals;
  if (command === undefined) return misused('Say what to do: “casefile check PATH…”, or “casefile --help” for help.', {});
  const format = values.format === 'json' ? 'json' : 'text';
  const ofRender = command === 'render' ? undefined : renderOptions.find((name) => values[name] !== undefined);
  if (ofRender) return misused('{option} goes with “casefile render”. Leave it out, or render.', { option: `--${ofRender}` });
  if (command === 'evidence') {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0)
      return misused('“casefile evidence” takes one file. Write, for example: casefile evidence src/content/blog/post.md', {});
    return { kind: 'evidence', language: spoken, format, allUnits: values['all-units'] === true, path };
  }
  if (command === 'render') {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0)
      return misused('“casefile render” takes one file. Write, for example: casefile render src/content/blog/post.md --out post.html', {});
    if (values.body && values.standalone) return misused('--body and --standalone exclude each other. Leave out one of them.', {});
    if (values.body && values.review) return misused('--review goes with a page, which --body is not. Leave out one of them.', {});
    if (values.out !== undefined && (typeof values.out !== 'string' || values.out === ''))
      return misused('--out takes the name of a file. Write, for example, --out post.html.', {});
    const part = values.body ? 'body' : 'standalone';
    const [review, force] = [values.review === true, values.force === true];
    return { kind: 'render', language: spoken, part, review, path, force, ...(values.out ? { out: values.out } : {}) };
  }
  if (command !== 'check')
    return misused('There is no command “{command}”. The commands are “check”, “evidence” and “render”: casefile check PATH…', { command });
  if (paths.length === 0) return misused('Nothing to check. Name files or folders: casefile check src/content', {});
  return {
    kind: 'check',
    language: spoken,
    format,
    failOn: severities.find((each) => each === values['fail-on']) ?? 'error',
    paths,
  };
}

function wrongValue(option: string, value: unknown, allowed: readonly string[]): Record<string, string> | undefined {
  if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return undefined;
  return { option, values: allowed.join(', '), example: allowed[0] ?? '' };
}
