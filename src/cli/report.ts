import type { Finding, Severity } from '../core/findings/finding';
import { wordFinding, wordMessage } from '../core/findings/message';
import type { Language } from '../core/language';
import { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** A checked file, ready to be told of. */
export interface FileReport {
  readonly path: string;
  readonly text: string;
  /** The language the post is written in. */
  readonly language: Language;
  readonly findings: readonly Finding[];
}

/** The findings in the order in which one reads the post. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));

const severityWords: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'information', hint: 'hint' };
const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '34', hint: '36' };

/** One line a finding: `path:line:column severity message rule`. */
export function textOf({ path, text, findings }: FileReport, language: Language, coloured: boolean): string {
  const lines = new Lines(text);
  const paint = (code: string, words: string): string => (coloured ? `\u001B[${code}m${words}\u001B[0m` : words);
  return inOrder(findings)
    .map((finding) => {
      const { line, column } = lines.at(finding.start);
      const severity = wordMessage({ text: severityWords[finding.severity], data: {} }, language);
      return `${printable(path)}:${line}:${column} ${paint(colours[finding.severity], severity)} ${printable(wordFinding(finding, language))} ${paint('2', finding.rule)}\n`;
    })
    .join('');
}

/** What ends the text: how much was checked and found. */
export function summaryOf(reports: readonly FileReport[], language: Language): string {
  if (reports.length === 0)
    return `${wordMessage({ text: 'No posts here. Name the files to check, or a folder of a site: casefile check src/content', data: {} }, language)}\n`;
  const all = reports.flatMap(({ findings }) => findings);
  const count = (severity: Severity): number => all.filter((finding) => finding.severity === severity).length;
  const data = {
    files: reports.length,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
  return `${wordMessage({ text: 'Files checked: {files}. Errors: {errors}, warnings: {warnings}, information: {information}, hints: {hints}.', data }, language)}\n`;
}

/** The report for programs; its shape only ever grows. */
export function jsonOf(reports: readonly FileReport[], language: Language): string {
  const files = reports.map(({ path, text, language: written, findings }) => {
    const lines = new Lines(text);
    const place = (offset: number): object => ({ offset, ...lines.at(offset) });
    const span = ({ start, end }: Span): object => ({ start: place(start), end: place(end) });
    return {
      path,
      language: written,
      findings: inOrder(findings).map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: wordFinding(finding, language),
        ...span(finding),
        related: (finding.related ?? []).map((related) => ({ message: wordMessage(related.message, language), ...span(related) })),
        tags: finding.tags ?? [],
        data: finding.data,
        // A fix that first has to ask something can only be made where there is someone to ask.
        fixes: finding.fixes
          .filter(({ prompt }) => !prompt)
          .map(({ title, trust, edits, where }) => ({
            title: wordMessage(title, language),
            trust,
            // Of a finding for several places, the one it is for.
            ...(where ? { where: span(where) } : {}),
            edits: edits.map((edit) => ({ ...span(edit), text: edit.text })),
          })),
      })),
    };
  });
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

/** A post's own words must not be able to move the cursor or hide a finding. */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD');

/** The same for a text of several lines, which are ours. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
