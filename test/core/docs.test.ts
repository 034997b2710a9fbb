import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from '../../scripts/rulePages';
import { markerKinds } from '../../src/core/model/markers';

describe('the docs', () => {
  it('have a page for each rule, as the rules are now (else: npm run docs)', () => {
    const pages = rulePages();
    assert.deepEqual(readdirSync('docs/rules').sort(), pages.map(({ file }) => file).sort());
    for (const { file, text } of pages) assert.equal(readFileSync(join('docs/rules', file), 'utf8'), text, file);
  });

  it('name each marker', () => {
    const page = readFileSync('docs/markers.md', 'utf8');
    for (const kind of markerKinds) assert.match(page, new RegExp(`\`${kind}[ \`]`), kind);
  });

  it('point at files that are there', () => {
    const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    assert.ok(pages.length > 20);
    for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages.map((name) => join('docs', name))]) {
      const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)) {
        assert.doesNotThrow(() => readFileSync(join(file, '..', target as string)), `${file} links to ${target}`);
      }
    }
  });

  it('name each setting with its default, each command by its title, and each folder of the code', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const readme = readFileSync('README.md', 'utf8');
    const rows = [...readme.matchAll(/^\| `(casefile\.[\w.]+)`\s*\| `([^`]*)`/gm)].map(([, name, value]) => [name, value]);
    const settings = Object.entries<{ default: unknown }>(contributes.configuration.properties);
    assert.deepEqual(
      rows.sort(),
      settings.map(([name, { default: value }]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]).sort(),
    );
    const titles: string[] = Object.values(JSON.parse(readFileSync('package.nls.json', 'utf8')));
    const commands = [...readme.matchAll(/_Casefile: ([^_]+)_/g)].map((match) => match[1] as string);
    assert.ok(commands.length > 2);
    for (const command of commands) assert.ok(titles.includes(command), command);
    const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
    const folders = readdirSync('src/core', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) assert.ok(architecture.includes(`| \`src/core/${name}\``), name);
  });
});
