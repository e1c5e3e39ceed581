import { withdrawUnfinished } from '../features/evidence/evidence.queries.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Withdraws evidence whose file has not come within a day. */
export const withdrawUnfinishedEvidence: Job = {
  name: 'withdraw-unfinished-evidence',
  due: '17 * * * *',

  async run(_payload, { ctx: { em, now } }) {
    await withdrawUnfinished(em, new Date(now().getTime() - DAY_MS));
  },
};
