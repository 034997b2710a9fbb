import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const unitOf = (text: string) =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n${text}`)).post.units[1];

const told = (texts: readonly string[]): void => {
  for (const text of texts) assert.match(unitOf(text)?.tier ?? '', /^(?:medium|strong)$/, text);
};

const silent = (texts: readonly string[]): void => {
  for (const text of texts) assert.equal(unitOf(text)?.tier, 'silent', text);
};

describe('“could” of what was', () => {
  it('tells what somebody was not able to do', () => {
    told([
      'Nobody could log in for two days.',
      'No one could reach the help desk.',
      'Doctors could not open patient files.',
      'Nurses could no longer see test results.',
      'Parents could never reach the school.',
      'Staff could not be reached by phone.',
      'Norvik could not restore the server.',
      'The town could not pay its staff in May.',
      'Les médecins ne pouvaient plus ouvrir les dossiers.',
    ]);
    assert.deepEqual(
      unitOf('Nurses could no longer see test results.')?.reasons.map(({ kind }) => kind),
      ['negative-fact'],
    );
  });

  it('tells what stood open to somebody, and how long', () => {
    told([
      'Customers could see each other’s orders for two hours.',
      'The intruders could read every mailbox from March to June.',
      'The gang could view the accounts for nine days.',
      'Anyone could download the backup without a password.',
      'Everyone could read the chats until the bucket was closed.',
      'N’importe qui pouvait télécharger la sauvegarde sans mot de passe.',
    ]);
  });

  it('supposes of one of a kind, of the reader and of what is to come', () => {
    silent([
      'An attacker could read every mailbox.',
      'The next attack could hit a hospital.',
      'A better filter could have stopped it.',
      'You could not do that by hand.',
      'Nobody could have known.',
      'Nobody could be surprised.',
      'It could not be clearer.',
      'Attackers could not guess such a key.',
      'A small town could not pay such a ransom.',
      'Without a backup, doctors could not open patient files.',
      'The attackers could use the data for phishing.',
      'The outage could last for two weeks.',
      'Anyone could be next.',
      'Hackers could read mail for two years with such a key.',
      'N’importe qui pourrait être le prochain.',
    ]);
    assert.equal(unitOf('The bill could reach 4 million dollars.')?.tier, 'medium');
  });
});

describe('a clause of what should have been', () => {
  it('silences no main clause that tells', () => {
    told([
      'The function that would have deleted the malware automatically had been turned off.',
      'The printer that should have logged the orders had been sabotaged.',
      'The firewall that could have blocked the traffic was misconfigured.',
      'The engineer who would have caught it had left in March.',
      'A patch that would have closed the hole had been available since January.',
      'The team that should have read the alerts was on holiday.',
      'The alert that should have gone to the night shift was never sent.',
      'L’imprimante qui aurait dû consigner les ordres avait été sabotée.',
      'Le pare-feu qui aurait pu bloquer le trafic était mal configuré.',
      'L’ingénieur qui aurait dû le voir était parti en mars.',
      'L’alarme qui aurait dû sonner n’avait jamais été branchée.',
      'Les sauvegardes qui auraient dû servir étaient chiffrées.',
    ]);
  });

  it('is advice or supposition where the main clause advises, supposes or judges', () => {
    silent([
      'The tool that should be used here is a password manager.',
      'A rule that would catch this is easy to write.',
      'Companies that should know better still fall for it.',
      'A firewall that could have blocked the traffic would be a good start.',
      'The one thing that could have saved them was a backup.',
      'A filter that would have stopped the mail used by the gang is free.',
      'A check that would have helped had it been there is easy to add.',
      'What should have been a minor incident was a catastrophe.',
      'A simple rule that would have prevented this was easy to write.',
      'Something that could have been avoided was ignored.',
      'L’outil qui aurait pu aider est gratuit.',
      'La seule mesure qui aurait pu aider était connue.',
      'Ce qui aurait dû être une formalité était compliqué.',
      'Une règle qui aurait pu bloquer le mail était simple à écrire.',
      'Un filtre qui aurait pu aider serait un bon début.',
    ]);
  });

  it('silences no main clause before it', () => {
    told([
      'In the spring the voters rejected a levy that would have paid for new equipment, 54 to 46.',
      'Norvik ignored 45 alerts that should have been read.',
      'Norvik paid 2 million euros for a firewall that could have stopped it.',
      'On 3 May 2023 the council rejected a budget that would have paid for backups.',
      'The attackers used an account that should have been disabled in 2021.',
      'They came in through a VPN that should have been patched in March.',
      'The data, which should have been deleted in 2019, was on the server.',
      'Norvik kept 300 files it should have deleted.',
      'The board rejected the audit because it would have cost too much.',
      'The alarm that should have rung was turned off in May.',
      'Norvik turned off the alarm that should have rung.',
      'Norvik a ignoré 45 alertes qui auraient dû être lues.',
      'Les pirates ont utilisé un compte qui aurait dû être désactivé en 2021.',
      'Norvik a payé 2 millions d’euros un pare-feu qui aurait pu l’arrêter.',
      'Le conseil a rejeté l’audit parce qu’il aurait coûté trop cher.',
      'The judge found that Norvik should have known.',
      'The regulator found that Norvik could have prevented the breach.',
      'The report says Norvik should have known.',
      'The auditor recommended a second factor in 2019.',
      'Le juge a estimé que Norvik aurait dû savoir.',
    ]);
  });

  it('is told by who found it, and leaves what supposes, judges and advises as it is', () => {
    silent([
      'Norvik should have tested its backups.',
      'A second factor would have stopped this.',
      'A budget of 40,000 euros would have been enough.',
      'It was a mistake that could have been avoided.',
      'This was an attack that should have been stopped.',
      'It’s a lesson that should have been learnt.',
      'An attacker who got in that way could have read everything.',
      'If Norvik had read the alerts that should have been read, it would have known.',
      'Some say the port should have paid.',
      'We found that we should have tested it.',
      'Experts say companies should have a plan.',
      'It is recommended to use a second factor.',
      'A recommended setting is 12 characters.',
      'We recommended a second factor.',
      'What happened was something that could have been foreseen.',
      'Companies that ignored an update that should have been applied are at risk.',
      'Norvik could have paid.',
      'La panne était une erreur qui aurait pu être évitée.',
      'On aurait dû fermer le port.',
      'It is easy to see what they did right and where they could have done better.',
    ]);
  });
});

describe('what somebody says should have been', () => {
  it('is said by nobody else', () => {
    for (const text of [
      '“We should have tested it,” the mayor said.',
      'The mayor said: “We should have tested it.”',
      '“We could have done better,” the mayor admitted.',
      '“You should all change your passwords,” the mayor told residents.',
      '« Nous aurions dû le tester », a dit le maire.',
      '« Vous devez changer vos mots de passe », a déclaré la maire.',
    ])
      assert.equal(unitOf(text)?.tier, 'strong', text);
    silent([
      '“We should have tested it,” I said.',
      'People like to say: “You should never pay a gang.”',
      'You should say: “We do not pay a ransom to a gang.”',
      'Certains diront : « Nous devons payer la rançon tout de suite. »',
    ]);
  });
});
