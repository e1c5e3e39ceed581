import type { Job } from './job.ts';

/** Once an hour: what of signing in has run out, and letters that no server has taken for a week. */
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
  `delete from letter where created_at < now() - interval '7 days'`,
];
