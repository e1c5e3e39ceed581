import { describe, expect, it } from '@jest/globals';
import { whoIs } from '../../support/viewers.ts';
import { HOME, searching } from './searching.ts';

const { as, at, countsOf, search } = searching();
const linkWorker = whoIs('LINK_WORKER', '0190a000-0000-7000-8000-000000000001');
const SALE = { local_authority: 'E08000009', icb: 'E54000057', outcode: 'M33' };
const ONE = { searches: 1, user_days: 1 };

describe('a search', () => {
  it('counts once for its need, and beside that for each population', async () => {
    as(linkWorker, '2026-03-02T10:00:00Z');

    await search({ ...HOME, filter: { needs: ['stress'], populations: ['autistic-people'] } });

    const found = { none: 0, few: 1, no_referable: 0, few_referable: 1 };
    expect(await countsOf('2026-03-02')).toEqual([
      { ...SALE, need: 'stress', population: '', ...ONE, ...found },
      { ...SALE, need: 'stress', population: 'autistic-people', ...ONE, ...found },
    ]);
  });

  it('counts for each need that was understood from its words, in whatever order results come', async () => {
    as(linkWorker, '2026-03-03T10:00:00Z');

    await search({ ...HOME, query: 'my husband died' });
    await search({ query: 'bailiffs', near: { postcode: 'M33' }, sort: 'DISTANCE' });

    const rows = await countsOf('2026-03-03');
    expect(rows.map(({ need }) => need)).toEqual(['bereavement', 'debt', 'loneliness-and-isolation']);
  });

  it('counts for no need where none was understood, or more are ticked than anybody means', async () => {
    as(linkWorker, '2026-03-04T10:00:00Z');
    const many = [
      ...['debt', 'food', 'bereavement', 'stress', 'parenting', 'caring-role', 'smoking', 'safeguarding'],
      ...['domestic-abuse', 'physical-activity', 'long-term-condition', 'trauma-and-abuse'],
    ];

    const { understoodAs } = await search({ ...HOME, query: 'bailiffs at home' });
    const debt = understoodAs.filter(({ id }) => id.startsWith('meaning:')).map(({ id }) => id);
    await search({ ...HOME, query: 'bailiffs at home', without: debt });
    at('2026-03-04T12:00:00Z');
    const { problems } = await search({ ...HOME, filter: { needs: many } });

    const rows = await countsOf('2026-03-04');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { need: '', searches: 2, user_days: 1 },
      { need: 'debt', searches: 1 },
    ]);
  });

  it.each([
    [1, 'where the person lives', { ...HOME, near: { postcode: 'GU16 7AA' } }, ['E08000009', 'E54000057', 'M33']],
    [2, 'where it is to happen', { near: { postcode: 'GU16 7AA' } }, ['E07000214', 'E54000034', 'GU16']],
    [3, 'at a point', { near: { point: { latitude: 53.4238, longitude: -2.3224 } } }, ['E08000009', 'E54000057', '']],
    [4, 'in a council', { filter: { localAuthorities: ['E08000009'] } }, ['E08000009', 'E54000057', '']],
    [5, 'in a council of two ICBs', { filter: { localAuthorities: ['E07000214'] } }, ['E07000214', '', '']],
    [6, 'in two councils', { filter: { localAuthorities: ['E08000009', 'E07000214'] } }, ['', '', '']],
    [7, 'in what is no council', { filter: { localAuthorities: ['M337SR'] } }, ['', '', '']],
    [8, 'anywhere', {}, ['', '', '']],
  ])('%i: knows its areas: %s', async (number, _name, variables, areas) => {
    const day = `2026-04-0${number}`;
    as(linkWorker, `${day}T10:00:00Z`);

    await search(variables);

    const rows = await countsOf(day);
    expect(rows.map((row) => [row.local_authority, row.icb, row.outcode])).toEqual([areas]);
  });

  it('says that nothing was found, or one or two, and whether people may be referred there on that very day', async () => {
    as(linkWorker, '2026-02-28T10:00:00Z');
    for (const need of ['food', 'debt', 'bereavement', 'stress']) await search({ ...HOME, filter: { needs: [need] } });
    at('2026-03-01T10:00:00Z');
    await search({ ...HOME, filter: { needs: ['bereavement'] } });

    const before = await countsOf('2026-02-28');
    const after = await countsOf('2026-03-01');

    const told = ({ need, none, few, no_referable, few_referable }: Record<string, unknown>) => [
      ...[need, none, few, no_referable, few_referable],
    ];
    expect(before.map(told)).toEqual([
      ['bereavement', 0, 1, 0, 1],
      ['debt', 0, 1, 0, 1],
      ['food', 1, 0, 1, 0],
      ['stress', 0, 0, 0, 1],
    ]);
    expect(after.map(told)).toEqual([['bereavement', 0, 1, 1, 0]]);
  });

  it('says the same of results that do not fit on the page', async () => {
    as(linkWorker, '2026-03-06T10:00:00Z');

    await search({ ...HOME, filter: { needs: ['stress'] }, first: 1 });
    await search({ near: { postcode: 'M33' }, sort: 'DISTANCE', filter: { needs: ['debt'] }, first: 1 });
    at('2026-03-06T12:00:00Z');
    await search({ ...HOME, query: 'bailiffs after my husband died', first: 1 });

    const rows = await countsOf('2026-03-06');
    expect(rows).toMatchObject([
      { need: 'bereavement', none: 0, no_referable: 0, few_referable: 1 },
      { need: 'debt', searches: 2, none: 0, few: 1, no_referable: 0, few_referable: 2 },
      { need: 'loneliness-and-isolation' },
      { need: 'stress', few: 0, no_referable: 0, few_referable: 1 },
    ]);
  });

  it('keeps what else had to hold as codes, once for each need', async () => {
    as(linkWorker, '2026-03-07T10:00:00Z');

    await search({
      ...HOME,
      query: 'free debt help',
      filter: { accessibility: ['STEP_FREE'], languages: ['ur-PK', 'M337SR'], age: 70, waitingAtMostWeeks: 0 },
    });

    const rows = await countsOf('2026-03-07', 'search_filter_day');
    const filters = rows.filter(({ need }) => need === 'debt').map(({ filter }) => String(filter));
    expect(filters).toEqual(
      expect.arrayContaining(['accessibility:STEP_FREE', 'age:FROM_65', 'cost:FREE', 'languages:ur', 'waiting:NONE']),
    );
    expect(filters.filter((filter) => /m337sr|:en$/i.test(filter))).toEqual([]);
  });
});
