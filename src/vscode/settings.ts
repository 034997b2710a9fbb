import * as vscode from 'vscode';
import { type Severity, severities } from '../core/findings/finding';
import { defaultSettings, type Settings } from '../core/rules/settings';

/** The person's settings for a file. A value of the wrong shape counts as not set: VS Code itself underlines it in the settings file. */
export function readSettings(uri: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration('casefile', uri);
  const level = configuration.get<unknown>('claims.level');
  const max = configuration.get<unknown>('claims.maxPerPost');
  return {
    rules: readRules(configuration.get<unknown>('rules')),
    claimsLevel: level === 'all' || level === 'off' ? level : 'strong',
    claimsMaxPerPost: typeof max === 'number' && max >= 0 ? Math.floor(max) : defaultSettings.claimsMaxPerPost,
    include: readGlobs(configuration.get<unknown>('include')),
    exclude: readGlobs(configuration.get<unknown>('exclude')),
  };
}

/** Hosts whose images are always shown, in every post. Only the person's own settings may name them: a workspace could not be trusted with it. */
export function readImageHosts(): string[] {
  const value = vscode.workspace.getConfiguration('casefile').get<unknown>('preview.imageHosts');
  return Array.isArray(value)
    ? value.filter((host): host is string => typeof host === 'string').map((host) => host.trim().toLowerCase())
    : [];
}

/** Adds a host to them. */
export async function rememberImageHost(host: string): Promise<void> {
  const hosts = [...new Set([...readImageHosts(), host])].sort();
  await vscode.workspace.getConfiguration('casefile').update('preview.imageHosts', hosts, vscode.ConfigurationTarget.Global);
}

const readGlobs = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string') : [];

function readRules(value: unknown): Record<string, Severity | 'off'> {
  if (typeof value !== 'object' || value === null) return {};
  const isLevel = (level: unknown): level is Severity | 'off' => level === 'off' || severities.some((known) => known === level);
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])));
}
