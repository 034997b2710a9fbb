import assert from 'node:assert/strict';
import { mayNameSource, namingPatterns } from '../../../src/core/claims/coverage/named';
import * as dates from '../../../src/core/claims/evidence/dates';
import { evidenceIn } from '../../../src/core/claims/evidence/evidence';
import * as numbers from '../../../src/core/claims/evidence/numbers';
import * as patterns from '../../../src/core/claims/evidence/patterns';
import { callPatterns, introducingPatterns } from '../../../src/core/claims/evidence/quotations';
import { advicePatterns, saysHaveTo } from '../../../src/core/claims/signals/advice';
import { announcedBy } from '../../../src/core/claims/signals/announced';
import { asidePatterns } from '../../../src/core/claims/signals/asides';
import { isAtLarge, isReckoning, reckoningPatterns, truthPatterns } from '../../../src/core/claims/signals/atLarge';
import { besidePatterns, mayTellBeside } from '../../../src/core/claims/signals/besides';
import { cue, lists as cueLists } from '../../../src/core/claims/signals/cues';
import { generalityPatterns, isGeneral, isTextbook } from '../../../src/core/claims/signals/generalities';
import { phrases } from '../../../src/core/claims/signals/headings';
import { drawsLesson, lessonPatterns } from '../../../src/core/claims/signals/lessons';
import { opening } from '../../../src/core/claims/signals/openings';
import { makings } from '../../../src/core/claims/signals/ownMaking';
import { isCounterfactual, isSupposition, suppositionPatterns } from '../../../src/core/claims/signals/suppositions';
import { isTalk, talkPatterns } from '../../../src/core/claims/signals/talk';
import { saysUnknown, unknownPatterns } from '../../../src/core/claims/signals/unknowns';
import { isGuess, saysOwnView, viewPatterns } from '../../../src/core/claims/signals/views';
import { classesOfAll, word } from '../../../src/core/claims/words/lexicon';
import { wordsOf } from '../../../src/core/claims/words/words';
import { hasWholeWords } from '../../../src/core/text/wholeWords';
import { samplesOf } from '../../support/samples';

/** Most patterns are looked for only where a word of the text announces them: a word of each of their alternatives has to be one that does. */
describe('a pattern that a word announces', () => {
  const classesIn = (text: string): number => classesOfAll(wordsOf(text));
  const announcedIn = (text: string) => announcedBy(wordsOf(text));
  const opens =
    (bit: number) =>
    (text: string): boolean =>
      (announcedIn(text).opens & bit) !== 0;

  /** What a pattern would take and nobody writes. */
  const unwritten = /^(?:(?:did|was|were|had|has|have|does|do|could|is|are)not) /;

  /** Texts for each of a pattern's alternatives; each does match. */
  function samples(name: string, pattern: RegExp): string[] {
    const found = samplesOf(pattern).filter((each) => !unwritten.test(each));
    const global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    assert.deepEqual([name, found.filter((each) => !hasWholeWords(global, each)).slice(0, 9)], [name, []]);
    assert.ok(found.length > 0, name);
    return found;
  }

  /** What is passed over of a pattern's alternatives. */
  const missed = (name: string, pattern: RegExp, asks: (text: string) => boolean): string[] =>
    samples(name, pattern)
      .filter((each) => !asks(each))
      .map((each) => `${name}: ${each}`);

  /** Asserts that none of the alternatives of some patterns is passed over. */
  function areFound(all: Readonly<Record<string, unknown>>, asks: (text: string) => boolean): void {
    const found = Object.entries(all).flatMap(([name, pattern]) => (pattern instanceof RegExp ? missed(name, pattern, asks) : []));
    assert.equal(found.slice(0, 50).join('\n'), '');
  }

  it('is one of evidence', () => {
    areFound({ ...patterns, ...numbers, ...dates }, (text) => {
      // In the past, for a duration counts where something took it.
      const asAnnounced = evidenceIn(text, classesIn(text) | word.past, []);
      return JSON.stringify(asAnnounced) === JSON.stringify(evidenceIn(text, -1, []));
    });
  });

  it('is one of money', () => {
    areFound({ currencies: numbers.currencies }, (text) => numbers.mayBeMoney.test(text));
  });

  it('is one of who says what is quoted', () => {
    const { mayCall, calledBefore } = callPatterns;
    areFound({ calledBefore }, (text) => mayCall.test(text));
    areFound(introducingPatterns, (text) => text.trimEnd().endsWith(':'));
  });

  it('is found in the forms that were passed over, and not in what only looks like it', () => {
    const kinds = (text: string) =>
      evidenceIn(text, classesIn(text), []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    for (const [text, expected] of [
      ['Une femme a été arrêtée par la police.', 'legal-act: arrêtée par la police'],
      ['L’attaque a été revendiquée par un groupe.', 'attribution: revendiquée par'],
      ['D’après la mairie, le port rouvre.', 'attribution: D’après'],
      ['The breach stemmed from a stolen key.', 'cause: stemmed from'],
      ['Le retard est dû au gel.', 'cause: dû au'],
      ['Les pertes sont dues au gel.', 'cause: dues au'],
      ['Compared to the port, the hospital fared well.', 'comparison: Compared to'],
      ['They haven’t paid.', 'negative-fact: haven’t paid'],
      ['The port stood still for several days and lost.', 'duration: several days'],
      ['Les grues manquaient de freins.', 'weakness: manquaient d'],
    ] as const)
      assert.deepEqual(kinds(text), [expected], text);
    for (const text of ['Sailors don’t see the cranes.', 'Elle limite les risques liés à la panne.'])
      assert.deepEqual(kinds(text), [], text);
  });

  it('is one of views and lessons', () => {
    const { advised, ownView, supposing, odds, ownAccount, caution, warning, shows, exemplary, role, duty, ours, author, advice } = {
      ...viewPatterns,
      ...advicePatterns,
      ...lessonPatterns,
    };
    areFound({ advised }, (text) => saysHaveTo(text, classesIn(text)));
    areFound({ ownView, supposing, odds }, (text) => isGuess(text, announcedIn(text)));
    areFound({ ownAccount, caution, warning }, (text) => saysOwnView(text, announcedIn(text)));
    areFound({ shows, exemplary, role, duty, ours }, (text) => drawsLesson(text, announcedIn(text)));
    areFound({ author }, (text) => (classesIn(text) & word.firstPerson) !== 0);
    areFound({ advice }, opens(opening.advice));
  });

  it('is one of suppositions and of what is so of all of a kind', () => {
    const { unmet, unreal, imagines, conditional, ofReader, otherwise, inCase, transition, ofAKind, defining, definingKind } = {
      ...suppositionPatterns,
      ...generalityPatterns,
    };
    areFound({ unmet, unreal }, (text) => isCounterfactual(text, announcedIn(text)));
    areFound({ imagines, conditional, ofReader, otherwise, inCase }, (text) => isSupposition(text, announcedIn(text)));
    areFound({ transition }, opens(opening.transition));
    areFound({ ofAKind }, (text) => isGeneral(text, wordsOf(text), announcedIn(text)));
    areFound({ defining, definingKind }, (text) => isTextbook(text, announcedIn(text), false));
  });

  it('is one of what should have been', () => {
    areFound(besidePatterns, (text) => mayTellBeside(text, announcedIn(text).classes));
  });

  it('is one of what is not known', () => {
    areFound(unknownPatterns, (text) => saysUnknown(text, classesIn(text)));
  });

  it('is one of those that name a source', () => {
    for (const [name, patterns] of Object.entries(namingPatterns))
      for (const pattern of patterns) {
        // What has to stand before a word, a sample knows nothing of.
        const found = samplesOf(pattern).filter((text) => hasWholeWords(new RegExp(pattern.source, 'g'), text));
        assert.ok(found.length > 0, name);
        assert.deepEqual([name, found.filter((text) => !mayNameSource(text)).slice(0, 30)], [name, []]);
      }
  });

  it('is one of what is so at large', () => {
    for (const [all, asks] of [
      [truthPatterns, isAtLarge],
      [reckoningPatterns, isReckoning],
    ] as const)
      for (const pattern of Object.values(all)) {
        // What may not stand in a clause, a sample knows nothing of.
        const found = samplesOf(pattern).filter((text) => pattern.test(text));
        assert.deepEqual([pattern.source, found.filter((text) => !asks(text, announcedIn(text).first))], [pattern.source, []]);
        assert.ok(found.length > 0, pattern.source);
      }
  });

  it('is one of talk', () => {
    areFound(talkPatterns, (text) => isTalk(text, announcedIn(text)));
  });

  it('is one of headings', () => {
    for (const { pattern, words } of phrases) {
      const own = new Set(words.split(' '));
      areFound({ [pattern.source]: pattern }, (text) => wordsOf(text).some((each) => own.has(each.text)));
    }
  });

  it('is one of what a text says of itself', () => {
    const { noteBegins, label, confidence, presents, aboutItself, noteSays } = asidePatterns;
    areFound({ noteBegins }, opens(opening.note));
    areFound({ label }, opens(opening.definition));
    areFound({ confidence }, opens(opening.sureness));
    areFound({ presents }, opens(opening.presentative));
    areFound({ aboutItself, noteSays }, (text) => (announcedIn(text).cues & cue.itself) !== 0);
  });

  it('is one of how the article was made', () => {
    for (const { pattern, words } of makings) {
      const own = new Set(words.split(' '));
      // What may not stand further on, a sample knows nothing of.
      const found = samplesOf(pattern).filter((text) => pattern.test(text));
      assert.ok(found.length > 0, pattern.source);
      assert.deepEqual(
        [pattern.source, found.filter((text) => !wordsOf(text, 3).some((each) => own.has(each.text)))],
        [pattern.source, []],
      );
    }
  });

  it('has cues that are all looked up', () => {
    for (const [name, list] of Object.entries(cueLists) as [keyof typeof cue, string][])
      for (const each of list.split(' ')) assert.ok((announcedIn(each).cues & cue[name]) !== 0, each);
  });
});
