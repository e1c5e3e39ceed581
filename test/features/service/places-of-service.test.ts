import { describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);

const CREATE = `mutation ($owner: ID!, $input: ServiceInput!) {
  change: createService(organisationId: $owner, input: $input) {
    service { locations { id } sessions { locationId } } problems { path code message } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
  change: updateService(id: $id, version: $version, input: $input) {
    service { locations { id } sessions { locationId } } problems { path code message } } }`;

async function change(document: string, variables: object) {
  const { data, errors } = await api.ask(document, { ...variables }, administrator);
  expect(errors).toEqual([]);
  return data?.change as { service: object | null; problems: object[] };
}

const at = (locationId?: string) => ({ day: 'MONDAY', startsAt: '10:00', endsAt: '12:00', locationId });

const elsewhere = (id: string, index = 0) => ({
  path: `sessions.${index}.locationId`,
  code: 'NOT_FOUND',
  message: `“${id}” is none of the places of this service. Add it to locationIds, or give the session one of those, or none.`,
});

describe('a session', () => {
  it('is at one of the places of its service, or at none in particular', async () => {
    const { id: owner } = await anOrganisation();
    const [hall, church] = [await aLocation({}, owner), await aLocation({}, owner)];
    const input = { name: { en: 'Choir' }, locationIds: [hall.id] };

    const refused = await change(CREATE, { owner, input: { ...input, sessions: [at(hall.id), at(church.id)] } });
    const taken = await change(CREATE, { owner, input: { ...input, sessions: [at(hall.id.toUpperCase()), at()] } });

    expect(refused).toEqual({ service: null, problems: [elsewhere(church.id, 1)] });
    expect(taken.service).toMatchObject({ sessions: [{ locationId: hall.id }, { locationId: null }] });
  });

  it('goes with its service when that moves', async () => {
    const { id: owner } = await anOrganisation();
    const [hall, church] = [await aLocation({}, owner), await aLocation({}, owner)];
    const service = await aService({ locationIds: [hall.id], sessions: [at(hall.id)] }, owner);

    const movedAlone = await change(UPDATE, { ...service, input: { locationIds: [church.id] } });
    const movedOnly = await change(UPDATE, { ...service, input: { sessions: [at(church.id)] } });
    const both = await change(UPDATE, { ...service, input: { locationIds: [church.id], sessions: [at(church.id)] } });

    expect(movedAlone.problems).toEqual([elsewhere(hall.id)]);
    expect(movedOnly.problems).toEqual([elsewhere(church.id)]);
    expect(both.service).toEqual({ locations: [{ id: church.id }], sessions: [{ locationId: church.id }] });
  });

  it('cannot be put at a place that was archived, and one that was there is no hindrance to other changes', async () => {
    const { id: owner } = await anOrganisation();
    const hall = await aLocation({}, owner);
    const service = await aService({ locationIds: [hall.id], sessions: [at(hall.id)] }, owner);
    await api.ask(
      `mutation ($id: ID!, $version: Int!) { archiveLocation(id: $id, version: $version, reason: "Sold") { problems { code } } }`,
      { ...hall },
      administrator,
    );

    const again = await change(UPDATE, { ...service, input: { sessions: [at(hall.id)] } });
    const other = await change(UPDATE, { ...service, input: { languages: ['cy'] } });

    expect(again.problems).toEqual([elsewhere(hall.id)]);
    expect(other.problems).toEqual([]);
  });
});

describe('a place of another organisation', () => {
  const inviting = (place: Built) => ({ name: { en: 'Choir' }, locationIds: [place.id] });

  it('may be shared, because halls are', async () => {
    const [hall, { id: owner }] = [await aLocation(), await anOrganisation()];

    const { service } = await change(CREATE, { owner, input: inviting(hall) });

    expect(service).toMatchObject({ locations: [{ id: hall.id }] });
  });

  it('is not there for others while it is confidential', async () => {
    const [refuge, { id: owner }] = [await aLocation({ isConfidential: true }), await anOrganisation()];
    const service = await aService({}, owner);

    const created = await change(CREATE, { owner, input: inviting(refuge) });
    const changed = await change(UPDATE, { ...service, input: inviting(refuge) });

    const message = `There is no place with the id ${refuge.id}.`;
    expect(created.problems).toEqual([{ path: 'locationIds.0', code: 'NOT_FOUND', message }]);
    expect(changed.problems).toEqual(created.problems);
  });
});
