import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Episode } from '../episode/episode.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { SafetyChecklist } from './safety-checklist.entity.ts';
import { problemsWithContactAt } from './safety-checklist.rules.ts';

export interface SafetyContact {
  personId: string;
  episodeId: string | null;
  contactAt: Date;
}

/** Begins the checklist for somebody who may be suicidal. It asks for nothing that is not known in that moment. */
export async function openSafetyChecklist(
  ctx: Context,
  { personId, episodeId, contactAt }: SafetyContact,
): Promise<SafetyChecklist> {
  const person = isUuid(personId) ? await ctx.em.findOne(SupportedPerson, personId) : null;
  if (!person) throw new NotFound('There is no such person.');
  const { team } = person;
  permit(ctx, 'openSafetyChecklist', { teams: [team.id] });
  const known = episodeId !== null && isUuid(episodeId);
  const episode = known ? await ctx.em.findOne(Episode, { id: episodeId, person }) : null;
  const isOfAnother = episodeId !== null && episode === null;
  const elsewhere = problem('episodeId', 'NOT_FOUND', 'The person has no such episode. Leave it out if in doubt.');
  rejectIfAny([...problemsWithContactAt(contactAt, ctx.now()), ...(isOfAnother ? [elsewhere] : [])]);

  const openedBy = String(ctx.viewer.id);
  const checklist = ctx.em.create(SafetyChecklist, { person, episode, team, contactAt, openedBy, openedAt: ctx.now() });
  await ctx.em.flush();
  return checklist;
}
