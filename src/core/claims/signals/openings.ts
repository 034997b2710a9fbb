import { leading } from './advice';

/** What the first word of a text may open, as bits: what looks at the head of a text is asked only where that word opens it. One look answers for all. */
export const opening = {
  /** A note on the article. */
  note: 1,
  /** How sure the author is. */
  sureness: 2,
  /** A label that defines or disclaims. */
  definition: 4,
  /** A way over to what comes next. */
  transition: 8,
  /** A comment on what was said. */
  presentative: 16,
  /** Advice. */
  advice: 32,
  /** A case to be imagined. */
  imagining: 64,
  /** A condition. */
  condition: 128,
  /** What something would be without another. */
  otherwise: 256,
  /** A case that may come. */
  inCase: 512,
  /** What is so of one of a kind, or of all of it. */
  kind: 1024,
  /** What stands with its article. */
  article: 2048,
  /** How a kind of thing is called. */
  naming: 4096,
  /** What is open yet. */
  nothing: 8192,
} as const;

export const lists: Readonly<Record<keyof typeof opening, string>> = {
  note: 'first originally disclosure transparence it last update updated published posted edited revised mis mise publié publiée modifié modifiée many special thanks thank merci remerciements reading word temps nombre here all times toutes the nous we',
  sureness: 'level confidence niveau degré',
  definition: 'définition definition disclaimer avertissement',
  transition: 'voyons regardons passons revenons let',
  presentative: 'ce c it this that voilà',
  advice: `il it on vous nous you we one ${leading.join(' ')}`,
  imagining: 'supposons imaginons imaginez admettons prenons imagine suppose assume picture consider',
  condition: 'si s if',
  otherwise: 'without sans',
  inCase: 'in en',
  kind: 'a an un une aucun aucune neither every chaque any no',
  article: 'le la les l the',
  naming: 'cette cet cela this such',
  nothing: 'rien nothing',
};

const known = new Map<string, number>();
for (const [name, list] of Object.entries(lists) as [keyof typeof opening, string][])
  for (const each of list.split(' ')) known.set(each, (known.get(each) ?? 0) | opening[name]);

/** What a text may open, by its first word in small letters. */
export const openingOf = (first: string): number => known.get(first) ?? 0;
