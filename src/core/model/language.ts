import { type Language, languageOf } from '../language';
import type { Frontmatter } from '../parse/frontmatter';

const stopWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|of|and|to|in|that|is|was|were|with|for|by|this|from)\b/gi,
  fr: /\b(?:le|la|les|des|et|du|une|dans|est|que|qui|pour|par|sur|été|aux)\b/gi,
};

/** A thousand words tell two languages apart; more would only cost time. */
const sample = 6000;

/** The language a post is written in: what its frontmatter says (`lang`, `language`, `locale`), else the one whose stop words it uses more. */
export function languageOfPost(frontmatter: Frontmatter, body: string): Language {
  for (const key of ['lang', 'language', 'locale']) {
    const value = frontmatter.get(key)?.value;
    if (typeof value === 'string') return languageOf(value);
  }
  const title = frontmatter.get('title')?.value;
  const text = `${typeof title === 'string' ? title : ''} ${body.slice(0, sample)}`;
  const count = (language: Language) => text.match(stopWords[language])?.length ?? 0;
  return count('fr') > count('en') ? 'fr' : 'en';
}
