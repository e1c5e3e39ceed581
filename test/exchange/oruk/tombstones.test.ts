import { describe, expect, it } from '@jest/globals';
import { orukSite } from './oruk-site.ts';

const { anOrganisation, aService, aLocation, ask, get, fetch } = orukSite();

const ARCHIVE = `mutation ($id: ID!, $version: Int!) {
  archiveService(id: $id, version: $version, reason: "It has ended.") { service { id } problems { message } } }`;
const ARCHIVE_ORGANISATION = `mutation ($id: ID!, $version: Int!) {
  archiveOrganisation(id: $id, version: $version, reason: "It has closed.") { organisation { id } problems { message } } }`;
const SUSPEND = `mutation ($id: ID!) { suspendService(id: $id, reason: "A worrying report.") { problems { message } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
  updateService(id: $id, version: $version, input: $input) { service { id } problems { message } } }`;

const TELLING = {
  description: { en: 'Ring Ada.' },
  contacts: [{ name: 'Ada', phone: '01632 960111', email: 'ada@example.org' }],
};

async function made(input: object = {}) {
  const organisation = await anOrganisation();
  const place = await aLocation({}, organisation.id);
  const service = await aService({ ...TELLING, locationIds: [place.id], ...input }, organisation.id);
  return { organisation, place, service };
}

const tombstone = (id: string) => ({
  id,
  name: 'No longer listed',
  status: 'defunct',
  last_modified: expect.stringMatching(/Z$/),
});

describe('a service that is gone', () => {
  it('is a tombstone once it is archived: in the list, by its id, and for who asks what has changed', async () => {
    const { service } = await made();
    const before = await get(`/services/${service.id}`);

    await ask(ARCHIVE, { ...service });
    const after = before.last_modified;
    const changed = await get(`/services?modified_after=${after}`);

    expect(before).toMatchObject({ status: 'active', description: 'Ring Ada.' });
    expect(await get(`/services/${service.id}`)).toEqual(tombstone(service.id));
    expect((await get('/services?per_page=500')).contents).toContainEqual(tombstone(service.id));
    expect(changed.contents).toContainEqual(tombstone(service.id));
  });

  it('is the same one when it is suspended, or its organisation is archived: why is not told', async () => {
    const [suspended, closed] = [await made(), await made()];

    await ask(SUSPEND, { id: suspended.service.id });
    await ask(ARCHIVE_ORGANISATION, { ...closed.organisation });

    expect(await get(`/services/${suspended.service.id}`)).toEqual(tombstone(suspended.service.id));
    expect(await get(`/services/${closed.service.id}`)).toEqual(tombstone(closed.service.id));
    expect((await fetch(`/organizations/${closed.organisation.id}`)).status).toBe(404);
  });

  it('is nowhere in what filters find, but for who asks what has changed', async () => {
    const { service, organisation } = await made({ needs: ['food'], eligibility: { maximumAge: 5 } });
    const { last_modified: then } = await get(`/services/${service.id}`);

    await ask(ARCHIVE, { ...service });
    const ids = async (query: string) =>
      (await get(`/services?per_page=500&${query}`)).contents.map(({ id }: { id: string }) => id);

    expect(await ids('minimum_age=4')).not.toContain(service.id);
    expect(await ids(`organization_id=${organisation.id}`)).not.toContain(service.id);
    expect(await ids(`minimum_age=99&modified_after=${then}`)).toContain(service.id);
  });

  it('is told of at its places too, without them', async () => {
    const { service, place } = await made();
    const find = async () =>
      (await get('/service_at_locations?per_page=500')).contents.find(
        (each: { service_id: string }) => each.service_id === service.id,
      );
    const before = await find();

    await ask(ARCHIVE, { ...service });

    expect(before).toMatchObject({ location: { name: 'Ashfield Hall' }, service: { status: 'active' } });
    expect(await find()).toEqual({
      id: before.id,
      service_id: service.id,
      location_id: place.id,
      service: tombstone(service.id),
    });
    expect(await get(`/service_at_locations/${before.id}`)).toEqual(await find());
  });
});

describe('what was never published, or is a draft again', () => {
  it('is not there at all', async () => {
    const [draft, again] = [await made({ isPublished: false }), await made()];
    const organisation = await anOrganisation({ isPublished: false });
    const hidden = await aService({}, organisation.id);

    await ask(UPDATE, { ...again.service, input: { isPublished: false } });
    const listed = JSON.stringify(await get('/services?per_page=500'));

    for (const { id } of [draft.service, again.service, hidden]) {
      expect((await fetch(`/services/${id}`)).status).toBe(404);
      expect(listed).not.toContain(id);
    }
  });
});

describe('a confidential place', () => {
  it('is told by its area alone, also near by', async () => {
    const organisation = await anOrganisation();
    const secret = { addressLines: ['12 Secret Way'], town: 'Hidden', latitude: 53.412345, longitude: -2.312345 };
    const place = await aLocation({ ...secret, isConfidential: true, name: { en: 'Rose House' } }, organisation.id);
    const service = await aService({ locationIds: [place.id] }, organisation.id);

    const whole = await get(`/services/${service.id}`);
    const pages = await get('/service_at_locations?per_page=500&full=true');
    const words = JSON.stringify([whole, pages]);

    expect(whole.service_at_locations[0].location).toEqual({
      id: place.id,
      location_type: 'physical',
      name: 'Confidential address',
      description: 'The address is confidential: ask the service.',
    });
    for (const told of ['Secret Way', 'Hidden', 'Rose House', '53.41', '-2.31']) expect(words).not.toContain(told);
  });
});
