import { mayConnect, maySignpost, supervises } from '../../policy/work-of-roles.ts';
import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { referability, type Referability } from '../referability/referability.rules.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { standingOn } from '../standing/standing.rules.ts';
import type { ConnectingFacts, EpisodeFacts, PersonFacts, ServiceFacts } from './connecting.queries.ts';
import type { ConnectionKind } from './connection.codes.ts';
import { isLetThrough, problemsWithGate } from './gate.rules.ts';

/** A supervisor's word, by which somebody may be connected all the same. */
export interface Override {
  reason: string;
  by: string;
  /** Of what was said beforehand, and counts once; null where it is said with the connection. */
  allowanceId: string | null;
}

/** What a service is on a day, for whoever wants to connect somebody. */
export interface Judged extends Referability {
  standing: Standing;
}

export function judged(service: ServiceFacts, today: string): Judged {
  const standing = standingOn(service, today);
  return { standing, ...referability({ ...service, standing }) };
}

/** Who wants to connect, as far as the rules ask. */
type Connecting = Pick<Viewer, 'id' | 'roles'>;

/** Care navigators signpost and do nothing else; everybody else connects within an episode. */
export function problemsWithWork(viewer: Connecting, team: string, kind: ConnectionKind): Problem[] {
  if (mayConnect(viewer, team) || (kind === 'SIGNPOST' && maySignpost(viewer, team))) return [];
  return [problem('kind', 'INVALID', 'Care navigators signpost. For anything else, ask a link worker of your team.')];
}

/** In which episode it happens: what was said, or the only one that is open. Null for what happens outside of any. */
export function episodeFor(
  viewer: Connecting,
  person: PersonFacts,
  { episodeId, episodes }: { episodeId: string | null; episodes: readonly EpisodeFacts[] },
): EpisodeFacts | null {
  const [only, ...others] = episodes;
  if (!only || others.length > 0) return null;
  return episodeId !== null || mayConnect(viewer, person.teamId) ? only : null;
}

export function problemsWithEpisode(
  viewer: Connecting,
  person: PersonFacts,
  { episodeId, episodes }: { episodeId: string | null; episodes: readonly EpisodeFacts[] },
): Problem[] {
  const [one] = episodes;
  if (episodeId === null) {
    if (!mayConnect(viewer, person.teamId)) return [];
    if (!one) return [problem('episodeId', 'REQUIRED', 'This person has no open episode. Open one first.')];
    return episodes.length > 1 ? [problem('episodeId', 'REQUIRED', 'Say in which of the open episodes.')] : [];
  }
  if (!one) return [problem('episodeId', 'NOT_FOUND', 'This person has no such episode.')];
  if (one.response === 'DECLINED')
    return [problem('episodeId', 'INVALID', 'The person declined social prescribing. Open a new episode first.')];
  return one.closedOn === null
    ? []
    : [problem('episodeId', 'INVALID', 'This episode is closed. Open a new one first.')];
}

/** By whose word it happens where the service is not let through by itself; null where there is none, or none is needed. */
export function overrideFor(
  viewer: Connecting,
  { kind, overrideReason }: { kind: ConnectionKind; overrideReason: string | null },
  { person, allowance, judgement }: Pick<ConnectingFacts, 'allowance'> & { person: PersonFacts; judgement: Judged },
): Override | null {
  if (isLetThrough(kind, judgement)) return null;
  if (overrideReason !== null && viewer.id !== null && supervises(viewer, person.teamId))
    return { reason: overrideReason, by: viewer.id, allowanceId: null };
  return allowance && { reason: allowance.reason, by: allowance.allowedBy, allowanceId: allowance.id };
}

export function problemsWithOverride(viewer: Connecting, team: string, overrideReason: string | null): Problem[] {
  if (overrideReason === null || supervises(viewer, team)) return [];
  return [
    problem('overrideReason', 'INVALID', 'Only a supervisor of the team gives one. Ask them for allowConnection.'),
  ];
}

export function problemsWithService(
  service: ServiceFacts | null,
  kind: ConnectionKind,
  { judgement, override }: { judgement: Judged | null; override: Override | null },
): Problem[] {
  if (!service || !judgement) return [problem('serviceId', 'NOT_FOUND', 'There is no such service in the directory.')];
  return problemsWithGate(kind, judgement, override !== null);
}
