import { describe, expect, it } from '@jest/globals';
import { dayWeights } from '../../bench/connections/days.ts';
import { popularity } from '../../bench/connections/popularity.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('connections that are made up', () => {
  it('go to few services a lot and to many a little, and to none more than it can take', () => {
    const counts = popularity(200_000, 10_000_000);

    expect(Math.abs(sum(counts) - 10_000_000)).toBeLessThan(5);
    expect(Math.max(...counts.slice(0, 10))).toBe(4_000);
    expect(counts.filter((count) => count === 4_000).length).toBeLessThan(1_000);
    expect(counts.at(-1)).toBeGreaterThan(0);
  });

  it('are more each year, fewer in August and in December, and hardly any on Sundays', () => {
    const days = dayWeights('2026-11-22');
    const weigh = (isMeant: (day: string) => boolean) =>
      sum(days.filter(({ day }) => isMeant(day)).map(({ weight }) => weight));
    const inMonth = (month: string) => weigh((day) => day.startsWith(`2025-${month}`));
    const onWeekday = (number: number) => weigh((day) => new Date(day).getUTCDay() === number);

    expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2021-11-22', '2026-11-21']);
    expect(weigh((day) => day.startsWith('2025')) / weigh((day) => day.startsWith('2024'))).toBeCloseTo(1.12, 1);
    expect(Math.max(inMonth('08'), inMonth('12'))).toBeLessThan(inMonth('07') * 0.8);
    expect(onWeekday(0)).toBeLessThan(onWeekday(2) * 0.1);
  });
});
