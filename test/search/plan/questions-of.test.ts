import { describe, expect, it } from '@jest/globals';
import { atLeastTwo } from '../../../src/search/plan/at-least-two.ts';
import { planFor } from '../../../src/search/plan/plan-for.ts';
import type { Plan, Term, Wish } from '../../../src/search/plan/plan.ts';
import { everyWordOf, questionsOf } from '../../../src/search/plan/questions-of.ts';
import type { Hunt } from '../../../src/search/question/engine.ts';
import { KNOWLEDGE } from './knowledge.ts';

const HUNT: Hunt = {
  kind: 'service',
  words: '',
  conditions: [{ any: 'cells', of: ['a'] }],
  order: 'RELEVANCE',
  offset: 0,
  limit: 20,
  facets: [],
  marks: false,
};
const planned = (text: string) => planFor(text, KNOWLEDGE, new Set());
const asked = (plan: Plan): Hunt[] => {
  const { everything, whole, two, wished, lookups, codes } = questionsOf(plan, HUNT);
  return [everything, whole, two, wished, ...lookups.flat(), ...codes].flatMap((each) => each ?? []);
};
const different = (hunts: readonly Hunt[]) => new Set(hunts.map((hunt) => JSON.stringify(hunt)));

describe('the questions of a plan', () => {
  it.each([
    'my husband died and I never leave the house',
    'retired accountant wants to help a small charity with money, gardens, choirs, debt and dementia',
    'widowed carer with dementia, debt, no heating, no food, anxious, lonely, wants choir, allotment, yoga, football, puppets',
    `${'puppets trombone kettle arrears allotment choir '.repeat(5)}`,
  ])('are not many for %p, and none brings much', (text) => {
    const hunts = asked(planned(text));

    expect(different(hunts).size).toBeLessThanOrEqual(16);
    expect(hunts.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThanOrEqual(1_000);
  });

  it('all keep to where and for whom somebody looks', () => {
    const hunts = asked(planned('my husband died and I never leave the house'));

    expect(hunts.filter(({ conditions }) => conditions[0] !== HUNT.conditions[0])).toEqual([]);
  });

  it.each([
    ['gas bill', true],
    ['free yoga on Sunday', true],
    ['someone to talk to in the evening', false],
    ['puppets trombone kettle arrears', false],
  ])('begin with every word of %p: %p', (text, isFirst) => {
    expect(everyWordOf(planned(text), HUNT) !== null).toBe(isFirst);
  });
});

describe('having two of what was meant or wished', () => {
  const term = (needs: string[], activityKinds: string[] = []): Term => ({
    weight: 1,
    lookups: [],
    needs,
    activityKinds,
    populations: [],
  });
  const plan = (terms: Term[], wishes: Wish[] = []): Plan => ({ whole: '', terms, wishes, understood: [] });
  const [debt, food, club] = [
    { any: 'needs', of: ['debt'] },
    { any: 'needs', of: ['food'] },
    { any: 'activityKinds', of: ['club'] },
  ];
  const free = { any: 'cost', of: ['FREE'] };

  it.each<[string, Plan, object | null]>([
    ['nothing', plan([]), null],
    ['one code', plan([term(['debt'])]), null],
    ['one code, said twice', plan([term(['debt']), term(['debt'])]), null],
    ['two codes of one term', plan([term(['food'], ['club'])]), { either: [[food, club]] }],
    ['codes of two terms', plan([term(['debt']), term(['debt', 'food'])]), { either: [[debt, food]] }],
    ['a code and a wish', plan([term(['debt'])], [{ field: 'cost', code: 'FREE' }]), { either: [[debt, free]] }],
    ['a code in English, as usual', plan([term(['debt'])], [{ field: 'languages', code: 'en' }]), null],
    [
      'three codes',
      plan([term(['debt', 'food', 'stress'])]),
      {
        either: [
          [debt, { any: 'needs', of: ['food', 'stress'] }],
          [food, { any: 'needs', of: ['stress'] }],
        ],
      },
    ],
    ['a code and an age', plan([term(['debt'])], [{ field: 'age', age: 40 }]), null],
    ['a wish alone', plan([], [{ field: 'cost', code: 'FREE' }]), null],
    ['a wish for which nobody can be asked', plan([term(['debt'])], [{ field: 'time', code: 'EVENING' }]), null],
  ])('is asked for %s', (_what, asked, expected) => {
    expect(atLeastTwo(asked)).toEqual(expected);
  });

  it('stays short, however much was meant', () => {
    const terms = Array.from({ length: 30 }, (_, n) => term([`need-${n}`]));
    const wishes = (['MONDAY', 'TUESDAY', 'SUNDAY'] as const).map((code) => ({ field: 'days', code }) as const);

    expect(JSON.stringify(atLeastTwo(plan(terms, wishes))).length).toBeLessThan(3_000);
  });
});
