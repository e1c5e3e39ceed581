import type { Contact, Link } from '../../shared/contact.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import type { LocationRow } from '../location/location.queries.ts';
import type { OrganisationRow } from '../organisation/organisation.queries.ts';
import type { ServiceRow } from '../service/service.queries.ts';

/** What a listing says about one thing, in words: when, where, what it costs. */
export interface Said {
  about: string;
  lines: string[];
}

const LANGUAGE = 'en';
/** Stands where a listing says nothing. */
export const NOTHING_SAID = 'Nothing is said of this.';

/** What somebody who says that a service is still right says yes to. */
export function wordsOfService(service: ServiceRow, organisation: string, places: readonly LocationRow[]): Said[] {
  return [
    { about: 'Name', lines: [textIn(service.name, LANGUAGE)] },
    { about: 'Offered by', lines: [organisation] },
    { about: 'What it is', lines: said(wordsIn(service.summary, LANGUAGE)) },
    { about: 'Contacts', lines: said(...service.contacts.map(wordsOfContact), ...service.links.map(wordsOfLink)) },
    { about: 'When', lines: said(...service.sessions.map(wordsOfSession), wordsIn(service.sessionsInWords, LANGUAGE)) },
    { about: 'Where', lines: said(...service.attendance.map((each) => ATTENDANCE[each]), ...places.map(wordsOfPlace)) },
    { about: 'Who it is for', lines: wordsOfEligibility(service) },
    { about: 'Cost', lines: said(wordsOfCost(service), wordsIn(service.costNote, LANGUAGE)) },
  ];
}

export function wordsOfOrganisation({ name, description, contacts, links }: OrganisationRow): Said[] {
  return [
    { about: 'Name', lines: [textIn(name, LANGUAGE)] },
    { about: 'What it does', lines: said(wordsIn(description, LANGUAGE)) },
    { about: 'Contacts', lines: said(...contacts.map(wordsOfContact), ...links.map(wordsOfLink)) },
  ];
}

/** The lines that say something. */
function said(...lines: (string | null | undefined)[]): string[] {
  const kept = lines.filter((line): line is string => line != null && line !== '');
  return kept.length > 0 ? kept : [NOTHING_SAID];
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

function wordsOfContact({ name, role, phone, email, note }: Contact): string {
  return joined([name, role, phone, email, note]);
}

function wordsOfLink({ url, label }: Link): string {
  return label ? `${label}: ${url}` : url;
}

function wordsOfPlace({ name, addressLines, town, postcode }: LocationRow): string {
  return joined([textIn(name, LANGUAGE), ...addressLines, town, postcode]);
}

/** `Tuesdays 10:00 to 12:00, every fortnight, in school terms`. */
export function wordsOfSession({ day, startsAt, endsAt, termTimeOnly, note, ...repeated }: Session): string {
  const days = `${day.charAt(0)}${day.slice(1).toLowerCase()}s`;
  const terms = termTimeOnly ? 'in school terms only' : null;
  return joined([`${days} ${startsAt} to ${endsAt}`, wordsOfRepeat(repeated), terms, wordsIn(note, LANGUAGE)]);
}

function wordsOfRepeat({ repeats, weekOfMonth }: Pick<Session, 'repeats' | 'weekOfMonth'>): string | null {
  if (repeats === 'FORTNIGHTLY') return 'every second week';
  return repeats === 'MONTHLY' ? `the ${WHICH[weekOfMonth ?? 1] ?? 'first'} of the month` : null;
}

const WHICH: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

function wordsOfEligibility({ minimumAge, maximumAge, gender, conditions, exclusions }: ServiceRow): string[] {
  const excluded = wordsIn(exclusions, LANGUAGE);
  return [
    joined([GENDER[gender], wordsOfAges(minimumAge, maximumAge)]),
    ...[wordsIn(conditions, LANGUAGE), excluded && `Not for: ${excluded}`].filter((line) => line !== null),
  ];
}

function wordsOfAges(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum} years old`;
  if (minimum !== null) return `${minimum} years old or older`;
  return maximum === null ? 'of any age' : `up to ${maximum} years old`;
}

function wordsOfCost({ costKind, costPence }: ServiceRow): string | null {
  if (costKind !== 'PAID' || costPence === null) return costKind && COST[costKind];
  return `£${(costPence / 100).toFixed(2)}`;
}

const GENDER = {
  ANYONE: 'Everybody',
  WOMEN: 'Women',
  MEN: 'Men',
  NON_BINARY_AND_TRANS: 'Non-binary and trans people',
} as const;
const COST = { FREE: 'Free', DONATION: 'People give what they can', PAID: 'It has a price' } as const;
const ATTENDANCE = {
  IN_PERSON: 'In person',
  PHONE: 'By telephone',
  ONLINE: 'Online',
  HOME_VISIT: 'At home: somebody comes',
} as const;
