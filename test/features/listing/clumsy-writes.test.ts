import { describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';

const api = testApi();
const { anOrganisation, aLocation, aService } = builders(api);

const CREATE = {
  organisation: `mutation ($input: OrganisationInput!) {
    created: createOrganisation(input: $input) { thing: organisation { id name } problems { path code } } }`,
  service: `mutation ($owner: ID!, $input: ServiceInput!) {
    created: createService(organisationId: $owner, input: $input) { thing: service { id name } problems { path code } } }`,
  location: `mutation ($owner: ID!, $input: LocationInput!) {
    created: createLocation(organisationId: $owner, input: $input) {
      thing: location { id name } problems { path code } } }`,
};

async function create(what: keyof typeof CREATE, input: object) {
  const owner = what === 'organisation' ? undefined : (await anOrganisation()).id;
  const full = { name: { en: 'Riverside' }, ...(what === 'organisation' && { kind: 'OTHER' }), ...input };
  const { data, errors } = await api.ask(CREATE[what], { owner, input: full }, administrator);
  expect(errors).toEqual([]);
  return data?.created as { thing: { id: string; name: string } | null; problems: object[] };
}

const rings = Array.from({ length: 400 }, (_, index) => `abcdefg${index % 10}`).join('-');
const session = { day: 'MONDAY', startsAt: '10:00', endsAt: '12:00' };

describe('what cannot be stored, or is far too much, is a problem and never a fault:', () => {
  it.each([
    ['organisation', { name: { en: 'a\0b' } }, 'name.en', 'INVALID'],
    ['organisation', { name: { en: 'a\ud800b' } }, 'name.en', 'INVALID'],
    ['organisation', { alternativeNames: ['fine', 'a\0'] }, 'alternativeNames.1', 'INVALID'],
    ['organisation', { alternativeNames: ['x'.repeat(501)] }, 'alternativeNames.0', 'TOO_LONG'],
    ['organisation', { identifiers: Array.from({ length: 501 }, () => 'GB-COH-12345678') }, 'identifiers', 'TOO_LONG'],
    ['organisation', { contacts: [{ note: '\0' }] }, 'contacts.0.note', 'INVALID'],
    ['organisation', { provenance: { source: 's', sourceId: 'x'.repeat(9_000) } }, 'provenance.sourceId', 'TOO_LONG'],
    ['organisation', { provenance: { source: '  ', sourceId: '1' } }, 'provenance.source', 'REQUIRED'],
    ['service', { provenance: { source: 's', sourceId: '' } }, 'provenance.sourceId', 'REQUIRED'],
    ['location', { provenance: { source: 's', sourceId: '\u200b' } }, 'provenance.sourceId', 'REQUIRED'],
    ['organisation', { verifiedOn: '0000-01-01' }, 'verifiedOn', 'INVALID'],
    ['service', { languages: [`en-x-${rings}`] }, 'languages.0', 'TOO_LONG'],
    ['service', { needs: Array.from({ length: 20_000 }, () => 'debt') }, 'needs', 'TOO_LONG'],
    ['service', { sessions: Array.from({ length: 101 }, () => session) }, 'sessions', 'TOO_LONG'],
    ['service', { sessions: [{ ...session, locationId: '\0' }] }, 'sessions.0.locationId', 'INVALID'],
    ['service', { sessionsInWords: { en: 'w '.repeat(10_000) } }, 'sessionsInWords.en', 'TOO_LONG'],
    ['service', { eligibility: { conditions: { cy: '\0' } } }, 'eligibility.conditions.cy', 'INVALID'],
    ['location', { town: 'a\0' }, 'town', 'INVALID'],
    ['location', { addressLines: ['\udc00'] }, 'addressLines.0', 'INVALID'],
  ] as const)('%s %j', async (what, input, path, code) => {
    expect(await create(what, input)).toEqual({ thing: null, problems: [{ path, code }] });
  });

  it('a reason', async () => {
    const { id } = await anOrganisation();

    const { data } = await api.ask(
      'mutation ($id: ID!) { archiveOrganisation(id: $id, version: 1, reason: "\\u0000") { problems { path code } } }',
      { id },
      administrator,
    );

    expect(data?.archiveOrganisation).toEqual({ problems: [{ path: 'reason', code: 'INVALID' }] });
  });
});

describe('null for what cannot be taken away leaves it as it is:', () => {
  it.each([
    ['organisation', { alternativeNames: null, identifiers: null, contacts: null, links: null, isPublished: null }],
    ['service', { needs: null, activityKinds: null, populations: null, referralRoutes: null, attendance: null }],
    ['service', { languages: null, accessibility: null, catchment: null, sessions: null, sessionExceptions: null }],
    ['service', { status: null, contacts: null, links: null, locationIds: null, isPublished: null }],
    ['location', { addressLines: null, accessibility: null, isConfidential: null }],
  ] as const)('%s %j', async (what, input) => {
    const { thing, problems } = await create(what, input);

    expect(problems).toEqual([]);
    expect(thing?.name).toBe('Riverside');
  });

  it('a confidential place stays confidential', async () => {
    const { id } = await aLocation({ isConfidential: true, latitude: 53.4, longitude: -2.3 });

    const { data } = await api.ask(
      `mutation ($id: ID!) { updateLocation(id: $id, version: 1, input: { isConfidential: null }) {
        location { isConfidential latitude } problems { path } } }`,
      { id },
      administrator,
    );

    expect(data?.updateLocation).toEqual({ location: { isConfidential: true, latitude: null }, problems: [] });
  });

  it('a published service stays published', async () => {
    const { id } = await aService();

    await api.ask(
      'mutation ($id: ID!) { updateService(id: $id, version: 1, input: { isPublished: null }) { problems { path } } }',
      { id },
      administrator,
    );

    expect((await api.ask('query ($id: ID!) { service(id: $id) { id } }', { id })).data).toEqual({ service: { id } });
  });
});

describe('words', () => {
  it('lose what nobody types', async () => {
    const { thing } = await create('organisation', { name: { en: ' Caf\u00e9\u0007 \u202eNia\u001b[1m 👩‍👩‍👧 ' } });

    expect(thing?.name).toBe('Caf\u00e9 Nia[1m 👩‍👩‍👧');
  });

  it.each(['\u200b\u200b', ' \t\n', '\u00ad', '\u0301'])('%j is no name', async (en) => {
    const { problems } = await create('service', { name: { en } });

    expect(problems).toEqual([{ path: 'name', code: 'REQUIRED' }]);
  });
});

describe('a list of words', () => {
  it('comes back as it was, whatever the words mean to PostgreSQL', async () => {
    const alternativeNames = ['null', 'NULL', 'a,\nb', '{}', '"q"', 'a\\b', "it's", 'x y', 'é😀'];
    const { thing } = await create('organisation', { alternativeNames });

    const { data } = await api.ask('query ($id: ID!) { organisation(id: $id) { alternativeNames } }', {
      id: thing?.id,
    });

    expect(data?.organisation).toEqual({ alternativeNames });
  });

  it('loses what is blank', async () => {
    const { id } = await aLocation({ addressLines: [' 4 Mill Lane ', '   ', ''] });

    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { ... on Location { addressLines } } }', { id });

    expect(data?.node).toEqual({ addressLines: ['4 Mill Lane'] });
  });
});
