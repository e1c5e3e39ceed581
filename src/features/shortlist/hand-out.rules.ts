import { dayInWords } from '../../shared/day-in-words.ts';
import { textIn } from '../../shared/localised-text.ts';
import type { ChannelKind } from '../crisis-line/crisis-line.codes.ts';
import type { CrisisPanel } from '../crisis-line/find-crisis-panel.ts';
import { wordsForCheck } from '../freshness/freshness.rules.ts';
import { NOTHING_SAID, wordsOfService, type Said } from '../freshness/listing-words.rules.ts';
import type { LocationRow } from '../location/location.queries.ts';
import type { OrganisationRow } from '../organisation/organisation.queries.ts';
import type { Accessibility, CapacityState } from '../service/service.codes.ts';
import type { ServiceRow } from '../service/service.queries.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { HandOutLine } from './hand-out.ts';

const LANGUAGE = 'en';

/** What a service says of itself, as somebody who wants to go there asks for it. What it does not say is left out. */
export function wordsOfItem(
  service: ServiceRow,
  organisation: OrganisationRow,
  { places, today }: { places: readonly LocationRow[]; today: string },
): Said[] {
  const reachable = service.contacts.length > 0 ? service : { ...service, contacts: organisation.contacts };
  const said = wordsOfService(reachable, textIn(organisation.name, LANGUAGE), places);
  return [
    ...said.filter(({ about }) => !IN_HEADING.includes(about)),
    { about: 'Access', lines: accessOf(service, places) },
    { about: 'Room', lines: roomOf(service) },
    { about: 'These details', lines: [wordsForCheck(today, service.verifiedOn)] },
  ].filter(({ lines }) => lines.some((line) => line !== NOTHING_SAID));
}

const IN_HEADING: readonly string[] = ['Name', 'Offered by'];

function accessOf(service: ServiceRow, places: readonly LocationRow[]): string[] {
  const features = new Set([service, ...places].flatMap(({ accessibility }) => accessibility));
  const notes = places.flatMap(({ accessNotes }) => (accessNotes ? [textIn(accessNotes, LANGUAGE)] : []));
  return [...[...features].map((feature) => ACCESS[feature]), ...notes];
}

const ACCESS: Readonly<Record<Accessibility, string>> = {
  STEP_FREE: 'No steps on the way in',
  ACCESSIBLE_TOILET: 'A toilet for wheelchair users',
  HEARING_LOOP: 'A hearing loop',
  BLUE_BADGE_PARKING: 'Parking for blue badge holders',
  QUIET_SPACE: 'A quiet space',
  BSL: 'British Sign Language is used or can be arranged',
  LARGE_PRINT: 'Material in large print',
  EASY_READ: 'Material in Easy Read',
  CARERS_WELCOME: 'Carers may come along',
  ASSISTANCE_DOGS: 'Assistance dogs are welcome',
  CHANGING_PLACES: 'A Changing Places toilet',
  NEAR_PUBLIC_TRANSPORT: 'A bus, tram or train stop is a short walk away',
};

function roomOf({ capacityState, waitingWeeks, capacityAsOf }: ServiceRow): string[] {
  if (capacityState === 'UNKNOWN') return [];
  const weeks = capacityState === 'WAITING_LIST' && waitingWeeks ? ` of about ${weeksInWords(waitingWeeks)}` : '';
  const asOf = capacityAsOf ? ` (on ${dayInWords(capacityAsOf)})` : '';
  return [`${ROOM[capacityState]}${weeks}${asOf}`];
}

const ROOM: Readonly<Record<Exclude<CapacityState, 'UNKNOWN'>, string>> = {
  OPEN: 'There was room',
  WAITING_LIST: 'There is a waiting list',
  FULL: 'It was full: ask when there will be room',
  PAUSED: 'It takes nobody new for the moment',
};

function weeksInWords(weeks: number): string {
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}

/** How far a service has been checked, said to somebody who thinks of going there. */
export function wordsOfStanding(standing: Standing, planDueOn: string | null): string {
  if (standing !== 'WORKING_TOWARDS') return STANDING[standing];
  return planDueOn === null
    ? `${STANDING.WORKING_TOWARDS}.`
    : `${STANDING.WORKING_TOWARDS}, and means to meet it by ${dayInWords(planDueOn)}.`;
}

const STANDING: Readonly<Record<Standing, string>> = {
  MET: 'Checked: it meets the quality standard of this directory.',
  WORKING_TOWARDS: 'Please note: it does not meet the quality standard of this directory yet. It is being helped to',
  EXPIRED:
    'Please note: it was checked before, and some of the evidence has run out. It has not been checked again yet.',
  NOT_ASSESSED: 'Please note: nobody has checked yet whether it meets the quality standard of this directory.',
  NOT_MET: 'It may not be used at the moment.',
  SUSPENDED: 'It may not be used at the moment.',
};

/** Says that something is missing, and nothing of what it was: why is for staff to know. */
export function wordsOfLeftOut(count: number): string | null {
  if (count === 0) return null;
  const what = count === 1 ? 'One thing that was on this list is' : `${count} things that were on this list are`;
  return `${what} left out, because nobody can be sent there at the moment. Ask whoever gave you this list for something else, also before you go anywhere that an older copy of it names.`;
}

/** A crisis line as it stands on paper. */
export function wordsOfLine(line: CrisisPanel['lines'][number]): HandOutLine {
  const usable = line.channels.filter(({ kind, contact }) => WAYS[kind] !== null && contact.value !== null);
  const isOverdue = [line.hours, ...usable.map(({ contact }) => contact)].some(({ status }) => status === 'OVERDUE');
  const since = usable.map(({ contact }) => contact.verifiedOn).find((day) => day !== null);
  return {
    name: textIn(line.name, LANGUAGE),
    ways: usable.map(({ kind, contact }) => wayInWords(WAYS[kind] ?? '', contact.value ?? '')),
    facts: [
      line.hours.value,
      line.cost.value,
      isOverdue && since ? `Last checked on ${dayInWords(since)}; it may have changed` : null,
    ].filter((fact) => fact !== null),
  };
}

/** `Telephone: 999`; what says by itself how to use it is left alone: `Text SHOUT to 85258`. */
function wayInWords(way: string, value: string): string {
  return value.startsWith(way) ? value : `${way}: ${value}`;
}

/** Ways that somebody answers at once. */
const WAYS: Readonly<Record<ChannelKind, string | null>> = {
  CALL: 'Telephone',
  TEXT: 'Text',
  WEBCHAT: 'Chat',
  WHATSAPP: 'WhatsApp',
  BSL_VIDEO: 'In British Sign Language',
  RELAY_UK: 'Relay UK',
  EMAIL: null,
  LETTER: null,
};
