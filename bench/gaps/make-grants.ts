import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { countMoney } from '../../src/features/grant/count-money.ts';
import type { Reporter } from '../../src/shared/progress.ts';
import { GRANTS, NOTED } from './grants.queries.ts';

export interface MakingGrants {
  grants: number;
  seed: number;
  today: string;
}

/** Fills in grants, where there are none yet, and counts what they come to, as the job does. */
export async function makeGrants(
  database: pg.PoolConfig,
  unit: EntityManager,
  { making: { grants, seed, today }, report }: { making: MakingGrants; report: Reporter },
): Promise<void> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  try {
    const { rows } = await client.query('select from grant_award limit 1');
    if (rows.length > 0) return;
    report.step('Making grants');
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'`);
    await client.query('select setseed($1)', [(seed % 1000) / 1000]);
    await client.query(GRANTS, [grants, today]);
    await client.query(NOTED);
    await client.query('analyze grant_award');
  } finally {
    await client.end();
  }
  report.step('Counting what they come to');
  await countMoney(unit);
}
