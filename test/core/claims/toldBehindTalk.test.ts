import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The last unit of a body that stands under a heading of the account. */
const lastUnder = (body: string) =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n## The attack\n\n${body}`)).post.units.at(
    -1,
  );

function expectTold(texts: readonly string[]): void {
  for (const text of texts) it(`told: ${text}`, () => assert.match(lastUnder(text)?.tier ?? '', /^(?:medium|strong)$/));
}

function expectTiers(table: readonly (readonly [text: string, tier: 'strong' | 'medium' | 'silent'])[]): void {
  for (const [text, tier] of table) it(`${tier}: ${text}`, () => assert.equal(lastUnder(text)?.tier, tier));
}

describe('what is told behind a word on the article', () => {
  expectTold([
    'This analysis was presented to the board in March, and the board did nothing.',
    'This paper was written in 2021, when the firm denied the breach.',
    'What follows relies on the testimony of three former employees, whom Norvik fired.',
    'The account above draws on an internal report that Norvik hid.',
    'The account below draws on court files; Norvik paid 4 million dollars.',
    'This paper was updated on 5 May, after the firm sued its author.',
    'Section 7 explains that the court fined the firm 12 million euros on 4 May 2024.',
    'Section 2 asks why Norvik hid 4,000 files.',
    'This case was chosen because it cost Norvik 300 million dollars.',
    'This incident was picked since it is the largest in Europe.',
    'This paper was first published on the gang’s site.',
    'L’annexe 3 montre que 40 serveurs n’avaient pas été corrigés.',
    'Le chapitre 5 explique que Norvik a payé 4 millions.',
    'Ce travail a été présenté au conseil en mars, qui n’a rien fait.',
    'Ce cas a été retenu parce qu’il a coûté 300 millions à Norvik.',
    'Ce cas a été choisi car c’est la plus grande fuite d’Europe.',
    'Ce texte a été publié en 2021 après le licenciement du directeur.',
  ]);
});

describe('a penalty, or what a settlement would pay', () => {
  expectTiers([
    ['If convicted, the two men could face 20 years and a fine of 250,000 dollars.', 'strong'],
    ['If approved by the judge, the settlement would pay 350 million to patients.', 'strong'],
    ['Si le juge suivait, l’amende atteindrait 4 millions.', 'strong'],
  ]);
});

describe('a figure that somebody gave', () => {
  expectTiers([
    ['We will settle for 40 million, the firm told the gang.', 'strong'],
    ['We will stick to the number the FBI gave, 4,300.', 'strong'],
    ['We will go with 300,000 victims, as the ministry counted.', 'strong'],
    ['We will use the figure of 33 million given by the ministry.', 'strong'],
    ['On s’en tiendra à 33 millions, chiffre de la CNIL.', 'strong'],
    ['On retient la somme de 4 millions, celle du procureur.', 'strong'],
    ['Nous retenons le chiffre de 12 000 que donne le maire.', 'medium'],
  ]);
});

describe('who does the work, and how often', () => {
  expectTiers([
    ['Ninety per cent of this work is done by two people.', 'strong'],
    ['80% of this work is done by Indian contractors.', 'strong'],
    ['90% of security is outsourced to Orange.', 'strong'],
    ['40% of life is online, says Gartner.', 'strong'],
    ['70% of defence is spent on antivirus.', 'strong'],
    ['Nine times out of ten, the helpdesk resets the password without a check.', 'strong'],
    ['Nine times out of ten, the helpdesk reset the password.', 'strong'],
    ['Nine times out of ten, Norvik pays.', 'strong'],
    ['80 % du travail est fait par deux sous-traitants.', 'strong'],
    ['90 % de la sécurité est confiée à Orange.', 'strong'],
    ['Neuf fois sur dix, le support réinitialise le compte sans rien demander.', 'strong'],
    ['Neuf fois sur dix, la mairie paie.', 'strong'],
  ]);
});

describe('what is so of this place, or this party', () => {
  expectTiers([
    ['Anyone who manages 400 servers there shares one password.', 'strong'],
    ['Restoring 9,000 servers is not easy, and takes 3 weeks here.', 'strong'],
    ['Running 300 servers is a job that two technicians do there.', 'strong'],
    ['Restoring 9,000 servers is not a small job.', 'strong'],
    ['Rebuilding 40 clinics is no easy task either.', 'strong'],
    ['It takes one call to reset 4,000 accounts.', 'strong'],
    ['Personne ne trie 12 000 alertes par jour à la mairie.', 'strong'],
    ['Il est difficile de remplacer 40 agents à la mairie.', 'strong'],
    ['12 millions de victimes, c’est énorme.', 'strong'],
  ]);
});

describe('what something would cost somebody', () => {
  expectTiers([
    ['Des attaques de ce genre coûteraient 3 milliards par an aux communes.', 'strong'],
    ['Une journée d’arrêt coûterait 400 000 euros à la mairie.', 'strong'],
    ['Une panne de 3 jours coûterait 2 millions à l’hôpital.', 'strong'],
    ['Une amende de 4 % coûterait 12 millions au groupe.', 'strong'],
  ]);
});

describe('a count behind a word of advice', () => {
  expectTiers([
    ['Compter 12 millions de dossiers volés.', 'strong'],
    ['Compter 18 mois pour que les 1 200 postes de l’hôpital reviennent.', 'strong'],
    ['Avec un taux de 34 % de clics, la campagne piège 90 agents.', 'strong'],
    ['Qu’on ne nous dise pas que 40 % des postes étaient à jour.', 'strong'],
  ]);
});

describe('what a law says', () => {
  expectTiers([
    ['Hiding 57 million accounts is a crime.', 'strong'],
    ['Storing 40 million plain passwords is an offence.', 'strong'],
    ['A budget of 2% is the minimum the regulator sets.', 'strong'],
    ['A limit of 72 hours is a maximum under the regulation.', 'medium'],
    ['Cacher 57 millions de comptes est un délit.', 'strong'],
    ['Stocker 40 millions de mots de passe en clair relève du code pénal.', 'strong'],
  ]);
});

describe('what some call it', () => {
  expectTiers([
    ['What insiders call “the purge” cost 300 jobs.', 'strong'],
    ['What lawyers call a “breach of duty” was found by the court.', 'strong'],
    ['Beaucoup parlent d’un « scandale d’État ».', 'strong'],
    ['Certains parlent de « trahison ».', 'strong'],
    ['D’aucuns qualifient l’affaire de « mensonge d’État ».', 'strong'],
    ['Ce que les experts qualifient de « négligence grave » a coûté 4 millions.', 'strong'],
  ]);
});

describe('what is yet to come, and what a hack did', () => {
  expectTiers([
    ['In the coming years, Norvik will pay 12 million a year.', 'strong'],
    ['In the future, the firm will encrypt its 4,000 laptops.', 'strong'],
    ['This hack demonstrated to Reuters that 40,000 cards were stored in plain text.', 'strong'],
    ['This case teaches 400 students a year at Oslo.', 'strong'],
    ['This breach teaches nothing to Norvik, which lost 4 million.', 'strong'],
    ['This affair reminded the firm of its 4,000 unpatched servers.', 'strong'],
    ['We will not return to the bribes that Norvik paid to the mayor.', 'strong'],
    ['Nous ne reviendrons pas sur les pots-de-vin que le maire a touchés.', 'medium'],
  ]);
});

describe('a quotation of nobody', () => {
  expectTiers([
    ['It is derived from “a number used once”.', 'medium'],
    ['The textbook’s answer: “never trust input”.', 'medium'],
    ['The officials are “very bad” in the movie.', 'medium'],
    ['Il est « très utile » de chiffrer.', 'medium'],
    ['Il est « épuisé » en librairie.', 'medium'],
    ['Réponse d’un bon manuel : « cela dépend ».', 'silent'],
  ]);
});

describe('what could not be, of a kind or of the reader', () => {
  expectTiers([
    ['Passwords could not protect anyone.', 'silent'],
    ['Firewalls could not stop this.', 'silent'],
    ['Nobody could read this paragraph aloud.', 'silent'],
    ['No one could ever memorise that.', 'silent'],
    ['One could not wish for more.', 'silent'],
    ['The reader could not follow.', 'silent'],
    ['The story could not end there.', 'silent'],
    ['The message could not be ignored.', 'silent'],
    ['Nobody could blame them.', 'silent'],
    ['The attacker could not decrypt the text without the key.', 'medium'],
  ]);
});

describe('what was shut or lacking', () => {
  expectTiers([
    ['The accounts were disabled 3 days too late.', 'strong'],
    ['The provider disabled its websites by mistake.', 'strong'],
    ['The mayor had the systems switched off on 5 May to hide the theft.', 'strong'],
    ['The administrator had disabled accounts to hide the theft.', 'strong'],
    ['The audit found missing devices in the inventory.', 'medium'],
    ['Missing people in the on-call roster delayed the response.', 'medium'],
    ['Les accès ont été désactivés trop tard.', 'medium'],
    ['Les accès ont été désactivés par erreur.', 'medium'],
  ]);
});

describe('claims that are said', () => {
  expectTiers([
    ['Norvik filed claims that the auditors had lied.', 'medium'],
    ['Settled claims of negligence cost the firm nothing.', 'medium'],
  ]);
});

describe('a multiple, a salary and a size', () => {
  expectTiers([
    ['It pays to read twice the fee table.', 'medium'],
    ['Read it ten times the budget allows.', 'silent'],
    ['Six-figure salaries pay for talent.', 'medium'],
    ['Relisez dix fois le prix.', 'silent'],
    ['Cela coûte 4K.', 'silent'],
  ]);
});

describe('who shows up in an example', () => {
  expectTiers([
    ['A reader shows up in 2024 and asks what a hash is.', 'silent'],
    ['A friend steps in on Monday and reads the draft.', 'medium'],
    ['A patch shows up in May.', 'silent'],
  ]);
});

describe('names of nobody in a reason', () => {
  expectTiers([['Test it, because Murphy was right.', 'medium']]);
});
