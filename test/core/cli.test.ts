import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { languageOfEnvironment } from '../../src/cli/commandLine';
import { whyUnreadable } from '../../src/cli/diskFiles';
import { casefileIn, type Outcome } from '../support/commandLine';

const config = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date() }),
});
export const collections = { blog };
`;
const clean = "---\ntitle: 'The harbour'\ndescription: 'What is known of the harbour.'\npubDate: '2025-06-30'\n---\n\nNothing yet.\n";
const withoutDate = "---\ntitle: 'The port'\ndescription: 'What is known of it.'\n---\n\nNothing yet.\n";
const hanging =
  "---\r\ntitle: 'The cyberattack on the port'\r\ndescription: 'Cyberattack in 2024: '\r\npubDate: '2025-06-30'\r\n---\r\n\r\nNothing yet.\r\n";

describe('casefile on the command line', () => {
  let cwd: string;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  const casefile = (...args: readonly string[]): Promise<Outcome> => casefileIn(cwd, args);

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'casefile-'));
    write('site/astro.config.mjs', 'export default {};\n');
    write('site/src/content.config.ts', config);
    write('site/src/content/blog/clean.md', clean);
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('ends with 0 where there is nothing, and says how much it looked at', async () => {
    assert.deepEqual(await casefile('check', 'site'), {
      code: 0,
      out: 'Files checked: 1. Errors: 0, warnings: 0, information: 0, hints: 0.\n',
      error: '',
    });
  });

  it('ends with 1 at the severity asked for, and not below it', async () => {
    write('site/src/content/blog/hanging.md', hanging);
    const ends = async (...more: string[]): Promise<number> => (await casefile('check', 'site', ...more)).code;
    assert.deepEqual([await ends(), await ends('--fail-on', 'warning'), await ends('--fail-on=hint')], [0, 1, 1]);
    write('site/src/content/blog/without.md', withoutDate);
    assert.equal(await ends(), 1);
  });

  it('says where the config of a site cannot be read, once, and takes it for no post', async () => {
    write('site/src/content/blog/without.md', withoutDate);
    const brokenBy = async (text: string, ...paths: string[]): Promise<Outcome> => {
      write('site/src/content.config.ts', text);
      return casefile('check', ...paths);
    };
    const broken = config.replace('z.string(),', 'z.string(,');
    const posts = ['site/src/content/blog/clean.md', 'site/src/content/blog/without.md'];
    for (const paths of [['site'], posts]) {
      const { code, out, error } = await brokenBy(broken, ...paths);
      assert.match(
        error,
        /^casefile: site\/src\/content\.config\.ts:5:61 This config cannot be read from here on \(.+\): posts are checked without its schemas\.\n$/,
      );
      assert.deepEqual([code, out], [0, 'Files checked: 2. Errors: 0, warnings: 0, information: 0, hints: 0.\n']);
    }
    assert.equal((await brokenBy(broken, 'site', '--fail-on=warning')).code, 1);
    const named = await brokenBy(broken, 'site/src/content.config.ts');
    assert.match(named.error, /^casefile: site\/src\/content\.config\.ts:5:61 /);
    assert.match(named.out, /^No posts here\./);
    // What stops the build is an error.
    write('site/package.json', '{ "dependencies": { "astro": "^7.3.5" } }');
    const typed = await brokenBy(config.replace('loader:', "type: 'content', loader:"), 'site/src/content/blog/clean.md');
    assert.equal(typed.code, 1);
    assert.match(typed.error, /a “type” beside a loader, as “blog” has\.\n$/);
    const twice = config
      .replace(/loader: [^,]*\([^)]*\),/, '')
      .replace('{ blog }', '{ notes: defineCollection({ schema: z.object({}) }), blog }');
    const both = (await brokenBy(twice, 'site/src/content/blog/clean.md')).error;
    assert.equal(both.split('has no loader').length, 3, both);
    assert.match((await brokenBy(broken, 'site', '--lang=fr')).error, /ne peut plus être lu à partir d’ici/);
  });

  it('refuses options of render where nothing is rendered', async () => {
    write('site/src/content/blog/clean.md', clean);
    for (const [command, option] of [
      ['evidence', '--out=x.json'],
      ['check', '--review'],
    ] as const) {
      const { code, error } = await casefile(command, option, 'site/src/content/blog/clean.md');
      assert.equal(code, 2);
      assert.match(error, new RegExp(`${option.split('=')[0]} goes with “casefile render”`));
    }
  });

  it('compares a post with the others of its collection', async () => {
    write('site/src/content/blog/port.md', clean.replace('The harbour', 'The port').replace('of the harbour', 'of the port'));
    write('site/src/content/blog/port/index.md', clean);
    const { code, out } = await casefile('check', 'site/src/content/blog/port.md');
    assert.equal(code, 0);
    assert.match(out, /port\.md:1:1 warning port\/index\.md has the same address, “port”: .+ duplicate-slug/);
    assert.match((await casefile('check', 'site')).out, /port\/index\.md:1:1 warning port\.md has the same address, “port”/);
  });

  it('prints one line a finding, a group a file, and a summary', async () => {
    write('site/src/content/blog/hanging.md', hanging);
    write('site/src/content/blog/without.md', withoutDate);
    const { out } = await casefile('check', 'site');
    const lines = out.split('\n');
    assert.match(lines[0] ?? '', /^site\/src\/content\/blog\/hanging\.md:3:14 warning .+ hanging-description$/);
    assert.equal(lines[1], '');
    assert.match(lines[2] ?? '', /^site\/src\/content\/blog\/without\.md:\d+:\d+ error .*pubDate.* frontmatter-missing-key$/);
    assert.deepEqual(lines.slice(3), ['', 'Files checked: 3. Errors: 1, warnings: 1, information: 0, hints: 0.', '']);
  });

  it('says of each fix of a finding for several places which place it is for', async () => {
    const items = '- They took 4,200 records.\n- They took 300 servers.\n- They took 12 files.\n';
    const text = `${clean.trimEnd()}\n\n# Cyberattack\n\n[It began on 3 May 2025](https://cert.example/a).\n\n## Losses\n\n${items}`;
    write('site/src/content/blog/losses.md', text);
    const { out } = await casefile('check', '--format', 'json', 'site/src/content/blog/losses.md');
    const { findings } = JSON.parse(out).files[0];
    const told = findings.filter(({ rule }: { rule: string }) => rule === 'unsourced-claim');
    assert.equal(told.length, 1);
    type Place = { start: { offset: number }; end: { offset: number } };
    const words = ({ start, end }: Place): string => text.slice(start.offset, end.offset);
    assert.deepEqual(
      told[0].fixes.map(({ title, where }: { title: string; where: Place }) => [title, words(where)]),
      ['They took 4,200 records.', 'They took 300 servers.', 'They took 12 files.'].map((item) => ['Cite cert.example', item]),
    );
  });

  it('prints the JSON that other programs rely on', async () => {
    write('site/src/content/blog/hanging.md', `\uFEFF${hanging}`);
    write('site/src/content/blog/without.md', withoutDate);
    const { out, code } = await casefile('check', '--format', 'json', 'site/src');
    const golden = join(process.cwd(), 'test/core/cli.golden.json');
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, out);
    assert.equal(code, 1);
    assert.equal(out, readFileSync(golden, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('counts offsets without the BOM', async () => {
    write('a.md', hanging);
    write('b.md', `\uFEFF${hanging}`);
    const { files } = JSON.parse((await casefile('check', '--format=json', 'a.md', 'b.md')).out) as { files: { findings: unknown }[] };
    assert.deepEqual(files[0]?.findings, files[1]?.findings);
  });

  it('always checks a file that is named, and of a folder only the posts', async () => {
    write('notes/report.md', '---\ntitle: Notes\n---\n\nThe attackers took 4,200 records on 3 May 2025.\n');
    write('site/README.md', 'Attackers took 4,200 records.\n');
    const named = await casefile('check', 'notes/report.md');
    assert.match(named.out, /^notes\/report\.md:\d+:\d+ warning /);
    const folder = await casefile('check', 'notes');
    assert.deepEqual(
      [folder.code, folder.out],
      [0, 'No posts here. Name the files to check, or a folder of a site: casefile check src/content\n'],
    );
    assert.match((await casefile('check', 'site')).out, /^Files checked: 1\./);
  });

  it('checks each file once, in the order named', async () => {
    write('site/src/content/blog/b.md', clean);
    const { out } = await casefile('check', '--format', 'json', 'site/src/content/blog/clean.md', 'site', './site/src/content/blog/b.md');
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['site/src/content/blog/clean.md', 'site/src/content/blog/b.md'],
    );
  });

  it('goes neither into packages, build output and hidden folders nor round in circles', async () => {
    for (const folder of ['node_modules/x', 'dist', '.cache']) write(`site/${folder}/src/content/blog/a.md`, withoutDate);
    symlinkSync(join(cwd, 'site'), join(cwd, 'site/src/content/blog/round'), 'junction');
    assert.match((await casefile('check', '.')).out, /^Files checked: 1\./);
  });

  it('takes the site from where the file is, not from where it is run', async () => {
    write('site/src/content/blog/without.md', withoutDate);
    const site = cwd;
    cwd = join(cwd, 'site/src/content/blog');
    assert.match((await casefile('check', 'without.md')).out, /^without\.md:\d+:\d+ error/);
    cwd = site;
  });

  it('says what is wrong with a path, where, and what next, and still checks the others', async () => {
    write('latin.md', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]));
    const { code, out, error } = await casefile('check', 'absent.md', 'latin.md', 'site');
    assert.equal(code, 2);
    assert.equal(
      error,
      'casefile: absent.md does not exist. Check its spelling, or the folder you are in.\n' +
        'casefile: latin.md is not UTF-8 text. Save it as UTF-8, then check it again.\n',
    );
    assert.match(out, /^Files checked: 1\./);
  });

  it('tells what the file system says in words of its own', () => {
    assert.deepEqual(
      ['ENOENT', 'EACCES', 'EISDIR', 'EIO'].map((code) => whyUnreadable(Object.assign(new Error(code), { code }))),
      ['absent', 'denied', 'not-a-file', 'failed'],
    );
  });

  const misuses: readonly [readonly string[], string][] = [
    [[], 'Say what to do: “casefile check PATH…”, or “casefile --help” for help.'],
    [['check'], 'Nothing to check. Name files or folders: casefile check src/content'],
    [['evidence'], '“casefile evidence” takes one file. Write, for example: casefile evidence src/content/blog/post.md'],
    [['chekc', 'a.md'], 'There is no command “chekc”. The commands are “check”, “evidence” and “render”: casefile check PATH…'],
    [['check', '--fromat', 'json', 'a.md'], 'There is no option --fromat. Run “casefile --help” for those there are.'],
    [['check', '-x', 'a.md'], 'There is no option -x. Run “casefile --help” for those there are.'],
    [['check', '--format', 'xml', 'a.md'], '--format takes one of text, json. Write, for example, --format text.'],
    [['check', 'a.md', '--format'], '--format takes one of text, json. Write, for example, --format text.'],
    [['check', '--lang=de', 'a.md'], '--lang takes one of en, fr. Write, for example, --lang en.'],
    [
      ['check', '--fail-on', 'never', 'a.md'],
      '--fail-on takes one of error, warning, information, hint. Write, for example, --fail-on error.',
    ],
    [['--help=yes'], '--help takes no value. Leave out “=yes”.'],
  ];
  for (const [args, sentence] of misuses) {
    it(`refuses “${args.join(' ')}”`, async () =>
      assert.deepEqual(await casefile(...args), { code: 2, out: '', error: `casefile: ${sentence}\n` }));
  }

  it('takes what follows -- for a path', async () => {
    write('--format', clean);
    assert.match((await casefile('check', '--', '--format')).out, /^Files checked: 1\./);
  });

  it('helps, and tells its version', async () => {
    const help = await casefile('check', '--help');
    assert.deepEqual([help.code, help.error], [0, '']);
    for (const option of ['--format', '--lang', '--fail-on', '--help', '--version']) assert.ok(help.out.includes(option));
    assert.match((await casefile('-h', '--lang', 'fr')).out, /^Utilisation/);
    const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await casefile('--version'), { code: 0, out: `${version}\n`, error: '' });
  });

  it('speaks French when asked, and the language of the environment when not', async () => {
    write('site/src/content/blog/without.md', withoutDate);
    const asked = await casefile('check', '--lang', 'fr', 'site', 'absent.md');
    const found = await casefileIn(cwd, ['check', 'site', 'absent.md'], { environment: { LANG: 'fr_FR.UTF-8' } });
    assert.deepEqual(asked, found);
    assert.notEqual(asked.out, (await casefile('check', 'site', 'absent.md')).out);
    assert.deepEqual(
      [{ LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' }, { LC_ALL: '', LANG: 'fr_CA' }, { LANG: 'C' }, {}].map((environment) =>
        languageOfEnvironment(environment, 'fr-FR'),
      ),
      ['en', 'fr', 'en', 'fr'],
    );
  });

  it('colours only where it is told to, and lets no post speak to the terminal', async () => {
    write('site/src/content/blog/odd.md', "---\ntitle: 'T'\ndescription: 'In 2024\u009b31m \u0085: '\npubDate: '2025-06-30'\n---\n");
    assert.deepEqual((await casefile('check', 'site')).out.match(/(?!\n)\p{Cc}/gu), null);
    const coloured = (await casefileIn(cwd, ['check', 'site'], { coloured: true })).out;
    assert.ok(coloured.includes('\u001B[33mwarning\u001B[0m'));
    assert.deepEqual(coloured.replaceAll('\u001B[', '').match(/(?!\n)\p{Cc}/gu), null);
  });
});
