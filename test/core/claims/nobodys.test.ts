import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of the last unit of a body that stands in an account. */
const lastTier = (body: string): string | undefined =>
  checkText(
    caseStudy(
      `## What happened\n\nThe gang got into the port and closed [its gates](https://a.example/gates).\n\n## Quay and others\n\n${body}`,
    ),
  ).post.units.at(-1)?.tier;

function expectTier(tier: RegExp, bodies: readonly string[]): void {
  for (const body of bodies) it(`${tier.source.replaceAll(/\W+/g, ' ').trim()}: ${body}`, () => assert.match(lastTier(body) ?? '', tier));
}

const none = /^(?:silent|medium)$/;
const listed = /^(?:medium|strong)$/;
const strong = /^strong$/;

describe('words that are nobody’s', () => {
  expectTier(none, [
    '« Ça n’arrive qu’aux autres », se dit-on toujours.',
    '« Trop cher », répond-on d’ordinaire.',
    'Combien de fois a-t-on entendu « nous n’avons rien à cacher » ?',
    'On entend souvent « nous n’avons rien à cacher ».',
    'Comme dit l’adage, « loin des yeux, loin du cœur ».',
    'Le proverbe le dit : « loin des yeux, loin du cœur ».',
    '« Loin des yeux, loin du cœur », dit le proverbe.',
    'L’excuse « on n’a pas le budget » ne tient plus.',
    'Dire « nous ne savons pas encore » n’est pas un aveu.',
    'La bonne question n’est pas « qui a cliqué ? » mais « pourquoi un clic suffit-il ? »',
    '“Out of sight is out of mind”, as the saying goes.',
    'The excuse “we do not have the budget” no longer holds.',
    'The right question is not “who clicked on it then?” but “why is one click enough?”',
    'Saying “we do not know this yet” is no weakness.',
  ]);
  expectTier(strong, [
    '« Trop cher pour nous », répond le port.',
    'La phrase « nous avons payé la rançon » figure dans le courriel de Quay.',
    'L’argument « on n’a pas le budget » a été avancé par le port.',
    '« Loin des yeux, loin du cœur », dit le maire de Quay.',
    '“We do not have the budget for it”, the mayor said.',
    'The excuse “we do not have the budget” was given by Quay.',
  ]);
});

describe('a superlative', () => {
  expectTier(none, [
    'Les plus jeunes apprendront vite.',
    'Ce sont toujours les plus petits qui trinquent.',
    'Ce n’est pas le plus fort qui gagne, c’est le plus patient.',
    'Le plus sage est d’attendre.',
    'Le plus dur est de raconter la chute.',
    'La plus grande faille est humaine.',
    'Le chapitre le plus long de ce récit concerne la paie.',
    'L’image la plus juste est celle du château de cartes.',
    'The greatest danger is habit.',
    'The most urgent thing is to wait.',
    'The longest chapter of this story is about pay.',
  ]);
  expectTier(strong, [
    'Quay est le plus gros employeur de Tournus.',
    'La fuite de Quay est la plus grave de l’année.',
    'Le plus ancien des trois serveurs datait de 2008.',
    'C’est le plus petit qui a payé.',
    'Une première en Europe.',
    'The breach was a first in Europe.',
    'Quay is the largest employer of the county.',
  ]);
});

describe('a remark on a value', () => {
  expectTier(none, [
    '340 Go, c’est une bibliothèque.',
    '4 200 dossiers, ce sont autant de vies.',
    'Le chiffre de 4 200 dossiers donne le vertige.',
    '4 millions d’euros, c’est beaucoup pour une mairie.',
    'Tout cela pour 1 500 euros.',
    'All that for $1,500.',
    'The figure of 4,200 files is staggering.',
    '$4 million is a lot for a town.',
  ]);
  expectTier(strong, [
    '63 serveurs, c’est un tiers du parc.',
    '63 serveurs, c’est une hausse de 40 %.',
    'Le chiffre de 4 200 dossiers est celui de la CNIL.',
    'Tout cela a coûté 1 500 euros.',
    'The figure of 4,200 files is that of the mayor.',
  ]);
});

describe('what an author hands over', () => {
  expectTier(strong, [
    'J’oubliais : le cours de Quay a pris 2 % lundi.',
    'J’allais oublier : Quay a licencié 12 salariés.',
    'J’ai appris par un docker que Quay avait payé 45 bitcoins.',
    'Figurez-vous que Quay a payé 2 millions d’euros.',
    'Je rappelle que Quay a licencié 12 salariés.',
    'Il faut savoir que Quay a payé 2 millions d’euros.',
    'Sachez que Quay a payé 2 millions d’euros.',
    'I should add that Quay fired 12 employees.',
    'You should know that Quay paid $2 million.',
  ]);
  expectTier(none, [
    'Sachez que vous avez 40 comptes.',
    'Il faut savoir que nous avons gardé 40 badges.',
    'Je rappelle que j’ai perdu 40 badges.',
    'J’ai appris que mon port avait fermé.',
    'You should know that you had 40 accounts.',
  ]);
});

describe('what is set in front', () => {
  expectTier(listed, [
    'C’est un stagiaire qui a donné l’alerte.',
    'C’est par lui qu’ils sont entrés.',
    'Ce sont les gendarmes qui ont prévenu la mairie.',
    'C’est deux fois moins qu’en 2021.',
  ]);
  expectTier(/^silent$/, ['C’est tout ce qui a changé.', 'C’est ce qui a tout changé.']);
});
