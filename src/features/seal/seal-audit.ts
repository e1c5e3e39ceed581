import type { Database } from './seal.queries.ts';

/**
 * Seals all events that can gain no earlier sibling any more, and says how many those were. Runs beside everything else: it
 * waits for nobody, and of two that run at once one does nothing.
 */
export async function sealAudit(database: Database): Promise<number> {
  const earlier = await sealToBoundary(database);
  // A boundary that waited from the run before says nothing of what has come since.
  return earlier === null ? 0 : earlier + ((await sealToBoundary(database)) ?? 0);
}

/** Null while a transaction that began before the boundary may yet bring events. */
async function sealToBoundary(database: Database): Promise<number | null> {
  await database.query('select audit.mark_boundary()');
  const { rows } = await database.query<{ sealed: number | null }>('select audit.seal_events()::float8 as sealed');
  return rows[0]?.sealed ?? null;
}
