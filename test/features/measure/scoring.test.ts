import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { problemsWithAnswerer, problemsWithAnswers, scoresOf } from '../../../src/features/measure/answers.rules.ts';
import { builtInMeasures } from '../../../src/features/measure/built-in.rules.ts';
import { problemsWithDefinition } from '../../../src/features/measure/definition.rules.ts';
import {
  bandOf,
  changeOf,
  lonelinessOf,
  swemwbsOf,
  swemwbsOfRaw,
  ucla3Of,
} from '../../../src/features/measure/measure.rules.ts';
import { problemsWithSitting } from '../../../src/features/measure/sitting.rules.ts';

const kind = (code: string) => builtInMeasures(null).find((each) => each.code === code)!;

describe('SWEMWBS', () => {
  it.each([
    [7, 7],
    [8, 9.51],
    [9, 11.25],
    [10, 12.4],
    [11, 13.33],
    [12, 14.08],
    [13, 14.75],
    [14, 15.32],
    [15, 15.84],
    [16, 16.36],
    [17, 16.88],
    [18, 17.43],
    [19, 17.98],
    [20, 18.59],
    [21, 19.25],
    [22, 19.98],
    [23, 20.73],
    [24, 21.54],
    [25, 22.35],
    [26, 23.21],
    [27, 24.11],
    [28, 25.03],
    [29, 26.02],
    [30, 27.03],
    [31, 28.13],
    [32, 29.31],
    [33, 30.7],
    [34, 32.55],
    [35, 35],
    [6, null],
    [36, null],
    [20.5, null],
  ])('of a raw total of %d is %p', (raw, metric) => {
    expect(swemwbsOfRaw(raw)).toBe(metric);
  });

  it.each([
    [[3, 3, 3, 3, 3, 3, 3], 19.25],
    [[1, 1, 1, 1, 1, 1, 1], 7],
    [[5, 5, 5, 5, 5, 5, 5], 35],
    [[3, 3, 3, 3, 3, 3], null],
    [[3, 3, 3, null, 3, 3, 3], null],
    [[3, 3, 3, 3, 3, 3, 3, 3], null],
    [[0, 3, 3, 3, 3, 3, 3], null],
    [[6, 3, 3, 3, 3, 3, 3], null],
    [[3.5, 3.5, 3, 3, 3, 3, 3], null],
  ])('of the answers %j is %p', (items, metric) => {
    expect(swemwbsOf(items)).toBe(metric);
  });

  it('shows its questions to whoever is registered, and says whose it is in any case', () => {
    const items = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    const shown = builtInMeasures({ registration: 'R-1', items }).find(({ code }) => code === 'SWEMWBS');

    expect(kind('SWEMWBS').questions).toEqual([]);
    expect(shown?.questions).toEqual(items);
    for (const each of [kind('SWEMWBS'), shown])
      expect(each?.licence).toContain('© NHS Health Scotland, University of');
  });
});

describe('the bands of the ONS', () => {
  it.each([
    ['ONS4_HAPPY', ['LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'VERY_HIGH', 'VERY_HIGH']],
    [
      'ONS4_ANXIOUS',
      ['VERY_LOW', 'VERY_LOW', 'LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'HIGH', 'HIGH', 'HIGH'],
    ],
    ['SWEMWBS', Array(11).fill(null)],
  ])('of %s from 0 to 10', (measure, bands) => {
    expect(Array.from({ length: 11 }, (_, score) => bandOf(measure, score))).toEqual(bands);
  });

  it.each(['ONS4_SATISFIED', 'ONS4_WORTHWHILE'])('of %s are those of happiness', (measure) => {
    for (let score = 0; score <= 10; score += 1) expect(bandOf(measure, score)).toBe(bandOf('ONS4_HAPPY', score));
  });
});

describe('a change', () => {
  it.each([
    ['ONS4_ANXIOUS', 6, 3, { change: -3, verdict: 'BETTER', bandBefore: 'HIGH', bandAfter: 'LOW' }],
    ['ONS4_ANXIOUS', 3, 6, { change: 3, verdict: 'WORSE', bandBefore: 'LOW', bandAfter: 'HIGH' }],
    ['ONS4_HAPPY', 4, 7, { change: 3, verdict: 'BETTER', bandBefore: 'LOW', bandAfter: 'HIGH' }],
    ['ONS4_SATISFIED', 5, 5, { change: 0, verdict: 'SAME', bandBefore: 'MEDIUM', bandAfter: 'MEDIUM' }],
    ['SWEMWBS', 19.25, 21.54, { change: 2.29, verdict: 'BETTER', bandBefore: null, bandAfter: null }],
    ['UCLA3', 9, 4, { change: -5, verdict: 'BETTER', bandBefore: null, bandAfter: null }],
    ['LONELINESS', 2, 4, { change: 2, verdict: 'WORSE', bandBefore: null, bandAfter: null }],
  ])('of %s from %d to %d', (measure, from, to, expected) => {
    expect(changeOf(kind(measure), from, to)).toEqual({ baseline: from, followUp: to, ...expected });
  });
});

describe('loneliness', () => {
  it('keeps the three answers beside what they add up to, which is not confirmed', () => {
    expect(ucla3Of(['HARDLY_EVER_OR_NEVER', 'SOME_OF_THE_TIME', 'OFTEN'])).toEqual({ items: [1, 2, 3], score: 6 });
    expect(kind('UCLA3').note).toMatch(/^Unconfirmed/);
  });

  it('asked directly goes from never to often or always', () => {
    expect([lonelinessOf('NEVER'), lonelinessOf('OFTEN_OR_ALWAYS')]).toEqual([1, 5]);
  });
});

describe('the four questions of the ONS', () => {
  it('make four scores, each as it was given', () => {
    const ons4 = { satisfied: 7, worthwhile: 0, happyYesterday: 10, anxiousYesterday: 3 };

    expect(scoresOf({ ons4 }).map(({ measure, score }) => [measure, score])).toEqual([
      ['ONS4_SATISFIED', 7],
      ['ONS4_WORTHWHILE', 0],
      ['ONS4_HAPPY', 10],
      ['ONS4_ANXIOUS', 3],
    ]);
  });

  it('are added up or averaged nowhere: no measure is of more than one of them, and no code names them together', () => {
    const root = path.resolve(import.meta.dirname, '../../../src');
    const files = fs.globSync('**/*.ts', { cwd: root }).map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
    const lines = files.flatMap((text) => text.split('\n')).filter((line) => /ons4/i.test(line));
    const together = lines.filter((line) => /average|mean\b|\bavg|\bsum|total|reduce|like 'ONS4|ONS4_?%/i.test(line));

    expect(lines.length).toBeGreaterThan(10);
    expect(together).toEqual([]);
    expect(builtInMeasures(null).filter(({ code }) => code.startsWith('ONS4'))).toHaveLength(4);
    const named = { name: 'x', minimum: 0, maximum: 40, direction: 'HIGHER_IS_BETTER', licenceNote: 'x' } as const;
    expect(problemsWithDefinition({ ...named, code: 'ONS4_ALL' }, false)).toMatchObject([{ code: 'TAKEN' }]);
  });
});

describe('answers', () => {
  const own = [{ code: 'MYCAW_1', minimum: 0, maximum: 6 }];

  it.each([
    [{}, 'answers', 'REQUIRED'],
    [{ ons4: {} }, 'answers', 'REQUIRED'],
    [{ ons4: { satisfied: 11 } }, 'answers.ons4.satisfied', 'OUT_OF_RANGE'],
    [{ ons4: { anxiousYesterday: -1 } }, 'answers.ons4.anxiousYesterday', 'OUT_OF_RANGE'],
    [{ swemwbs: { items: [3, 3, 3, 3, 3, 3] } }, 'answers.swemwbs.items', 'REQUIRED'],
    [{ swemwbs: { items: [3, 3, 3, 3, 3, 3, 6] } }, 'answers.swemwbs.items.6', 'OUT_OF_RANGE'],
    [{ swemwbs: { rawTotal: 36 } }, 'answers.swemwbs.rawTotal', 'OUT_OF_RANGE'],
    [{ swemwbs: {} }, 'answers.swemwbs', 'INVALID'],
    [{ swemwbs: { rawTotal: 21, items: [3, 3, 3, 3, 3, 3, 3] } }, 'answers.swemwbs', 'INVALID'],
    [{ ucla3: { companionship: 'OFTEN', leftOut: 'OFTEN' } }, 'answers.ucla3.isolated', 'REQUIRED'],
    [{ others: [{ code: 'PAM', score: 3 }] }, 'answers.others.0.code', 'UNKNOWN'],
    [{ others: [{ code: 'mycaw_1', score: 6.5 }] }, 'answers.others.0.score', 'OUT_OF_RANGE'],
    [
      {
        others: [
          { code: 'MYCAW_1', score: 1 },
          { code: 'mycaw_1', score: 2 },
        ],
      },
      'answers.others',
      'INVALID',
    ],
  ] as const)('%j is refused at %s', (answers, where, code) => {
    expect(problemsWithAnswers(answers, own)).toMatchObject([{ path: where, code }]);
  });

  it('are of the person alone', () => {
    expect(problemsWithAnswerer('PERSON')).toEqual([]);
    expect(problemsWithAnswerer('SOMEBODY_ELSE')).toMatchObject([{ path: 'answeredBy', code: 'INVALID' }]);
  });
});

describe('a sitting', () => {
  const facts = { today: '2026-06-01', referredOn: '2026-03-01', response: 'ACCEPTED' as const };
  const earlier = (stage: 'BASELINE' | 'FOLLOW_UP', takenOn: string) => [{ measure: 'UCLA3', stage, takenOn }];

  it.each([
    ['2026-03-01', 'BASELINE', [], []],
    ['2026-02-28', 'BASELINE', [], [{ path: 'on', code: 'OUT_OF_RANGE' }]],
    ['2026-06-02', 'BASELINE', [], [{ path: 'on', code: 'OUT_OF_RANGE' }]],
    ['soon', 'BASELINE', [], [{ path: 'on', code: 'INVALID' }]],
    ['2026-05-01', 'BASELINE', earlier('BASELINE', '2026-03-05'), [{ path: 'stage', code: 'TAKEN' }]],
    ['2026-05-01', 'BASELINE', earlier('FOLLOW_UP', '2026-04-05'), [{ path: 'on', code: 'OUT_OF_RANGE' }]],
    ['2026-05-01', 'FOLLOW_UP', earlier('BASELINE', '2026-03-05'), []],
    ['2026-03-05', 'FOLLOW_UP', earlier('BASELINE', '2026-03-05'), [{ path: 'on', code: 'OUT_OF_RANGE' }]],
    ['2026-05-01', 'FOLLOW_UP', earlier('FOLLOW_UP', '2026-05-01'), [{ path: 'on', code: 'TAKEN' }]],
    ['2026-05-01', 'FOLLOW_UP', [], []],
  ] as const)('on %s as %s after %j', (on, stage, before, expected) => {
    const problems = problemsWithSitting({ on, stage, measures: ['UCLA3'] }, { ...facts, earlier: [...before] });

    expect(problems).toMatchObject(expected);
    expect(problems).toHaveLength(expected.length);
  });

  it('is none where the person has declined', () => {
    const sitting = { on: '2026-03-05', stage: 'BASELINE' as const, measures: ['UCLA3'] };

    expect(problemsWithSitting(sitting, { ...facts, response: 'DECLINED', earlier: [] })).toMatchObject([
      { path: 'episodeId' },
    ]);
  });
});
