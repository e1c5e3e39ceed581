import type { KnownArea } from '../../../src/exchange/oruk/map/area.map.ts';
import type { PublishedService } from '../../../src/exchange/oruk/map/service.map.ts';
import type { Surroundings } from '../../../src/exchange/oruk/map/surroundings.ts';
import type { TermRow } from '../../../src/features/taxonomy/taxonomy.queries.ts';
import { PUBLICATION } from './publication.ts';

const area = (code: string, name: string, kind: KnownArea['kind'], parents: string[] = []) =>
  [code, { code, name, kind, parents }] as const;

const term = (taxonomy: TermRow['taxonomy'], code: string, label: string): TermRow => ({
  ...{ taxonomy, code, label: { en: label } },
  ...{ domain: null, description: null, snomedCode: null },
});

const TERMS = [term('NEED', 'food', 'Food'), term('ACTIVITY_KIND', 'befriending', 'Befriending')];

export const AROUND: Surroundings = {
  publication: PUBLICATION,
  termsOf: (taxonomy, codes) => TERMS.filter((each) => each.taxonomy === taxonomy && codes.includes(each.code)),
  areas: new Map([
    area('E08000009', 'Trafford', 'LOCAL_AUTHORITY', ['E12000002', 'E92000001']),
    area('E12000002', 'North West', 'REGION'),
    area('E92000001', 'England', 'NATION'),
  ]),
  today: '2026-11-22',
};

const id = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`;
const AT = new Date('2026-11-01T10:20:30.456Z');

const place = {
  ...{ id: id('03'), version: 1, organisationId: id('02'), name: { en: 'Ashfield Hall' } },
  ...{ addressLines: ['Ashfield Hall', '1 High Street'], town: 'Sale', postcode: 'M33 7SR' },
  ...{ accessNotes: { en: 'The lift is slow.' }, accessibility: ['STEP_FREE', 'HEARING_LOOP'] },
  ...{ isConfidential: false, latitude: 53.42, longitude: -2.32, localAuthority: 'E08000009' },
};

/** A service about which everything is said. */
export const FULL = {
  ...{ id: id('01'), version: 3, organisationId: id('02'), isPublic: true, modifiedAt: AT },
  name: { en: 'Tuesday lunch club', cy: 'Clwb cinio' },
  summary: { en: 'A hot meal.' },
  description: { en: 'Soup, bread & company.' },
  ...{ status: 'ACTIVE', standing: 'MET', assuredUntil: '2027-03-01' },
  ...{ needs: ['food', 'retired'], activityKinds: ['befriending'], populations: [] },
  ...{ minimumAge: 18, maximumAge: 99, gender: 'WOMEN' },
  ...{ conditions: { en: 'Living in Sale.' }, exclusions: { en: 'people in crisis.' } },
  ...{ referralRoutes: ['SELF', 'GP'], referralNote: { en: 'Ring first.' } },
  ...{ costKind: 'PAID', costPence: 350, costNote: { en: '£3.50 a meal' } },
  ...{ attendance: ['IN_PERSON', 'ONLINE'], languages: ['en', 'pl'], accessibility: ['BSL'] },
  ...{ capacityState: 'WAITING_LIST', waitingWeeks: 3, capacityAsOf: '2026-10-30', capacityPlaces: 12 },
  catchment: ['E08000009', 'outcode:M33'],
  sessions: [
    { day: 'TUESDAY', startsAt: '12:00', endsAt: '14:00', repeats: 'WEEKLY', locationId: id('03'), termTimeOnly: true },
    { day: 'FRIDAY', startsAt: '19:00', endsAt: '24:00', repeats: 'FORTNIGHTLY', validFrom: '2026-01-05' },
    { day: 'MONDAY', startsAt: '09:00', endsAt: '10:00', repeats: 'MONTHLY', weekOfMonth: -1, validTo: '2027-01-01' },
  ],
  sessionExceptions: [
    { on: '2026-12-22', isClosed: true },
    { on: '2026-12-29', isClosed: false, startsAt: '11:00', endsAt: '12:00' },
  ],
  sessionsInWords: { en: 'And when the sun shines.' },
  contacts: [{ name: 'Ada', role: 'Coordinator', phone: '01632 960111', email: 'ada@example.org', note: 'mornings' }],
  links: [{ url: 'https://lunch.example.org/räume?a=[b]', label: 'Website' }],
  ...{ verifiedOn: '2026-10-01', verifiedBy: 'p:1', source: null, sourceId: null, fetchedAt: null },
  ...{ createdAt: AT, updatedAt: AT, publishedAt: AT, archivedAt: null },
  organisation: {
    ...{ id: id('02'), name: { en: 'Riverside Friends' }, alternativeNames: ['The Friends'], kind: 'CHARITY' },
    ...{ description: null, identifiers: ['GB-CHC-9900021', 'something odd'] },
    ...{ contacts: [{ phone: '01632 960222' }], links: [] },
  },
  places: [place],
} as PublishedService;

/** One about which next to nothing is said. */
export const BARE = {
  ...FULL,
  ...{ id: id('11'), summary: null, description: null, standing: 'NOT_ASSESSED', assuredUntil: null },
  ...{ needs: [], activityKinds: [], populations: [], minimumAge: null, maximumAge: null, gender: 'ANYONE' },
  ...{ conditions: null, exclusions: null, referralRoutes: [], referralNote: null },
  ...{ costKind: null, costPence: null, costNote: null, attendance: [], languages: [], accessibility: [] },
  ...{ capacityState: 'UNKNOWN', waitingWeeks: null, capacityAsOf: null, capacityPlaces: null },
  ...{ catchment: [], sessions: [], sessionExceptions: [], sessionsInWords: null, contacts: [], links: [] },
  ...{ verifiedOn: null, verifiedBy: null, places: [] },
} as PublishedService;

/** One at a place whose address must not be known, and that is on the way to the standard. */
export const CONFIDENTIAL = {
  ...BARE,
  ...{ id: id('21'), status: 'TEMPORARILY_CLOSED', standing: 'WORKING_TOWARDS', costKind: 'DONATION' },
  places: [
    {
      ...place,
      ...{ name: { en: 'Confidential address' }, addressLines: [], town: null, postcode: null, accessNotes: null },
      ...{ accessibility: [], isConfidential: true },
    },
  ],
} as PublishedService;
