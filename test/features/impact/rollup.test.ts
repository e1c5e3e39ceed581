import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { checkRollup, repairRollup } from '../../../src/features/impact/check-rollup.ts';
import { FACTS } from '../../../src/features/impact/impact.codes.ts';
import { testApi } from '../../support/api.ts';
import { counting, people } from '../../support/counted.ts';

const api = testApi();
const { connect, sql, fold, publish, aPlace } = counting(api);

const MADE = { madeOn: '2026-02-10', need: 'debt', localAuthority: 'E08000009', icb: 'E54000057' };

async function check(): Promise<string[]> {
  const found: string[] = [];
  await checkRollup(unitFor(api.directory.orm, 'test'), (dimension, differences) =>
    found.push(...differences.map(({ made }) => `${dimension} ${made}`)),
  );
  return found;
}

async function kept(key: string): Promise<Record<string, number>> {
  const [row] = await sql<Record<string, number>>('select * from impact.rollup where key = $1', [key]);
  const counts = FACTS.filter((fact) => row?.[fact]).map((fact) => [fact, row?.[fact]]);
  return Object.fromEntries(counts) as Record<string, number>;
}

beforeEach(async () => {
  await fold();
});

describe('what is kept of connections', () => {
  it('is counted by everything that they are told apart by', async () => {
    const { team, organisation, service } = await aPlace();
    const [person = ''] = people(1);
    const whole = { ...MADE, person, team, organisation, service, source: 'POLICE', populations: ['carers', 'lonely'] };

    await connect([{ ...whole, startedOn: '2026-03-10', outcome: 'GOT_HELP' }]);
    await fold();

    const counts = { made: 1, known: 1, started: 1, started_soon: 1, got_help: 1 };
    for (const key of [team, organisation, service, 'POLICE', 'lonely']) expect(await kept(key)).toEqual(counts);
    expect(await check()).toEqual([]);
  });

  it('has what is not known of them under a key of its own, and nothing of what is only planned', async () => {
    const { team, organisation } = await aPlace();
    const [person = ''] = people(1);

    await connect([{ person, team, organisation, service: null, madeOn: '2026-02-10' }]);
    await sql(`update connection set state = 'PLANNED', made_on = null where person_id = $1`, [person]);
    await fold();

    expect(await kept(organisation)).toEqual({});
    expect(await check()).toEqual([]);
  });

  it('follows edits, moves and deletions, and what waits counts as well', async () => {
    const { team, organisation, service } = await aPlace();
    const crowd = people(3);
    const made = crowd.map((person) => ({ ...MADE, person, team, organisation, service }));
    const [first, second] = await connect(made);

    await fold();
    await sql(`update connection set outcome = 'COST', started_on = made_on + 29 where id = $1`, [first]);
    await sql(`update connection set made_on = '2025-12-31' where id = $1`, [second]);
    await sql('delete from supported_person where id = $1', [crowd[2]]);

    expect(await check()).toEqual([]);
    await fold();
    expect(await sql('select from impact.delta')).toEqual([]);
    expect(await check()).toEqual([]);
    const rows = await sql(
      'select quarter::text, made, known, started, started_soon, cost from impact.rollup where key = $1 order by 1',
      [service],
    );
    expect(rows).toEqual([
      { quarter: '2025-10-01', made: 1, known: 0, started: 0, started_soon: 0, cost: 0 },
      { quarter: '2026-01-01', made: 1, known: 1, started: 1, started_soon: 0, cost: 1 },
    ]);
  });

  it('is not written to where nothing changes that counts', async () => {
    const place = await aPlace();
    const [id] = await connect(people(1).map((person) => ({ ...MADE, person, ...place })));
    await fold();

    await sql(`update connection set version = version + 1, sent_on = '2026-02-11' where id = $1`, [id]);

    expect(await sql('select from impact.delta')).toEqual([]);
  });

  it('is found out and put right where it is not what counting gives', async () => {
    const place = await aPlace();
    await connect(people(9).map((person) => ({ ...MADE, person, ...place })));
    await fold();
    await sql('update impact.rollup set made = made + 2 where key = $1', [place.service]);
    await sql('delete from impact.rollup where key = $1', [place.team]);

    expect(await check()).toEqual(['SERVICE -2', 'TEAM 9']);
    await repairRollup(unitFor(api.directory.orm, 'test'));
    expect(await check()).toEqual([]);
    expect(await kept(place.service)).toEqual({ made: 9 });
  });

  it('goes beside the rollup once a quarter is published, and the check still comes out', async () => {
    const place = await aPlace();
    const [id] = await connect(people(20).map((person) => ({ ...MADE, person, ...place })));
    await publish('2026-04-29');
    const figures = await sql('select * from impact.published order by period, dimension, key');

    await sql(`update connection set outcome = 'UNSAFE' where id <> $1`, [id]);
    await sql('delete from connection where id = $1', [id]);
    await fold();
    await publish('2026-04-30');

    expect(await kept(place.service)).toEqual({ made: 20 });
    expect(await check()).toEqual([]);
    await sql('delete from impact.late where key = $1', [place.service]);
    await repairRollup(unitFor(api.directory.orm, 'test'));
    expect(await kept(place.service)).toEqual({ made: 20 });
    expect(await check()).toEqual([]);
    expect(await sql('select * from impact.published order by period, dimension, key')).toEqual(figures);
    await expect(sql('delete from impact.published')).rejects.toThrow('Published figures do not change.');
  });
});
