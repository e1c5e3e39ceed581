import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { loadPerson } from './load-person.ts';
import type { Person } from './person.entity.ts';

/** Lets somebody in again, with the roles that they hold. */
export async function reinstatePerson(ctx: Context, id: string): Promise<Person> {
  const person = await loadPerson(ctx, id);
  permit(ctx, 'reinstatePerson');

  person.suspendedAt = null;
  await ctx.em.flush();
  return person;
}
