import { describe, expect, it } from '@jest/globals';
import { turnStaleDocuments } from '../../src/jobs/turn-stale-documents.ts';
import { createLog } from '../../src/log.ts';
import { londonDay } from '../../src/shared/opening-hours/london.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { searchServices } from './asking.ts';
import { eventually } from './eventually.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => londonDay(new Date(Date.now() - days * DAY_MS));

describe.each([
  ['MEILISEARCH', { meilisearch: testMeilisearch() }],
  ['POSTGRESQL', {}],
] as const)('a stale listing, found by %s', (engine, options) => {
  const api = testApi(options);
  const build = builders(api);

  it('stands below one that is as good and fresh, and above one that matches worse', async () => {
    const stale = await build.aService({ name: { en: 'Knitting circle' }, verifiedOn: daysAgo(700) });
    const fresh = await build.aService({ name: { en: 'Knitting circle' }, verifiedOn: daysAgo(30) });
    const worse = await build.aService({
      name: { en: 'Tea room' },
      description: { en: 'Warm. Friendly. Sometimes somebody brings knitting along.' },
      verifiedOn: daysAgo(1),
    });

    await eventually(async () => {
      const found = await searchServices(api, { query: 'knitting' });
      expect(found).toMatchObject({ engine, ids: [fresh.id, stale.id, worse.id] });
    });
  });

  it('sinks on the day on which it becomes stale, with nobody doing anything, and says why', async () => {
    // Just as good but for what comes last: nothing else in its name, and the words once more. What is called just what is
    // typed would come first whatever its age, so the name has a sign more.
    const older = await build.aService({
      name: { en: 'Archery beginners.' },
      summary: { en: 'Archery for beginners.' },
      verifiedOn: daysAgo(340),
    });
    const newer = await build.aService({ name: { en: 'Archery beginners club' }, verifiedOn: daysAgo(100) });
    await eventually(async () =>
      expect((await searchServices(api, { query: 'archery beginners' })).ids).toEqual([older.id, newer.id]),
    );
    const later = () => new Date(Date.now() + 60 * DAY_MS);
    const ctx = api.directory.contextFor(systemViewer('turn-stale-documents'), { now: later });
    const log = createLog('silent');

    await turnStaleDocuments.run(null, { ctx, log } as Parameters<typeof turnStaleDocuments.run>[1]);

    await eventually(async () =>
      expect((await searchServices(api, { query: 'archery beginners' })).ids).toEqual([newer.id, older.id]),
    );
    api.setClock(later().toISOString());
    const { data } = await api.ask(
      '{ searchServices(query: "archery") { edges { node { id freshness { isStale words } } } } }',
    );
    api.setClock();
    expect(data?.searchServices.edges.at(-1).node).toEqual({
      id: older.id,
      freshness: { isStale: true, words: 'Last checked 13 months ago.' },
    });
  });
});
