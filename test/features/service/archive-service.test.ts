import { describe, expect, it } from '@jest/globals';
import { administrator } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);

const ARCHIVE = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  archiveService(id: $id, version: $version, reason: $reason) { service { id version archivedAt } problems { path code } } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!) {
  restoreService(id: $id, version: $version) { service { id version archivedAt } problems { path code } } }`;
const ARCHIVE_ORGANISATION = `mutation ($id: ID!, $version: Int!) {
  archiveOrganisation(id: $id, version: $version, reason: "Closed") { problems { code } } }`;

async function isPublic(id: string): Promise<boolean> {
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
  return data?.node !== null;
}

describe('archiving', () => {
  it('takes a service out of every public answer, and restoring puts it back', async () => {
    const service = await aService();

    const archived = await api.ask(ARCHIVE, { ...service, reason: 'It has ended.' }, administrator);
    const afterwards = await isPublic(service.id);
    await api.ask(RESTORE, { ...(archived.data?.archiveService.service as Built) }, administrator);

    expect(archived.data?.archiveService).toMatchObject({ service: { version: service.version + 1 }, problems: [] });
    expect(afterwards).toBe(false);
    expect(await isPublic(service.id)).toBe(true);
  });

  it('needs a reason, and the version that was read', async () => {
    const service = await aService();

    const blank = await api.ask(ARCHIVE, { ...service, reason: '  ' }, administrator);
    const stale = await api.ask(ARCHIVE, { ...service, version: 99, reason: 'Ended' }, administrator);

    expect(blank.data?.archiveService.problems).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
    expect(stale.data?.archiveService.problems).toEqual([{ path: 'version', code: 'CONFLICT' }]);
    expect(await isPublic(service.id)).toBe(true);
  });

  it('of an organisation hides all its services, and restoring it brings back those that were not archived themselves', async () => {
    const organisation = await anOrganisation();
    const kept = await aService({}, organisation.id);
    const ended = await aService({}, organisation.id);
    await api.ask(ARCHIVE, { ...ended, reason: 'Ended' }, administrator);
    const change = (verb: string, which: Built, more = '') =>
      api.ask(
        `mutation ($id: ID!, $version: Int!) { ${verb}Organisation(id: $id, version: $version ${more}) { organisation { id version } } }`,
        { ...which },
        administrator,
      );

    const gone = await change('archive', organisation, 'reason: "Closed"');
    const during = [await isPublic(kept.id), await isPublic(ended.id)];
    await change('restore', gone.data?.archiveOrganisation.organisation as Built);

    expect(during).toEqual([false, false]);
    expect([await isPublic(kept.id), await isPublic(ended.id)]).toEqual([true, false]);
  });

  it('of an organisation lets nothing be added to it, nor its services be restored, until it is back', async () => {
    const organisation = await anOrganisation();
    const ended = await aService({}, organisation.id);
    const archived = await api.ask(ARCHIVE, { ...ended, reason: 'Ended' }, administrator);
    await api.ask(ARCHIVE_ORGANISATION, { ...organisation }, administrator);

    const { data } = await api.ask(
      `mutation ($owner: ID!, $id: ID!, $version: Int!) {
        service: createService(organisationId: $owner, input: { name: { en: "New" } }) { problems { path code message } }
        location: createLocation(organisationId: $owner, input: { name: { en: "New" } }) { problems { path code message } }
        restored: restoreService(id: $id, version: $version) { service { id } problems { path code message } }
      }`,
      { owner: organisation.id, ...(archived.data?.archiveService.service as Built) },
      administrator,
    );

    const refusal = (path: string, message: unknown) => [{ path, code: 'CONFLICT', message }];
    const addition = refusal(
      'organisationId',
      'This organisation is archived. Restore it first (restoreOrganisation), then add to it.',
    );
    expect(data).toEqual({
      service: { problems: addition },
      location: { problems: addition },
      restored: {
        service: { id: ended.id },
        problems: refusal('id', expect.stringMatching(/^Its organisation is archived\. Restore that first: .+\.$/)),
      },
    });
  });

  it('of a place takes it out of the services that happen there', async () => {
    const organisation = await anOrganisation();
    const [hall, church] = [await aLocation({}, organisation.id), await aLocation({}, organisation.id)];
    const service = await aService({ locationIds: [hall.id, church.id] }, organisation.id);

    await api.ask(
      `mutation ($id: ID!, $version: Int!) { archiveLocation(id: $id, version: $version, reason: "Sold") { problems { code } } }`,
      { ...hall },
      administrator,
    );
    const { data } = await api.ask('query ($id: ID!) { service(id: $id) { locations { id } } }', { id: service.id });

    expect(data?.service.locations).toEqual([{ id: church.id }]);
  });
});
