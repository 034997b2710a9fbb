import assert from 'node:assert/strict';
import { Journey } from './journey';

const head = (title: string): string => `---\ntitle: '${title}'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\n---\n\n`;

const mdx = `${head('Cyberattack on the port of Norvik')}## The attack

The attackers stole 4,200 records, <ExternalLink href="https://cert.example/a">said the port</ExternalLink>.

They asked for 40 bitcoins on 3 May 2025.

#### 5 May 2025 [^1]

- The port lost 300 cranes.
- The mayor paid $2 million.

[^1]: CERT, [Ransom](https://cert.example/b).
`;

const french = `${head('Cyberattaque contre le port de Norvik')}## L’attaque

[Le port a confirmé la fuite](https://cert.example/a).

Parmi les champs volés figurent notamment :

- noms et prénoms ;
- adresses ;
- badges des dockers.

Les données exposées peuvent faciliter :

- le hameçonnage ciblé ;
- les faux ordres de virement.
`;

describe('a person whose site makes links, and whose lists are French', () => {
  let journey: Journey;

  before(async () => {
    journey = await Journey.start({ files: { 'norvik.mdx': mdx, 'norvik-fr.md': french } });
  });
  after(() => journey?.end());

  it('is told only of what has no source, and cites one of those that a component links to or a heading’s note', async () => {
    await journey.open('norvik.mdx');
    await journey.squiggles().first().waitFor();
    assert.equal(await journey.squiggles().count(), 1);
    await journey.screenshot('calls-1-mdx');
    const line = mdx.split('\n').findIndex((text) => text.startsWith('They asked')) + 1;
    await journey.goTo(line, 5);
    await journey.fixes();
    await journey.page.locator('.action-widget .monaco-list-row.action', { hasText: 'Cite CERT' }).first().click();
    await journey.line('[They asked').waitFor();
    await journey.squiggles().first().waitFor({ state: 'detached' });
    await journey.screenshot('calls-2-cited');
  });

  it('is told once of a list in small letters, and not of what may be done with it', async () => {
    await journey.open('norvik-fr.md');
    await journey.squiggles().first().waitFor();
    const line = french.split('\n').findIndex((text) => text.startsWith('- noms')) + 1;
    await journey.goTo(line, 3);
    await journey.page.keyboard.press('F8');
    await journey.page.locator('.marker-widget').waitFor();
    await journey.screenshot('calls-3-french-list');
    const told = await journey.page.locator('.marker-widget').innerText();
    assert.match(told, /^3 items here state facts without a source/m);
    assert.doesNotMatch(told, /norvik-fr\.md\((?:19|20),/);
    await journey.page.keyboard.press('Escape');
  });
});
