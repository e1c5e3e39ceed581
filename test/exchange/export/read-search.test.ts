import { describe, expect, it } from '@jest/globals';
import querystring from 'node:querystring';
import { readSearch } from '../../../src/exchange/export/read-search.ts';
import type { Rejected } from '../../../src/shared/problems.ts';

const read = (address: string) => readSearch(querystring.parse(address));

function problemsOf(address: string) {
  try {
    read(address);
    return [];
  } catch (error) {
    return (error as Rejected).problems;
  }
}

describe('an address', () => {
  it('is read as a person writes it', () => {
    const { search, language, hasMark } = read(
      'query=lunch&near=M33+2DH&withinKm=5&eligibleAt=m337ts&needs=food,debt&attendance=in-person,ONLINE' +
        '&accessibility=step-free&age=70&openAt=2026-07-02T10:30&sort=distance&language=cy&bom=no',
    );

    expect(search).toMatchObject({
      query: 'lunch',
      near: { postcode: 'M33 2DH', point: null, withinKm: 5 },
      eligibleAt: { postcode: 'm337ts' },
      sort: 'DISTANCE',
      filter: {
        needs: ['food', 'debt'],
        attendance: ['IN_PERSON', 'ONLINE'],
        accessibility: ['STEP_FREE'],
        age: 70,
        openAt: new Date('2026-07-02T09:30:00Z'),
        populations: null,
      },
    });
    expect([language, hasMark]).toEqual(['cy', false]);
  });

  it('asks for everything where it says nothing, and for what is empty too', () => {
    const { search, hasMark } = read('query=&needs=,&near=');

    expect(search).toMatchObject({ query: null, near: null, eligibleAt: null, sort: 'RELEVANCE' });
    expect(new Set(Object.values(search.filter))).toEqual(new Set([null]));
    expect(hasMark).toBe(true);
  });

  it.each([
    ['near=53.42,-2.32', { latitude: 53.42, longitude: -2.32 }],
    ['near=53.42,%20-2.32', { latitude: 53.42, longitude: -2.32 }],
  ])('says a point too: %s', (address, point) => {
    expect(read(address).search.near).toEqual({ postcode: null, point, withinKm: 10 });
  });

  it('may say a list in several parts, and a time with its zone', () => {
    const { filter } = read('days=monday&days=friday,MONDAY&openAt=2026-07-02T10:30%2B02:00').search;

    expect(filter.days).toEqual(['MONDAY', 'FRIDAY']);
    expect(filter.openAt).toEqual(new Date('2026-07-02T08:30:00Z'));
    expect(read('openAt=2026-07-02T10:30+02:00').search.filter.openAt).toEqual(new Date('2026-07-02T08:30:00Z'));
  });
});

describe('what is wrong with an address', () => {
  it.each([
    ['need=food', 'need', 'There is no parameter “need”. Did you mean needs?'],
    ['zzz=1', 'zzz', 'There is no parameter “zzz”. There are: query, near'],
    ['attendance=in-space', 'attendance', 'There is no attendance “in-space”. Choose of: in-person, phone, online'],
    ['age=old', 'age', '“old” is no number.'],
    ['age=70.5', 'age', 'Give a whole number.'],
    ['openAt=tomorrow', 'openAt', '“tomorrow” is no time. Write a time as 2026-03-02T10:30'],
    ['openAt=2026-03-02', 'openAt', '“2026-03-02” is no time.'],
    ['gender=women&gender=men', 'gender', 'Give gender once.'],
    ['withinKm=5', 'near', 'Say near where, beside withinKm.'],
    ['language=Welsh', 'language', 'Write a language as en or cy.'],
    ['query=%00', 'query', 'Give query as plain text.'],
    ['sort=name', 'sort', 'Choose of: relevance, distance, freshness.'],
  ])('%s is told in a sentence', (address, path, message) => {
    expect(problemsOf(address)).toEqual([expect.objectContaining({ path, message: expect.stringContaining(message) })]);
  });

  it('is told all at once', () => {
    expect(problemsOf('age=x&cost=cheap&nead=food').map(({ path }) => path)).toEqual(['nead', 'cost', 'age']);
  });
});
