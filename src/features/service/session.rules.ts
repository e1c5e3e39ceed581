import { isDay, isTime, problem, problemsWithDay, quoted } from '../../shared/checks.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import type { Problem } from '../../shared/problems.ts';

const WEEKS_OF_MONTH = [1, 2, 3, 4, -1];

export function problemsWithSessions(sessions: readonly Session[]): Problem[] {
  return sessions.flatMap((session, index) => problemsWithSession(session, `sessions.${index}`));
}

function problemsWithSession(session: Session, path: string): Problem[] {
  return [
    ...problemsWithTimes(session, path),
    ...problemsWithRepeat(session, path),
    ...problemsWithDay(`${path}.validFrom`, session.validFrom),
    ...problemsWithDay(`${path}.validTo`, session.validTo),
    ...(session.validFrom && session.validTo && session.validFrom > session.validTo
      ? [problem(`${path}.validTo`, 'INVALID', 'The last day is before the first.')]
      : []),
  ];
}

/** A session can only be where its service is. */
export function problemsWithSessionPlaces(sessions: readonly Session[], placeIds: ReadonlySet<string>): Problem[] {
  return sessions.flatMap(({ locationId }, index) => {
    if (locationId == null || placeIds.has(locationId)) return [];
    const message = `${quoted(locationId)} is none of the places of this service. Add it to locationIds, or give the session one of those, or none.`;
    return [problem(`sessions.${index}.locationId`, 'NOT_FOUND', message)];
  });
}

function problemsWithRepeat({ repeats, weekOfMonth, validFrom }: Session, path: string): Problem[] {
  if (repeats === 'MONTHLY' && (weekOfMonth == null || !WEEKS_OF_MONTH.includes(weekOfMonth)))
    return [problem(`${path}.weekOfMonth`, 'REQUIRED', 'Say which week of the month: 1 to 4, or -1 for the last.')];
  if (repeats === 'FORTNIGHTLY' && !(validFrom && isDay(validFrom)))
    return [
      problem(`${path}.validFrom`, 'REQUIRED', 'Say on which day it first runs, so that fortnights can be counted.'),
    ];
  return [];
}

export function problemsWithExceptions(exceptions: readonly SessionException[]): Problem[] {
  return exceptions.flatMap((exception, index) => {
    const path = `sessionExceptions.${index}`;
    const { on, isClosed, startsAt, endsAt } = exception;
    if (isClosed) return problemsWithDay(`${path}.on`, on);
    return [
      ...problemsWithDay(`${path}.on`, on),
      ...problemsWithTimes({ startsAt: startsAt ?? '', endsAt: endsAt ?? '' }, path),
    ];
  });
}

function problemsWithTimes({ startsAt, endsAt }: { startsAt: string; endsAt: string }, path: string): Problem[] {
  return [
    ...(isTime(startsAt) ? [] : [badTime(`${path}.startsAt`, startsAt)]),
    ...(isTime(endsAt, { midnight: true }) ? [] : [badTime(`${path}.endsAt`, endsAt)]),
    ...(startsAt === endsAt
      ? [problem(`${path}.endsAt`, 'INVALID', 'It ends when it starts. For a whole day write 00:00 to 24:00.')]
      : []),
  ];
}

function badTime(path: string, time: string): Problem {
  return problem(path, 'INVALID', `Write a time as HH:MM, such as 09:30. ${quoted(time)} is none.`);
}
