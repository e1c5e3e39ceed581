import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Shortlist } from './shortlist.entity.ts';
import type { ShortlistItemInput } from './shortlist.inputs.ts';
import { problemsWithItems } from './shortlist.rules.ts';
import { itemsOf } from './write-shortlist.ts';

/** Begins a list for somebody of the team, with whatever is to be on it already. */
export async function createShortlist(
  ctx: Context,
  personId: string,
  given: readonly ShortlistItemInput[],
): Promise<Shortlist> {
  const person = isUuid(personId) ? await ctx.em.findOne(SupportedPerson, personId) : null;
  if (!person) throw new NotFound('There is no such person in your team.');
  permit(ctx, 'createShortlist', { teams: [person.team.id] });
  const items = await itemsOf(ctx, given);
  const today = londonDay(ctx.now());
  rejectIfAny(problemsWithItems(items, today));

  const { team } = person;
  const shortlist = ctx.em.create(Shortlist, {
    person,
    team,
    items,
    madeBy: ctx.viewer.id ?? '',
    createdAt: ctx.now(),
  });
  await ctx.em.flush();
  return shortlist;
}
