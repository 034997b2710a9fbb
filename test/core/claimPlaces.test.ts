import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../support/posts';

/** The units of a body that are claims, and those that are none. */
function claimsOf(body: string): { claims: string[]; others: string[] } {
  const { units } = checkText(caseStudy(body)).post;
  const textsOf = (isClaim: boolean) => units.filter(({ tier }) => (tier !== 'silent') === isClaim).map(({ text }) => text);
  return { claims: textsOf(true), others: textsOf(false) };
}

const steps = '- Contacting the owners of the copied domains to have them closed.\n- Sharing the list with other ports of the coast.\n';

describe('where a claim stands', () => {
  it('in a list of what somebody does or did about it, which advises nobody', () => {
    for (const intro of [
      'Below are the steps the port is taking:',
      'The measures taken by the port:',
      'These are the actions that it took:',
    ])
      assert.equal(claimsOf(`## Protection\n\n${intro}\n\n${steps}`).claims.length >= 2, true, intro);
    const french = '- Fermeture des domaines copiés par leurs hébergeurs.\n- Partage de la liste avec les autres ports de la côte.\n';
    for (const intro of ['Les mesures prises par le port :', 'Voici les mesures que le port a mises en place :'])
      assert.equal(claimsOf(`## Protection\n\n${intro}\n\n${french}`).claims.length >= 2, true, intro);
    for (const intro of ['The steps you should take:', 'Steps to be taken:', 'Les mesures à prendre :'])
      assert.deepEqual(claimsOf(`## Protection\n\n${intro}\n\n${steps}`).claims, [], intro);
  });

  it('not in an item that asks, with no question mark or with one', () => {
    const asked = 'how much the port of Morlune has paid so far\n- which cranes were stopped\n- whether Harbourware has told its clients';
    assert.deepEqual(claimsOf(`Nobody knows:\n\n- ${asked}\n`).claims, []);
    assert.deepEqual(claimsOf('Pour comprendre :\n\n- ce qui a été volé ;\n- quels systèmes ont été touchés.\n').claims, []);
  });

  it('in one that tells when or how much, though it begins as a question does', () => {
    const { claims } = claimsOf(
      'Il y eut avant cela :\n\n- comment le port a perdu 3 000 conteneurs en mars 2021\n- comment la grue 4 est tombée le 2 juin 2022\n',
    );
    assert.equal(claims.length >= 2, true);
  });

  it('not in an item that leads to a list of its own, but in the items there', () => {
    const { claims, others } = claimsOf(
      '## Timeline\n\n- **3 May 2025**:\n  - The intruders copied 40,000 files.\n- **5 May 2025**:\n  - The port paid 12,000 euros.\n',
    );
    assert.equal(claims.length, 2);
    assert.deepEqual(others, ['3 May 2025:', '5 May 2025:']);
    assert.deepEqual(claimsOf('## Costs\n\n- The port:\n  - It paid 12,000 euros.\n').others, ['The port:']);
  });

  it('where lessons are drawn, in what somebody did not tell: no reader is told to', () => {
    const { claims } = claimsOf(
      '## Lessons\n\nNorvik did not tell its customers how the attackers had stayed after the patch, or for how long.\n',
    );
    assert.equal(claims.length, 1);
    assert.deepEqual(claimsOf('## Lessons\n\nTell your customers how the attackers stayed.\n').claims, []);
  });

  it('in a block quotation whose speaker says “I”, who is not the author', () => {
    const words = 'I was in touch with the attacker for several weeks, and we had to race last night to close the hole that he had added.';
    assert.deepEqual(claimsOf(`> ${words}\n>\n> — Ada Moreau, harbour master\n`).claims.length, 1);
  });

  it('under a title that every section stands below, whatever it promises', () => {
    const body = '## The attack\n\nThe intruders copied 40,000 files from Harbourware.\n';
    const without = checkText(caseStudy(body)).post.units.map(({ score }) => score);
    for (const title of ['Lessons from a port', 'Comprendre le port', 'Protection of a port'])
      assert.deepEqual(
        checkText(caseStudy(`# ${title}\n\n${body}`)).post.units.map(({ score }) => score),
        without,
        title,
      );
  });
});
