import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SupportedPerson } from './supported-person.entity.ts';

type OfOnePerson = 'updateSupportedPerson' | 'exportPerson' | 'deletePerson';

/** Somebody of a team of the viewer's, for something that they may do. Whoever is of another team is not there. */
export async function loadSupportedPerson(ctx: Context, operation: OfOnePerson, id: string): Promise<SupportedPerson> {
  const person = isUuid(id) ? await ctx.em.findOne(SupportedPerson, id) : null;
  if (!person) throw new NotFound('There is no such person in your teams.');
  permit(ctx, operation, { teams: [person.team.id] });
  return person;
}
