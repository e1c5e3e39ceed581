import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { holdAdministrators, isLastAdministrator } from '../role/role.queries.ts';
import { LAST_ADMINISTRATOR } from '../role/role.rules.ts';
import { loadPerson } from './load-person.ts';
import { Person } from './person.entity.ts';

/** Keeps somebody out from their next request on, and ends their sessions. Their roles stay on record and count again when they are reinstated. */
export async function suspendPerson(ctx: Context, id: string, reason: string): Promise<Person> {
  const person = await loadPerson(ctx, id);
  permit(ctx, 'suspendPerson');
  rejectIfNoReason(reason);
  ctx.acting.reason = reason.trim();

  return ctx.em.transactional(async (em) => {
    await holdAdministrators(em);
    const current = await em.findOneOrFail(Person, { id: person.id }, { refresh: true });
    if (await isLastAdministrator(em, person.id)) throw new Rejected([problem('', 'CONFLICT', LAST_ADMINISTRATOR)]);
    current.suspendedAt ??= ctx.now();
    await ctx.accounts.endSessionsOf(em, person.id);
    await em.flush();
    return current;
  });
}
