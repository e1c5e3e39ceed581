import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { scoresOf } from '../../../src/features/measure/answers.rules.ts';
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
