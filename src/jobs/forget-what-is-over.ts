import { forgetKeptAnswers } from '../database/kept-answers.queries.ts';
import { forgetSpending } from '../database/spending.queries.ts';
import type { Job } from './job.ts';

const MINUTE_MS = 60_000;

/** Forgets keys of changes after a day, and what was spent in minutes that are over. */
export const forgetWhatIsOver: Job = {
  name: 'forget-what-is-over',
  due: '*/10 * * * *',

  async run(_payload, { ctx: { em, now } }) {
    await forgetKeptAnswers(em, now());
    await forgetSpending(em, Math.floor(now().getTime() / MINUTE_MS) - 1);
  },
};
