import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of a sentence that stands alone, in a case study whose source is elsewhere. */
const tierOf = (body: string): string | undefined =>
  checkText(caseStudy(`## The attack\n\n${body}\n\n## Elsewhere\n\n[The port lost 4,200 records](https://cert.example/a).`)).post.units[0]
    ?.tier;

interface Sides {
  /** What is told of none of them. */
  readonly none: readonly string[];
  /** What looks like them, and is a claim. */
  readonly claims: readonly string[];
}

const tables: Readonly<Record<string, Sides>> = {
  'what the article says of its parts and its making': {
    none: [
      'The next section describes how LockBit got in.',
      'Section 3 looks at what the FBI did.',
      'Chapter 4 turns to the fine that the ICO imposed.',
      'Part two tells how the port reacted.',
      'This write-up was updated on 10 June with the statement of the port.',
      'This write-up was first published on Medium in June 2021.',
      'This analysis was written in May 2023 from press reports.',
      'This paper was presented at a workshop in June 2022.',
      'What follows is based on interviews published by Wired.',
      'The account below draws on documents released in court.',
      'This essay relies on the statement filed by the Information Commissioner.',
      'Screenshots were taken on 4 May 2024.',
      'Photos were taken by the author in May 2023.',
      'All links were checked in June 2024.',
      'Quotes have been translated from the Finnish by the author.',
      'Amounts were converted at the rate of 3 May 2023.',
      'The map was drawn with QGIS.',
      'This case was chosen because it is well documented.',
      'La section suivante décrit comment LockBit est entré.',
      'La partie 3 examine ce que le FBI a fait.',
      'Le chapitre 4 revient sur l’amende que la CNIL a infligée.',
      'L’annexe 1 explique comment le port a compté ses serveurs.',
      'Cette analyse a été écrite en mai 2023 à partir d’articles de presse.',
      'Cet essai s’appuie sur la déclaration déposée par la CNIL.',
      'Ce qui suit se fonde sur des entretiens publiés par Le Monde.',
      'Les captures d’écran ont été prises le 4 mai 2024.',
      'Tous les liens ont été vérifiés en juin 2024.',
      'Les citations ont été traduites de l’anglais par l’auteur.',
      'Les montants ont été convertis au taux du 3 mai 2023.',
      'La carte a été dessinée avec QGIS.',
      'Ce cas a été choisi parce qu’il est bien documenté.',
    ],
    claims: [
      'Section 3 of the indictment says what the gang stole.',
      'Section 230 protected the site until 2018.',
      'Chapter 11 protected the port from its creditors in May 2023.',
      'The next section of the pipeline was shut on 4 May 2024.',
      'Part two of the malware tells the server on 4 May that it is there.',
      'This analysis was published by Mandiant in June 2021.',
      'This paper was written by three students of Hull in 2019.',
      'What follows was the worst month in the history of the port.',
      'The account below the admin was stolen on 4 May.',
      'Screenshots were posted on the gang’s site on 4 May 2024.',
      'Links were checked by the mail filter until 4 May 2024.',
      'Amounts were converted into Monero by the gang on 4 May.',
      'The map was drawn by the gang on 4 May 2024.',
      'This case was chosen by the Supreme Court in May 2023.',
      'The report was written in May 2023 by PwC.',
      'Names and addresses were changed in 40 records.',
      'La section 3 du parquet a ouvert une enquête le 4 mai 2024.',
      'La partie civile a retenu 40 griefs le 4 mai 2024.',
      'Cette analyse a été publiée par Mandiant en juin 2021.',
      'Les captures d’écran ont été publiées sur le site du gang le 4 mai 2024.',
      'Les montants ont été convertis en Monero par le gang le 4 mai.',
      'La carte a été dessinée par le gang le 4 mai 2024.',
    ],
  },
  'what the author names, or keeps at a distance': {
    none: [
      'The so-called "zero trust" model is one answer.',
      'We call this "alert fatigue".',
      'This is what you might call "shadow IT".',
      'What economists call a "moral hazard" is at work here.',
      'One could call that "bad luck".',
      'I would call it "security theatre".',
      'Let’s call it "the bridge".',
      'Le modèle dit « zero trust » est une réponse.',
      'Ce que les économistes qualifient d’« aléa moral » est à l’œuvre ici.',
      'Certains parlent de « double extorsion ».',
      'On pourrait parler de « malchance ».',
    ],
    claims: [
      'The port calls this "an abundance of caution".',
      'The firm calls its product "unhackable".',
      'The port called it "an isolated incident".',
      'What prosecutors call a "criminal enterprise" was run from Hull.',
      'What the port calls a "minor incident" cost 40 jobs.',
      'The firm says that one could call it "bad luck".',
      'The board may call it "an accident", but the police do not.',
      'We call this "a disaster", said the mayor.',
      'Le port parle d’un « incident isolé ».',
      'La société qualifie son produit d’« inviolable ».',
      'Ce que le parquet qualifie d’« entente » a duré deux ans.',
      'Le patron du logiciel dit « je refuse ».',
    ],
  },
  'a kind that a participle stands before, and a duty': {
    none: [
      'Managed service providers run IT for small firms that cannot afford their own department.',
      'Encrypted files cannot be read without the key.',
      'Stored procedures are code that never leaves the database.',
      'Stolen cookies bypass MFA.',
      'Deleted files are not gone.',
      'Leaked passwords end up in lists that nobody deletes.',
      'Unpatched servers do not stay unnoticed.',
      'Forgotten servers are never patched.',
      'Public bodies in the UK are not supposed to.',
    ],
    claims: [
      'Leaked chats never mentioned Acme.',
      'Encrypted servers were rebuilt by Acme on 4 May.',
      'Encrypted cranes could not be moved in Hull in May.',
      'Stolen laptops were found in Hull in June.',
      'Compromised routers did not restart until May.',
      'Helped users run the tool on 4 May.',
      'Disabled the account and rotated the keys.',
      'Les échanges divulgués ne mentionnaient jamais Acme.',
    ],
  },
  'the greatest of what is thought, and a number that counts nothing': {
    none: [
      'The most dangerous assumption is that backups exist.',
      'The most charitable reading is that they panicked.',
      'The most generous interpretation would be bad luck.',
      'The most expensive tool is worth little without people.',
      'The most advanced scanners are useless without people.',
      'Ninety per cent of security is boring.',
      '99% of the job is patience.',
      'A hundred dollars buys a lot of stolen credentials these days.',
      'Nine times out of ten, it is the password.',
      'It is worth every one of those four million dollars.',
      'L’hypothèse la plus dangereuse est que les sauvegardes existent.',
      'La lecture la plus charitable est qu’ils ont paniqué.',
      'L’outil le plus cher ne vaut pas grand-chose sans les gens.',
      'Quatre-vingt-dix pour cent de la sécurité est ennuyeuse.',
      'Neuf fois sur dix, c’est le mot de passe.',
      'Cela vaut chacun de ces quatre millions d’euros.',
    ],
    claims: [
      'The most popular explanation is that LockBit got in by phone.',
      'The most dangerous assumption was that backups existed.',
      'The most affected town was Hull.',
      'The most expensive item was overtime.',
      'The most expensive server is worth 4 million dollars.',
      'Forty per cent of firms have no plan.',
      'Forty per cent of the work was done by contractors.',
      'Ninety per cent of security staff left in May.',
      'A hundred dollars bought the gang a password.',
      'A hundred dollars buys the kit on a forum.',
      'Nine times out of ten the alarm of the port failed in May.',
      'The port lost every one of those four million dollars.',
      'La conclusion la plus citée est que LockBit est entré par téléphone.',
      'L’outil le plus vendu en France est la grue.',
      'Le port le plus touché ne rouvre qu’en juin.',
      'Quatre-vingt-dix pour cent de la sécurité a démissionné en mai.',
    ],
  },
};

for (const [what, { none, claims }] of Object.entries(tables))
  describe(what, () => {
    for (const body of none) it(`is no claim: ${body}`, () => assert.match(tierOf(body) ?? '', /^(?:silent|medium)$/));
    for (const body of claims) it(`is not taken for it: ${body}`, () => assert.equal(tierOf(body), 'strong'));
  });
