import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { Episode } from '../episode/episode.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';
import { ConnectionRecord } from './connection-record.entity.ts';
import type { Plan } from './decide.rules.ts';
import { noteStep } from './step.change.ts';

/** The connection of a plan, with the service as it is now and all that figures are counted by, and the first step of its course. */
export function makeConnection(ctx: Context, plan: Plan): ConnectionRecord {
  const { em, viewer, now } = ctx;
  const { person, episode, service, judgement, course, override } = plan;
  const connection = em.create(ConnectionRecord, {
    person: em.getReference(SupportedPerson, person.id),
    episode: episode && em.getReference(Episode, episode.id),
    team: em.getReference(Team, person.teamId),
    heldBy: String(viewer.id),
    service: em.getReference(Service, service.id),
    organisation: em.getReference(Organisation, service.organisationId),
    serviceName: textIn(service.name, 'en'),
    organisationName: textIn(service.organisationName, 'en'),
    serviceVersion: service.version,
    standing: judgement.standing,
    overrideReason: override?.reason.trim() ?? null,
    overriddenBy: override?.by ?? null,
    need: plan.need,
    populations: episode?.populations ?? person.populations,
    localAuthority: person.localAuthority,
    icb: person.icb,
    referralSource: episode?.referralSource ?? null,
    createdAt: now(),
    ...course,
  });
  noteStep(ctx, connection, { kind: 'RECORDED', on: plan.on, note: plan.note });
  return connection;
}
