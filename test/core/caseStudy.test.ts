import assert from 'node:assert/strict';
import { switchEdits } from '../../src/core/fixes/switchCaseStudy';
import { placeOf } from '../../src/core/site/place';
import { checkText, starterPlace } from '../support/posts';

const telling = 'Attackers took 4,200 records from the port. It was closed on 3 May 2025.';
const explaining = 'An attacker may send a page that the victim opens. The browser then runs the script with the rights of the site.';

interface Written {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly file?: string;
  readonly body?: string;
}

const verdict = ({ title = 'Ten days at the port', tags = [], description = 'A note.', file = 'ten-days', body = telling }: Written) =>
  checkText(
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\npubDate: 2025-06-30\ntags: ${JSON.stringify(tags)}\n---\n\n${body}\n`,
    { ...starterPlace, path: `src/content/blog/${file}.md` },
  ).post.caseStudy;

const isCaseStudy = (written: Written): boolean => verdict(written).isCaseStudy;

describe('what is taken for a case study', () => {
  for (const tag of [
    ...[
      'ransomware',
      'rançongiciel',
      'incident',
      'incidents',
      'intrusion',
      'fuite',
      'data-breach',
      'databreach',
      'fuite-de-donnees',
      'fuite de données',
    ],
    ...['incident de sécurité', 'security-incident', 'cyber-incident', 'Cyberattaque', 'supply-chain-attack', 'post-mortem'],
  ])
    it(`by the tag “${tag}”, whatever the text begins with`, () => {
      assert.equal(isCaseStudy({ tags: ['ports', tag], body: 'A text.' }), true);
    });

  for (const title of [
    ...['Ransomware at the port', 'Fuite chez le port', 'Intrusion à l’hôpital', 'Le port victime d’une fuite', 'The harbour was hacked'],
    ...['Update on the 3 May 2025 incident', 'Security incident of 3 May', 'Violation de données au port'],
  ])
    it(`by the title “${title}”`, () => {
      assert.equal(isCaseStudy({ title, body: 'A text.' }), true);
    });

  for (const title of [
    ...[
      'Case study: the port',
      'Étude de cas : le port',
      'Retour d’expérience : le port',
      'Espionage at the port',
      'The port outage',
      'The crane backdoor',
    ],
    ...[
      'The crane compromise',
      'Le port : retour sur une attaque',
      'Panne mondiale des grues',
      'Port authority system intrusion',
      'The port shut down',
    ],
  ])
    it(`by the title “${title}” where the text tells of an incident, and not where it tells of none`, () => {
      assert.equal(isCaseStudy({ title }), true);
      assert.equal(isCaseStudy({ title, body: explaining }), false);
    });

  for (const tag of ['case-study', 'étude de cas', 'retex', 'attack', 'hack', 'leak', 'outage', 'panne', 'incident-response', 'malware'])
    it(`by the tag “${tag}” where the text tells of an incident, and not where it tells of none`, () => {
      assert.equal(isCaseStudy({ tags: [tag] }), true);
      assert.equal(isCaseStudy({ tags: [tag], body: explaining }), false);
    });

  it('by headings that only an account of an incident has, with the usual ones', () => {
    assert.equal(isCaseStudy({ body: '## Chronologie\n\nA.\n\n## Comment ils sont entrés\n\nB.' }), true);
    assert.equal(isCaseStudy({ body: '## Timeline\n\nA.\n\n## Lessons learned\n\nB.' }), false);
    assert.equal(isCaseStudy({ body: `${telling}\n\n## Timeline\n\nA.\n\n## Lessons learned\n\nB.` }), true);
  });

  it('by its description where the text or a heading agrees', () => {
    assert.equal(isCaseStudy({ description: 'The breach that closed the port.' }), true);
    assert.equal(isCaseStudy({ description: 'The breach that closed the port.', body: explaining }), false);
  });

  it('in French as in English where the text tells of it', () => {
    const title = 'Étude de cas : le port';
    for (const body of [
      'Les pirates ont volé 4 200 fiches en mai 2025.',
      'Le port a été victime d’une intrusion le 3 mai 2025.',
      'Le 3 mai 2025, le port perd 300 serveurs.',
      'En 2025, les attaquants ont chiffré les grues.',
    ])
      assert.equal(isCaseStudy({ title, body }), true, body);
  });

  it('with accents that stand as characters of their own', () => {
    const title = 'Fuite de données au port'.normalize('NFD');
    assert.equal(isCaseStudy({ title, body: 'A text.' }), true);
    assert.equal(isCaseStudy({ file: 'étude-de-cas-violation-de-données'.normalize('NFD'), body: 'A text.' }), true);
  });

  for (const written of [
    { title: 'How to survive ransomware', tags: ['ransomware'] },
    { title: 'Intrusion detection with Suricata', body: explaining },
    { title: 'Le test d’intrusion, pas à pas', body: 'Nous avons mené 12 tests en 2025.' },
    { title: 'L’attaque XSS', tags: ['web'], body: explaining },
    { title: 'Case study: a shop that loads in a second', body: 'In 2025 we moved the shop to another host. It loads in 0.9 seconds now.' },
    { title: 'Une fuite de mémoire en Java', body: 'En 2025, le serveur a été redémarré chaque nuit.' },
    { title: 'Hunting a memory leak', tags: ['leak'], body: 'In 2025 our server was restarted each night.' },
    { title: 'A year of on-call', description: 'Outages and how we got fewer.', body: 'We moved to a new pager in 2025.' },
    { title: 'The new crane API', body: 'Version 2 was released on 3 May 2025.' },
  ])
    it(`but not “${written.title}”`, () => {
      assert.equal(isCaseStudy(written), false);
    });

  it('says what it saw, also where that was not enough', () => {
    assert.deepEqual(verdict({ tags: ['fuite-de-donnees'] }).because, {
      text: 'It speaks of an incident in its {where}: {word}.',
      data: { where: { term: 'tags' }, word: 'fuite de donnees' },
    });
    assert.deepEqual(verdict({ title: 'Étude de cas : le port', body: explaining }).because, {
      text: 'Its {where} may speak of an incident ({word}), but its beginning tells of none.',
      data: { where: { term: 'title' }, word: 'Étude de cas' },
    });
    assert.deepEqual(verdict({}).because.text, 'Nothing in its title, tags, description or headings speaks of an incident.');
  });

  it('by a heading in HTML, which readers see', () => {
    assert.equal(isCaseStudy({ body: '<h1>Ransomware at the port</h1>\n\nA text.' }), true);
    assert.equal(isCaseStudy({ body: '<h1>The port</h1>\n\nA text.' }), false);
  });

  it('never a file that a setting leaves out, though it says that it is one', () => {
    const post = 'Attackers took 4,200 records from the port. <!-- casefile: on -->';
    const at = (exclude: readonly string[]) => {
      const place = placeOf(starterPlace.path, starterPlace.site, { include: [starterPlace.path], exclude });
      return checkText(`---\ntitle: Ransomware at the port\ncasefile: on\n---\n\n${post}\n`, place);
    };
    const { findings, post: read } = at(['**/blog/**']);
    assert.deepEqual(
      [findings, read.units, read.caseStudy],
      [[], [], { isCaseStudy: false, because: { text: 'The setting casefile.exclude leaves this file out.', data: {} } }],
    );
    assert.deepEqual(switchEdits(read, 'on'), []);
    assert.equal(at(['elsewhere/**']).post.caseStudy.isCaseStudy, true);
    const loose = placeOf('notes.md', { kind: 'none', collections: [] }, { include: [], exclude: [] });
    assert.equal(checkText(post, loose).post.caseStudy.isCaseStudy, true, 'who only is in no collection may say so');
  });
});
