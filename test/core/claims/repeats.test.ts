import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

describe('a repeat', () => {
  const second = (first: string, again: string): string | undefined => unitsOf(`${first}\n\n${again}`).at(-1)?.coverage;

  it('says the same of the same', () => {
    assert.equal(second('The breach touched 43 million people ([CERT](a)).', 'In all, 43,000,000 people were touched.'), 'repeat');
    assert.equal(second('Acme paid a ransom of $2 million ([CERT](a)).', 'The ransom of $2 million was paid at once.'), 'repeat');
    assert.equal(second('[The gang published 11 GB of data](a).', 'The gang published 11 GB of data.'), 'repeat');
    assert.equal(second('[L’amende est de 14 millions d’euros](a).', 'L’amende est de 14 millions d’euros.'), 'repeat');
    assert.equal(second('[Le groupe a touché 43 millions de gens](a).', 'Au total, 43 millions de gens ont été touchés.'), 'repeat');
    assert.equal(second('[11 Go de fichiers ont fui](a).', 'Comme indiqué plus haut, 11 Go de fichiers ont fui.'), 'repeat');
    assert.equal(second('The gang stole 4,200 files from the port ([CERT](a)).', 'In all, 4,200 files were stolen.'), 'repeat');
    assert.equal(second('Le port a été fermé neuf jours ([CERT](a)).', 'Le port a donc été fermé pendant neuf jours.'), 'repeat');
  });

  it('is none of a day alone, of a number that names, of another thing or somebody else', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['On 5 March 2024 the ICO opened an inquiry ([ICO](a)).', '| Day | What |\n|--|--|\n| 5 March 2024 | Shares fell |'],
      ['CVE-2024-3400 was exploited by a gang ([CERT](a)).', 'CVE-2024-3400 was also used against the Dutch police.'],
      ['In 2023 Quay paid $2 million to the gang ([CERT](a)).', 'The chief of Acme paid $2 million for a yacht.'],
      ['On 5 March 2024, Quay paid $2 million ([CERT](a)).', 'On 5 March 2024, Acme paid $2 million.'],
      ['L’attaque a duré 27 jours ([CERT](a)).', 'La société a mis 27 jours à prévenir la CNIL.'],
      ['The breach touched 43 million people ([CERT](a)).', 'The breach touched 43 million records.'],
      ['Acme paid $2 million to the gang ([CERT](a)).', 'Acme failed to report that it paid $2 million to the gang.'],
      ['The gang took 11 GB of data ([CERT](a)).', 'The gang published 11 GB of data.'],
      ['The ransom was $10 million ([CERT](a)).', 'The repairs cost $10 million.'],
      ['The ransom was $10 million ([CERT](a)).', 'It was $10 million.'],
      ['The port paid $2 million to the gang ([CERT](a)).', 'The gang asked for $2 million.'],
      ['The port paid $2 million ([CERT](a)).', 'The port got $2 million.'],
      ['The port paid $2 million ([CERT](a)).', 'The port never paid $2 million.'],
      ['Le port a payé 2 millions d’euros ([CERT](a)).', 'Le port n’a pas payé 2 millions d’euros.'],
      ['80% of the cranes were stopped ([CERT](a)).', '80% of the cranes were restarted.'],
      ['80 % des grues ont été arrêtées ([CERT](a)).', '80 % des grues ont été relancées.'],
      ['12 piers closed ([CERT](a)).', '12 piers reopened.'],
      ['The gang took 4,200 files from the port ([CERT](a)).', 'The gang took 4,200 files from the hospital.'],
      ['The port was closed for nine days ([CERT](a)).', 'The captain was on leave for nine days.'],
    ];
    for (const [first, again] of pairs) assert.notEqual(second(first, again), 'repeat', again);
  });
});

describe('a report of one’s own', () => {
  it('vouches for its author’s acts, and not for those of others', () => {
    const coverage = (sentence: string) =>
      unitsOf(`We were told at noon. <!-- casefile: first-hand -->\n\n${sentence} We closed the port at once.`)[1]?.coverage;
    assert.equal(coverage('We lost 4 servers on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('The attackers took 4 servers on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('Lockjaw stole 2 million records from Acme in 2020.'), 'none');
    assert.equal(coverage('Mandible found 12 backdoors at Acme on 3 May 2021.'), 'none');
    assert.equal(coverage('QuayHub revoked 1,200 tokens the following year.'), 'none');
    assert.equal(coverage('The FBI seized 13 domains on May 4.'), 'none');
    assert.equal(coverage('In 2023, Mandible lost a signing key to Storm-12.'), 'none');
    assert.equal(coverage('"We take security seriously," said a spokesperson for Mandible.'), 'none');
    assert.equal(coverage('Mandible was breached on 3 May 2021 by Lockjaw.'), 'none');
    assert.equal(coverage('Traffic dropped by 40% on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('The CDN served 4,000 requests on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('The Port lost 12 boats.'), 'first-hand');
    assert.equal(coverage('Le prestataire, de son côté, n’offrait aucun second facteur.'), 'none');
    assert.equal(coverage('The vendor never patched the flaw.'), 'none');
    assert.equal(coverage('Our supplier Norvik never patched its VPN.'), 'none');
    assert.equal(coverage('The industry was given a whole 90 days for a fix of this kind.'), 'none');
    assert.equal(coverage('Norvik, Oslofjord and Bergenhus were among the sites whose data was stolen.'), 'none');
    assert.equal(coverage('At noon the vendor sent 4 people.'), 'first-hand');
    assert.equal(coverage('The vendor’s portal was closed by us on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('Notre prestataire n’offrait aucun second facteur à nos équipes.'), 'first-hand');
  });

  it('does so in the present and the present perfect as in the past', () => {
    const coverage = (sentence: string) =>
      unitsOf(`We run the port and publish this report. <!-- casefile: first-hand -->\n\n${sentence} Nous coupons le réseau.`)[1]?.coverage;
    for (const own of [
      'We are losing 4 servers an hour on 3 May 2021.',
      'Nous exploitons 12 serveurs depuis le 3 mai 2021.',
      'The attackers take 4 servers on 3 May 2021.',
      'Les pirates ont pris 4 serveurs le 3 mai 2021.',
      'Traffic drops by 40% on 3 May 2021.',
      'The Port charges 12 boats.',
      'Quayhub reports 12 tickets.',
      'PagerDuty notifies 12 engineers on 3 May 2021.',
      'Nginx denies 40 requests on 3 May 2021.',
      'Docker publishes 12 ports on 3 May 2021.',
      'Grafana announces 4 alerts on 3 May 2021.',
      'Trivy discovers 12 flaws on 3 May 2021.',
      'Vault revokes 300 tokens on 3 May 2021.',
      'Kafka loses 1,200 messages on 3 May 2021.',
      'Postgres acquires 40 locks on 3 May 2021.',
      'Prometheus signale 12 pannes le 3 mai 2021.',
      'Vault révoque 300 jetons le 3 mai 2021.',
      'Systemd arrête 12 services le 3 mai 2021.',
      'Dependabot corrige 12 failles le 3 mai 2021.',
    ])
      assert.equal(coverage(own), 'first-hand', own);
    for (const others of [
      'QuayHub sues 12 brokers the following year.',
      'QuayHub has revoked 1,200 tokens.',
      'In 2023, Mandible sells 4 million records to Storm-12.',
      'QuayHub rachète 3 ports le 4 mai.',
      'QuayHub a révoqué 1 200 jetons le 4 mai.',
      'Le 4 mai, Mandible dérobe 3 millions de dossiers.',
    ])
      assert.equal(coverage(others), 'none', others);
  });
});
