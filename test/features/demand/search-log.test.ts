import { describe, expect, it } from '@jest/globals';
import { openDirectory } from '../../../src/directory.ts';
import { SearchLog, type SearchLogOptions } from '../../../src/features/demand/search-log.ts';
import { NO_AREA } from '../../../src/features/demand/searched-area.rules.ts';
import { whoIs } from '../../support/viewers.ts';
import { HOME, searching } from './searching.ts';

const { as, countsOf, door, search, unit } = searching();
const linkWorker = whoIs('LINK_WORKER', '0190a000-0000-7000-8000-000000000001');
const kept = () => unit().execute<{ seeker: string }[]>('select seeker from provision.search_fact');

const fact = (seeker: string, at = '2026-06-01T10:00:00Z') => ({
  ...{ at: new Date(at), seeker, needs: ['debt'], populations: [], filters: [], results: 0, referable: 0 },
  ...NO_AREA,
});

function aLog(options: Partial<SearchLogOptions> = {}) {
  const told: [string, object][] = [];
  const tell = (message: string, detail: object) => void told.push([message, detail]);
  return { told, log: new SearchLog({ em: unit, secret: Buffer.alloc(32, 7), tell, ...options }) };
}

const away = (work: () => Promise<unknown>) =>
  unit()
    .execute('alter table provision.search_fact rename to away')
    .then(work)
    .finally(() => unit().execute('alter table provision.away rename to search_fact'));

describe('the log of searches', () => {
  it('writes what waits when it is closed', async () => {
    const { log, told } = aLog();
    for (let n = 0; n < 600; n += 1) log.note(fact(`p:${n}`));

    await log.close();

    expect(new Set((await kept()).map(({ seeker }) => seeker)).size).toBe(600);
    expect(told).toEqual([]);
    await countsOf('2026-06-01');
  });

  it('keeps what it cannot write, and writes it once when it can', async () => {
    const { log, told } = aLog();
    await away(async () => {
      log.note(fact('p:1'));
      await expect(log.write()).rejects.toThrow('search_fact');
    });

    await log.write();
    await log.close();

    expect(await kept()).toHaveLength(1);
    expect(told).toEqual([]);
    await countsOf('2026-06-01');
  });

  it('says how many were lost where there was no room, and at the end what could not be written', async () => {
    const { log, told } = aLog({ mostWaiting: 2 });
    await away(async () => {
      for (const seeker of ['p:1', 'p:2', 'p:3', 'p:4', 'p:5']) log.note(fact(seeker));
      await log.close();
    });

    expect(told).toEqual([
      ['Searches cannot be counted at the moment. They wait.', { reason: '42P01' }],
      ['Searches were not counted: there was no way to write them down.', { searches: 5 }],
    ]);
    expect(await kept()).toEqual([]);
  });

  it('never fails a search, nor holds one up', async () => {
    as(linkWorker, '2026-06-02T10:00:00Z');

    await away(async () => {
      expect(await search({ ...HOME, filter: { needs: ['debt'] } })).toMatchObject({ total: 2, problems: [] });
      await expect(door.directory.searchLog.write()).rejects.toThrow('search_fact');
    });

    expect(await countsOf('2026-06-02')).toMatchObject([{ need: 'debt', searches: 1 }]);
  });

  it('knows somebody again in another process, by one key of the day and the secret that they share', async () => {
    const [one, other, stranger] = [aLog(), aLog(), aLog({ secret: Buffer.alloc(32, 8) })];
    for (const { log } of [one, other, stranger]) log.note(fact('p:1', '2026-06-03T10:00:00Z'));

    await Promise.all([one, other, stranger].map(({ log }) => log.close()));

    expect(new Set((await kept()).map(({ seeker }) => seeker)).size).toBe(2);
    expect(await countsOf('2026-06-03')).toMatchObject([{ need: 'debt', user_days: 2 }]);
  });

  it('is written when the directory is closed', async () => {
    const directory = await openDirectory({ primary: door.connection, secret: 'x'.repeat(32) });
    directory.searchLog.note(fact('p:1', '2026-06-04T10:00:00Z'));

    await directory.close();

    expect(await countsOf('2026-06-04')).toMatchObject([{ need: 'debt', searches: 1 }]);
  });
});
