import { beforeAll, describe, expect, it } from '@jest/globals';
import { orukSite } from './oruk-site.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';

const { anOrganisation, aService, aLocation, ask, get, fetch, door } = orukSite();

const names: Record<string, string> = {};
let organisationId = '';

async function named(name: string, input: object = {}) {
  const { id } = await aService({ name: { en: name }, ...input }, organisationId);
  names[id] = name;
  return id;
}

const session = (day: string, startsAt: string, endsAt: string, more: object = {}) => ({
  ...{ day, startsAt, endsAt, repeats: 'WEEKLY' },
  ...more,
});

beforeAll(async () => {
  organisationId = (await anOrganisation()).id;
  const { reads } = door.directory;
  await reads.all('', `insert into place.outcode (outcode, latitude, longitude, radius_km, local_authority, origin)
    values ('M33', 53.42, -2.32, 2, 'E08000009', 'SEED')`); // prettier-ignore
  const near = await aLocation({ latitude: 53.42, longitude: -2.321 }, organisationId);
  const far = await aLocation({ latitude: 53.5, longitude: -2.32 }, organisationId);
  await named('Chess', { needs: ['loneliness-and-isolation'], sessions: [session('TUESDAY', '10:00', '12:00')] });
  await named('Owls', { sessions: [session('SATURDAY', '22:00', '02:00')], locationIds: [near.id] });
  await named('Elders', { eligibility: { minimumAge: 60 }, activityKinds: ['befriending'], locationIds: [far.id] });
  await named('Toddlers', { eligibility: { maximumAge: 4 }, catchment: ['E08000003'], locationIds: [near.id] });
});

async function found(query: string, path = '/services'): Promise<string[]> {
  const { contents, ...page } = await get(`${path}?per_page=500&${query}`);
  const found = contents.map(({ id, service_id }: Record<string, string>) => names[service_id ?? id ?? ''] ?? id);
  expect([page.total_items, page.size]).toEqual([found.length, found.length]);
  return found.sort();
}

describe('services are found', () => {
  it.each([
    ['minimum_age=65', ['Chess', 'Elders', 'Owls']],
    ['maximum_age=17', ['Chess', 'Owls', 'Toddlers']],
    ['minimum_age=10&maximum_age=50', ['Chess', 'Owls']],
    ['day=TU', ['Chess']],
    ['day=tuesday,SA', ['Chess', 'Owls']],
    ['start_time=11:00&end_time=11:30', ['Chess']],
    ['start_time=12:00&end_time=13:00', []],
    ['day=SA&start_time=23:00', ['Owls']],
    ['day=SU', ['Owls']],
    ['day=SU&start_time=03:00', []],
    ['start_time=21:00', ['Owls']],
    ['day=TU&start_time=11:50', ['Chess']],
    ['day=TU&start_time=11:59&end_time=12:05', ['Chess']],
    ['day=TU&start_time=12:05', []],
    ['day=SU&start_time=01:50', ['Owls']],
    ['day=SU&start_time=01:59&end_time=02:10', ['Owls']],
    ['day=SU&start_time=02:00', []],
    ['day=MO', []],
    ['day=', ['Chess', 'Elders', 'Owls', 'Toddlers']],
    ['somethingElse=1', ['Chess', 'Elders', 'Owls', 'Toddlers']],
    ['modified_after=2020-01-01', ['Chess', 'Elders', 'Owls', 'Toddlers']],
    ['modified_after=2099-01-01T00:00:00%2B01:00', []],
  ])('by %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('by organisation, taxonomy and term', async () => {
    const { contents: terms } = await get('/taxonomy_terms?search=loneliness');
    const { contents: taxonomies } = await get('/taxonomies?search=activity');

    expect(await found(`organization_id=${organisationId}`)).toHaveLength(4);
    expect(await found('organization_id=0190a000-0000-7000-8000-000000000000')).toEqual([]);
    expect(await found(`taxonomy_term_id=${terms[0].id}`)).toEqual(['Chess']);
    expect(await found(`taxonomy_id=${taxonomies[0].id}`)).toEqual(['Elders']);
  });

  it('by words', async () => {
    await untilSearchHoldsAll(door);

    expect(await found('search=toddlers')).toEqual(['Toddlers']);
    expect(await found('search=%3A%26%7C!()')).toEqual([]);
  });
});

describe('services at locations are found', () => {
  it.each([
    ['', ['Elders', 'Owls', 'Toddlers']],
    ['postcode=M33', ['Elders', 'Owls']],
    ['postcode=M33&proximity=500', ['Owls']],
    ['postcode=M33&proximity=50', []],
    ['postcode=M33&proximity=20000', ['Elders', 'Owls']],
    ['maximum_age=3', ['Owls', 'Toddlers']],
  ])('by %s', async (query, expected) => {
    expect(await found(query, '/service_at_locations')).toEqual(expected);
  });
});

describe('a wrong parameter', () => {
  it.each([
    ['/services?page=0', 'page', 'Give page as a whole number from 1 to 10000000, not “0”.'],
    ['/services?per_page=501', 'per_page', 'Give per_page as a whole number from 1 to 500, not “501”.'],
    ['/services?page=1&page=2', 'page', 'Give page once, as a text.'],
    ['/services?search=%00', 'search', 'There is a character in search that no text can hold.'],
    ['/services?modified_after=yesterday', 'modified_after', expect.stringContaining('a date or a moment')],
    ['/services?day=XX', 'day', expect.stringContaining('MO, TU, WE')],
    ['/services?start_time=25:00', 'start_time', expect.stringContaining('such as 09:30')],
    ['/services?start_time=10:00&end_time=09:00', 'end_time', expect.stringContaining('later than start_time')],
    ['/services?minimum_age=-1', 'minimum_age', expect.stringContaining('from 0 to 150')],
    ['/services?minimum_age=9&maximum_age=8', 'maximum_age', expect.stringContaining('not below')],
    ['/services?taxonomy_term_id=food', 'taxonomy_term_id', expect.stringContaining('as a UUID')],
    [
      '/services?taxonomy_id=0190a000-0000-7000-8000-000000000000',
      'taxonomy_id',
      expect.stringContaining('/taxonomies has all'),
    ],
    ['/services?format=xml', 'format', expect.stringContaining('json')],
    ['/services?full=yes', 'full', expect.stringContaining('true or false')],
    ['/service_at_locations?proximity=5', 'postcode', expect.stringContaining('Give the postcode')],
    ['/service_at_locations?postcode=nonsense', 'postcode', expect.stringContaining('not a UK postcode')],
    ['/service_at_locations?postcode=M33&proximity=-5', 'proximity', expect.stringContaining('whole number')],
    ['/taxonomy_terms?taxonomy_id=x', 'taxonomy_id', expect.stringContaining('as a UUID')],
    ['/organizations?page=x', 'page', expect.stringContaining('whole number')],
  ])('%s is refused in a sentence', async (path, parameter, message) => {
    const answer = await fetch(path);

    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { problems: unknown }).problems).toEqual([
      expect.objectContaining({ path: parameter, message }),
    ]);
  });

  it.each([
    '/services/nothing',
    '/services/0190a000-0000-7000-8000-000000000000',
    '/taxonomies/nothing',
    '/taxonomy_terms/nothing',
    '/service_at_locations/nothing',
    '/organizations/nothing',
  ])('what is not there is not found: %s', async (path) => {
    expect((await fetch(path)).status).toBe(404);
  });
});

describe('a change of a neighbour', () => {
  it('counts as one of the service', async () => {
    const organisation = await anOrganisation();
    const place = await aLocation({}, organisation.id);
    const service = await aService({ locationIds: [place.id] }, organisation.id);
    names[service.id] = 'Neighbour';
    const first = (await get(`/services/${service.id}`)).last_modified;
    const later = new Date(Date.parse(first) + 1).toISOString();

    await ask(
      `mutation ($id: ID!, $version: Int!) { updateLocation(id: $id, version: $version, input: { name: { en: "New hall" } }) {
        problems { message } } }`,
      { ...place },
    );

    expect(Date.parse((await get(`/services/${service.id}`)).last_modified)).toBeGreaterThan(Date.parse(first));
    expect(await found(`modified_after=${later}&organization_id=${organisation.id}`)).toEqual(['Neighbour']);
  });
});

describe('sessions that end for good, and times to the minute', () => {
  it('are found while they last', async () => {
    const year = new Date().getFullYear();
    await named('Past', { sessions: [session('THURSDAY', '10:00', '12:00', { validTo: `${year - 1}-01-01` })] });
    await named('Present', { sessions: [session('THURSDAY', '09:10', '09:50', { validTo: `${year + 1}-01-01` })] });
    await named('Round the clock', { sessions: [session('THURSDAY', '00:00', '24:00')] });

    expect(await found('day=TH')).toEqual(['Present', 'Round the clock']);
    expect(await found('day=TH&start_time=09:45&end_time=10:00')).toEqual(['Present', 'Round the clock']);
    expect(await found('day=TH&start_time=09:50&end_time=10:00')).toEqual(['Round the clock']);
    expect(await found('day=TH&start_time=09:00&end_time=09:10')).toEqual(['Round the clock']);
    expect(await found('day=FR')).toEqual([]);
  });
});
