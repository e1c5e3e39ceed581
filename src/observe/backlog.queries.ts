import type { EntityManager } from '@mikro-orm/postgresql';

/** What waits to be done, and for how long the oldest of it has waited. */
export interface Backlog {
  pending: number;
  waiting: number;
  /** Seconds; 0 when nothing waits. */
  pendingFor: number;
  waitingFor: number;
  keptAnswers: number;
  /** Jobs for later that are due. */
  jobs: number;
  /** Letters that wait to be sent, and those that nobody took. */
  letters: number;
  deadLetters: number;
}

export async function readBacklog(em: EntityManager): Promise<Backlog | null> {
  const [row] = await em.execute<Omit<Backlog, 'jobs'>[]>(BACKLOG);
  const [queue] = await em.execute<{ isThere: boolean }[]>(QUEUE);
  const [due] = queue?.isThere ? await em.execute<{ jobs: number }[]>(DUE) : [];
  return row ? { ...row, jobs: due?.jobs ?? 0 } : null;
}

const BACKLOG = `select p.pending, p."pendingFor", w.waiting, w."waitingFor",
    (select count(*)::int from shell.kept_answer) as "keptAnswers", l.letters, l."deadLetters"
  from (select count(*)::int as pending,
      coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)::float8 as "pendingFor" from search.pending) p,
    (select count(*)::int as waiting,
      coalesce(extract(epoch from clock_timestamp() - min(waiting_since)), 0)::float8 as "waitingFor" from search.waiting) w,
    (select count(*) filter (where died_at is null)::int as letters,
      count(died_at)::int as "deadLetters" from letter) l`;

/** The queue of jobs makes its own tables, when something is first put into it. */
const QUEUE = `select to_regclass('graphile_worker.jobs') is not null as "isThere"`;

const DUE = 'select count(*)::int as jobs from graphile_worker.jobs where run_at <= clock_timestamp()';
