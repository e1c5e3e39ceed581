import { problemsWithReason } from '../shared/reason.ts';
import { rejectIfAny } from '../shared/problems.ts';
import type { Acting } from './acting.ts';

/** Notes why something is done, for the record of the change. Throws Rejected where the reason may not be kept. */
export function because({ acting }: { acting: Acting }, reason: string | null | undefined): void {
  rejectIfAny(problemsWithReason(reason ?? ''));
  acting.reason = reason?.trim() ? reason.trim() : null;
}
