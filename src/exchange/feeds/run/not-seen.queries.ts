import type { EntityManager } from '@mikro-orm/postgresql';
import type { Occasion } from '../save/records.queries.ts';

/** A listing that a feed had, and has no more. */
export interface Lost {
  subject: string;
  sourceId: string;
  name: string | null;
}

const IS_MISSING = `r.source = ? and r.not_seen_since is null and r.last_run <> ?::uuid and r.subject in (SUBJECTS)
  and not exists (select from feed.item i where i.run_id = ?::uuid and i.source_id = r.source_id and r.subject = 'service')`;
/** Bodies and places are known from records that were read whole; where one was not, nobody knows. */
const OF_SERVICES = IS_MISSING.replace('SUBJECTS', `'service'`);
const OF_ALL = IS_MISSING.replace('SUBJECTS', `'service', 'organisation', 'location'`);

/** The services that a whole list does not hold any more, and how many of the feed were there before. */
export async function missing(
  em: EntityManager,
  { source, runId }: Pick<Occasion, 'source' | 'runId'>,
): Promise<{ lost: Lost[]; known: number }> {
  const lost = await em.execute<Lost[]>(
    `select r.subject, r.source_id as "sourceId", s.name ->> 'en' as name from feed.record r
     left join service s on s.id = r.subject_id where ${OF_SERVICES} order by r.source_id`,
    [source, runId, runId],
  );
  const [known] = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from feed.record where source = ? and subject = 'service' and not_seen_since is null`,
    [source],
  );
  return { lost, known: known?.n ?? 0 };
}

/** Marks what is missing. Nothing is taken away: a person decides what it means. */
export async function markMissing(
  em: EntityManager,
  { source, runId, at }: Occasion,
  { isAllRead }: { isAllRead: boolean },
): Promise<void> {
  await em.execute(isAllRead ? MARK_ALL : MARK_SERVICES, [at, source, runId, runId]);
}

const MARK_ALL = `update feed.record r set not_seen_since = ? where ${OF_ALL}`;
const MARK_SERVICES = `update feed.record r set not_seen_since = ? where ${OF_SERVICES}`;

/** What is on the list was seen, also where it could not be read. */
export async function markListed(em: EntityManager, { source, runId, at }: Occasion): Promise<void> {
  await em.execute(
    `update feed.record r set not_seen_since = null, last_seen_at = ? from feed.item i
     where r.source = ? and r.subject = 'service' and i.run_id = ?::uuid and i.source_id = r.source_id
       and r.last_run <> ?::uuid`,
    [at, source, runId, runId],
  );
}
