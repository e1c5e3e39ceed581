import { beforeAll, describe, expect, it } from '@jest/globals';
import { readDemoPlaces } from '../../../src/exchange/demo/demo-file.ts';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { withClient } from '../../support/with-client.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);

const POSTCODE = 'M33 7TS';
const FIELDS =
  '{ id name addressLines town postcode latitude longitude localAuthority accessNotes accessibility isConfidential }';
const REFUGE = {
  name: { en: 'Juniper Lodge' },
  addressLines: ['4 Secret Lane'],
  town: 'Sale',
  postcode: POSTCODE,
  accessNotes: { en: 'Ring twice at the side door' },
  accessibility: ['STEP_FREE'],
  isConfidential: true,
};

beforeAll(() => withClient(api.connection, async (client) => loadPlaces(client, await readDemoPlaces(), new Date())));

async function locationsOf(id: string) {
  const { data } = await api.ask(
    `query ($id: ID!) { service(id: $id) { locations ${FIELDS} } }`,
    { id },
    administrator,
  );
  return data?.service.locations;
}

describe('a place', () => {
  it('is found by its postcode', async () => {
    const hall = await aLocation({ postcode: 'm337ts' });
    const { id } = await aService({ locationIds: [hall.id] });

    const [shown] = await locationsOf(id);

    expect(shown).toMatchObject({ postcode: POSTCODE, localAuthority: 'E08000009' });
    expect(shown.latitude).toBeCloseTo(53.42, 1);
    expect(shown.longitude).toBeCloseTo(-2.32, 1);
  });

  it('moves with its postcode, unless a better point is given with it', async () => {
    const { id: organisationId } = await anOrganisation();
    const hall = await aLocation({ postcode: POSTCODE, latitude: 53.5, longitude: -2.3 }, organisationId);
    const update = `mutation ($id: ID!, $version: Int!) { updateLocation(id: $id, version: $version, input: { postcode: "M32 8DP" }) { location ${FIELDS} problems { message } } }`;

    const { data } = await api.ask(update, { ...hall }, administrator);

    expect(data?.updateLocation.problems).toEqual([]);
    expect(data?.updateLocation.location.postcode).toBe('M32 8DP');
    expect(data?.updateLocation.location.latitude).not.toBe(53.5);
  });

  it.each([
    ['a postcode that is none', { postcode: 'hello' }, 'postcode'],
    ['a point with its numbers swapped', { latitude: -2.3, longitude: 53.4 }, 'latitude'],
    ['half a point', { latitude: 53.4 }, 'latitude'],
    ['no name', { name: { en: ' ' } }, 'name'],
  ])('with %s is refused with a sentence', async (_what, input, path) => {
    const { id: organisationId } = await anOrganisation();
    const create = `mutation ($organisationId: ID!, $input: LocationInput!) {
      createLocation(organisationId: $organisationId, input: $input) { location { id } problems { path message } } }`;

    const { data } = await api.ask(
      create,
      { organisationId, input: { name: { en: 'Hall' }, ...input } },
      administrator,
    );

    expect(data?.createLocation).toEqual({
      location: null,
      problems: [{ path, message: expect.stringMatching(/\.$/) as unknown }],
    });
  });
});

describe('a confidential place', () => {
  it('is shown as its area only, also to the administrator and also where it is read by its id', async () => {
    const organisation = await anOrganisation();
    const refuge = await aLocation(REFUGE, organisation.id);
    const { id } = await aService({ locationIds: [refuge.id] }, organisation.id);

    const [ofService] = await locationsOf(id);
    const { data } = await api.ask(`query ($id: ID!) { node(id: $id) { ... on Location ${FIELDS} } }`, {
      id: refuge.id,
    });

    expect(ofService).toEqual(data?.node);
    expect(ofService).toMatchObject({ name: 'Confidential address', addressLines: [], town: null, postcode: null });
    expect(ofService).toMatchObject({ accessNotes: null, accessibility: [], localAuthority: 'E08000009' });
    const trafford = await api.ask('{ area(code: "E08000009") { latitude longitude } }');
    expect({ latitude: ofService.latitude, longitude: ofService.longitude }).toEqual(trafford.data?.area);
  });

  it('is the same in the answer to the change that made it', async () => {
    const { id: organisationId } = await anOrganisation();
    const create = `mutation ($organisationId: ID!, $input: LocationInput!) {
      createLocation(organisationId: $organisationId, input: $input) { location ${FIELDS} } }`;

    const made = await api.ask(create, { organisationId, input: REFUGE }, administrator);
    const location = made.data?.createLocation.location;
    const read = await api.ask(`query ($id: ID!) { node(id: $id) { ... on Location ${FIELDS} } }`, { id: location.id });

    expect(read.data?.node).toEqual(location);
  });

  it('is not in the change record when it was confidential from the start', async () => {
    const refuge = await aLocation(REFUGE);

    expect(await recorded(refuge.id)).not.toMatch(WHEREABOUTS);
  });

  it('is taken out of the change record when it becomes confidential, and stays out when it no longer is', async () => {
    const hall = await aLocation({ ...REFUGE, isConfidential: false });
    const before = await recorded(hall.id);
    const change = (which: object, isConfidential: boolean) =>
      api.ask(
        `mutation ($id: ID!, $version: Int!, $on: Boolean!) {
          updateLocation(id: $id, version: $version, input: { isConfidential: $on }) { location { id version } } }`,
        { ...which, on: isConfidential },
        administrator,
      );

    const hidden = await change(hall, true);
    await change(hidden.data?.updateLocation.location, false);

    expect(before).toMatch(WHEREABOUTS);
    expect(await recorded(hall.id)).not.toMatch(WHEREABOUTS);
  });
});

const WHEREABOUTS = /Juniper|Secret Lane|M33 7TS|53\.419|Ring twice/;

async function recorded(id: string): Promise<string> {
  const changes = await api.directory.reads.all<{ entry: string }>(
    '',
    `select concat(before, after) as entry from history.change where subject = 'location' and subject_id = $1`,
    [id],
  );
  return changes.map(({ entry }) => entry).join('\n');
}

it('goes with its organisation: no address of one that the public may not see', async () => {
  const { id } = await aLocation({}, (await anOrganisation({ isPublished: false })).id);
  const document = 'query ($id: ID!) { node(id: $id) { id } }';

  expect((await api.ask(document, { id })).data).toEqual({ node: null });
  expect((await api.ask(document, { id }, administrator)).data).toEqual({ node: { id } });
});

describe('adding a place again with the same key', () => {
  it('adds one, and of a confidential one shows as little as before', async () => {
    const { id } = await anOrganisation();
    const mutation = `mutation ($id: ID!, $input: LocationInput!) {
      createLocation(organisationId: $id, input: $input, idempotencyKey: "add-refuge-1") { location ${FIELDS} problems { code } } }`;

    const first = await api.ask(mutation, { id, input: REFUGE }, administrator);
    const again = await api.ask(mutation, { id, input: REFUGE }, administrator);

    expect(first.errors).toEqual([]);
    expect(first.data?.createLocation).toMatchObject({ location: { postcode: null, addressLines: [] }, problems: [] });
    expect(again.data).toEqual(first.data);
  });
});
