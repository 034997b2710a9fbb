import assert from 'node:assert/strict';
import { a, fell, lost, told, unitsOf } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

describe('a line that is a label or an invitation to read, and links', () => {
  const citing = [
    'Plus d’infos : [Le Quai](a)',
    "Plus d'infos : <https://www.quaynews.example/a>",
    'Plus d’informations : [Le Quai](a) (en anglais)',
    'Détails : [Le Quai](a)',
    'Lien : https://www.quaynews.example/a',
    'Liens : [Le Quai](a), [CERT](b)',
    '🔗 **Lien** : [Le Quai](a)',
    'Réf. : [CERT](a).',
    'Article complet : [Le Quai paralysé : la mairie a payé](a)',
    'Source originale : [Le Quai](a)',
    'Source (en anglais) : [The Quay](a)',
    'Communiqué : [Le port](a)',
    'Le communiqué du port : [ici](a)',
    'Lire l’article de [Le Quai](a)',
    'Lire le rapport complet [ici](a).',
    'Vu sur [Le Quai](a)',
    'Retrouvez l’article complet sur [Le Quai](a).',
    'More info: [The Quay](a)',
    'Link: https://www.quaynews.example/a',
    'Details: [The Quay](a)',
    'Reference: [The Quay](a)',
    'Ref: [The Quay](a) | [CERT](b)',
    'Further reading: [The Quay](a)',
    'Coverage: [The Quay](a), [CERT](b)',
    'Press release: [The port was hacked](a), 4 May 2025',
    'The Quay Gazette: [here](a)',
    'Voir le rapport de la CNIL : [ici](a)',
    'L’article du Quai : [lien](a)',
    'In the press: [The Quay](a)',
    'Plus d’infos sur le site du port : [ici](a)',
    'Statement by the port: [here](a)',
    'Read the full report [here](a)',
    'Read the full story on [The Quay](a).',
    'More details in [the report](a) (PDF)',
    'Le rapport intégral de la CNIL est disponible [ici](a).',
    'The full report can be found [here](a).',
    'Télécharger le rapport complet [ici](a).',
  ];
  for (const line of citing)
    it(`cites what stands above it: ${line}`, () => {
      assert.match(told(`## Quay\n\n${fell}.\n\n${line}\n\n## More\n\n${fell}.`)[0] ?? '', /^list (?:a|https:)/);
      assert.deepEqual(
        unitsOf(`${lost}.\n\n${line}`)
          .slice(1)
          .map(({ tier }) => tier)
          .filter((tier) => tier !== 'silent'),
        [],
      );
    });

  const others = [
    'Tags: [breach](https://www.quaynews.example/tags/breach), [port](https://www.quaynews.example/tags/port)',
    'Mots-clés : [fuite](https://www.quaynews.example/tags/fuite)',
    'Author: [Jane Doe](a)',
    'Next: [The other port](a)',
    'Next article: [The other port](a)',
    'Related posts: [The other port](a)',
    'Share this article: [here](a)',
    'Download: [the tool](a)',
    'Télécharger : [l’outil](a)',
    'Victim: [Norvik](a)',
    'Website: [Norvik](a)',
    'Site web : https://www.norvik.example/about',
    'Tool: [quay-cat](a)',
    'Photo: [Jane Doe](a)',
    'Newsletter: [subscribe](a)',
    'Update: [the port pays](a)',
    'More info: [our own page](/about)',
    'More info: ![a crane](a)',
    'The mayor said: [we paid](a)',
    'Le maire a répondu : [nous avons payé](a)',
    'Rançon : [2 millions d’euros](a)',
    'Ransom: [unpaid](a)',
    'Outage: [4 May 2025](a)',
    'Damage: [The port paid $2 million](a)',
    'The gang took three things: [files](a), [boats](b)',
    'More info: [The Quay](a), and the mayor resigned on 4 May 2025.',
    'Cet article est disponible en anglais sur [un autre blog](a).',
    'Read the note of [the gang](a), which took 4,200 files.',
    'CEO: [Jane Doe](a)',
    'Insurer: [Allianz](a)',
    'Siège social : [Le Havre](a)',
    'Law firm: [Quay & Sons](a)',
    'Job offers: [here](a)',
    'Notre dernier article : [Dix ports en danger](a)',
    'Other articles: [Ten ports at risk](a)',
    'Norvik: [Norvik](https://norvik.example/)',
    'CVE: [CVE-2024-99999](https://nvd.nist.gov/vuln/detail/CVE-2024-99999)',
  ];
  for (const line of others)
    it(`cites nothing above it: ${line}`, () => assert.doesNotMatch(told(`## Quay\n\n${lost}.\n\n${line}`)[0] ?? '', /^list/));

  it('cites the items above it, where it is the last of a list and calls a document', () => {
    for (const line of [
      'Plus d’infos : [Le Quai](a)',
      'More info: [The Quay](a)',
      'Read the full report [here](a).',
      'Source: [The Quay](a)',
    ])
      assert.deepEqual(told(`- ${lost}\n- ${fell}\n- ${line}`).slice(0, 2), ['list a: Acme lost', 'list a: Quay fell'], line);
    for (const line of ['Insurer: [Allianz](a)', 'CEO: [Jane Doe](a)', 'Norvik: [here](a)'])
      assert.match(told(`- ${lost}\n- ${fell}\n- ${line}`)[0] ?? '', /^none/, line);
  });

  it('leaves nothing to be warned of in a digest', () => {
    const item = (title: string) => `## ${title}\n\n${lost}. ${fell}.\n\nPlus d’infos : [Le Quai](${a})`;
    const { findings } = checkText(caseStudy(`${item('Un')}\n\n${item('Deux')}`));
    assert.deepEqual(
      findings.filter(({ rule }) => /source|claim/.test(rule)),
      [],
    );
  });
});
