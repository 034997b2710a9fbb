import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** Bodies that nobody is warned of, and the neighbours of the last sentence of which somebody is. */
const tables: Readonly<Record<string, { readonly none: readonly string[]; readonly told: readonly string[] }>> = {
  'a value that is so of nobody in particular': {
    none: [
      'A /24 network holds 254 hosts.',
      'A day has 86,400 seconds.',
      'IPv4 has 4.3 billion addresses.',
      'Nobody spends 2 million euros on a lock.',
      'Out of 2,000 sailors, somebody will.',
      'Of a hundred people, five will open the attachment.',
      'One bad click in 2,000 is enough.',
      'A firm with a hundred customers has the same problem as one with a hundred thousand.',
      'There are a thousand ways to fail.',
      'Two million sounds like a lot.',
      'Twenty euros are nothing against a day of downtime.',
      'Security is 90% boredom and 10% panic.',
      'It was like looking for a needle in ten thousand haystacks.',
      'That makes 4,800 euros a year.',
      'At 50 cents a record, that comes to 2 million dollars.',
      'Un réseau en /24 compte 254 adresses.',
      'Une journée compte 86 400 secondes.',
      'Personne ne dépense 2 millions d’euros pour un cadenas.',
      'Sur 2 000 marins, il y en aura toujours un pour cliquer.',
      'Un seul clic sur 2 000 suffit.',
      'Vingt euros ne sont rien face à une journée d’arrêt.',
      'La sécurité, c’est 90 % d’ennui et 10 % de panique.',
      'C’était comme chercher une aiguille dans dix mille bottes de foin.',
      'Cela fait 4 800 euros par an.',
    ],
    told: [
      'Out of 2,000 sailors, 140 typed in their password.',
      'Of the 500 employees, 31 clicked.',
      'Of the 500 employees, 31 will lose their jobs.',
      'Nobody watches the 300 servers of the port.',
      'The average ransom is 2 million dollars.',
      'A gang has 40 victims on its list.',
      'A file on a forum holds 300,000 rows.',
      'A hardware key costs 25 euros.',
      'It was like a flood: 4,000 mails came in.',
      'Sur les 500 salariés, 31 ont cliqué.',
      'Personne ne surveille les 300 serveurs du port.',
      'Un fichier contient 300 000 lignes.',
      'Une heure fait perdre 40 000 euros au port.',
      'Every hour gives the gang 300 files.',
    ],
  },
  'what is not known': {
    none: [
      'It is not known:\n\n- whether the 1.2 million customers are affected\n- who paid the 2 million euros',
      '## What remains unclear\n\n- Whether the 1.2 million customers are affected',
      'It isn’t known how the 300 files got out.',
      'Nobody knows how many of the 300 files were copied.',
      'Neither is it clear whether 300 files were taken.',
      'Whether the 300 files were sold is an open question.',
      '## Impact\n\n| What | How much |\n|---|---|\n| Records published | unknown |\n| Ransom paid | not disclosed |\n| Fine | tbd |',
      'On ignore encore :\n\n- si les 1,2 million de clients sont touchés',
      'Reste à savoir si les 300 fichiers ont été vendus.',
      '## Bilan\n\n| Quoi | Combien |\n|---|---|\n| Rançon payée | non communiquée |\n| Fichiers publiés | inconnu |',
    ],
    told: [
      'It isn’t known how the files got out, but the gang took 300 of them.',
      'Nobody knew that the port paid 2 million euros.',
      '## Impact\n\n| What | How much |\n|---|---|\n| Cost | £8.3m |',
      'Personne ne savait que le port avait payé 2 millions d’euros.',
      '## Bilan\n\n| Quoi | Combien |\n|---|---|\n| Rançon payée | 2 millions d’euros |',
    ],
  },
  'words about the article': {
    none: [
      '*First published on 2 May 2024.*',
      'This page was last updated on 3 May 2024.',
      'This report was last updated on 3 May.',
      'We last updated this timeline on 3 May.',
      'This text first appeared in the newsletter of 3 May.',
      'This paper was first given as a talk in Oslo on 3 May 2023.',
      'All links were last visited on 3 May 2024.',
      'The figures are as of 3 May 2024.',
      'Table 2 lists all 44 firms.',
      'Figure 3 shows the 12 cranes.',
      'In what follows, we compare 44 firms.',
      'Disclosure: the author owns 40 shares of Norvik.',
      'Cette page a été mise à jour le 3 mai 2024.',
      'Le tableau 2 recense les 44 entreprises.',
    ],
    told: [
      'Norvik’s page was last updated on 3 May 2019.',
      'Table 2 shows that 44 firms were hit.',
      'This report was published on 3 May 2019 by Norvik.',
      'Figure 3 shows losses of 40% in the port.',
      'Le tableau 2 montre que 44 entreprises ont été touchées.',
      'La page de Norvik a été mise à jour le 3 mai 2019.',
    ],
  },
  'what the author wishes for, or is to be reached': {
    none: [
      'Three things I’d ask for:\n\n- 180,000 euros for a second site\n- two drives of 2 TB each',
      'What we need:\n\n- 20 euros for a key',
      'Our goals for next year:\n\n- 95% of machines patched within 14 days',
      '## What I would do\n\n- A key for each sailor, 25 euros apiece.',
      'Nos objectifs :\n\n- 95 % des postes à jour en 14 jours',
      '## Ce que je ferais\n\n- Une clé par marin, 25 euros pièce.',
    ],
    told: ['Norvik wants 95% of its machines patched.', 'We needed:\n\n- 180,000 euros for a second site'],
  },
  'words that anybody says, or that are explained': {
    none: [
      '## Common excuses\n\n- "It’s all in the cloud." So is the ransomware.\n- "We have nothing to steal." You have computers.',
      '## Idées reçues\n\n- « Nous n’avons rien à voler. » Vous avez des ordinateurs.',
      'Phrases such as "out of an abundance of caution" fool nobody.',
      'An administrator who says "it has always worked" should worry.',
      'When a firm says "we have found no evidence", it means that nobody has looked.',
      '"We’ve never had a problem" is not an argument.',
      'Most people answer "the name of my first dog".',
      'Un administrateur qui dit « cela a toujours bien marché » devrait s’inquiéter.',
      '« Nous n’avons rien à voler » n’est pas un argument.',
      '« Par mesure de précaution extrême » signifie trop tard.',
    ],
    told: [
      '## Common excuses\n\n- "We are very sorry for this", the port wrote.',
      'A spokesman who said "we have found no evidence" was wrong.',
      'The firm says "we have found no evidence of theft".',
      '"We have found no evidence of theft" is not what the gang wrote.',
      '## The port’s excuses\n\n- "We have found no evidence of theft." The regulator did.',
    ],
  },
  'a superlative that rates': {
    none: [
      'The first rule is to be boring.',
      'The first rule of backups is to test them.',
      'The most expensive backup is the one that doesn’t restore.',
      'La sauvegarde la plus chère est celle qui ne marche pas.',
    ],
    told: [
      'The biggest mistake was to keep the keys on the same server.',
      'The most expensive attack is the one that hit Norvik.',
      'L’attaque la plus chère est celle qui a touché Norvik.',
    ],
  },
};

describe('nobody is warned of', () => {
  const tiers = (body: string) =>
    checkText(caseStudy(body.startsWith('#') ? body : `## The port\n\n${body}`)).post.units.map(({ tier }) => tier);
  for (const [name, { none, told }] of Object.entries(tables))
    it(`${name}, but of what is told beside it`, () => {
      for (const body of none) assert.ok(!tiers(body).includes('strong'), body);
      for (const body of told) assert.equal(tiers(body).at(-1), 'strong', body);
    });
});
