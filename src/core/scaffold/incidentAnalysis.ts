import { slug as slugOf } from 'github-slugger';
import type { Language } from '../language';
import { type PartialDate, wordDate } from '../parse/partialDate';
import type { Schema, Site } from '../site/site';
import { writeFrontmatter } from './incidentFrontmatter';
import { incidentText } from './incidentText';
import { SnippetText } from './snippet';

/** What the author answered. */
export interface Answers {
  readonly title: string;
  readonly victim: string;
  /** As far as it is known; absent where it is not. */
  readonly incidentDate?: PartialDate | undefined;
  readonly language: Language;
  /** The author's day, as ISO. */
  readonly today: string;
  /** The rules of the collection the post goes to, where they were read. */
  readonly schema?: Schema | undefined;
  readonly siteKind?: Site['kind'] | undefined;
  /** `mdx` where the collection takes nothing else; `md` otherwise. */
  readonly extension?: 'md' | 'mdx';
}

/** A new post: `snippet` is `text` with tab stops. */
export interface Scaffold {
  readonly slug: string;
  readonly fileName: string;
  readonly snippet: string;
  readonly text: string;
}

/** Long enough to tell posts apart, short enough for every file system. */
const longestSlug = 80;

/** The text and the name of a new incident analysis. States nothing about the incident that the author did not answer. */
export function scaffoldIncidentAnalysis(given: Answers): Scaffold {
  const answers = { ...given, title: oneLine(given.title), victim: oneLine(given.victim) };
  const slug = slugFor(answers);
  const extension = answers.extension ?? 'md';
  const out = new SnippetText();
  writeFrontmatter(out, answers, slug);
  writeBody(out, answers, extension);
  const dated = answers.siteKind === 'jekyll' ? `${answers.today}-${slug}` : slug;
  return { slug, fileName: `${dated}.${extension}`, snippet: out.snippet, text: out.plain };
}

/**
 * The first of `name.md`, `name-2.md`… whose stem none of the names in the folder has: `name.mdx` or a folder `name` would be the same address.
 * Letter case does not tell two names apart: on many file systems, and in Astro's addresses, it does not.
 */
export function freeFileName(fileName: string, existing: readonly string[]): string {
  const [, stem = fileName, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(fileName) ?? [];
  const taken = new Set(existing.map((name) => name.replace(/\.(md|mdx|markdown)$/i, '').toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate + extension;
  }
}

/** The slug Astro would make of the title without its accents (an address and a file name that every system writes alike), with the incident's year where it is known. */
function slugFor({ title, victim, incidentDate }: Answers): string {
  const slugged = slugOf(unaccented(title)) || slugOf(unaccented(victim)) || 'incident';
  const trimmed = slugged.replace(/-{2,}/g, '-').replace(/^-|-$/g, '') || 'incident';
  const cut =
    trimmed.length <= longestSlug
      ? trimmed
      : trimmed
          .slice(0, longestSlug + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longestSlug);
  const year = incidentDate?.slice(0, 4);
  const dated = year && !cut.split('-').includes(year) ? `${cut}-${year}` : cut;
  // Windows keeps these names for devices.
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(dated) ? `${dated}-incident` : dated;
}

const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae')
    .replace(/ß/g, 'ss')
    .normalize('NFC')
    .replace(/[’']/g, '-')
    .replace(/\//g, '-');

/** Line breaks and control characters have no place in a title, however they got there. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function writeBody(out: SnippetText, answers: Answers, extension: 'md' | 'mdx'): void {
  const words = incidentText[answers.language];
  const victim = plainMarkdown(answers.victim);
  const section = (heading: string): SnippetText => out.text(`\n## ${heading}\n\n`);

  out.text(`\n${extension === 'mdx' ? `{/* ${words.note} */}` : `<!-- ${words.note} -->`}\n`);
  section(words.overview.heading).stop(words.overview.guidance(victim)).text('\n');
  const { columns, unknownDate, event, source } = words.timeline;
  section(words.timeline.heading).text(`| ${columns.join(' | ')} |\n| --- | --- | --- |\n| `);
  if (answers.incidentDate) out.text(wordDate(answers.incidentDate, answers.language));
  else out.stop(unknownDate);
  out.text(' | ').stop(event).text(' | ').stop(source).text(' |\n');
  for (const { heading, guidance } of words.sections) section(heading).stop(guidance(victim)).text('\n');
  const { publisher, title, url } = words.sources;
  section(words.sources.heading).text('- **').stop(publisher).text('** - [').stop(title).text('](').stop(url).text(')\n');
}

/** A name as Markdown shows it letter by letter, in MDX too. */
const plainMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>{}|~$]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
