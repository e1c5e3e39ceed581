import type { Context } from '../../context.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { loadSupportedPerson } from './load-supported-person.ts';
import { deletePeople } from './whole-person.queries.ts';

/** Deletes somebody and all that is kept of them, for good. What stays is that it was done: ids, who and why. */
export async function deletePerson(ctx: Context, id: string, reason: string): Promise<string> {
  const person = await loadSupportedPerson(ctx, 'deletePerson', id);
  rejectIfNoReason(reason);
  rejectIfAny(problemsWithIdentifying('reason', reason, londonDay(ctx.now())));
  ctx.acting.reason = reason.trim();

  await ctx.em.transactional((em) => deletePeople(em, [person.id]));
  ctx.em.clear();
  return person.id;
}
