import { describe, expect, it } from '@jest/globals';
import { foldSearches } from '../../../src/features/demand/fold-searches.ts';
import { countSearches } from '../../../src/jobs/count-searches.ts';
import type { JobTools } from '../../../src/jobs/job.ts';
import { createLog } from '../../../src/log.ts';
import { whoIs } from '../../support/viewers.ts';
import { HOME, searching } from './searching.ts';

const { as, at, countsOf, door, search, unit } = searching();
const linkWorker = whoIs('LINK_WORKER', '0190a000-0000-7000-8000-000000000001');
const debt = { ...HOME, filter: { needs: ['debt'] } };

async function searchedAt(...times: string[]): Promise<void> {
  for (const time of times) {
    as(linkWorker, time);
    await search(debt);
  }
  await door.directory.searchLog.write();
}

const fold = (now: string) => foldSearches(unit(), new Date(now));
const facts = () => unit().execute('select from provision.search_fact');
const days = () =>
  unit().execute('select day::text, searches, user_days from provision.search_day order by day, outcode');

describe('the count of a day', () => {
  it('waits until the day is over in London, in winter, in summer, and when the clocks change', async () => {
    await searchedAt('2026-03-28T23:30:00Z', '2026-03-29T22:30:00Z', '2026-03-29T23:30:00Z', '2026-10-25T23:30:00Z');

    const folded = [];
    for (const now of ['2026-03-29T00:05:00Z', '2026-03-29T00:15:00Z', '2026-03-29T23:15:00Z', '2026-10-26T00:15:00Z'])
      folded.push(await fold(now));

    expect(folded).toEqual([0, 1, 1, 2]);
    expect(await days()).toEqual(
      ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25'].map((day) => ({ day, searches: 1, user_days: 1 })),
    );
  });

  it('is the same when the job is late by days, runs again, or twice at once', async () => {
    await searchedAt('2026-11-02T10:00:00Z', '2026-11-02T12:00:00Z', '2026-11-03T10:00:00Z', '2026-11-06T10:00:00Z');

    const folded = await Promise.all(['2026-11-06T10:00:00Z', '2026-11-06T10:00:00Z'].map(fold));
    folded.push(await fold('2026-11-06T11:00:00Z'));

    expect(folded.toSorted()).toEqual([0, 0, 3]);
    expect((await days()).slice(-2)).toEqual([
      { day: '2026-11-02', searches: 2, user_days: 1 },
      { day: '2026-11-03', searches: 1, user_days: 1 },
    ]);
    expect(await facts()).toHaveLength(1);
  });

  it('adds what was written when it had been made already', async () => {
    await searchedAt('2026-11-10T10:00:00Z');
    await fold('2026-11-11T03:00:00Z');
    await searchedAt('2026-11-10T14:00:00Z');

    expect(await countsOf('2026-11-10')).toMatchObject([{ searches: 2 }]);
  });

  it('says how many different people there were, and never more of them than on one day', async () => {
    await searchedAt('2026-11-15T10:00:00Z', '2026-11-15T12:00:00Z', '2026-11-16T10:00:00Z');
    await fold('2026-11-17T03:00:00Z');
    await searchedAt('2026-11-15T16:00:00Z');
    await fold('2026-11-17T04:00:00Z');

    const people = await unit().execute(
      `select day::text, people, none_people, few_people, found_people from provision.search_people
       where day between '2026-11-15' and '2026-11-16' order by day`,
    );
    const one = { people: 1, none_people: 0, few_people: 1, found_people: 0 };
    expect(people).toEqual([
      { day: '2026-11-15', ...one },
      { day: '2026-11-16', ...one },
    ]);
    expect(await countsOf('2026-11-15')).toMatchObject([{ searches: 3, user_days: 1 }]);
  });

  it('loses nothing when it fails half-way', async () => {
    await searchedAt('2026-11-12T10:00:00Z');
    await unit().execute('alter table provision.search_filter_day rename to away');

    await expect(fold('2026-11-13T03:00:00Z')).rejects.toThrow('search_filter_day');
    await unit().execute('alter table provision.away rename to search_filter_day');

    expect(await countsOf('2026-11-12')).toMatchObject([{ searches: 1 }]);
  });

  it('forgets the outcode once the quarter has long been over, and everything after three years', async () => {
    await searchedAt('2027-02-01T10:00:00Z');
    const [before] = await countsOf('2027-02-01');

    await fold('2027-05-01T03:00:00Z');
    const [frozen] = await countsOf('2027-02-01');
    await fold('2027-08-01T03:00:00Z');
    const [later] = await countsOf('2027-02-01');
    await fold('2030-08-01T03:00:00Z');

    expect([before, frozen, later].map((row) => [row?.outcode, row?.searches])).toEqual([
      ['M33', 1],
      ['M33', 1],
      ['', 1],
    ]);
    expect(await days()).toEqual([]);
  });

  it('is made by a job, every ten minutes', async () => {
    expect(countSearches).toMatchObject({ name: 'count-searches', due: '*/10 * * * *' });
    at('2026-11-20T10:00:00Z');
    await searchedAt('2026-11-20T10:00:00Z');
    const ctx = door.directory.contextFor(linkWorker, { now: () => new Date('2026-11-21T00:10:00Z') });

    await countSearches.run({}, { ctx, log: createLog('silent') } as JobTools);

    expect(await days()).toContainEqual({ day: '2026-11-20', searches: 1, user_days: 1 });
  });
});
