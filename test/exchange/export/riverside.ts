import fs from 'node:fs';
import path from 'node:path';
import type { Exported } from '../../../src/exchange/export/exported.ts';
import type { WordsForFiles } from '../../../src/exchange/export/words-for-files.ts';
import type { LocationRow } from '../../../src/features/location/location.queries.ts';
import type { WholeService } from '../../../src/features/service/find-whole-services.ts';

export const SERVICE_ID = '0199a000-0000-7000-8000-000000000001';
export const ORGANISATION_ID = '0199a000-0000-7000-8000-000000000002';
export const HALL_ID = '0199a000-0000-7000-8000-000000000003';
export const REFUGE_ID = '0199a000-0000-7000-8000-000000000004';

const TIMES = {
  createdAt: new Date('2026-01-05T09:00:00Z'),
  updatedAt: new Date('2026-11-01T10:30:00Z'),
  publishedAt: new Date('2026-01-05T09:00:00Z'),
  archivedAt: null,
  source: null,
  sourceId: null,
  fetchedAt: null,
};

const HALL: LocationRow = {
  id: HALL_ID,
  version: 1,
  organisationId: ORGANISATION_ID,
  name: { en: 'Ashfield Hall' },
  addressLines: ['1 Example Street'],
  town: 'Sale',
  postcode: 'M33 7TS',
  accessNotes: { en: 'Ring at the side door.' },
  accessibility: ['STEP_FREE'],
  isConfidential: false,
  latitude: 53.42,
  longitude: -2.32,
  localAuthority: 'E08000009',
};

/** As LOCATION_COLUMNS mask it. */
const REFUGE: LocationRow = {
  ...HALL,
  id: REFUGE_ID,
  name: { en: 'Confidential address' },
  addressLines: [],
  town: null,
  postcode: null,
  accessNotes: null,
  accessibility: [],
  isConfidential: true,
  latitude: 53.4188,
  longitude: -2.3597,
};

/** A service that says all that a service can say. */
export function riverside(): WholeService {
  return {
    service: {
      ...{ id: SERVICE_ID, version: 3, organisationId: ORGANISATION_ID, ...TIMES },
      contacts: [{ name: 'Ada Example', role: 'Chair', phone: '01632 960055', email: 'ada@example.org' }],
      links: [{ url: 'https://example.org/lunch', label: 'Our page' }],
      ...{ verifiedOn: '2026-11-01', verifiedBy: 'person:secret' },
      name: { en: '=Lunch, and "company"', cy: 'Cinio' },
      summary: { en: 'A warm meal together.' },
      description: { en: 'Come at noon.\nStay as long as you like.' },
      ...{ status: 'ACTIVE', standing: 'MET', assuredUntil: '2026-12-31' },
      ...{ needs: ['loneliness-and-isolation', 'food'], activityKinds: ['social-or-lunch-club'] },
      populations: ['lonely-or-isolated'],
      ...{ minimumAge: 50, maximumAge: null, gender: 'ANYONE' },
      ...{ conditions: { en: 'Come by yourself or with a carer.' }, exclusions: null },
      ...{ referralRoutes: ['SELF', 'ANY_PROFESSIONAL'], referralNote: null },
      ...{ costKind: 'PAID', costPence: 250, costNote: { en: 'Tea is free.' } },
      ...{ attendance: ['IN_PERSON'], languages: ['en', 'ur'], accessibility: ['HEARING_LOOP'] },
      ...{ capacityState: 'WAITING_LIST', waitingWeeks: 3, capacityAsOf: '2026-11-01', capacityPlaces: 20 },
      catchment: ['E08000009'],
      sessions: [
        { day: 'TUESDAY', startsAt: '12:00', endsAt: '14:00', repeats: 'WEEKLY', locationId: HALL_ID },
        { day: 'SATURDAY', startsAt: '22:00', endsAt: '02:00', repeats: 'WEEKLY' },
        { day: 'FRIDAY', startsAt: '10:00', endsAt: '11:00', repeats: 'FORTNIGHTLY', validFrom: '2026-11-06' },
        { day: 'MONDAY', startsAt: '09:30', endsAt: '11:30', repeats: 'WEEKLY', termTimeOnly: true },
      ],
      sessionExceptions: [
        { on: '2026-12-22', isClosed: false, startsAt: '11:00', endsAt: '13:00', note: { en: 'Carols' } },
        { on: '2026-12-29', isClosed: true, note: { en: 'Holiday' } },
      ],
      sessionsInWords: null,
    },
    organisation: {
      ...{ id: ORGANISATION_ID, version: 1, ...TIMES, verifiedOn: null, verifiedBy: null },
      contacts: [{ phone: '01632 960001' }],
      links: [],
      name: { en: 'Riverside Friends' },
      alternativeNames: ['Riverside Company'],
      kind: 'CHARITY',
      description: null,
      identifiers: ['GB-CHC-1234567'],
      suspendedAt: null,
    },
    places: [HALL, REFUGE],
  };
}

export const WORDS: WordsForFiles = {
  language: 'en',
  today: '2026-11-22',
  labelOf: (_taxonomy, code) => `Label of ${code}`,
  areaName: (code) => (code === 'E08000009' ? 'Trafford' : null),
  planDueOn: () => null,
};

export const EXPORTED: Exported = { whole: riverside(), words: WORDS, distanceKm: 1.25 };

/** A file as it is meant to be. */
export function golden(name: string): string {
  return fs.readFileSync(path.join(import.meta.dirname, 'golden', name), 'utf8');
}

/** What becomes of a thing in a file. */
export function asKept(thing: object): unknown {
  return JSON.parse(JSON.stringify(thing));
}

/** What a file holds that is written in pieces. */
export async function* batchesOf(...batches: Exported[][]): AsyncGenerator<Exported[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}
