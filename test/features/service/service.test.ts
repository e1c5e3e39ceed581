import { describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);

const FIELDS = `{
  version name summary welsh: name(language: "cy") writtenIn status standing
  organisation { name } locations { name town } needs { code label } activityKinds { code } populations { code }
  eligibility { minimumAge maximumAge gender conditions exclusions } referralRoutes referralNote
  cost { kind amountPence note } attendance languages accessibility capacity { state waitingWeeks asOf places }
  sessions { day startsAt endsAt repeats weekOfMonth validFrom termTimeOnly note } sessionExceptions { on isClosed note }
  contacts { phone email } links { url label } freshness { verifiedOn verifiedBy isStale } provenance { source sourceId }
}`;
const FULL = `query ($id: ID!) { service(id: $id) ${FIELDS} }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
  updateService(id: $id, version: $version, input: $input) {
    service { version name locations { id } } problems { path code message }
  }
}`;

async function problemsWith(input: object) {
  const { id, version } = await aService();
  const { data } = await api.ask(UPDATE, { id, version, input }, administrator);
  return data?.updateService.problems as { path: string; code: string; message: string }[];
}

it('is found by its id in capitals too', async () => {
  const { id } = await aService();

  const { data } = await api.ask('query ($id: ID!) { service(id: $id) { id } }', { id: id.toUpperCase() });

  expect(data).toEqual({ service: { id } });
});

describe('a service', () => {
  it('keeps everything that was said of it', async () => {
    const organisation = await anOrganisation({ name: { en: 'Willow Trust' } });
    const hall = await aLocation({ name: { en: 'Willow Hall' }, town: 'Sale' }, organisation.id);
    const input = {
      name: { en: 'Bereavement café', cy: 'Caffi galar' },
      summary: { en: 'Tea and company after a death.' },
      needs: ['bereavement', 'loneliness-and-isolation'],
      activityKinds: ['peer-support'],
      populations: ['lonely-or-isolated'],
      eligibility: { minimumAge: 18, gender: 'ANYONE', exclusions: { en: 'Not for the first six weeks.' } },
      referralRoutes: ['SELF', 'GP'],
      cost: { kind: 'PAID', amountPence: 350, note: { en: 'First visit free' } },
      attendance: ['IN_PERSON', 'ONLINE'],
      languages: ['en', 'cy'],
      accessibility: ['STEP_FREE'],
      capacity: { state: 'WAITING_LIST', waitingWeeks: 6, asOf: '2026-11-01', places: 14 },
      catchment: ['E08000009', 'outcode:M33'],
      locationIds: [hall.id],
      sessions: [
        { day: 'TUESDAY', startsAt: '10:00', endsAt: '12:00', note: { en: 'Quiet hour first' } },
        { day: 'FRIDAY', startsAt: '21:00', endsAt: '02:00', repeats: 'MONTHLY', weekOfMonth: -1 },
      ],
      sessionExceptions: [{ on: '2026-12-25', note: { en: 'Christmas' } }],
      contacts: [{ phone: '01632 960123' }],
      links: [{ url: 'https://willow.example.org', label: 'Website' }],
      verifiedOn: '2026-10-01',
    };
    const { id } = await aService(input, organisation.id);
    api.setClock('2026-11-22T12:00:00Z');

    const { data, errors } = await api.ask(FULL, { id });

    expect(errors).toEqual([]);
    expect(data?.service).toMatchObject({
      name: 'Bereavement café',
      welsh: 'Caffi galar',
      writtenIn: ['en', 'cy'],
      status: 'ACTIVE',
      standing: 'NOT_ASSESSED',
      organisation: { name: 'Willow Trust' },
      locations: [{ name: 'Willow Hall', town: 'Sale' }],
      needs: [{ code: 'bereavement', label: 'Bereavement' }, { code: 'loneliness-and-isolation' }],
      eligibility: { minimumAge: 18, maximumAge: null, exclusions: 'Not for the first six weeks.' },
      cost: { kind: 'PAID', amountPence: 350, note: 'First visit free' },
      capacity: { state: 'WAITING_LIST', waitingWeeks: 6, asOf: '2026-11-01', places: 14 },
      sessions: [{ repeats: 'WEEKLY', note: 'Quiet hour first', termTimeOnly: false }, { weekOfMonth: -1 }],
      sessionExceptions: [{ on: '2026-12-25', isClosed: true, note: 'Christmas' }],
      freshness: { verifiedOn: '2026-10-01', verifiedBy: administrator.id, isStale: false },
    });
  });

  it('stays as large as it was where somebody says only that it is full', async () => {
    const { id, version } = await aService({ capacity: { state: 'OPEN', places: 14 } });

    const { data } = await api.ask(
      `mutation ($id: ID!, $version: Int!) { updateService(id: $id, version: $version, input: { capacity: { state: FULL } }) {
        service { capacity { state places } } } }`,
      { id, version },
      administrator,
    );

    expect(data?.updateService.service.capacity).toEqual({ state: 'FULL', places: 14 });
  });

  it('is the same in the answer to a change as when it is read', async () => {
    const { id, version } = await aService({
      capacity: { state: 'OPEN', asOf: '2026-11-01' },
      verifiedOn: '2026-01-31',
    });

    const changed = await api.ask(
      `mutation ($id: ID!, $version: Int!) { updateService(id: $id, version: $version, input: { languages: ["en"] }) { service ${FIELDS} } }`,
      { id, version },
      administrator,
    );
    const read = await api.ask(FULL, { id });

    expect(changed.errors).toEqual([]);
    expect(changed.data?.updateService.service).toEqual(read.data?.service);
  });

  it('counts as changed when it only moves', async () => {
    const [here, there] = [await aLocation(), await aLocation()];
    const { id, version } = await aService({ locationIds: [here.id] });

    const { data } = await api.ask(UPDATE, { id, version, input: { locationIds: [there.id] } }, administrator);

    expect(data?.updateService.service).toMatchObject({ version: version + 1, locations: [{ id: there.id }] });
  });

  it.each([
    ['an unknown need', { needs: ['sadness'] }, 'needs.0', 'UNKNOWN'],
    [
      'ages the wrong way round',
      { eligibility: { minimumAge: 65, maximumAge: 18 } },
      'eligibility.maximumAge',
      'INVALID',
    ],
    ['an age of 200', { eligibility: { minimumAge: 200 } }, 'eligibility.minimumAge', 'OUT_OF_RANGE'],
    [
      'a time that is none',
      { sessions: [{ day: 'MONDAY', startsAt: '9am', endsAt: '10:00' }] },
      'sessions.0.startsAt',
      'INVALID',
    ],
    [
      'a month without its week',
      { sessions: [{ day: 'MONDAY', startsAt: '09:00', endsAt: '10:00', repeats: 'MONTHLY' }] },
      'sessions.0.weekOfMonth',
      'REQUIRED',
    ],
    [
      'a fortnight without its start',
      { sessions: [{ day: 'MONDAY', startsAt: '09:00', endsAt: '10:00', repeats: 'FORTNIGHTLY' }] },
      'sessions.0.validFrom',
      'REQUIRED',
    ],
    ['the 30th of February', { sessionExceptions: [{ on: '2026-02-30' }] }, 'sessionExceptions.0.on', 'INVALID'],
    ['room for nobody', { capacity: { state: 'OPEN', places: 0 } }, 'capacity.places', 'OUT_OF_RANGE'],
    ['a wait without a list', { capacity: { state: 'OPEN', waitingWeeks: 3 } }, 'capacity.waitingWeeks', 'INVALID'],
    ['a price for what is free', { cost: { kind: 'FREE', amountPence: 200 } }, 'cost.amountPence', 'INVALID'],
    ['an area that is none', { catchment: ['Trafford'] }, 'catchment.0', 'INVALID'],
    ['a language that is none', { languages: ['English!'] }, 'languages.0', 'INVALID'],
    ['a place that is not there', { locationIds: ['nowhere'] }, 'locationIds.0', 'NOT_FOUND'],
    ['a script for a link', { links: [{ url: 'javascript:alert(1)' }] }, 'links.0.url', 'INVALID'],
    ['a telephone number in words', { contacts: [{ phone: 'ring the office' }] }, 'contacts.0.phone', 'INVALID'],
    ['a name of blanks', { name: { en: '   ' } }, 'name', 'REQUIRED'],
  ])('refuses %s with a sentence, and keeps what it was', async (_what, input, path, code) => {
    const problems = await problemsWith(input);

    expect(problems).toEqual([{ path, code, message: expect.stringMatching(/^[A-Z“].+\.$/) as unknown }]);
  });

  it('is not shown to the public while suspended, archived, or a draft; to the administrator it is', async () => {
    const suspended = await aService();
    await api.directory.orm.em
      .getConnection()
      .execute(`update service set standing = 'SUSPENDED' where id = ?`, [suspended.id]);
    const draft = await aService({ isPublished: false });

    for (const { id } of [suspended, draft]) {
      const asked = 'query ($id: ID!) { node(id: $id) { id } service(id: $id) { name } }';
      const open = await api.ask(asked, { id });
      const kept = await api.ask(asked, { id }, administrator);

      expect(open.errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(kept.data?.service.name).toBe('Tuesday lunch club');
    }
  });
});
