import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import type { CheckOutcome } from '../standing/standing.codes.ts';
import { DBS_LEVELS, type DbsLevel } from './review.codes.ts';

/** What is said of checks of criminal records: who is eligible for what, and what was seen. */
export interface DbsDraft {
  outcome: CheckOutcome;
  dbsEligible: DbsLevel | null;
  dbsSeen: DbsLevel | null;
}

/** What is wrong with it. A higher check than the roles are eligible for is unlawful, whatever came of it. */
export function problemsWithDbs({ outcome, dbsEligible, dbsSeen }: DbsDraft, { asksDbs }: FrameworkCheck): Problem[] {
  if (!asksDbs) return dbsEligible === null && dbsSeen === null ? [] : [problem('dbsSeen', 'INVALID', ELSEWHERE)];
  if (dbsEligible !== null && dbsSeen !== null && isAbove(dbsSeen, dbsEligible))
    return [problem('dbsSeen', 'INVALID', UNLAWFUL)];
  if (outcome !== 'MET') return [];
  if (dbsEligible === null) return [problem('dbsEligible', 'REQUIRED', UNDECIDED)];
  if (isAbove(dbsEligible, dbsSeen ?? 'NONE')) return [problem('dbsSeen', 'INVALID', TOO_LOW)];
  return [];
}

function isAbove(level: DbsLevel, other: DbsLevel): boolean {
  return DBS_LEVELS.indexOf(level) > DBS_LEVELS.indexOf(other);
}

const ELSEWHERE = 'Levels of criminal record checks belong to the check of that name alone.';
const UNLAWFUL =
  'A higher check than the roles are eligible for is unlawful. Correct the eligibility decision, or tell the group that it may not ask for this check.';
const UNDECIDED = 'Record the eligibility decision first: the highest check that its roles are eligible for, or NONE.';
const TOO_LOW =
  'The roles are eligible for a higher check than was seen. Record what was seen as worked towards, or as not met.';
