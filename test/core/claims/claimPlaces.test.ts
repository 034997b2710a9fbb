import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

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
    for (const intro of [
      'The steps you should take:',
      'Steps to be taken:',
      'The measures that should have been taken:',
      'If these steps are taken in time:',
      'Les mesures à prendre :',
      'Voici les mesures qui devraient être prises :',
    ])
      assert.deepEqual(claimsOf(`## Protection\n\n${intro}\n\n${steps}`).claims, [], intro);
  });

  it('not in an item that asks, with no question mark or with one', () => {
    const asked = 'how much the port of Morlune has paid so far\n- which cranes were stopped\n- whether Harbourware has told its clients';
    assert.deepEqual(claimsOf(`Nobody knows:\n\n- ${asked}\n`).claims, []);
    assert.deepEqual(claimsOf('Pour comprendre :\n\n- ce qui a été volé ;\n- quels systèmes ont été touchés.\n').claims, []);
  });

  it('in one that begins as a question does where nothing is asked', () => {
    const told = [
      'When the attackers logged in the staff of Harbourware closed the port.',
      'What the attackers stole was sold on a forum by Norvik.',
    ];
    assert.deepEqual(claimsOf(`## The attack\n\nThis is known of it:\n\n- ${told.join('\n- ')}\n`).claims, told);
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
    // Neither takes the label anything from what it leads to, nor is one that tells a label.
    assert.deepEqual(claimsOf('## Chronologie\n\n- 3 mai 2025 :\n  - Acme découvre l’intrusion.\n').claims, ['Acme découvre l’intrusion.']);
    const [ignored] = claimsOf('## Timeline\n\n- Norvik ignored the alert of the police:\n  - on paper\n').claims;
    assert.equal(ignored, 'Norvik ignored the alert of the police:');
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

  it('not under a heading that is no title, though it stands alone', () => {
    const [unit] = checkText(caseStudy('# Lessons\n\nPasswords of all employees were reused across the three systems.\n')).post.units;
    assert.equal(unit?.tier, 'silent');
  });

  it('not in a quotation that only notes or thanks', () => {
    for (const note of [
      '**Note**: I have tested this exploit myself on a virtual machine.',
      'I want to thank the team of the port for their help.',
    ])
      assert.deepEqual(claimsOf(`## The attack\n\n> ${note}\n`).claims, [], note);
  });

  it('in a field beside those that the article is filed under', () => {
    for (const fields of [
      'Norvik lost 147 million records | Published 7 May 2025',
      'Auteur : LockBit | Victime : hôpital de Morlune-Essonnes',
    ])
      assert.equal(claimsOf(`## The attack\n\n${fields}\n`).claims.length, 1, fields);
  });

  it('not where two of a kind are described', () => {
    for (const text of [
      'A relay stands between two trusting machines.',
      'It listens on TCP 4444 and waits.',
      'Do not tell attackers that backups exist.',
    ])
      assert.deepEqual(claimsOf(text).claims, [], text);
  });

  it('under a title that every section stands below, whatever it promises', () => {
    const body = '## The attack\n\nThe intruders copied 40,000 files from Harbourware.\n';
    const without = checkText(caseStudy(body)).post.units.map(({ score }) => score);
    for (const title of ['Lessons from a port', 'Protection of a port'])
      assert.deepEqual(
        checkText(caseStudy(`# ${title}\n\n${body}`)).post.units.map(({ score }) => score),
        without,
        title,
      );
  });
});
