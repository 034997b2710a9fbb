import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceKinds } from '../../src/core/claims/evidence/evidence';
import { claimStates } from '../../src/core/claims/ledger';
import { messageOf, rules } from '../../src/core/rules/index';
import { defaultSettings } from '../../src/core/rules/settings';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const english: Record<string, string> = json('package.nls.json');
const french: Record<string, string> = json('package.nls.fr.json');
const bundle: Record<string, string> = json('l10n/bundle.l10n.fr.json');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

describe('the manifest', () => {
  it('has every string in both languages, and none that is not used', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1] as string));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(french).sort(), [...used].sort());
    // Words that are the same in both languages are named here, so that a forgotten translation does not pass.
    for (const key of used) assert.notEqual(french[key], english[key], `${key} is not translated`);
  });

  it('names each command that the code registers for people, and no other', () => {
    const declared: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => match[1] as string);
    for (const command of declared) assert.ok(registered.includes(command), `${command} is declared and not registered`);
    // Behind fixes only: they make no sense without the finding they belong to.
    const internal = ['casefile.citeListedSource', 'casefile.ignoreFinding', 'casefile.showClaim', 'casefile.showSection'];
    assert.deepEqual(registered.filter((command) => !declared.includes(command)).sort(), internal);
  });

  it('offers a severity for each rule, and for no other', () => {
    const { properties } = manifest.contributes.configuration.properties['casefile.rules'];
    assert.deepEqual(Object.keys(properties).sort(), rules.map(({ id }) => id).sort());
  });

  it('has the defaults that the code has', () => {
    const { properties } = manifest.contributes.configuration;
    assert.equal(properties['casefile.claims.level'].default, defaultSettings.claimsLevel);
    assert.equal(properties['casefile.codeLens.enabled'].default, false);
    assert.equal(properties['casefile.frontmatter.symbols'].default, true);
    assert.equal(properties['casefile.claims.maxPerPost'].default, defaultSettings.claimsMaxPerPost);
    assert.deepEqual(properties['casefile.include'].default, defaultSettings.include);
    assert.deepEqual(properties['casefile.exclude'].default, defaultSettings.exclude);
    assert.equal(properties['casefile.builtInPreview.enabled'].default, false);
    assert.deepEqual(properties['casefile.preview.imageHosts'].default, []);
    // A workspace must not be able to let images in.
    assert.equal(properties['casefile.preview.imageHosts'].scope, 'application');
    const read = new Set([...sources.matchAll(/get<unknown>\('([^']+)'\)/g)].map((match) => `casefile.${match[1]}`));
    assert.deepEqual([...read].sort(), Object.keys(properties).sort());
  });

  it('points at files that are there', () => {
    const { contributes, icon } = manifest;
    const files = [
      icon,
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      ...contributes['markdown.previewStyles'],
      ...contributes.grammars.map(({ path }: { path: string }) => path),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('starts with Markdown and with our own views only, and works untrusted and virtual', () => {
    for (const event of manifest.activationEvents) assert.match(event, /^(?:onLanguage:(?:markdown|mdx)|onWebviewPanel:casefile\..+)$/);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });
});

describe('translations', () => {
  /** Every English string the code shows: worded by the editor, or a message, term or title of the core. */
  const shown = new Set<string>([
    ...[...sources.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map((match) =>
      (match[1] ?? match[2] ?? '').replace(/\\'/g, "'"),
    ),
    ...[...sources.matchAll(/\btext: '((?:[^'\\]|\\.)*)', data:/g)].map((match) => (match[1] ?? '').replace(/\\'/g, "'")),
    // What the command line says, and words that stand in for a kind or a state.
    ...[...sources.matchAll(/\b(?:word|misused)\('((?:[^'\\]|\\.)*)'/g)].map((match) => (match[1] ?? '').replace(/\\'/g, "'")),
    ...evidenceKinds,
    ...claimStates,
    ...rules.flatMap(({ id, messages }) => Object.keys(messages).map((messageId) => messageOf(id, messageId))),
  ]);

  it('have each string that is shown', () => {
    assert.deepEqual(
      [...shown].filter((text) => bundle[text] === undefined),
      [],
    );
    assert.ok(shown.size > 80, 'strings were found');
  });

  it('are of strings that the code still has', () => {
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !sources.includes(text) && !sources.includes(text.replaceAll("'", "\\'"))),
      [],
    );
  });

  it('keep the placeholders of the English', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [text, translation] of Object.entries(bundle)) assert.deepEqual(placeholders(translation), placeholders(text), text);
  });
});

describe('the package', () => {
  it('holds all that the preview loads', () => {
    const packed = readFileSync('.vscodeignore', 'utf8').split('\n');
    const loaded = readdirSync('dist/webview').filter((name) => !name.endsWith('.map'));
    assert.ok(loaded.length > 2);
    for (const name of loaded) assert.ok(packed.includes(`!dist/webview/${name}`), name);
  });

  it('holds the grammars and themes that exported pages are coloured by', () => {
    const packed = readFileSync('.vscodeignore', 'utf8').split('\n');
    const written = readdirSync('dist/listings');
    assert.equal(written.length, 2);
    for (const name of written) assert.ok(packed.includes(`!dist/listings/${name}`), name);
  });
});
