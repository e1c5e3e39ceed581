import type { Tier } from './framework.codes.ts';
import type { FrameworkCheck } from './framework-version.entity.ts';

/** Whether a tier wants an answer to this check, be it that it does not apply. */
export function isAskedAt(check: FrameworkCheck, tier: Tier): boolean {
  return check.tiers[tier].need !== 'NOT_ASKED';
}

/** Whether "does not apply" is no answer. */
export function mustApply(check: FrameworkCheck, tier: Tier): boolean {
  return check.alwaysApplies && check.tiers[tier].need === 'REQUIRED';
}
