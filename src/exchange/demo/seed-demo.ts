import pg from 'pg';
import type { Context } from '../../context.ts';
import type { Reporter } from '../../shared/progress.ts';
import { loadPlaces } from '../places/load-places.ts';
import { readDemoPlaces } from './demo-file.ts';
import { isEmpty, loadDemo } from './load-demo.ts';

export type Seeding = { added: number } | 'not empty';

/** Gives an empty directory the demonstration borough and its places. Leaves a directory that holds anything alone. */
export async function seedDemo(ctx: Context, database: pg.PoolConfig, report: Reporter): Promise<Seeding> {
  if (!(await isEmpty(ctx))) return 'not empty';
  const client = new pg.Client(database);
  await client.connect();
  try {
    await loadPlaces(client, await readDemoPlaces(), ctx.now());
  } finally {
    await client.end();
  }
  return { added: await loadDemo(ctx, (total) => report.progress('Adding the demonstration borough', total)) };
}
