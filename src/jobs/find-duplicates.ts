import { findDuplicates } from '../features/duplicate/find-duplicates.ts';
import type { Job } from './job.ts';

const LONGEST_MS = 50_000;

/** Each minute: which listings that have changed since may be the same as another one. */
export const lookForDuplicates: Job = {
  name: 'find-duplicates',
  due: '* * * * *',

  async run(_payload, { ctx, log }) {
    const looked = await findDuplicates(ctx.em, ctx.now, new Date(ctx.now().getTime() + LONGEST_MS));
    if (looked > 0) log.info({ looked }, 'Listings that have changed were compared with others.');
  },
};
