import pg from 'pg';
import { unitFor } from '../src/database/orm.ts';
import { publishFigures } from '../src/features/provision/publish-figures.ts';
import { countSupply } from '../src/features/supply/count-supply.ts';
import { londonDay } from '../src/shared/opening-hours/london.ts';
import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import { fill } from './fill.ts';
import { makeDemand } from './gaps/make-demand.ts';
import { makeGrants } from './gaps/make-grants.ts';
import { keepSupplyOf } from './gaps/past-supply.ts';
import { quartersUntil } from './gaps/quarters.ts';
import { sectionsOfGaps, type GapsResult } from './gaps/result.ts';
import { scoreGaps } from './gaps/score.ts';
import { measureViews } from './gaps/views.ts';
import { writeGaps } from './gaps/write.ts';
import { planFor } from './generate/plan.ts';
import { rounded } from './measure/figures.ts';
import { openForMeasuring, type Opened } from './opened.ts';
import { loadNow } from './process/machine.ts';
import { print } from './report/print.ts';
import type { Wishes } from './wishes.ts';

const PLANTED = 60;

/**
 * Plants gaps, lets people meet them, and looks whether the gap score finds them; and how fast what is found can be looked at. Of a folder
 * that was named and has figures already, these are scored and looked at once more.
 */
export async function gapsAlone(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const loadBefore = loadNow();
  const { services, connections, seed } = wishes;
  const { primary, api } = await openForMeasuring(wishes, report, closing);
  const today = londonDay(new Date());
  const quarter = quartersUntil(today).at(-1)?.from ?? '';
  const took = (await hasFigures(primary)) ? {} : await make({ primary, api, report }, wishes, today);
  await makeGrants(primary, unitFor(api.directory.orm, 'bench'), { making: { grants: services, seed, today }, report });
  report.step('Scoring');
  const scored = await scoreGaps(primary, planFor(services, seed, PLANTED), quarter);
  report.step('Asking for views');
  const views = await measureViews(api, primary, wishes.isQuick);

  const load = { before: loadBefore, after: loadNow() };
  const measuredAt = new Date().toISOString();
  const result: GapsResult = { measuredAt, services, connections, seed, quarter, load, took, scored, views };
  print(sectionsOfGaps(result), report);
  if (!wishes.isQuick) await writeGaps(result);
}

/** Fills the directory, counts and publishes; says what took how many seconds. */
async function make(
  { primary, api, report }: Opened & { report: Reporter },
  { services, connections, seed }: Wishes,
  today: string,
): Promise<Record<string, number>> {
  const unit = unitFor(api.directory.orm, 'bench');
  const took: Record<string, number> = {};
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    report.step(what);
    await work();
    took[what] = rounded((performance.now() - startedAt) / 1000);
  };
  await timed('Places and services', () => fill(primary, { services, seed, planted: PLANTED }, report));
  await timed('Counting what there is', () => countSupply(unit, new Date(), report));
  const quarters = quartersUntil(today).map(({ from }) => from);
  await keepSupplyOf(primary, quarters);
  await timed('Connections, searches and flags', () => makeDemand(primary, { connections, seed, today }, report));
  const making = { grants: services, seed, today };
  await timed('Grants, and what they come to', () => makeGrants(primary, unit, { making, report }));
  const publishing = { today, at: new Date(), chance: Math.random };
  await timed('Publishing eight quarters', () => publishFigures(unit, publishing));
  await unit.execute('analyze provision.figure, provision.reason');
  return took;
}

async function hasFigures(database: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<{ published: boolean }>('select exists (select from provision.period) as published')
    .finally(() => client.end());
  return rows[0]?.published === true;
}
