import assert from 'node:assert/strict';
import { caseStudy, checkText, warningsBeside } from '../../support/posts';

/** What nobody is warned of, and what is told all the same; under a heading of its own where the words are told apart by it. */
interface Table {
  readonly heading?: string;
  readonly none: readonly string[];
  readonly told: readonly string[];
}

const tables: Readonly<Record<string, Table>> = {
  'what is so of any, and not of those who are known': {
    none: [
      'A firm with a hundred customers has the same problem as one with a hundred thousand.',
      'A port with 40 cranes has the same needs as a port with 400.',
      'Une entreprise de 100 salariés a les mêmes devoirs qu’une banque de 10 000.',
      'It works for ten desktops, not for ten thousand.',
      'That works for 10 desktops, but not for 10,000.',
      'Cela marche pour 10 postes, pas pour 10 000.',
      'Ça vaut pour 10 postes comme pour 10 000.',
      'À l’État d’équiper les 3 000 ports.',
      'À chaque port de protéger 500 grues.',
    ],
    told: [
      'It works for 40 hospitals.',
      'This works for 40 hospitals in Ohio.',
      'It works for 40 hospitals of the region.',
      'Cela vaut pour 40 hôpitaux.',
      'Ça marche pour 40 hôpitaux de la région.',
      'À l’État d’indemniser les 40 000 clients de Norvane.',
      'C’est à l’État d’indemniser les 40 000 clients de Norvane.',
      'C’est à Norvane de prévenir les 40 000 clients.',
    ],
  },
  'what would be, were it so': {
    none: [
      'Si 1 % des clients partaient, la perte atteindrait 2 millions d’euros.',
      'S’il fallait remplacer 2 000 grues, la note dépasserait le million d’euros.',
      'Même si 90 % des grues étaient à jour, il en resterait 200 à risque.',
      'À supposer que 1 000 clients partent, la perte serait de 2 millions d’euros.',
      'Une panne de 3 jours coûterait 2 millions d’euros.',
      'If 1% of customers left, the loss would reach $2 million.',
      'Assuming that 1,000 customers leave, the loss would be $2 million.',
      'A three-day outage would cost $2 million.',
    ],
    told: [
      'Selon le directeur, la perte atteindrait 2 millions d’euros.',
      'Le port, où 90 % des grues étaient à jour, a perdu 2 millions d’euros.',
      'Une panne de 3 jours a coûté 2 millions d’euros.',
      'The three-day outage cost $2 million.',
    ],
  },
  'advice that compares': {
    none: [
      'Mieux vaut payer 10 000 euros de sauvegarde que 4 millions de rançon.',
      'Plutôt dix pare-feu à 500 euros qu’une rançon à 4 millions.',
      'Un pare-feu à 500 euros vaut mieux que rien.',
      'À budget égal, 3 techniciens valent mieux qu’un boîtier à 200 000 euros.',
      'Mille excuses ne font pas un correctif.',
      'Better to pay $10,000 for backups than $4 million in ransom.',
      'Better ten firewalls at $500 than a ransom of $4 million.',
      'A $500 firewall is better than none.',
      'A thousand apologies do not make a patch.',
    ],
    told: [
      'Mieux vaut segmenter : chez Quay, 45 000 postes sont tombés en mai.',
      'Le port a payé 10 000 euros plutôt que 4 millions.',
      'L’action vaut 4 euros de moins qu’en mai.',
      'Mieux connu que ses 40 rivaux, le groupe vend 4 000 fichiers.',
      'Plutôt que de payer 4 millions d’euros, la mairie reconstruit 40 serveurs.',
      'Plutôt discret, le groupe ne publie que 40 fichiers.',
      'Cent agents ne font pas leur travail depuis mardi.',
      'Better to segment: at Quay, 45,000 desktops fell in May.',
      'Better known than its 40 rivals, the group sells 4,000 files.',
      'Rather than pay $4 million, the town rebuilds 40 servers.',
    ],
  },
  'a target where advice is given': {
    heading: 'Recommandations',
    none: [
      'Objectif : 95 % des postes à jour en 30 jours.',
      'L’objectif est d’atteindre 95 % de postes à jour.',
      'Un budget de 5 % du chiffre d’affaires est un minimum.',
      'Un seuil de 3 tentatives par minute paraît raisonnable.',
      'Budget à prévoir : 50 000 euros.',
      'Compter 50 000 euros pour un réseau de 500 postes.',
      '100 % des sauvegardes hors ligne d’ici 3 mois.',
      'Target: 95% of desktops patched within 30 days.',
      'The goal is to reach 95% of desktops.',
      'A budget of 5% of sales is a minimum.',
      '100% of backups offline within 3 months.',
    ],
    told: [
      'L’objectif de Norvane était d’atteindre 95 % de postes à jour en mai.',
      'Le budget de Norvane est de 5 % du chiffre d’affaires.',
      'Seuls 40 % des postes de Norvane étaient à jour.',
      'Objectif : 4 millions de dossiers.',
      'Only 40% of Norvane’s desktops were up to date.',
      'Un budget de 4 millions d’euros est voté par la mairie.',
      'Objectif : 40 % du parc a été réinstallé en mai.',
      'Pour 4 millions d’euros, on a changé 40 serveurs.',
      'The goal is to patch 95% of hosts, which the council never did.',
      '100% of hosts encrypted within 3 hours.',
      '100% of hosts within 30 days: the board refused.',
      'Budget: 4 million dollars.',
      'L’objectif est d’atteindre 80 % : la mairie en est à 30 %.',
      'Objectif : 95 % des postes à jour d’ici juin, quand la mairie en compte 40 %.',
      'Seuil : 10 000 victimes.',
      'Cible : 40 % des hôpitaux.',
    ],
  },
  'a worked example': {
    none: [
      'À raison de 500 euros l’heure, une panne de dix heures coûte 5 000 euros.',
      'À 100 euros le poste, en changer 2 000 revient à 200 000 euros.',
      'Mettons qu’un poste coûte 800 euros.',
      'Avec mille comptes et 1 % de clics, dix personnes tombent.',
      'Faites le calcul : 10 000 euros d’un côté, 4 millions de l’autre.',
      'Pour la suite de l’exercice, la rançon est fixée à 100 000 euros.',
      'At $500 an hour, a ten-hour outage costs $5,000.',
      'With a thousand accounts and 1% of clicks, ten people fall.',
      'Do the maths: $10,000 on one side, $4 million on the other.',
      'For the sake of the exercise, the ransom is set at $100,000.',
    ],
    told: [
      'À raison de 500 dossiers par heure, les voleurs ont copié toute la base.',
      'À 40 euros le badge, les voleurs ont gagné 4 000 euros.',
      'Pour 4 millions d’euros, Norvane a racheté ses fichiers.',
      'Pour l’exercice 2022, la perte est fixée à 4 millions d’euros.',
      'Avec 40 serveurs et 300 postes chiffrés, douze écoles ferment.',
      'At 500 records an hour, the thieves copied the whole database.',
      'For $4 million, Norvane bought its files back.',
    ],
  },
  'a general truth with a number': {
    none: [
      'On ne protège pas 5 000 postes comme on en protège 50.',
      'Gérer 30 000 comptes n’est pas une sinécure.',
      'Remplacer 2 000 postes ne s’improvise pas.',
      'Nul ne retient 50 mots de passe.',
      'Aucun antivirus n’arrête 100 % des menaces.',
      'Cent pour cent de sécurité n’existe pas.',
      'Il suffit d’un oubli, un seul, sur 10 000 postes.',
      'Il est impossible de vérifier 10 000 alertes par jour.',
      'Quiconque gère 10 000 comptes le sait.',
      'Managing 30,000 accounts is no picnic.',
      'Nobody reads 10,000 lines of logs.',
      'No antivirus stops 100% of threats.',
      'It only takes one slip, on one of 10,000 desktops.',
      'It is impossible to check 10,000 alerts a day.',
      'Anyone who manages 10,000 accounts knows it.',
    ],
    told: [
      'Norvane ne protège pas ses 5 000 postes.',
      'L’équipe ne lit pas les 10 000 alertes.',
      'Norvane, PME de 50 salariés, n’a pas de RSSI.',
      'Confier 33 millions de dossiers à Quay a coûté 4 millions à Norvane.',
      'Remplacer les 2 000 postes n’est pas fini.',
      'Restaurer 4 000 serveurs ne se fait plus depuis mardi.',
      'No server runs 100% of the updates.',
      'Personne ne remarque 40 Go de données qui sortent.',
      'Il suffit d’un badge pour ouvrir les 40 000 portes de l’usine.',
      'On ne compte pas moins de 4 000 victimes.',
      'Whoever holds the 4,000 records asks for $2 million.',
      'Nobody notices 40 GB of data leaving.',
      'It is impossible to restore the 40,000 servers.',
    ],
  },
  'a sum that is only weighed': {
    none: [
      'Quatre millions d’euros, c’est cher payé.',
      'Pour un hôpital, 4 millions d’euros ne sont pas rien.',
      'Quatre millions d’euros, une paille.',
      '33 millions de dossiers, cela donne le vertige.',
      'Qu’on ne vienne pas me dire que 4 millions, c’est peu.',
      'Four million euros is a lot of money.',
      'For a hospital, $4 million is not nothing.',
      '$4 million is a drop in the ocean.',
    ],
    told: [
      'Quatre millions d’euros, c’est deux fois le budget de Norvane.',
      'Quatre millions d’euros, c’est peu au regard des 40 millions demandés.',
      'Quatre millions d’euros ont été versés.',
      'Quatre millions d’euros, c’est le montant de la rançon.',
      '$4 million is a lot less than the gang had asked.',
      '$4 million is the amount of the ransom.',
    ],
  },
  'a figure that the author chooses': {
    none: [
      'On retiendra 33 millions, faute de mieux.',
      'On s’en tiendra à 33 millions.',
      'Disons 33 millions pour simplifier.',
      'Nous retiendrons le chiffre de 33 millions.',
      'We will go with 33 million.',
      'We’ll use the figure of 33 million.',
      'Call it 33 million.',
      'Les montants sont convertis au cours du 3 mai 2022.',
      'Amounts are converted at the rate of 3 May 2022.',
      'L’auteur de ces lignes n’a pas travaillé chez Norvane.',
      'The author of these lines has never worked for Norvane.',
    ],
    told: [
      'On apprendra que 33 millions de personnes étaient touchées.',
      'On retiendra que 33 millions de personnes étaient touchées.',
      'La CNIL s’en tiendra à 33 millions.',
      'On s’en tiendra à 33 millions : le groupe a volé 40 000 dossiers.',
      'L’auteur de ces lignes de code a volé 4 000 dossiers.',
      'Les chiffres ont été publiés le 3 mai 2022 par la CNIL.',
      'The author of this malware was arrested on 3 May 2022.',
    ],
  },
  'what is so until something is done': {
    none: [
      'Un rançongiciel, rappelons-le, rend les fichiers illisibles tant qu’une clé n’a pas été fournie.',
      'Un groupe de rançongiciel ne rend rien tant que la victime n’a pas versé la rançon.',
      'Le rançongiciel est redoutable quand les sauvegardes n’ont pas été isolées.',
      'Rien n’est acquis tant que l’attaquant n’a pas été chassé.',
      'A ransomware gang gives nothing back until the victim has paid.',
      'Nothing is won until the attacker has been thrown out.',
    ],
    told: [
      'Les fichiers de Norvane restent illisibles tant que la clé n’a pas été fournie.',
      'L’entreprise de Quay reste fermée tant que le réseau n’a pas été assaini.',
      'Le groupe n’a rien rendu tant que la rançon n’a pas été versée.',
      'La clé n’a pas été fournie.',
      'Norvane’s files stay unreadable until the key has been provided.',
    ],
  },
};

for (const [what, { heading, none, told }] of Object.entries(tables))
  describe(what, () => {
    const under = (body: string): string => `${heading ? `## ${heading}\n\n` : ''}${body}`;
    for (const body of none) it(`is not told of: ${body}`, () => assert.deepEqual(warningsBeside(under(body)), []));
    for (const body of told) it(`told all the same: ${body}`, () => assert.equal(warningsBeside(under(body)).length, 1));
  });

describe('a condition that names who says so', () => {
  for (const body of [
    'Si l’on en croit le FBI, la perte atteindrait 2 millions d’euros.',
    'If the FBI is to be believed, the loss would reach $2 million.',
  ])
    it(`supposes nothing: ${body}`, () =>
      assert.match(
        checkText(caseStudy(`## The attack\n\nThe port fell.\n\n${body}`)).post.units.at(-1)?.tier ?? '',
        /^(?:medium|strong)$/,
      ));
});
