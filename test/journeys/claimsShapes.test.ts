import assert from 'node:assert/strict';
import { Journey } from './journey';

/** Each paragraph, item and row that tells something without a source holds “unsourced” or « sans source ». */
const shapes = `---
title: 'Cyberattack on the weir'
description: 'What is known of it.'
pubDate: 2025-06-30
---

1. Losses
2. What was open
3. If they came back

## Losses

The gang took 42 files from the customs office [1].

The mayor paid $2 million on 4 May 2025 [2]. She sold 3 boats for it (ibid.).

The unsourced 900 badges were found on 6 May 2025.

| Quay | Boats lost |
| --- | --- |
| North | 412 |
| South | 388 |

Scope: the two quays. Source: [Port authority](https://port.example/boats).

## What was open

The audit found that:

- Network
  - no firewall stood before the 12 unsourced servers;
- Accounts
  - TODO

## If they came back

Suppose that they take 40,000 files on a Sunday. The port would lose $3 million.

[1] https://cert.example/a

[2] https://town.example/b
`;

const formes = `---
title: 'Cyberattaque du barrage'
description: 'Ce qui en est connu.'
pubDate: 2025-06-30
---

1. Les pertes
2. Ce qui était ouvert
3. Si elle recommençait

## Les pertes

Le gang a pris 42 dossiers à la douane [1].

La mairie a payé 2 millions d’euros le 4 mai 2025 [2]. Elle a vendu 3 bateaux pour cela (ibid.).

Les 900 badges sans source ont été retrouvés le 6 mai 2025.

| Quai | Bateaux perdus |
| --- | --- |
| Nord | 412 |
| Sud | 388 |

Champ : les deux quais. Source : [Autorité du port](https://port.example/bateaux).

## Ce qui était ouvert

L’audit a établi que :

- Réseau
  - aucun pare-feu ne protégeait les 12 serveurs sans source ;
- Comptes
  - à compléter

## Si elle recommençait

Supposons qu’elle prenne 40 000 dossiers un dimanche. Le port perdrait 3 millions d’euros.

[1] https://cert.example/a

[2] https://ville.example/b
`;

for (const [locale, name, post, unsourced, message, sourced] of [
  ['en', 'shapes.md', shapes, ['900 badges', 'no firewall'], /No source for this claim/, 'Casefile: 5 of 7 sourced'],
  ['fr', 'formes.md', formes, ['900 badges', 'aucun pare-feu'], /Affirmation sans source/, 'Casefile : 5 sur 7 sourcées'],
] as const) {
  describe(`a person whose article has contents, notes under tables, labels in lists and a case that is supposed (${locale})`, () => {
    let journey: Journey;
    const lineOf = (words: string) => post.split('\n').findIndex((line) => line.includes(words)) + 1;

    before(async () => {
      journey = await Journey.start({ locale, files: { [name]: post } });
    });
    after(() => journey?.end());

    it('is told of the two that have no source, and of nothing else', async () => {
      const { page } = journey;
      await journey.open(name);
      await journey.squiggles().first().waitFor();
      await journey.screenshot(`claims-shapes-1-${locale}`);
      assert.equal(await journey.squiggles().count(), unsourced.length);
      // What is out of view, and what its table, note or list covers.
      await page.locator('.statusbar-item', { hasText: sourced }).waitFor();
      for (const words of unsourced) {
        await journey.goTo(lineOf(words) - 1);
        await page.keyboard.press('F8');
        await page.locator('.marker-widget', { hasText: message }).waitFor();
        await page.locator('.statusbar-item', { hasText: `Ln ${lineOf(words)},` }).waitFor();
        await page.keyboard.press('Escape');
      }
    });
  });
}
