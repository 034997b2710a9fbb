import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const itemOf = (text: string, heading = 'Recommendations') =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n## ${heading}\n\n- ${text}\n`)).post
    .units[1];

describe('a fact that an advice is given for', () => {
  it('is told of under a heading that advises', () => {
    for (const text of [
      'Review logs back to at least 90 days, since Kroll found traces of testing from July 2021.',
      'Rotate keys every year (Microsoft’s had not been rotated since 2016).',
      'Patch within 48 hours, unlike Equifax, which waited two months.',
      'Test your backups: Norvik’s had not been restored once in four years.',
      'Enforce MFA everywhere. Norvik had it on mail only.',
      'Retire what cannot be patched; the Library still ran software its makers had abandoned.',
      'Corriger sous 48 heures, contrairement à Equifax, qui a attendu deux mois.',
      'Changer les clés chaque année (celles de Microsoft ne l’avaient pas été depuis 2016).',
      'Tester les sauvegardes : celles de Norvik n’avaient jamais été restaurées en quatre ans.',
      'Imposer la MFA partout. Norvik ne l’avait que pour la messagerie.',
    ])
      assert.match(itemOf(text)?.tier ?? '', /^(?:medium|strong)$/, text);
  });

  it('is what the finding names, and not the advice', () => {
    const reasons = itemOf('Patch within 48 hours, unlike Equifax, which waited two months.')?.reasons ?? [];
    assert.deepEqual(
      reasons.map(({ kind }) => kind),
      ['act', 'duration'],
    );
  });

  it('is none where only a reason of all times is given, or nobody is named', () => {
    for (const text of [
      'Block port 445, since it is not needed from outside.',
      'Use a password manager, because people reuse passwords.',
      'Test your backups: a backup that has not been restored is no backup.',
      'Rotate keys every year (or after each departure).',
      'Train your staff. Training helped.',
      'Patch fast, as Norvik did.',
      'Use a firewall, because attackers scanned for open ports.',
      'Turn on MFA: Microsoft recommends it.',
      'Keep offline copies, since online copies were encrypted first.',
      'Tell your customers. Everyone made mistakes.',
      'Check the logs: Self-managed clients are advised to look for these two files.',
      'Utilisez un gestionnaire, car les gens réutilisent leurs mots de passe.',
      'Fermez le port 445, puisqu’il n’est pas utilisé.',
      'Patch the gateways: If Norvik had done so, nothing would be known of it.',
      'Corriger les passerelles : si Norvik l’avait fait, rien ne serait arrivé.',
      'Formez vos équipes : Windows change souvent.',
    ])
      assert.equal(itemOf(text)?.tier, 'silent', text);
  });
});
