import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { rulePages } from '../../scripts/rulePages';
import { coverages } from '../../src/core/claims/coverage/coverage';
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

  it('tell of each way to a source, in the order of nearness', () => {
    const table = readFileSync('docs/claims.md', 'utf8').split('| Coverage |')[1]?.split('\n\n')[0] ?? '';
    assert.deepEqual(
      [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name),
      coverages,
    );
  });

  it('point at files, and at headings in them, that are there', () => {
    const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    assert.ok(pages.length > 20);
    for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages.map((name) => join('docs', name))]) {
      const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      for (const [, target = '', fragment] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?[^)]*\)/g)) {
        const led = target === '' ? file : join(file, '..', target);
        assert.ok(existsSync(led), `${file} links to ${target}`);
        if (fragment !== undefined) assert.ok(slugsOf(led).includes(fragment), `${file} links to ${target}#${fragment}`);
      }
    }
  });

  it('name each setting with its default, and commands by titles that they have', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const readme = readFileSync('README.md', 'utf8');
    const rows = [...readme.matchAll(/^\| `(casefile\.[\w.]+)`\s*\| `([^`]*)`/gm)].map(([, name, value]) => [name, value]);
    const settings = Object.entries<{ default: unknown }>(contributes.configuration.properties);
    assert.deepEqual(
      rows.sort(),
      settings.map(([name, { default: value }]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]).sort(),
    );
    const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const titles = contributes.commands.map(({ title }: { title: string }) => words[title.slice(1, -1)]);
    const commands = [...readme.matchAll(/_Casefile: ([^_]+)_/g)].map((match) => match[1] as string);
    assert.ok(commands.length > 2);
    for (const command of commands) assert.ok(titles.includes(command), command);
  });

  it('map each folder of the core and of what stands around it, and no other', () => {
    const rows = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `((?:src|bench|scripts)[\w/]*)`/gm)].map(
      ([, name]) => name as string,
    );
    const below = (folder: string, recursive: boolean): string[] =>
      readdirSync(folder, { withFileTypes: true, recursive })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
    const folders = [...below('src', false).filter((name) => name !== 'src/core'), ...below('src/core', true)];
    assert.deepEqual(rows.filter((name) => name.startsWith('src/')).sort(), folders.sort());
    for (const row of rows) assert.ok(existsSync(row), row);
  });
});

/** The ids of a page's headings, as GitHub makes them. */
function slugsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  return [...readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => slugger.slug(heading as string));
}
