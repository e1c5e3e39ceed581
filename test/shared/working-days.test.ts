import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, workingDaysAfter, workingDaysBefore } from '../../src/shared/working-days.ts';
import { dayNumber, dayOfNumber } from '../../src/shared/opening-hours/london.ts';

describe('working days', () => {
  it.each([
    ['a week and a day', '2026-11-02', 10, 'ENGLAND', '2026-11-16'],
    ['from a Saturday', '2026-11-07', 1, 'ENGLAND', '2026-11-09'],
    ['over Christmas, where Boxing Day is on a Saturday', '2026-12-18', 10, 'ENGLAND', '2027-01-06'],
    ['over Easter in England', '2026-04-01', 3, 'ENGLAND', '2026-04-08'],
    ['over Easter in Scotland, where the Monday counts', '2026-04-01', 3, 'SCOTLAND', '2026-04-07'],
    ['over the second of January in Scotland', '2025-12-31', 1, 'SCOTLAND', '2026-01-05'],
    ['over the second of January in Wales', '2025-12-31', 1, 'WALES', '2026-01-02'],
    ['over St Patrick’s day in Northern Ireland', '2026-03-16', 1, 'NORTHERN_IRELAND', '2026-03-18'],
  ] as const)('are counted %s', (...[, day, count, nation, after]) => {
    expect(workingDaysAfter(day, count, nation)).toBe(after);
  });

  it.each([
    ['2022-06-03', 'a jubilee'],
    ['2022-09-19', 'a state funeral'],
    ['2023-05-08', 'a coronation'],
    ['2026-05-04', 'the early May bank holiday'],
    ['2026-05-25', 'the spring bank holiday'],
    ['2026-08-31', 'the summer bank holiday'],
    ['2027-12-27', 'Christmas Day, which was a Saturday'],
    ['2027-12-28', 'Boxing Day, which was a Sunday'],
  ])('do not hold %s, %s in England', (day) => {
    expect(isWorkingDay(day, 'ENGLAND')).toBe(false);
  });

  it('are the same forwards and backwards, each day of two years', () => {
    const days = Array.from({ length: 731 }, (_, index) => dayOfNumber(dayNumber('2026-01-01') + index));

    const wrong = days.filter((today) => {
      const last = workingDaysBefore(today, 10, 'ENGLAND');
      const next = dayOfNumber(dayNumber(last) + 1);
      return workingDaysAfter(last, 10, 'ENGLAND') > today || workingDaysAfter(next, 10, 'ENGLAND') <= today;
    });

    expect(wrong).toEqual([]);
  });
});
