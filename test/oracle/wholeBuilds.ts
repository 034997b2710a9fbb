import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { checkPaths } from '../../src/cli/checkPaths';
import { DiskFiles } from '../../src/cli/diskFiles';
import { type FoundSite, findSite } from '../../src/core/site/readSite';

const run = promisify(execFile);
const project = join(__dirname, '..', '..', '..');

/** The Astros that build, and where a config takes zod from under each. */
export const astros = [
  ['astro7', 'astro/zod'],
  ['astro5', 'astro:content'],
] as const;

/** Prints all of the blog, so that all of it is asked for. */
export const blogPage = `---
import { getCollection } from 'astro:content';
const posts = await getCollection('blog');
---
<ul>{posts.map(({ data }) => <li>{JSON.stringify(data)}</li>)}</ul>`;

/** What was written into an entry, whether the site built with it, and what was called an error. */
export interface Built {
  readonly text: string;
  readonly builds: boolean;
  readonly detail: string;
  readonly errors: readonly string[];
}

interface Verdict {
  readonly builds: boolean;
  readonly detail?: string;
}

/** What is called an error of an entry with that text. */
async function errorsAt(root: string, entry: string, text: string): Promise<string[]> {
  writeFileSync(join(root, entry), text);
  const errors: string[] = [];
  for await (const checked of checkPaths([entry], { cwd: root, today: '2025-07-01', timeZone: 'UTC' }))
    if ('result' in checked) errors.push(...checked.result.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  return errors;
}

/** Whether a site builds with each of the entries in a file of JSON. */
async function verdictsOf(root: string, entry: string, entries: string): Promise<Verdict[]> {
  const { findHostNode } = await import(pathToFileURL(join(project, 'scripts', 'host', 'paths.mjs')).href);
  const script = join(project, 'test', 'oracle', 'build.mjs');
  const { stdout } = await run(findHostNode(), [script, root, entry, entries], { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);
}

/**
 * Writes a site, and builds it whole with each text of its one entry, which is also checked as the command line checks a file that it is named.
 *
 * @param files texts by path; `ZOD` in them stands for where zod comes from
 */
export async function buildEach(
  [astro, zod]: (typeof astros)[number],
  files: Readonly<Record<string, string | Buffer>>,
  entry: string,
  texts: readonly string[],
): Promise<{ readonly built: readonly Built[]; readonly found: FoundSite | undefined }> {
  const temporary = mkdtempSync(join(tmpdir(), 'casefile-build-'));
  try {
    const root = join(temporary, 'site');
    const write = (path: string, content: string | Buffer): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), typeof content === 'string' ? content.replaceAll('ZOD', zod) : content);
    };
    const version = astro === 'astro7' ? '^7.3.5' : '^5.18.2';
    write('package.json', JSON.stringify({ name: 'site', type: 'module', dependencies: { astro: version } }));
    write('astro.config.mjs', 'export default {};');
    for (const [path, content] of Object.entries(files)) write(path, content);
    mkdirSync(dirname(join(root, entry)), { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(join(project, 'test', 'oracle', 'node_modules', astro), join(root, 'node_modules', 'astro'), 'junction');
    const errorsOf = (text: string): Promise<string[]> => errorsAt(root, entry, text);
    const entries: { text: string; meant: boolean }[] = [];
    for (const text of texts) entries.push({ text, meant: (await errorsOf(text)).length === 0 });
    rmSync(join(root, entry), { force: true });
    writeFileSync(join(temporary, 'entries.json'), JSON.stringify(entries));
    const verdicts = await verdictsOf(root, entry, join(temporary, 'entries.json'));
    assert.equal(verdicts.length, texts.length);
    const built: Built[] = [];
    // What the builds noted of the site is there now.
    for (const [index, text] of texts.entries()) {
      const { builds, detail = '' } = verdicts[index] as Verdict;
      built.push({ text, builds, detail, errors: await errorsOf(text) });
    }
    const judgedOtherwise = built.filter(({ builds, errors }) => builds === errors.length > 0).length;
    console.log(
      `      ${texts.length} entries built, ${built.filter(({ builds }) => !builds).length} refused, ${judgedOtherwise} judged otherwise`,
    );
    return { built, found: await findSite(new DiskFiles(root), '') };
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Those of some builds that were judged otherwise than they went, each in words. */
export const judgedOtherwise = (built: readonly Built[]): string[] =>
  built
    .filter(({ builds, errors }) => builds === errors.length > 0)
    .map(
      ({ text, builds, errors, detail }) =>
        `${JSON.stringify(text)}: ${builds ? `builds, and is called ${errors.join()}` : `is refused: ${detail}`}`,
    );
