import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { historyThrough } from './history-through.ts';

const api = testApi();
const { entries, update } = historyThrough(api);
const { anOrganisation, aService, aLocation } = builders(api);
const administrator = whoIs('ADMINISTRATOR');

const RESTORE = `mutation ($id: ID!, $version: Int!, $changeId: ID!, $reason: String!) {
  restoreServiceVersion(id: $id, version: $version, changeId: $changeId, reason: $reason) {
    service { version name standing archivedAt eligibility { minimumAge } locations { id } } problems { path code message } } }`;

describe('restoring', () => {
  it('puts fields and places back as they were after a change, as a change with a reason', async () => {
    const { id: organisation } = await anOrganisation();
    const [hall, park] = [await aLocation({}, organisation), await aLocation({}, organisation)];
    const service = await aService({ name: { en: 'First' }, locationIds: [hall.id] }, organisation);
    const [change] = (await entries(service.id)).slice(-1);
    const second = { name: { en: 'Second' }, eligibility: { minimumAge: 60 }, locationIds: [park.id] };
    const version = await update(service, second, administrator);
    const suspend = 'mutation ($id: ID!) { suspendService(id: $id, reason: "A concern.") { problems { message } } }';
    await api.ask(suspend, { id: service.id }, administrator);

    const variables = {
      id: service.id,
      version: version + 1,
      changeId: change.id,
      reason: 'Entered for another group',
    };
    const { data } = await api.ask(RESTORE, variables, administrator);

    expect(data?.restoreServiceVersion).toMatchObject({
      problems: [],
      service: {
        name: 'First',
        standing: 'SUSPENDED',
        eligibility: { minimumAge: null },
        locations: [{ id: hall.id }],
      },
    });
    const restored = (await entries(service.id)).filter((entry: { reason: string }) => entry.reason);
    expect(restored.map((entry: { reason: string }) => entry.reason)).toContain('Entered for another group');
  });

  it('leaves an archived listing archived, and a draft a draft', async () => {
    const service = await aService({ name: { en: 'First' } });
    const [change] = (await entries(service.id)).slice(-1);
    const version = await update(service, { name: { en: 'Second' }, isPublished: false }, administrator);
    await api.ask(
      `mutation { archiveService(id: "${service.id}", version: ${version}, reason: "Closed") { problems { message } } }`,
      {},
      administrator,
    );

    const variables = { id: service.id, version: version + 1, changeId: change.id, reason: 'To see' };
    const { data } = await api.ask(RESTORE, variables, administrator);

    expect(data?.restoreServiceVersion.service).toMatchObject({ name: 'First', archivedAt: expect.any(String) });
    const rows = await api.directory.reads.all('', 'select published_at from service where id = $1', [service.id]);
    expect(rows).toEqual([{ published_at: null }]);
  });

  it('refuses what the rules refuse today, with what is wrong', async () => {
    const service = await aService({ name: { en: 'First' } });
    const [change] = await entries(service.id);
    const version = await update(service, { name: { en: 'Second' } }, administrator);
    await withClient(api.connection, (client) =>
      client.query(
        `update history.change set before = '{"name": {"en": "${'x'.repeat(201)}"}}' where operation = 'UPDATE' and subject_id = $1`,
        [service.id],
      ),
    );

    const { data } = await api.ask(
      RESTORE,
      { id: service.id, version, changeId: change.id, reason: 'Back' },
      administrator,
    );

    expect(data?.restoreServiceVersion.problems).toMatchObject([{ path: 'name.en', code: 'TOO_LONG' }]);
  });

  it.each([
    ['a change that is none', { changeId: 'x' }, 'changeId', 'NOT_FOUND'],
    ['no reason', { reason: ' ' }, 'reason', 'REQUIRED'],
    ['an old version', { version: 0 }, 'version', 'CONFLICT'],
  ])('refuses %s', async (_what, wrong, path, code) => {
    const service = await aService();
    const [change] = await entries(service.id);

    const variables = { id: service.id, version: service.version, changeId: change.id, reason: 'Back', ...wrong };
    const { data } = await api.ask(RESTORE, variables, administrator);

    expect(data?.restoreServiceVersion.problems).toMatchObject([{ path, code }]);
  });

  it('refuses a change of another listing', async () => {
    const [one, other] = [await aService(), await aService()];
    const [change] = await entries(other.id);

    const { data } = await api.ask(RESTORE, { ...one, changeId: change.id, reason: 'Back' }, administrator);

    expect(data?.restoreServiceVersion.problems).toMatchObject([{ path: 'changeId', code: 'NOT_FOUND' }]);
  });

  it('puts an organisation back too', async () => {
    const { id, version } = await anOrganisation({ name: { en: 'First' } });
    const [change] = await entries(id);
    await api.ask(
      `mutation { updateOrganisation(id: "${id}", version: ${version}, input: { name: { en: "Second" } }) { problems { message } } }`,
      {},
      administrator,
    );

    const { data } = await api.ask(
      `mutation { restoreOrganisationVersion(id: "${id}", version: ${version + 1}, changeId: "${change.id}", reason: "Back") {
        organisation { name version } problems { message } } }`,
      {},
      administrator,
    );

    expect(data?.restoreOrganisationVersion).toEqual({
      organisation: { name: 'First', version: version + 2 },
      problems: [],
    });
  });
});
