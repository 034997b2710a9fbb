import assert from 'node:assert/strict';
import { namesSource } from '../../../src/core/claims/coverage/named';

describe('a source without a name of its own', () => {
  for (const text of [
    'According to the police, 300 files were lost.',
    'According to state police, 300 files were lost.',
    'According to prosecutors, 300 files were lost.',
    'According to the ministry, 300 files were lost.',
    'According to the indictment, 300 files were lost.',
    'According to its regulator, 300 files were lost.',
    'According to press reports, 300 files were lost.',
    'According to a leaked memo, 300 files were lost.',
    'Selon la police, 300 fichiers ont été perdus.',
    'Selon le parquet, 300 fichiers ont été perdus.',
    'Selon l’acte d’accusation, 300 fichiers ont été perdus.',
    'D’après la presse, 300 fichiers ont été perdus.',
    'Selon la mairie, 300 fichiers ont été perdus.',
    'Hale (2021) found that 300 servers were open.',
    'Hale et al. (2021) counted 300 servers.',
    'Okafor and Lind (2022) count 300 servers.',
    'As Hale (2021) shows, 300 servers were open.',
    'Hale et Lind (2021) comptent 300 serveurs.',
    'A former engineer, quoted by Wired: "It was never tested by anyone."',
    'Wired quotes an engineer: "It was never tested by anyone."',
    'The Guardian quotes a nurse as saying that 300 files were lost.',
    'The indictment says that 300 files were lost.',
    'The studio’s annual report puts the cost at $5 million.',
    'The minutes of the school board put the cost at $5 million.',
    'Le jugement retient que 300 fichiers ont été volés.',
    'L’acte d’accusation du parquet indique que 300 fichiers ont été volés.',
  ])
    it(`is named: ${text}`, () => assert.ok(namesSource(text)));

  for (const text of [
    'According to the company, 300 files were lost.',
    'According to experts, 300 files were lost.',
    'According to the plan, 300 files were to be kept.',
    'Selon les cas, 300 fichiers étaient perdus.',
    'Selon l’entreprise, 300 fichiers ont été perdus.',
    'Norvik (2019) lost 300 boats.',
    'The police put 300 files online.',
    'The ruling party lost 300 files.',
    'The minutes were lost, all 300 files.',
    'The gang quotes a price of 4 million dollars.',
    'Après la police, 300 fichiers ont été perdus.',
    'The port cited the 300 files.',
    'In Hale (2021), 300 files were lost.',
    'The memo was found by 300 people.',
    'WannaPay (2017) showed that 300 firms had no patch.',
  ])
    it(`is none: ${text}`, () => assert.ok(!namesSource(text)));
});
