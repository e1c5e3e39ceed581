import { describe, expect, it } from '@jest/globals';
import {
  freezesOn,
  isFrozen,
  newestFrozen,
  periodNamed,
  quarterBeside,
  quarterOf,
  quartersIn,
  yearOf,
} from '../../../src/features/impact/period.rules.ts';
import { dayNumber, dayOfNumber, londonDay } from '../../../src/shared/opening-hours/london.ts';

const named = (name: string) => periodNamed(name)!;

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-09-30', '2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
  ])('of %s is %s', (day, name, from, to) => {
    expect(quarterOf(day)).toEqual({ name, kind: 'QUARTER', from, to });
  });

  it('goes by the calendar of London, whose summer begins an hour before', () => {
    expect(quarterOf(londonDay(new Date('2026-03-31T22:59:00Z'))).name).toBe('2026-Q1');
    expect(quarterOf(londonDay(new Date('2026-03-31T23:00:00Z'))).name).toBe('2026-Q2');
  });

  it('has one before and one after, across the year', () => {
    expect(quarterBeside(named('2026-Q1'), -1).name).toBe('2025-Q4');
    expect(quarterBeside(named('2026-Q1'), 7).name).toBe('2027-Q4');
  });
});

describe('a financial year', () => {
  it('is made of four quarters, from April to March', () => {
    const year = named('2025-26');

    expect(year).toEqual({ name: '2025-26', kind: 'YEAR', from: '2025-04-01', to: '2026-03-31' });
    expect(quartersIn(year).map(({ name }) => name)).toEqual(['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']);
    for (const quarter of quartersIn(year)) expect(yearOf(quarter)).toEqual(year);
  });

  it.each(['2025-27', '2025', '2026-Q5', '2025-2026', '1999-Q1', ''])('is none where it is called “%s”', (name) => {
    expect(periodNamed(name)).toBeNull();
  });
});

describe('a period is frozen', () => {
  it.each([
    ['2026-Q1', '2026-04-29'],
    ['2025-Q4', '2026-01-29'],
    ['2025-26', '2026-04-29'],
  ])('28 days after it has closed: %s on %s', (name, day) => {
    expect(freezesOn(named(name))).toBe(day);
    expect(isFrozen(named(name), day)).toBe(true);
    expect(isFrozen(named(name), dayOfNumber(dayNumber(day) - 1))).toBe(false);
  });

  it.each([
    ['2026-04-28', '2025-Q4'],
    ['2026-04-29', '2026-Q1'],
    ['2026-06-30', '2026-Q1'],
  ])('on %s, the newest one is %s', (today, name) => {
    expect(newestFrozen(today).name).toBe(name);
  });
});
