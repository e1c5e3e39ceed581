import pg from 'pg';
import type { Reporter } from '../../src/shared/progress.ts';
import { bundles } from './bundles.ts';
import { copyCatalogue, type Copied } from './copy-catalogue.ts';
import { readGeography } from './geography.ts';
import { makeHoles } from './holes.ts';
import type { Plan } from './plan.ts';

/** Fills an empty, migrated catalogue with the directory of the plan. The places have to be there. */
export async function generate(connection: pg.PoolConfig, plan: Plan, report: Reporter): Promise<Copied> {
  const client = new pg.Client(connection);
  await client.connect();
  const geography = await readGeography(client, plan.seed).finally(() => client.end());
  if (plan.planted > 0) makeHoles(plan, geography);
  const progress = report.progress(`Generating ${plan.services.toLocaleString('en-GB')} services`, plan.services);
  const copied = await copyCatalogue(connection, bundles(plan, geography), progress);
  progress.done();
  return copied;
}
