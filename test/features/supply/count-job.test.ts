import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { provision } from '../../../src/commands/provision.ts';
import { countSupplyNightly, countSupplySoon } from '../../../src/jobs/count-supply.ts';
import type { CommandTools } from '../../../src/commands/command.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { testApi } from '../../support/api.ts';
import { jobTools } from '../../support/job-tools.ts';
import { withClient } from '../../support/with-client.ts';
import { asking } from './asking.ts';
import { NORTHMOOR, threeCouncils } from './three-councils.ts';

const api = testApi();
const { ask, found, offered, problemsOf, sql } = asking(api);

const countings = async () =>
  (await sql('select counted_at from provision.counted')).map((row) => row.counted_at as Date);

beforeAll(() => withClient(api.connection, (client) => loadPlaces(client, threeCouncils, new Date())));

describe('counting by itself', () => {
  it('says so where nothing has been counted', async () => {
    expect((await problemsOf({ areaCode: NORTHMOOR }))[0]?.message).toContain('Nothing has been counted yet.');
  });

  it('happens soon after a start, and again only when there are other places', async () => {
    await offered('debt', [NORTHMOOR]);
    await countSupplySoon.run(null, await jobTools(api));
    const [first] = await countings();
    await countSupplySoon.run(null, await jobTools(api));
    const [second] = await countings();
    const area = { code: 'E06000904', name: 'Eastmoor', kind: 'LOCAL_AUTHORITY', population: 7 } as const;
    await withClient(api.connection, (client) => loadPlaces(client, { areas: [area] }, new Date()));
    await countSupplySoon.run(null, await jobTools(api));
    const [third] = await countings();

    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
    expect((await found('E06000904', 'debt')).listed).toEqual({ count: 0, residents: 7, per10000: 0 });
  });

  it('waits while places are being loaded', async () => {
    const [before] = await countings();
    await sql(`update place.load set row_count = row_count`);
    await withClient(api.connection, async (client) => {
      await client.query(`select pg_advisory_lock(hashtext('linkwell places'))`);
      await countSupplySoon.run(null, await jobTools(api));
    });

    expect(await countings()).toEqual([before]);
  });

  it('happens each night', async () => {
    await offered('debt', [NORTHMOOR]);
    await countSupplyNightly.run(null, await jobTools(api));

    expect((await found(NORTHMOOR, 'debt')).referable.count).toBe(2);
  });

  it('can be done by hand, and says what was counted', async () => {
    const said: string[] = [];
    const report = { ...silentReporter, step: (text: string) => said.push(text) };
    await offered('debt', [NORTHMOOR]);
    await provision.run(['count'], { database: api.connection, report } as unknown as CommandTools);

    expect(said).toEqual(['3 services were counted by need and area, for this quarter.']);
    expect((await ask({ areaCode: NORTHMOOR, need: 'debt' })).edges[0].node.referable.count).toBe(3);
    expect(provision.problemWith?.(['counts'])).toBe('Say count.');
  });
});
