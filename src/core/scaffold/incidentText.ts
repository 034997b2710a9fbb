import type { Language } from '../language';

/** A section of a new analysis: its heading, and what its place to fill in says until it is filled in. */
export interface Section {
  readonly heading: string;
  readonly guidance: (victim: string) => string;
}

/** What a new analysis says of itself. Nothing here states a fact: that is the author's to do, with a source. */
export interface IncidentText {
  readonly note: string;
  readonly description: (victim: string) => string;
  readonly overview: Section;
  readonly timeline: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly unknownDate: string;
    readonly event: string;
    readonly source: string;
  };
  readonly sections: readonly Section[];
  readonly sources: { readonly heading: string; readonly publisher: string; readonly title: string; readonly url: string };
}

export const incidentText: Readonly<Record<Language, IncidentText>> = {
  en: {
    note: 'An outline: fill in what is known, delete what does not apply. State each fact as a link to its source, [like this](address).',
    description: (victim) => `In one sentence, what readers will learn about ${victim}`,
    overview: { heading: 'Incident overview', guidance: (victim) => `Tell what happened to ${victim}, when, and who says so.` },
    timeline: {
      heading: 'Incident timeline',
      columns: ['Date', 'Event', 'Source'],
      unknownDate: 'Date unknown',
      event: 'Start, detection, notification, disclosure…',
      source: 'Link to your source',
    },
    sections: [
      { heading: 'How it happened', guidance: () => 'Tell apart what is established, what is alleged and what is not known.' },
      { heading: 'Data and people affected', guidance: () => 'Say which data, whose, and according to whom.' },
      { heading: 'Response', guidance: (victim) => `Say what ${victim} did, and what the authorities did.` },
      { heading: 'Lessons', guidance: () => 'Give your own analysis, and say that it is yours.' },
    ],
    sources: { heading: 'Sources', publisher: 'Publisher', title: 'Title', url: 'address' },
  },
  fr: {
    note: 'Un plan : remplissez ce qui est connu, supprimez ce qui est sans objet. Énoncez chaque fait sous la forme d’un lien vers sa source, [comme ceci](adresse).',
    description: (victim) => `En une phrase, ce que l’on apprendra sur ${victim}`,
    overview: {
      heading: 'Vue d’ensemble de l’incident',
      guidance: (victim) => `Racontez ce qui est arrivé à ${victim}, quand, et qui le dit.`,
    },
    timeline: {
      heading: 'Chronologie de l’incident',
      columns: ['Date', 'Événement', 'Source'],
      unknownDate: 'Date inconnue',
      event: 'Début, détection, notification, annonce…',
      source: 'Lien vers votre source',
    },
    sections: [
      { heading: 'Déroulement', guidance: () => 'Distinguez ce qui est établi, ce qui est allégué et ce qui n’est pas connu.' },
      { heading: 'Données et personnes concernées', guidance: () => 'Dites quelles données, de qui, et selon qui.' },
      { heading: 'Réponse à l’incident', guidance: (victim) => `Dites ce qu’a fait ${victim}, et ce qu’ont fait les autorités.` },
      { heading: 'Enseignements', guidance: () => 'Donnez votre propre analyse, en disant que c’est la vôtre.' },
    ],
    sources: { heading: 'Sources', publisher: 'Éditeur', title: 'Titre', url: 'adresse' },
  },
};
