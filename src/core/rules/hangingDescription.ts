import { isSound } from '../frontmatter/keys';
import type { Language } from '../language';
import { defineRule } from './rule';

/** Words that a whole sentence may end with (`what it is made of`), and that a blank after them shows to be unfinished. */
const stranded = /(?<![\p{L}\d’'-])(?:of|with|avec|par|à|en)\s+$/u;

export const hangingDescription = defineRule({
  id: 'hanging-description',
  severity: 'warning',
  scope: 'post',
  summary: 'A description is a sentence that ends.',
  why: 'Search engines and link previews show it as it stands: one that stops at a colon or a comma looks like a mistake, and says nothing.',
  messages: { hanging: 'The description stops in mid-sentence, at “{end}”.' },
  examples: [
    {
      name: 'a description that announces and does not say',
      bad: "---\ntitle: 'The port'\ndescription: ⟦'The port in 2025: '⟧\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post }) {
    const entry = post.frontmatter.get('description');
    if (typeof entry?.value !== 'string' || !isSound(post, entry) || post.frontmatter.get('draft')?.value === true) return;
    const { value } = entry;
    const end = value.trimEnd();
    const hanging =
      /(?:[:,;(–—]|\s[&+/-])$/u.test(end) ||
      joining[post.language].test(end) ||
      stranded.test(value) ||
      /(?:^|\s)\([\p{L}\d][^()]*$/u.test(end.slice(-200));
    // What has no words says nothing that could go on.
    if (hanging && /\p{L}/u.test(end)) yield { message: 'hanging', data: { end: lastWords(value) }, ...entry.valueSpan };
  },
});

/** Words that no sentence ends with. Others it may: “what it is made of”, « ce qu’on fait avec », « la mine d’or », « prenez-la », « donner le la », « de par en par ». */
const joining: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}\d’'/-])(?:and|or|the|an)$/u,
  fr: /(?<![\p{L}\d’'-])(?:and|the|et|ou|de|du|des|(?<!\ble\s)la|le|les|à|au|aux|dans|dont|parce que|puisque|lorsque|qui a|dont on)$|, (?:mais|par)$/u,
};

/** The last few words, enough to find the place. */
const lastWords = (text: string): string => text.trim().split(/\s+/).slice(-3).join(' ');
