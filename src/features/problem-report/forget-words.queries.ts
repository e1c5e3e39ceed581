import type { EntityManager } from '@mikro-orm/postgresql';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long words about people are kept once what they were for is over. */
const KEPT_DAYS = 90;

/** Takes the words out of what was decided that long ago. What it was about, and what was decided, stays. */
export async function forgetWords(em: EntityManager, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  await em.transactional(async (unit) => {
    await unit.execute(OF_REPORTS, [before]);
    await unit.execute(OF_PROPOSALS, [before]);
    await unit.execute(OF_CLAIMS, [before]);
  });
}

const OF_REPORTS = `update problem_report set note = null, reply_addresses = '{}', version = version + 1
  where closed_at < ? and (note is not null or reply_addresses <> '{}')`;

const OF_PROPOSALS = `update change_proposal set note = null, version = version + 1
  where decided_at < ? and note is not null`;

/** A claim that still holds keeps them: they are why somebody is an editor. */
const OF_CLAIMS = `update organisation_claim set statement = null, position = null, contact = null
  where decided_at < ? and status in ('DENIED', 'REVOKED') and statement is not null`;

/** Forgets who reported what, once nothing is counted by it any more. */
export async function forgetReporting(em: EntityManager, now: Date): Promise<void> {
  await em.execute('delete from shell.reporting where until < ?', [now]);
}
