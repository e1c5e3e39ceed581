import { countSupply } from '../features/supply/count-supply.ts';
import { mustCountNow } from '../features/supply/find-counted.ts';
import type { Job } from './job.ts';

/** Late each evening, so that a quarter stays as it was on its last day in London: what there is, by need and area. */
export const countSupplyNightly: Job = {
  name: 'count-supply',
  due: '40 22 * * *',

  async run(_payload, { ctx, log }) {
    const { services } = await countSupply(ctx.em, ctx.now());
    log.info({ services }, 'What there is was counted by need and area.');
  },
};

/** Every five minutes: the same, where nothing has been counted of this quarter yet, or other places were loaded since. */
export const countSupplySoon: Job = {
  name: 'count-supply-soon',
  due: '*/5 * * * *',

  async run(_payload, { ctx, log }) {
    if (!(await mustCountNow(ctx.em, ctx.now()))) return;
    const { services } = await countSupply(ctx.em, ctx.now());
    log.info({ services }, 'What there is was counted by need and area, as there was news of places.');
  },
};
