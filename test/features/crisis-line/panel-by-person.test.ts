import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { panelThrough, NEVER } from './panel.ts';

const api = testApi();
const { linesFor, codesFor, theLine } = panelThrough(api);

describe('age', () => {
  it('gives somebody of 15 Childline and no lines for adults', async () => {
    const codes = await codesFor({ nation: 'ENGLAND', age: 15 });

    expect(codes.indexOf('childline')).toBe(codes.indexOf('shout') + 1);
    const adults = [
      'local-crisis-team',
      'rape-crisis-247',
      'saneline',
      'napac',
      'nspcc',
      'sobs',
      'silver-line',
      'ndah',
    ];
    expect(codes.filter((code) => adults.includes(code))).toEqual([]);
  });

  it.each([['sexual-violence'], ['debt'], ['gambling'], ['suicide']])(
    'gives somebody of 15 Childline whatever it is about: %s',
    async (topic) => {
      expect(await codesFor({ nation: 'WALES', age: 15, topics: [topic] })).toContain('childline');
    },
  );

  it.each([
    [18, 'childline', true],
    [19, 'childline', false],
    [34, 'papyrus-hopeline247', true],
    [35, 'papyrus-hopeline247', false],
    [15, 'rape-crisis-247', false],
    [16, 'rape-crisis-247', true],
    [54, 'silver-line', false],
    [55, 'silver-line', true],
  ])('at %i: %s is there: %s', async (age, code, isThere) => {
    expect((await codesFor({ nation: 'ENGLAND', age })).includes(code)).toBe(isThere);
  });
});

describe('the urgent route by nation', () => {
  it('is 111 option 2 in England', async () => {
    const { phone } = await theLine('nhs-111-england', { nation: 'ENGLAND' });

    expect(phone).toMatchObject({ value: '111, then choose option 2', status: 'VERIFIED' });
  });

  it('is 111 option 2 in Wales, marked as overdue since June 2023', async () => {
    const { phone } = await theLine('nhs-111-wales', { nation: 'WALES' });

    expect(phone).toMatchObject({ value: '111, then choose option 2', status: 'OVERDUE', verifiedOn: '2023-06-01' });
  });

  it.each(['SCOTLAND', 'NORTHERN_IRELAND'])('is being checked in %s, and 111 is nowhere', async (nation) => {
    const lines = await linesFor({ nation });

    expect(lines[1]).toMatchObject({ route: 'URGENT_MENTAL_HEALTH', openNow: null, phone: NEVER, hours: NEVER });
    expect(JSON.stringify(lines)).not.toMatch(/\b111\b.*option/);
  });
});
