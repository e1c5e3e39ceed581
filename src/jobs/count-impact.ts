import { foldAll } from '../features/impact/fold-deltas.ts';
import type { Job } from './job.ts';

const LONGEST_MS = 50_000;

/** Each minute: adds up which connections have come, changed and gone since, for the figures. */
export const countImpact: Job = {
  name: 'count-impact',
  due: '* * * * *',

  async run(_payload, { ctx, log }) {
    const until = ctx.now().getTime() + LONGEST_MS;
    const folded = await foldAll(ctx.em, () => ctx.now().getTime() < until);
    if (folded > 0) log.info({ folded }, 'Changes of connections were added up.');
  },
};
