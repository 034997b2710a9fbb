import assert from 'node:assert/strict';
import { readPost } from '../../src/core/model/post';
import { starterPlace } from '../support/posts';

describe('a case study', () => {
  const isOne = (head: string, body = 'Nothing yet.'): boolean =>
    readPost(`---\n${head}\n---\n\n${body}\n`, { ...starterPlace, path: 'src/content/blog/x.md' }).caseStudy.isCaseStudy;

  for (const tag of [
    'ransomware',
    'rançongiciel',
    'incident',
    'data-breach',
    'data breach',
    'databreach',
    'fuite',
    'fuite-de-donnees',
    'fuite de données',
    'incident de sécurité',
    'security-incident',
    'cyber-incident',
    'case study',
    'étude-de-cas',
    'retex',
    'intrusion',
    'cyberattaque',
  ])
    it(`is tagged ${tag}`, () => assert.ok(isOne(`title: 'Ten days at the quay'\ntags: ['harbours', '${tag}']`)));

  for (const tag of ['security', 'malware', 'attack', 'pentest', 'réseau', 'ransomware-protection', 'incident-response'])
    it(`is not one for being tagged ${tag}`, () => assert.ok(!isOne(`title: 'Ten days at the quay'\ntags: ['${tag}']`)));

  for (const title of [
    'Ransomware at Norvik Hydro',
    'Case study: Norvik Hydro',
    'Étude de cas : Norvik Hydro',
    'Retour d’expérience : le quai',
    'Fuite chez Quai Télécom',
    'Quai Télécom victime d’une fuite',
    'Intrusion au port de Norvik',
    'Norvik support system intrusion',
    'The QuayWinds compromise',
    'Port de Norvik : retour sur une attaque',
    'Espionage at the harbour office',
    'Panne mondiale de QuaiStrike',
    'Quai 5, avril 2015 : autopsie d’un sabotage',
    'The quay-utils backdoor',
  ])
    it(`is called ${title}`, () => assert.ok(isOne(`title: "${title}"`)));

  for (const title of [
    'Protect your port from ransomware',
    'How to write a case study',
    'State of ransomware in 2026',
    'Installer un outil de détection d’intrusion',
    'The XSS attack',
    'A guide to incident response',
  ])
    it(`is not called ${title}`, () => assert.ok(!isOne(`title: "${title}"`)));

  it('has headings that an account has', () => {
    assert.ok(isOne("title: 'Quay, seven years on'", '## How they got in\n\nBy night.\n\n## Aftermath\n\nRain.'));
    assert.ok(isOne("title: 'Le quai'", '## Données exposées\n\nDes noms.\n\n## Faiblesses\n\nDes portes.'));
    assert.ok(!isOne("title: 'Quay'", '## Aftermath\n\nRain.'));
  });
});
