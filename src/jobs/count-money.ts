import { countMoney } from '../features/grant/count-money.ts';
import type { Job } from './job.ts';

const LONGEST_MS = 50_000;

/** Each minute: what grants come to, where they have changed since, or what they are for. */
export const countMoneySoon: Job = {
  name: 'count-money',
  due: '* * * * *',

  async run(_payload, { ctx, log }) {
    const until = ctx.now().getTime() + LONGEST_MS;
    const counted = await countMoney(ctx.em, { mayGoOn: () => ctx.now().getTime() < until });
    if (counted > 0) log.info({ counted }, 'Changes of grants were counted.');
  },
};
