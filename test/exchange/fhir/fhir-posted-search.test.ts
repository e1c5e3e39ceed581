import { beforeAll, expect, it } from '@jest/globals';
import { fhirSite } from './fhir-site.ts';

const { rows, ask } = fhirSite();
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, body: string, headers: Record<string, string> = FORM) =>
  ask(path, { method: 'POST', body, headers });

beforeAll(async () => {
  for (const name of ['Lunch club', 'Lunch and chess', 'Chess circle']) await rows.service({ name: { en: name } });
});

it('finds by a form what it finds by the same address', async () => {
  const posted = await post('HealthcareService/_search', 'name=lunch&_total=accurate');

  expect(posted).toMatchObject({ status: 200, resource: { total: 2, entry: [{}, {}] } });
  expect(posted).toEqual(await ask('HealthcareService?name=lunch&_total=accurate'));
});

it('takes parameters of the address and of the form together', async () => {
  const { resource } = await post('HealthcareService/_search?_total=accurate&name:contains=chess', 'name=lunch');

  expect(resource).toMatchObject({ total: 1, entry: [{ resource: { name: 'Lunch and chess' } }] });
});

it('refuses a body that is no form, and parameters that nobody knows', async () => {
  const noForm = await post('HealthcareService/_search', '{"name":"lunch"}', { 'content-type': 'application/json' });
  const unknown = await post('HealthcareService/_search', 'nmae=lunch');

  expect(noForm).toMatchObject({
    status: 400,
    resource: { issue: [{ details: { text: 'Send the parameters as application/x-www-form-urlencoded.' } }] },
  });
  expect(unknown).toMatchObject({ status: 400, resource: { issue: [{ code: 'not-supported' }] } });
});

it('refuses a body of a length not told that is no form, rather than find everything', async () => {
  const body = new Blob(['{"name":"lunch"}']).stream();
  const headers = { 'content-type': 'application/json' };
  const streamed = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;

  expect(await ask('HealthcareService/_search', streamed)).toMatchObject({
    status: 400,
    resource: { issue: [{ expression: ['http.body'] }] },
  });
});

it.each([
  ['Patient', 'GET'],
  ['Patient/1', 'GET'],
  ['Practitioner?name=x', 'GET'],
  ['Patient/_search', 'POST'],
])('says of %s, by %s, in the words of FHIR, that there is none', async (path, method) => {
  const { status, resource } = await ask(path, { method });

  expect(status).toBe(404);
  expect(resource.issue[0].details.text).toContain('There are HealthcareService, Organization, Location.');
});

it('says that what is here is only read', async () => {
  const { status, resource } = await post('HealthcareService', 'name=New');

  expect(status).toBe(404);
  expect(resource.issue[0].details.text).toContain('only read here');
});
