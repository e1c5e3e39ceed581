import type { EntityManager } from '@mikro-orm/postgresql';

/** What a change was asked for, by whom and under which key. */
export interface Asked {
  viewer: string;
  key: string;
  /** Digest of what was asked for. */
  fingerprint: string;
  at: Date;
}

/** What a change answered with: the things that it made, and yes or no, by the fields of its payload. */
export type Outcome = Record<string, { entity: string; id: string } | { entity: string; ids: string[] } | boolean>;

export interface KeptAnswer {
  fingerprint: string;
  outcome: Outcome;
}

export const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Takes the key inside the transaction of the change, or answers what it was used for. Two that come with the same key at the
 * same time wait for each other here: if the first is undone, the second goes on as if it had been alone.
 */
export async function takeKey(em: EntityManager, { viewer, key, fingerprint, at }: Asked): Promise<KeptAnswer | null> {
  const taken = await em.execute<object[]>(TAKE, [viewer, key, fingerprint, at, expiryBefore(at)]);
  if (taken.length > 0) return null;
  const [kept] = await em.execute<KeptAnswer[]>(READ, [viewer, key]);
  return kept ?? null;
}

const TAKE = `insert into shell.kept_answer as kept (viewer, key, fingerprint, kept_at) values (?, ?, ?, ?)
  on conflict (viewer, key) do update
    set fingerprint = excluded.fingerprint, outcome = null, kept_at = excluded.kept_at where kept.kept_at < ?
  returning viewer`;

const READ = 'select fingerprint, outcome from shell.kept_answer where viewer = ? and key = ?';

export async function keepOutcome(em: EntityManager, { viewer, key }: Asked, outcome: Outcome): Promise<void> {
  await em.execute('update shell.kept_answer set outcome = ? where viewer = ? and key = ?', [
    JSON.stringify(outcome),
    viewer,
    key,
  ]);
}

/** Forgets what is too old to be asked for again. */
export async function forgetKeptAnswers(em: EntityManager, now: Date): Promise<void> {
  await em.execute('delete from shell.kept_answer where kept_at < ?', [expiryBefore(now)]);
}

function expiryBefore(at: Date): Date {
  return new Date(at.getTime() - KEPT_FOR_MS);
}
