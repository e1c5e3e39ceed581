import { describe, expect, it } from '@jest/globals';
import { problemsWithAnswerer, problemsWithAnswers } from '../../../src/features/measure/answers.rules.ts';
import { problemsWithSitting } from '../../../src/features/measure/sitting.rules.ts';

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
