import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { exchangeDoors } from '../../../src/exchange/exchange-doors.ts';
import { recordOf } from '../../../src/http/records.ts';
import { searchOrganisations, searchServices } from '../../../src/search/search-listings.ts';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { eventually } from '../../search/eventually.ts';
import { listings } from '../../search/listings.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { PUBLICATION } from '../oruk/publication.ts';

const viewers: Record<string, Viewer> = { administrator, worker: whoIs('LINK_WORKER', 'some team') };
const { publicUrl } = PUBLICATION;
const CLOCK = () => new Date('2026-11-22T10:00:00Z');

const door = httpDoor({
  doors: exchangeDoors({
    ...{ gates: [], find: { services: searchServices, organisations: searchOrganisations }, publication: PUBLICATION },
    contextOf: (request) => {
      const { id, signal } = recordOf(request);
      const viewer = viewers[request.headers.authorization ?? ''] ?? anonymous;
      return door.directory.contextFor(viewer, { requestId: id, signal, now: CLOCK });
    },
  }),
});
const rows = listings(() => door.directory);

const ids: Record<string, string> = {};

async function get(path: string, viewer = 'nobody', headers: Record<string, string> = {}) {
  const response = await fetch(door.url + path, { headers: { authorization: viewer, ...headers } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
}

async function names(query: string, viewer?: string): Promise<string[]> {
  const { text } = await get(`/export/services.csv?${query}`, viewer);
  return parse<{ name: string }>(text, { columns: true, bom: true })
    .map(({ name }) => name)
    .sort();
}

beforeAll(async () => {
  const friends = await rows.organisation({ name: { en: 'Riverside Friends' } });
  const hall = await rows.location({
    ...{ name: { en: 'Ashfield Hall' }, organisation_id: friends, town: 'Sale', postcode: 'M33 7TS' },
    ...{ latitude: 53.42, longitude: -2.32, local_authority: 'E08000009' },
  });
  const refuge = await rows.location({
    ...{
      name: { en: 'Rose House' },
      organisation_id: friends,
      address_lines: ['7 Secret Lane'],
      is_confidential: true,
    },
    ...{
      latitude: 53.43,
      longitude: -2.33,
      shown_latitude: 53.4188,
      shown_longitude: -2.3597,
      local_authority: 'E08000009',
    },
  });
  const of = (name: string, more: object = {}, places: string[] = []) =>
    rows.service({ name: { en: name }, organisation_id: friends, needs: ['food'], ...more }, places);
  ids.lunch = await of('Lunch club', { cost_kind: 'FREE', attendance: ['IN_PERSON'], catchment: ['E08000009'] }, [
    hall,
  ]);
  ids.formula = await of('=cmd|calc');
  ids.refuge = await of('Safe house', { needs: ['domestic-abuse'] }, [refuge]);
  ids.notMet = await of('Not met club', { standing: 'NOT_MET' });
  ids.suspended = await of('Suspended club', { standing: 'SUSPENDED' });
  ids.draft = await of('Draft club', { published_at: null });
  ids.friends = friends;
  ids.house = refuge;
  await eventually(async () => expect(await names('needs=food,domestic-abuse', 'worker')).toHaveLength(4));
});

describe('a search as a file', () => {
  it('finds what the API finds, and says so in its name and headers', async () => {
    const { status, headers, text } = await get('/export/services.csv?needs=food');
    const { data } = (await (
      await door.send({
        query: '{ searchServices(filter: { needs: ["food"] }, isTest: true) { edges { node { id } } } }',
      })
    ).json()) as { data: { searchServices: { edges: { node: { id: string } }[] } } };
    const lines = parse<Record<string, string>>(text, { columns: true, bom: true });

    expect(status).toBe(200);
    expect(text.startsWith('\uFEFFid,name,')).toBe(true);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename=services-food-2026-11-22.csv');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(lines.map(({ id }) => id)).toEqual(data.searchServices.edges.map(({ node }) => node.id));
    expect(lines.find(({ id }) => id === ids.lunch)).toMatchObject({
      ...{ name: 'Lunch club', organisation: 'Riverside Friends', cost: 'free', standing: 'not-assessed' },
      ...{ places: 'Ashfield Hall, Sale, M33 7TS', latitude: '53.42', as_of: '2026-11-22' },
    });
    expect(lines.map(({ name }) => name)).toContain("'=cmd|calc");
  });

  it.each([
    ['query=ashfield', ['Lunch club']],
    ['near=53.42,-2.32&withinKm=1&attendance=in-person', ['Lunch club']],
    ['cost=free', ['Lunch club']],
    ['query=ashfield&cost=paid', []],
  ])('is narrowed as the API is: %s', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('says how far it is, where that was asked', async () => {
    const { text } = await get('/export/services.json?near=53.42,-2.31&withinKm=2&sort=distance');
    const { services } = JSON.parse(text);

    expect(services[0]).toMatchObject({ id: ids.lunch, distance_km: expect.closeTo(0.66, 1) });
  });

  it('is a document that says what it is', async () => {
    const { headers, text } = await get('/export/services.json?query=ashfield');
    const { about, services } = JSON.parse(text);

    expect(headers.get('content-type')).toContain('application/json');
    expect(about).toMatchObject({ made_at: '22 November 2026, 10:00', services: 1 });
    expect(about.sentences).toContain(
      'Published by Riverside Partnership under the licence An Open Licence: https://example.org/licence',
    );
    expect(about.made_from).toBe(`${publicUrl}/export/services.json?query=ashfield`);
    expect(services[0]).toMatchObject({ id: ids.lunch, organisation: { id: ids.friends } });
  });

  it('is a workbook', async () => {
    const { headers, bytes } = await get('/export/services.xlsx?query=ashfield');
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);

    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(book.getWorksheet('Services')?.getRow(2).getCell(2).value).toBe('Lunch club');
  });

  it('is a bundle of FHIR', async () => {
    const { headers, text } = await get('/export/services.fhir.json?query=ashfield');
    const { resourceType, entry } = JSON.parse(text);

    expect(headers.get('content-type')).toContain('application/fhir+json');
    expect(resourceType).toBe('Bundle');
    expect(entry.map(({ resource }: never) => (resource as { resourceType: string }).resourceType)).toEqual([
      ...['Organization', 'Location', 'HealthcareService'],
    ]);
  });
});

describe('a search for organisations as a file', () => {
  const organisations = (query: string, ending = 'csv') =>
    get(`/export/organisations.${ending}?${query}`, 'administrator');

  it('finds what the API finds, as a table, a document and a workbook', async () => {
    await eventually(async () => expect((await organisations('query=riverside')).text).toContain(ids.friends));
    const table = await organisations('query=riverside');
    const [line] = parse(table.text, { columns: true, bom: true });
    const document = JSON.parse((await organisations('query=riverside', 'json')).text);
    const book = new exceljs.Workbook();
    await book.xlsx.load((await organisations('query=riverside', 'xlsx')).bytes as never);

    expect(table.headers.get('content-disposition')).toBe(
      'attachment; filename=organisations-riverside-2026-11-22.csv',
    );
    expect(line).toMatchObject({ id: ids.friends, name: 'Riverside Friends', kind: 'charity', as_of: '2026-11-22' });
    expect(line).toMatchObject({ standing: document.organisations[0].standing });
    expect(document).toMatchObject({ about: { organisations: 1 }, organisations: [{ id: ids.friends }] });
    expect(book.getWorksheet('Organisations')?.getRow(2).getCell(2).value).toBe('Riverside Friends');
  });

  it('is narrowed as the API is, and knows its own parameters alone', async () => {
    expect((await organisations('query=riverside&hasServices=no')).text).not.toContain('Riverside');
    expect((await organisations('query=riverside&hasServices=yes')).text).toContain('Riverside');
    expect((await organisations('age=7')).status).toBe(400);
    expect((await get('/export/services.csv?hasServices=yes')).status).toBe(400);
  });

  it('leaves out who was suspended a moment ago, whoever asks, and tells of nobody who verified it', async () => {
    const id = await rows.organisation({ name: { en: 'Momentary body' }, verified_by: 'person:secret' });
    const found = async () => (await organisations('query=momentary', 'json')).text;
    await eventually(async () => expect(await found()).toContain(id));
    expect(await found()).not.toContain('person:secret');
    await rows.set('organisation', id, { suspended_at: new Date() });

    expect(await found()).not.toContain(id);
  });
});

describe('rights', () => {
  const everything = 'needs=food,domestic-abuse';

  it('hold as in searches: the public sees the least, and nobody what is suspended or no more than a draft', async () => {
    const open = ["'=cmd|calc", 'Lunch club', 'Safe house'];

    expect(await names(everything)).toEqual(open);
    expect(await names(everything, 'worker')).toEqual([...open.slice(0, 2), 'Not met club', 'Safe house']);
    expect(await names(everything, 'administrator')).toEqual([...open.slice(0, 2), 'Not met club', 'Safe house']);
  });

  it.each(['csv', 'json', 'fhir.json'])('keep a confidential address out of %s, whoever asks', async (ending) => {
    const { text } = await get(`/export/services.${ending}?needs=domestic-abuse`, 'administrator');

    expect(text).toContain('Safe house');
    for (const secret of ['Rose House', 'Secret Lane', '53.43', '53.4188']) expect(text).not.toContain(secret);
  });

  it('leave out what was suspended a moment ago', async () => {
    const id = await rows.service({ name: { en: 'Momentary club' }, organisation_id: ids.friends, needs: ['debt'] });
    await eventually(async () => expect(await names('needs=debt')).toEqual(['Momentary club']));

    await rows.set('service', id, { standing: 'SUSPENDED' });

    expect(await names('needs=debt', 'administrator')).toEqual([]);
  });
});

describe('what cannot be', () => {
  it.each([
    ['need=food', 'need', 'Did you mean needs?'],
    ['needs=fod', 'needs', 'There is no "fod" in this vocabulary.'],
    ['age=200', 'age', 'Give an age from 0 to 120 years.'],
    ['near=XX99+9XX', 'near', ''],
    ['near=53.4,-2.3&withinKm=900', 'withinKm', 'at most 500 km'],
    ['sort=distance', 'sort', 'say near where'],
  ])('is 400 with a sentence: %s', async (query, path, message) => {
    for (const ending of ['csv', 'xlsx']) {
      const { status, text } = await get(`/export/services.${ending}?${query}`);

      expect(status).toBe(400);
      expect(JSON.parse(text).problems).toEqual([
        expect.objectContaining({ path, message: expect.stringContaining(message) }),
      ]);
    }
  });
});

describe('for programs that come again', () => {
  it('a calendar is one address, and what has not changed is not sent twice', async () => {
    const first = await get(`/calendar/services/${ids.lunch}.ics`);
    const again = await get(`/calendar/services/${ids.lunch}.ics`, 'nobody', {
      'if-none-match': first.headers.get('etag') ?? '',
    });

    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*X-WR-CALNAME:Lunch club\r\n[^]*END:VCALENDAR\r\n$/);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('what a bundle refers to is there by itself', async () => {
    const { entry } = JSON.parse((await get('/export/services.fhir.json?query=ashfield')).text);

    expect(entry).toHaveLength(3);
    for (const { fullUrl, resource } of entry) {
      const { status, headers, text } = await get((fullUrl as string).replace(publicUrl, ''));

      expect([status, headers.get('content-type')]).toEqual([200, 'application/fhir+json; charset=utf-8']);
      expect(JSON.parse(text)).toEqual(resource);
    }
  });

  it('a service and its organisation are things of schema.org', async () => {
    const thing = await get(`/services/${ids.lunch}.jsonld`);
    const body = await get(`/organisations/${ids.friends}.jsonld`);

    expect(thing.headers.get('content-type')).toContain('application/ld+json');
    expect(JSON.parse(thing.text)).toMatchObject({ '@type': 'Service', name: 'Lunch club' });
    expect(JSON.parse(body.text)).toMatchObject({ '@context': 'https://schema.org', name: 'Riverside Friends' });
    expect((await get(`/services/${ids.refuge}.jsonld`)).text).not.toMatch(/Rose|Secret|53\.4/);
  });

  it.each(['suspended', 'notMet', 'draft'])('what is %s is not there, whoever asks', async (which) => {
    const id = ids[which];
    for (const path of [`/calendar/services/${id}.ics`, `/services/${id}.jsonld`, `/fhir/r4/HealthcareService/${id}`])
      for (const viewer of ['nobody', 'administrator']) {
        const { status, text } = await get(path, viewer);
        const { errors, issue } = JSON.parse(text);

        expect(status).toBe(404);
        expect(errors?.[0].extensions.code ?? issue?.[0].code).toMatch(/^(NOT_FOUND|not-found)$/);
      }
  });

  it('a confidential place is not there by itself', async () => {
    expect((await get(`/fhir/r4/Location/${ids.house}`)).status).toBe(404);
  });

  it.each([
    '/fhir/r4/Organization/x',
    '/services/nonsense.jsonld',
    '/calendar/services/%00.ics',
    '/organisations/1.jsonld',
  ])('what never was is not there either: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
