import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CRISIS_TOPICS } from '../../../src/features/crisis-line/crisis-line.codes.ts';
import { crisisTopicsIn } from '../../../src/features/crisis-line/crisis-intent.ts';

/** What people type who are in a crisis or near one, and what they type on other days; both written for this test. */
const CRISIS_SEARCHES = linesOf('crisis-searches.txt').map(
  (line) => line.split(' | ') as [topic: string, words: string],
);
const EVERYDAY_SEARCHES = linesOf('everyday-searches.txt');

describe('searches that are about a crisis', () => {
  it.each(CRISIS_SEARCHES)('%s: %s', (topic, words) => {
    const topics = crisisTopicsIn(words);

    expect(topic === 'any' ? topics.length > 0 : topics.includes(topic)).toBe(true);
  });

  it.each(['su\u200bicide', 'sui\u00adcide', 'kill my\ufeffself', 'want to d\u2060ie'])(
    'are heard through characters that cannot be seen: %j',
    (words) => {
      expect(crisisTopicsIn(words)).toContain('suicide');
    },
  );

  it('are many', () => {
    expect(CRISIS_SEARCHES.length).toBeGreaterThanOrEqual(150);
  });
});

describe('everyday searches', () => {
  it.each(EVERYDAY_SEARCHES.map((words) => [words]))('%s', (words) => {
    expect(crisisTopicsIn(words)).toEqual([]);
  });

  it('are many', () => {
    expect(EVERYDAY_SEARCHES.length).toBeGreaterThanOrEqual(150);
  });
});

describe('any words at all', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['signs', '?!… 💔'],
    ['a name that every object has', 'constructor __proto__ toString'],
    ['a long text', 'tea and cake '.repeat(5000)],
    ['NUL', 'tea\u0000cake'],
  ])('are read without harm: %s', (_, words) => {
    expect(crisisTopicsIn(words)).toEqual([]);
  });

  it('are found in a long story', () => {
    const story = `${'We talked about her garden and the cost of heating. '.repeat(10)} Then she said she wants to end her life.`;

    expect(crisisTopicsIn(story)).toContain('suicide');
  });

  it('give only topics that lines can have', () => {
    const topics = CRISIS_SEARCHES.flatMap(([, words]) => crisisTopicsIn(words));

    expect(CRISIS_TOPICS).toEqual(expect.arrayContaining([...new Set(topics)]));
  });
});

function linesOf(file: string): string[] {
  return fs
    .readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}
