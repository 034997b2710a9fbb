/** The languages Casefile speaks and reads. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The language of a BCP 47 tag such as `fr-CA`, English where it is not one of ours. */
export const languageOf = (tag: string | undefined): Language => (tag?.toLowerCase().startsWith('fr') ? 'fr' : 'en');
