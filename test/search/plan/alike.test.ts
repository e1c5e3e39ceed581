import { describe, expect, it } from '@jest/globals';
import { withTheirLike } from '../../../src/search/plan/alike.ts';
import { planFor } from '../../../src/search/plan/plan-for.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { LISTING } from './listing.ts';

const planned = (text: string) => planFor(text, KNOWLEDGE, new Set());
const listing = (id: string, needs: string[], activityKinds: string[] = []) => ({
  ...LISTING,
  id,
  needs,
  activityKinds,
});
const FOR_DEBT = ['a', 'b', 'f'].map((id) => listing(id, ['debt', 'money-and-benefits'], ['specialist-advice']));
const FOR_OTHERS = ['c', 'd', 'e'].map((id) => listing(id, ['smoking']));
const BEST_FIRST = ['a', 'b', 'c', 'd', 'e', 'f'];
const ordered = (text: string, listings = [...FOR_DEBT, ...FOR_OTHERS]) =>
  withTheirLike(planned(text), BEST_FIRST, listings);

describe('what is for the same as the first ones', () => {
  it('comes before what only stands there by its words', () => {
    expect(ordered('trombone kettle')).toEqual(['a', 'b', 'f', 'c', 'd', 'e']);
  });

  it('is no matter where only a place or a day was named', () => {
    expect(ordered('on sunday in Sale').slice(0, 2)).toEqual(['a', 'b']);
    expect(ordered('in Sale')).toEqual(BEST_FIRST);
  });

  it('is no matter where nothing is for anything', () => {
    const bare = BEST_FIRST.map((id) => listing(id, []));

    expect(ordered('trombone kettle', bare)).toEqual(BEST_FIRST);
    expect(ordered('trombone kettle', [])).toEqual(BEST_FIRST);
  });
});
