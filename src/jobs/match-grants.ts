import { matchByIdentifiers } from '../features/grant/recipient.queries.ts';
import type { Job } from './job.ts';

/** Each night: grants whose recipient has come into the directory since, by a number that the funder names. */
export const matchGrantsNightly: Job = {
  name: 'match-grants',
  due: '17 3 * * *',

  async run(_payload, { ctx, log }) {
    const matched = await ctx.em.transactional((em) => matchByIdentifiers(em, ctx.now()));
    if (matched > 0) log.info({ matched }, 'Grants were matched to organisations that carry a number of theirs.');
  },
};
