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
  ])
    it(`is a source: ${note}`, () => assert.equal(coverage(`The port was fined $20 million.[^1]\n\n[^1]: ${note}`), 'footnote'));

  for (const note of ['About 10% were duplicates.', 'Of which 12 in Ohio.', 'Interview with the author.', 'See 4 U.S. towns below.'])
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
    '4 200 dossiers ont été volés (AFP).',
    'The gang took 4,200 files [Doe 2014].',
    'The gang took 4,200 files [@doe2014].',
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
  ])
    it(`and is not: ${sentence}`, () => assert.equal(coverage(sentence), 'none'));
});
