import { describe, expect, it } from '@jest/globals';
import { exportSite } from './export-site.ts';

const { publicUrl, ids, get } = exportSite();

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
