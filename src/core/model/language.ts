import { type Language, languageOf } from '../language';
import type { Frontmatter } from '../parse/frontmatter';

/** The stop words of English and French: one pass counts both. */
const stopWords =
  /\b(?:the|of|and|to|in|that|is|was|were|with|for|by|this|from|le|la|les|des|et|du|une|dans|est|que|qui|pour|par|sur|aux)\b/gi;
const english: ReadonlySet<string> = new Set('the of and to in that is was were with for by this from'.split(' '));

/** Three hundred words tell two languages apart; more would only cost time. */
const sample = 2000;

/** The language a post is written in: what its frontmatter says (`lang`, `language`, `locale`), else the one whose stop words it uses more. */
export function languageOfPost(frontmatter: Frontmatter, body: string): Language {
  for (const key of ['lang', 'language', 'locale']) {
    const value = frontmatter.get(key)?.value;
    if (typeof value === 'string') return languageOf(value);
  }
  const title = frontmatter.get('title')?.value;
  const text = `${typeof title === 'string' ? title : ''} ${body.slice(0, sample)}`;
  const words = text.match(stopWords) ?? [];
  const inEnglish = words.filter((word) => english.has(word.toLowerCase())).length;
  return words.length - inEnglish > inEnglish ? 'fr' : 'en';
}
