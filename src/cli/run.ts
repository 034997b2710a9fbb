import { resolve } from 'node:path';
import { version } from '../../package.json';
import { wordedLeftOut } from '../core/export/leftOut';
import { type Message, type Severity, severities } from '../core/findings/finding';
import { wordMessage } from '../core/findings/message';
import type { Language } from '../core/language';
import { evidenceReport, evidenceText } from '../core/report/evidence';
import { Lines } from '../core/text/lines';
import { checkPaths, type Surroundings } from './checkPaths';
import { languageOfEnvironment, type Request, readCommandLine } from './commandLine';
import type { Unreadable } from './diskFiles';
import { help } from './help';
import { renderFile, type Unwritten, writePage } from './render';
import { type FileReport, jsonOf, printable, printableLines, summaryOf, textOf } from './report';

/** Where output goes, and what the process knows; given from outside so that a test can stand in. */
export interface Terminal extends Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The system's locale, for where the environment names none. */
  readonly locale: string;
  readonly coloured: boolean;
  /** The folder of the build that holds the grammars and themes of listings. */
  readonly listings: string;
  out(text: string): void;
  error(text: string): void;
}

/** What a run ends with: nothing at or above `--fail-on`, something, or a usage or file error. */
const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

const unreadable: Readonly<Record<Unreadable, string>> = {
  absent: '{path} does not exist. Check its spelling, or the folder you are in.',
  denied: '{path} may not be read. Check its permissions.',
  'not-utf8': '{path} is not UTF-8 text. Save it as UTF-8, then check it again.',
  'not-a-file': '{path} is neither a file nor a folder. Name a post or a folder of posts.',
  failed: '{path} could not be read. Check the disk it is on, then try again.',
};

const unwritten: Readonly<Record<Unwritten, string>> = {
  exists: '{path} is there already, and nothing was written. Name another file, or add --force to write over it.',
  'is-the-post': '{path} is the post itself, and nothing was written. Name another file.',
  'no-folder': '{path} cannot be written: its folder does not exist. Make the folder first.',
  denied: '{path} may not be written. Check its permissions.',
  'not-a-file': '{path} is a folder. Name a file in it.',
  failed: '{path} could not be written. Check the disk it is on, then try again.',
};

/** Runs one command line; gives back the exit code. Reads files, writes only the one that `--out` names, and uses no network. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = readCommandLine(args, languageOfEnvironment(terminal.environment, terminal.locale));
  switch (request.kind) {
    case 'help':
      terminal.out(help[request.language]);
      return exitCodes.clean;
    case 'version':
      terminal.out(`${version}\n`);
      return exitCodes.clean;
    case 'misused':
      complain(terminal, request.text, request.data, request.language);
      return exitCodes.failed;
    case 'check':
      return check(request, terminal);
    case 'evidence':
      return evidence(request, terminal);
    case 'render':
      return render(request, terminal);
  }
}

async function check(request: Extract<Request, { kind: 'check' }>, terminal: Terminal): Promise<number> {
  const { language, format } = request;
  const reports: FileReport[] = [];
  let failed = false;
  let isBroken = false;
  for await (const checked of checkPaths(request.paths, terminal)) {
    if ('problem' in checked) {
      const { start, severity, message } = checked.problem;
      const { line, column } = new Lines(checked.text).at(start);
      terminal.error(`casefile: ${printable(checked.path)}:${line}:${column} ${printable(wordMessage(message, language))}\n`);
      isBroken ||= isAtLeast(severity, request.failOn);
      continue;
    }
    if ('unreadable' in checked) {
      failed = true;
      complain(terminal, unreadable[checked.unreadable], { path: checked.path }, language);
      continue;
    }
    const report = { path: checked.path, text: checked.text, language: checked.result.post.language, findings: checked.result.findings };
    const told = reports.some(({ findings }) => findings.length > 0);
    reports.push(report);
    if (format === 'text' && report.findings.length > 0) terminal.out((told ? '\n' : '') + textOf(report, language, terminal.coloured));
  }
  if (format === 'json') terminal.out(jsonOf(reports, language));
  else if (reports.length > 0 || !failed)
    terminal.out((reports.some(({ findings }) => findings.length > 0) ? '\n' : '') + summaryOf(reports, language));
  if (failed) return exitCodes.failed;
  return isBroken || reports.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, request.failOn)))
    ? exitCodes.findings
    : exitCodes.clean;
}

async function evidence(request: Extract<Request, { kind: 'evidence' }>, terminal: Terminal): Promise<number> {
  const { language, path, format, allUnits } = request;
  for await (const checked of checkPaths([path], terminal)) {
    if ('problem' in checked) continue;
    if ('unreadable' in checked) {
      complain(terminal, unreadable[checked.unreadable], { path: checked.path }, language);
      return exitCodes.failed;
    }
    // A folder gives its posts one by one: of those there is no one report.
    if (!checked.named) break;
    const { post } = checked.result;
    const report =
      format === 'json'
        ? `${JSON.stringify(evidenceReport(post, checked.path, allUnits), undefined, 2)}\n`
        : printableLines(evidenceText(post, language));
    terminal.out(report);
    return exitCodes.clean;
  }
  complain(terminal, '{path} is a folder. “casefile evidence” takes one file: name a post in it.', { path }, language);
  return exitCodes.failed;
}

async function render(request: Extract<Request, { kind: 'render' }>, terminal: Terminal): Promise<number> {
  const { language, path, out, force } = request;
  const post = resolve(terminal.cwd, path);
  const rendered = await renderFile(post, request, terminal);
  if ('unreadable' in rendered) {
    const text =
      rendered.unreadable === 'not-a-file'
        ? '{path} is a folder. “casefile render” takes one file: name a post in it.'
        : unreadable[rendered.unreadable];
    complain(terminal, text, { path }, language);
    return exitCodes.failed;
  }
  const problem = out === undefined ? undefined : await writePage(rendered.html, resolve(terminal.cwd, out), post, force);
  if (out !== undefined && problem) {
    complain(terminal, unwritten[problem], { path: out }, language);
    return exitCodes.failed;
  }
  if (out === undefined) terminal.out(rendered.html);
  for (const left of rendered.leftOut) say(terminal, wordedLeftOut(left), language);
  return exitCodes.clean;
}

const isAtLeast = (severity: Severity, threshold: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(threshold);

function complain(terminal: Terminal, text: string, data: Readonly<Record<string, string>>, language: Language): void {
  say(terminal, { text, data }, language);
}

/** What concerns the work goes where it is not taken for its result. */
const say = (terminal: Terminal, message: Message, language: Language): void =>
  terminal.error(`casefile: ${printable(wordMessage(message, language))}\n`);
