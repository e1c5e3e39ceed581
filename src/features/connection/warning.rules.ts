import type { CapacityState } from '../service/service.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { AGES_OF } from '../supported-person/age-band.rules.ts';
import type { AgeBand } from '../supported-person/supported-person.codes.ts';
import type { ConnectionWarningCode } from './connection.codes.ts';

/** What has to be said to the person, or thought of, though it does not stand in the way. */
export interface ConnectionWarning {
  code: ConnectionWarningCode;
  message: string;
}

export interface WarningFacts {
  standing: Standing;
  /** What referability says of it, in sentences. */
  reasons: readonly string[];
  overrideReason: string | null;
  capacityState: CapacityState;
  waitingWeeks: number | null;
  minimumAge: number | null;
  maximumAge: number | null;
  ageBand: AgeBand;
  /** Where the service takes people from; empty where from everywhere. */
  catchment: readonly string[];
  /** What the person's home lies in; empty where it is not known. */
  home: readonly string[];
  isConnectedAlready: boolean;
}

export function warningsAbout(facts: WarningFacts): ConnectionWarning[] {
  return [
    ...ofStanding(facts),
    ...ofCapacity(facts),
    ...ofAge(facts),
    ...ofCatchment(facts),
    ...(facts.isConnectedAlready ? [warning('ALREADY_CONNECTED', ALREADY)] : []),
  ];
}

const ALREADY = 'Another connection of this person to this service is still open. Move that one on, if you meant it.';

function ofStanding({ standing, reasons, overrideReason }: WarningFacts): ConnectionWarning[] {
  const isTold = standing === 'WORKING_TOWARDS' || standing === 'NOT_ASSESSED' || standing === 'EXPIRED';
  return [
    ...(isTold ? [warning(standing, reasons.join(' '))] : []),
    ...(overrideReason === null ? [] : [warning('OVERRIDDEN', `A supervisor let it happen: ${overrideReason}`)]),
  ];
}

function ofCapacity({ capacityState, waitingWeeks }: WarningFacts): ConnectionWarning[] {
  if (capacityState === 'FULL') return [warning('FULL', 'It says that it is full. Ring before the person goes.')];
  if (capacityState === 'PAUSED')
    return [warning('PAUSED', 'It takes nobody new at the moment. Ring before the person goes.')];
  if (capacityState !== 'WAITING_LIST') return [];
  const weeks = waitingWeeks === null ? '' : `, of about ${waitingWeeks} weeks`;
  return [warning('WAITING_LIST', `It has a waiting list${weeks}. Say so to the person.`)];
}

function ofAge({ minimumAge, maximumAge, ageBand }: WarningFacts): ConnectionWarning[] {
  const [youngest, eldest] = AGES_OF[ageBand];
  const oldest = eldest ?? Number.MAX_SAFE_INTEGER;
  const [from, until] = [minimumAge ?? 0, maximumAge ?? Number.MAX_SAFE_INTEGER];
  if (from <= youngest && oldest <= until) return [];
  const forWhom = `It is for people ${agesInWords(minimumAge, maximumAge)}.`;
  const isOutside = oldest < from || until < youngest;
  return [
    warning('AGE', isOutside ? `${forWhom} This person is not of that age.` : `${forWhom} Check the person's age.`),
  ];
}

function agesInWords(minimumAge: number | null, maximumAge: number | null): string {
  if (maximumAge === null) return `of ${minimumAge} and over`;
  return minimumAge === null ? `up to ${maximumAge}` : `from ${minimumAge} to ${maximumAge}`;
}

function ofCatchment({ catchment, home }: WarningFacts): ConnectionWarning[] {
  if (catchment.length === 0 || home.some((code) => catchment.includes(code))) return [];
  const who = 'It takes people from certain areas only';
  const message =
    home.length === 0
      ? `${who}, and where this person lives is not known here. Check that it takes them.`
      : `${who}, and this person lives outside of them.`;
  return [warning('CATCHMENT', message)];
}

function warning(code: ConnectionWarningCode, message: string): ConnectionWarning {
  return { code, message };
}
