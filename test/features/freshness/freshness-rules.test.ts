import { describe, expect, it } from '@jest/globals';
import {
  ladderFor,
  problemsWithLadder,
  type LadderFor,
} from '../../../src/features/freshness/freshness-policy.rules.ts';
import {
  freshnessOn,
  STANDARD_LADDER,
  staleOn,
  wordsForCheck,
} from '../../../src/features/freshness/freshness.rules.ts';
import { londonDay } from '../../../src/shared/opening-hours/london.ts';

describe('the ladder', () => {
  it.each([
    ['2026-01-15', '2026-11-14', 'FRESH'],
    ['2026-01-15', '2026-11-15', 'DUE'],
    ['2026-01-15', '2026-12-14', 'DUE'],
    ['2026-01-15', '2026-12-15', 'OVERDUE'],
    ['2026-01-15', '2027-01-14', 'OVERDUE'],
    ['2026-01-15', '2027-01-15', 'STALE'],
    ['2026-01-15', '2036-01-15', 'STALE'],
    // Months that are too short end earlier.
    ['2025-04-30', '2026-02-27', 'FRESH'],
    ['2025-04-30', '2026-02-28', 'DUE'],
    ['2025-12-31', '2026-10-31', 'DUE'],
    ['2025-12-31', '2026-11-29', 'DUE'],
    ['2025-12-31', '2026-11-30', 'OVERDUE'],
    // A day that comes every four years.
    ['2024-02-29', '2025-02-27', 'OVERDUE'],
    ['2024-02-29', '2025-02-28', 'STALE'],
    ['2027-04-29', '2028-02-28', 'FRESH'],
    ['2027-04-29', '2028-02-29', 'DUE'],
    // Somebody who wrote a day to come.
    ['2027-01-01', '2026-11-22', 'FRESH'],
    [null, '2026-11-22', 'STALE'],
  ] as const)('of what was checked on %s is on %s: %s', (verifiedOn, today, state) => {
    expect(freshnessOn(today, verifiedOn, STANDARD_LADDER)).toBe(state);
  });

  it.each([
    ['2026-03-28T23:59:59Z', '2026-03-28', 'OVERDUE'],
    ['2026-03-29T00:00:00Z', '2026-03-29', 'STALE'],
    ['2026-10-24T22:59:59Z', '2026-10-24', 'STALE'],
    ['2026-06-30T23:30:00Z', '2026-07-01', 'STALE'],
  ] as const)('goes by the day in London, also on a night when clocks change: %s is %s', (instant, day, state) => {
    const today = londonDay(new Date(instant));

    expect(today).toBe(day);
    expect(freshnessOn(today, '2025-03-29', STANDARD_LADDER)).toBe(state);
  });

  it('says on which day a listing becomes stale', () => {
    expect(staleOn('2024-02-29', STANDARD_LADDER)).toBe('2025-02-28');
    expect(staleOn(null, STANDARD_LADDER)).toBeNull();
  });

  it.each([
    [null, 'Never checked.'],
    ['2026-11-22', 'Last checked today.'],
    ['2026-11-21', 'Last checked 1 day ago.'],
    ['2026-10-23', 'Last checked 30 days ago.'],
    ['2026-10-22', 'Last checked 1 month ago.'],
    ['2025-09-22', 'Last checked 14 months ago.'],
    ['2024-11-23', 'Last checked 23 months ago.'],
    ['2024-11-22', 'Last checked 2 years ago.'],
  ])('of %s is told as: %s', (verifiedOn, words) => {
    expect(wordsForCheck('2026-11-22', verifiedOn)).toBe(words);
  });
});

const months = (staleMonths: number): Omit<LadderFor, 'areaCode' | 'areaKind' | 'activityKind'> => ({
  firstReminderMonths: staleMonths - 2,
  secondReminderMonths: staleMonths - 1,
  staleMonths,
});
const ANYWHERE = { areaCode: null, areaKind: null, activityKind: null };
const DIRECTORY = { ...ANYWHERE, ...months(20) };
const FOOD = { ...ANYWHERE, activityKind: 'food-support', ...months(6) };
const ARTS = { ...ANYWHERE, activityKind: 'arts-and-culture', ...months(8) };
const NATION = { areaCode: 'E92000001', areaKind: 'NATION', activityKind: null, ...months(18) } as const;
const BOROUGH = { areaCode: 'E08000009', areaKind: 'LOCAL_AUTHORITY', activityKind: null, ...months(15) } as const;
const BOROUGH_FOOD = { ...BOROUGH, activityKind: 'food-support', ...months(4) };
const UNKNOWN = { areaCode: 'X1', areaKind: null, activityKind: null, ...months(9) };
const ALL = [DIRECTORY, FOOD, ARTS, NATION, BOROUGH, BOROUGH_FOOD, UNKNOWN];

describe('the ladder of a listing', () => {
  it.each([
    { of: 'what holds elsewhere', areas: ['W06000001'], kinds: ['befriending'], months: 20 },
    { of: 'its kind', areas: ['W06000001'], kinds: ['food-support'], months: 6 },
    { of: 'the kind that asks sooner', areas: [], kinds: ['arts-and-culture', 'food-support'], months: 6 },
    { of: 'its nation, whatever its kind', areas: ['E92000001'], kinds: ['food-support'], months: 18 },
    { of: 'the smallest area', areas: ['E92000001', 'E08000009'], kinds: ['befriending'], months: 15 },
    { of: 'its kind in the smallest area', areas: ['E92000001', 'E08000009'], kinds: ['food-support'], months: 4 },
    { of: 'an area that is not loaded', areas: ['E92000001', 'X1'], kinds: [], months: 9 },
  ])('is that of $of', ({ areas, kinds, months: expected }) => {
    const listing = { areas, activityKinds: kinds };

    expect(ladderFor(ALL, listing).staleMonths).toBe(expected);
    expect(ladderFor([...ALL].reverse(), listing).staleMonths).toBe(expected);
  });

  it('is the usual one where none was set', () => {
    expect(ladderFor([], { areas: ['E08000009'], activityKinds: ['food-support'] })).toEqual(STANDARD_LADDER);
  });

  it.each([
    [1, 2, 3, null],
    [58, 59, 60, null],
    [0, 2, 3, 'firstReminderMonths'],
    [3, 3, 4, 'secondReminderMonths'],
    [3, 4, 4, 'staleMonths'],
    [3, 4, 61, 'staleMonths'],
  ])('rises strictly: %s, %s, %s', (firstReminderMonths, secondReminderMonths, staleMonths, path) => {
    const problems = problemsWithLadder({ firstReminderMonths, secondReminderMonths, staleMonths });

    expect(problems[0]?.path ?? null).toBe(path);
  });
});
