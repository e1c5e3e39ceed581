import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { LocationRow } from '../../features/location/location.queries.ts';
import type { WholeService } from '../../features/service/find-whole-services.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';
import { sessionsAhead, WEEKS_AHEAD, type SessionAhead } from './sessions-ahead.ts';

const LANGUAGE = 'en';
const A_DAY = 24 * 60 * 60;

export interface CalendarFacts {
  /** The day in London from which the calendar goes. */
  today: string;
  /** Whether it was checked that it is a good place to go, in words. */
  standing: string;
  publicUrl: string;
}

/** The sessions of a service as an iCalendar (RFC 5545), one event each. Pure: the same facts make the same calendar. */
export function serviceCalendar(whole: WholeService, facts: CalendarFacts): string {
  const { service } = whole;
  const isRunning = service.status === 'ACTIVE';
  const ahead = isRunning ? sessionsAhead(service.sessions, service.sessionExceptions, facts.today) : [];
  const calendar = ical({
    prodId: { company: 'Linkwell', product: 'Directory', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: textIn(service.name, LANGUAGE),
    description: describedBy(whole, facts),
    ttl: A_DAY,
    events: ahead.map((each) => eventOf(whole, each, facts)),
  });
  return `${calendar.toString()}\r\n`;
}

function describedBy({ service, organisation }: WholeService, { today, standing }: CalendarFacts): string {
  const inWords = wordsIn(service.sessionsInWords, LANGUAGE);
  return [
    `${textIn(service.name, LANGUAGE)}, by ${textIn(organisation.name, LANGUAGE)}.`,
    STATUS[service.status],
    inWords && `In words: ${inWords}`,
    `As of ${dayInWords(today)}, for ${WEEKS_AHEAD} weeks. Ring before you go: things change.`,
    standing,
  ]
    .filter(Boolean)
    .join(' ');
}

const STATUS = {
  ACTIVE: null,
  TEMPORARILY_CLOSED: 'It is closed for a while, so no times are given.',
  CLOSED: 'It has ended.',
} as const;

function eventOf(
  whole: WholeService,
  { startsAt, endsAt, isTermTimeOnly, session, exception }: SessionAhead,
  { standing, publicUrl }: CalendarFacts,
): ICalEventData {
  const { service, organisation, places } = whole;
  const which = session ? service.sessions.indexOf(session) : 'exception';
  const place = placeOf(places, session?.locationId);
  const note = wordsIn(session?.note ?? exception?.note, LANGUAGE);
  const terms = isTermTimeOnly ? 'In school terms only: ask whether it is held on this day.' : null;
  return {
    id: `${service.id}-${startsAt.toISOString()}-${which}@linkwell`,
    stamp: service.updatedAt,
    sequence: service.version,
    start: startsAt,
    end: endsAt,
    summary: textIn(service.name, LANGUAGE) + (isTermTimeOnly ? ' (school terms only)' : ''),
    // Whether it is held in a holiday is not known here.
    status: isTermTimeOnly ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    description: [wordsIn(service.summary, LANGUAGE), terms, note, wordsOfReach(whole), standing]
      .filter(Boolean)
      .join('\n'),
    location: place && { title: textIn(place.name, LANGUAGE), address: addressOf(place), ...pointOf(place) },
    url: `${publicUrl}/services/${service.id}.jsonld`,
    organizer: null,
    categories: [{ name: textIn(organisation.name, LANGUAGE) }],
  };
}

/** Where the session is, if that is known and no secret. */
function placeOf(places: readonly LocationRow[], id: string | undefined): LocationRow | null {
  const place = id === undefined && places.length === 1 ? places[0] : places.find((each) => each.id === id);
  return place && !place.isConfidential ? place : null;
}

function addressOf({ addressLines, town, postcode }: LocationRow): string {
  return [...addressLines, town, postcode].filter(Boolean).join(', ');
}

function pointOf({ latitude, longitude }: LocationRow) {
  return latitude !== null && longitude !== null ? { geo: { lat: latitude, lon: longitude } } : {};
}

function wordsOfReach({ service, organisation }: WholeService): string | null {
  const contacts = service.contacts.length > 0 ? service.contacts : organisation.contacts;
  const ways = contacts.flatMap(({ phone, email }) => [phone, email]).filter(Boolean);
  return ways.length > 0 ? `Contact: ${ways.join(', ')}` : null;
}
