import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { dayNumber, londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { ALLOWED_DAYS } from './allow-connection.ts';
import { connectingFacts, useAllowance } from './connecting.queries.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionState } from './connection.codes.ts';
import { judged } from './decision.rules.ts';
import { isLetThrough, problemsWithGate } from './gate.rules.ts';
import { isOpen } from './way.rules.ts';

/** Where it goes, and by which argument that was said. */
export interface Onward {
  path: 'to' | 'state';
  to: ConnectionState;
}

/**
 * Lets a connection go on to a service as that is today, or says why not. What a supervisor let happen when it was recorded
 * still counts, where such a word counts at all; otherwise a new one does. To be called inside a transaction.
 */
export async function letThrough(
  { em, now }: Context,
  connection: ConnectionRecord,
  { path, to }: Onward,
): Promise<void> {
  const { kind, person, service, team } = connection;
  const today = londonDay(now());
  const wanted = { personId: person.id, episodeId: null, serviceId: service?.id ?? person.id };
  const [facts] = await connectingFacts(em, [wanted], { teams: [team.id], today });
  if (!facts?.service) return rejectIfAny([problem(path, 'NOT_CONNECTABLE', GONE)]);
  const judgement = judged(facts.service, today);
  const isAllowed = wordStillCounts(connection, today) || facts.allowance !== null;
  const problems = problemsWithGate(kind, judgement, isAllowed);
  rejectIfAny(problems.map((each) => ({ ...each, path, message: withWay(each.message, connection.state, to) })));
  const { allowance } = facts;
  if (isLetThrough(kind, judgement) || wordStillCounts(connection, today) || !allowance) return;
  if (!(await useAllowance(em, allowance.id, now()))) rejectIfAny([problem(path, 'NEEDS_OVERRIDE', USED)]);
  Object.assign(connection, { overrideReason: allowance.reason, overriddenBy: allowance.allowedBy });
}

/** A supervisor's word holds for a plan as long as one that was given beforehand would. */
function wordStillCounts({ overrideReason, createdAt }: ConnectionRecord, today: string): boolean {
  return Boolean(overrideReason) && dayNumber(today) - dayNumber(londonDay(createdAt)) <= ALLOWED_DAYS;
}

/** What has happened must not get lost, though nobody may be sent. */
function withWay(message: string, from: ConnectionState, to: ConnectionState): string {
  if (to === 'OFFERED' || to === 'ACCEPTED' || to === 'SENT') return message;
  const way = isOpen(from) ? `leave it ${from} and` : 'bring it back to PLANNED with correctConnection, then';
  return `${message} If the person was there all the same, ${way} ${END_IT}`;
}

const END_IT = 'use endConnection: as UNSAFE where it was, so that assurers are told.';
const GONE = 'The service is not in the directory any more. Nobody may be connected to it.';
const USED = 'Your supervisor let it happen once, and it has been made use of.';
