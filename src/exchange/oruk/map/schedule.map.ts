import { dayNumber, dayOfNumber } from '../../../shared/opening-hours/london.ts';
import { DAYS, type Day, type Session, type SessionException } from '../../../shared/opening-hours/session.ts';
import { wordsIn } from '../../../shared/localised-text.ts';
import type { ServiceRow } from '../../../features/service/service.queries.ts';
import { derivedId } from '../derived-id.ts';
import { serviceAtLocationId } from './location.map.ts';
import { present, together, type Published } from './present.ts';
import { ATTENDANCE_WORDS } from './service-words.ts';

const BYDAY: Readonly<Record<Day, string>> = {
  MONDAY: 'MO',
  TUESDAY: 'TU',
  WEDNESDAY: 'WE',
  THURSDAY: 'TH',
  FRIDAY: 'FR',
  SATURDAY: 'SA',
  SUNDAY: 'SU',
};
/** 1 January 1970 was a Thursday. */
const MONDAY_FIRST = 3;

type Scheduled = Pick<ServiceRow, 'id' | 'sessions' | 'sessionExceptions' | 'sessionsInWords' | 'attendance'>;

/** When a service is open, as rules of iCalendar; what is only said in words, in words. Times are those of London's clocks. */
export function schedulesOf(service: Scheduled, placeIds: ReadonlySet<string>): Published[] {
  const { id, sessions, sessionExceptions, sessionsInWords, attendance } = service;
  const attending = together(
    attendance.map((each) => ATTENDANCE_WORDS[each]),
    ', ',
  );
  const otherwise = exceptionsInWords(sessionExceptions);
  const regular = sessions.map((session, index) => ({
    id: derivedId('schedule', id, String(index)),
    service_id: id,
    ...ruleOf(session),
    service_at_location_id: placeOf(session, id, placeIds),
    attending_type: attending,
    notes: together([session.termTimeOnly && 'In term time only.', wordsIn(session.note, 'en'), otherwise]),
  }));
  const words = wordsIn(sessionsInWords, 'en');
  const said = words ? [{ id: derivedId('schedule', id, 'words'), service_id: id, description: words }] : [];
  return [...regular, ...said].map(present);
}

function placeOf({ locationId }: Session, serviceId: string, placeIds: ReadonlySet<string>): string | undefined {
  return locationId && placeIds.has(locationId) ? serviceAtLocationId(serviceId, locationId) : undefined;
}

function ruleOf(session: Session): Published {
  const { day, startsAt, endsAt, repeats, weekOfMonth, validFrom, validTo } = session;
  return {
    freq: repeats === 'MONTHLY' ? 'MONTHLY' : 'WEEKLY',
    interval: repeats === 'FORTNIGHTLY' ? 2 : 1,
    byday: repeats === 'MONTHLY' ? `${weekOfMonth ?? ''}${BYDAY[day]}` : BYDAY[day],
    dtstart: validFrom && firstOnOrAfter(validFrom, day),
    valid_from: validFrom,
    valid_to: validTo,
    opens_at: startsAt,
    closes_at: endsAt === '24:00' ? '00:00' : endsAt,
  };
}

/** The first day of a rule: whoever counts fortnights counts them from here. */
function firstOnOrAfter(from: string, day: Day): string {
  const number = dayNumber(from);
  const weekday = (((number + MONDAY_FIRST) % 7) + 7) % 7;
  return dayOfNumber(number + ((DAYS.indexOf(day) - weekday + 7) % 7));
}

/** The rules of the standard have no exceptions. */
function exceptionsInWords(exceptions: readonly SessionException[]): string | undefined {
  const closed = exceptions.filter(({ isClosed }) => isClosed).map(({ on }) => on);
  const other = exceptions.filter(({ isClosed }) => !isClosed);
  return together([
    closed.length > 0 && `Not on ${closed.join(', ')}.`,
    ...other.map(({ on, startsAt = '00:00', endsAt = '24:00' }) => `On ${on} from ${startsAt} to ${endsAt}.`),
  ]);
}
