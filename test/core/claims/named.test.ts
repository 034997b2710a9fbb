import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const link = '[It was closed on 3 May 2025](https://cert.example/port).';

/** The coverage of the first sentence of a post that cites something elsewhere. */
const coverage = (body: string): string | undefined => checkText(caseStudy(`${body}\n\n## Elsewhere\n\n${link}`)).post.units[0]?.coverage;

describe('a note that cites a judgment or a law', () => {
  for (const note of [
    'CJUE, 14 décembre 2023, aff. C-999/21.',
    'CE, 19 juin 2020, n° 999810.',
    'Cass. crim., 3 mai 2023, n° 22-99.097.',
    'Doe v. Quay Corp., No. 3:20-cr-99337 (N.D. Cal. 2022).',
    'Quay v. United States, 599 U.S. 374 (2021).',
    '[2020] UKSC 99.',
    '18 U.S.C. § 4.',
    'Directive (UE) 2022/2555.',
    'Délibération SAN-2022-999 du 15 avril 2022.',
    'CNIL, délibération de la formation restreinte n° SAN-2022-999 du 15 avril 2022.',
    'Décision de la CNIL du 15 avril 2022.',
    'Voir la décision MED-2022-999.',
    'Arrêté du 5 mars 2022.',
    'Circulaire du 12 mai 2021.',
    'Arrêt de la Cour de cassation du 20 mai 2015.',
    'Le Quai du 3 mars 2021.',
    'Journal Libération du 23 février 2021.',
    'CERTFR-2021-ALE-999.',
    'Bulletin MS99-010.',
    '8-K du 13 avril 2018.',
  ])
    it(`is a source: ${note}`, () => assert.equal(coverage(`The port was fined $20 million.[^1]\n\n[^1]: ${note}`), 'footnote'));

  for (const note of [
    'About 10% were duplicates.',
    'Of which 12 in Ohio.',
    'Interview with the author.',
    'See 4 U.S. towns below.',
    'Hors taxes.',
    'Il s’agit de la troisième amende la plus élevée de l’année.',
    'L’amende était de 3 millions dans la décision du 15 avril 2022.',
    'La CNIL a rendu sa décision le 15 avril 2022.',
    'Montants au cours du 3 mai 2022.',
    'La décision a été rendue à la suite du contrôle du 3 mai 2022.',
  ])
    it(`is told from one that remarks: ${note}`, () =>
      assert.equal(coverage(`The port was fined $20 million.[^1]\n\n[^1]: ${note}`), 'none'));
});

describe('a source is named', () => {
  for (const sentence of [
    'The port was fined $20 million (CJUE, 14 décembre 2023, aff. C-999/21).',
    'The gang took 4,200 files (source: @quaywatch on Mastodon).',
    'The Quay Street Ledger put the number of files at 4,200.',
    'In a letter to the Attorney General of Ohio, the port said that 4,200 files were taken.',
    'Court filings show that 4,200 files were taken.',
    'Per Ledger, 4,200 files were taken.',
    'Le Quai avance le chiffre de 4 200 dossiers volés.',
    'Le communiqué de la mairie fait état de 4 200 dossiers volés.',
    'Un courrier adressé aux clients mentionne 4 200 dossiers volés.',
    '4 200 dossiers ont été volés, rapporte Quai Info.',
    '4 200 dossiers ont été volés, à en croire l’AFP.',
    'Comme l’a révélé Quai Info, 4 200 dossiers ont été volés.',
    'Le Quai illustré a révélé que 4 200 dossiers ont été volés.',
    'The Ledger first reported that 4,200 files were taken.',
    'According to court documents, 4,200 files were taken.',
    '4,200 files were taken (Reuters).',
    'The Guardian lost 4,200 files (Reuters).',
    'Le journal Quai-Presse a perdu 4 200 dossiers, rapporte Zataz.',
    'Le groupe a volé 4 200 dossiers, a dit le maire (Le Parisien).',
    '4 200 dossiers ont été volés (AFP).',
    'The gang took 4,200 files [Doe 2014].',
    'The gang took 4,200 files [@doe2014].',
    'The gang stole 4,200 files, says Mandiant.',
    'The gang, Wired reports, stole 4,200 files.',
    'By Mandiant’s count, 4,200 files were taken.',
    'The gang took 4,200 files, two employees told Reuters.',
    'A spokesman told the BBC that 4,200 files were gone.',
    'The gang took 4,200 files, as the FT first reported.',
    'The gang took 4,200 files (Doe 2019).',
    'The gang took 4,200 files (see Doe, 2019).',
    'The gang took 4,200 files (see Doe & Lee, 2020, p. 4).',
    'The gang took 4,200 files (cf. Lee 2020).',
    'The gang took 4,200 files (Doe 2019: 14).',
    'The gang took 4,200 files (AIC, 2024, para. 24).',
    'As Doe (2019) shows, the gang took 4,200 files.',
    '4 200 dossiers ont été volés (Le Monde, 3 mai).',
    '4 200 dossiers ont été volés (Libération du 4 mai 2021).',
    '4 200 dossiers ont été volés (in Les Échos, 4 mai 2021).',
    '4 200 dossiers ont été volés, rapporte Le Canard enchaîné.',
    '4 200 dossiers ont été volés, lit-on dans Le Monde.',
    '4 200 dossiers ont été volés, nous apprend Ouest-France.',
    '4 200 dossiers ont été volés, si l’on en croit le FBI.',
    'Au dire de Nice-Matin, 4 200 dossiers ont été volés.',
    'Comme l’a montré l’ANSSI, 4 200 dossiers ont été volés.',
  ])
    it(sentence, () => assert.equal(coverage(sentence), 'named'));

  for (const sentence of [
    '“We lost 4,200 files,” said Jane Doe.',
    'The gang asked $4 million per Bitcoin wallet.',
    'Quay Corp put the servers of 4,200 users offline.',
    'In a letter of 4 pages, the gang asked for $2 million.',
    'The port kept 4,200 files per Excel sheet, and lost them.',
    'The gang took 4,200 files from the site (BleepingComputer).',
    'Quay a annoncé que 4 200 dossiers ont été volés.',
    'L’enquête a révélé que 4 200 dossiers ont été volés.',
    'The gang took 4,200 files of the Data Protection Authority (DPA).',
    'The gang took 4,200 files (May 2023).',
    'The gang took 4,200 files (Since 2023).',
    'The gang took 4,200 files (Exchange 2019).',
    'The gang took 4,200 files (Hull No. 19).',
    'The gang took 4,200 files, says the mayor.',
    'The gang, Norvik, lost 4,200 files.',
    'The gang told the mayor that 4,200 files were gone.',
    '4 200 dossiers ont été volés (3 mai, à Nice).',
    'D’après nos informations, 4 200 dossiers ont été volés.',
    '4 200 dossiers ont été volés (mairie de Nice, 3 mai).',
    '4 200 dossiers ont été volés (Été 2021).',
    'Le journal Quai-Presse a été attaqué le 3 mai 2025, rapporte Quai-Presse.',
    'Le Monde a perdu 4 200 dossiers, indique Le Monde.',
    'The Quay Ledger lost 4,200 files, the Quay Ledger reported.',
    'The Guardian lost 4,200 files on 3 May 2025 (The Guardian).',
    'The gang took 4,200 files from the paper (The Guardian).',
    'The gang took 4,200 files from the newsroom (Bloomberg).',
    'Le groupe a volé 4 200 dossiers du groupe de presse (Le Parisien).',
    'Le groupe a volé 4 200 dossiers du quotidien régional (Le Parisien).',
    'Quai-Presse a révélé que ses 4 200 dossiers ont été volés.',
    'Quai-Presse a révélé qu’il avait perdu 4 200 dossiers.',
  ])
    it(`and is not: ${sentence}`, () => assert.equal(coverage(sentence), 'none'));
});
