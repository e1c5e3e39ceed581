import { describe, expect, it } from '@jest/globals';
import { SEARCHED } from '../../../src/exchange/fhir/search/searched.ts';
import { PUBLICATION } from '../oruk/publication.ts';
import { fhirSite } from './fhir-site.ts';

const { publicUrl } = PUBLICATION;
const { get } = fhirSite();

describe('what cannot be', () => {
  it.each([
    ['HealthcareService?nmae=x', 'not-supported', 'Did you mean name?'],
    ['HealthcareService?name:missing=true', 'invalid', ':missing'],
    ['HealthcareService?_lastUpdated=soon', 'invalid', '2026-03-31'],
    ['HealthcareService?_count=many', 'invalid', 'whole number'],
    ['HealthcareService?_include=Organization:partof', 'not-supported', 'HealthcareService:location'],
    ['HealthcareService?active=perhaps', 'invalid', 'true or false'],
    ['HealthcareService?_format=xml', 'invalid', '_format=json'],
    ['HealthcareService?name=%00', 'invalid', 'plain'],
    ['Location?near=here', 'invalid', 'latitude|longitude'],
  ])('is told with 400 and an outcome: %s', async (path, code, message) => {
    const { status, resource } = await get(path);

    expect(status).toBe(400);
    expect(resource.issue).toEqual([
      expect.objectContaining({ code, details: { text: expect.stringContaining(message) } }),
    ]);
  });

  it('is passed over where whoever asks would rather have that', async () => {
    const { status, resource } = await get('HealthcareService?nmae=x&name=cafe', { prefer: 'handling=lenient' });

    expect(status).toBe(200);
    expect(resource.link).toEqual([{ relation: 'self', url: `${publicUrl}/fhir/r4/HealthcareService?name=cafe` }]);
  });

  it.each(['HealthcareService', 'Organization', 'Location'])('is not there: a %s of no id', async (type) => {
    const { status, resource } = await get(`${type}/0199a000-0000-7000-8000-0000000000ff`);

    expect([status, resource.issue[0].code]).toEqual([404, 'not-found']);
  });
});

describe('what can be asked', () => {
  it('is said in a statement of capabilities, parameter by parameter', async () => {
    const { status, resource } = await get('metadata');
    const [rest] = resource.rest;

    expect(status).toBe(200);
    expect(resource).toMatchObject({ fhirVersion: '4.0.1', implementation: { url: `${publicUrl}/fhir/r4` } });
    for (const { type, searchParam } of rest.resource)
      expect(searchParam.map(({ name }: { name: string }) => name)).toEqual(
        Object.keys(SEARCHED[type as keyof typeof SEARCHED].parameters),
      );
    expect(rest.resource).toHaveLength(3);
  });
});
