import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { REFERABILITIES, type ReferabilityLevel } from '../referability/referability.codes.ts';
import type { Referability } from '../referability/referability.rules.ts';
import type { ConnectionKind } from './connection.codes.ts';

/** What a service has to be for each kind: DOMAIN section 5. */
const NEEDED: Readonly<Record<ConnectionKind, ReferabilityLevel>> = {
  SIGNPOST: 'SIGNPOSTABLE',
  RECONNECTION: 'SIGNPOSTABLE',
  REFERRAL: 'REFERABLE',
  INTRODUCTION: 'REFERABLE',
};

/** Whether people may be connected in this way without anybody letting it happen. */
export function isLetThrough(kind: ConnectionKind, { level }: Pick<Referability, 'level'>): boolean {
  return REFERABILITIES.indexOf(level) >= REFERABILITIES.indexOf(NEEDED[kind]);
}

/**
 * Whether a supervisor's word opens it: for what has not been assessed, whose evidence has run out, or whose first review is
 * in progress. Nothing opens the way to what is suspended, does not meet the standard or works towards it.
 */
export function isOverridable(kind: ConnectionKind, { level, mayBeOverridden }: Referability): boolean {
  return NEEDED[kind] === 'REFERABLE' && level === 'SIGNPOSTABLE' && mayBeOverridden;
}

/** What keeps somebody from being connected in this way; nothing where a supervisor let it happen and may. */
export function problemsWithGate(kind: ConnectionKind, referability: Referability, isAllowed: boolean): Problem[] {
  if (isLetThrough(kind, referability)) return [];
  const why = referability.reasons.join(' ');
  if (!isOverridable(kind, referability)) return [problem('serviceId', 'NOT_CONNECTABLE', why)];
  const how = 'A supervisor of your team can let it happen once, with allowConnection.';
  return isAllowed ? [] : [problem('serviceId', 'NEEDS_OVERRIDE', `${why} ${how}`)];
}
