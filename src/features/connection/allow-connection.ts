import { DateTime } from 'luxon';
import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { Service } from '../service/service.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { ConnectionAllowance } from './connection-allowance.entity.ts';
import { connectingFacts } from './connecting.queries.ts';
import { judged } from './decision.rules.ts';
import { isLetThrough, isOverridable } from './gate.rules.ts';

/** For how many days a supervisor's word counts. */
export const ALLOWED_DAYS = 14;

/** As a supervisor, lets one person be referred or introduced once to a service that has not been assessed. */
export async function allowConnection(
  ctx: Context,
  { personId, serviceId, reason }: { personId: string; serviceId: string; reason: string },
): Promise<ConnectionAllowance> {
  const person = isUuid(personId) ? await ctx.em.findOne(SupportedPerson, { id: personId }) : null;
  if (!person) throw new NotFound('There is no such person.');
  permit(ctx, 'allowConnection', { teams: [person.team.id] });
  const today = londonDay(ctx.now());
  rejectIfNoReason(reason);
  rejectIfAny(problemsWithIdentifying('reason', reason, today));
  await rejectUnlessOverridable(ctx, { person, serviceId, today });

  const allowance = ctx.em.create(ConnectionAllowance, {
    ...{ person, team: person.team, service: ctx.em.getReference(Service, serviceId), reason: reason.trim() },
    ...{ allowedBy: String(ctx.viewer.id), allowedAt: ctx.now() },
    untilDay: String(DateTime.fromISO(today).plus({ days: ALLOWED_DAYS }).toISODate()),
  });
  await ctx.em.flush();
  return allowance;
}

async function rejectUnlessOverridable(
  { em }: Context,
  { person, serviceId, today }: { person: SupportedPerson; serviceId: string; today: string },
): Promise<void> {
  const wanted = { personId: person.id, episodeId: null, serviceId: isUuid(serviceId) ? serviceId : person.id };
  const [facts] = await connectingFacts(em, [wanted], { teams: [person.team.id], today });
  if (!facts?.service)
    return rejectIfAny([problem('serviceId', 'NOT_FOUND', 'There is no such service in the directory.')]);
  const judgement = judged(facts.service, today);
  if (isLetThrough('REFERRAL', judgement))
    rejectIfAny([problem('serviceId', 'INVALID', 'Nobody has to let this happen: people may be referred to it.')]);
  if (!isOverridable('REFERRAL', judgement))
    rejectIfAny([problem('serviceId', 'NOT_CONNECTABLE', judgement.reasons.join(' '))]);
}
