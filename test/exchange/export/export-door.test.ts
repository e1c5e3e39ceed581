import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { exportSite } from './export-site.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';

const { publicUrl, door, rows, ids, get, names } = exportSite();

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
    await untilSearchHoldsAll(door);
    expect(await found()).toContain(id);
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
    await untilSearchHoldsAll(door);
    expect(await names('needs=debt')).toEqual(['Momentary club']);

    await rows.set('service', id, { standing: 'SUSPENDED' });

    expect(await names('needs=debt', 'administrator')).toEqual([]);
  });
});
