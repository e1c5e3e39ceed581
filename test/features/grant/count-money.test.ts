import { beforeAll, describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { countMoney } from '../../../src/features/grant/count-money.ts';
import { countMoneySoon } from '../../../src/jobs/count-money.ts';
import type { JobTools } from '../../../src/jobs/job.ts';
import { createLog } from '../../../src/log.ts';
import { Seeded } from '../../attack/seeded.ts';
import { administrator } from '../../support/viewers.ts';
import {
  ASK,
  DALE,
  ENGLAND,
  JANUARY,
  moneyOfTwoBoards,
  NORTHMOOR,
  SOUTHMOOR,
  WESTMOOR,
  type Sums,
} from './money-of-two-boards.ts';

const { api, aGrant, anOrganisation, aService, sql, sums } = moneyOfTwoBoards();

/** By `few` it is told from how many changes on it is all added up anew. */
const count = (few?: number) => countMoney(unitFor(api.directory.orm, 'test'), few === undefined ? {} : { few });
const total = (of: Sums): number => Object.values(of).reduce((sum, [awarded]) => sum + Math.round(awarded * 100), 0);

describe('money that was counted', () => {
  const seeded = new Seeded(67);
  const COUNCILS = [NORTHMOOR, SOUTHMOOR, WESTMOOR];
  const ASKED = [
    { dimension: 'TOTAL' },
    { dimension: 'NEED' },
    { dimension: 'NEED', area: DALE },
    { dimension: 'AREA', need: 'debt' },
    { dimension: 'AREA', areaKind: 'ICB', period: '2025-26' },
    { dimension: 'ORGANISATION', area: NORTHMOOR },
    { dimension: 'ORGANISATION', period: '2026-27' },
    { dimension: 'ORGANISATION', need: 'food' },
    { dimension: 'NEED', area: ENGLAND },
    { dimension: 'TOTAL', area: ENGLAND, need: 'stress' },
    { dimension: 'ORGANISATION', area: ENGLAND },
    { dimension: 'ORGANISATION', area: ENGLAND, need: 'debt' },
  ];
  const answers = () => Promise.all(ASKED.map(sums));
  let organisations: string[] = [];

  beforeAll(async () => {
    organisations = await Promise.all([1, 2, 3].map(async () => (await anOrganisation()).id));
    for (const id of organisations) await aService({ needs: ['debt', 'food'], isPublished: true }, id);
    for (let each = 0; each < 40; each += 1) {
      const codes = COUNCILS.filter(() => seeded.isLucky(0.5));
      const first = JANUARY - 12 + seeded.below(24);
      await aGrant({
        ...{ amountPence: 1 + seeded.below(100_000), areaCodes: codes, areas: codes },
        ...{ firstMonth: first, lastMonth: first + seeded.below(30) },
        ...(seeded.isLucky(0.5) ? { needs: ['debt', 'stress', 'food'].filter(() => seeded.isLucky(0.6)) } : {}),
        ...(seeded.isLucky(0.7) ? { organisation: seeded.pick(organisations), match: 'BY_PERSON' } : {}),
      });
    }
  });

  it('comes to the same however it is told apart', async () => {
    for (const period of ['2025-Q4', '2026-Q1', '2025-26']) {
      const all = total(await sums({ dimension: 'TOTAL', period }));
      const asked = ['AREA', 'NEED', 'ORGANISATION'].map((dimension) => ({ dimension, period }));
      const told = await Promise.all(
        [...asked, { dimension: 'AREA', areaKind: 'ICB', period }].map(async (each) => total(await sums(each))),
      );

      expect(all).toBeGreaterThan(0);
      expect(told).toEqual([all, all, all, all]);
    }
  });

  it('is the same as if all of it were counted anew, after corrections, deletions and other offers', async () => {
    const before = await answers();
    await sql(
      `update grant_award set amount_pence = amount_pence + 7, version = version + 1 where amount_pence % 3 = 0`,
    );
    await sql(`delete from grant_award where amount_pence % 5 = 0`);
    await sql(`update grant_award set last_month = last_month + 4, needs = '{stress}' where amount_pence % 7 = 0`);
    await sql(`update service set needs = '{food,stress}' where organisation_id = $1`, [organisations[0]]);
    await sql(`update service set archived_at = now() where organisation_id = $1`, [organisations[1]]);
    await sql(`delete from service where organisation_id = $1`, [organisations[2]]);
    await count();
    const kept = await answers();

    await sql(`truncate provision.money_part, provision.money, provision.money_whole, provision.money_organisation,
      provision.money_stale, provision.need_set`);
    await sql('insert into provision.money_due (grant_id) select id from grant_award');
    await count(0);

    expect(kept).toEqual(await answers());
    expect(kept).not.toEqual(before);
  });

  it('is added up by need and organisation as if it were read grant by grant, and by nation likewise', async () => {
    for (const area of [null, ENGLAND]) {
      const all = await sums({ dimension: 'TOTAL', area });
      const byNeed = await sums({ dimension: 'NEED', area });
      const needs = await Promise.all(
        ['debt', 'stress', 'food'].map((need) => sums({ dimension: 'ORGANISATION', area, need })),
      );

      expect(total(await sums({ dimension: 'ORGANISATION', area }))).toBe(total(all));
      expect(needs.map(total)).toEqual(
        ['debt', 'stress', 'food'].map((need) => Math.round((byNeed[need]?.[0] ?? 0) * 100)),
      );
      expect(needs.map((of) => Object.values(of).reduce((sum, [, grants]) => sum + grants, 0))).toEqual(
        ['debt', 'stress', 'food'].map((need) => byNeed[need]?.[1]),
      );
    }
  });

  it('follows the ground', async () => {
    await sql(`update provision.part set residents = 1000 where local_authority = $1`, [NORTHMOOR]);
    const before = await sums({ dimension: 'AREA', areaKind: 'ICB' });
    await sql(`insert into provision.ground (places, drawn_at) values ('others', now())`);
    await count();

    expect(await sums({ dimension: 'AREA', areaKind: 'ICB' })).not.toEqual(before);
  });

  it('is counted by a job each minute, and until then the answer says what waits', async () => {
    const waiting = async () => (await api.ask(ASK, { dimension: 'TOTAL' }, administrator)).data?.money.waiting;
    await sql(
      `update grant_award set amount_pence = amount_pence + 100000000 where id = (select min(id::text)::uuid from grant_award)`,
    );
    const noted = await waiting();
    await sql('update grant_award set fetched_at = now()');

    const ctx = api.directory.contextFor(administrator);
    await countMoneySoon.run({}, { ctx, log: createLog('silent') } as JobTools);

    expect([noted, await waiting()]).toEqual([1, 0]);
    expect(countMoneySoon.due).toBe('* * * * *');
  });

  it('is counted once by two jobs at a time', async () => {
    await sql('update grant_award set amount_pence = amount_pence + 1');
    await Promise.all([count(), count()]);
    await count();
    const kept = await answers();

    await sql('insert into provision.money_due (grant_id) select id from grant_award');
    await count();

    expect(await answers()).toEqual(kept);
  });

  it('leaves nothing behind of what has gone', async () => {
    await sql('delete from grant_award');
    await count();

    expect(await answers()).toEqual(ASKED.map(() => ({})));
    const kept = ['money_part', 'money', 'money_whole', 'money_organisation'].map((table) =>
      sql<{ rows: number }>(`select count(*)::int as rows from provision.${table}`),
    );
    expect((await Promise.all(kept)).flat()).toEqual(Array(4).fill({ rows: 0 }));
  });
});
