import type { Job } from './job.ts';

/** Once an hour: what of signing in has run out, and what dead letters said. */
export const forgetExpired: Job = {
  name: 'forget-expired',
  due: '17 * * * *',

  async run(_payload, { ctx }) {
    for (const statement of STATEMENTS) await ctx.em.execute(statement);
  },
};

const STATEMENTS = [
  'delete from auth.session where expires_at < now()',
  'delete from auth.verification where expires_at < now()',
  `delete from auth.attempt where counted_from < now() - interval '1 day'`,
  `delete from auth.rate_limit where last_request < extract(epoch from now() - interval '1 hour') * 1000`,
  // A letter that has lost its place in the queue, as by a crash, is no secret: it is dead.
  `update letter l set died_at = now(), failure = coalesce(failure, 'It lost its place in the queue.')
    where died_at is null and created_at < now() - interval '1 hour' and not exists (
      select from graphile_worker.jobs j where j.key = 'letter:' || l.id and j.attempts < j.max_attempts)`,
  `update letter set text = null, html = null
    where died_at < now() - interval '30 days' and (text is not null or html is not null)`,
  `delete from letter where died_at < now() - interval '1 year'`,
  `delete from shortlist_link where expires_at < now() - interval '30 days'`,
  `delete from answer_link where expires_at < now() - interval '60 days'`,
  `delete from pulse_invitation where created_at < now() - interval '1 year'`,
  `delete from webhook_delivery where settled_at < now() - interval '30 days'`,
  `delete from confirmation_link where used_at is null and expires_at < now() - interval '60 days'`,
];
