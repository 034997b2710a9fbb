import assert from 'node:assert/strict';
import { evidenceIn } from '../../../src/core/claims/evidence/evidence';
import { beginsSentence } from '../../../src/core/claims/signals/names';
import { classesOfAll } from '../../../src/core/claims/words/lexicon';
import { wordsOf } from '../../../src/core/claims/words/words';
import { caseStudy, checkText } from '../../support/posts';

describe('evidence', () => {
  const kinds = (text: string) =>
    evidenceIn(text, classesOfAll(wordsOf(text)), []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

  it('is bounded in one sentence', () => {
    const found = kinds('the port lost 4,200 files and 12 boats, '.repeat(2000)).length;
    assert.ok(found > 400 && found < 600, String(found));
  });

  it('is how fast a line is, and how many dozens there are', () => {
    assert.deepEqual(kinds('The flood peaked at 1.2 Tbps.'), ['figure: 1.2 Tbps']);
    assert.deepEqual(kinds('La ligne avait 620 Gbit/s.'), ['figure: 620 Gbit/s']);
    assert.deepEqual(kinds('Two dozen cranes stood still.'), ['figure: Two dozen']);
    assert.deepEqual(kinds('Two cranes stood by a dozen.'), ['figure: a dozen']);
  });

  it('is looked for in time that grows with the text, whatever is written', () => {
    // Each of these took minutes with a pattern that tries every way to read it.
    for (const body of [
      `> "We were told to leave."\n\n${'A'.repeat(60)} 2 [post](https://x.example/a)`,
      `Acme said «${'\u00a0'.repeat(4000)}x`,
      `It lost 4 boats.\n\nSources: 1${': '.repeat(25_000)}x`,
      `${'Acme lost 4 boats.[^1] '.repeat(20_000)}\n\n[^1]: ${'[a](https://x.example/a) '.repeat(20_000)}`,
      `It lost${'<br>\n'.repeat(80_000)}( 4 boats.`,
      `It lost ${'[4 million boats in the port](https://x.example/a) and 12,000 files; '.repeat(15_000)}.`,
    ])
      assert.ok(checkText(caseStudy(body)).post.units.length > 0);
    const far = `Acme lost${'\n'.repeat(400_000)}( Acme.`;
    assert.equal(beginsSentence(far, wordsOf(far), 2), false);
  });

  it('is seen in French and English', () => {
    assert.deepEqual(kinds('Près de 12 millions de dossiers ont fui.'), ['figure: 12 millions']);
    assert.deepEqual(kinds('Le 3 mai 2023, la brèche est ouverte.'), ['date: 3 mai 2023']);
    assert.deepEqual(kinds('On May 31, 2023 the vendor warned 2,500 customers.'), ['date: May 31, 2023', 'figure: 2,500 customers']);
    for (const [date, rest] of [
      ['En 2017', 'la brèche est ouverte'],
      ['Since 2015', 'the hole had been open'],
      ['Mi-2023', 'la brèche est ouverte'],
      ['Entre 2019 et 2021', 'la brèche est ouverte'],
      ['Between 2019 and 2021', 'the hole was open'],
      ['Q3 2021', 'ended with a breach'],
    ])
      assert.deepEqual(kinds(`${date} ${rest}.`), [`date: ${date}`]);
    assert.deepEqual(kinds('À la fin de l’année 2013, la brèche est ouverte.'), ['date: fin de l’année 2013']);
    assert.deepEqual(kinds('The plan is called Vision 2030.'), []);
    assert.deepEqual(kinds('It was the largest breach of the year.'), ['superlative: the largest']);
    assert.deepEqual(kinds('C’est l’une des plus graves attaques.'), ['superlative: l’une des plus graves']);
    assert.deepEqual(kinds('The attackers were inside for three weeks.'), ['duration: three weeks']);
    assert.deepEqual(kinds('Il parle de « données parties pour de bon hier soir ».'), [
      'attribution: parle',
      'quotation: « données parties pour de bon hier soir »',
    ]);
    assert.deepEqual(kinds('CVE-2023-34362 touche la version 14.1.2.'), ['identifier: CVE-2023-34362']);
    assert.deepEqual(kinds('It has a CVSS score of 9.8.'), ['identifier: CVSS score of 9.8']);
    assert.deepEqual(kinds('2019 – 2021 : le port est agrandi.'), ['date: 2019 – 2021']);
    assert.deepEqual(kinds('The fine was $4.5 million, or 3 % of revenue.'), ['money: $4.5 million', 'figure: 3 %']);
    for (const amount of ['$5bn', '5 Md€', 'US$5,000', 'CHF 5,000', 'EUR 4,500,000', 'BTC 50'])
      assert.deepEqual(kinds(`Coût : ${amount}.`), [`money: ${amount}`]);
    assert.deepEqual(kinds('It fell in 2021.'), ['date: in 2021']);
    assert.deepEqual(kinds('No banking data was stolen.'), ['negative-fact: No banking data']);
  });

  it('is seen in numbers in words, counts below a thousand, shares and amounts', () => {
    for (const [text, evidence] of [
      ['Forty million badges were copied.', 'figure: Forty million badges'],
      ['Some four thousand dockers stayed home.', 'figure: four thousand dockers'],
      ['Twenty-two harbours closed.', 'figure: Twenty-two harbours'],
      ['Five customers left.', 'figure: Five customers'],
      ['One in five dockers clicked.', 'figure: One in five'],
      ['Un docker sur cinq a cliqué.', 'figure: Un docker sur cinq'],
      ['Une vingtaine de ports ont fermé.', 'figure: Une vingtaine de '],
      ['Le trafic a chuté de onze pour cent.', 'figure: onze pour cent'],
      ['La remise en état a coûté deux cent mille euros.', 'money: deux cent mille euros'],
      ['It lost three hundred million dollars.', 'money: three hundred million dollars'],
      ['The crew took 300 badges.', 'figure: 300 badges'],
      ['L’attaque a bloqué 2500 vaches.', 'figure: 2500 vaches'],
      ['L’attaque a bloqué 12000 rendez-vous.', 'figure: 12000 rendez-vous'],
      ['The attack stopped 150000 deliveries.', 'figure: 150000 deliveries'],
      ['The attack stopped 1500000 cows.', 'figure: 1500000 cows'],
      ['L’attaque a bloqué 2.500 vaches.', 'figure: 2.500 vaches'],
      ['The attack stopped 2500+ beds.', 'figure: 2500+ beds'],
      ['The attack stopped ~2500 clients.', 'figure: 2500 clients'],
      ['They took 2500 patient files.', 'figure: 2500 patient files'],
      ['They took 15000 e-mail addresses.', 'figure: 15000 e-mail addresses'],
      ['It hit 60 law firms.', 'figure: 60 law firms'],
      ['Patients of 14 ambulance trusts waited.', 'figure: 14 ambulance trusts'],
      ['It hurt 25 children.', 'figure: 25 children'],
      ['Six data centres went dark.', 'figure: Six data centres'],
      ['Deux grandes banques ont fermé.', 'figure: Deux grandes banques'],
      ['La rançon s’élève à dix millions.', 'figure: dix millions'],
      ['Le port emploie 250 dockers.', 'figure: 250 dockers'],
      ['It touched 33M people.', 'figure: 33M people'],
      ['The outage lasted two and a half weeks.', 'duration: two and a half weeks'],
      ['La panne a duré dix-huit mois.', 'duration: dix-huit mois'],
      ['The outage lasted thirty-two days.', 'duration: thirty-two days'],
      ['He got fourteen years.', 'duration: fourteen years'],
      ['La panne a duré 48h.', 'duration: 48h'],
      ['It was down for 72 h.', 'duration: 72 h'],
      ['The site was down for 90min.', 'duration: 90min'],
    ] as const)
      assert.deepEqual(kinds(text), [evidence], text);
    for (const text of [
      'It ran on port 444.',
      'The key is 512 bits long.',
      'It took 12 long hours.',
      'They followed 12 steps towards safety.',
      'L’outil a testé 443 ports ouverts.',
      'It has 20 pages across both parts.',
      'Windows 10 machines stayed up.',
      'Il y a deux versions.',
      'Il reste trois étapes.',
      'Event ID 4625 shows logons.',
      'The service has 4096 threads.',
      'Le rapport 2019 attaques comprises est long.',
      'Version 2.500 fixes it.',
      'Build 22631 has it.',
      'Le support était là 24h/24.',
      'The gate was shut at 18h.',
      'Le port 50000 accepte les connexions.',
    ])
      assert.deepEqual(kinds(text), [], text);
  });

  it('is seen in dates that the account around them places', () => {
    for (const [text, date] of [
      ['In May the port closed.', 'In May'],
      ['Début mai, le port ferme.', 'Début mai'],
      ['On Tuesday the gates stopped.', 'On Tuesday'],
      ['La semaine dernière, le port a rouvert.', 'La semaine dernière'],
      ['Le 22, la grue repart.', 'Le 22'],
      ['Tout repart à 5 h 25.', '5 h 25'],
      ['17 Oct: the gate is forced.', '17 Oct'],
      ['Le badge datait de 2011.', 'datait de 2011'],
      ['T+2h: the gate is shut.', 'T+2h'],
    ] as const)
      assert.deepEqual(kinds(text), [`date: ${date}`], text);
    assert.deepEqual(kinds('They may have done it in two steps.'), []);
  });

  it('is seen in few words that somebody is told to have said', () => {
    for (const text of [
      'Le maire parle d’« acte lâche ».',
      'La présidente se dit « atterrée ».',
      '« Une honte totale », s’indigne le maire.',
      'She called it “a disgrace”.',
      'The note read: “Pay up now.”',
    ])
      assert.ok(
        kinds(text).some((each) => each.startsWith('quotation')),
        text,
      );
    assert.ok(!kinds('It is a “zero trust” network.').some((each) => each.startsWith('quotation')));
  });

  it('is a rank or the only one, and no plain ordinal', () => {
    for (const text of [
      'It is the second-largest port.',
      'Harbourware is the market leader.',
      'Ohio is the only state to do so.',
      'C’est le deuxième port du pays.',
      'C’est la première fois qu’un port est visé.',
      'It was the first known attack on a crane.',
      'It was the country’s worst data breach.',
      'Quay is the nation’s biggest fuel line.',
      'It was a record fine.',
      'It was the third breach of the firm in two years.',
      'C’est la pire fuite de l’histoire du pays.',
      'Le quai est l’un des dix plus gros hébergeurs.',
      'C’est le troisième piratage de la firme en deux ans.',
      'C’est une amende record.',
    ])
      assert.ok(
        kinds(text).some((each) => each.startsWith('superlative')),
        text,
      );
    for (const text of ['Worst of all, it rained.', 'Most cranes stopped.', 'The largest part is done.'])
      assert.ok(!kinds(text).some((each) => /^superlative: (?:worst|most)/i.test(each)), text);
    assert.deepEqual(kinds('The first crane stopped.'), []);
    assert.deepEqual(kinds('Les grues ont été arrêtées à titre préventif.'), []);
  });

  it('is what was not there', () => {
    for (const text of [
      'There was no backup.',
      'No bank details were taken.',
      'No patient died.',
      'The firm gave no details.',
      'Quay had no inventory of its cranes.',
      'Il n’y avait pas de sauvegarde.',
      'Le port était dépourvu de sauvegarde.',
    ])
      assert.ok(
        kinds(text).some((each) => /^(?:negative-fact|weakness)/.test(each)),
        text,
      );
    for (const text of ['It was no wonder.', 'There is no doubt.', 'Il n’y a pas que les ports.'])
      assert.ok(!kinds(text).some((each) => each.startsWith('negative-fact')), text);
  });

  it('is what somebody said, in a sentence of nothing else', () => {
    assert.deepEqual(
      kinds('"We had no choice."').filter((each) => each.startsWith('quotation')),
      ['quotation: "We had no choice."'],
    );
  });

  it('is all of a block quotation below who says it', () => {
    const quoteOf = (lead: string, words: string) => {
      const unit = checkText(caseStudy(`${lead}\n\n> ${words}`)).post.units.find(({ kind }) => kind === 'quote');
      return [unit?.tier, unit?.reasons.some(({ kind }) => kind === 'quotation')];
    };
    for (const [lead, words] of [
      ['The CEO said:', 'We lost 300 files.'],
      ['On 3 May the CEO said:', 'We let our customers down.'],
      ['Le PDG a déclaré :', 'Nous n’avons pas été à la hauteur.'],
      ['The note reads:', 'All your files are encrypted. Pay 5 bitcoins within 72 hours.'],
    ] as const)
      assert.deepEqual(quoteOf(lead, words), ['strong', true], lead);
    for (const lead of ['As I wrote:', 'The console reads:', 'Step by step:', 'The port was closed.'])
      assert.deepEqual(quoteOf(lead, 'Close the port and open it.')[1], false, lead);
  });

  it('is not seen in names, identifiers, small counts, advice and terms between quotes', () => {
    for (const text of [
      'La norme ISO 27001 et le RFC 9110 suffisent.',
      'The plan has two steps.',
      'Le port 8080 est ouvert.',
      'Le terme « hameçonnage » est courant.',
      'Changez le mot de passe tous les trois mois.',
      'Le plus souvent, rien ne se passe.',
      'T1566.001 and the SMB protocol apply.',
      'La sécurité à 100 % est un mythe.',
      'According to our own tests it holds.',
    ]) {
      assert.deepEqual(kinds(text), [], text);
    }
  });

  it('is countered by advice, supposition, questions and the first person', () => {
    const tierOf = (text: string) => checkText(caseStudy(text)).post.units[0]?.tier;
    for (const text of [
      'You should rotate 100 % of the keys.',
      'Cela pourrait toucher 2 millions de clients.',
      'Was it 2 million?',
      'Il faut compter 30 jours.',
      'Je pense que 3 % suffisent.',
      'Si la société avait segmenté son réseau, 90 % des serveurs auraient survécu.',
      'At least two people have to approve each payment above $5,000.',
      'Il faut activer la double authentification sur 100 % des comptes.',
      'Selon moi, la société a perdu 3 % de ses clients.',
    ]) {
      assert.match(tierOf(text) ?? '', /^(?:silent|medium)$/, text);
    }
    assert.equal(tierOf('In May 2023 the vendor warned 2,500 customers.'), 'strong');
  });

  it('is not countered by the conditional of what others are said to say', () => {
    const tierOf = (text: string) => checkText(caseStudy(text)).post.units[0]?.tier;
    assert.equal(tierOf('Selon Shodan, il y aurait 4 200 serveurs exposés.'), 'strong');
    assert.equal(tierOf('L’attaque aurait coûté 2 millions de dollars selon la compagnie.'), 'strong');
    assert.match(tierOf('Selon la compagnie, cela pourrait toucher 2 millions de clients.') ?? '', /^(?:silent|medium)$/);
    assert.match(tierOf('Le port aurait perdu 3 % de ses clients.') ?? '', /^(?:silent|medium)$/);
  });
});
