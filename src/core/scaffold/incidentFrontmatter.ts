import type { Field } from '../schema/field';
import { insideSingleQuotes, singleQuoted } from '../text/quoting';
import type { Answers } from './incidentAnalysis';
import { incidentText } from './incidentText';
import type { SnippetText } from './snippet';

/** What a key is for, told by its name alone: schemas name the same few things in the same few ways. */
type Role = 'title' | 'description' | 'published' | 'incidentDate' | 'victim' | 'slug' | 'language' | 'draft';

const roles: readonly [Role, RegExp][] = [
  ['title', /^(title|titre)$/i],
  ['description', /^(description|summary|excerpt|abstract|resume|résumé)$/i],
  ['published', /^(date|pub_?date(time)?|publi(sh|shed|cation)_?(date|at|on)?|date_?published|posted(_?at|_?on)?|created(_?at)?)$/i],
  ['incidentDate', /^(incident|attack|breach)_?(date|start|start_?date)$/i],
  ['victim', /^(victim|victime)$/i],
  ['slug', /^slug$/i],
  ['language', /^(lang|language|locale|langue)$/i],
  ['draft', /^draft$/i],
];

const roleOf = (name: string): Role | undefined => roles.find(([, pattern]) => pattern.test(name))?.[0];

/** The keys to write where no schema tells: what the site's generator documents. */
const usual: Readonly<Record<string, readonly string[]>> = {
  astro: ['title', 'description', 'pubDate'],
  none: ['title', 'description', 'pubDate'],
  hugo: ['title', 'description', 'date', 'draft'],
  jekyll: ['layout', 'title', 'description', 'date'],
};

/** Writes the frontmatter: the keys the schema asks for, in its order, and those it has a place for that the author has answered. */
export function writeFrontmatter(out: SnippetText, answers: Answers, slug: string): void {
  out.text('---\n');
  const fields =
    answers.schema?.fields ?? (usual[answers.siteKind ?? 'none'] ?? []).map((name): Field => ({ name, type: 'unknown', required: true }));
  for (const field of fields) {
    const role = roleOf(field.name);
    if (!isWritten(field, role, answers)) continue;
    out.text(`${yamlKey(field.name)}: `);
    writeValue(out, field, role, answers, slug);
    out.text('\n');
  }
  out.text('---\n');
}

function isWritten(field: Field, role: Role | undefined, answers: Answers): boolean {
  if (role === 'draft' && field.type === 'boolean') return true;
  if (role === 'victim') return true;
  if (role === 'incidentDate' && answers.incidentDate?.length === 10) return true;
  // Whether it is asked for was not understood: written where it is clear what belongs there.
  if (field.required === undefined) return role === 'title' || role === 'description' || role === 'published';
  return field.required;
}

function writeValue(out: SnippetText, field: Field, role: Role | undefined, answers: Answers, slug: string): void {
  const known = knownValue(role, answers, slug);
  if (field.values) {
    const preferred = field.values.filter((value) => value.toLowerCase() === known?.toLowerCase());
    out
      .text("'")
      .choice([...preferred, ...field.values.filter((value) => !preferred.includes(value))])
      .text("'");
  } else if (role === 'draft' && (field.type === 'boolean' || field.type === 'unknown')) out.text('true');
  else if (role === 'description')
    out
      .text("'")
      .stop(insideSingleQuotes(incidentText[answers.language].description(answers.victim)))
      .text("'");
  else if (known !== undefined && field.type === 'array') out.text(`['${insideSingleQuotes(known)}']`);
  // `z.date()` takes only what YAML itself reads as a date, which quotes would make a text.
  else if (known !== undefined && field.type === 'date' && !field.coerced) out.text(known);
  else if (known !== undefined && (field.type === 'date' || field.type === 'string' || field.type === 'unknown'))
    out.text(`'${insideSingleQuotes(known)}'`);
  else writeBlank(out, field);
}

function knownValue(role: Role | undefined, answers: Answers, slug: string): string | undefined {
  switch (role) {
    case 'title':
      return answers.title;
    case 'published':
      return answers.today;
    case 'incidentDate':
      return answers.incidentDate?.length === 10 ? answers.incidentDate : undefined;
    case 'victim':
      return answers.victim;
    case 'slug':
      return slug;
    case 'language':
      return answers.language;
    default:
      return undefined;
  }
}

/** A place to fill in, of the type asked for: the author alone knows what belongs there. */
function writeBlank(out: SnippetText, field: Field): void {
  if (field.type === 'array') out.text('[').stop().text(']');
  else if (field.type === 'boolean') out.choice(['false', 'true']);
  else if (field.type === 'number') out.stop('0');
  else if (field.type === 'image') out.text("'").stop().text("'");
  else if (field.type === 'date') out.stop('YYYY-MM-DD');
  else if (field.type === 'string') out.text("'").stop(insideSingleQuotes(field.name)).text("'");
  else if (field.name === 'layout') out.text('post');
  else out.stop();
}

const yamlKey = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(name) ? name : singleQuoted(name);
