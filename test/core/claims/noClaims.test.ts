import assert from 'node:assert/strict';
import { tiersInAccount, warningsBeside } from '../../support/posts';

const tables: Readonly<Record<string, readonly string[]>> = {
  'what is so of all of a kind': [
    'A ten-letter password does not withstand a modern computer.',
    'Ransomware never starts at once: it looks for the backups first.',
    'Un RIB seul ne permet normalement pas de vider un compte.',
    'Une grue n’est pas un serveur.',
    'A gateway stands between two companies that share no network.',
    'This is called “tailgating”.',
    'A rogue access point is a device that the office has never approved.',
    'The attacker sends an invoice, the victim opens it, and the crane is locked.',
    'Les pirates choisissent généralement un vendredi soir.',
  ],
  'an order of the tale': [
    'The first alarm rang at noon.',
    'La première alerte est tombée à midi.',
    'The worst part was still to come.',
    'Ce n’est ni la première ni la dernière panne.',
  ],
  'the author’s own doings': [
    'I was on the quay when the cranes stopped on 3 May 2025.',
    'J’ai interrogé le port, qui n’a pas répondu.',
    'We reproduced the fault on 12 test machines.',
    'Je n’ai pas trouvé le rapport de 2025.',
    'Nous ne savons pas encore comment les pirates ont ouvert la grue.',
  ],
  'a transition or a case supposed': [
    'Voyons maintenant comment les pirates ont ouvert la grue.',
    'Let us see how the attackers opened 12 cranes.',
    'Imagine a port with 40 cranes and 3,000 containers.',
    'Supposons qu’un pirate vole 3 000 badges.',
    'Si 2 % des dockers cliquent, le port est perdu.',
  ],
  'a denial that leads to something else': [
    'But the theft itself was not the end of the story.',
    'En 2025, le port n’a pas seulement perdu des données.',
  ],
  'what announces what stands below': [
    'More about the attackers who stole the records is provided below.',
    'The commands that the attackers executed on the cranes are...',
  ],
  'a name that has a participle in it': [
    'In the United Kingdom the harbour has its own rules.',
    'The Associated Press has an office there.',
  ],
  'a way to another article': [
    '- [43 million records](/posts/quay)',
    '← [Quay: 24 million records](/posts/quay) | [Pier: 33 million](/posts/pier) →',
    'À lire aussi : [Le quai, 24 millions de dossiers volés le 3 mai 2024](/posts/quai)',
    'Article précédent : [Le quai : 24 millions de dossiers volés](/posts/quai)',
    '[Accueil](/) | [Suivant : 43 millions de dossiers](/suivant)',
    '- [Les 43 millions de victimes](#bilan)',
  ],
  'words about the article': [
    'Last updated: 2 May 2025.',
    'Updated 12 June 2025 with the decision of the regulator.',
    'Published on 3 May 2025; updated on 5 May 2025.',
    'Correction (14 May 2025): an earlier version of this article said 4,000 records.',
    'This article was written before the court ruling of 12 June 2025.',
    'Thanks to Ann Grey, who reviewed this post in April 2025.',
    'Merci à Anne Gris, qui a relu cet article en avril 2025.',
    'Erratum (14 mai 2025) : une version précédente parlait de 4 000 dossiers.',
    'Cet article revient sur la fuite de données qui a touché le port en octobre 2024.',
    'Ce dossier porte sur les 43 millions de personnes concernées par la fuite.',
    "Dans le cadre de ma formation, j'ai choisi d'étudier la cyberattaque qui a touché le port en janvier 2025.",
    'The screenshot below was taken on 3 May 2025.',
    'The data in this chart runs to March 2025.',
    'Here is what happened on 3 May 2025.',
    'Nombre de mots : 1 240.',
    'Reading time: 12 minutes, 2,400 words.',
    '## Changelog\n\n- 2025-09-15: added the testimony of July 16',
  ],
  'what the author says is not known': [
    'It is not known when the attackers first got in.',
    'Whether the 43,000 people were told is not known.',
    'On ignore si les 43 000 personnes ont été prévenues.',
    'We asked the company for comment on 3 May; it did not reply.',
    'The names of the 3 victims have been changed.',
    'Confidence: moderate (60–70%).',
    'Niveau de confiance : modéré (60 %).',
  ],
  'advice, supposition and reckoning': [
    'Expect around 5 false positives per day in a network of 10,000 hosts.',
    '1. Wait 30 seconds, then run 4,000 requests.',
    '- [x] Revoke 4,200 tokens',
    "Prenons l'exemple d'une PME de 200 personnes qui perd 10 000 dossiers.",
    'Take a company of 200 people that loses 10,000 records.',
    'NB : 1 Go = 1 000 Mo.',
    '## Préconisations\n\n- Déployer par anneaux : 1 % des postes, puis 10 %.\n- Garder 2 000 postes sans agent.\n- Budget : 12 000 € HT la première année.',
    '## Mitigations\n\n- Cap uploads at 5,000 MB a day.',
    '## How to protect yourself\n\n- Cap uploads at 5,000 MB a day.',
    '## Hardening\n\n- Cap uploads at 5,000 MB a day.',
    '## Action items\n\n| Who | What | When |\n| --- | --- | --- |\n| Cranes | Page two people for any error rate above 5% | July 4 |',
  ],
  'advice in a list of weaknesses': [
    '## Failles de sécurité\n\n- **Segmentation** : séparer les réseaux\n- **Authentification** : imposer un second facteur',
    '## Weaknesses\n\n- **Training**: teach every employee to spot phishing.\n- Patch within 48 hours.',
    '## Faiblesses\n\n- Former les équipes.\n- Ne pas oublier les 29 sites.',
  ],
  'what is first in order or in somebody’s eyes': [
    'In the first phase, the mail is opened.',
    "Ce qui m'a le plus marqué, c'est le silence.",
    'It is the worst mistake a team can make.',
  ],
  'what a program has, or a screen shows': [
    'The HTTP 500 responses are cached.',
    'A 404 errors page is shown.',
    'Requests with 503 errors were sent again.',
    'The table has 512 entries.',
    'The protocol uses 128 registers and 256 slots.',
    'Windows ships 300 services by default.',
    'The log shows 300 requests.',
    'Figure 3 shows 250 lines of code.',
    'OpenSSL 1.1.1 has 30 options.',
    'TCP has 65 535 ports.',
    'Le protocole a 65 535 ports.',
    'Une centaine d’octets suffit.',
    'The banner says "Welcome to SSH".',
    'L’écran affiche « Bonjour à tous ».',
  ],
  'a superlative of no kind': [
    'La sécurité d’un système se mesure à celle de son maillon le plus faible.',
    'L’humain est le maillon le plus faible.',
    'But that isn’t the biggest issue.',
  ],
  'a truism': [
    'The only way to know is to look.',
    'La seule façon de le savoir est de regarder.',
    'The first time a user logs in, a token is made.',
    'La première fois qu’un utilisateur se connecte, un jeton est créé.',
    'The first known version is 1.0.',
    'Half of the work is patience.',
    'La moitié du travail est de la patience.',
    'Nobody reads logs on Friday.',
    'Backups run on Sunday.',
    'In May, things changed.',
  ],
  'a term that all of a kind use': [
    'Attackers call it “the drop”.',
    'Les pirates parlent de « rebond ».',
    'It is described as “fileless”.',
    'On parle d’« attaque par rebond ».',
    'The technique was later labelled “quay hopping”.',
  ],
  'a formula': ['$$ x = 5,000 $$', 'The cost is $x = 3 \\times 400$.'],
  'a definition or a disclaimer, in a quotation too': [
    '> **Définition** : un agent est un logiciel installé sur chaque poste, qui collecte les événements de plus de 40 sources.',
    '> **Disclaimer:** I work for a team that had no part in this case. Everything below comes from public documents.',
  ],
  'text that is not published': ['{{/* The port lost 4,500 records. */}}', '*[CERT]: Computer Emergency Response Team of 2,000 people'],
};

for (const [what, bodies] of Object.entries(tables))
  describe(`no claim is ${what}`, () => {
    for (const body of bodies) it(body.replace(/\n+/g, ' ⏎ '), () => assert.deepEqual(warningsBeside(body), []));
  });

describe('a list', () => {
  const tiersOf = (body: string): string[] => tiersInAccount(body).slice(1);

  it('whose introduction tells what was there states it by items in small letters, as French has them', () => {
    for (const intro of [
      'Parmi les champs volés figurent notamment :',
      'Les fichiers du port contiennent :',
      'Les données font apparaître différents profils :',
      'The port listed the following:',
    ])
      assert.deepEqual(tiersOf(`${intro}\n\n- noms et prénoms ;\n- adresses ;\n- badges.`), ['strong', 'strong', 'strong'], intro);
  });

  it('whose items are somebody’s own only ends a sentence of theirs', () => {
    for (const tier of tiersOf('Le maire y avait rangé :\n\n- sa mémoire ;\n- ses habitudes ;\n- son calme.'))
      assert.match(tier ?? '', /^(?:silent|medium)$/);
  });

  it('of what may be done with it states nothing, nor do names in code', () => {
    assert.deepEqual(tiersOf('Les données exposées peuvent faciliter :\n\n- le hameçonnage ciblé ;\n- les faux ordres.'), [
      'silent',
      'silent',
    ]);
    assert.deepEqual(tiersOf('The attackers used:\n\n- `port/cranes`\n- `port/gates`'), ['silent', 'silent']);
    assert.deepEqual(tiersOf('Les données qui peuvent avoir été volées comprennent :\n\n- noms ;\n- adresses.'), ['strong', 'strong']);
  });

  it('of what is to be done is advice, whatever its verb acts on', () => {
    for (const item of [
      'Renouveler tous les jetons du port',
      'Revoir l’activité des comptes compromis',
      'Changer ces mots de passe faibles',
    ])
      assert.deepEqual(tiersOf(`Le port a publié :\n\n- ${item}`), ['silent'], item);
  });
});

describe('a lesson that a case is said to teach', () => {
  for (const body of [
    'This attack highlights the fragility of ports that one supplier had held together for years.',
    'Mais il faut allonger la liste des fournisseurs.',
    'Cet incident met en lumière la fragilité des ports, que les pirates ont attaqués trois fois.',
    'À l’avenir, les ports devront trouver d’autres moyens que les grues que les pirates ont volées.',
    'Companies must carefully balance what the attackers stole against what they asked for.',
    'C’est à nous de veiller à ce que les données volées par les pirates ne servent pas contre les victimes.',
    'Les enseignements de cette attaque sont nombreux, et les victimes les ont notés.',
    'Understanding how the attackers opened the cranes and what the company lost is essential for other ports.',
  ])
    it(body, () => assert.equal(tiersInAccount(body).at(-1), 'silent'));
});

describe('what states nothing, under whatever heading', () => {
  for (const body of [
    'Was this kind of access sanctioned by the company?',
    'LockBit a-t-il volé 300 fichiers en 2021 ?',
    'Why was the account still alive?',
    'Acme was hacked in 2021, wasn’t it?',
    'Une attaque par point d’eau consiste à piéger un site que la victime a l’habitude de consulter.',
    'L’ingénierie sociale, ou manipulation, est une technique qui se sert des gens et jamais des machines.',
    'À mon sens, les pirates voulaient gagner du temps.',
    'Il est possible que ce compte ait été revendu.',
    'It is conceivable that the attackers bought these credentials on a forum.',
    'The attackers might be able to open the vault without any password.',
    'L’ampleur de l’affaire montre combien la santé reste fragile.',
    'Cet incident a mis en exergue la fragilité du port.',
    'This fine serves as a stern reminder of what the port did.',
    'Blaming one person for a broken process is unfair.',
    'It’s crucial to check which suppliers the company had let into its systems.',
    'En cas de guerre, une telle attaque pourrait priver les victimes de nouvelles.',
    'Asking suppliers for audits helps companies to see where they stand.',
    'Cette manœuvre s’appelle du « spoofing ».',
    'This kind of trick is known as pretexting.',
    'Attackers can use such data to open accounts in the names of the victims.',
    'Bcrypt est une fonction de hachage conçue pour ralentir les attaquants.',
    'Cela ne signifie pas que les serveurs du port ont été compromis.',
    'Le chiffre de 4 200 doit être interprété avec prudence.',
    'Il est plus précis de parler de 4 200 fiches que de 4 200 victimes.',
    'This incident is a classic example of credentials that the company shared.',
    'The attack was a wake-up call for the whole company.',
    'The impact on the victims is severe.',
    'La réaction des équipes reste essentielle.',
    'This makes it much harder for the victims to see the switch.',
    'La détection des attaquants devient plus difficile.',
    'Les équipes du port doivent surveiller les comptes que les pirates ont visés.',
    'Il est impératif pour le port de changer ce que les pirates connaissent.',
    'La surveillance n’est plus une option.',
    'Severity: high | Updated: 3 May 2025 | Reading time: 5 min',
    '**TLP:CLEAR** | **Version** 1.2 | **Last updated** 2025-05-12',
    '**Published**: 12 May 2025 | **Author**: Jane Doe',
  ])
    it(body, () => {
      assert.equal(tiersInAccount(`The gang waited at the gate. ${body} It rained on the quay.`)[1], 'silent');
    });
});
