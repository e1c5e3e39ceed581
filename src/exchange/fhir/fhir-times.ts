import { wordsOfSession } from '../../features/freshness/listing-words.rules.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import { wordsIn } from '../../shared/localised-text.ts';
import { DAYS, type Day, type Session, type SessionException } from '../../shared/opening-hours/session.ts';
import { some, type AvailableTime, type DayOfWeek, type FhirHealthcareService, type NotAvailable } from './fhir.ts';

type Times = Pick<FhirHealthcareService, 'availableTime' | 'notAvailable' | 'availabilityExceptions'>;

/**
 * When a service runs. FHIR R4 knows hours of the day by weekday and no more, so that only what is so each week, and within one day,
 * becomes an available time; everything else is said in words, never rounded to what it is not.
 */
export function fhirTimes(service: ServiceRow, today: string, language: string): Times {
  const { sessions, sessionExceptions } = service;
  const ahead = sessionExceptions.filter(({ on }) => on >= today);
  const inWords = [
    ...sessions.filter((session) => !isPlain(session, today)).map(wordsOfSession),
    wordsIn(service.sessionsInWords, language),
    ...ahead.filter(({ isClosed }) => !isClosed).map(wordsOfException),
  ].filter((line) => line !== null);
  return {
    availableTime: some(sessions.filter((session) => isPlain(session, today)).map(availableTime)),
    notAvailable: some(ahead.filter(({ isClosed }) => isClosed).map((exception) => notAvailable(exception, language))),
    availabilityExceptions: inWords.length > 0 ? inWords.join('. ') : undefined,
  };
}

function isPlain({ repeats, termTimeOnly, validFrom, validTo, startsAt, endsAt }: Session, today: string): boolean {
  const isNow = (validFrom ?? today) <= today && validTo === undefined;
  const endsThatDay = endsAt > startsAt;
  return repeats === 'WEEKLY' && !termTimeOnly && isNow && endsThatDay;
}

function availableTime({ day, startsAt, endsAt }: Session): AvailableTime {
  const daysOfWeek = [DAY[day]];
  if (startsAt === '00:00' && endsAt === '24:00') return { daysOfWeek, allDay: true };
  const end = endsAt === '24:00' ? '23:59:59' : `${endsAt}:00`;
  return { daysOfWeek, availableStartTime: `${startsAt}:00`, availableEndTime: end };
}

const [MON, TUE, WED, THU, FRI, SAT, SUN] = DAYS;
const DAY: Readonly<Record<Day, DayOfWeek>> = {
  [MON]: 'mon',
  [TUE]: 'tue',
  [WED]: 'wed',
  [THU]: 'thu',
  [FRI]: 'fri',
  [SAT]: 'sat',
  [SUN]: 'sun',
};

function notAvailable({ on, note }: SessionException, language: string): NotAvailable {
  return { description: wordsIn(note, language) ?? 'Closed', during: { start: on, end: on } };
}

function wordsOfException({ on, startsAt, endsAt }: SessionException): string {
  return `On ${on}: ${startsAt ?? ''} to ${endsAt ?? ''}`;
}
