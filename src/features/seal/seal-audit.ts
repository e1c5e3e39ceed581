import type { Database } from './seal.queries.ts';

/** Enough for a day of backlog; whoever writes all the time must not keep it from ending. */
const MOST_TURNS = 100;

/**
 * Seals all events that can gain no earlier sibling any more, and says how many those were. Runs beside everything else: it
 * waits for nobody, and of two that run at once one does nothing.
 */
export async function sealAudit(database: Database): Promise<number> {
  let events = 0;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const sealed = await sealToBoundary(database);
    events += sealed ?? 0;
    // The first boundary may have waited from the run before, and says nothing of what has come since.
    if (sealed === null || (sealed === 0 && turn > 0)) break;
  }
  return events;
}

/** Null while a transaction that began before the boundary may yet bring events. */
async function sealToBoundary(database: Database): Promise<number | null> {
  await database.query('select audit.mark_boundary()');
  const { rows } = await database.query('select audit.seal_events()::float8 as sealed');
  return (rows as { sealed: number | null }[])[0]?.sealed ?? null;
}
