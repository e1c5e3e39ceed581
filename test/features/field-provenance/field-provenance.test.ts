/** @seconds 10 */
import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/uuid.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { feedServer } from '../../exchange/feeds/feed-server.ts';
import { feedThrough } from '../../exchange/feeds/feed-through.ts';
import { aFeedService } from '../../exchange/feeds/services.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const feed = feedServer();
const { source, take, ask, serviceHere } = feedThrough(api, feed);
const { anOrganisation, aService, aLocation } = builders(api);

const PROVENANCE = `query ($id: ID!) { fieldProvenance(id: $id) { field value who at
  sayings { source sourceId value saidAt lastSeenAt notSeenSince licence agrees conflictId } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
  updateService(id: $id, version: $version, input: $input) { problems { message } } }`;

const asked = (id: string, viewer: Viewer = administrator) => api.ask(PROVENANCE, { id }, viewer);

interface Traced {
  field: string;
  value: unknown;
  who: string | null;
  at: string;
  sayings: { value: unknown; saidAt: string; notSeenSince: string | null; agrees: boolean }[];
}

async function fieldsOf(id: string, viewer?: Viewer): Promise<Map<string, Traced>> {
  const { data, errors } = await asked(id, viewer);
  expect(errors).toEqual([]);
  const fields = data?.fieldProvenance as Traced[];
  return new Map(fields.map((each) => [each.field, each]));
}

describe('who says what of a service', () => {
  it('is the feed, for what came from it', async () => {
    await take(aFeedService(1));
    const { id } = await serviceHere('Feed club 1');

    const fields = await fieldsOf(id);

    expect(fields.get('name')).toMatchObject({
      value: { en: 'Feed club 1' },
      who: 'import',
      sayings: [
        {
          ...{ source: source(), sourceId: aFeedService(1).id, value: { en: 'Feed club 1' } },
          ...{ agrees: true, conflictId: null, notSeenSince: null, licence: 'OGL-UK-3.0' },
        },
      ],
    });
    expect(fields.get('contacts')?.sayings).toMatchObject([{ agrees: true }]);
    expect([...fields.values()].flatMap(({ sayings }) => sayings).filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('is a person, for what was changed here, with what the feed says instead and what waits for a decision', async () => {
    await take(aFeedService(1, { email: 'first@example.org', phones: [] }));
    const { id, version } = await serviceHere('Feed club 1');
    await ask(UPDATE, { id, version, input: { contacts: [{ email: 'ours@example.org' }] } });
    await take(aFeedService(1, { email: 'second@example.org', phones: [] }));
    const waiting = await ask('query ($source: String) { importConflicts(source: $source) { edges { node { id } } } }');

    const contacts = (await fieldsOf(id)).get('contacts');

    expect(contacts).toMatchObject({
      value: [{ email: 'ours@example.org' }],
      sayings: [
        {
          ...{ value: [{ email: 'second@example.org' }], agrees: false },
          conflictId: waiting?.importConflicts.edges[0].node.id,
        },
      ],
    });
    expect(contacts?.who).not.toBe('import');
    expect(contacts?.sayings.every(({ saidAt }) => saidAt > contacts.at)).toBe(true);
  });

  it('says since when the feed says so, and that it holds the listing no more', async () => {
    await take(aFeedService(1), aFeedService(2));
    const { id } = await serviceHere('Feed club 2');
    const before = (await fieldsOf(id)).get('name')?.sayings[0];

    await take(aFeedService(1));

    const after = (await fieldsOf(id)).get('name')?.sayings[0];
    expect(before).toMatchObject({ notSeenSince: null });
    expect(after).toMatchObject({ saidAt: before?.saidAt, notSeenSince: expect.any(String) });
  });
});

describe('who may know it', () => {
  it('are those who edit the listing, and those who assure its area', async () => {
    const { id: organisation } = await anOrganisation();
    const { id } = await aService({ catchment: ['E08000009'] }, organisation);

    expect((await fieldsOf(id, whoIs('LISTING_EDITOR', organisation))).get('name')?.who).toBe('an administrator');
    expect((await fieldsOf(id, whoIs('ASSURER', 'E08000009'))).has('name')).toBe(true);
    const refused = [whoIs('LISTING_EDITOR', newId()), whoIs('ASSURER', 'E06000001'), whoIs('LINK_WORKER', newId())];
    for (const viewer of refused) expect((await asked(id, viewer)).errors).toMatchObject([{}]);
  });

  it('nobody may know of a confidential place where it is', async () => {
    const { id } = await aLocation({
      town: 'Sale',
      addressLines: ['1 Quiet Road'],
      isConfidential: true,
      name: { en: 'Safe house' },
    });

    const fields = await fieldsOf(id);

    expect(fields.get('isConfidential')?.value).toBe(true);
    expect(['town', 'name', 'latitude', 'addressLines'].filter((field) => fields.has(field))).toEqual([]);
  });
});
