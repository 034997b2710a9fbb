import assert from 'node:assert/strict';
import { readTitle } from '../../../src/core/claims/signals/headings';

describe('a heading', () => {
  const leads = (titles: readonly string[]) => titles.filter((title) => title !== '').map((title) => readTitle(title).leadsTo);

  it('leads to an account where it names the incident, what it cost or who did it, in both languages alike', () => {
    for (const titles of [
      ['The facts', 'Sequence of events', 'Aftermath', 'The breach', 'The ransom', 'Sanctions', 'Costs', 'Key points', 'TL;DR'],
      ['Les faits', 'Déroulement', 'Conséquences', 'La cyberattaque', 'La rançon', 'L’enquête', 'Coût', 'Points clés', 'En bref'],
    ])
      for (const title of titles) assert.equal(readTitle(title).leadsTo, 'tells', title);
  });

  it('leads to one where its verb is in the past or it begins with a day', () => {
    for (const title of [
      'How the intruders got in',
      'How it spread and was stopped',
      'Comment ils sont entrés',
      'Qu’est-ce qui a été volé ?',
      'Ce qui s’est passé',
      'Mesures prises par le port',
      '21 October 2024',
      '2024-10-21 Monday',
      'Jour 3',
      'Day 1',
    ])
      assert.equal(readTitle(title).leadsTo, 'tells', title);
  });

  it('leads to one where it asks what somebody does about it, though to protect others', () => {
    for (const title of [
      'What is the port doing to protect its staff?',
      'What we are doing',
      'What has the harbour done?',
      'Ce que nous avons fait',
      'Ce que le port fait pour protéger ses dockers',
    ])
      assert.equal(readTitle(title).leadsTo, 'tells', title);
    assert.deepEqual(leads(['What can you do?', 'What should you do now?', 'Que faire ?']), Array(3).fill('concludes'));
  });

  it('accuses where it names a failing, though protection is what failed', () => {
    for (const title of [
      'Failures of data protection',
      'Absence de protection',
      'What went wrong',
      'Ce qui a échoué',
      'Pourquoi c’est arrivé',
    ]) {
      assert.equal(readTitle(title).leadsTo, 'tells', title);
      assert.equal(readTitle(title).isAdvice, false, title);
    }
    assert.deepEqual(leads(['Lessons from the failure', 'Leçons d’un échec']), ['concludes', 'concludes']);
  });

  it('explains where it asks how things work, not who somebody is', () => {
    assert.deepEqual(leads(['How it works', 'Comment ça marche', 'What is phishing?', 'Comprendre la faille']), Array(4).fill('explains'));
    assert.deepEqual(leads(['What is Harbourware?', 'C’est quoi Harbourware ?']), ['neither', 'neither']);
  });

  it('concludes where it draws lessons or gives an opinion, and says nothing where its words are not known', () => {
    assert.deepEqual(leads(['Conclusion', 'Recommandations', 'Que faire ?', 'What can you do?', 'Comment']), Array(5).fill('concludes'));
    assert.ok(readTitle('Préconisations').isAdvice && readTitle('Hardening').isAdvice);
    assert.deepEqual(leads(['The harbour', 'Exploitation', 'Nine cranes', 'Une fausse piste']), Array(4).fill('neither'));
    assert.equal(readTitle('Glossary').leadsTo, 'defines');
    assert.equal(readTitle('Revision history').leadsTo, 'lists-changes');
  });
});
