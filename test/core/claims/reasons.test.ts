import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const reasonsOf = (body: string): string[] =>
  checkText(caseStudy(`## The attack\n\n${body}`)).post.units.flatMap(({ reasons }) =>
    reasons.map(({ kind, part, visible }) => `${kind}: ${part.prose.text.slice(visible.start, visible.end)}`),
  );

const hasKind = (body: string, kind: string): boolean => reasonsOf(body).some((each) => each.startsWith(`${kind}:`));

describe('a reason', () => {
  for (const [kind, none, some] of [
    [
      'weakness',
      [
        'Acme disabled the account within an hour.',
        'Disabled the account, blocked the address.',
        'The accounts were disabled on 4 May.',
        'All systems switched off nationwide.',
        'The port switched off all its systems on 3 May.',
        'Acme a désactivé tous les comptes volés.',
        'Le compte a été désactivé le 4 mai.',
        'Two missing laptops turned up in June.',
        '850,000 were missing.',
      ],
      [
        'Logging had been disabled for two years.',
        'The alarm had been switched off.',
        'The gang disabled the antivirus.',
        'Acme disabled the account lockout to save money.',
        'Acme had switched off the server logs.',
        'The firm switched off the network monitoring.',
        'The account was not disabled until May.',
        'The account of the guard was never disabled.',
        'MFA was disabled on the account.',
        'The servers were switched off for two years.',
        'Le port n’avait pas désactivé le compte.',
        'Le port avait désactivé les journaux du serveur.',
        'The missing patch was known to Acme.',
        'MFA was missing on 40 servers.',
      ],
    ],
    [
      'attribution',
      ['Pharmacies could not process claims for a week.', 'The insurer paid all claims by May.'],
      ['LockBit claims 40 victims.', 'The gang claims all the files.', 'The group claims to have stolen files.'],
    ],
    [
      'duration',
      ['A 17-year-old from Walsall was arrested.', 'The 19-year-old was arrested.'],
      ['The two-year sentence was handed down in Hull.', 'A five-year-old flaw let them in.'],
    ],
    [
      'figure',
      ['Costs for the first half of the year came to $4 million.', 'Two thirds of the way through the audit, the port stopped.'],
      ['Half of the servers were lost.', 'Half of the year’s budget was lost by Acme.', 'Two thirds of the wayside pumps stopped.'],
    ],
    ['act', ['The plea is No. 4 on the docket.'], ['Le groupe vola les badges.']],
  ] as const) {
    for (const body of none) it(`is no ${kind}: ${body}`, () => assert.ok(!hasKind(body, kind), reasonsOf(body).join()));
    for (const body of some) it(`is a ${kind}: ${body}`, () => assert.ok(hasKind(body, kind), reasonsOf(body).join()));
  }

  for (const [body, act] of [
    ["Joseph O'Connor got five years.", "Joseph O'Connor got"],
    ['Joseph O’Connor got five years.', 'Joseph O’Connor got'],
    ['Jean d’Acre a pris l’argent.', 'Jean d’Acre a pris'],
    ['A pastor in New Orleans took the money.', 'A pastor in New Orleans took'],
    ['The mayor of Hull resigned in May.', 'The mayor of Hull resigned'],
    ['Le maire de Brest a démissionné en mai.', 'Le maire de Brest a démissionné'],
    ['Bank of America paid in May.', 'Bank of America paid'],
    ['But Snowflake offered a refund.', 'Snowflake offered'],
    ['When Mandiant arrived, the gang left.', 'Mandiant arrived'],
    ['Alors Norvik a payé en mai.', 'Norvik a payé'],
    ['On Monday Norvik paid.', 'Norvik paid'],
    ['Last Pass hired a lawyer.', 'Last Pass hired'],
    ['A 17-year-old from Walsall was arrested.', 'A 17-year-old from Walsall was'],
    ['La section du parquet de Paris s’est saisie.', 'parquet de Paris s’est saisie'],
  ] as const)
    it(`says who did it by their whole name: ${body}`, () =>
      assert.deepEqual(
        reasonsOf(body).filter((each) => each.startsWith('act:')),
        [`act: ${act}`],
      ));
});
