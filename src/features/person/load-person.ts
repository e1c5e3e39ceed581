import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Person } from './person.entity.ts';

/** The person to be changed. Throws NotFound when there is none whom the viewer knows. */
export async function loadPerson(ctx: Context, id: string): Promise<Person> {
  const person = isUuid(id) ? await ctx.em.findOne(Person, { id }) : null;
  if (!person) throw new NotFound('There is no such person.');
  return person;
}
