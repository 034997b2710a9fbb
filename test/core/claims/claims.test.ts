import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

describe('what stands around a sentence', () => {
  const tiers = (body: string) =>
    checkText(caseStudy(`${body}\n\n[The port is in Ohio](https://port.example/about).`)).post.units.map(({ tier }) => tier);

  it('makes a fact of an item in a list of facts, and names it', () => {
    const { units } = checkText(
      caseStudy('## Targets\n\nThe group stole data that include:\n\n- Payroll of the crane crews\n- Customs declarations'),
    ).post;
    const items = units.filter(({ kind }) => kind === 'item');
    assert.deepEqual(
      items.map(({ tier, reasons }) => [tier, ...reasons.map(({ kind }) => kind)]),
      [
        ['strong', 'listed-fact'],
        ['strong', 'listed-fact'],
      ],
    );
  });

  it('makes one of an item in a list of failings, even where conclusions are drawn', () => {
    const items = (intro: string) =>
      tiers(`## Lessons learned\n\n${intro}\n\n- They did not keep any backups of the cranes\n- They did not read the logs of the gate`);
    assert.deepEqual(items('The review points out a number of failings of the port:').slice(1, -1), ['strong', 'strong']);
    assert.ok(!items('Some thoughts on this:').slice(1, -1).includes('strong'));
  });

  it('says of such an item that it is one, and does not repeat it', () => {
    const body =
      '[It was CERT that saw it](https://cert.example/a).\n\n## Targets\n\nThe group stole data that include:\n\n- Payroll of the crane crews\n- Customs declarations\n- Cargo manifests';
    const finding = checkText(caseStudy(body)).findings.find(({ messageId }) => messageId === 'siblings');
    assert.deepEqual(finding?.data.reasons, [{ term: 'listed-fact' }]);
  });

  it('keeps open in a first-hand report what the police did, whatever the gender', () => {
    for (const who of ['Un homme a été arrêté', 'Une femme a été arrêtée', 'Deux femmes ont été interpellées'])
      assert.deepEqual(
        checkText(caseStudy(`${who} par la police le 5 mai 2024. <!-- casefile: first-hand -->`)).post.units.map(
          ({ coverage }) => coverage,
        ),
        ['none'],
        who,
      );
  });

  it('keeps open in a first-hand report what others said, and not what its authors did', () => {
    const body =
      'The port lost 4,200 records. We announced it on 3 May 2025. The vendor denied it on 5 May 2025. <!-- casefile: first-hand -->';
    assert.deepEqual(
      checkText(caseStudy(body)).post.units.map(({ coverage }) => coverage),
      ['first-hand', 'first-hand', 'none'],
    );
  });

  it('makes no fact of advice and questions in such a list', () => {
    for (const items of [
      '- **Secrets**: rotate each of them at once\n- **Cranes**: check the logs',
      '- Why was the crane not tested?\n- Was the review asked for?',
    ])
      for (const tier of tiers(`## Impact\n\nThe port listed the following:\n\n${items}`).slice(1, -1))
        assert.match(tier ?? '', /^(?:silent|medium)$/, items);
  });

  it('goes by a bold label above a list as by a heading', () => {
    const tier = (label: string) => tiers(`## The attack\n\n${label}\n- **Keys:** replaced whenever someone leaves the harbour office`)[1];
    assert.equal(tier('**Recommendations:**'), 'silent');
    assert.equal(tier('**Recommandations** :'), 'silent');
    assert.equal(tier('**Stolen data:**'), 'strong');
  });

  it('makes no fact of an indicator that stands alone, and one of what is said of it', () => {
    const list = (item: string) => tiers(`## Indicators\n\nThe following were observed:\n\n- ${item}`)[1];
    assert.match(list('Domain name: `port-login.example`') ?? '', /^(?:silent|medium)$/);
    assert.equal(list('Domain name: `port-login.example` – where the attackers kept the stolen files'), 'strong');
  });

  it('asks no source for words that are explained', () => {
    for (const heading of ['Glossary', 'Annexe 1 : Glossaire', 'Lexique'])
      assert.deepEqual(
        tiers(
          `## ${heading}\n\n- **SIEM**: Security Information and Event Management, which collects logs\n- **EDR**: Endpoint Detection and Response`,
        ).slice(0, 2),
        ['silent', 'silent'],
        heading,
      );
  });

  const actOf = (text: string): string | undefined => {
    const { units } = checkText(caseStudy(text)).post;
    const act = units[0]?.reasons.find(({ kind }) => kind === 'act');
    return act?.part.prose.text.slice(act.visible.start, act.visible.end);
  };

  it('is told who did what in the present too, where somebody known is right before the verb', () => {
    for (const [text, act] of [
      ['Le port dépose une plainte.', 'Le port dépose'],
      ['Le matin, ils créent un compte.', 'ils créent'],
      ['Un docker ouvre la pièce jointe.', 'Un docker ouvre'],
      ['Harbourware publishes a patch.', 'Harbourware publishes'],
      ['The mayor refuses to pay.', 'The mayor refuses'],
      ['Harbourware a imposé un second badge.', 'Harbourware a imposé'],
    ] as const)
      assert.equal(actOf(text), act);
    assert.equal(actOf('Un pirate envoie une facture.'), undefined);
  });

  it('takes a whole name for the actor, and no other part of the sentence', () => {
    assert.equal(actOf('San Marco and Port Louis handed over the keys.'), 'San Marco and Port Louis handed');
    assert.equal(actOf('The clerk of the port, Ann Grey ("Annie"), had left.'), 'had');
    assert.equal(actOf('In the United Kingdom the harbour is open.'), undefined);
  });

  it('is no supposition where French says so of what others say', () => {
    assert.match(tiers('## L’attaque\n\nLe badge d’un prestataire du port aurait servi aux pirates.')[0] ?? '', /^(?:medium|strong)$/);
    assert.equal(tiers('Les pirates auraient pu utiliser le badge d’un prestataire.')[0], 'silent');
  });

  it('reads a table of two columns as a list with labels', () => {
    const { units } = checkText(
      caseStudy('## The attack\n\n| Field | Value |\n|---|---|\n| Attacker | The Grey Gang |\n| Cranes stopped | 140 |\n| Port | 443 |'),
    ).post;
    assert.deepEqual(
      units.map(({ text, reasons }) => [text, reasons[0]?.kind]),
      [
        ['Attacker | The Grey Gang', 'listed-fact'],
        ['Cranes stopped | 140', 'figure'],
        ['Port | 443', 'listed-fact'],
      ],
    );
  });

  it('tells what somebody left undone also where lessons are drawn', () => {
    const [told, advised] = tiers('## Lessons\n\nThe port of Rouen had never tested its backups since 2021.\n\nBackups have to be tested.');
    assert.match(told ?? '', /^(?:medium|strong)$/);
    assert.equal(advised, 'silent');
  });

  it('asks less of what might have been, and of what the author thinks', () => {
    for (const text of [
      'Un audit aurait pu révéler la faille du port de Rouen à temps.',
      'An audit of Port Systems could have shown the flaw to the harbour master.',
      'I think that Port Systems never really looked after its customers.',
      'Je trouve que Port Systems n’a jamais vraiment écouté ses clients.',
    ])
      assert.equal(tiers(text)[0], 'silent', text);
  });

  it('takes an entry that begins with its year for one of a timeline', () => {
    const { units } = checkText(caseStudy('- 2017: 38 cranes watched\n- 2018–2019 : 461 grues surveillées')).post;
    assert.deepEqual(
      units.map(({ reasons }) => reasons[0]?.kind),
      ['date', 'date'],
    );
  });

  it('knows the French imperfect and participles from English words that look like them', () => {
    const acts = (text: string) => checkText(caseStudy(text)).post.units[0]?.reasons.map(({ kind }) => kind) ?? [];
    assert.ok(acts('Les attaquants contrôlaient déjà les grues.').includes('act'));
    assert.ok(acts('Le groupe a compromis les grues.').includes('act'));
    assert.ok(!acts('Harbour News is a unit of Port Systems.').includes('act'));
  });
});
