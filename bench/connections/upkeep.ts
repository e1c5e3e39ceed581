import pg from 'pg';
import { unitFor } from '../../src/database/orm.ts';
import type { Directory } from '../../src/directory.ts';
import { checkRollup } from '../../src/features/impact/check-rollup.ts';
import { foldAll } from '../../src/features/impact/fold-deltas.ts';
import { DIMENSIONS } from '../../src/features/impact/impact.codes.ts';
import { publishPeriods } from '../../src/features/impact/publish-periods.ts';
import { buildDimension } from '../../src/features/impact/rollup.queries.ts';
import type { Reporter } from '../../src/shared/progress.ts';
import { rounded } from '../measure/figures.ts';

/** Seconds, and how many. */
export interface Took {
  seconds: number;
  count: number;
}

async function timed(work: () => Promise<number>): Promise<Took> {
  const startedAt = performance.now();
  const count = await work();
  return { seconds: rounded((performance.now() - startedAt) / 1000), count };
}

const unit = ({ orm }: Directory) => unitFor(orm, 'bench');

/** Counts everything that was loaded past the triggers; answers with how many cells there are. */
export function buildRollup(directory: Directory, report: Reporter): Promise<Took> {
  return timed(async () => {
    for (const dimension of DIMENSIONS) {
      report.step(`Counting by ${dimension}`);
      await unit(directory).transactional(async (em) => {
        await em.execute(`set local statement_timeout = 0; set local work_mem = '512MB'`);
        await buildDimension(em, dimension);
      });
    }
    await unit(directory).execute('analyze impact.rollup');
    const [row] = await unit(directory).execute<{ cells: number }[]>(
      'select count(*)::int as cells from impact.rollup',
    );
    return row?.cells ?? 0;
  });
}

/** Answers with how many cells differ. */
export function check(directory: Directory): Promise<Took> {
  return timed(() => checkRollup(unit(directory), () => undefined));
}

/** Answers with how many periods were published. */
export async function publishAll(directory: Directory, today: string, report: Reporter): Promise<Took> {
  const publishing = { today, at: new Date(), chance: Math.random };
  const told = ({ name }: { name: string }) => report.step(`Published ${name}`);
  const took = await timed(async () => (await publishPeriods(unit(directory), { ...publishing, told })).length);
  await unit(directory).execute('analyze impact.published');
  return took;
}

/** Changes so many connections at a stroke, and adds up what the triggers wrote. */
export async function fold(directory: Directory, database: pg.PoolConfig, changes: number): Promise<Took> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  await client
    .query(
      `update connection set outcome = 'GOT_HELP', state = 'ENDED', ended_on = made_on where id in (
         select id from connection where made_on > (select max(made_on) - 60 from connection) and outcome is null limit $1)`,
      [changes],
    )
    .finally(() => client.end());
  return timed(() => foldAll(unit(directory)));
}
