import { describe, expect, it } from '@jest/globals';
import {
  levelOf,
  limitsOf,
  percentOf,
  problemsWithCeiling,
  problemsWithHours,
  yearEndingOn,
} from '../../../src/features/caseload/caseload.rules.ts';
import { caseloadWarnings, type CaseloadFigures } from '../../../src/features/caseload/caseload-warnings.rules.ts';
import { londonDay } from '../../../src/shared/opening-hours/london.ts';

describe('how many people are right for somebody', () => {
  it.each([
    { ftePercent: 100, ceiling: null, warnFrom: 200, flagAbove: 250 },
    { ftePercent: 60, ceiling: null, warnFrom: 120, flagAbove: 150 },
    { ftePercent: 50, ceiling: null, warnFrom: 100, flagAbove: 125 },
    { ftePercent: 33, ceiling: null, warnFrom: 66, flagAbove: 82 },
    { ftePercent: 1, ceiling: null, warnFrom: 2, flagAbove: 2 },
    { ftePercent: 100, ceiling: 180, warnFrom: 144, flagAbove: 180 },
    { ftePercent: 60, ceiling: 180, warnFrom: 144, flagAbove: 180 },
    { ftePercent: 100, ceiling: 300, warnFrom: 240, flagAbove: 300 },
  ])('is $warnFrom to $flagAbove for $ftePercent % with a ceiling of $ceiling', ({ warnFrom, flagAbove, ...terms }) => {
    expect(limitsOf(terms)).toEqual({ warnFrom, flagAbove });
  });

  it.each([
    { people: 0, level: 'WITHIN' },
    { people: 199, level: 'WITHIN' },
    { people: 200, level: 'NEAR' },
    { people: 250, level: 'NEAR' },
    { people: 251, level: 'ABOVE' },
  ])('calls $people people $level', ({ people, level }) => {
    expect(levelOf(people, limitsOf({ ftePercent: 100, ceiling: null }))).toBe(level);
  });
});

describe('the year', () => {
  it.each([
    { day: '2026-11-22', from: '2025-11-23' },
    { day: '2026-03-31', from: '2025-04-01' },
    { day: '2026-12-31', from: '2026-01-01' },
    { day: '2028-02-28', from: '2027-03-01' },
    { day: '2028-02-29', from: '2027-03-01' },
    { day: '2028-03-01', from: '2027-03-02' },
    { day: '2029-02-28', from: '2028-02-29' },
  ])('that ends on $day begins on $from', ({ day, from }) => {
    expect(yearEndingOn(day)).toEqual({ from, until: day });
  });

  it('ends with the day in London, which in summer begins an hour before midnight UTC', () => {
    expect(yearEndingOn(londonDay(new Date('2026-07-01T23:30:00Z'))).from).toBe('2025-07-03');
    expect(yearEndingOn(londonDay(new Date('2026-01-01T23:30:00Z'))).from).toBe('2025-01-02');
  });
});

describe('hours', () => {
  it.each([
    [1, 100],
    [0.6, 60],
    [0.29, 29],
    [0.57, 57],
    [0.01, 1],
    [0, null],
    [1.01, null],
    [-0.5, null],
    [0.333, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('of %p are %p hundredths', (fte, percent) => {
    expect(percentOf(fte)).toBe(percent);
    expect(problemsWithHours(fte)).toHaveLength(percent === null ? 1 : 0);
  });
});

describe('a local ceiling', () => {
  it.each([
    { ceiling: 180, reason: 'Long journeys between villages.', wrong: [] },
    { ceiling: null, reason: null, wrong: [] },
    { ceiling: 180, reason: null, wrong: ['reason'] },
    { ceiling: 180, reason: '  ', wrong: ['reason'] },
    { ceiling: 0, reason: 'None.', wrong: ['ceiling'] },
    { ceiling: 1001, reason: 'Many.', wrong: ['ceiling'] },
    { ceiling: 180, reason: 'See jo@example.org', wrong: ['reason'] },
  ])('of $ceiling because “$reason” has problems at $wrong', ({ ceiling, reason, wrong }) => {
    expect(problemsWithCeiling(ceiling, reason).map(({ path }) => path)).toEqual(wrong);
  });
});

describe('what to talk about', () => {
  const calm: CaseloadFigures = {
    ...{ people: 10, level: 'WITHIN', warnFrom: 200, flagAbove: 250, hasCeiling: false, contactsPerEpisode: 8 },
    ...{ shortFirstSessions: 0, overdueReviews: 0, openChecklists: 0, isSupervisionOverdue: false },
  };

  it.each<[Partial<CaseloadFigures>, string[]]>([
    [{}, []],
    [
      { people: 200, level: 'NEAR' },
      ['200 people in a year: from 200 on it is close to 250, what guidance says for these hours.'],
    ],
    [{ people: 251, level: 'ABOVE' }, ['251 people in a year are more than 250, what guidance says for these hours.']],
    [
      { people: 181, level: 'ABOVE', flagAbove: 180, hasCeiling: true },
      ['181 people in a year are more than 180, the local ceiling.'],
    ],
    [{ contactsPerEpisode: 5.9 }, ['5.9 contacts for each episode that was closed; 6 to 12 are usual.']],
    [{ contactsPerEpisode: 12 }, []],
    [{ contactsPerEpisode: null }, []],
    [{ shortFirstSessions: 1 }, ['1 first session was under 45 minutes.']],
    [{ overdueReviews: 2, openChecklists: 1 }, ['1 safety checklist is open.', '2 reviews are overdue.']],
    [{ isSupervisionOverdue: true }, ['Monthly clinical supervision is overdue.']],
  ])('for %j is %j', (different, warnings) => {
    expect(caseloadWarnings({ ...calm, ...different })).toEqual(warnings);
  });
});
