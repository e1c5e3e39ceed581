import { forgetReporting, forgetWords } from '../features/problem-report/forget-words.queries.ts';
import type { Job } from './job.ts';

/** Each night: what people wrote about listings, 90 days after it was decided, and who reported how often. */
export const forgetWhatPeopleSaid: Job = {
  name: 'forget-what-people-said',
  due: '40 3 * * *',

  async run(_payload, { ctx: { em, now } }) {
    await forgetWords(em, now());
    await forgetReporting(em, now());
  },
};
