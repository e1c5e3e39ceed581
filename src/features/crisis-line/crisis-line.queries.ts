import type { Reads } from '../../database/reads.ts';
import type { CrisisLineRecord } from './crisis-line.entity.ts';

const CURRENT_LINES = `
  select id, code, route, position, name, audience, nations, minimum_age as "minimumAge", maximum_age as "maximumAge",
         is_for_adults as "isForAdults", topics, is_local as "isLocal", note, facts
    from crisis_line
   where archived_at is null and route <> 'EMERGENCY'
   order by position, code`;

/** Every line in use; the emergency number is not among them, because it is a constant of the code. */
export function readCrisisLines(reads: Reads): Promise<CrisisLineRecord[]> {
  return reads.all<CrisisLineRecord>('crisis-lines', CURRENT_LINES);
}

/** A line as those see it who keep it true: with what is in doubt, and also after it has been retired. */
export interface KeptLine extends CrisisLineRecord {
  toCheck: string[];
  archivedAt: Date | null;
}

const KEPT_LINES = `
  select id, code, route, position, name, audience, nations, minimum_age as "minimumAge", maximum_age as "maximumAge",
         is_for_adults as "isForAdults", topics, is_local as "isLocal", note, facts, to_check as "toCheck",
         archived_at as "archivedAt"
    from crisis_line
   order by position, code`;

/** For staff only: it holds what nobody has verified. */
export function readKeptLines(reads: Reads): Promise<KeptLine[]> {
  return reads.all<KeptLine>('kept-crisis-lines', KEPT_LINES);
}
