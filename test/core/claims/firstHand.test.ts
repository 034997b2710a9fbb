import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

describe('what others did, in a report of one’s own', () => {
  const coverage = (sentence: string): string | undefined =>
    unitsOf(`We were told at noon. <!-- casefile: first-hand -->\n\n${sentence}\n\nWe closed the port at once.`)[1]?.coverage;

  it('is open where its subject is a firm, an office or a paper, known or told of as one', () => {
    for (const others of [
      'Okta was breached in October 2023.',
      'Microsoft reports that 74% of ports have no spare crane.',
      'SolarWinds did not detect its intruders for nine months.',
      'In 2023, CircleCI had the same incident.',
      'In 2018 the maintainers of ESLint lost 4 tokens.',
      'ENISA counts 310 such attacks in 2024.',
      'npm has required a second factor since 2022.',
      'Codecov’s breach went unnoticed for two months.',
      'The attackers were back on 4 May, and CISA issued an alert three days later.',
      'Boat4Shell affected 93% of ports.',
      'Norvik a perdu 850 000 dossiers en juillet 2025.',
      'Quaymedis a été piratée en janvier 2024.',
      'L’ANSSI a recensé 385 incidents en 2024.',
      'En 2023, Okta a subi le même vol de jetons.',
      'OVH n’a pas prévenu ses clients pendant deux jours.',
      'LockBit stole 12 million from Norvik and wrote to us.',
      'Deux ans plus tôt, Sony avait perdu 77 millions de comptes.',
    ])
      assert.match(coverage(others) ?? '', /^(?:none|named|section)$/, others);
  });

  it('is open beside the author’s things where it was left undone, published or ordered', () => {
    for (const others of [
      'AWS failed to replicate our snapshots.',
      'La CNIL nous a mis en demeure le 4 mai.',
      'Le Monde a publié nos échanges le 5 mai.',
      'The press wrote that we had paid $2 million.',
      'La presse a écrit que nous avions payé 2 millions d’euros.',
    ])
      assert.match(coverage(others) ?? '', /^(?:none|named|section)$/, others);
  });

  it('is none of what programs, suppliers and offices did at the author’s, and of what bears a name', () => {
    for (const own of [
      'Redis a perdu 4 000 clés le 3 mai.',
      'Postgres failed to start for nine minutes.',
      'Kafka did not deliver 1,200 messages on 3 May.',
      'AWS returned 500 errors to 4% of requests.',
      'Cloudflare blocked 4 million requests on 3 May.',
      'GitHub Actions ran 40 builds that night.',
      'GitHub tokens were revoked on 4 May.',
      'GitHub was where the token lay since 2021.',
      'GitHub notified us on 15 March.',
      'Microsoft Defender did not raise an alert for nine hours.',
      'The VPN did not ask for a second factor.',
      'L’ANSSI nous a contactés le 4 mai.',
      'Nobody noticed the alert for nine hours.',
      'Personne n’a vu l’alerte pendant neuf heures.',
      'Production was down for 40 minutes.',
      'Recovery took 12 days.',
      'CrowdStrike detected the beacon at 09:14.',
      'SentinelOne flagged three hosts at 09:15.',
      'Proofpoint quarantined 300 mails at 08:50.',
      'Google flagged the mail as spam at 09:12.',
      'Dropbox synced 4,000 encrypted files at 09:20.',
      'Heroku scaled to 40 dynos at 09:12.',
      'Azure took 40 minutes to come back.',
      'Journalists wrote 40 tickets to our support.',
      'Bloomberg published on our platform 4,000 times in May.',
    ])
      assert.equal(coverage(own), 'first-hand', own);
    const withHost = 'Our host is Scaleway, in Paris.\n\nScaleway moved 40 disks on 4 May.';
    assert.equal(
      unitsOf(`${withHost} <!-- casefile: first-hand -->`).find(({ text }) => text.startsWith('Scaleway moved'))?.coverage,
      'first-hand',
    );
  });
});
