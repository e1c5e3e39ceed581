import { deleteIdlePeople } from '../features/supported-person/delete-idle-people.ts';
import type { Job } from './job.ts';

/** Each night: people of whom nothing was recorded for as many years as the operator keeps them are deleted for good. */
export const deleteIdlePeopleNightly: Job = {
  name: 'delete-idle-people',
  due: '10 2 * * *',

  async run(_payload, { ctx: { em, now }, careYears, log }) {
    const people = await deleteIdlePeople(em, { years: careYears, now: now() });
    if (people > 0)
      log.info({ people, careYears }, 'People were deleted, as the time for which they are kept is over.');
  },
};
