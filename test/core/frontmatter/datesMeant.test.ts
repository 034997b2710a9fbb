import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

/** `message@line words` of what is told of a block, each with what its first fix makes of it. */
function told(schema: string, block: string): [told: string, ...made: string[]][] {
  const text = `---\n${block}\n---\n`;
  const { findings, post } = checkText(text, placeUnder(schema));
  return findings.map(({ messageId, severity, start, end, fixes }) => [
    `${severity} ${messageId}@${post.lines.at(start).line} ${text.slice(start, end)}`,
    ...fixes.slice(0, 1).flatMap(({ edits }) => (edits.length > 0 ? [applyEdits(text, edits).slice(4, -5)] : [])),
  ]);
}

const dates = 'z.object({ title: z.string(), date: z.date(), seen: z.coerce.date().optional() })';

describe('a date that has to be one to YAML already', () => {
  it('loses its quotes, and keeps them where the site coerces', () => {
    for (const mark of ['"', "'"]) {
      const written = `${mark}30 juin 2025${mark}`;
      assert.deepEqual(told(dates, `title: T\ndate: ${written}`), [[`error unquoted@3 ${written}`, 'title: T\ndate: 2025-06-30']]);
      assert.deepEqual(told(dates, `title: T\ndate: 2025-01-01\nseen: ${written}`), [
        [`error invalid@4 ${written}`, `title: T\ndate: 2025-01-01\nseen: ${mark}2025-06-30${mark}`],
      ]);
    }
    assert.deepEqual(told(dates, 'title: T\ndate: 30 juin 2025')[0]?.[0], 'error invalid@3 30 juin 2025');
  });

  it('is an error also while another line cannot be read', () => {
    assert.deepEqual(
      told(dates, 'title: a: b\ndate: 30 juin 2025').map(([first]) => first),
      ['error colon@2 title: a: b', 'error invalid@3 30 juin 2025'],
    );
  });
});

describe('dates where a key tells objects apart', () => {
  const schema = `z.discriminatedUnion('type', [
    z.object({ type: z.literal('incident'), started: z.coerce.date(), ended: z.coerce.date().nullable().optional() }),
    z.object({ type: z.literal('note'), started: z.string() }),
    z.object({ type: z.literal('log'), entries: z.array(z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('day'), at: z.coerce.date() }), z.object({ kind: z.literal('word'), at: z.string().nullable() }),
    ])) }),
  ])`;

  it('are told as under one object', () => {
    for (const [value, message] of [
      ['05/06/2025', 'warning ambiguous'],
      ['June 31 2025', 'warning rolled'],
      ['juin 2025', 'warning month'],
      ['2025', 'warning kind'],
      ['30 juin 2025', 'error invalid'],
    ])
      assert.equal(told(schema, `type: incident\nstarted: ${value}`)[0]?.[0], `${message}@3 ${value}`);
    assert.deepEqual(told(schema, 'type: incident\nstarted:\nended:'), [['warning epoch@3 started:']], 'the other may be empty');
  });

  it('are dates of the object that is meant alone', () => {
    assert.deepEqual(told(schema, "type: 'note'\nstarted: 05/06/2025"), []);
    assert.deepEqual(
      told(
        schema,
        'type: log\nentries:\n  - { kind: day, at: 05/06/2025 }\n  - { kind: word, at: 05/06/2025 }\n  - kind: day\n    at:',
      ).map(([first]) => first),
      ['warning ambiguous@4 05/06/2025', 'warning epoch@7 at'],
    );
  });
});

describe('dates below the top of objects that are there together, or of which the telling key names one', () => {
  it('are told, whatever another choice says', () => {
    const schema = `z.object({
      log: z.object({ note: z.string() }).and(z.object({ at: z.coerce.date(), note: z.string() })).optional(),
      event: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('day'), on: z.coerce.date(), level: z.enum(['low']) }),
        z.object({ kind: z.literal('word'), on: z.string(), level: z.enum(['high']) }),
      ]).optional(),
    })`;
    assert.deepEqual(told(schema, 'log: { note: n, at: 2025-06-31 }')[0]?.[0], 'warning rolled@2 2025-06-31');
    assert.deepEqual(told(schema, 'event: { kind: day, on: 2025-06-31, level: high }')[0]?.[0], 'warning rolled@2 2025-06-31');
    assert.deepEqual(told(schema, 'event: { kind: word, on: 2025-06-31 x, level: high }'), []);
  });
});

describe('dates below the top', () => {
  const schema = `z.object({
    history: z.array(z.object({ at: z.coerce.date(), what: z.any() })).optional(), days: z.array(z.coerce.date()).optional(),
    span: z.tuple([z.date(), z.string()]).optional(), o: z.object({ a: z.coerce.date().nullable(), b: z.coerce.date().optional() }).optional(),
  })`;

  it('are told when they are empty, which prints 1970', () => {
    assert.deepEqual(told(schema, 'history:\n  - at:\n    what: x\n  - { at: , what: y }'), [
      ['warning epoch@3 at'],
      ['warning epoch@5 at'],
    ]);
    assert.deepEqual(told(schema, 'days:\n  -\n  - 2025-06-30'), [['warning epoch@3 -']]);
    assert.deepEqual(told(schema, 'o: { a: , b: }'), [['warning epoch@2 b', 'o: { a: }']]);
    assert.deepEqual(told(schema, 'draft: true\no: { a: , b: }'), [], 'a draft may leave them for later');
    assert.deepEqual(told(schema, 'x: &e { at: }\nhistory:\n  - *e'), [], 'it is written elsewhere');
  });

  it('are told in tuples', () => {
    assert.deepEqual(told(schema, 'span: [2025-06-31, x]'), [['warning rolled@2 2025-06-31', 'span: [2025-06-30, x]']]);
    assert.deepEqual(told(schema, 'span: [2025-06-30, 05/06/2025]'), []);
  });
});

describe('a date that JavaScript reads in part', () => {
  const coerced = 'z.object({ title: z.string(), date: z.coerce.date() })';
  const of = (value: string) => told(coerced, `title: T\ndate: ${value}`);

  it('is told by the season or the word that is passed over before a year', () => {
    for (const value of ['été 2025', 'printemps 2025', 'fin 2025', 'circa 2025', 'summer of 2025'])
      assert.deepEqual(of(value), [[`warning passed@3 ${value}`]], value);
    for (const value of ['January 2025', 'Sept 2025', "'2025'", 'Jan 1 2025', 'Published 2025/06/30', 'UTC 2025', '(été) 2025'])
      assert.deepEqual(of(value), [], value);
  });

  it('is written with its month in English, and nothing left of what is passed over', () => {
    assert.deepEqual(of('fin juin 2025'), [['warning month@3 fin juin 2025', 'title: T\ndate: June 2025']]);
  });

  it('is put between quotes where it is a year', () => {
    assert.deepEqual(of('2025'), [['warning kind@3 2025', "title: T\ndate: '2025'"]]);
  });
});

describe('a date that nobody but a person reads', () => {
  it('is written as the day it says, in any order of its parts, without the hour', () => {
    for (const [value, day] of [
      ['3-juil-2025', '2025-07-03'],
      ['2025 juin 3', '2025-06-03'],
      ['le 1er juin 2025', '2025-06-01'],
      ['10 December 2025 à midi', '2025-12-10'],
    ])
      assert.deepEqual(told(dates, `title: T\ndate: ${value}`), [[`error invalid@3 ${value}`, `title: T\ndate: ${day}`]]);
    assert.deepEqual(told(dates, 'title: T\ndate: 3 jui 2025'), [['error invalid@3 3 jui 2025']], 'June or July');
  });

  it('is told to be no day of the calendar, with those that are', () => {
    assert.deepEqual(told(dates, 'title: T\ndate: "30 fevrier 2025"'), [['error noDay@3 "30 fevrier 2025"', 'title: T\ndate: 2025-02-28']]);
  });
});

describe('an hour of TOML without a day', () => {
  it('is told as a date without a year', () => {
    const { findings } = checkText(
      '+++\ntitle = "T"\nseen = 10:00:00\n+++\n',
      placeUnder('z.object({ title: z.string(), seen: z.coerce.date() })'),
    );
    assert.deepEqual(
      findings.map(({ rule, messageId }) => `${rule} ${messageId}`),
      ['frontmatter-doubtful-date year'],
    );
  });
});

describe('a date where something else may stand too', () => {
  const among = (type: string): string => `z.object({ title: z.string(), end: ${type} })`;
  const coerced = [
    "z.coerce.date().optional().or(z.literal(''))",
    "z.union([z.coerce.date(), z.literal('ongoing')])",
    "z.union([z.literal('ongoing'), z.coerce.date()]).optional()",
    'z.union([z.coerce.date(), z.array(z.string())])',
  ];

  it('is told of as where nothing else may', () => {
    for (const type of coerced) {
      for (const [value, message, made] of [
        ['2025-06-31', 'warning rolled', '2025-06-30'],
        ['05/06/2025', 'warning ambiguous', '2025-05-06'],
        ['juin 2025', 'warning month', 'June 2025'],
        ["'3 août 2025'", 'error invalid', "'2025-08-03'"],
      ] as const)
        assert.deepEqual(told(among(type), `title: T\nend: ${value}`), [[`${message}@3 ${value}`, `title: T\nend: ${made}`]], type);
      assert.deepEqual(
        told(among(type), 'title: T\nend:'),
        [['warning epoch@3 end:', ...(type.includes('optional') ? ['title: T'] : [])]],
        type,
      );
      assert.deepEqual(told(among(type), 'title: T\nend: 2025-06-30'), []);
    }
    assert.deepEqual(told(among(coerced[0] ?? ''), "title: T\nend: ''"), []);
    assert.deepEqual(told(among(coerced[1] ?? ''), 'title: T\nend: ongoing'), []);
    assert.deepEqual(
      told(among(coerced[1] ?? ''), 'title: T\nend: ongoin').map(([first]) => first),
      ['error either@3 ongoin'],
    );
    const nested = `z.object({ title: z.string(), seen: z.array(z.object({ end: ${coerced[1]} })) })`;
    assert.deepEqual(told(nested, "title: T\nseen: [{ end: ongoing }, { end: '2025-06-31' }]")[0]?.[0], "warning rolled@3 '2025-06-31'");
  });

  it('loses its quotes where it has to be one to YAML already', () => {
    const type = among("z.union([z.date(), z.literal('unknown')])");
    for (const [value, message, made] of [
      ["'30 juin 2025'", 'unquoted', '2025-06-30'],
      ['30 juin 2025', 'invalid', '2025-06-30'],
      ["'2025-01-01'", 'either', '2025-01-01'],
      ['3 mars 2025', 'either', '2025-03-03'],
    ] as const)
      assert.deepEqual(told(type, `title: T\nend: ${value}`), [[`error ${message}@3 ${value}`, `title: T\nend: ${made}`]]);
    assert.deepEqual(told(type, 'title: T\nend: unknwon'), [['error either@3 unknwon', 'title: T\nend: unknown']]);
    assert.deepEqual(told(type, 'title: T\nend: 2025-06-31')[0]?.[0], 'warning rolled@3 2025-06-31');
  });

  it('is none where a text comes first, code runs on it, or nobody knows', () => {
    for (const type of [
      'z.string().or(z.coerce.date())',
      'z.union([z.coerce.date(), z.string()]).transform(dayOf)',
      'z.coerce.date().refine(isPast).or(z.string())',
      'z.union([z.coerce.date(), helper()])',
      "z.coerce.date().nullable().or(z.literal('')).transform(String)",
    ])
      for (const value of ["'2025-06-31'", "'05/06/2025'", "'juin 2025'"])
        assert.deepEqual(told(among(type), `title: T\nend: ${value}`), [], `${type} ${value}`);
  });
});
