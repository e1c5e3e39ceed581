import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Shortlist } from './shortlist.entity.ts';

/** The lists that were made for somebody of the viewer's team, the newest first. */
export async function listShortlists(ctx: Context, personId: string): Promise<Shortlist[]> {
  const person = isUuid(personId) ? await ctx.em.findOne(SupportedPerson, personId) : null;
  if (!person) throw new NotFound('There is no such person in your team.');
  permit(ctx, 'shortlists', { teams: [person.team.id] });
  const shortlists = await ctx.em.find(Shortlist, { person }, { orderBy: { id: 'desc' } });
  const ids = [person.id, ...shortlists.map(({ id }) => id)];
  await recordRead(ctx, { operation: 'shortlists', subject: 'shortlist', ids, fields: ['items'] });
  return shortlists;
}
