import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Role } from '../../shared/role.ts';
import type { ConnectionOutcome } from '../connection/connection.codes.ts';
import type { GapStatus, UnmetReason } from './gap.codes.ts';

/** What counts of a piece of evidence. */
export interface Counted {
  notedBy: string;
  notedAs: Role;
}

const ENOUGH_EVENTS = 3;
const ENOUGH_LINK_WORKERS = 2;

/** Whether a gap is more than one person's impression: three events, or two link workers. */
export function isCorroborated(evidence: readonly Counted[]): boolean {
  const linkWorkers = evidence.flatMap(({ notedBy, notedAs }) => (notedAs === 'LINK_WORKER' ? [notedBy] : []));
  return evidence.length >= ENOUGH_EVENTS || new Set(linkWorkers).size >= ENOUGH_LINK_WORKERS;
}

/** Whether evidence that comes in now begins the life of a gap anew. */
export function isOver(status: GapStatus): boolean {
  return status === 'CLOSED' || status === 'DECLINED';
}

/** From which states each decision leads on. What is only observed has first to be seen by others, or may be declined. */
const LEADS_FROM: Readonly<Record<Decided, readonly GapStatus[]>> = {
  ACCEPTED: ['CORROBORATED'],
  IN_DEVELOPMENT: ['ACCEPTED'],
  CLOSED: ['CORROBORATED', 'ACCEPTED', 'IN_DEVELOPMENT'],
  DECLINED: ['OBSERVED', 'CORROBORATED', 'ACCEPTED', 'IN_DEVELOPMENT'],
};

/** What those who commission decide. */
export type Decided = Extract<GapStatus, 'ACCEPTED' | 'IN_DEVELOPMENT' | 'CLOSED' | 'DECLINED'>;

export function problemsWithDeciding(status: GapStatus, to: Decided): Problem[] {
  if (LEADS_FROM[to].includes(status)) return [];
  return [problem('id', 'CONFLICT', `This gap is ${IN_WORDS[status]}. ${NEXT[status]}`)];
}

const IN_WORDS: Readonly<Record<GapStatus, string>> = {
  OBSERVED: 'observed, and not corroborated yet',
  CORROBORATED: 'corroborated',
  ACCEPTED: 'accepted',
  IN_DEVELOPMENT: 'in development',
  CLOSED: 'closed',
  DECLINED: 'declined',
};

const NEXT: Readonly<Record<GapStatus, string>> = {
  OBSERVED: 'It needs three events or two link workers first; it can be declined.',
  CORROBORATED: 'Accept it first; it can be closed or declined.',
  ACCEPTED: 'Start its development; it can be closed or declined.',
  IN_DEVELOPMENT: 'It can be closed or declined.',
  CLOSED: 'It begins again by itself when evidence returns.',
  DECLINED: 'It begins again by itself when evidence returns.',
};

/** Which unmet need an end of a connection speaks of; null where it speaks of none. */
export function reasonOf(outcome: ConnectionOutcome | null): UnmetReason | null {
  return (outcome && REASON_OF[outcome]) ?? null;
}

const REASON_OF: Readonly<Partial<Record<ConnectionOutcome, UnmetReason>>> = {
  NOT_ELIGIBLE: 'NOT_ELIGIBLE',
  NO_CAPACITY: 'FULL',
  COULD_NOT_TRAVEL: 'TRANSPORT_OR_ACCESS',
  COST: 'COST',
  TIMING: 'TIMING',
  LANGUAGE_OR_CULTURE: 'LANGUAGE_OR_CULTURE',
  DIGITAL: 'DIGITAL',
  SERVICE_CLOSED: 'CLOSED',
  UNSAFE: 'QUALITY_NOT_MET',
};
