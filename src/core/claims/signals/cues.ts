import { word } from '../words/lexicon';
import type { Word } from '../words/words';

/**
 * What a word is a cue for, as bits. They part the widest classes of the lexicon, which announce many patterns at once: each of those is slow, and few texts hold
 * any. A new alternative needs a word of its own here too, which `announced.test.ts` sees to.
 */
export const cue = {
  /** What might have been. */
  unreal: 1,
  /** What would be, were something else so. */
  unmet: 2,
  /** How likely something is. */
  odds: 4,
  /** What the author knows, asked or tried. */
  account: 8,
  /** How something is to be read. */
  reading: 16,
  /** What the case shows. */
  shows: 32,
  /** What it is an example of. */
  example: 64,
  /** What plays a part in such cases. */
  role: 128,
  /** What all should do. */
  duty: 256,
  /** How hard something gets. */
  ease: 512,
  /** The article itself. */
  itself: 1024,
} as const;

export const lists: Readonly<Record<keyof typeof cue, string>> = {
  unreal: 'aurait auraient aurais could would might should may couldn wouldn mightn',
  unmet: 'aurait auraient serait seraient',
  odds: 'possible probable vraisemblable concevable plausible imaginable likely unlikely conceivable chances parier',
  account:
    'known unknown unclear know find verify confirm reach ignore sait savons trouvé pu joindre auteur auteure author assess reproduced tested estimons reproduit testé interrogé contacté inconnu inconnue inconnus inconnues comment changed modifiés changés',
  reading:
    'signifie signifient dire mean précis juste exact accurate precise correct affirmer conclure interprété interprétée interprétés interprétées lu lue lus lues pris prise prises read interpreted treated taken',
  shows:
    'highlight highlights highlighted highlighting remind reminds reminder underscore underscores underscored underscoring underline underlines underlined underlining illustrate illustrates illustrated illustrating demonstrate demonstrates demonstrated serve serves raise raises lumière évidence exergue illustre souligne rappelle démontre témoigne soulève symptomatique sonne montre montrent imperative important essential crucial vital proof example option énième exemple illustration rappel avertissement étape enseignement enseignements leçon leçons lesson lessons takeaway takeaways avenir prochaines',
  example: 'wake wakeup example examples illustration illustrations exemple exemples école',
  role: 'vital crucial essential critical essentiel essentiels essentielle essentielles primordial primordiale primordiales cruciaux primordiaux cruciale cruciales vitaux vitale vitales indispensable indispensables interest interests intérêt',
  duty: 'doivent devraient devront devrons must should need essential crucial vital important necessary imperative impératif essentiel primordial indispensable recommandé conseillé nécessaire',
  ease: 'harder easier difficult complex difficile difficiles facile faciles complexe complexes likelihood risk chance chances odds',
  itself: 'study étude article post blog section billet dossier partie writeup write report below ci voici following version blogpost',
};

/** The classes of all of them. */
const cued = word.hypothesis | word.advice | word.opinion | word.meta | word.mayRemark | word.opener;

const known = new Map<string, number>();
for (const [name, list] of Object.entries(lists) as [keyof typeof cue, string][])
  for (const each of list.split(' ')) known.set(each, (known.get(each) ?? 0) | cue[name]);

/**
 * The cues in a text.
 *
 * @param classes what the lexicon says of any of its words
 */
export function cuesIn(words: readonly Word[], classes: number): number {
  let cues = 0;
  if ((classes & cued) !== 0) for (const each of words) if ((each.classes & cued) !== 0) cues |= known.get(each.text) ?? 0;
  return cues;
}
