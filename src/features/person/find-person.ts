import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { PersonRow } from './person.queries.ts';

/** The person of this id, when the viewer knows them. Throws NotFound alike when there is none and when they are hidden. */
export async function findPerson(ctx: Context, id: string): Promise<PersonRow> {
  const person = isUuid(id) ? await ctx.loaders.person.load(id.toLowerCase()) : null;
  if (!person) throw new NotFound('There is no such person.');
  return person;
}
