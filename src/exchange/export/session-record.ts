import { wordsOfSession } from '../../features/freshness/listing-words.rules.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import { wordsIn } from '../../shared/localised-text.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import { asWritten } from './read-address.ts';

/** When a service runs, for programs and in words. Times are those of clocks in the United Kingdom. */
export function sessionsOf({ sessions, sessionExceptions, sessionsInWords }: ServiceRow, language: string) {
  const inWords = wordsIn(sessionsInWords, language);
  return {
    when: [...sessions.map(wordsOfSession), ...(inWords === null ? [] : [inWords])],
    sessions: sessions.map((session) => sessionRecord(session, language)),
    session_exceptions: sessionExceptions.map((exception) => exceptionRecord(exception, language)),
  };
}

function sessionRecord({ day, startsAt, endsAt, repeats, ...more }: Session, language: string) {
  return {
    day: asWritten(day),
    starts_at: startsAt,
    ends_at: endsAt,
    repeats: asWritten(repeats),
    week_of_month: more.weekOfMonth ?? null,
    valid_from: more.validFrom ?? null,
    valid_to: more.validTo ?? null,
    term_time_only: more.termTimeOnly ?? false,
    place_id: more.locationId ?? null,
    note: wordsIn(more.note, language),
  };
}

function exceptionRecord({ on, isClosed, startsAt, endsAt, note }: SessionException, language: string) {
  return {
    on,
    is_closed: isClosed,
    starts_at: startsAt ?? null,
    ends_at: endsAt ?? null,
    note: wordsIn(note, language),
  };
}
